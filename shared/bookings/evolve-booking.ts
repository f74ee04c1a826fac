/** Folds the entries of a date's bookings. Applies what was decided and decides nothing. */

import type { BookingEntry } from './booking-entries.ts'
import type { BookingRecord, Bookings } from './bookings.ts'

/** @returns the bookings after the entries: one new table for all of them, because a stream is read in one go. */
export function evolveBookings(bookings: Bookings, entries: readonly BookingEntry[]): Bookings {
  if (entries.length === 0) return bookings
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
