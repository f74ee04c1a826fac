/**
 * Appending: the batches of all halls that are ready, in one statement and one round trip. The first entry of a
 * batch claims the stream's next number; where it is taken already the whole batch is left out and the others
 * land (J1, J6). Command answers and report rows go in with their entries or not at all.
 */

import type { Sql, TransactionSql } from 'postgres'
import { type Beside, writeBeside } from './case-rows.ts'

export interface JournalRow {
  seq: number
  /** Epoch milliseconds. */
  at: number
  type: string
  /** JSON, letter for letter as hashed. */
  data: string
  actor: string
  command: string | null
  hash: string
}

export interface Batch {
  stream: string
  /** The last entry that the decisions of this batch have seen. */
  after: number
  entries: JournalRow[]
  /** Answers of the commands decided, refusals too; `answer` is JSON. */
  commands: { id: string; seq: number; answer: string }[]
  tickets: object[]
  legs: object[]
  remarks: object[]
  /** Cases that begin or move with this batch. */
  beside?: Beside
}

/** The advisory lock of appends: shared for everyone, exclusive for a process whose turn is guaranteed (J6). */
export const appendLock = 724002

/** @returns the streams whose batch landed; the others lost a race and changed nothing. Durable on return. */
export async function appendBatches(
  sql: Sql | TransactionSql,
  batches: readonly Batch[],
  origin: string,
): Promise<Set<string>> {
  // Cases are rare enough to cost a transaction of their own; the one statement stays as lean as a hall needs it.
  if (batches.every((batch) => batch.beside === undefined)) return append(sql, batches, origin)
  const both = async (tx: TransactionSql): Promise<Set<string>> => {
    const landed = await append(tx, batches, origin)
    for (const { stream, beside } of batches)
      if (beside !== undefined && landed.has(stream)) await writeBeside(tx, beside)
    return landed
  }
  return 'begin' in sql ? sql.begin(both) : both(sql)
}

async function append(
  sql: Sql | TransactionSql,
  batches: readonly Batch[],
  origin: string,
): Promise<Set<string>> {
  const rows = await sql<{ stream: string }[]>`
    with batch as materialized (
      select b.stream, b.after, b.claim, pg_advisory_xact_lock_shared(${appendLock}::int, hashtext(b.stream)),
        (select count(*) from unnest(b.ids) as i(id),
          lateral (select from command c where c.stream = b.stream and c.id = i.id limit 1) as answered) as known
      from json_to_recordset(${headsOf(batches)}::text::json)
        as b(stream text, after bigint, claim boolean, ids uuid[]) order by b.stream
    ), entry as materialized (
      select * from json_to_recordset(${entriesOf(batches)}::text::json)
        as e(stream text, seq bigint, at bigint, type text, data json, actor json, command uuid, hash text, first boolean)
    ), claimed as (
      insert into journal (stream, seq, at, type, data, actor, command, hash)
      select e.stream, e.seq, to_timestamp(e.at / 1000.0), e.type, e.data, e.actor, e.command, e.hash
      from entry e join batch b on b.stream = e.stream
      where e.first and b.known = 0
      order by e.stream
      on conflict do nothing returning stream
    ), landed as (
      select stream from claimed
      union all
      select b.stream from batch b
      where not b.claim
        and b.after = coalesce((select seq from journal j where j.stream = b.stream order by seq desc limit 1), 0)
        and b.known = 0
    ), others as (
      insert into journal (stream, seq, at, type, data, actor, command, hash)
      select e.stream, e.seq, to_timestamp(e.at / 1000.0), e.type, e.data, e.actor, e.command, e.hash
      from entry e join landed l on l.stream = e.stream where not e.first order by e.stream, e.seq
    ), answered as (
      insert into command (stream, id, seq, answer)
      select c.stream, c.id, c.seq, c.answer
      from json_to_recordset(${partOf(batches, 'commands')}::text::json) as c(stream text, id uuid, seq bigint, answer json)
      join landed l on l.stream = c.stream
    ), tickets as (
      insert into ticket (id, hall, day, number, queue, state, at_counter, channel, theme, items, green, issued_at, standing,
        finished_at, rejoins, hand_offs, first_clerk, grade)
      select t.id, t.hall, t.day, t.number, t.queue, t.state, t.at_counter, t.channel, t.theme, t.items, t.green,
        to_timestamp(t.issued_at / 1000.0), to_timestamp(t.standing / 1000.0), to_timestamp(t.finished_at / 1000.0),
        t.rejoins, t.hand_offs, t.first_clerk, t.grade
      from json_to_recordset(${partOf(batches, 'tickets')}::text::json) as t(stream text, id uuid, hall text, day date,
        number text, queue text, state text, at_counter int, channel text, theme text, items json, green text,
        issued_at bigint, standing bigint, finished_at bigint, rejoins int, hand_offs int, first_clerk text, grade smallint)
      join landed l on l.stream = t.stream
      on conflict (id) do update set queue = excluded.queue, state = excluded.state, at_counter = excluded.at_counter,
        green = excluded.green, standing = excluded.standing, finished_at = excluded.finished_at,
        rejoins = excluded.rejoins, hand_offs = excluded.hand_offs, first_clerk = excluded.first_clerk, grade = excluded.grade
    ), legs as (
      insert into leg (ticket, no, queue, counter, clerk, called_at, served_at, ended_at, "end", outcome, reason)
      select g.ticket, g.no, g.queue, g.counter, g.clerk, to_timestamp(g.called_at / 1000.0),
        to_timestamp(g.served_at / 1000.0), to_timestamp(g.ended_at / 1000.0), g."end", g.outcome, g.reason
      from json_to_recordset(${partOf(batches, 'legs')}::text::json) as g(stream text, ticket uuid, no smallint, queue text,
        counter int, clerk text, called_at bigint, served_at bigint, ended_at bigint, "end" text, outcome text, reason text)
      join landed l on l.stream = g.stream
      on conflict (ticket, no) do update set served_at = excluded.served_at, ended_at = excluded.ended_at,
        "end" = excluded."end", outcome = excluded.outcome, reason = excluded.reason
    ), remarks as (
      insert into remark (ticket, hall, day, words)
      select r.ticket, r.hall, r.day, r.words
      from json_to_recordset(${partOf(batches, 'remarks')}::text::json) as r(stream text, ticket uuid, hall text, day date, words text)
      join landed l on l.stream = r.stream on conflict do nothing
    )
    select stream, pg_notify('journal', ${origin} || ' ' || stream) from landed`
  return new Set(rows.map((row) => row.stream))
}

function headsOf(batches: readonly Batch[]): string {
  return JSON.stringify(
    batches.map(({ stream, after, entries, commands }) => ({
      stream,
      after,
      claim: entries.length > 0,
      ids: commands.map((command) => command.id),
    })),
  )
}

/** Written by hand so that `data` and `actor` stay the very text that was hashed. */
function entriesOf(batches: readonly Batch[]): string {
  const rows: string[] = []
  for (const { stream, entries } of batches) {
    const name = JSON.stringify(stream)
    entries.forEach((entry, index) => {
      const { seq, at, type, data, actor, command, hash } = entry
      rows.push(
        `{"stream":${name},"seq":${seq},"at":${at},"type":"${type}","hash":"${hash}","first":${index === 0},` +
          `"command":${JSON.stringify(command)},"actor":${actor},"data":${data}}`,
      )
    })
  }
  return `[${rows.join(',')}]`
}

function partOf(batches: readonly Batch[], part: 'commands' | 'tickets' | 'legs' | 'remarks'): string {
  const rows: string[] = []
  for (const batch of batches) {
    const name = JSON.stringify(batch.stream)
    for (const row of batch[part]) {
      if (part === 'commands') {
        const { id, seq, answer } = row as Batch['commands'][number]
        rows.push(`{"stream":${name},"id":"${id}","seq":${seq},"answer":${answer}}`)
      } else rows.push(`{"stream":${name},${JSON.stringify(row).slice(1)}`)
    }
  }
  return `[${rows.join(',')}]`
}
