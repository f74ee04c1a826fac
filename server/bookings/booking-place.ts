/** What the hall's plan and calendar say of bookings: dates, slots, hours. */

import { slotsOf, type Slot } from '../../shared/bookings/slots.ts'
import type { Day } from '../../shared/law/day.ts'
import type { Plan } from '../../shared/law/plan.ts'
import { datesFrom, sessionsForBooking } from '../calendar.ts'

export interface BookingPlace {
  hall: string
  today: string
  plan: Plan
}

/** @returns the place as the hall's day has it. */
export function bookingPlaceOf(day: Day): BookingPlace {
  return { hall: day.hall, today: day.date, plan: day.plan }
}

/** @returns the dates that can be booked, today first; empty where nothing can. */
export function bookableDates({ today, plan }: BookingPlace): string[] {
  return plan.booking === undefined ? [] : datesFrom(today, plan.booking.daysAhead + 1)
}

/** @returns the slots of a queue on a date; empty beyond the dates that can be booked. */
export function slotsOn(place: BookingPlace, date: string, queue: string): Slot[] {
  const { booking } = place.plan
  if (booking === undefined || !bookableDates(place).includes(date)) return []
  return slotsOf(booking, sessionsForBooking(place.plan, date), queue)
}
