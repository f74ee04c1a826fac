/** The usual ways, as references: tickets as rows, the next one claimed with SKIP LOCKED. */

import postgres, { type Sql } from 'postgres'

/** A hall of one table with as many waiting tickets as asked for. */
export async function referenceHall(url: string, tickets: number): Promise<Sql> {
  const sql = postgres(url, { max: 10, onnotice: () => undefined })
  await sql.unsafe(`
    create table queue_ticket (id bigint generated always as identity primary key, number text not null,
      state text not null default 'waiting', counter int, issued_at timestamptz not null default now(), called_at timestamptz);
    create index queue_ticket_waiting on queue_ticket (id) where state = 'waiting';`)
  await sql`insert into queue_ticket (number) select 'A' || n from generate_series(1, ${tickets}) as n`
  await sql`analyze queue_ticket`
  return sql
}

/** In one statement, the best that can be done this way. @returns the claimed ticket's number, or null when nobody waits. */
export async function claimNext(sql: Sql, counter: number): Promise<string | null> {
  const [row] = await sql<{ number: string }[]>`
    update queue_ticket set state = 'called', counter = ${counter}, called_at = now()
    where id = (select id from queue_ticket where state = 'waiting' order by id for update skip locked limit 1)
    returning number`
  return row?.number ?? null
}

/** As programs usually do it, because a rule has to be asked in between: read and lock, then write, in a transaction. */
export async function claimInTransaction(sql: Sql, counter: number): Promise<string | null> {
  return sql.begin(async (tx) => {
    const [row] = await tx<{ id: string; number: string }[]>`
      select id, number from queue_ticket where state = 'waiting' order by id for update skip locked limit 1`
    if (row === undefined) return null
    await tx`update queue_ticket set state = 'called', counter = ${counter}, called_at = now() where id = ${row.id}`
    return row.number
  })
}
