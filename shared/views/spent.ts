/** How long a visit took, in whole minutes (V16). */

import type { Ticket } from '../law/day.ts'

export interface Spent {
  total: number
  /** From the number, or the end of the stretch before, to each call. */
  waited: number
  /** At counters. */
  served: number
}

const minute = 60_000

/** @returns what a visit took from its number to its end; null while it lasts, and where nobody knows (N17). */
export function spentOf({ issuedAt, finishedAt, closed, legs }: Ticket): Spent | null {
  if (finishedAt === null || closed !== null) return null
  let waited = 0
  let served = 0
  let since = issuedAt
  for (const { calledAt, servedAt, endedAt } of legs) {
    waited += Math.max(0, calledAt - since)
    since = endedAt ?? finishedAt
    if (servedAt !== null) served += since - servedAt
  }
  const [total, ...parts] = [finishedAt - issuedAt, waited, served].map((ms) => Math.round(ms / minute))
  return { total: total!, waited: parts[0]!, served: parts[1]! }
}
