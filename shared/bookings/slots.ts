/** The slots of a date (B1): each session cut into pieces of one length; a piece that does not fit is none. */

import type { OpenSession } from '../law/commands.ts'
import { type Booking, placesOf } from '../law/plan.ts'

/** Epoch milliseconds. */
export interface Slot {
  from: number
  to: number
  /** How many bookings it takes. */
  places: number
}

const minute = 60_000

/** @returns the slots of a queue within the sessions, in order; empty where the queue cannot be booked. */
export function slotsOf(booking: Booking, sessions: readonly OpenSession[], queue: string): Slot[] {
  const places = placesOf(booking, queue)
  if (places === 0) return []
  const length = booking.slotMinutes * minute
  return sessions
    .filter((session) => session.queues?.includes(queue) !== false)
    .flatMap(({ from, to }) =>
      Array.from({ length: Math.floor((to - from) / length) }, (_, no) => ({
        from: from + no * length,
        to: from + (no + 1) * length,
        places,
      })),
    )
    .sort((a, b) => a.from - b.from)
}

/** @returns until when the slot can be booked; then what is left is for whoever just comes (B5). */
export function bookableUntil({ closesMinutesBefore }: Booking, { from }: Pick<Slot, 'from'>): number {
  return from - closesMinutesBefore * minute
}
