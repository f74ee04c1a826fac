/** A wait in words: a range in minutes, "soon", or that no counter is open. */

import type { Wait } from '../views/shapes.ts'
import { commonWords, wordsOf } from './words.ts'

const soonMinutes = 3
/** A wait whose middle is beyond this is marked as long, in minutes. */
const longMinutes = 30

/** @param about with the word "about" before the minutes. @returns e.g. `约 5–9 分钟`, `很快`, `暂无窗口开放` */
export function waitWords(wait: Wait | null, about = true): string {
  const words = wordsOf(commonWords)
  if (wait === null) return words.noCounterOpen
  if (wait.high < soonMinutes) return words.soon
  return about ? words.aboutMinutes(wait.low, wait.high) : words.minutes(wait.low, wait.high)
}

/** @returns whether the wait is to be marked (with a colour and a word or sign). */
export function isLong(wait: Wait | null): boolean {
  return wait !== null && (wait.low + wait.high) / 2 > longMinutes
}
