/** The materials of a visit as the view has them, with what the clerk has ticked and the server has not shown yet. */

import type { Paper } from '../shared/law/commands.ts'
import { checklistOf } from '../shared/law/guide.ts'
import type { VisitView } from '../shared/views/shapes.ts'

export type PaperState = Paper['state']
export const paperStates: readonly PaperState[] = ['received', 'missing', 'defective']

export type CheckRow = VisitView['checklist'][number] & {
  /** Ticked here and on its way. */
  pending?: boolean
}

/** @returns the checklist with ticks that are on their way laid over it. */
export function rowsOf(visit: VisitView, pending: ReadonlyMap<string, Paper>): CheckRow[] {
  return visit.checklist.map((material) => {
    const paper = pending.get(material.name)
    if (paper === undefined) return material
    const { mend: _, ...rest } = material
    return {
      ...rest,
      state: paper.state,
      ...(paper.mend === undefined ? {} : { mend: paper.mend }),
      pending: true,
    }
  })
}

/** @returns the rows that are missing or defective. */
export function lackingOf(rows: readonly CheckRow[]): CheckRow[] {
  return rows.filter(({ state, kind }) => kind !== 'shared' && (state === 'missing' || state === 'defective'))
}

/** @returns the rows that matter for one item alone, or for every matter without a result (`null`). */
export function rowsFor(visit: VisitView, rows: readonly CheckRow[], item: string | null): CheckRow[] {
  const items = visit.items.filter((each) =>
    item === null ? each.outcome === undefined : each.item === item,
  )
  const kinds = new Map(checklistOf(items).map(({ name, kind }) => [name, kind]))
  return rows.flatMap((row) => {
    const kind = kinds.get(row.name)
    return kind === undefined ? [] : { ...row, kind }
  })
}

/** @returns the paper of a row, as it is sent. */
export function paperOf({ name, mend }: Pick<CheckRow, 'name' | 'mend'>, state: PaperState): Paper {
  const words = mend?.trim() ?? ''
  return { name, state, ...(state === 'received' || words === '' ? {} : { mend: words }) }
}
