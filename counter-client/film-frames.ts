/**
 * The frames of one view: never more than one is asked for at a time. While the film runs the next one is asked for
 * ahead, for the moment at which its answer will be due; what a jump has made idle is given up.
 */

import type { ViewEnvelope, ViewName } from '../shared/views/shapes.ts'
import type { Asked, FilmDoor } from './film-door.ts'

export interface FramesOptions {
  door: FilmDoor
  view: ViewName
  key: string
  show: (at: number, envelope: ViewEnvelope) => void
  /** What an answer says of the archive: it is there, away, or knows us no more. */
  told: (why: Extract<Asked<unknown>, { ok: false }>['why'] | 'there') => void
}

/** Where the film is, and how fast it runs; 0: it stands. */
export interface Playhead {
  day: string
  at: number
  speed: number
}

/** A frame at most every so many milliseconds: at 600 times the speed they are samples. */
const pauseMilliseconds = 100
/** Nothing on a screen changes within less of the day, unless something happens. */
const stepMilliseconds = 1000
const retryMilliseconds = 1500
const leadMost = 600

export class FilmFrames {
  private asking: AbortController | null = null
  private ready: { at: number; envelope: ViewEnvelope } | null = null
  private askedAt = 0
  private askedFor = Number.NaN
  private askedDay = ''
  private notBefore = 0
  /** How long an answer takes, smoothed. */
  private lead = 80

  private head: Playhead = { day: '', at: 0, speed: 0 }
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly options: FramesOptions) {}

  /** The playhead has moved on; `isJump`: not by playing. */
  follow(head: Playhead, isJump: boolean): void {
    this.head = head
    if (isJump) {
      this.asking?.abort()
      this.asking = null
      this.ready = null
      this.askedFor = Number.NaN
    }
    this.goOn()
  }

  private goOn(): void {
    const { head } = this
    clearTimeout(this.timer)
    // It was asked for ahead; where the film stands still nothing ahead is shown.
    if (head.speed === 0) this.ready = null
    if (this.ready !== null && this.ready.at <= head.at) {
      this.options.show(this.ready.at, this.ready.envelope)
      this.ready = null
    }
    if (this.asking !== null || this.ready !== null) return
    const aim = head.at + head.speed * Math.min(this.lead, leadMost)
    const least = head.speed === 0 ? 1 : stepMilliseconds
    if (head.day === this.askedDay && Math.abs(aim - this.askedFor) < least) return
    const now = performance.now()
    const wait = Math.max(this.notBefore, this.askedAt + pauseMilliseconds) - now
    // A film that stands still is not followed by itself.
    if (wait > 0) this.timer = setTimeout(() => this.goOn(), wait)
    else void this.ask(head, aim, now)
  }

  stop(): void {
    clearTimeout(this.timer)
    this.asking?.abort()
    this.asking = null
  }

  private async ask({ day, speed }: Playhead, aim: number, now: number): Promise<void> {
    const { door, view, key, told } = this.options
    const abort = new AbortController()
    this.asking = abort
    this.askedAt = now
    this.askedFor = aim
    this.askedDay = day
    const asked = await door.frame(day, aim, view, key, abort.signal)
    if (this.asking !== abort) return
    this.asking = null
    this.lead += (performance.now() - now - this.lead) * 0.3
    told(asked.ok ? 'there' : asked.why)
    if (!asked.ok) {
      this.notBefore = performance.now() + retryMilliseconds
      this.askedFor = Number.NaN
    } else if (speed === 0) this.options.show(aim, asked.body)
    else this.ready = { at: aim, envelope: asked.body }
    this.goOn()
  }
}
