/**
 * Which language this page speaks: `?lang=`, then the one chosen before, then the browser's; Chinese otherwise. A page
 * of the hall itself (`<html data-language="hall">`: board, sign, kiosk) begins in Chinese whatever the machine's is.
 * A further language is spoken as soon as its words have come, in the one that it falls back to until then.
 */

import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { common as commonEn } from '../words/en/common.ts'
import { type FurtherWords, type Sections, withFurther } from '../words/further.ts'
import { type Language, languageOf, languages } from '../words/language.ts'
import { common as commonZh, type CommonWords } from '../words/zh-CN/common.ts'
import { furtherLanguages, furtherOf, loadFurther } from './further-words.ts'

const storeKey = 'jiaohao.language'
const listeners = new Set<() => void>()
const isHallPage = document.documentElement.dataset['language'] === 'hall'
const sections = new WeakMap<object, keyof Sections>()
let current = firstLanguage()
let further: { code: string; words: FurtherWords; merged: Map<object, unknown> } | null = null
/** What was asked for last: words of another language that come later are too late. */
let wanted: string = current
document.documentElement.lang = current
const firstFurther = furtherFirst()
if (firstFurther !== undefined) setLanguage(firstFurther, false)

/** @returns which of the product's two languages the page speaks now, or falls back to. */
export function language(): Language {
  return current
}

/** @returns the code of the language that the page speaks now, which may be a further one. */
export function tongue(): string {
  return further?.code ?? current
}

/** @returns the words of a section, known by its name to further languages */
export function inFurther<S extends keyof Sections>(
  name: S,
  words: Record<Language, Sections[S]>,
): Record<Language, Sections[S]> {
  sections.set(words, name)
  return words
}

/** Speaks another language from now on. @param keep false: only until the page is loaded again (a kiosk's citizen) */
export function setLanguage(next: string, keep = !isHallPage): void {
  if (keep) remember(next)
  wanted = next
  const known = languages.find((each) => each === next)
  if (known !== undefined) speak(known, null)
  else if (next !== tongue()) void loadFurther(next).then((words) => speakFurther(next, words))
}

/** @returns the words of a section in the language spoken now. */
export function wordsOf<T>(section: Record<Language, T>): T {
  const name = sections.get(section)
  const usual = section[current]
  if (further === null || name === undefined) return usual
  let merged = further.merged.get(section)
  if (merged === undefined) {
    merged = withFurther(usual, further.words[name] as Parameters<typeof withFurther<T>>[1])
    further.merged.set(section, merged)
  }
  return merged as T
}

function speakFurther(code: string, words: FurtherWords | null): void {
  if (words !== null && wanted === code) speak(words.fallback, { code, words, merged: new Map() })
}

function speak(next: Language, more: typeof further): void {
  if (next === current && more === further) return
  current = next
  further = more
  document.documentElement.lang = tongue()
  for (const listener of listeners) listener()
}

/** Words of a section; the host is drawn again when the language changes. */
export class Words<T> implements ReactiveController {
  private readonly listen = (): void => this.host.requestUpdate()

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly section: Record<Language, T>,
  ) {
    host.addController(this)
  }

  /** The words, in the language spoken now. */
  get t(): T {
    return wordsOf(this.section)
  }

  hostConnected(): void {
    listeners.add(this.listen)
  }

  hostDisconnected(): void {
    listeners.delete(this.listen)
  }
}

/** What all screens say alike. */
export const commonWords: Record<Language, CommonWords> = inFurther('common', {
  'zh-CN': commonZh,
  en: commonEn,
})

function firstLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang')
  if (asked !== null) return languageOf(asked)
  if (isHallPage) return 'zh-CN'
  return remembered() ?? languageOf(navigator.languages.join(','))
}

/** The further language with which the page begins, where one is asked for before the other two. */
function furtherFirst(): string | undefined {
  const asked = new URLSearchParams(location.search).get('lang')
  if (asked !== null) return furtherOf(asked)
  if (isHallPage) return undefined
  const kept = stored()
  if (kept !== null) return furtherLanguages.find((each) => each === kept)
  const [first = ''] = navigator.languages.filter(
    (tag) => furtherOf(tag) !== undefined || /^(zh|en)\b/i.test(tag),
  )
  return furtherOf(first)
}

function remembered(): Language | undefined {
  const kept = stored()
  return languages.find((each) => each === kept)
}

function stored(): string | null {
  try {
    return localStorage.getItem(storeKey)
  } catch {
    return null
  }
}

function remember(next: string): void {
  try {
    localStorage.setItem(storeKey, next)
  } catch {
    // A browser without storage forgets; nothing else depends on it.
  }
}
