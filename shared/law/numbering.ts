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
  const series = day.layout.queues.get(queue)!.series
  const serial = (day.queues.get(queue)?.issued ?? 0) + 1
  return serial > series.last ? refuse('series-exhausted', { queue, last: series.last }) : serial
}
