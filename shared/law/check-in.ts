/** A booking turns into a number (B7, B8): in its time it stands at its hour, afterwards where anyone stands who just came. */

import type { Booked } from './commands.ts'
import type { Day } from './day.ts'
import type { Booking } from './plan.ts'
import { refuse, type Refusal } from './refusal.ts'

export interface CheckIn extends Booked {
  isLate: boolean
}

const minute = 60_000

/** @returns how the booking is checked in at that moment, or why it is not. */
export function checkInOf(day: Day, booked: Booked, at: number): CheckIn | Refusal {
  const ticket = day.bookings.get(booked.id)
  if (ticket !== undefined)
    return refuse('already-checked-in', { number: day.tickets.get(ticket)?.number ?? '' })
  if (booked.date < day.date) return refuse('booking-over', { date: booked.date })
  const { opens, closes } = windowOf(day.plan.booking, booked)
  if (booked.date > day.date || at < opens)
    return refuse('booking-early', { date: booked.date, from: booked.from, opens })
  return { ...booked, isLate: at > closes }
}

/** @returns from when until when the booking is on time, in epoch milliseconds; a plan without bookings: its slot. */
export function windowOf(
  plan: Booking | undefined,
  { from, to }: { from: number; to: number },
): { opens: number; closes: number } {
  if (plan === undefined) return { opens: from, closes: to }
  return { opens: from - plan.earlyMinutes * minute, closes: from + plan.lateMinutes * minute }
}
