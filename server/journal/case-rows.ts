/** What lands beside a batch: cases that begin or move with it, and what is sealed with them (K9, K10). */

import type { TransactionSql } from 'postgres'
import type { CaseFile } from '../../shared/cases/case-file.ts'
import type { JournalRow } from './append.ts'

/** All of it lands with its batch, or none. */
export interface Beside {
  /** Streams that begin with the batch: their first entries. */
  begun: (JournalRow & { stream: string })[]
  /** Report rows as `caseRow` makes them; a newer one takes the place of the old. */
  cases: object[]
  sealed: Sealed[]
  /** Cases that ended: until when what is sealed with them is kept. */
  kept: { hall: string; subject: string; until: string }[]
}

export interface Sealed {
  hall: string
  subject: string
  kind: 'contact' | 'story'
  cipher: Buffer
  /** A date. */
  until: string
}

/** Writes what lands beside a batch, in the batch's own transaction. */
export async function writeBeside(tx: TransactionSql, { begun, cases, sealed, kept }: Beside): Promise<void> {
  for (const { stream, seq, at, type, data, actor, command, hash } of begun)
    await tx`
      insert into journal (stream, seq, at, type, data, actor, command, hash)
      values (${stream}, ${seq}, to_timestamp(${at}::bigint / 1000.0), ${type}, ${data}::text::json,
        ${actor}::text::json, ${command}, ${hash})`
  await writeCaseRows(tx, cases)
  for (const { hall, subject, kind, cipher, until } of sealed)
    await tx`
      insert into vault (hall, subject, kind, cipher, keep_until)
      values (${hall}, ${subject}, ${kind}, ${cipher}, ${until}) on conflict do nothing`
  for (const { hall, subject, until } of kept)
    await tx`
      update vault set keep_until = least(keep_until, ${until}::date) where hall = ${hall} and subject = ${subject}`
}

/** Inserts the rows, or replaces the older ones of the same cases. */
export async function writeCaseRows(tx: TransactionSql, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return
  await tx`
    insert into case_file (hall, id, kind, number, stage, channel, owner, responsible, department, offered_to,
      rated_clerk, ticket, ticket_number, ticket_day, matter, topic, grade, real_name, due, is_extended, reminded_for,
      escalated_for, finding, cause, opened_at, closed_at, ended)
    select c.hall, c.id, c.kind, c.number, c.stage, c.channel, c.owner, c.responsible, c.department, c.offered_to,
      c.rated_clerk, c.ticket, c.ticket_number, c.ticket_day, c.matter, c.topic, c.grade, c.real_name, c.due,
      c.is_extended, c.reminded_for, c.escalated_for, c.finding, c.cause, to_timestamp(c.opened_at / 1000.0),
      to_timestamp(c.closed_at / 1000.0), c.ended
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as c(hall text, id text, kind text, number text,
      stage text, channel text, owner text, responsible text, department text, offered_to text, rated_clerk text,
      ticket text, ticket_number text, ticket_day date, matter text, topic text, grade smallint, real_name boolean,
      due date, is_extended boolean, reminded_for date, escalated_for date, finding text, cause text,
      opened_at bigint, closed_at bigint, ended text)
    on conflict (hall, id) do update set stage = excluded.stage, owner = excluded.owner,
      department = excluded.department, offered_to = excluded.offered_to, due = excluded.due,
      is_extended = excluded.is_extended, reminded_for = excluded.reminded_for,
      escalated_for = excluded.escalated_for, finding = excluded.finding, cause = excluded.cause,
      closed_at = excluded.closed_at, ended = excluded.ended`
}

/** @returns the case as its report row; instants in epoch milliseconds. */
export function caseRow(file: CaseFile): object {
  const { opened } = file
  return {
    hall: opened.hall,
    id: opened.case,
    kind: opened.kind,
    number: opened.number,
    stage: file.stage,
    channel: opened.channel,
    owner: file.owner,
    responsible: opened.responsible,
    department: file.department,
    offered_to: file.offer?.to ?? null,
    rated_clerk: opened.rating?.clerk ?? null,
    ticket: opened.visit?.ticket ?? null,
    ticket_number: opened.visit?.number ?? null,
    ticket_day: opened.visit?.day ?? null,
    matter: opened.matter ?? opened.materials?.join('、') ?? null,
    topic: opened.topic ?? null,
    grade: opened.rating?.grade ?? null,
    real_name: opened.rating?.realName ?? null,
    due: file.due,
    is_extended: file.isExtended,
    reminded_for: file.remindedFor,
    escalated_for: file.escalatedFor,
    finding: file.finding,
    cause: file.cause,
    opened_at: file.openedAt,
    closed_at: file.closedAt,
    ended: file.end,
  }
}
