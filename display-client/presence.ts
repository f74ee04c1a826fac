/** Says to the server that this screen is there and how it does, and hears whether it is the one that speaks. */

import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { lineFor } from '../shared/ui/line.ts'
import {
  boardBeatMilliseconds,
  otherBeatMilliseconds,
  type ScreenAnswer,
  type ScreenState,
  speakMilliseconds,
} from '../shared/wire/screens.ts'
import type { Spoken } from './announcer.ts'

export interface PresenceOptions {
  hall: () => string
  zone: () => string
  /** Of an enrolled screen; a page without one is nobody's business. */
  token: () => string | undefined
  sound?: () => ScreenState['sound']
  spoken?: () => Spoken | null
  /** Whether it speaks, and how far whoever spoke before had come. */
  role?: (speaks: boolean, spoken: Spoken | null) => void
}

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
    })
  }

  hostDisconnected(): void {
    clearInterval(this.timer)
    this.stop()
  }

  private state(): ScreenState {
    this.saidAt = performance.now()
    const { hall, zone, sound, spoken } = this.options
    return {
      hall: hall(),
      zone: zone(),
      place: (location.pathname + location.search).slice(0, 200),
      sound: sound?.() ?? 'off',
      spoken: spoken?.() ?? null,
    }
  }

  private hear({ speaks, spoken }: ScreenAnswer): void {
    this.speaksUntil = speaks ? this.saidAt + speakMilliseconds : 0
    this.become(speaks, spoken)
  }

  private become(speaks: boolean, spoken: Spoken | null): void {
    if (!speaks) this.speaksUntil = 0
    this.options.role?.(speaks, spoken)
  }

  private stop(): void {
    this.end?.()
    this.end = null
    this.become(false, null)
  }
}
