/** From what a citizen shows at a kiosk to the booking that it means. */

import { type BookingRecord, withCode } from '../../shared/bookings/bookings.ts'
import type { BookingRefusal } from '../../shared/bookings/booking-refusal.ts'
import type { TicketTokens } from '../identity/ticket-token.ts'
import { dateOfBooking } from './booking-ids.ts'
import type { BookingOffice } from './booking-office.ts'
import { bookableDates, type BookingPlace } from './booking-place.ts'

export interface Shown {
  date: string
  booking: BookingRecord
}

/**
 * @param shown a token, or six digits, or an identifier
 * @param isTrusted a device or staff of the hall shows it: only then do digits and identifiers mean anything (B10)
 * @returns the booking, or why there is none that counts
 */
export async function bookingShown(
  office: BookingOffice,
  tokens: TicketTokens,
  place: BookingPlace,
  shown: string,
  isTrusted: boolean,
): Promise<Shown | BookingRefusal> {
  const found = /^\d{6}$/.test(shown)
    ? isTrusted && (await byCode(office, place, shown))
    : await byId(office, place, tokens.ticketOf(shown) ?? (isTrusted ? shown : ''))
  if (found === null || found === false) return { code: 'unknown-booking' }
  return found.booking.state === 'cancelled' ? { code: 'booking-cancelled' } : found
}

async function byId(office: BookingOffice, { hall }: BookingPlace, id: string): Promise<Shown | null> {
  const date = dateOfBooking(id)
  const booking = date === null ? undefined : (await office.find(hall, date)).all.get(id)
  return booking === undefined ? null : { date: date!, booking }
}

/** Today's first: whoever has come on the wrong day is told which is theirs. */
async function byCode(office: BookingOffice, place: BookingPlace, code: string): Promise<Shown | null> {
  let given: Shown | null = null
  for (const date of [place.today, ...bookableDates(place).slice(1)]) {
    const booking = withCode(await office.find(place.hall, date), code)
    if (booking?.state === 'booked') return { date, booking }
    if (booking !== undefined) given ??= { date, booking }
  }
  return given
}
