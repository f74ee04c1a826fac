/** What is said of a step, and what a keypad does in it (S7). Pure: the screen's words go in. */

import type { SpokenWords } from '../../shared/words/zh-CN/spoken.ts'

/** A step as it stands on the screen. */
export interface Step {
  heading: string
  /** Everything that is neither heading nor button, in its order. */
  notes: readonly string[]
  /** Names of what can be chosen now. */
  choices: readonly string[]
  /** Names of what stands there and cannot be chosen. */
  resting: readonly string[]
  /** Where something is typed, digits mean themselves; `letters`: letters are typed too. */
  entry: 'none' | 'digits' | 'letters'
  hasBack: boolean
}

export type KeyAct =
  | { do: 'choose'; index: number }
  | { do: 'more' | 'repeat' | 'back' | 'enter' | 'erase' | 'next' | 'before' | 'softer' | 'louder' }
  | { do: 'type'; digit: string }

/** Digits 1 to 8 choose, 9 leads on. */
export const choicesAtOnce = 8
/** The same key twice within this is a trembling hand (EN 301 549, 5.8). */
export const strikeMilliseconds = 500

/** @returns how many pages of choices the step has, at least one. */
export function pagesOf({ choices, entry }: Step): number {
  return entry === 'none' ? Math.max(1, Math.ceil(choices.length / choicesAtOnce)) : 1
}

/** @param page from 0; on further pages the choices alone are said @returns sentences, one after the other */
export function sentencesOf(step: Step, page: number, t: SpokenWords): string[] {
  const { heading, notes, choices, resting, entry, hasBack } = step
  const head = page === 0 ? [heading, ...notes] : []
  const back = hasBack ? [t.back] : []
  if (entry !== 'none') {
    const listed = choices.map((name) => t.listed(name))
    return [...head, entry === 'letters' ? t.entry : t.entryDigits, ...listed, ...back]
  }
  const from = page * choicesAtOnce
  const said = choices.slice(from, from + choicesAtOnce).map((name, index) => t.choice(index + 1, name))
  const pages = pagesOf(step)
  const isLast = page === pages - 1
  const rest = isLast ? resting.map((name) => t.resting(name)) : []
  const on = pages === 1 ? [] : [isLast ? t.first : t.more]
  return [...head, ...said, ...rest, ...on, ...back]
}

/** @param key as `KeyboardEvent.key` @returns what it does there, or null where it is none of the keypad's */
export function actOf(key: string, { entry, choices }: Step, page: number): KeyAct | null {
  const moved = moves[key]
  if (moved !== undefined) return { do: moved }
  if (key === '*') return { do: entry === 'none' ? 'back' : 'erase' }
  if (!/^\d$/.test(key)) return null
  if (entry !== 'none') return { do: 'type', digit: key }
  if (key === '0') return { do: 'repeat' }
  if (key === '9') return { do: 'more' }
  const index = page * choicesAtOnce + Number(key) - 1
  return index < choices.length ? { do: 'choose', index } : { do: 'repeat' }
}

const moves: Record<string, Exclude<KeyAct['do'], 'choose' | 'type'>> = {
  '#': 'enter',
  Enter: 'enter',
  Escape: 'back',
  Backspace: 'erase',
  ArrowDown: 'next',
  ArrowUp: 'before',
  ArrowLeft: 'softer',
  ArrowRight: 'louder',
  '-': 'softer',
  '+': 'louder',
}

/** What a step said when it was last looked at. */
export interface Told {
  /** What tells of something that has just happened. */
  news: readonly string[]
  notes: readonly string[]
}

/** @returns what has come since; a note in which figures alone have moved, as in a countdown, is no news */
export function freshOf(before: Told, now: Told): string[] {
  const known = new Set(before.notes.map(withoutFigures))
  const notes = now.notes.filter((each) => !known.has(withoutFigures(each)))
  return [...new Set([...now.news.filter((each) => !before.news.includes(each)), ...notes])]
}

function withoutFigures(text: string): string {
  return text.replaceAll(/\d+/g, '')
}

/** Numbers digit by digit, ranges with their word: what a voice reads right. */
export function speakable(text: string, { to }: Pick<SpokenWords, 'to'>): string {
  return text
    .replaceAll(/\b([A-Z]{1,2})(\d{3,})\b/g, (_, prefix: string, digits: string) =>
      [...prefix.split(''), ...digits.split('')].join(' '),
    )
    .replaceAll(/(\d)–(\d)/g, `$1 ${to} $2`)
    .replaceAll('·', '、')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
