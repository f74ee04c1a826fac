/** What a command's sender gets back, read from the state right after it. */

import type { Command } from '../../shared/law/commands.ts'
import type { Day, Ticket } from '../../shared/law/day.ts'
import type { EntryData, Fact } from '../../shared/law/entries.ts'
import { aheadOf } from '../../shared/law/standing.ts'
import { waitFor } from '../../shared/foresight/wait.ts'
import type { ViewContext } from '../../shared/views/view-of.ts'
import { visitOf } from '../../shared/views/visit.ts'

/** @returns the `result` of the contract for a command that was taken. */
export function resultOf(
  day: Day,
  command: Command,
  facts: readonly Fact[],
  context: ViewContext,
): Record<string, unknown> {
  const alarm = facts[0]?.type === 'alarm.raised' ? facts[0].data.alarm : undefined
  if (alarm !== undefined) return { alarm }
  if (facts[0]?.type === 'numbers.reserved') return blockOf(day, facts[0].data)
  if (command.type === 'ticket.close') return { closed: closedBy(day, facts) }
  const ticket = ticketOf(day, facts)
  if (ticket === undefined) return {}
  const { id, number } = ticket
  const ahead = aheadOf(day, ticket)
  switch (command.type) {
    case 'ticket.issue':
      return { ticket: id, number, ahead, wait: waitFor(day, ticket.queue, ahead), ...slotOf(ticket) }
    case 'ticket.call': {
      const visit = visitOf(day, ticket, context)
      return { ticket: id, number, why: visit.why, visit }
    }
    case 'ticket.walkUp':
    case 'inquiry.record':
      return { ticket: id, number, visit: visitOf(day, ticket, context) }
    case 'ticket.arrive':
    case 'ticket.cancel':
    case 'ticket.rejoin':
    case 'ticket.handOff':
      return { ticket: id, ahead }
    case 'ticket.recall':
      return { ticket: id, number, times: ticket.times }
    default:
      return { ticket: id, number, state: ticket.state }
  }
}

/** The numbers that were settled. */
function closedBy(day: Day, facts: readonly Fact[]): string[] {
  return facts.flatMap(({ data }) => ('ticket' in data ? [day.tickets.get(data.ticket)!.number] : []))
}

function ticketOf(day: Day, facts: readonly Fact[]): Ticket | undefined {
  const data = facts[0]?.data
  return data !== undefined && 'ticket' in data ? day.tickets.get(data.ticket) : undefined
}

/** A kiosk's block, in the order in which it gives the numbers; the door adds their tokens. */
function blockOf(day: Day, { queue, numbers }: EntryData['numbers.reserved']): Record<string, unknown> {
  const at = new Date(day.register.at).toISOString()
  return { queue, day: day.date, at, numbers: numbers.map(({ ticket, number }) => ({ ticket, number })) }
}

/** Of a booking: where to go, and whether its hour counts. */
function slotOf({ queue, slot, booked }: Ticket): object {
  if (slot === null) return {}
  const [from, to] = [slot.from, slot.to].map((at) => new Date(at).toISOString())
  return { queue, booking: { from, to, late: !booked } }
}
