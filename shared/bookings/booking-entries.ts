/** What has happened to the bookings of a date. Past tense; what their stream keeps and `evolveBookings` folds. */

import type { ActorRecord } from '../law/actor.ts'

export interface BookingEntryData {
  'booking.made': {
    booking: string
    /** Six digits, for a kiosk or to be said. */
    code: string
    queue: string
    items: string[]
    from: number
    to: number
    person: string
    month: string
  }
  'booking.cancelled': { booking: string; reason: string }
  'booking.noShow': { booking: string; month: string }
  'bookings.closed': { came: number; noShows: number }
}

export type BookingEntryType = keyof BookingEntryData

/** What a decision adds: not yet numbered, dated or signed. */
export type BookingFact = {
  [T in BookingEntryType]: { type: T; data: BookingEntryData[T] }
}[BookingEntryType]

export type BookingEntry = BookingFact & { seq: number; at: number; actor: ActorRecord }

/** @returns a fact, checked against its type. */
export function bookingFact<T extends BookingEntryType>(type: T, data: BookingEntryData[T]): BookingFact {
  return { type, data } as BookingFact
}
