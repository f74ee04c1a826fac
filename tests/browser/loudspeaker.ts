/** The loudspeaker of a test. */

import type { Page } from 'playwright-core'

export interface Said {
  text: string
  lang: string
  volume: number
}

/** Writes down what it is given. Runs in the page. */
export function recordSpeech(voices: { lang: string; localService: boolean }[]): void {
  const own = window as unknown as { said: Said[] }
  own.said = []
  class Words extends EventTarget {
    voice: unknown = null
    lang = ''
    volume = 1
    constructor(readonly text: string) {
      super()
    }
  }
  const synthesis = {
    getVoices: () => voices,
    cancel: () => undefined,
    speak: (words: Words) => {
      own.said.push({ text: words.text, lang: words.lang, volume: words.volume })
      words.dispatchEvent(new Event('start'))
      words.dispatchEvent(new Event('end'))
    },
  }
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis })
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Words })
}

export const usualVoices = [
  { lang: 'zh-CN', localService: false },
  { lang: 'zh_CN', localService: true },
  { lang: 'en-GB', localService: true },
]

/** @returns what was said on the page. */
export const saidOn = (page: Page): Promise<Said[]> =>
  page.evaluate(() => (window as unknown as { said: Said[] }).said)
export const hush = (page: Page): Promise<void> =>
  page.evaluate(() => {
    ;(window as unknown as { said: Said[] }).said.length = 0
  })
