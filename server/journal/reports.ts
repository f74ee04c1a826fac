/** Report rows of a day's tickets: what `ticket` and `leg` hold, from the state after an append (J5). */

import type { Day, Ticket } from '../../shared/law/day.ts'

/** @returns the ticket as its report row; instants in epoch milliseconds. */
export function ticketRow(day: Day, ticket: Ticket): object {
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
    items: ticket.items,
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

/** @returns the ticket's legs as report rows; only the last two can have changed since they were written. */
export function legRows(ticket: Ticket, from = 0): object[] {
  return ticket.legs.slice(from).map((leg, index) => ({
    ticket: ticket.id,
    no: from + index + 1,
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
