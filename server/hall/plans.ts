/** Plans of halls: a stream each, the last entry in force. */

import type { Sql } from 'postgres'
import type { Plan } from '../../shared/law/plan.ts'
import { appendBatches, nothingBeside } from '../journal/append.ts'
import { firstLink, linkOf } from '../journal/chain.ts'
import { planStream } from '../journal/streams.ts'

/** Puts a plan in force. Checked by the caller. @returns the entry in the hall's plan stream. */
export async function savePlan(sql: Sql, plan: Plan): Promise<{ seq: number }> {
  const stream = planStream(plan.hall)
  for (;;) {
    const [last] = await sql<{ seq: string; hash: string }[]>`
      select seq, hash from journal where stream = ${stream} order by seq desc limit 1`
    const seq = Number(last?.seq ?? 0) + 1
    const at = Date.now()
    const data = JSON.stringify({ plan })
    const actor = '{"kind":"system"}'
    const type = 'plan.set'
    const hash = linkOf(last?.hash ?? firstLink, { stream, seq, at, type, data, actor, command: null })
    const entries = [{ seq, at, type, data, actor, command: null, hash }]
    const batch = { ...nothingBeside, stream, after: seq - 1, afterHash: last?.hash ?? firstLink, entries }
    if ((await appendBatches(sql, [batch], 'plan')).has(stream)) return { seq }
  }
}

/** @returns the halls that have a plan. */
export async function listHalls(sql: Sql): Promise<string[]> {
  const rows = await sql<{ stream: string }[]>`
    select stream from journal where stream like 'plan/%' and seq = 1 order by at, stream`
  return rows.map((row) => row.stream.slice('plan/'.length))
}

/** @returns the plan in force with its entry, or null for a hall that has none. */
export async function loadPlan(sql: Sql, hall: string): Promise<{ plan: Plan; seq: number } | null> {
  const [row] = await sql<{ seq: string; data: { plan: Plan } }[]>`
    select seq, data from journal where stream = ${planStream(hall)} order by seq desc limit 1`
  return row === undefined ? null : { plan: row.data.plan, seq: Number(row.seq) }
}
