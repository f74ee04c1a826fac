/** The stages of each kind of case, in their order (K2): who may bring it there, by when, and what it needs. */

import type { CaseDays } from '../law/plan.ts'

export const caseKinds = ['follow-up', 'pending', 'complaint', 'bad-rating'] as const
export type CaseKind = (typeof caseKinds)[number]

export type Stage =
  | 'recorded'
  | 'promised'
  | 'completed'
  | 'accepted'
  | 'handled'
  | 'supervised'
  | 'rated'
  | 'verified'
  | 'mended'
  | 'told'
  | 'called-back'
  | 'checked'
  | 'closed'

/** What a step needs beside words. */
export type Need = 'how' | 'finding' | 'cause' | 'scope' | 'answer'

export interface Step {
  readonly stage: Stage
  /** `owner`: whoever handles the case; `manager`: the hall's direction alone, so that nobody checks themselves. */
  readonly by: 'owner' | 'manager'
  /** Working days for it, counted from the stage before; null: the case's date stays. */
  readonly days: keyof CaseDays | null
  readonly needs: readonly Need[]
  /** The step after it is taken in the same breath. */
  readonly goesOn?: true
}

/** What a case begins with, then step by step; the last is `closed`. */
export const stages: { readonly [K in CaseKind]: { first: Stage; steps: readonly Step[] } } = {
  'follow-up': {
    first: 'recorded',
    steps: [
      { stage: 'told', by: 'owner', days: null, needs: ['how'], goesOn: true },
      { stage: 'closed', by: 'owner', days: null, needs: [] },
    ],
  },
  pending: {
    first: 'promised',
    steps: [
      { stage: 'completed', by: 'owner', days: null, needs: [], goesOn: true },
      { stage: 'closed', by: 'owner', days: null, needs: [] },
    ],
  },
  complaint: {
    first: 'accepted',
    steps: [
      { stage: 'handled', by: 'owner', days: 'complaint', needs: ['cause', 'scope'] },
      { stage: 'told', by: 'owner', days: null, needs: ['how'] },
      { stage: 'supervised', by: 'manager', days: 'callBack', needs: [] },
      { stage: 'called-back', by: 'manager', days: 'callBack', needs: ['answer'] },
      { stage: 'closed', by: 'manager', days: 'verify', needs: [] },
    ],
  },
  'bad-rating': {
    first: 'rated',
    steps: [
      { stage: 'verified', by: 'owner', days: 'verify', needs: ['finding'] },
      { stage: 'mended', by: 'owner', days: 'mend', needs: [] },
      { stage: 'told', by: 'owner', days: 'verify', needs: ['how'] },
      { stage: 'called-back', by: 'manager', days: 'callBack', needs: ['answer'] },
      { stage: 'checked', by: 'manager', days: 'callBack', needs: [] },
      { stage: 'closed', by: 'manager', days: 'verify', needs: [] },
    ],
  },
}

/** @returns the one step that comes after this stage, or null when the case is closed. */
export function stepAfter(kind: CaseKind, stage: Stage): Step | null {
  const { first, steps } = stages[kind]
  if (stage === first) return steps[0]!
  const index = steps.findIndex((step) => step.stage === stage)
  return steps[index + 1] ?? null
}

/** @returns all stages of the kind, in order. */
export function stagesOf(kind: CaseKind): Stage[] {
  const { first, steps } = stages[kind]
  return [first, ...steps.map((step) => step.stage)]
}

/** @returns the step that leads to the stage, or null for the first. */
export function stepTo(kind: CaseKind, stage: Stage): Step | null {
  return stages[kind].steps.find((step) => step.stage === stage) ?? null
}

/** @returns whether cases of the kind are checked by the management after they were handled. */
export function isChecked(kind: CaseKind): boolean {
  return stages[kind].steps.some(({ by }) => by === 'manager')
}

/** @returns the stage from which a case is handled once more, and the step that does it; of a rating the mending. */
export function againFrom(kind: CaseKind): { stage: Stage; next: Step } {
  const stage: Stage = kind === 'bad-rating' ? 'verified' : stages[kind].first
  return { stage, next: stepAfter(kind, stage)! }
}
