/** What a strip of a few characters says: one line, whole words, never cut in the middle of a number. */

import type { SignView } from '../../shared/views/shapes.ts'
import { strip as words } from '../../shared/words/zh-CN/strip.ts'

/**
 * @param characters how many Chinese characters fit; a letter, digit or space takes half the room
 * @returns the longest of the sentences for this state that fits; the number or the state at least
 */
export function stripText(sign: SignView, characters: number): string {
  const fitting = sentencesOf(sign).find((sentence) => widthOf(sentence) <= characters)
  return fitting ?? ''
}

/** @returns the room that a text takes, in Chinese characters. */
export function widthOf(text: string): number {
  return Array.from(text).reduce((sum, sign) => sum + (sign.charCodeAt(0) < 0x2e80 ? 0.5 : 1), 0)
}

/** From the fullest to the shortest. */
function sentencesOf({ state, number = '', reason = '', queues, hall }: SignView): string[] {
  const { called, serving, paused, closed, open } = words
  switch (state) {
    case 'called':
      return [called.full(number), called.short(number), number]
    case 'serving':
      return [serving.full(number), serving.short(number), number]
    case 'paused':
      return [...(reason === '' ? [] : [paused.because(reason)]), paused.full, paused.short]
    case 'closed':
      return [closed.full, closed.short]
    case 'open':
      return [
        ...(hall.brand === '' ? [] : [hall.brand]),
        ...queues.map((queue) => queue.name),
        open.full,
        open.short,
      ]
  }
}
