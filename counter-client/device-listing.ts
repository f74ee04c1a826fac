/** The list of devices, kept fresh: asked for every two seconds, and at once while something is done to one. */

import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { ServerClock } from '../shared/ui/server-clock.ts'
import type { DevicesAnswer } from '../shared/wire/devices.ts'

export interface ListingOptions {
  hall: () => string
  token: () => string
  /** Something is under way: its effect is waited for. */
  isHurried?: () => boolean
}

const everyMilliseconds = 2000
const hurriedMilliseconds = 200
const staleMilliseconds = 6000
const patienceMilliseconds = 5000

export class DeviceListing implements ReactiveController {
  list: DevicesAnswer | null = null
  /** Nobody knows the session any more. */
  isOver = false
  /** By a clock that nobody sets: a terminal's own may jump by hours. */
  private readonly clock = new ServerClock(() => performance.now())
  private gotAt = 0
  private askedAt = Number.NEGATIVE_INFINITY
  private isAsking = false
  private wasStale = false
  private timer: ReturnType<typeof setInterval> | undefined

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly options: ListingOptions,
  ) {
    host.addController(this)
  }

  hostConnected(): void {
    this.timer = setInterval(() => void this.tick(), hurriedMilliseconds)
  }

  hostDisconnected(): void {
    clearInterval(this.timer)
  }

  /** @returns what time it is at the server. */
  now(): number {
    return this.clock.now()
  }

  /** @returns when the list was made, by the server. */
  get at(): number {
    return this.clock.of(this.gotAt)
  }

  get isStale(): boolean {
    return this.list !== null && performance.now() - this.gotAt > staleMilliseconds
  }

  private async tick(): Promise<void> {
    if (this.isStale !== this.wasStale) {
      this.wasStale = this.isStale
      this.host.requestUpdate()
    }
    const every = this.options.isHurried?.() === true ? 0 : everyMilliseconds
    const rests = document.visibilityState !== 'visible' || this.options.hall() === ''
    if (this.isAsking || rests || performance.now() - this.askedAt < every) return
    this.isAsking = true
    this.askedAt = performance.now()
    await this.fetch()
    this.isAsking = false
    this.host.requestUpdate()
  }

  private async fetch(): Promise<void> {
    const abort = new AbortController()
    const late = setTimeout(() => abort.abort(), patienceMilliseconds)
    try {
      const answer = await fetch(`/api/halls/${encodeURIComponent(this.options.hall())}/devices`, {
        headers: { Authorization: `Bearer ${this.options.token()}` },
        signal: abort.signal,
      })
      this.isOver = answer.status === 401
      if (!answer.ok) return
      this.list = (await answer.json()) as DevicesAnswer
      this.gotAt = performance.now()
      this.clock.hear(Date.parse(answer.headers.get('date') ?? '') || Date.now())
    } catch {
      // It is asked for again; the page says since when.
    } finally {
      clearTimeout(late)
    }
  }
}
