/** Folds a case's entries. Applies what was decided and decides nothing. */

import type { CaseEntry } from './case-entries.ts'
import type { CaseFile } from './case-file.ts'
import { stages } from './stages.ts'

/** @returns the case after the entry; the first entry of a stream is `case.opened`. */
export function evolveCase(file: CaseFile | null, entry: CaseEntry): CaseFile {
  if (entry.type === 'case.opened') return open(entry)
  const after = apply(file!, entry)
  return { ...after, history: [...after.history, entry] }
}

/** @returns the case of a whole stream, or null for an empty one. */
export function caseOf(entries: readonly CaseEntry[]): CaseFile | null {
  return entries.reduce<CaseFile | null>(evolveCase, null)
}

function open(entry: Extract<CaseEntry, { type: 'case.opened' }>): CaseFile {
  const { data, at } = entry
  return {
    opened: data,
    openedAt: at,
    stage: stages[data.kind].first,
    owner: data.owner,
    department: data.department,
    offer: null,
    received: [],
    due: data.due,
    isExtended: false,
    remindedFor: null,
    escalatedFor: null,
    finding: null,
    cause: null,
    closedAt: null,
    end: null,
    history: [entry],
  }
}

function apply(file: CaseFile, entry: Exclude<CaseEntry, { type: 'case.opened' }>): CaseFile {
  switch (entry.type) {
    case 'case.advanced': {
      const { stage, due, finding, cause } = entry.data
      const isClosed = stage === 'closed'
      return {
        ...file,
        stage,
        due: due ?? file.due,
        finding: finding ?? file.finding,
        cause: cause ?? file.cause,
        offer: isClosed ? null : file.offer,
        ...(isClosed ? { closedAt: entry.at, end: 'done' as const } : {}),
      }
    }
    case 'case.returned':
      return { ...file, ...entry.data }
    case 'case.offered':
      return { ...file, offer: { ...entry.data, by: entry.actor.id ?? '' } }
    case 'case.accepted':
      return { ...file, ...entry.data, offer: null }
    case 'case.declined':
      return { ...file, offer: null }
    case 'case.received':
      return { ...file, received: [...file.received, entry.data.material] }
    case 'case.extended':
      return { ...file, due: entry.data.due, isExtended: true }
    case 'case.reminded':
      return { ...file, remindedFor: entry.data.due }
    case 'case.escalated':
      return { ...file, escalatedFor: entry.data.due }
    case 'case.withdrawn':
      return { ...file, closedAt: entry.at, end: 'withdrawn', offer: null }
    case 'case.noted':
    case 'case.contactSeen':
      return file
  }
}
