/** Which calls are new to this screen: those ring. Never at the first look, never one that is old. */

import type { BoardView, ViewEnvelope } from '../shared/views/shapes.ts'

export type Call = BoardView['calls'][number]

/** How long a call is new, in milliseconds. */
export const newMilliseconds = 15_000

export class CallWatch {
  private day: string | undefined
  private screen: string | undefined
  private seen = 0

  /**
   * @param now server time in milliseconds
   * @returns the calls to be announced, oldest first
   */
  hear(view: ViewEnvelope<'board'>, now: number): Call[] {
    const { calls } = view.data
    const newest = Math.max(0, ...calls.map((call) => call.seq))
    const screen = `${view.hall}|${view.key}`
    const isFirst = screen !== this.screen
    // With a new day entries count from 1 again.
    if (view.day !== this.day) this.seen = 0
    const fresh = isFirst ? [] : calls.filter((call) => call.seq > this.seen && isNew(call, now))
    this.day = view.day
    this.screen = screen
    this.seen = isFirst ? newest : Math.max(this.seen, newest)
    return fresh.sort((a, b) => a.seq - b.seq)
  }
}

/** @returns whether it was called a moment ago. */
export function isNew(call: Call, now: number): boolean {
  return now - Date.parse(call.at) < newMilliseconds
}

/** @returns whether the number is being called still: nobody is served there yet. */
export function isCalling(call: Call, counters: BoardView['counters']): boolean {
  const counter = counters.find((each) => each.counter === call.counter)
  return counter?.state === 'called' && counter.number === call.number
}
