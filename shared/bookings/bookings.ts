/** The bookings of one hall and date, as their entries have made them. Immutable; each entry makes another. */

import type { Slot } from './slots.ts'

export interface BookingRecord {
  readonly id: string
  readonly code: string
  readonly queue: string
  readonly items: readonly string[]
  readonly from: number
  readonly to: number
  readonly person: string
  readonly month: string
  readonly state: 'booked' | 'cancelled' | 'no-show'
  readonly madeAt: number
  /** Who booked for the citizen; null: they did it themselves. */
  readonly by: string | null
  readonly reason: string
}

export interface Bookings {
  readonly seq: number
  readonly at: number
  readonly all: ReadonlyMap<string, BookingRecord>
  /** The day is over and who did not come is noted. */
  readonly isClosed: boolean
}

export const noBookings: Bookings = { seq: 0, at: 0, all: new Map(), isClosed: false }

/**
 * @returns how many places of the slot are left, never below 0. Bookings from before a change of the slots' length
 * count wherever they reach into it.
 */
export function placesLeft({ all }: Bookings, queue: string, { from, to, places }: Slot): number {
  let taken = 0
  for (const booking of all.values())
    if (booking.queue === queue && booking.state === 'booked' && booking.from < to && from < booking.to)
      taken++
  return Math.max(0, places - taken)
}

/** @returns the booking of that code, or undefined; one that stands before one that was given up. */
export function withCode({ all }: Bookings, code: string): BookingRecord | undefined {
  const found = [...all.values()].filter((booking) => booking.code === code)
  return found.find((booking) => booking.state === 'booked') ?? found.at(-1)
}
