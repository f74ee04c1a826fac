/**
 * Appending: the batches of all halls that are ready, in one statement and one round trip. The first entry of a
 * batch claims the stream's next number, and only right after the entry that its decisions have seen; where that
 * fails the whole batch is left out and the others land (J1, J6). Command answers and report rows go in with their
 * entries or not at all.
 */

import type { Sql, TransactionSql } from 'postgres'
import { type Beside, writeBeside } from './case-rows.ts'
import type { Reports } from './reports.ts'

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

/** What one append brings to one stream; the report rows follow from its entries. */
export interface Batch extends Reports {
  stream: string
  /** The last entry that the decisions of this batch have seen, and its hash: the batch follows it or is lost. */
  after: number
  afterHash: string
  entries: JournalRow[]
  /** Answers of the commands decided, refusals too; `answer` is JSON. */
  commands: { id: string; seq: number; answer: string }[]
  remarks: { ticket: string; words: string }[]
  /** Cases that begin or move with this batch. */
  beside?: Beside
}

/** A batch that brings nothing beside its entries. */
export const nothingBeside = { commands: [], newTickets: [], tickets: [], newLegs: [], legs: [], remarks: [] }

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
  const inOrder = [...batches].sort((a, b) => (a.stream < b.stream ? -1 : 1))
  const batch = columnsOf(inOrder, (each) => [headOf(each)])
  const entry = columnsOf(inOrder, (each) => each.entries)
  const command = columnsOf(inOrder, (each) => each.commands)
  const issued = columnsOf(inOrder, (each) => each.newTickets)
  const ticket = columnsOf(inOrder, (each) => each.tickets)
  const begun = columnsOf(inOrder, (each) => each.newLegs)
  const leg = columnsOf(inOrder, (each) => each.legs)
  const remark = columnsOf(inOrder, (each) => each.remarks)
  const rows = await sql<{ stream: string }[]>`
    with batch as materialized (
      select b.*, pg_advisory_xact_lock_shared(${appendLock}::int, hashtext(b.stream)),
        (b.after = 0 or b.after_hash = (select hash from journal j where j.stream = b.stream and j.seq = b.after))
        and (b.claim or not exists (select from journal j where j.stream = b.stream and j.seq > b.after))
        and not exists (
          select from command c where c.stream = b.stream and c.id = any(string_to_array(b.ids, ' ')::uuid[])) as fits
      from unnest(${batch.words('stream')}::text::text[], ${batch.plain('after')}::text::bigint[],
        ${batch.plain('afterHash')}::text::text[], ${batch.plain('claim')}::text::boolean[],
        ${batch.words('ids')}::text::text[]) with ordinality as b(stream, after, after_hash, claim, ids, no)
    ), given as materialized (
      select array_agg(stream order by no) as stream, array_agg(after order by no) as after,
        array_agg(fits order by no) as fits, array_agg(split_part(stream, '/', 2) order by no) as hall,
        array_agg(case when stream like 'day/%' then split_part(stream, '/', 3)::date end order by no) as day
      from batch
    ), entry as materialized (
      select * from unnest(${entry.batch}::text::int[], ${entry.plain('seq')}::text::bigint[],
        ${entry.plain('at')}::text::bigint[], ${entry.plain('type')}::text::text[],
        string_to_array(${entry.json('data')}::text, ${unit}::text), string_to_array(${entry.json('actor')}::text, ${unit}::text),
        ${entry.plain('command')}::text::uuid[], ${entry.plain('hash')}::text::text[])
        as e(no, seq, at, type, data, actor, command, hash)
    ), claimed as (
      insert into journal (stream, seq, at, type, data, actor, command, hash)
      select (select stream from given)[e.no], e.seq, to_timestamp(e.at / 1000::float8), e.type, e.data::json, e.actor::json,
        e.command, e.hash
      from entry e where (select fits from given)[e.no] and e.seq = (select after from given)[e.no] + 1 order by e.no
      on conflict do nothing returning stream
    ), landed as materialized (
      select no, stream, fits and (not claim or stream in (select stream from claimed)) as landed from batch
    ), lands as materialized (
      select array_agg(landed order by no) as batch from landed
    ), others as (
      insert into journal (stream, seq, at, type, data, actor, command, hash)
      select (select stream from given)[e.no], e.seq, to_timestamp(e.at / 1000::float8), e.type, e.data::json, e.actor::json,
        e.command, e.hash
      from entry e where (select batch from lands)[e.no] and e.seq > (select after from given)[e.no] + 1
    ), answered as (
      insert into command (stream, id, seq, answer)
      select (select stream from given)[c.no], c.id, c.seq, c.answer::json
      from unnest(${command.batch}::text::int[], ${command.plain('id')}::text::uuid[],
        ${command.plain('seq')}::text::bigint[], string_to_array(${command.json('answer')}::text, ${unit}::text))
        as c(no, id, seq, answer)
      where (select batch from lands)[c.no]
    ), issued as (
      insert into ticket (id, hall, day, number, queue, state, at_counter, channel, theme, items, green, issued_at, standing,
        finished_at, rejoins, hand_offs, first_clerk, grade)
      select t.id, (select hall from given)[t.no], (select day from given)[t.no], t.number, t.queue, t.state, t.at_counter,
        t.channel, t.theme, t.items::json, t.green, to_timestamp(t.issued_at / 1000::float8),
        to_timestamp(t.standing / 1000::float8), to_timestamp(t.finished_at / 1000::float8), t.rejoins, t.hand_offs,
        t.first_clerk, t.grade
      from unnest(${issued.batch}::text::int[], ${issued.plain('id')}::text::uuid[], ${issued.words('number')}::text::text[],
        ${issued.words('queue')}::text::text[], ${issued.plain('state')}::text::text[], ${issued.plain('at_counter')}::text::int[],
        ${issued.plain('channel')}::text::text[], ${issued.words('theme')}::text::text[],
        string_to_array(${issued.json('items')}::text, ${unit}::text), ${issued.words('green')}::text::text[],
        ${issued.plain('issued_at')}::text::bigint[], ${issued.plain('standing')}::text::bigint[],
        ${issued.plain('finished_at')}::text::bigint[], ${issued.plain('rejoins')}::text::int[],
        ${issued.plain('hand_offs')}::text::int[], ${issued.words('first_clerk')}::text::text[], ${issued.plain('grade')}::text::smallint[])
        as t(no, id, number, queue, state, at_counter, channel, theme, items, green, issued_at, standing, finished_at,
          rejoins, hand_offs, first_clerk, grade)
      where (select batch from lands)[t.no]
    ), moved as (
      update ticket set queue = t.queue, state = t.state, at_counter = t.at_counter, items = t.items::json, green = t.green,
        standing = to_timestamp(t.standing / 1000::float8), finished_at = to_timestamp(t.finished_at / 1000::float8),
        rejoins = t.rejoins, hand_offs = t.hand_offs, first_clerk = t.first_clerk, grade = t.grade
      from unnest(${ticket.batch}::text::int[], ${ticket.plain('id')}::text::uuid[], ${ticket.words('queue')}::text::text[],
        ${ticket.plain('state')}::text::text[], ${ticket.plain('at_counter')}::text::int[],
        string_to_array(${ticket.json('items')}::text, ${unit}::text), ${ticket.words('green')}::text::text[],
        ${ticket.plain('standing')}::text::bigint[], ${ticket.plain('finished_at')}::text::bigint[],
        ${ticket.plain('rejoins')}::text::int[], ${ticket.plain('hand_offs')}::text::int[],
        ${ticket.words('first_clerk')}::text::text[], ${ticket.plain('grade')}::text::smallint[])
        as t(no, id, queue, state, at_counter, items, green, standing, finished_at, rejoins, hand_offs, first_clerk, grade)
      where ticket.id = t.id and (select batch from lands)[t.no]
    ), begun as (
      insert into leg (ticket, no, hall, day, queue, counter, clerk, called_at, served_at, ended_at, "end", outcome, reason)
      select g.ticket, g.leg, (select hall from given)[g.no], (select day from given)[g.no], g.queue, g.counter, g.clerk,
        to_timestamp(g.called_at / 1000::float8), to_timestamp(g.served_at / 1000::float8),
        to_timestamp(g.ended_at / 1000::float8), g."end", g.outcome, g.reason
      from unnest(${begun.batch}::text::int[], ${begun.plain('ticket')}::text::uuid[], ${begun.plain('no')}::text::smallint[],
        ${begun.words('queue')}::text::text[], ${begun.plain('counter')}::text::int[], ${begun.words('clerk')}::text::text[],
        ${begun.plain('called_at')}::text::bigint[], ${begun.plain('served_at')}::text::bigint[],
        ${begun.plain('ended_at')}::text::bigint[], ${begun.plain('end')}::text::text[], ${begun.plain('outcome')}::text::text[],
        ${begun.words('reason')}::text::text[])
        as g(no, ticket, leg, queue, counter, clerk, called_at, served_at, ended_at, "end", outcome, reason)
      where (select batch from lands)[g.no]
    ), continued as (
      update leg set served_at = to_timestamp(g.served_at / 1000::float8), ended_at = to_timestamp(g.ended_at / 1000::float8),
        "end" = g."end", outcome = g.outcome, reason = g.reason
      from unnest(${leg.batch}::text::int[], ${leg.plain('ticket')}::text::uuid[], ${leg.plain('no')}::text::smallint[],
        ${leg.plain('served_at')}::text::bigint[], ${leg.plain('ended_at')}::text::bigint[], ${leg.plain('end')}::text::text[],
        ${leg.plain('outcome')}::text::text[], ${leg.words('reason')}::text::text[])
        as g(no, ticket, leg, served_at, ended_at, "end", outcome, reason)
      where leg.ticket = g.ticket and leg.no = g.leg and (select batch from lands)[g.no]
    ), remarks as (
      insert into remark (ticket, hall, day, words)
      select r.ticket, (select hall from given)[r.no], (select day from given)[r.no], r.words
      from unnest(${remark.batch}::text::int[], ${remark.plain('ticket')}::text::uuid[], ${remark.words('words')}::text::text[])
        as r(no, ticket, words)
      where (select batch from lands)[r.no] on conflict do nothing
    )
    select stream, pg_notify('journal', ${origin} || ' ' || stream) from landed where landed`
  return new Set(rows.map((row) => row.stream))
}

function headOf({ stream, after, afterHash, entries, commands }: Batch) {
  const ids = commands.map((command) => command.id).join(' ')
  return { stream, after, afterHash, claim: entries.length > 0, ids }
}

type Value = string | number | boolean | null

/** Between the JSON texts of a column: JSON never has it raw. */
const unit = '\u001E'

interface Columns<Row> {
  /** The batch that each row belongs to. */
  batch: string
  /** Values that need no quotes in an array: numbers, identifiers, words of the law's own. */
  plain: (name: keyof Row) => string
  words: (name: keyof Row) => string
  json: (name: keyof Row) => string
}

/** Rows as columns: 37 KB instead of 80 for 64 commands, and read there in 0.5 ms instead of 1.1. */
function columnsOf<Row>(batches: readonly Batch[], rowsOf: (batch: Batch) => readonly Row[]): Columns<Row> {
  const rows = batches.length === 1 ? rowsOf(batches[0]!) : batches.flatMap(rowsOf)
  const values = (name: keyof Row): Value[] => rows.map((row) => row[name] as Value)
  return {
    batch: plain(batches.flatMap((batch, index) => rowsOf(batch).map(() => index + 1))),
    plain: (name) => plain(values(name)),
    words: (name) => words(values(name)),
    json: (name) => values(name).join(unit),
  }
}

function plain(values: readonly Value[]): string {
  return `{${values.map((value) => value ?? 'null').join()}}`
}

function words(values: readonly Value[]): string {
  return `{${values.map(quoted).join()}}`
}

function quoted(value: Value): string {
  return value === null ? 'null' : `"${String(value).replace(/["\\]/g, '\\$&')}"`
}
