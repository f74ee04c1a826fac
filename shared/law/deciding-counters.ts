/** Counters open, pause and close; a counter changes hands (rules C1 to C7). */

import type { CommandOf } from './commands.ts'
import { lineOfCounter, type CounterState, type Day } from './day.ts'
import type { Context } from './decide.ts'
import { fact, type Fact } from './entries.ts'
import { refuse, type Refusal } from './refusal.ts'
import { mayTakeOver } from './rights.ts'
import { inOrder, lanesOf } from './standing.ts'

export function openCounter(
  day: Day,
  command: CommandOf<'counter.open'>,
  { actor }: Context,
): Fact[] | Refusal {
  const state = day.counters.get(command.counter)
  if (state === undefined) return refuse('unknown-counter', { counter: command.counter })
  const clerk = actor.kind === 'person' ? actor.id : ''
  const reason = command.reason === undefined ? {} : { reason: command.reason }
  if (state.status === 'open' && state.clerk === clerk) return []
  if (state.status === 'closed' || state.clerk === clerk)
    return [fact('counter.opened', { counter: command.counter, clerk, ...reason })]
  if (command.takeOver !== true || !mayTakeOver(actor))
    return refuse('counter-taken', { counter: command.counter, clerk: state.clerk ?? '' })
  return [
    fact('counter.opened', { counter: command.counter, clerk, takenFrom: state.clerk ?? '', ...reason }),
  ]
}

export function pauseCounter(
  day: Day,
  command: CommandOf<'counter.pause'>,
  context: Context,
): Fact[] | Refusal {
  const state = ownCounter(day, command.counter, context)
  if ('code' in state) return state
  if (state.status === 'paused') return refuse('wrong-state')
  if (state.ticket !== null) return busy(day, state)
  return [fact('counter.paused', { counter: command.counter, reason: command.reason ?? '' })]
}

/** Whoever waited for this counter alone waits for its queue again, with its standing (C6). */
export function closeCounter(
  day: Day,
  command: CommandOf<'counter.close'>,
  context: Context,
): Fact[] | Refusal {
  const state = mayTakeOver(context.actor)
    ? openedCounter(day, command.counter)
    : ownCounter(day, command.counter, context)
  if ('code' in state) return state
  if (state.ticket !== null) return busy(day, state)
  const pinned = { line: lanesOf(day, lineOfCounter(command.counter)), plusMs: 0 }
  const released = [...inOrder(day, [pinned])].map((ranked) => ranked.place.ticket)
  return [fact('counter.closed', { counter: command.counter, reason: command.reason ?? '', released })]
}

/** @returns the counter when the actor sits at it and it is not closed, or the refusal. */
export function ownCounter(day: Day, counter: number, { actor }: Context): CounterState | Refusal {
  const state = openedCounter(day, counter)
  if ('code' in state) return state
  if (actor.kind !== 'person' || state.clerk !== actor.id) return refuse('not-your-counter', { counter })
  return state
}

/** @returns that someone is at the counter already. */
export function busy(day: Day, state: CounterState): Refusal {
  const number = state.ticket === null ? '' : (day.tickets.get(state.ticket)?.number ?? '')
  return refuse('counter-busy', { counter: state.counter, number })
}

function openedCounter(day: Day, counter: number): CounterState | Refusal {
  const state = day.counters.get(counter)
  if (state === undefined) return refuse('unknown-counter', { counter })
  if (state.status === 'closed') return refuse('counter-not-open', { counter })
  return state
}
