/** Numbers (rules N1 to N4): a prefix and at least three digits, from 1 each day, never used twice. */

import type { Day } from './day.ts'
import { refuse, type Refusal } from './refusal.ts'

export const minimumDigits = 3
/** Of visits that began at a counter without a number; no queue may have it. */
export const walkUpPrefix = 'SW'

/** @returns the number as it is shown and spoken, e.g. `A001`; more digits when three do not hold it. */
export function numberOf(prefix: string, serial: number): string {
  return prefix + String(serial).padStart(minimumDigits, '0')
}

/** @returns the next serial of the queue's series, or a refusal at its end. */
export function nextSerial(day: Day, queue: string): number | Refusal {
  const { next, end } = leftOf(day, queue)
  const { last } = day.layout.queues.get(queue)!.series
  return next > end ? refuse('series-exhausted', { queue, last }) : next
}

/** @returns the next serial and the last that may be given in its turn: before those that are set aside (N7). */
export function leftOf(day: Day, queue: string): { next: number; end: number } {
  const { last } = day.layout.queues.get(queue)!.series
  const { issued = 0, reservedFrom = null } = day.queues.get(queue) ?? {}
  return { next: issued + 1, end: Math.min(last, (reservedFrom ?? last + 1) - 1) }
}
