/** The promise rule as plainly as it can be said, over plain arrays: what the law's fast way is checked against. */

import type { Day, Ticket } from '../../../shared/law/day.ts'
import { triggerMs } from '../../../shared/law/next.ts'
import type { Counter } from '../../../shared/law/plan.ts'

const minute = 60_000

interface Seen {
  ticket: Ticket
  order: number
  isGreen: boolean
  isWalkIn: boolean
}

/** @returns whom the counter should call, by which rule, and how many that passes; null when nobody waits for it. */
export function nextByHand(
  day: Day,
  counter: Counter,
  at: number,
): { ticket: Ticket; rule: 1 | 2 | 3; passed: number } | null {
  const eligible = [...day.tickets.values()].flatMap((ticket) => seenFrom(day, counter, ticket))
  if (eligible.length === 0) return null
  const due = eligible.filter(
    (each) => each.isGreen && at - each.ticket.standing >= triggerMs(day, each.ticket.queue),
  )
  const first = due.length > 0 ? due.sort(byStanding)[0]! : eligible.sort(byOrder)[0]!
  const walkIn = eligible.filter((each) => each.isWalkIn).sort(byStanding)[0]
  const beyondCap = walkIn !== undefined && at - walkIn.ticket.standing > day.plan.limits.capMinutes * minute
  const again = beyondCap && byStanding(walkIn, first) < 0 && day.counters.get(counter.counter)!.overtook
  const chosen = again ? walkIn : first
  const passed = eligible.filter((each) => byStanding(each, chosen) < 0).length
  return { ticket: chosen.ticket, rule: again ? 3 : due.length > 0 ? 1 : 2, passed }
}

/** @returns how many of its own line stand before the ticket. */
export function aheadByHand(day: Day, ticket: Ticket): number {
  const line = [...day.tickets.values()].filter(
    (other) =>
      other.state === 'waiting' &&
      other.pin === ticket.pin &&
      (ticket.pin !== null || other.queue === ticket.queue),
  )
  const anyCounter = {
    counter: ticket.pin ?? -1,
    zone: '',
    kind: '',
    serves: [{ queue: ticket.queue, reluctanceMinutes: 0 }],
  }
  const seen = line.flatMap((other) => seenFrom(day, anyCounter, other)).sort(byOrder)
  return seen.findIndex((each) => each.ticket.id === ticket.id)
}

function seenFrom(day: Day, counter: Counter, ticket: Ticket): Seen[] {
  if (ticket.state !== 'waiting') return []
  const service = counter.serves.find((each) => each.queue === ticket.queue)
  if (ticket.pin !== null ? ticket.pin !== counter.counter : service === undefined) return []
  const reluctance = ticket.pin !== null ? 0 : service!.reluctanceMinutes
  const isGreen = ticket.green !== null && !ticket.lapsed
  const hasStart = isGreen || (ticket.booked && !ticket.lapsed)
  const start = hasStart ? day.plan.limits.headStartMinutes : 0
  return [{ ticket, order: ticket.standing + (reluctance - start) * minute, isGreen, isWalkIn: !hasStart }]
}

function byStanding(a: Seen, b: Seen): number {
  return a.ticket.standing - b.ticket.standing || byNumber(a.ticket, b.ticket)
}

function byOrder(a: Seen, b: Seen): number {
  return a.order - b.order || byStanding(a, b)
}

function byNumber(a: Ticket, b: Ticket): number {
  const prefix = (ticket: Ticket): string => ticket.number.replace(/\d+$/, '')
  return prefix(a) < prefix(b) ? -1 : prefix(a) > prefix(b) ? 1 : a.serial - b.serial
}
