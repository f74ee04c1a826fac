/** The words of a slip in every language that there is. */

import type { Slip } from '../views/slip.ts'
import { type SlipLine, slipLinesOf } from '../views/slip-lines.ts'
import { slip as english } from '../words/en/slip.ts'
import { slip as chinese } from '../words/zh-CN/slip.ts'
import { inEveryLanguage } from './every-language.ts'

/** @returns the words in that language; Chinese where there is none such */
export const slipWordsOf = inEveryLanguage('slip', { 'zh-CN': chinese, en: english })

/** @returns the lines of a slip in a language. */
export function linesOf(slip: Slip, language: string): SlipLine[] {
  return slipLinesOf(slip, slipWordsOf(language))
}
