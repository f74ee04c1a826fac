/** Reading streams: the tail after an entry, the answers of commands, the check of the chain. */

import type { Sql, TransactionSql } from 'postgres'
import type { ActorRecord } from '../../shared/law/actor.ts'
import type { Entry } from '../../shared/law/entries.ts'
import { firstLink, linkOf } from './chain.ts'

type Reader = Sql | TransactionSql

export interface StoredEntry {
  seq: number
  /** ISO 8601. */
  at: string
  type: string
  data: unknown
  actor: ActorRecord
  hash: string
}

export type Verdict =
  | { ok: true; entries: number; head: string }
  | { ok: false; seq: number; why: 'gap' | 'changed' | 'time' }

/** How many rows one read takes; longer streams are read in turns so that no reply grows without bound. */
const rowsAtOnce = 5000

/** @returns entries after `after` in order, at most `limit`. */
export async function readEntries(
  sql: Reader,
  stream: string,
  after: number,
  limit: number,
): Promise<StoredEntry[]> {
  const rows = await sql<
    { seq: string; at: Date; type: string; data: unknown; actor: ActorRecord; hash: string }[]
  >`
    select seq, at, type, data, actor, hash from journal
    where stream = ${stream} and seq > ${after} order by seq limit ${limit}`
  return rows.map((row) => ({ ...row, seq: Number(row.seq), at: row.at.toISOString() }))
}

/** @returns every entry after `after` as its law folds them, with the hash of the last. */
export async function readTail<E extends { seq: number } = Entry>(
  sql: Reader,
  stream: string,
  after: number,
): Promise<{ entries: E[]; head: string | null }> {
  const entries: E[] = []
  let head: string | null = null
  for (;;) {
    const rows = await readEntries(sql, stream, entries.at(-1)?.seq ?? after, rowsAtOnce)
    for (const { seq, at, type, data, actor } of rows)
      entries.push({ seq, at: Date.parse(at), type, data, actor } as unknown as E)
    head = rows.at(-1)?.hash ?? head
    if (rows.length < rowsAtOnce) return { entries, head }
  }
}

/** @returns the first answers of those commands that have one, by id. */
export async function readAnswers(
  sql: Reader,
  stream: string,
  ids: readonly string[],
): Promise<Map<string, unknown>> {
  if (ids.length === 0) return new Map()
  const rows = await sql<{ id: string; answer: unknown }[]>`
    select id, answer from command where stream = ${stream} and id = any(${sql.array([...ids], 2950)}::uuid[])`
  return new Map(rows.map((row) => [row.id, row.answer]))
}

/** @returns the last entry of each stream that has one. */
export async function readHeads(sql: Reader, streams: readonly string[]): Promise<Map<string, number>> {
  const rows = await sql<{ stream: string; seq: string | null }[]>`
    select s as stream, (select seq from journal where stream = s order by seq desc limit 1) as seq
    from unnest(${sql.array([...streams], 25)}::text[]) as s`
  return new Map(rows.filter((row) => row.seq !== null).map((row) => [row.stream, Number(row.seq)]))
}

/** Walks the chain from its start (J2). @returns its head, or the first entry at which it breaks and why. */
export async function verifyStream(sql: Reader, stream: string): Promise<Verdict> {
  let head = firstLink
  let seq = 0
  let last = Number.NEGATIVE_INFINITY
  for (;;) {
    const rows = await sql<
      {
        seq: string
        at: Date
        type: string
        data: string
        actor: string
        command: string | null
        hash: string
      }[]
    >`select seq, at, type, data::text as data, actor::text as actor, command, hash from journal
      where stream = ${stream} and seq > ${seq} order by seq limit ${rowsAtOnce}`
    for (const row of rows) {
      if (Number(row.seq) !== seq + 1) return { ok: false, seq: seq + 1, why: 'gap' }
      seq++
      const at = row.at.getTime()
      const { type, data, actor, command } = row
      if (linkOf(head, { stream, seq, at, type, data, actor, command }) !== row.hash)
        return { ok: false, seq, why: 'changed' }
      if (at < last) return { ok: false, seq, why: 'time' }
      head = row.hash
      last = at
    }
    if (rows.length < rowsAtOnce) return { ok: true, entries: seq, head }
  }
}
