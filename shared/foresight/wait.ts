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
  const share = counterShare(day, queue)
  if (share === 0) return null
  const each = meanServiceMs(day, queue) / share
  const free = freeCounters(day, queue)
  const before = Math.max(0, ahead + 1 - free)
  const mean = (before * each) / minute
  const margin = mean * (spread / Math.sqrt(Math.max(1, before)))
  return { low: Math.max(0, Math.floor(mean - margin)), high: Math.ceil(mean + margin) }
}

/** Counters at work for a queue; one that serves several counts for the part of the waiting that is this queue's. */
function counterShare(day: Day, queue: string): number {
  const mine = Math.max(1, day.queues.get(queue)?.waiting ?? 0)
  let share = 0
  for (const counter of day.layout.counters.values()) {
    if (day.counters.get(counter.counter)?.status !== 'open') continue
    const service = counter.serves.find((each) => each.queue === queue)
    if (service === undefined) continue
    const weights = counter.serves.map((each) => weightOf(day, each.queue, each.reluctanceMinutes))
    const own = service.reluctanceMinutes === 0 ? mine : mine / 4
    const others =
      weights.reduce((sum, weight) => sum + weight, 0) - weightOf(day, queue, service.reluctanceMinutes)
    share += own / (own + others)
  }
  return share
}

function weightOf(day: Day, queue: string, reluctance: number): number {
  const waiting = day.queues.get(queue)?.waiting ?? 0
  return reluctance === 0 ? waiting : waiting / 4
}

function freeCounters(day: Day, queue: string): number {
  let free = 0
  for (const counter of day.layout.counters.values()) {
    const state = day.counters.get(counter.counter)
    if (state?.status !== 'open' || state.ticket !== null) continue
    if (counter.serves.some((service) => service.queue === queue)) free++
  }
  return free
}
