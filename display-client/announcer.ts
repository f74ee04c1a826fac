/**
 * What is spoken when. It hears every view, and whoever plays asks it for the next sentence when the one before has
 * ended: so nothing is cut off and nothing speaks at the same time. No clock and no sound inside.
 */

import type { ViewEnvelope } from '../shared/views/shapes.ts'
import type { ClipLanguage } from '../shared/wire/clips.ts'
import type { SpokenState } from '../shared/wire/screens.ts'
import { type Call, CallWatch, isCalling, newMilliseconds } from './call-watch.ts'

export interface Sentence {
  language: ClipLanguage
  /** The chime goes before it. */
  chime: boolean
  /** Several calls, one after the other, without please and thank you. */
  short: boolean
  calls: Said[]
}

export interface Said {
  seq: number
  number: string
  counter: number
  isRecall: boolean
}

export interface Manner {
  /** How often a call is said when nobody else waits to be called. */
  repeats: number
  /** Once more in English. */
  english: boolean
}

/** How far an announcer has come: whoever takes over does not begin again. */
export type Spoken = SpokenState

/** From so many that wait on, all are said in one short sentence. */
const manyWaiting = 3
/** A short sentence is over before a call that came at its beginning is old. */
const mostInSentence = 4

export class Announcer {
  private readonly watch = new CallWatch()
  private view: ViewEnvelope<'board'> | null = null
  private waiting: Call[] = []
  /** What is left to be said of the call that was begun. */
  private begun: { call: Call; left: ClipLanguage[] } | null = null

  /** A view has come. @param now server time in milliseconds */
  hear(view: ViewEnvelope<'board'>, now: number): void {
    if (view.day !== this.view?.day) this.forget()
    this.waiting.push(...this.watch.hear(view, now))
    this.view = view
  }

  /**
   * @param now server time in milliseconds
   * @returns what is to be said now, or null; asked again when that has been said
   */
  next(now: number, manner: Manner): Sentence | null {
    this.waiting = this.waiting.filter((call) => this.isDue(call, now))
    const { begun } = this
    if (begun !== null && begun.left.length > 0 && this.waiting.length === 0 && this.isCalled(begun.call))
      return sentenceOf([begun.call], begun.left.shift()!, { chime: false, short: false })
    this.begun = null
    if (this.waiting.length === 0) return null
    if (this.waiting.length >= manyWaiting)
      return sentenceOf(this.waiting.splice(0, mostInSentence), 'zh', { chime: true, short: true })
    const call = this.waiting.shift()!
    const left: ClipLanguage[] = Array.from({ length: manner.repeats - 1 }, () => 'zh')
    if (manner.english) left.push('en')
    this.begun = { call, left }
    return sentenceOf([call], 'zh', { chime: true, short: false })
  }

  /** Another screen speaks: what it may not come to is kept for as long as it is new. */
  leaveToOthers(now: number): void {
    this.begun = null
    this.waiting = this.waiting.filter((call) => now - Date.parse(call.at) < newMilliseconds)
  }

  /** This screen speaks from now on. @param spoken how far the one before had come */
  takeOver(spoken: Spoken | null, now: number): void {
    this.leaveToOthers(now)
    if (spoken !== null && spoken.day === this.view?.day)
      this.waiting = this.waiting.filter((call) => call.seq > spoken.seq)
  }

  private forget(): void {
    this.waiting = []
    this.begun = null
  }

  /** A recall that came in time is said even if it had to wait: its citizen did not hear the first call. */
  private isDue(call: Call, now: number): boolean {
    return this.isCalled(call) && (call.times > 1 || now - Date.parse(call.at) < newMilliseconds)
  }

  /** Still called, and not again since. */
  private isCalled(call: Call): boolean {
    const data = this.view?.data
    if (data === undefined) return false
    return isCalling(call, data.counters) && data.calls.some((each) => each.seq === call.seq)
  }
}

function sentenceOf(
  calls: readonly Call[],
  language: ClipLanguage,
  { chime, short }: Pick<Sentence, 'chime' | 'short'>,
): Sentence {
  const said = calls.map(({ seq, number, counter, times }) => ({ seq, number, counter, isRecall: times > 1 }))
  return { language, chime, short, calls: said }
}
