/**
 * Says to the server that this device is there and how it does; hears whether it is the one that speaks, what the desk
 * has chosen for it to show, and that it is a device no more.
 */

import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { DeviceKind } from '../law/actor.ts'
import type { DeviceTold } from '../wire/devices.ts'
import { beWithdrawn, goTo, keepToken } from './enrolment.ts'
import { lineFor } from './line.ts'
import {
  boardBeatMilliseconds,
  otherBeatMilliseconds,
  type ScreenAnswer,
  type ScreenState,
  speakMilliseconds,
  type SpokenState,
} from '../wire/screens.ts'

export interface PresenceOptions {
  kind: DeviceKind
  hall: () => string
  zone?: () => string
  /** Of an enrolled screen; a page without one is nobody's business. */
  token: () => string | undefined
  /** The view that it shows. */
  view?: () => { day?: string | undefined; seq: number } | null
  sound?: () => ScreenState['sound']
  spoken?: () => SpokenState | null
  /** What it is called in the hall. */
  named?: (name: string) => void
  /** Whether it speaks, and how far whoever spoke before had come. */
  role?: (speaks: boolean, spoken: SpokenState | null) => void
}

/** The build of this page: the name of the script that it loads. */
const ownVersion =
  /([^/]+)\.js$/.exec(
    document.querySelector<HTMLScriptElement>('script[type=module][src]')?.src ?? '',
  )?.[1] ?? ''

export class Presence implements ReactiveController {
  private end: (() => void) | null = null
  private told = ''
  private saidAt = 0
  private speaksUntil = 0
  private timer: ReturnType<typeof setInterval> | undefined

  constructor(
    host: ReactiveControllerHost,
    private readonly options: PresenceOptions,
  ) {
    host.addController(this)
  }

  hostConnected(): void {
    this.timer = setInterval(() => {
      if (this.speaksUntil !== 0 && performance.now() > this.speaksUntil) this.become(false, null)
    }, 500)
  }

  hostUpdated(): void {
    const token = this.options.token()
    const wanted = this.options.hall() === '' || token === undefined ? '' : token
    if (wanted === this.told) return
    this.stop()
    this.told = wanted
    if (wanted === '') return
    this.end = lineFor(token).accompany({
      every: this.options.role === undefined ? otherBeatMilliseconds : boardBeatMilliseconds,
      state: () => this.state(),
      answer: (answer) => this.hear(answer),
      told: (device) => this.follow(device, wanted),
      withdrawn: () => beWithdrawn(this.options.kind),
    })
  }

  hostDisconnected(): void {
    clearInterval(this.timer)
    this.stop()
  }

  private state(): ScreenState {
    this.saidAt = performance.now()
    const { hall, zone, view, sound, spoken } = this.options
    const { day, seq = 0 } = view?.() ?? {}
    return {
      hall: hall(),
      zone: zone?.() ?? '',
      place: (location.pathname + location.search).slice(0, 200),
      sound: sound?.() ?? 'off',
      spoken: spoken?.() ?? null,
      version: ownVersion,
      reached: day === undefined ? null : { day, seq },
    }
  }

  /** Several kinds of page may run on one browser, each with the token of its own device. */
  private follow(device: DeviceTold, token: string): void {
    const { kind, address } = device
    if (kind === this.options.kind) this.options.named?.(device.name)
    if (address === null || kind !== this.options.kind) return
    // The address may name the hall where the one until now did not: it stays the same device there.
    keepToken(device, token)
    void goTo(address)
  }

  private hear({ speaks, spoken }: ScreenAnswer): void {
    this.speaksUntil = speaks ? this.saidAt + speakMilliseconds : 0
    this.become(speaks, spoken)
  }

  private become(speaks: boolean, spoken: SpokenState | null): void {
    if (!speaks) this.speaksUntil = 0
    this.options.role?.(speaks, spoken)
  }

  private stop(): void {
    this.end?.()
    this.end = null
    this.become(false, null)
  }
}
