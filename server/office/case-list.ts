/** Lists of cases, from their report rows: whose they are, how pressing they are. */

import type { Fragment, Sql } from 'postgres'
import { levelOf } from '../../shared/cases/case-level.ts'
import type { Colleague } from '../../shared/cases/case-rights.ts'
import type { CaseKind } from '../../shared/cases/stages.ts'
import type { Person } from '../../shared/views/shapes.ts'
import type { CasesAnswer, CaseSummary } from '../../shared/wire/cases.ts'
import { isCovered } from '../working-days.ts'
import type { Place } from './place.ts'

export type CaseScope = 'mine' | 'department' | 'all'

export interface CaseQuery {
  scope: CaseScope
  state: 'open' | 'closed'
  kind?: CaseKind | undefined
}

export interface CaseRow {
  id: string
  kind: CaseKind
  number: string
  stage: CaseSummary['stage']
  owner: string | null
  responsible: string | null
  department: string | null
  offered_to: string | null
  ticket_number: string | null
  matter: string | null
  topic: CaseSummary['topic']
  grade: number | null
  due: string
  is_extended: boolean
  reminded_for: string | null
  escalated_for: string | null
  opened_at: Date
  closed_at: Date | null
  ended: CaseSummary['ended']
}

const shownMost = 200

/** @returns the cases that the person asks for, the most pressing first; those who were rated never see theirs (R5). */
export async function listCases(
  sql: Sql,
  place: Place,
  asker: Colleague,
  { scope, state, kind }: CaseQuery,
  nameOf: (id: string) => Person | null,
): Promise<CasesAnswer> {
  const mine = sql`hall = ${place.hall} and rated_clerk is distinct from ${asker.id} and ${scopeOf(sql, scope, asker)}`
  const ofKind = kind === undefined ? sql`` : sql`and kind = ${kind}`
  const rows =
    state === 'open'
      ? await sql<CaseRow[]>`
          select *, due::text, reminded_for::text, escalated_for::text from case_file
          where ${mine} and closed_at is null ${ofKind}
          order by case_file.due, opened_at limit ${shownMost}`
      : await sql<CaseRow[]>`
          select *, due::text, reminded_for::text, escalated_for::text from case_file
          where ${mine} and closed_at is not null ${ofKind}
          order by closed_at desc limit ${shownMost}`
  const counts = await countOpen(sql, mine, place)
  const [all] = await sql<{ n: number }[]>`
    select count(*)::int as n from case_file
    where ${mine} ${ofKind} and ${state === 'open' ? sql`closed_at is null` : sql`closed_at is not null`}`
  const year = Number(place.today.slice(0, 4))
  return {
    cases: rows.map((row) => summaryOf(row, place, nameOf)),
    more: all!.n - rows.length,
    counts,
    today: place.today,
    timeZone: place.timeZone,
    uncovered: uncoveredFrom(year, rows),
  }
}

/** @returns a row as a list shows it. */
export function summaryOf(row: CaseRow, place: Place, nameOf: (id: string) => Person | null): CaseSummary {
  const person = (id: string | null): Person | null => (id === null ? null : nameOf(id))
  const closedAt = row.closed_at?.getTime() ?? null
  return {
    case: row.id,
    number: row.number,
    kind: row.kind,
    stage: row.stage,
    level: levelOf({ due: row.due, closedAt }, place.today, place.dueAfter),
    due: row.due,
    owner: person(row.owner),
    responsible: person(row.responsible),
    offeredTo: person(row.offered_to),
    department: row.department,
    ticket: row.ticket_number,
    matter: row.matter,
    topic: row.topic,
    grade: row.grade,
    isReminded: row.reminded_for === row.due,
    isEscalated: row.escalated_for === row.due,
    isExtended: row.is_extended,
    openedAt: row.opened_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
    ended: row.ended,
  }
}

/** Of all kinds, whatever the list shows: the tabs carry the counts. */
async function countOpen(sql: Sql, mine: Fragment, place: Place): Promise<CasesAnswer['counts']> {
  const rows = await sql<{ due: string; n: number }[]>`
    select due::text, count(*)::int as n from case_file where ${mine} and closed_at is null group by due`
  const counts = { open: 0, yellow: 0, red: 0 }
  for (const { due, n } of rows) {
    const level = levelOf({ due, closedAt: null }, place.today, place.dueAfter)
    counts.open += n
    if (level !== 'none') counts[level] += n
  }
  return counts
}

function scopeOf(sql: Sql, scope: CaseScope, { id, roles, department }: Colleague): Fragment {
  if (scope === 'all') return sql`true`
  if (scope === 'department') return sql`department = ${department}`
  // What nobody has yet and this clerk may take (K13) is theirs to see as well.
  const free = roles.includes('clerk')
    ? sql`or (kind = 'complaint' and owner is null and closed_at is null and department = ${department})`
    : sql``
  return sql`(owner = ${id} or responsible = ${id} or offered_to = ${id} ${free})`
}

/** This year and those in which something shown is due. */
function uncoveredFrom(year: number, rows: readonly CaseRow[]): number[] {
  const years = new Set([year, ...rows.map((row) => Number(row.due.slice(0, 4)))])
  return [...years].filter((each) => each >= year && !isCovered(each)).sort((a, b) => a - b)
}
