/** Plays what the announcer wants said, one sentence after the other, while this screen is the one that speaks. */

import type { ViewEnvelope } from '../shared/views/shapes.ts'
import { Announcer, type Manner, type Sentence, type Spoken } from './announcer.ts'

export interface SpeakerOptions {
  /** Server time in milliseconds. */
  now: () => number
  /** Whether what is shown is live: what may be past is not spoken. */
  isLive: () => boolean
  manner: () => Manner
  /** Plays it to its end. @returns whether it could be heard; a player that never ends is not waited for */
  play: (sentence: Sentence) => Promise<boolean>
}

/** No sentence takes so long: the longest has four calls. */
const mostMilliseconds = 25_000

export class Speaker {
  /** The last call that was heard here. */
  spoken: Spoken | null = null
  private readonly announcer = new Announcer()
  private day = ''
  private isSpeaking = false
  private isBusy = false

  constructor(private readonly options: SpeakerOptions) {}

  /** A view has come. */
  hear(view: ViewEnvelope<'board'>): void {
    this.day = view.day ?? ''
    this.announcer.hear(view, this.options.now())
    if (!this.isSpeaking) this.announcer.leaveToOthers(this.options.now())
    void this.speak()
  }

  /** @param before how far the screen had come that spoke before */
  take(speaks: boolean, before: Spoken | null): void {
    if (speaks && !this.isSpeaking) this.announcer.takeOver(before, this.options.now())
    this.isSpeaking = speaks
    void this.speak()
  }

  private async speak(): Promise<void> {
    if (this.isBusy) return
    this.isBusy = true
    try {
      for (let sentence = this.next(); sentence !== null; sentence = this.next()) {
        const { day } = this
        const heard = await Promise.race([this.options.play(sentence).catch(() => false), late()])
        const seq = Math.max(...sentence.calls.map((call) => call.seq))
        if (heard && day === this.day) this.spoken = { day, seq: Math.max(seq, this.seqOf(day)) }
      }
    } finally {
      this.isBusy = false
    }
  }

  private next(): Sentence | null {
    const { now, isLive, manner } = this.options
    return this.isSpeaking && isLive() ? this.announcer.next(now(), manner()) : null
  }

  private seqOf(day: string): number {
    return this.spoken?.day === day ? this.spoken.seq : 0
  }
}

function late(): Promise<false> {
  return new Promise((wake) => setTimeout(() => wake(false), mostMilliseconds))
}
