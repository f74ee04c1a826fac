/** One case as its entries have made it. Immutable; each entry makes another. */

import type { Finding, Topic } from './case-commands.ts'
import type { CaseEntry, Opened } from './case-entries.ts'
import type { Stage } from './stages.ts'

export interface CaseFile {
  readonly opened: Opened
  readonly openedAt: number
  readonly stage: Stage
  readonly owner: string | null
  readonly department: string | null
  /** Somebody was asked to take it over and has not answered yet. */
  readonly offer: { readonly to: string; readonly reason: string; readonly by: string } | null
  /** Materials that have come, in their order. */
  readonly received: readonly string[]
  readonly due: string
  readonly isExtended: boolean
  /** The dates for which it was reminded and escalated: each date once. */
  readonly remindedFor: string | null
  readonly escalatedFor: string | null
  readonly finding: Finding | null
  readonly cause: Topic | null
  readonly closedAt: number | null
  readonly end: 'done' | 'withdrawn' | null
  readonly history: readonly CaseEntry[]
}

/** @returns the last entry folded; 0 for a case that does not exist yet. */
export function seqOf(file: CaseFile | null): number {
  return file?.history.at(-1)?.seq ?? 0
}

/** @returns the materials that were promised and have not come. */
export function missingOf(file: CaseFile): string[] {
  return (file.opened.materials ?? []).filter((material) => !file.received.includes(material))
}
