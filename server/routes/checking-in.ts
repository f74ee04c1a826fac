/** A number for a booking: what was shown becomes what the law takes, and its refusals get wall-clock hours. */

import type { Day } from '../../shared/law/day.ts'
import type { Refusal } from '../../shared/law/refusal.ts'
import type { WireCommand } from '../../shared/wire/commands.ts'
import { bookingShown } from '../bookings/booked.ts'
import { bookingPlaceOf } from '../bookings/booking-place.ts'
import { hourAt } from '../calendar.ts'
import type { Hall } from '../hall/halls.ts'
import { type Caller, callerId } from '../identity/caller.ts'
import type { Services } from './context.ts'
import type { Resolved } from './law-command.ts'
import { tooMany } from './problem.ts'
import { problemOfBookingRefusal } from './refusals.ts'

/**
 * @returns what the booking that is shown says of itself, or null where none is
 * @throws Problem 404 for no booking, 409 for a cancelled one, 429 for somebody who tries codes
 */
export async function bookedBy(
  { bookingOffice, bookingTokens, limits }: Services,
  hall: Hall,
  caller: Caller | null,
  wire: WireCommand,
): Promise<NonNullable<Resolved['booked']> | null> {
  if (wire.type !== 'ticket.issue' || wire.booking === undefined) return null
  const place = bookingPlaceOf(await hall.today())
  const shown = wire.booking.trim()
  const found = await bookingShown(bookingOffice, bookingTokens, place, shown, caller !== null)
  if ('code' in found) {
    const seconds = caller === null ? 0 : limits.wrongCode.take(callerId(caller))
    throw seconds > 0 ? tooMany(seconds) : problemOfBookingRefusal(found)
  }
  const { id, queue, items, person, from, to } = found.booking
  return { queue, items: [...items], person, booking: { id, date: found.date, from, to } }
}

/** @returns the refusal as people read it: the hour of the slot, and from when to come if that is today. */
export function withHours(refusal: Refusal, { date: today, plan }: Day): Refusal {
  const { code, params = {} } = refusal
  if (code !== 'booking-early') return refusal
  const hour = (at: string | number | undefined): string => hourAt(plan.timeZone, Number(at))
  const { date = '', from, opens } = params
  const isToday = date === today
  return { code, params: { date, hour: hour(from), ...(isToday ? { opens: hour(opens) } : {}) } }
}
