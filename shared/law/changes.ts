/** The few ways in which a day's records change. Every move of a ticket keeps lines and counts true. */

import {
  laneOf,
  type CounterState,
  type Day,
  type Leg,
  type QueueState,
  type Register,
  type Ticket,
} from './day.ts'
import { enter, leave } from './line.ts'
import { lanesOf, lineKeyOf, placeOf } from './standing.ts'

/** Replaces a ticket; leaves and joins the lines as its state and standing say. */
export function moveTicket(day: Day, id: string, change: Partial<Ticket>): Ticket {
  const before = day.tickets.get(id)!
  const after = { ...before, ...change }
  if (before.state === 'waiting') leaveLine(day, before)
  day.tickets.set(id, after)
  if (after.state === 'waiting') joinLine(day, after)
  return after
}

/** Puts a waiting ticket into its line and its queue's count. */
export function joinLine(day: Day, ticket: Ticket): void {
  const key = lineKeyOf(ticket)
  const lane = laneOf(ticket)
  const line = lanesOf(day, key)
  day.lines.set(key, { ...line, [lane]: enter(line[lane], placeOf(ticket)) })
  countWaiting(day, ticket.queue, 1)
}

function leaveLine(day: Day, ticket: Ticket): void {
  const key = lineKeyOf(ticket)
  const lane = laneOf(ticket)
  const line = lanesOf(day, key)
  day.lines.set(key, { ...line, [lane]: leave(line[lane], placeOf(ticket)) })
  countWaiting(day, ticket.queue, -1)
}

/** Ends the running leg and counts its length for forecasts. @returns the legs. */
export function endLeg(day: Day, id: string, end: Partial<Leg> & { endedAt: number }): readonly Leg[] {
  const { legs } = day.tickets.get(id)!
  const leg = legs.at(-1)!
  const queue = day.queues.get(leg.queue)
  if (queue !== undefined)
    setQueue(day, leg.queue, { legs: queue.legs + 1, legMs: queue.legMs + (end.endedAt - leg.calledAt) })
  return [...legs.slice(0, -1), { ...leg, ...end }]
}

export function setCounter(day: Day, counter: number, change: Partial<CounterState>): void {
  day.counters.set(counter, { ...day.counters.get(counter)!, ...change })
}

export function setQueue(day: Day, queue: string, change: Partial<QueueState>): void {
  day.queues.set(queue, { ...day.queues.get(queue)!, ...change })
}

export function setRegister(day: Day, change: Partial<Register>): void {
  day.registers.set('day', { ...day.register, ...change })
}

/** Takes a ticket from the list of those who were missed. */
export function forgetMissed(day: Day, id: string): void {
  const { missedAt, number } = day.tickets.get(id)!
  setRegister(day, { missed: leave(day.register.missed, { standing: missedAt!, number, ticket: id }) })
}

/** Takes a ticket from the list of those who stand aside. */
export function forgetHeld(day: Day, id: string): void {
  const { hold, number } = day.tickets.get(id)!
  setRegister(day, { held: leave(day.register.held, { standing: hold!.at, number, ticket: id }) })
}

function countWaiting(day: Day, queue: string, by: number): void {
  const state = day.queues.get(queue)
  if (state !== undefined) setQueue(day, queue, { waiting: state.waiting + by })
}
