/** The visit that just ended here, as far as it leaves a paper for the citizen to take home. */

import type { Asked } from '../shared/ui/ask.ts'
import type { DeskView } from '../shared/views/shapes.ts'

export type PaperKind = 'notice' | 'pending' | 'refused' | 'followed' | 'explained'

export interface EndedVisit {
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
export function endedBy(draft: Asked, { visit }: DeskView): EndedVisit | null {
  if (visit === undefined || (draft.type !== 'ticket.finish' && draft.type !== 'ticket.settle')) return null
  const kind = kindOf(draft)
  if (kind === null) return null
  const { ticket, number } = visit
  const { reason = '', remedy = '' } = draft
  return { ticket, number, kind, item: draft.type === 'ticket.settle' ? draft.item : null, reason, remedy }
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
