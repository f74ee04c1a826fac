/** A day as plain text, for "equal bit for bit". */

import type { Day } from '../../shared/law/day.ts'

/** @returns every table of the day as JSON. */
export function plainOf(day: Day): string {
  const { layout, ...register } = day.register
  return JSON.stringify({
    hall: day.hall,
    date: day.date,
    plan: layout.plan,
    register,
    tickets: [...day.tickets.entries()],
    counters: [...day.counters.entries()],
    queues: [...day.queues.entries()],
    lines: [...day.lines.entries()],
    numbers: [...day.numbers.entries()],
    persons: [...day.persons.entries()],
    reserved: [...day.reserved.entries()],
    bookings: [...day.bookings.entries()],
  })
}
