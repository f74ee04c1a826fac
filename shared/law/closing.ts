/** The end of a day: who still has a number after its sessions (N13), and whom it has left when its date is over (N16). */

import type { Day, Ticket } from './day.ts'
import { isOver } from './deciding-tickets.ts'

/** @returns whether the last session of the day is over; never in a hall that is always open. */
export function isClosed({ register: { sessions } }: Day, at: number): boolean {
  return sessions !== 'always' && sessions.length > 0 && sessions.every(({ to }) => to <= at)
}

/** @returns everyone whose visit is not over although the sessions are, the oldest standing first; none before. */
export function leftAt(day: Day, at: number): Ticket[] {
  if (!isClosed(day, at)) return []
  return [...day.tickets.values()]
    .filter((ticket) => !isOver(ticket))
    .sort((a, b) => a.standing - b.standing || (a.number < b.number ? -1 : 1))
}

/**
 * @returns whom a day owes something once its date is over (N16), the oldest standing first: whoever waits, is at a
 * counter or held, or missed a call in the middle of a visit
 */
export function owedAfter(day: Day): Ticket[] {
  return [...day.tickets.values()]
    .filter((ticket) => !isOver(ticket) && !hasLapsed(ticket))
    .sort((a, b) => a.standing - b.standing || (a.number < b.number ? -1 : 1))
}

/** @returns whether the number lapses with its day: its holder was called and never received, or never came. */
export function hasLapsed({ state, hold, legs }: Ticket): boolean {
  if (hold?.kind === 'arrival') return true
  return state === 'missed' && legs.every(({ servedAt }) => servedAt === null)
}
