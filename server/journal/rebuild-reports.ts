/** Report tables made anew from the journal, and compared (J5). */

import type { Sql, TransactionSql } from 'postgres'
import type { CaseEntry } from '../../shared/cases/case-entries.ts'
import { caseOf } from '../../shared/cases/evolve-case.ts'
import { evolve, newDay } from '../../shared/law/evolve.ts'
import { caseRow, writeCaseRows } from './case-rows.ts'
import { readTail } from './read.ts'
import { legRows, ticketRow } from './reports.ts'

export interface Rebuilt {
  streams: number
  tickets: number
  legs: number
  cases: number
  /** Rows that differed from the journal before, by table. */
  differed: { ticket: number; leg: number; case_file: number }
}

/**
 * Recreates `ticket`, `leg` and `case_file` from the journal in one transaction and counts what had differed. Appends wait.
 * @returns what was rebuilt; `differed` is zero everywhere when the tables were true.
 */
export async function rebuildReports(sql: Sql): Promise<Rebuilt> {
  return sql.begin(async (tx) => {
    await tx`lock table journal in share mode`
    await tx`create temp table old_ticket on commit drop as select * from ticket`
    await tx`create temp table old_leg on commit drop as select * from leg`
    await tx`create temp table old_case on commit drop as select * from case_file`
    await tx`truncate ticket, leg, case_file`
    const streams = await tx<{ stream: string }[]>`
      select stream from journal where stream like 'day/%' and seq = 1 order by stream`
    for (const { stream } of streams) await rebuildDay(tx, stream)
    const cases = await rebuildCases(tx)
    const [ticket] = await tx<{ n: number }[]>`
      select count(*)::int as n from ticket a full join old_ticket b using (id) where to_jsonb(a) is distinct from to_jsonb(b)`
    const [leg] = await tx<{ n: number }[]>`
      select count(*)::int as n from leg a full join old_leg b using (ticket, no) where to_jsonb(a) is distinct from to_jsonb(b)`
    const [file] = await tx<{ n: number }[]>`
      select count(*)::int as n from case_file a full join old_case b using (hall, id)
      where to_jsonb(a) is distinct from to_jsonb(b)`
    const [counts] = await tx<{ tickets: number; legs: number }[]>`
      select (select count(*)::int from ticket) as tickets, (select count(*)::int from leg) as legs`
    const differed = { ticket: ticket!.n, leg: leg!.n, case_file: file!.n }
    return { streams: streams.length, ...counts!, cases, differed }
  })
}

/** @returns how many there are. */
async function rebuildCases(tx: TransactionSql): Promise<number> {
  const streams = await tx<{ stream: string }[]>`
    select stream from journal where stream like 'case/%' and seq = 1 order by stream`
  for (const { stream } of streams) {
    const { entries } = await readTail<CaseEntry>(tx, stream, 0)
    await writeCaseRows(tx, [caseRow(caseOf(entries)!)])
  }
  return streams.length
}

async function rebuildDay(tx: TransactionSql, stream: string): Promise<void> {
  const [, hall = '', date = ''] = stream.split('/')
  const day = newDay(hall, date)
  for (const entry of (await readTail(tx, stream, 0)).entries) evolve(day, entry)
  const tickets = [...day.tickets.values()]
  await tx`
    insert into ticket (id, hall, day, number, queue, state, at_counter, channel, theme, items, green, issued_at, standing,
      finished_at, rejoins, hand_offs, first_clerk, grade)
    select t.id, t.hall, t.day, t.number, t.queue, t.state, t.at_counter, t.channel, t.theme, t.items::json, t.green,
      to_timestamp(t.issued_at / 1000.0), to_timestamp(t.standing / 1000.0), to_timestamp(t.finished_at / 1000.0),
      t.rejoins, t.hand_offs, t.first_clerk, t.grade
    from json_to_recordset(${JSON.stringify(tickets.map((ticket) => ticketRow(day, ticket)))}::text::json) as t(id uuid,
      hall text, day date, number text, queue text, state text, at_counter int, channel text, theme text, items text,
      green text, issued_at bigint, standing bigint, finished_at bigint, rejoins int, hand_offs int, first_clerk text, grade smallint)`
  await tx`
    insert into leg (ticket, no, hall, day, queue, counter, clerk, called_at, served_at, ended_at, "end", outcome, reason)
    select g.ticket, g.no, g.hall, g.day, g.queue, g.counter, g.clerk, to_timestamp(g.called_at / 1000.0),
      to_timestamp(g.served_at / 1000.0), to_timestamp(g.ended_at / 1000.0), g."end", g.outcome, g.reason
    from json_to_recordset(${JSON.stringify(tickets.flatMap((ticket) => legRows(day, ticket)))}::text::json) as g(ticket uuid,
      no smallint, hall text, day date, queue text, counter int, clerk text, called_at bigint, served_at bigint, ended_at bigint, "end" text,
      outcome text, reason text)`
}
