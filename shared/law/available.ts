/**
 * Which buttons are live: the law asked about every command in turn, with what a clerk could mean by it. It asks
 * `decide` itself, so the two cannot disagree (T9).
 */

import type { Command, CommandType } from './commands.ts'
import type { Day } from './day.ts'
import { decide, type Context } from './decide.ts'
import { heldTickets } from './deciding-hall.ts'
import { unsettledOf } from './guide.ts'
import { mayReturnTo } from './deciding-service.ts'

/** @returns the commands that the actor's counter could give now, in the order of the work. */
export function availableAt(day: Day, counter: number, context: Context): CommandType[] {
  return samplesAt(day, counter)
    .filter((sample) => doesSomething(day, sample, context))
    .map((sample) => sample.type)
    .filter((type, index, all) => all.indexOf(type) === index)
}

/** @returns what a citizen, kiosk or guide may do with the ticket now. */
export function availableFor(day: Day, ticket: string, context: Context): CommandType[] {
  const group =
    day.plan.greenGroups.find((each) => each.group !== day.tickets.get(ticket)?.green)?.group ?? ''
  const samples: Command[] = [
    { type: 'ticket.rejoin', ticket },
    { type: 'ticket.arrive', ticket },
    { type: 'ticket.cancel', ticket },
    { type: 'ticket.rate', ticket, grade: 5 },
    { type: 'ticket.grant', ticket, group },
    { type: 'ticket.revoke', ticket },
    { type: 'ticket.close', tickets: [ticket], became: 'served', outcome: 'done' },
  ]
  return samples.filter((sample) => doesSomething(day, sample, context)).map((sample) => sample.type)
}

function doesSomething(day: Day, command: Command, context: Context): boolean {
  const decision = decide(day, command, context)
  return 'facts' in decision && decision.facts.length > 0
}

function samplesAt(day: Day, counter: number): Command[] {
  const here = day.counters.get(counter)?.ticket ?? ''
  const held = heldTickets(day).find((ticket) => mayReturnTo(day, counter, ticket))
  const group = day.plan.greenGroups.find((each) => each.group !== day.tickets.get(here)?.green)?.group ?? ''
  const queue = day.plan.queues[0]?.queue ?? ''
  const visit = day.tickets.get(here)
  const open = visit === undefined ? '' : (unsettledOf(visit)[0]?.item ?? '')
  const other = day.plan.items.find(({ item }) => visit?.items.includes(item) !== true)
  return [
    { type: 'counter.open', counter },
    { type: 'ticket.call', counter },
    { type: 'ticket.walkUp', counter },
    { type: 'ticket.recall', counter },
    { type: 'ticket.serve', counter },
    { type: 'ticket.miss', counter },
    { type: 'ticket.finish', counter, outcome: 'done' },
    { type: 'ticket.settle', counter, item: open, outcome: 'done' },
    { type: 'ticket.describe', counter, items: other === undefined ? [] : [other.item] },
    { type: 'ticket.check', counter, papers: [] },
    { type: 'ticket.handOff', counter, to: { queue }, reason: '' },
    { type: 'ticket.hold', counter, kind: 'away' },
    ...(held === undefined ? [] : [{ type: 'ticket.resume', counter, ticket: held.id } as const]),
    { type: 'ticket.cancel', ticket: here },
    { type: 'ticket.grant', ticket: here, group },
    { type: 'ticket.revoke', ticket: here },
    { type: 'counter.pause', counter },
    { type: 'counter.close', counter },
  ]
}
