/** What staff have to know about printing, in sentences: which printer prints nothing, how many have no slip. */

import { inFurther } from './words.ts'
import type { PrinterView, UnprintedView } from '../views/printers.ts'
import { printing as en } from '../words/en/printing.ts'
import type { Language } from '../words/language.ts'
import { printing as zh, type PrintingWords } from '../words/zh-CN/printing.ts'

export const printingWords: Record<Language, PrintingWords> = inFurther('printing', { 'zh-CN': zh, en })

export interface PrintingShown {
  printers: PrinterView[]
  unprinted: UnprintedView[]
  unprintedCount: number
}

const namedMost = 5

/** @returns one sentence per trouble; empty when all is well. */
export function slipAlertsOf(
  { printers, unprinted, unprintedCount }: PrintingShown,
  t: PrintingWords,
): string[] {
  const numbers = unprinted.slice(0, namedMost).map(({ number }) => number)
  return [
    ...printers.flatMap(({ name, trouble, paper }) => {
      if (trouble !== null) return [t.printerIs(name, t.troubles[trouble])]
      return paper === 'near-end' ? [t.printerIs(name, t.nearEnd)] : []
    }),
    ...(unprintedCount === 0 ? [] : [t.unprinted(unprintedCount, numbers, unprintedCount > numbers.length)]),
  ]
}
