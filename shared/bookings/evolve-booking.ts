/** Folds the entries of a date's bookings. Applies what was decided and decides nothing. */

import type { BookingEntry } from './booking-entries.ts'
import { type BookingRecord, type Bookings, noBookings } from './bookings.ts'

/** @returns the bookings after the entry. */
export function evolveBooking(bookings: Bookings, entry: BookingEntry): Bookings {
  return fold(bookings, [entry])
}

/** @returns the bookings of a whole stream. */
export function bookingsOf(entries: readonly BookingEntry[]): Bookings {
  return fold(noBookings, entries)
}

/** One new table for all of them: a date's stream is read anew for every command. */
function fold(bookings: Bookings, entries: readonly BookingEntry[]): Bookings {
  const all = new Map(bookings.all)
  let { seq, at, isClosed } = bookings
  for (const entry of entries) {
    apply(all, entry)
    ;({ seq, at } = entry)
    isClosed ||= entry.type === 'bookings.closed'
  }
  return { seq, at, all, isClosed }
}

function apply(all: Map<string, BookingRecord>, entry: BookingEntry): void {
  switch (entry.type) {
    case 'booking.made': {
      const { booking: id, ...data } = entry.data
      const by = entry.actor.kind === 'person' ? (entry.actor.id ?? null) : null
      all.set(id, { ...data, id, state: 'booked', madeAt: entry.at, by, reason: '' })
      break
    }
    case 'booking.cancelled': {
      const { booking, reason } = entry.data
      all.set(booking, { ...all.get(booking)!, state: 'cancelled', reason })
      break
    }
    case 'booking.noShow':
      all.set(entry.data.booking, { ...all.get(entry.data.booking)!, state: 'no-show' })
      break
    case 'bookings.closed':
  }
}
