/** What a citizen has come for: matters with their guides, materials looked through, a visit without a number. */

import type { CommandOf } from './commands.ts'
import type { Day } from './day.ts'
import { busy, ownCounter } from './deciding-counters.ts'
import { atCounter, foremostOf } from './deciding-service.ts'
import type { Context } from './decide.ts'
import { fact, type Fact } from './entries.ts'
import { isMaterialOf } from './guide.ts'
import { numberOf, walkUpPrefix } from './numbering.ts'
import { refuse, type Refusal } from './refusal.ts'

/** Who comes to a counter without a number is served there and then, and recorded like everyone (T14, Reg. 25). */
export function walkUp(day: Day, command: CommandOf<'ticket.walkUp'>, context: Context): Fact[] | Refusal {
  const { counter, items = [] } = command
  const state = ownCounter(day, counter, context)
  if ('code' in state) return state
  if (state.status !== 'open') return refuse('counter-not-open', { counter })
  if (state.ticket !== null) return busy(day, state)
  const queue = command.queue ?? foremostOf(day.layout.counters.get(counter)!)
  if (!day.layout.queues.has(queue)) return refuse('unknown-queue', { queue })
  const unknown = items.find((item) => !day.layout.items.has(item))
  if (unknown !== undefined) return refuse('unknown-item', { item: unknown })
  const serial = day.register.walkUps + 1
  const number = numberOf(walkUpPrefix, serial)
  return [fact('ticket.walkedUp', { ticket: context.newId, number, serial, queue, counter, items })]
}

/** Says what the citizen has come for; what has its result already stays (T15). */
export function describe(
  day: Day,
  command: CommandOf<'ticket.describe'>,
  context: Context,
): Fact[] | Refusal {
  const here = atCounter(day, command, context, ['serving'])
  if ('code' in here) return here
  const unknown = command.items.find((item) => !day.layout.items.has(item))
  if (unknown !== undefined) return refuse('unknown-item', { item: unknown })
  const settled = here.results.map(({ item }) => item)
  const items = [...new Set([...settled, ...command.items])]
  if (items.join() === here.items.join()) return []
  return [fact('ticket.described', { ticket: here.id, counter: command.counter, items })]
}

/** Keeps how each material was found, so that the next counter need not ask again (H4). */
export function checkPapers(
  day: Day,
  command: CommandOf<'ticket.check'>,
  context: Context,
): Fact[] | Refusal {
  const here = atCounter(day, command, context, ['serving'])
  if ('code' in here) return here
  const foreign = command.papers.find(({ name }) => !isMaterialOf(day, here, name))
  if (foreign !== undefined) return refuse('unknown-material', { material: foreign.name })
  return [fact('ticket.checked', { ticket: here.id, counter: command.counter, papers: command.papers })]
}
