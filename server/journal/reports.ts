/** Report rows of a day's tickets: what `ticket` and `leg` hold, from the state after an append (J5). */

import type { Day, Ticket } from '../../shared/law/day.ts'
import type { Entry } from '../../shared/law/entries.ts'

export type TicketRow = ReturnType<typeof ticketRow>
export type LegRow = ReturnType<typeof legRows>[number]

/** Rows that did not exist before some entries, and rows that the entries may have changed. */
export interface Reports {
  newTickets: TicketRow[]
  tickets: TicketRow[]
  newLegs: LegRow[]
  legs: LegRow[]
}

/** @returns the report rows that follow from the entries, whole. `day` is the state right after them. */
export function reportsOf(day: Day, entries: readonly Entry[]): Reports {
  const issued = new Set<string>()
  /** Tickets touched, with how many legs the entries began. */
  const touched = new Map<string, number>()
  for (const { type, data } of entries) {
    if (type === 'ticket.issued' || type === 'ticket.walkedUp' || type === 'inquiry.recorded')
      issued.add(data.ticket)
    if ('released' in data) for (const id of data.released) touched.set(id, touched.get(id) ?? 0)
    if (!('ticket' in data)) continue
    const begins =
      type === 'ticket.called' ||
      type === 'ticket.walkedUp' ||
      (type === 'ticket.resumed' && data.counter !== null)
    touched.set(data.ticket, (touched.get(data.ticket) ?? 0) + (begins ? 1 : 0))
  }
  const reports: Reports = { newTickets: [], tickets: [], newLegs: [], legs: [] }
  for (const [id, begun] of touched) {
    const ticket = day.tickets.get(id)!
    const row = ticketRow(day, ticket)
    if (issued.has(id)) reports.newTickets.push(row)
    else reports.tickets.push(row)
    const before = ticket.legs.length - begun
    // Of the legs that were there before only the last can have changed.
    const legs = legRows(day, ticket, Math.max(0, before - 1))
    reports.newLegs.push(...legs.splice(Math.min(before, 1)))
    reports.legs.push(...legs)
  }
  return reports
}

/** @returns the ticket as its report row; instants in epoch milliseconds. */
export function ticketRow(day: Day, ticket: Ticket) {
  return {
    id: ticket.id,
    hall: day.hall,
    day: day.date,
    number: ticket.number,
    queue: ticket.queue,
    state: ticket.state,
    at_counter: ticket.counter,
    channel: ticket.channel,
    theme: ticket.theme,
    /** JSON. */
    items: JSON.stringify(ticket.items),
    green: ticket.green,
    issued_at: ticket.issuedAt,
    standing: ticket.standing,
    finished_at: ticket.finishedAt,
    rejoins: ticket.rejoins,
    hand_offs: ticket.handOffs,
    first_clerk: ticket.firstClerk?.clerk ?? null,
    grade: ticket.grade,
  }
}

/** @returns the ticket's legs as report rows, those after the first `from`. */
export function legRows(day: Day, ticket: Ticket, from = 0) {
  return ticket.legs.slice(from).map((leg, index) => ({
    ticket: ticket.id,
    no: from + index + 1,
    hall: day.hall,
    day: day.date,
    queue: leg.queue,
    counter: leg.counter,
    clerk: leg.clerk,
    called_at: leg.calledAt,
    served_at: leg.servedAt,
    ended_at: leg.endedAt,
    end: leg.end,
    outcome: leg.outcome,
    reason: leg.reason,
  }))
}
