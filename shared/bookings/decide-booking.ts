/** The one door of the law of bookings: what follows from a command, or why not. Pure; time, slots and codes come in. */

import type { Actor } from '../law/actor.ts'
import { type Booking, placesOf } from '../law/plan.ts'
import type { BookingCommand, CancelCommand, CloseCommand, MakeCommand } from './booking-commands.ts'
import { bookingFact, type BookingFact } from './booking-entries.ts'
import { type BookingRefusal, refuseBooking } from './booking-refusal.ts'
import { mayAskBooking } from './booking-rights.ts'
import { type BookingRecord, type Bookings, placesLeft } from './bookings.ts'
import { bookableUntil, type Slot } from './slots.ts'

export interface BookingContext {
  /** Epoch milliseconds, never before the last entry. */
  at: number
  actor: Actor
  /** Identifier of the booking that the command makes. */
  newId: string
  /** Codes that it may get, the first free one is taken. */
  newCodes: readonly string[]
  /** The plan's word on bookings; none: nothing can be booked. */
  plan: Booking | undefined
  /** The slots of the command's queue on this date; empty beyond the days that can be booked. */
  slots: readonly Slot[]
  /** Bookings of the month to which the person did not come. */
  noShows: number
  /** Bookings of this date that were checked in. */
  came: ReadonlySet<string>
}

export type BookingDecision = { facts: BookingFact[] } | { refusal: BookingRefusal }

/** @returns the facts that follow from the command in this state, or the refusal. */
export function decideBooking(
  bookings: Bookings,
  command: BookingCommand,
  context: BookingContext,
): BookingDecision {
  const outcome = mayAskBooking(context.actor, command.type)
    ? outcomeOf(bookings, command, context)
    : refuseBooking('booking-not-yours')
  return Array.isArray(outcome) ? { facts: outcome } : { refusal: outcome }
}

function outcomeOf(
  bookings: Bookings,
  command: BookingCommand,
  context: BookingContext,
): BookingFact[] | BookingRefusal {
  switch (command.type) {
    case 'booking.make':
      return make(bookings, command, context)
    case 'booking.cancel':
      return cancel(bookings, command, context)
    case 'booking.close':
      return close(bookings, command)
  }
}

function make(
  bookings: Bookings,
  { queue, items, from, person, month }: MakeCommand,
  { at, actor, newId, newCodes, plan, slots, noShows }: BookingContext,
): BookingFact[] | BookingRefusal {
  if (plan === undefined || placesOf(plan, queue) === 0) return refuseBooking('not-bookable')
  const slot = slots.find((each) => each.from === from)
  if (slot === undefined || bookings.isClosed) return refuseBooking('unknown-slot')
  if (at >= bookableUntil(plan, slot)) return refuseBooking('slot-released')
  const standing = [...bookings.all.values()].filter((booking) => booking.state === 'booked')
  if (standing.some((booking) => booking.person === person && booking.queue === queue))
    return refuseBooking('already-booked')
  // Only online: whoever calls or comes is served, whatever they missed (Reg. 22).
  if (actor.kind !== 'person' && noShows >= plan.noShowsMost)
    return refuseBooking('no-shows', { times: noShows })
  if (placesLeft(bookings, queue, slot) === 0) return refuseBooking('slot-full')
  const taken = new Set([...bookings.all.values()].map((booking) => booking.code))
  const code = newCodes.find((each) => !taken.has(each))
  if (code === undefined) return refuseBooking('slot-full')
  return [
    bookingFact('booking.made', { booking: newId, code, queue, items, from, to: slot.to, person, month }),
  ]
}

/** Gives the place back (B6). The citizen until the slot begins; staff also later, and with a reason. */
function cancel(
  bookings: Bookings,
  { booking: id, reason = '' }: CancelCommand,
  { at, actor, came }: BookingContext,
): BookingFact[] | BookingRefusal {
  const booking = reachable(bookings, id, actor)
  if ('code' in booking && !('state' in booking)) return booking
  if (came.has(id)) return refuseBooking('booking-used')
  if (booking.state === 'cancelled') return refuseBooking('booking-cancelled')
  if (bookings.isClosed || (actor.kind === 'citizen' && at >= booking.from))
    return refuseBooking('booking-past')
  if (actor.kind === 'person' && reason === '')
    return refuseBooking('booking-reason-missing', { field: 'reason' })
  return [bookingFact('booking.cancelled', { booking: id, reason })]
}

/** Once (B9): a second look finds it done. */
function close(bookings: Bookings, { came }: CloseCommand): BookingFact[] {
  if (bookings.isClosed) return []
  const standing = [...bookings.all.values()].filter((booking) => booking.state === 'booked')
  const missing = standing.filter((booking) => !came.has(booking.id))
  return [
    ...missing.map(({ id, month }) => bookingFact('booking.noShow', { booking: id, month })),
    bookingFact('bookings.closed', { came: standing.length - missing.length, noShows: missing.length }),
  ]
}

function reachable({ all }: Bookings, id: string, actor: Actor): BookingRecord | BookingRefusal {
  if (actor.kind === 'citizen' && actor.ticket !== id) return refuseBooking('booking-not-yours')
  return all.get(id) ?? refuseBooking('unknown-booking')
}
