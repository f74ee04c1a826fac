/** A sentence as words: which recorded clips, in which groups, and when each begins; and as text for a device's voice. */

import type { ClipLanguage } from '../shared/wire/clips.ts'
import type { Said, Sentence } from './announcer.ts'

/** A clip's path, e.g. `zh/please`. */
export type Word = `${ClipLanguage}/${string}`

export interface Reading {
  /** 幺 for the digit one, as on the telephone. */
  yao: boolean
  /** Counters digit by digit: 一 二 instead of 十二. */
  counterDigits: boolean
}

/** Between two groups of words, in seconds; within a group words follow each other without a gap. */
const betweenGroups = 0.22
const afterCall = 0.34

/** @returns the words in their groups: one breath each. */
export function groupsOf({ language, short, calls }: Sentence, reading: Reading): Word[][] {
  return calls.flatMap((call) => (short ? [shortOf(call, reading)] : groupsOfOne(call, language, reading)))
}

/**
 * @param secondsOf how long a clip is
 * @returns when each word begins, in seconds after the beginning, and how long it all takes
 */
export function timesOf(
  groups: readonly Word[][],
  secondsOf: (word: Word) => number,
  short = false,
): { words: { word: Word; at: number }[]; seconds: number } {
  const pause = short ? afterCall : betweenGroups
  const words: { word: Word; at: number }[] = []
  let at = 0
  for (const [index, group] of groups.entries()) {
    if (index > 0) at += pause
    for (const word of group) {
      words.push({ word, at })
      at += secondsOf(word)
    }
  }
  return { words, seconds: at }
}

/** @returns the sentence for a voice that reads text; numbers are spaced, so that digits are read one by one. */
export function textOf({ language, short, calls }: Sentence): string {
  const spaced = (number: string): string => Array.from(number).join(' ')
  return calls
    .map(({ number, counter, isRecall }) => {
      if (language === 'en')
        return `${isRecall ? 'Calling again. ' : ''}Number ${spaced(number)}, please go to counter ${counter}.`
      if (short) return `${spaced(number)}，${counter} 号窗口。`
      return `${isRecall ? '再次呼叫，' : ''}请 ${spaced(number)} 号，到 ${counter} 号窗口办理。`
    })
    .join('')
}

function groupsOfOne(
  { number, counter, isRecall }: Said,
  language: ClipLanguage,
  reading: Reading,
): Word[][] {
  if (language === 'en')
    return [
      ...(isRecall ? [['en/again'] as Word[]] : []),
      ['en/number', ...spelled(number, 'en', reading)],
      ['en/to', ...englishNumber(counter)],
    ]
  return [
    ...(isRecall ? [['zh/again'] as Word[]] : []),
    ['zh/please', ...spelled(number, 'zh', reading), 'zh/number'],
    ['zh/to', ...chineseNumber(counter, reading), 'zh/handle'],
  ]
}

function shortOf({ number, counter, isRecall }: Said, reading: Reading): Word[] {
  const again: Word[] = isRecall ? ['zh/again'] : []
  return [...again, ...spelled(number, 'zh', reading), ...chineseNumber(counter, reading), 'zh/counter']
}

/** Letters are recorded with the Chinese words alone. */
function spelled(text: string, language: ClipLanguage, { yao }: Reading): Word[] {
  return Array.from(text).flatMap((sign): Word[] => {
    if (/[A-Z]/.test(sign)) return [`zh/${sign}`]
    if (!/\d/.test(sign)) return []
    return [language === 'zh' && sign === '1' && yao ? 'zh/yao' : `${language}/${sign}`]
  })
}

function chineseNumber(number: number, reading: Reading): Word[] {
  if (number > 99 || (reading.counterDigits && number > 9)) return spelled(String(number), 'zh', reading)
  const tens = Math.floor(number / 10)
  const ones = number % 10
  const before: Word[] = tens === 0 ? [] : tens === 1 ? ['zh/ten'] : [`zh/${tens}`, 'zh/ten']
  return ones === 0 && tens > 0 ? before : [...before, `zh/${ones}`]
}

function englishNumber(number: number): Word[] {
  if (number < 20) return [`en/${number}`]
  if (number > 99) return Array.from(String(number)).map((digit): Word => `en/${digit}`)
  const ones = number % 10
  return [`en/${number - ones}`, ...(ones === 0 ? [] : [`en/${ones}` as const])]
}
