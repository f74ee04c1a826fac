/** Commands that concern the hall as a whole: the day, its plan, its queues, the notice line. */

import type { CommandOf } from './commands.ts'
import type { Day, QueueState, Ticket } from './day.ts'
import type { Context } from './decide.ts'
import { fact, type Fact } from './entries.ts'
import { placeAt, sizeOf } from './line.ts'
import type { Plan } from './plan.ts'
import { refuse, type Refusal } from './refusal.ts'

export function openDay(day: Day, command: CommandOf<'day.open'>): Fact[] | Refusal {
  if (day.seq > 0) return refuse('wrong-state')
  const { hall, date, plan, sessions } = command
  return [fact('day.opened', { hall, date, plan, sessions })]
}

/** A plan may change during the day as long as nothing in use disappears (C8). */
export function replan(day: Day, command: CommandOf<'day.replan'>): Fact[] | Refusal {
  if (JSON.stringify(command.plan) === JSON.stringify(day.plan)) return []
  const lost = lostInUse(day, command.plan)
  if (lost !== null) return refuse('plan-in-use', { place: lost })
  return [fact('day.replanned', { plan: command.plan, sessions: command.sessions })]
}

export function closeQueue(day: Day, command: CommandOf<'queue.close'>): Fact[] | Refusal {
  const queue = day.queues.get(command.queue)
  if (queue === undefined) return refuse('unknown-queue', { queue: command.queue })
  if (queue.closed !== null) return refuse('wrong-state')
  return [fact('queue.closed', { queue: command.queue, reason: command.reason })]
}

export function openQueue(day: Day, command: CommandOf<'queue.open'>): Fact[] | Refusal {
  const queue = day.queues.get(command.queue)
  if (queue === undefined) return refuse('unknown-queue', { queue: command.queue })
  if (queue.closed === null) return refuse('wrong-state')
  return [fact('queue.opened', { queue: command.queue })]
}

export function announce(_day: Day, command: CommandOf<'hall.announce'>): Fact[] {
  return [fact('hall.announced', { notice: command.notice })]
}

/** Held tickets whose time has come wait again (T8); numbers whose holder never came lapse. */
export function wake(day: Day, _command: CommandOf<'day.wake'>, { at }: Context): Fact[] {
  return dueHolds(day, at).map((id) => {
    // Nobody came: the number lapses, and a new one can be taken (N12).
    if (day.tickets.get(id)!.hold!.kind === 'arrival')
      return fact('ticket.cancelled', { ticket: id, reason: 'not-arrived' })
    const pin = pinOnReturn(day, id)
    return fact('ticket.resumed', { ticket: id, counter: null, pin })
  })
}

/** @returns held tickets whose `until` has passed, oldest hold first. */
export function dueHolds(day: Day, at: number): string[] {
  return heldTickets(day)
    .filter((ticket) => ticket.hold?.until != null && ticket.hold.until <= at)
    .map((ticket) => ticket.id)
}

/** @returns the held tickets, oldest hold first. */
export function heldTickets(day: Day): Ticket[] {
  const { held } = day.register
  return Array.from({ length: sizeOf(held) }, (_, i) => day.tickets.get(placeAt(held, i)!.ticket)!)
}

/**
 * Whose a held ticket is when it comes back (T7): papers that stayed at a counter, or work that waits there,
 * bring it back to that counter while it is not closed; everyone else may go to any counter of the queue.
 */
export function pinOnReturn(day: Day, ticket: string): number | null {
  const hold = day.tickets.get(ticket)?.hold
  if (hold === null || hold === undefined || hold.kind === 'away' || hold.kind === 'arrival') return null
  return day.counters.get(hold.counter)?.status === 'closed' ? null : hold.counter
}

function lostInUse(day: Day, plan: Plan): string | null {
  const queues = new Map(plan.queues.map((queue) => [queue.queue, queue]))
  const counters = new Set(plan.counters.map((counter) => counter.counter))
  for (const queue of day.queues.values()) {
    if (!hasNumbers(queue)) continue
    const prefix = day.layout.queues.get(queue.queue)?.series.prefix
    if (queues.get(queue.queue)?.series.prefix !== prefix) return `queues.${queue.queue}`
  }
  for (const counter of day.counters.values())
    if (counter.status !== 'closed' && !counters.has(counter.counter)) return `counters.${counter.counter}`
  for (const prefix of plan.queues)
    for (const queue of day.queues.values())
      if (
        hasNumbers(queue) &&
        queue.queue !== prefix.queue &&
        day.layout.queues.get(queue.queue)?.series.prefix === prefix.series.prefix
      )
        return `queues.${prefix.queue}.series.prefix`
  return null
}

/** Numbers that are set aside may be in somebody's hand. */
function hasNumbers({ issued, reservedFrom }: QueueState): boolean {
  return issued > 0 || reservedFrom !== null
}
