/** One case for whoever may read it: what happened, what comes next, the citizen masked. */

import type { Sql } from 'postgres'
import { availableForCase } from '../../shared/cases/available-case.ts'
import type { CaseEntry } from '../../shared/cases/case-entries.ts'
import { type CaseFile, seqOf } from '../../shared/cases/case-file.ts'
import { levelOf } from '../../shared/cases/case-level.ts'
import { type CaseContext, mayReceive } from '../../shared/cases/decide-case.ts'
import type { Person } from '../../shared/views/shapes.ts'
import type { CaseDetail } from '../../shared/wire/cases.ts'
import { masked } from './masked.ts'
import type { Vault } from './vault.ts'

type NameOf = (id: string) => Person | null

/** @returns the case as the person who asks sees it. That they may is checked before. */
export async function detailOf(
  sql: Sql,
  vault: Vault,
  file: CaseFile,
  context: CaseContext,
  nameOf: NameOf,
): Promise<CaseDetail> {
  const { opened, due, closedAt } = file
  const person = (id: string | null): Person | null => (id === null ? null : nameOf(id))
  const contact = await vault.contactOf(opened.hall, opened.case)
  const available = availableForCase(file, context)
  return {
    case: opened.case,
    number: opened.number,
    kind: opened.kind,
    stage: file.stage,
    level: levelOf(file, context.today, context.dueAfter),
    due,
    owner: person(file.owner),
    responsible: person(opened.responsible),
    offeredTo: person(file.offer?.to ?? null),
    department: file.department,
    ticket: opened.visit?.number ?? null,
    matter: opened.matter ?? opened.materials?.join('、') ?? null,
    topic: opened.topic ?? null,
    grade: opened.rating?.grade ?? null,
    isReminded: file.remindedFor === due,
    isEscalated: file.escalatedFor === due,
    isExtended: file.isExtended,
    openedAt: iso(file.openedAt),
    closedAt: closedAt === null ? null : iso(closedAt),
    ended: file.end,
    channel: opened.channel,
    seq: seqOf(file),
    finding: file.finding,
    cause: file.cause,
    materials: (opened.materials ?? []).map((name) => ({ name, received: file.received.includes(name) })),
    rating:
      opened.rating === undefined
        ? null
        : {
            clerk: nameOf(opened.rating.clerk),
            counter: opened.rating.counter,
            dimensions: opened.rating.dimensions,
            realName: opened.rating.realName,
          },
    story: (await vault.storyOf(opened.hall, opened.case)) ?? (await remarkOf(sql, file)),
    contact: contact === null ? null : masked(contact),
    history: file.history.map((entry) => happeningOf(entry, person)),
    available: contact === null ? available.filter((type) => type !== 'case.seeContact') : available,
    colleagues: available.includes('case.reassign') ? receiversOf(file, context, nameOf) : [],
  }
}

/** What the citizen wrote beside a rating. */
async function remarkOf(sql: Sql, { opened }: CaseFile): Promise<string | null> {
  if (opened.kind !== 'bad-rating' || opened.visit === null) return null
  const [row] = await sql<{ words: string }[]>`
    select words from remark where hall = ${opened.hall} and ticket = ${opened.visit.ticket}`
  return row?.words ?? null
}

/** People by name; what the case began with stands in the detail itself. */
function happeningOf(
  entry: CaseEntry,
  person: (id: string | null) => Person | null,
): CaseDetail['history'][number] {
  const { seq, at, type, actor } = entry
  const by = { kind: actor.kind, person: actor.kind === 'person' ? person(actor.id ?? null) : null }
  return { seq, at: iso(at), type, by, data: dataOf(entry, person) }
}

function dataOf(entry: CaseEntry, person: (id: string | null) => Person | null): Record<string, unknown> {
  switch (entry.type) {
    case 'case.opened':
      return {}
    case 'case.offered':
      return { to: person(entry.data.to), reason: entry.data.reason }
    case 'case.accepted':
      return { owner: person(entry.data.owner), department: entry.data.department }
    default:
      return { ...entry.data }
  }
}

function receiversOf(file: CaseFile, { colleagues }: CaseContext, nameOf: NameOf): CaseDetail['colleagues'] {
  return [...colleagues.values()]
    .filter((colleague) => mayReceive(file, colleague))
    .flatMap(({ id, department }) => {
      const name = nameOf(id)
      return name === null ? [] : [{ ...name, department }]
    })
}

function iso(at: number): string {
  return new Date(at).toISOString()
}
