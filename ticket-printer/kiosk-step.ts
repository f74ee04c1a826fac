/** Where somebody is at the kiosk: from the question to a number in the hand. */

import type { Slip } from '../shared/ui/slip.ts'
import { wordsOf } from '../shared/ui/words.ts'
import type { Problem } from '../shared/wire/problem.ts'
import { cardWords } from './card-words.ts'
import { kioskWords } from './kiosk-words.ts'
import type { Offer } from './offline/offer.ts'

export type Step =
  | { at: 'start' }
  | { at: 'find' }
  | { at: 'theme'; theme: Offer['themes'][number] }
  | { at: 'green' }
  | { at: 'number' }
  | { at: 'issuing' }
  | { at: 'issued'; slip: Slip }
  | { at: 'refused'; title?: string; detail: string }

export const start: Step = { at: 'start' }

/**
 * Who has a number already is told so, and not which: others may be reading along.
 * @param problem null: the kiosk's own numbers are used up
 */
export function refusedStep(problem: Problem | null, queueName: string): Step {
  if (problem === null) return { at: 'refused', detail: wordsOf(kioskWords).closed.reserve }
  if (problem.code !== 'already-waiting') return { at: 'refused', detail: problem.detail }
  const t = wordsOf(cardWords)
  return { at: 'refused', title: t.alreadyTitle, detail: t.already(queueName) }
}
