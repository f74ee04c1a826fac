/** A ticket's life outside a counter: issue, cancel, rejoin, the green channel, the rating. */

import type { Actor } from './actor.ts'
import type { Channel, CommandOf, OpenSession } from './commands.ts'
import type { Day, Ticket } from './day.ts'
import type { Context } from './decide.ts'
import { type CheckIn, checkInOf } from './check-in.ts'
import { fact, type Fact } from './entries.ts'
import { nextSerial, numberOf } from './numbering.ts'
import { refuse, type Refusal } from './refusal.ts'
import { handIn } from './reserve.ts'
import { standingOnRejoin } from './standing.ts'

export function issue(day: Day, command: CommandOf<'ticket.issue'>, context: Context): Fact[] | Refusal {
  const queue = day.layout.queues.get(command.queue)
  if (queue === undefined) return refuse('unknown-queue', { queue: command.queue })
  if (command.reserved !== undefined) return handIn(day, command, command.reserved, context)
  const unknown = unknownIn(day, command)
  if (unknown !== null) return unknown
  const checkIn = command.booking === undefined ? null : checkInOf(day, command.booking, context.at)
  if (checkIn !== null && 'code' in checkIn) return checkIn
  const closed = closedFor(day, command.queue, context, checkIn !== null && !checkIn.isLate)
  if (closed !== null) return closed
  const held = alreadyWaiting(day, command)
  if (held !== null) return refuse('already-waiting', { number: held.number })
  const serial = nextSerial(day, command.queue)
  if (typeof serial !== 'number') return serial
  return [
    fact('ticket.issued', {
      ticket: context.newId,
      number: numberOf(queue.series.prefix, serial),
      queue: command.queue,
      serial,
      items: command.items ?? itemsOfTheme(day, command.theme),
      theme: command.theme ?? null,
      green: command.green ?? null,
      person: command.person ?? null,
      channel: command.channel ?? channelOf(context.actor),
      ...proofSeen(command, context.actor),
      ...inquiryBy(command, context.actor),
      standing: checkIn === null || checkIn.isLate ? context.at : checkIn.from,
      ...(checkIn === null ? {} : { booking: slotOf(checkIn) }),
      ...arriveBy(day, context),
    }),
  ]
}

/** A number from a phone has its standing at once, and its place in the line when its holder is in the hall (N12). */
function arriveBy(day: Day, { actor, at }: Context): { arriveBy?: number } {
  const minutes = day.plan.arriveMinutes
  return actor.kind === 'public' && minutes !== undefined ? { arriveBy: at + minutes * 60_000 } : {}
}

/** Who takes a number for somebody after hearing what they want has heard them first (H9). */
function inquiryBy(
  { inquiry }: CommandOf<'ticket.issue'>,
  actor: Actor,
): { inquiry?: { matter: string; by: string } } {
  return actor.kind === 'person' && inquiry !== undefined
    ? { inquiry: { matter: inquiry, by: actor.id } }
    : {}
}

/** A machine sees no proof. */
function proofSeen(
  { green, proof }: CommandOf<'ticket.issue'>,
  { kind }: Actor,
): Pick<CommandOf<'ticket.issue'>, 'proof'> {
  return kind === 'person' && green !== undefined && proof !== undefined ? { proof } : {}
}

/**
 * @param isExpected a booking on time: its place was kept, whatever the hour and the limit (B7)
 * @returns why kiosk and phone give no numbers for the queue now, or null (N4, C9): a guide or clerk may exceed hours and limit.
 */
export function closedFor(
  day: Day,
  queue: string,
  { actor, at }: Pick<Context, 'actor' | 'at'>,
  isExpected = false,
): Refusal | null {
  const state = day.queues.get(queue)
  if (state?.closed !== null && state?.closed !== undefined)
    return refuse('queue-closed', { queue, why: 'ended', reason: state.closed })
  if (actor.kind === 'person') return null
  if (actor.kind === 'public' && day.plan.phone !== true)
    return refuse('queue-closed', { queue, why: 'phone' })
  if (isExpected) return null
  const { sessions } = day.register
  const isOpen = (session: OpenSession): boolean =>
    session.from <= at && at < session.to && session.queues?.includes(queue) !== false
  if (sessions !== 'always' && !sessions.some(isOpen)) return refuse('queue-closed', { queue, why: 'hours' })
  const limit = day.layout.queues.get(queue)?.dailyLimit
  if (limit !== undefined && (state?.issued ?? 0) + (state?.handedIn ?? 0) >= limit)
    return refuse('queue-full', { queue, limit })
  return null
}

/** The holder of a number from a phone is in the hall: it waits with the standing that it has had all along (N12). */
export function arrive(day: Day, command: CommandOf<'ticket.arrive'>, context: Context): Fact[] | Refusal {
  const ticket = reachable(day, command.ticket, context.actor)
  if ('code' in ticket) return ticket
  if (ticket.hold?.kind !== 'arrival') return ticket.state === 'waiting' ? [] : wrongState(ticket)
  return [fact('ticket.arrived', { ticket: ticket.id })]
}

export function cancel(day: Day, command: CommandOf<'ticket.cancel'>, context: Context): Fact[] | Refusal {
  const ticket = reachable(day, command.ticket, context.actor)
  if ('code' in ticket) return ticket
  if (!['waiting', 'called', 'held', 'missed'].includes(ticket.state)) return wrongState(ticket)
  return [fact('ticket.cancelled', { ticket: ticket.id, reason: command.reason ?? '' })]
}

export function rejoin(day: Day, command: CommandOf<'ticket.rejoin'>, context: Context): Fact[] | Refusal {
  const ticket = reachable(day, command.ticket, context.actor)
  if ('code' in ticket) return ticket
  if (ticket.state !== 'missed') return wrongState(ticket)
  return [fact('ticket.rejoined', { ticket: ticket.id, standing: standingOnRejoin(day, ticket) })]
}

export function grant(day: Day, command: CommandOf<'ticket.grant'>): Fact[] | Refusal {
  const ticket = day.tickets.get(command.ticket)
  if (ticket === undefined) return refuse('unknown-ticket')
  if (!day.layout.groups.has(command.group)) return refuse('unknown-group', { group: command.group })
  if (isOver(ticket) || ticket.green === command.group) return wrongState(ticket)
  const proof = command.proof === undefined ? {} : { proof: command.proof }
  return [fact('ticket.granted', { ticket: ticket.id, group: command.group, ...proof })]
}

export function revoke(day: Day, command: CommandOf<'ticket.revoke'>): Fact[] | Refusal {
  const ticket = day.tickets.get(command.ticket)
  if (ticket === undefined) return refuse('unknown-ticket')
  if (isOver(ticket) || ticket.green === null) return wrongState(ticket)
  if (command.group !== undefined && command.group !== ticket.green) return wrongState(ticket)
  return [fact('ticket.revoked', { ticket: ticket.id, group: ticket.green })]
}

/** Only after the visit, only once, only by the citizen: at the counter's own device or on their phone (R1 to R3). */
export function rate(day: Day, command: CommandOf<'ticket.rate'>, { actor }: Context): Fact[] | Refusal {
  const ticket = reachable(day, command.ticket, actor)
  if ('code' in ticket) return ticket
  const counter = ticket.legs.at(-1)?.counter
  if (ticket.state !== 'finished' || counter === undefined) return wrongState(ticket)
  if (actor.kind === 'device' && actor.counter !== counter) return refuse('not-yours')
  if (ticket.grade !== null) return refuse('already-rated', { number: ticket.number })
  const { grade, dimensions = {}, realName = false } = command
  return [fact('ticket.rated', { ticket: ticket.id, counter, grade, dimensions, realName })]
}

/** @returns that the ticket is in no state for this. */
export function wrongState(ticket: Ticket): Refusal {
  return refuse('wrong-state', { number: ticket.number, state: ticket.state })
}

/** @returns whether the visit has ended for good. */
export function isOver(ticket: Ticket): boolean {
  return ticket.state === 'finished' || ticket.state === 'cancelled'
}

function slotOf({ id, from, to, isLate }: CheckIn): { id: string; from: number; to: number; late?: true } {
  return isLate ? { id, from, to, late: true } : { id, from, to }
}

function reachable(day: Day, id: string, actor: Actor): Ticket | Refusal {
  if (actor.kind === 'citizen' && actor.ticket !== id) return refuse('not-yours')
  return day.tickets.get(id) ?? refuse('unknown-ticket')
}

/** One matter, one visit: whoever takes a number for such a theme has come for all of it (Reg. 21). */
function itemsOfTheme(day: Day, id: string | undefined): string[] {
  const theme = id === undefined ? undefined : day.layout.themes.get(id)
  return theme?.visit === undefined ? [] : theme.items
}

function unknownIn(day: Day, command: CommandOf<'ticket.issue'>): Refusal | null {
  const item = command.items?.find((each) => !day.layout.items.has(each))
  if (item !== undefined) return refuse('unknown-item', { item })
  if (command.theme !== undefined && !day.layout.themes.has(command.theme))
    return refuse('unknown-theme', { theme: command.theme })
  if (command.green !== undefined && !day.layout.groups.has(command.green))
    return refuse('unknown-group', { group: command.green })
  return null
}

/** One person, one number in a queue (N5). */
function alreadyWaiting(day: Day, command: CommandOf<'ticket.issue'>): Ticket | null {
  if (command.person === undefined) return null
  for (const id of day.persons.get(command.person) ?? []) {
    const ticket = day.tickets.get(id)
    if (ticket !== undefined && ticket.queue === command.queue && !isOver(ticket)) return ticket
  }
  return null
}

function channelOf(actor: Actor): Channel {
  if (actor.kind === 'device') return 'kiosk'
  if (actor.kind !== 'person') return 'phone'
  return actor.roles.includes('guide') ? 'guide' : 'clerk'
}
