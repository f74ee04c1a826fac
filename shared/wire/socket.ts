/** Socket.IO events. Commands never travel here: one asks by HTTP and hears by socket. */

import type { ViewEnvelope, ViewName } from '../views/shapes.ts'
import type { DeviceTold } from './devices.ts'
import type { Problem } from './problem.ts'
import type { ScreenAnswer, ScreenState } from './screens.ts'

export interface WatchRequest {
  hall: string
  view: ViewName
  key?: string
}

export type WatchAnswer = { ok: true; view: ViewEnvelope } | { ok: false; problem: Problem }

export interface ClientToServer {
  watch(request: WatchRequest, ack: (answer: WatchAnswer) => void): void
  unwatch(request: WatchRequest): void
  /** A screen is there; with every beat. */
  screen(state: ScreenState, ack: (answer: ScreenAnswer) => void): void
}

export interface ServerToClient {
  /** A view whole, in rising `seq`. */
  view(envelope: ViewEnvelope): void
  /** Every two seconds: the line is alive. `boot` changes when the server was started anew. */
  beat(beat: { at: string; boot: string }): void
  /** What this device is, at first and whenever the desk has changed it. */
  device(told: DeviceTold): void
  /** This device is none any more. */
  withdrawn(): void
}

export const beatMilliseconds = 2000
