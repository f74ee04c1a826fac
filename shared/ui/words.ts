/**
 * Which language this page speaks: `?lang=`, then the one chosen before, then the browser's; Chinese otherwise. A page
 * of the hall itself (`<html data-language="hall">`: board, sign, kiosk) begins in Chinese whatever the machine's is.
 */

import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { common as commonEn } from '../words/en/common.ts'
import { type Language, languageOf, languages } from '../words/language.ts'
import { common as commonZh, type CommonWords } from '../words/zh-CN/common.ts'

const storeKey = 'jiaohao.language'
const listeners = new Set<() => void>()
const isHallPage = document.documentElement.dataset['language'] === 'hall'
let current = firstLanguage()
document.documentElement.lang = current

/** @returns the language that the page speaks now. */
export function language(): Language {
  return current
}

/** Speaks another language from now on. @param keep false: only until the page is loaded again (a kiosk's citizen) */
export function setLanguage(next: Language, keep = !isHallPage): void {
  if (keep) remember(next)
  if (next === current) return
  current = next
  document.documentElement.lang = next
  for (const listener of listeners) listener()
}

/** @returns the words of a section in the language spoken now. */
export function wordsOf<T>(section: Record<Language, T>): T {
  return section[current]
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
export const commonWords: Record<Language, CommonWords> = { 'zh-CN': commonZh, en: commonEn }

function firstLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang')
  if (asked !== null) return languageOf(asked)
  if (isHallPage) return 'zh-CN'
  return remembered() ?? languageOf(navigator.languages.join(','))
}

function remembered(): Language | undefined {
  try {
    const stored = localStorage.getItem(storeKey)
    return languages.find((each) => each === stored)
  } catch {
    return undefined
  }
}

function remember(next: Language): void {
  try {
    localStorage.setItem(storeKey, next)
  } catch {
    // A browser without storage forgets; nothing else depends on it.
  }
}
