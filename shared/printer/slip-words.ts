/** The words of a slip in every language that there is: the two of the product, and each file of `shared/words/more`. */

import { readdirSync } from 'node:fs'
import type { Slip } from '../views/slip.ts'
import { type SlipLine, slipLinesOf } from '../views/slip-lines.ts'
import { type FurtherWords, withFurther } from '../words/further.ts'
import { slip as english } from '../words/en/slip.ts'
import type { Language } from '../words/language.ts'
import { slip as chinese, type SlipWords } from '../words/zh-CN/slip.ts'

const usual: Record<Language, SlipWords> = { 'zh-CN': chinese, en: english }
const folder = new URL('../words/more/', import.meta.url)
const all = new Map<string, SlipWords>([...Object.entries(usual), ...(await furtherSlips())])

/** @returns the words in that language; Chinese where there is none such */
export function slipWordsOf(language: string): SlipWords {
  return all.get(language) ?? chinese
}

/** @returns the lines of a slip in a language. */
export function linesOf(slip: Slip, language: string): SlipLine[] {
  return slipLinesOf(slip, slipWordsOf(language))
}

async function furtherSlips(): Promise<[string, SlipWords][]> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'))
  return await Promise.all(
    files.map(async (file): Promise<[string, SlipWords]> => {
      const { words } = (await import(new URL(file, folder).href)) as { words: FurtherWords }
      return [file.slice(0, -3), withFurther<SlipWords>(usual[words.fallback], words.slip)]
    }),
  )
}
