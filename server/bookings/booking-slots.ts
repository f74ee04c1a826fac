/** Days and slots with what is left of them: what somebody who wants to book chooses from. */

import { placesLeft } from '../../shared/bookings/bookings.ts'
import { bookableUntil } from '../../shared/bookings/slots.ts'
import { placesOf } from '../../shared/law/plan.ts'
import type { SlotsAnswer } from '../../shared/wire/bookings.ts'
import type { BookingOffice } from './booking-office.ts'
import { bookableDates, type BookingPlace, slotsOn } from './booking-place.ts'

type Slots = SlotsAnswer['slots']

/** @returns what can be booked: the queues; with a queue its days; and of one day, the first with a place unless it is named, the slots. */
export async function slotsAnswerOf(
  office: BookingOffice,
  place: BookingPlace,
  wanted: { queue?: string | undefined; date?: string | undefined },
  now: number,
): Promise<SlotsAnswer> {
  const { plan, today, hall } = place
  const { booking } = plan
  const queues = plan.queues.filter(({ queue }) => booking !== undefined && placesOf(booking, queue) > 0)
  const queue = queues.find((each) => each.queue === wanted.queue)?.queue ?? null
  const days: { date: string; left: number; slots: Slots }[] = []
  for (const date of queue === null ? [] : bookableDates(place)) {
    const bookings = await office.find(hall, date)
    const slots = slotsOn(place, date, queue!).map((slot) => {
      const isOver = now >= bookableUntil(booking!, slot)
      const left = isOver ? 0 : placesLeft(bookings, queue!, slot)
      return { from: iso(slot.from), to: iso(slot.to), left, isOver }
    })
    days.push({ date, left: slots.reduce((sum, { left }) => sum + left, 0), slots })
  }
  const day =
    wanted.date === undefined
      ? days.find(({ left }) => left > 0)
      : days.find(({ date }) => date === wanted.date)
  return {
    today,
    queues: queues.map(({ queue: id, name }) => ({ queue: id, name })),
    queue,
    days: days.filter(({ slots }) => slots.length > 0).map(({ date, left }) => ({ date, left })),
    date: day?.date ?? null,
    slots: day?.slots ?? [],
    earlyMinutes: booking?.earlyMinutes ?? 0,
    lateMinutes: booking?.lateMinutes ?? 0,
    timeZone: plan.timeZone,
  }
}

function iso(at: number): string {
  return new Date(at).toISOString()
}
