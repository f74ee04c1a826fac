/** Which past days may have left somebody: the report rows say it without reading a journal. */

import type { Sql } from 'postgres'

/** Days before are found in the replay; nobody would look for their numbers any more. */
const daysBack = 40

/**
 * @param known dates that are known to have left nobody
 * @returns dates before `today` that may have left somebody, the latest first; whom, the law says
 */
export async function daysLeft(
  sql: Sql,
  hall: string,
  today: string,
  known: ReadonlySet<string>,
): Promise<string[]> {
  const dates = Array.from({ length: daysBack }, (_, back) => daysBefore(today, back + 1)).filter(
    (date) => !known.has(date),
  )
  // A date at a time, by the beginning of the key that makes a number unique in its day.
  const rows = await sql<{ day: string }[]>`
    select d as day from unnest(${sql.array(dates, 25)}::text[]) as d
    where exists (
      select from ticket t where hall = ${hall} and day = d::date and (state in ('waiting', 'called', 'serving', 'held')
        or state = 'missed' and exists (select from leg where leg.ticket = t.id and served_at is not null)))
    order by d desc`
  return rows.map(({ day }) => day)
}

/** @returns the day of the hall on which the ticket was given, or null. */
export async function dayOfTicket(sql: Sql, hall: string, ticket: string): Promise<string | null> {
  const [row] = await sql<{ day: string }[]>`
    select to_char(day, 'YYYY-MM-DD') as day from ticket where id = ${ticket}::uuid and hall = ${hall}`
  return row?.day ?? null
}

function daysBefore(date: string, days: number): string {
  return new Date(Date.parse(date) - days * 86_400_000).toISOString().slice(0, 10)
}
