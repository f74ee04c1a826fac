/** An ending as the clerk is writing it, what it still lacks, and the command that it becomes. */

import { type Explained, type Outcome, outcomes, type Paper } from '../shared/law/commands.ts'
import type { Asked } from '../shared/ui/ask.ts'
import type { VisitView } from '../shared/views/shapes.ts'
import type { CounterWords } from '../shared/words/zh-CN/counter.ts'
import { type CheckRow, lackingOf, paperOf, rowsFor } from './check-rows.ts'

/** The six outcomes, and the two other ways of the first inquiry. */
export const endings = [...outcomes, 'followed', 'explained'] as const
export type Ending = (typeof endings)[number]

/** As the wire takes it. */
const phonePattern = /^\+?[\d -]{5,20}$/

export interface FinishDraft {
  ending: Ending
  /** One matter alone; null: every matter that has no result yet, and with it the visit. */
  item: string | null
  /** What is missing or defective, by name. */
  lacking: ReadonlyMap<string, Paper>
  promised: boolean
  reason: string
  remedy: string
  matter: string
  days: string
  name: string
  phone: string
  explained: Record<keyof Explained, string>
  /** Ends the visit although steps of its theme are left. */
  whole: boolean
}

/** @returns a draft that begins with what was ticked beside the citizen. */
export function draftFor(
  visit: VisitView,
  rows: readonly CheckRow[],
  ending: Ending,
  item: string | null,
): FinishDraft {
  const lacking = lackingOf(rows).map((row) => paperOf(row, row.state!))
  return {
    ...emptyDraft(ending),
    item,
    lacking: new Map(lacking.map((paper) => [paper.name, paper])),
    matter: visit.items.map(({ name }) => name).join('、'),
  }
}

/** @returns a draft in which nothing is written yet. */
export function emptyDraft(ending: Ending): FinishDraft {
  return {
    ending,
    item: null,
    lacking: new Map(),
    promised: false,
    reason: '',
    remedy: '',
    matter: '',
    days: '',
    name: '',
    phone: '',
    explained: { matter: '', reason: '', where: '', hours: '', phone: '' },
    whole: false,
  }
}

/** @returns the materials that the ending may name: none that is shared; for a promise only what may follow. */
export function choicesOf(visit: VisitView, rows: readonly CheckRow[], draft: FinishDraft): CheckRow[] {
  return rowsFor(visit, rows, draft.item).filter(({ kind }) =>
    draft.ending === 'accepted-pending' ? kind === 'later' : kind !== 'shared',
  )
}

/** @returns the main materials that are marked lacking, because of which nothing can be left for later. */
export function mainLackingOf(visit: VisitView, rows: readonly CheckRow[], draft: FinishDraft): string[] {
  return rowsFor(visit, rows, draft.item)
    .filter(({ name, kind }) => kind === 'main' && draft.lacking.has(name))
    .map(({ name }) => name)
}

/** @returns the ending to begin with: what the ticks suggest. */
export function endingFor(visit: VisitView, rows: readonly CheckRow[]): Ending {
  const lacking = lackingOf(rowsFor(visit, rows, null))
  if (lacking.length === 0) return 'done'
  return lacking.every(({ kind }) => kind === 'later') ? 'accepted-pending' : 'notice'
}

/** @returns what the draft still lacks, in a sentence; empty when it can be sent. */
export function lackOf(
  visit: VisitView,
  rows: readonly CheckRow[],
  draft: FinishDraft,
  { finish, visit: { comma } }: CounterWords,
): string {
  const named = namedBy(visit, rows, draft)
  switch (draft.ending) {
    case 'notice':
    case 'accepted-pending': {
      const main = draft.ending === 'notice' ? [] : mainLackingOf(visit, rows, draft)
      if (main.length > 0) return finish.mainMissing(main.join(comma))
      if (named.length === 0) return finish.needMissing
      const vague = named.find(({ state, mend }) => state === 'defective' && !mend)
      if (vague !== undefined) return finish.needMend(vague.name)
      return draft.ending === 'notice' || draft.promised ? '' : finish.needPromise
    }
    case 'not-accepted':
      if (isBlank(draft.reason)) return finish.needReason
      return isBlank(draft.remedy) ? finish.needRemedy : ''
    case 'followed':
      return lackOfFollowed(draft, finish)
    case 'explained':
      return lackOfExplained(draft, finish)
    default:
      return ''
  }
}

/** @returns what a follow-up still lacks. */
export function lackOfFollowed(draft: FinishDraft, finish: CounterWords['finish']): string {
  if (isBlank(draft.matter)) return finish.needMatter
  if (draft.days.trim() !== '' && daysOf(draft) === null) return finish.needDays
  if (isBlank(draft.name) || isBlank(draft.phone)) return finish.needContact
  return phonePattern.test(draft.phone.trim()) ? '' : finish.needPhone
}

/** @returns what an explanation still lacks. */
export function lackOfExplained(
  { explained: { matter, reason, where } }: FinishDraft,
  finish: CounterWords['finish'],
): string {
  if (isBlank(matter)) return finish.needMatter
  return isBlank(reason) || isBlank(where) ? finish.needExplained : ''
}

/** @returns the command; the draft lacks nothing. */
export function commandOf(
  visit: VisitView,
  rows: readonly CheckRow[],
  draft: FinishDraft,
  counter: number,
): Asked {
  const result = resultOf(visit, rows, draft)
  if (draft.item !== null) return { type: 'ticket.settle', counter, item: draft.item, ...result }
  return { type: 'ticket.finish', counter, ...result, ...branchOf(draft), ...wholeOf(visit, draft) }
}

interface WireResult {
  outcome: Outcome
  reason?: string
  remedy?: string
  missing?: string[]
  papers?: Paper[]
  promised?: boolean
}

function resultOf(visit: VisitView, rows: readonly CheckRow[], draft: FinishDraft): WireResult {
  const outcome = outcomeOf(draft.ending)
  const named = namedBy(visit, rows, draft)
  switch (outcome) {
    case 'notice':
    case 'accepted-pending': {
      const here = rowsFor(visit, rows, draft.item).filter(
        ({ name, state, kind }) => kind !== 'shared' && state === 'received' && !draft.lacking.has(name),
      )
      const missing = named.map(({ name }) => name)
      const papers = [...here.map((row) => paperOf(row, 'received')), ...named]
      return {
        outcome,
        missing: missing.slice(0, 20),
        papers,
        ...(outcome === 'notice' ? {} : { promised: draft.promised }),
      }
    }
    case 'not-accepted':
      return { outcome, reason: draft.reason.trim(), remedy: draft.remedy.trim() }
    default:
      return { outcome }
  }
}

/** A question that is followed up or explained is answered as far as this counter can. */
function outcomeOf(ending: Ending): Outcome {
  return ending === 'followed' || ending === 'explained' ? 'answered' : ending
}

function namedBy(visit: VisitView, rows: readonly CheckRow[], draft: FinishDraft): Paper[] {
  return choicesOf(visit, rows, draft).flatMap(({ name }) => {
    const paper = draft.lacking.get(name)
    return paper === undefined || paper.state === 'received' ? [] : paperOf(paper, paper.state)
  })
}

function branchOf(draft: FinishDraft): Partial<Extract<Asked, { type: 'ticket.finish' }>> {
  switch (draft.ending) {
    case 'followed':
      return { followUp: { matter: draft.matter.trim(), ...followUpOf(draft) } }
    case 'explained':
      return { explained: explainedOf(draft) }
    default:
      return {}
  }
}

/** @returns by when, and whom to tell. */
export function followUpOf(draft: FinishDraft): { contact: { name: string; phone: string }; days?: number } {
  const days = daysOf(draft)
  const contact = { name: draft.name.trim(), phone: draft.phone.trim() }
  return { contact, ...(days === null ? {} : { days }) }
}

/** @returns what the citizen was told about where it is handled. */
export function explainedOf({ explained }: FinishDraft): Explained {
  const { matter, reason, where, hours, phone } = explained
  return {
    matter: matter.trim(),
    reason: reason.trim(),
    where: where.trim(),
    ...(isBlank(hours) ? {} : { hours: hours.trim() }),
    ...(isBlank(phone) ? {} : { phone: phone.trim() }),
  }
}

/** What is not handled in this hall does not go on to another step of it. */
function wholeOf(visit: VisitView, draft: FinishDraft): { whole?: true } {
  const goesOn = visit.steps.some(({ state }) => state === 'next')
  return goesOn && (draft.whole || draft.ending === 'explained') ? { whole: true } : {}
}

function daysOf({ days }: FinishDraft): number | null {
  const count = Number(days.trim())
  return days.trim() !== '' && Number.isInteger(count) && count >= 1 && count <= 60 ? count : null
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}
