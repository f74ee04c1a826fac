/** Which bookings of a date were checked in, and with which number: the journal of that day knows. */

import type { Sql } from 'postgres'
import type { Day } from '../../shared/law/day.ts'
import { evolve, newDay } from '../../shared/law/evolve.ts'
import { readTail } from '../journal/read.ts'
import { dayStream } from '../journal/streams.ts'

export interface Came {
  ticket: string
  number: string
}

/** @param today the hall's live day @returns tickets by booking; empty for a date that is yet to come. */
export async function cameOn(sql: Sql, today: Day, date: string): Promise<ReadonlyMap<string, Came>> {
  if (date > today.date) return new Map()
  return cameIn(date === today.date ? today : await pastDay(sql, today.hall, date))
}

async function pastDay(sql: Sql, hall: string, date: string): Promise<Day> {
  const day = newDay(hall, date)
  for (const entry of (await readTail(sql, dayStream(hall, date), 0)).entries) evolve(day, entry)
  return day
}

function cameIn(day: Day): Map<string, Came> {
  return new Map(
    [...day.bookings.entries()].map(([booking, ticket]) => [
      booking,
      { ticket, number: day.tickets.get(ticket)?.number ?? '' },
    ]),
  )
}
