/** The end of a day's sessions (N13): who still has a number, until a person has seen to each. */

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
