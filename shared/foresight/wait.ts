/**
 * How long someone will wait: people ahead × the time a call really takes ÷ the counters at work. The time per
 * call is learned from the day's own legs (no-shows and slow starts are in it) and begins with the plan's belief.
 */

import type { Day } from '../law/day.ts'
import { meanServiceMs } from '../law/next.ts'

export interface WaitRange {
  /** Whole minutes. */
  low: number
  high: number
}

const minute = 60_000
/** Services vary as much as their mean; the range narrows as those ahead average out. */
const spread = 0.9

/**
 * @returns the range in whole minutes for somebody with so many ahead in the queue, or null while no counter
 * that serves it is open.
 */
export function waitFor(day: Day, queue: string, ahead: number): WaitRange | null {
  const { share, free } = countersFor(day, queue)
  if (share === 0) return null
  const each = meanServiceMs(day, queue) / share
  const before = Math.max(0, ahead + 1 - free)
  const mean = (before * each) / minute
  const margin = mean * (spread / Math.sqrt(Math.max(1, before)))
  return { low: Math.max(0, Math.floor(mean - margin)), high: Math.ceil(mean + margin) }
}

/**
 * Counters at work for a queue; one that serves several counts for the part of the waiting that is this queue's.
 * Asked at every issue: one pass, and no lists made on the way.
 */
function countersFor(day: Day, queue: string): { share: number; free: number } {
  let share = 0
  let free = 0
  for (const { counter, serves } of day.layout.counters.values()) {
    const state = day.counters.get(counter)
    if (state?.status !== 'open') continue
    let own = 0
    let others = 0
    for (const service of serves) {
      const waiting = day.queues.get(service.queue)?.waiting ?? 0
      const weight = service.reluctanceMinutes === 0 ? 1 : 1 / 4
      if (service.queue === queue) own = Math.max(1, waiting) * weight
      else others += waiting * weight
    }
    if (own === 0) continue
    share += own / (own + others)
    if (state.ticket === null) free++
  }
  return { share, free }
}
