/** The visit that just ended here, as far as it leaves a paper for the citizen to take home. */

import type { Asked } from '../shared/ui/ask.ts'
import type { DeskView } from '../shared/views/shapes.ts'

const storeKey = 'jiaohao.counter.ended'

export type PaperKind = 'notice' | 'pending' | 'refused' | 'followed' | 'explained'

export interface EndedVisit {
  counter: number
  ticket: string
  number: string
  kind: PaperKind
  /** The matter that it was about, where it was one of several. */
  item: string | null
  /** Said to the citizen, and not in any view. */
  reason: string
  remedy: string
}

/** @returns what the command leaves to be printed, or null. */
export function endedBy(draft: Asked, { counter, visit }: DeskView): EndedVisit | null {
  if (visit === undefined || (draft.type !== 'ticket.finish' && draft.type !== 'ticket.settle')) return null
  const kind = kindOf(draft)
  if (kind === null) return null
  const { ticket, number } = visit
  const { reason = '', remedy = '' } = draft
  const item = draft.type === 'ticket.settle' ? draft.item : null
  return { counter, ticket, number, kind, item, reason, remedy }
}

/** Keeps it for this tab, so that a page that is loaded again still offers its paper. */
export function keepEnded(ended: EndedVisit | null): void {
  try {
    if (ended === null) sessionStorage.removeItem(storeKey)
    else sessionStorage.setItem(storeKey, JSON.stringify(ended))
  } catch {
    // Without storage it is offered until the page is loaded again.
  }
}

/** @returns what this tab has kept for the counter. */
export function keptEnded(counter: number): EndedVisit | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(storeKey) ?? 'null') as EndedVisit | null
    return kept?.counter === counter ? kept : null
  } catch {
    return null
  }
}

function kindOf(draft: Extract<Asked, { type: 'ticket.finish' | 'ticket.settle' }>): PaperKind | null {
  if (draft.type === 'ticket.finish') {
    if (draft.followUp !== undefined) return 'followed'
    if (draft.explained !== undefined) return 'explained'
  }
  switch (draft.outcome) {
    case 'notice':
      return 'notice'
    case 'accepted-pending':
      return 'pending'
    case 'not-accepted':
      return 'refused'
    default:
      return null
  }
}
