/** What a strip of a few characters says: one line, whole words, never cut in the middle of a number. */

import type { Strip } from '../../shared/law/plan.ts'
import type { SignView } from '../../shared/views/shapes.ts'
import { strip as english } from '../../shared/words/en/strip.ts'
import { strip as chinese, type StripWords } from '../../shared/words/zh-CN/strip.ts'

/**
 * @param characters how many Chinese characters fit; a letter, digit or space takes half the room
 * @returns the longest of the sentences for this state that fits; the number or the state at least
 */
export function stripText(sign: SignView, characters: number, words: StripWords = chinese): string {
  return sentencesOf(sign, words).find((sentence) => widthOf(sentence) <= characters) ?? ''
}

/** @returns what a strip says in turn: in Chinese, and where it is wanted in English, unless that is the same. */
export function stripTexts(sign: SignView, { characters, english: isBoth = false }: Strip): string[] {
  const all = [stripText(sign, characters), ...(isBoth ? [stripText(sign, characters, english)] : [])]
  return [...new Set(all)].filter((text) => text !== '')
}

/** @returns the room that a text takes, in Chinese characters. */
export function widthOf(text: string): number {
  return Array.from(text).reduce((sum, sign) => sum + (sign.charCodeAt(0) < 0x2e80 ? 0.5 : 1), 0)
}

/** From the fullest to the shortest. */
function sentencesOf(sign: SignView, words: StripWords): string[] {
  const { state, number = '', reason = '', queues, hall } = sign
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
        // Brand and queues have Chinese names alone.
        ...(words === chinese
          ? [hall.brand, ...queues.map(({ name }) => name)].filter((name) => name !== '')
          : []),
        open.full,
        open.short,
      ]
  }
}
