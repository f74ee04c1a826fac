/** What a settling after the day changes in it. */

import { forgetHeld, forgetMissed, moveTicket, setCounter, setQueue, setRegister } from './changes.ts'
import type { Outcome } from './commands.ts'
import type { Day, Leg, Ticket } from './day.ts'
import type { Entry, EntryData } from './entries.ts'
import { unsettledOf } from './guide.ts'

/**
 * Settled after the day. Nothing of it is measured: the visit is over with the day's last work, and a stretch that was
 * under way ends without an hour (N17).
 */
export function closeAfterwards(
  day: Day,
  { ticket: id, became, by, outcome, on }: EntryData['ticket.closed'],
  { at }: Entry,
): void {
  const before = day.tickets.get(id)!
  if (before.state === 'missed') forgetMissed(day, id)
  if (before.state === 'held') forgetHeld(day, id)
  const { workedUntil } = day.register
  moveTicket(day, id, {
    ...(outcome === undefined ? { state: 'cancelled' } : servedAs(before, outcome, workedUntil!)),
    counter: null,
    pin: null,
    hold: null,
    missedAt: null,
    finishedAt: workedUntil,
    closed: { became, by, at, on: on ?? null },
    legs: endedUnseen(before, outcome ?? null),
  })
  countOne(day, before, outcome !== undefined)
}

function servedAs(
  ticket: Ticket,
  outcome: Outcome,
  at: number,
): Pick<Ticket, 'state' | 'branch' | 'results'> {
  const { counter = null, clerk = '' } = ticket.legs.at(-1) ?? {}
  const results = unsettledOf(ticket).map(({ item }) => ({ item, outcome, at, counter, clerk, reason: '' }))
  return { state: 'finished', branch: 'handled', results: [...ticket.results, ...results] }
}

function endedUnseen({ legs }: Ticket, outcome: Outcome | null): readonly Leg[] {
  const last = legs.at(-1)
  if (last?.end !== null) return legs
  return [...legs.slice(0, -1), { ...last, end: outcome === null ? 'cancelled' : 'finished', outcome }]
}

function countOne(day: Day, { counter, queue }: Ticket, isServed: boolean): void {
  const served = isServed ? 1 : 0
  if (counter !== null) {
    const before = day.counters.get(counter)!.served
    setCounter(day, counter, { ticket: null, freeSince: null, served: before + served })
  }
  const line = day.queues.get(queue)
  if (line !== undefined) setQueue(day, queue, { served: line.served + served })
  if (!isServed) setRegister(day, { cancelled: day.register.cancelled + 1 })
}
