/** The words of what earlier days have left, by language, and how its dates are said. */

import { dayOf } from '../shared/ui/clock.ts'
import { earlier as english } from '../shared/words/en/earlier.ts'
import type { Language } from '../shared/words/language.ts'
import { earlier as chinese, type EarlierWords } from '../shared/words/zh-CN/earlier.ts'

export const earlierWords: Record<Language, EarlierWords> = { 'zh-CN': chinese, en: english }

/** @param today dates of the hall, `YYYY-MM-DD` @returns e.g. `昨天 11月24日` */
export function dayWords(t: EarlierWords, day: string, today: string): string {
  const words = dayOf(Date.parse(day), 'UTC')
  return daysBetween(day, today) === 1 ? t.yesterday(words) : words
}

function daysBetween(day: string, today: string): number {
  return Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000)
}
