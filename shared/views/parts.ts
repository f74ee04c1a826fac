/** What several views say in the same way. */

import type { Alarm, CounterState, Day, Ticket, Why as LawWhy } from '../law/day.ts'
import type { AlarmView, CounterStatus, HallHead, NoticeView, Person, WaitingView, Why } from './shapes.ts'
import type { ViewContext } from './view-of.ts'

/** @returns the hall's name and brand line. */
export function hallHeadOf(day: Day): HallHead {
  const { name, brand = '', timeZone } = day.plan
  return { name, brand, timeZone }
}

/** @returns an instant as it travels. */
export function iso(at: number): string {
  return new Date(at).toISOString()
}

/** @returns what somebody in front of the counter sees of it. */
export function statusOf(day: Day, counter: CounterState): CounterStatus {
  if (counter.ticket === null) return counter.status
  return day.tickets.get(counter.ticket)?.state === 'called' ? 'called' : 'serving'
}

/** @returns the counter that a key names, or null. */
export function counterAt(day: Day, key: string): CounterState | null {
  return /^\d{1,5}$/.test(key) && day.layout.counters.has(Number(key))
    ? (day.counters.get(Number(key)) ?? null)
    : null
}

/** @returns the number at the counter, if there is one. */
export function numberAt(day: Day, counter: CounterState): { number?: string } {
  const number = counter.ticket === null ? undefined : day.tickets.get(counter.ticket)?.number
  return number === undefined ? {} : { number }
}

/** @returns the reason of a call with the numbers that it passed. */
export function whyOf(day: Day, why: LawWhy): Why {
  return {
    rule: why.rule,
    passed: why.passed.map((id) => day.tickets.get(id)?.number ?? '').filter((number) => number !== ''),
    passedCount: why.passedCount,
    waitedMinutes: Math.floor(why.waitedMs / 60_000),
    ...(why.reason === '' ? {} : { reason: why.reason }),
  }
}

/** @returns the member of staff, or null when nobody or unknown. */
export function personOf(id: string | null, context: ViewContext): Person | null {
  return id === null || id === '' ? null : context.people(id)
}

/** @returns the queue's name as people read it. */
export function queueName(day: Day, queue: string): string {
  return day.layout.queues.get(queue)?.name ?? queue
}

/** @returns the name of the first item of a ticket, or nothing. */
export function itemName(day: Day, ticket: Ticket): string {
  const item = ticket.items[0]
  return item === undefined ? '' : (day.layout.items.get(item)?.name ?? item)
}

/** @returns the floor and zone of a queue. */
export function placeOfQueue(day: Day, queue: string): { zone: string; floor: string } {
  const zone = day.layout.zones.get(day.layout.queues.get(queue)?.zone ?? '')
  return { zone: zone?.name ?? '', floor: zone?.floor ?? '' }
}

/** @returns how to get to a counter: its own direction, or its zone's. */
export function directionOf(day: Day, counter: number): string {
  const planned = day.layout.counters.get(counter)
  return planned?.direction ?? day.layout.zones.get(planned?.zone ?? '')?.direction ?? ''
}

/** @returns the one-time notices of a visit, oldest first. */
export function noticesOf(day: Day, ticket: Ticket): NoticeView[] {
  return ticket.notices.map(({ at, items, missing, papers, repeated, due }) => ({
    at: iso(at),
    itemName: items.length === 1 ? (day.layout.items.get(items[0]!)?.name ?? items[0]!) : '',
    missing: [...missing],
    papers: [...papers],
    repeated: [...repeated],
    ...(due === null ? {} : { due }),
  }))
}

/** @returns a ticket in a list of those who wait or stand aside. */
export function waitingViewOf(day: Day, ticket: Ticket): WaitingView {
  return {
    ticket: ticket.id,
    number: ticket.number,
    queue: ticket.queue,
    queueName: queueName(day, ticket.queue),
    itemName: itemName(day, ticket),
    since: iso(ticket.standing),
    green: ticket.green,
    ...(ticket.booked ? { booked: iso(ticket.slot!.from) } : {}),
    pinned: ticket.pin !== null,
    handedOff: ticket.handOffs > 0,
  }
}

/** @returns a missed ticket with how often it may still come back to the middle of its line. */
export function missedViewOf(
  day: Day,
  ticket: Ticket,
): WaitingView & { missedAt: string; rejoinsLeft: number } {
  const rejoinsLeft = Math.max(0, day.plan.limits.rejoinTimes - ticket.rejoins)
  return { ...waitingViewOf(day, ticket), missedAt: iso(ticket.missedAt!), rejoinsLeft }
}

/** @returns a call for help as staff see it. */
export function alarmViewOf(alarm: Alarm, context: ViewContext): AlarmView {
  const { id, kind, counter, device, at, by, acknowledgedBy, acknowledgedAt } = alarm
  return {
    alarm: id,
    kind,
    ...(counter === null ? {} : { counter }),
    ...(device === null ? {} : { device: personOf(device, context)?.name ?? device }),
    at: iso(at),
    by: personOf(by, context),
    ...(acknowledgedAt === null
      ? {}
      : { acknowledgedAt: iso(acknowledgedAt), acknowledgedBy: personOf(acknowledgedBy, context) }),
  }
}
