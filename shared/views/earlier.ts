/** What a day that is over has left, as the days after it see it: whom, and where each stood. */

import { owedAfter } from '../law/closing.ts'
import type { Day, Ticket } from '../law/day.ts'
import { iso, itemName, queueName } from './parts.ts'
import type { TicketStatus } from './shapes.ts'

export interface EarlierTicket {
  ticket: string
  number: string
  queueName: string
  itemName: string
  /** The matter, or else the queue: what a new booking would be for. */
  matter: string
  state: TicketStatus
  /** The counter that it was at, or that keeps its papers. */
  counter?: number
  papersKept?: true
  issuedAt: string
}

export interface EarlierDay {
  day: string
  /** The entry of that day's stream that this reflects. */
  seq: number
  /** The oldest first; cut where it is shown, `count` has them all. */
  left: EarlierTicket[]
  count: number
}

/** @returns whom the day has left. */
export function earlierOf(day: Day): EarlierDay {
  const left = owedAfter(day)
  return {
    day: day.date,
    seq: day.seq,
    left: left.map((ticket) => earlierTicket(day, ticket)),
    count: left.length,
  }
}

/** @returns the same days with so many of their tickets in all; the latest day, where most can still be done, first. */
export function shownEarlier(days: readonly EarlierDay[], most: number): EarlierDay[] {
  let room = most
  return days.toReversed().flatMap((each) => {
    const left = each.left.slice(0, room)
    room -= left.length
    return each.count === 0 ? [] : [{ ...each, left }]
  })
}

function earlierTicket(day: Day, ticket: Ticket): EarlierTicket {
  const { id, number, queue, state, counter, hold, items, issuedAt } = ticket
  const at = counter ?? hold?.counter ?? undefined
  return {
    ticket: id,
    number,
    queueName: queueName(day, queue),
    itemName: itemName(day, ticket),
    matter: items[0] ?? queue,
    state,
    ...(at === undefined ? {} : { counter: at }),
    ...(hold?.kind === 'papers-kept' ? { papersKept: true } : {}),
    issuedAt: iso(issuedAt),
  }
}
