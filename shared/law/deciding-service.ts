/** What happens between a counter and the citizen at it: call, serve, miss, hold, hand off, finish. */

import type { CommandOf } from './commands.ts'
import type { CounterState, Day, Ticket } from './day.ts'
import { busy, ownCounter } from './deciding-counters.ts'
import { heldTickets, pinOnReturn } from './deciding-hall.ts'
import { wrongState } from './deciding-tickets.ts'
import type { Context } from './decide.ts'
import { fact, type Fact } from './entries.ts'
import { chosenFor, nextFor, type Choice } from './next.ts'
import type { Counter } from './plan.ts'
import { refuse, type Refusal } from './refusal.ts'

export function callTicket(day: Day, command: CommandOf<'ticket.call'>, context: Context): Fact[] | Refusal {
  const state = ownCounter(day, command.counter, context)
  if ('code' in state) return state
  if (state.status !== 'open') return refuse('counter-not-open', { counter: command.counter })
  if (state.ticket !== null) return busy(day, state)
  const choice = choose(day, command, context.at)
  if ('code' in choice) return choice
  const { ticket, rule, passed, passedCount, overtook } = choice
  const reason =
    command.ticket === undefined || command.reason === undefined ? {} : { reason: command.reason }
  const { number, queue } = ticket
  return [
    fact('ticket.called', {
      ticket: ticket.id,
      number,
      queue,
      counter: command.counter,
      rule,
      passed,
      passedCount,
      overtook,
      ...reason,
    }),
  ]
}

export function recall(day: Day, command: CommandOf<'ticket.recall'>, context: Context): Fact[] | Refusal {
  const here = atCounter(day, command, context, ['called'])
  if ('code' in here) return here
  const { recallTimes, recallSeconds } = day.plan.limits
  if (here.times > recallTimes) return refuse('recall-limit', { number: here.number, times: recallTimes })
  const seconds = Math.ceil(((here.lastCallAt ?? 0) + recallSeconds * 1000 - context.at) / 1000)
  if (seconds > 0) return refuse('recall-too-soon', { number: here.number, seconds })
  return [fact('ticket.recalled', { ticket: here.id, counter: command.counter, times: here.times + 1 })]
}

export function serve(day: Day, command: CommandOf<'ticket.serve'>, context: Context): Fact[] | Refusal {
  const here = atCounter(day, command, context, ['called'])
  if ('code' in here) return here
  return [fact('ticket.served', { ticket: here.id, counter: command.counter })]
}

export function miss(day: Day, command: CommandOf<'ticket.miss'>, context: Context): Fact[] | Refusal {
  const here = atCounter(day, command, context, ['called'])
  if ('code' in here) return here
  return [fact('ticket.missed', { ticket: here.id, counter: command.counter })]
}

export function hold(day: Day, command: CommandOf<'ticket.hold'>, context: Context): Fact[] | Refusal {
  const here = atCounter(day, command, context, ['serving'])
  if ('code' in here) return here
  const { counter, kind, until } = command
  return [fact('ticket.held', { ticket: here.id, counter, kind, until: until ?? null })]
}

/** Back from a hold (T7): at once when the counter is free, otherwise it waits again with its standing. */
export function resume(day: Day, command: CommandOf<'ticket.resume'>, context: Context): Fact[] | Refusal {
  const state = ownCounter(day, command.counter, context)
  if ('code' in state) return state
  const ticket = heldFor(day, command)
  if ('code' in ticket) return ticket
  const free = state.status === 'open' && state.ticket === null
  const pin = pinOnReturn(day, ticket.id)
  return [
    fact('ticket.resumed', {
      ticket: ticket.id,
      counter: free ? command.counter : null,
      pin: free ? null : pin,
    }),
  ]
}

export function handOff(day: Day, command: CommandOf<'ticket.handOff'>, context: Context): Fact[] | Refusal {
  const here = atCounter(day, command, context, ['serving'])
  if ('code' in here) return here
  const target = targetOf(day, command, here)
  if ('code' in target) return target
  const { counter, reason, note = '' } = command
  return [fact('ticket.handedOff', { ticket: here.id, counter, ...target, reason, note })]
}

function choose(day: Day, command: CommandOf<'ticket.call'>, at: number): Choice | Refusal {
  const counter = day.layout.counters.get(command.counter)!
  if (command.ticket === undefined) return nextFor(day, counter, at) ?? refuse('nobody-waiting')
  const ticket = day.tickets.get(command.ticket)
  if (ticket === undefined) return refuse('unknown-ticket')
  if (ticket.state !== 'waiting') return wrongState(ticket)
  if (!canServe(counter, ticket))
    return refuse('counter-does-not-serve', { counter: command.counter, queue: ticket.queue })
  return chosenFor(day, counter, ticket, at)
}

function canServe(counter: Counter, ticket: Ticket): boolean {
  if (ticket.pin !== null) return ticket.pin === counter.counter
  return counter.serves.some((service) => service.queue === ticket.queue)
}

/** @returns the ticket at the actor's counter in one of the states, and the one that was named if one was. */
export function atCounter(
  day: Day,
  command: { counter: number; ticket?: string },
  context: Context,
  states: readonly Ticket['state'][],
): Ticket | Refusal {
  const state: CounterState | Refusal = ownCounter(day, command.counter, context)
  if ('code' in state) return state
  const ticket = state.ticket === null ? undefined : day.tickets.get(state.ticket)
  if (command.ticket !== undefined && command.ticket !== ticket?.id) return notHere(day, command.ticket)
  if (ticket === undefined) return refuse('wrong-state', { number: '', state: 'none' })
  return states.includes(ticket.state) ? ticket : wrongState(ticket)
}

function notHere(day: Day, id: string): Refusal {
  const ticket = day.tickets.get(id)
  return ticket === undefined ? refuse('unknown-ticket') : wrongState(ticket)
}

/** The held ticket that is named, or else the only one that this counter put on hold. */
function heldFor(day: Day, command: CommandOf<'ticket.resume'>): Ticket | Refusal {
  if (command.ticket !== undefined) {
    const ticket = day.tickets.get(command.ticket)
    if (ticket === undefined) return refuse('unknown-ticket')
    if (ticket.state !== 'held' || ticket.hold?.kind === 'arrival') return wrongState(ticket)
    return mayReturnTo(day, command.counter, ticket)
      ? ticket
      : refuse('counter-does-not-serve', { counter: command.counter, queue: ticket.queue })
  }
  const held = heldTickets(day).filter((ticket) => ticket.hold?.counter === command.counter)
  return held.length === 1 ? held[0]! : refuse('wrong-state', { number: '', state: 'none' })
}

/** @returns whether a held ticket may come back to this counter (T7). */
export function mayReturnTo(day: Day, counter: number, ticket: Ticket): boolean {
  if (ticket.hold?.kind === 'arrival') return false
  const pin = pinOnReturn(day, ticket.id)
  if (pin !== null) return pin === counter
  return day.layout.counters.get(counter)?.serves.some((service) => service.queue === ticket.queue) ?? false
}

function targetOf(
  day: Day,
  command: CommandOf<'ticket.handOff'>,
  ticket: Ticket,
): { queue: string; pin: number | null } | Refusal {
  if ('queue' in command.to) {
    const { queue } = command.to
    return day.layout.queues.has(queue) ? { queue, pin: null } : refuse('unknown-queue', { queue })
  }
  const { counter } = command.to
  const planned = day.layout.counters.get(counter)
  if (planned === undefined) return refuse('unknown-counter', { counter })
  if (counter === command.counter) return refuse('target-is-here', { counter })
  if (day.counters.get(counter)?.status !== 'open')
    return refuse('target-closed', { counter, offer: offerInstead(day, planned, command.counter) })
  return { queue: queueAt(planned, ticket), pin: counter }
}

/** The ticket's own queue where the counter serves it, otherwise the counter's foremost. */
function queueAt(counter: Counter, ticket: Ticket): string {
  return counter.serves.some((service) => service.queue === ticket.queue) ? ticket.queue : foremostOf(counter)
}

/** @returns the queue that is the counter's own work first of all. */
export function foremostOf(counter: Counter): string {
  return counter.serves.reduce((a, b) => (b.reluctanceMinutes < a.reluctanceMinutes ? b : a)).queue
}

/** Open counters that serve what the closed one serves, so that nobody is sent back without a way on (H2). */
function offerInstead(day: Day, closed: Counter, here: number): string {
  const queues = new Set(closed.serves.map(({ queue }) => queue))
  return day.plan.counters
    .filter(
      ({ counter, serves }) =>
        counter !== here &&
        day.counters.get(counter)?.status === 'open' &&
        serves.some(({ queue }) => queues.has(queue)),
    )
    .slice(0, 5)
    .map(({ counter }) => counter)
    .join(' ')
}
