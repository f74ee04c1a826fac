/**
 * After the day: who did not come is noted (B9). The law says whether there is anything to do, and the stream's next
 * number who does it, so any number of processes may look.
 */

import { randomUUID } from 'node:crypto'
import type { Sql } from 'postgres'
import type { Day } from '../../shared/law/day.ts'
import { bookingStream } from '../journal/streams.ts'
import type { BookingOffice } from './booking-office.ts'
import { bookingPlaceOf } from './booking-place.ts'
import { cameOn } from './came.ts'

/** A server that was away for longer leaves those days as they are: their month is over for whoever books. */
const daysBack = 40

/** Closes the past dates of one hall that are still open. */
export async function closeBookings(sql: Sql, office: BookingOffice, today: Day): Promise<void> {
  const place = bookingPlaceOf(today)
  for (const date of await openDates(sql, today)) {
    const came = new Set((await cameOn(sql, today, date)).keys())
    const command = { type: 'booking.close', came } as const
    await office.ask(place, { id: randomUUID(), date, command, actor: { kind: 'system' }, came })
  }
}

async function openDates(sql: Sql, { hall, date }: Day): Promise<string[]> {
  const streams = Array.from({ length: daysBack }, (_, back) =>
    bookingStream(hall, daysBefore(date, back + 1)),
  )
  const rows = await sql<{ stream: string }[]>`
    select s as stream from unnest(${sql.array(streams, 25)}::text[]) as s
    where exists (select from journal where stream = s and seq = 1)
      and (select type from journal where stream = s order by seq desc limit 1) <> 'bookings.closed'`
  return rows.map(({ stream }) => stream.split('/')[2]!)
}

function daysBefore(date: string, days: number): string {
  return new Date(Date.parse(date) - days * 86_400_000).toISOString().slice(0, 10)
}
