/** Cases that begin with entries of the day, made ready to land in the same append (K9). */

import type { CaseEntry } from '../../shared/cases/case-entries.ts'
import { casesFrom } from '../../shared/cases/cases-from.ts'
import { evolveCase } from '../../shared/cases/evolve-case.ts'
import { recordOf } from '../../shared/law/actor.ts'
import type { Day } from '../../shared/law/day.ts'
import type { Entry } from '../../shared/law/entries.ts'
import type { Job } from '../hall/halls.ts'
import { type Beside, caseRow, type Sealed } from '../journal/case-rows.ts'
import { firstLink, linkOf } from '../journal/chain.ts'
import { caseStream } from '../journal/streams.ts'
import { keptWhileOpen } from './keeping.ts'
import { dueAfterOn } from './place.ts'
import type { Vault } from './vault.ts'

type Begun = Extract<CaseEntry, { type: 'case.opened' }>

/** @returns what a lane asks after every command: the cases that its entries begin, or null. */
export function beginnings(
  departmentOf: (person: string) => string | null,
  vault: Vault,
): (day: Day, entries: readonly Entry[], job: Job) => Beside | null {
  return (day, entries, job) => {
    const beginning = { departmentOf, dueAfter: dueAfterOn(day) }
    const begun = entries.flatMap((entry) =>
      casesFrom(day, entry, beginning).map((data) => ({ data, at: entry.at })),
    )
    if (begun.length === 0) return null
    const actor = recordOf(job.actor)
    const cases = begun.map(({ data, at }): Begun => ({ type: 'case.opened', data, seq: 1, at, actor }))
    const until = keptWhileOpen(day.date)
    return {
      begun: cases.map((entry) => firstRowOf(day.hall, entry, job.id)),
      cases: cases.map((entry) => caseRow(evolveCase(null, entry))),
      sealed: sealedFor(vault, cases, job.contact, until),
      kept: [],
    }
  }
}

function sealedFor(vault: Vault, cases: readonly Begun[], contact: Job['contact'], until: string): Sealed[] {
  if (contact === undefined) return []
  return cases.map(({ data }) => vault.sealContact(data.hall, data.case, contact, until))
}

function firstRowOf(hall: string, entry: Begun, command: string): Beside['begun'][number] {
  const { seq, at, type } = entry
  const stream = caseStream(hall, entry.data.case)
  const data = JSON.stringify(entry.data)
  const actor = JSON.stringify(entry.actor)
  const hash = linkOf(firstLink, { stream, seq, at, type, data, actor, command })
  return { stream, seq, at, type, data, actor, command, hash }
}
