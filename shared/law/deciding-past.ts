/** A day whose date is over, and what the days after it hear of it (N15 to N17). */

import { owedAfter } from './closing.ts'
import { type CommandOf, plainOutcomes } from './commands.ts'
import type { Day } from './day.ts'
import type { Context } from './decide.ts'
import { isOver, wrongState } from './deciding-tickets.ts'
import { fact, type Fact } from './entries.ts'
import { refuse, type Refusal } from './refusal.ts'

/** The calendar is the hall's: it says when the date is over. */
export function endDay(day: Day): Fact[] | Refusal {
  if (day.seq === 0) return refuse('wrong-state')
  return day.register.workedUntil === null ? [fact('day.ended', { left: owedAfter(day).length })] : []
}

/** Says what became of those who are left. Who is settled already stays as they are; one at least has to be left. */
export function closeTickets(
  day: Day,
  command: CommandOf<'ticket.close'>,
  { actor }: Context,
): Fact[] | Refusal {
  if (day.register.workedUntil === null) return refuse('day-not-over')
  const field = missingDetail(day, command)
  if (field !== null) return refuse('details-missing', { field })
  const { became, outcome, on, reason } = command
  const facts: Fact[] = []
  let settled: Refusal | null = null
  for (const id of new Set(command.tickets)) {
    const ticket = day.tickets.get(id)
    if (ticket === undefined) return refuse('unknown-ticket')
    if (isOver(ticket)) {
      settled ??= wrongState(ticket)
      continue
    }
    const by = actor.kind === 'person' ? actor.id : ''
    facts.push(
      fact('ticket.closed', {
        ticket: id,
        became,
        by,
        ...(became === 'served' ? { outcome: outcome! } : {}),
        ...(became === 'rebooked' ? { on: on! } : {}),
        ...(became === 'left' ? { reason: reason! } : {}),
      }),
    )
  }
  return facts.length === 0 ? (settled ?? refuse('unknown-ticket')) : facts
}

/** Only what is newer than what was heard, and another number: processes may tell it in any order. */
export function inherit(day: Day, command: CommandOf<'day.inherit'>): Fact[] {
  const { inherited } = day.register
  const news = command.days.filter(({ day: date, seq, left }) => {
    const known = inherited.find((each) => each.day === date)
    return known === undefined ? left > 0 : seq > known.seq && left !== known.left
  })
  return news.length === 0 ? [] : [fact('day.inherited', { days: news })]
}

function missingDetail(
  { date }: Day,
  { became, outcome, on, reason }: CommandOf<'ticket.close'>,
): string | null {
  switch (became) {
    case 'served':
      return outcome !== undefined && plainOutcomes.includes(outcome) ? null : 'outcome'
    case 'rebooked':
      return on !== undefined && on > date ? null : 'on'
    case 'left':
      return reason === undefined || reason === '' ? 'reason' : null
  }
}
