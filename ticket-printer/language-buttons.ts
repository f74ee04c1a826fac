/** A button for each language that is not spoken now, in its own words; a further language's file is all it needs. */

import { html, type TemplateResult } from 'lit'
import { furtherLanguages } from '../shared/ui/further-words.ts'
import { setLanguage, tongue } from '../shared/ui/words.ts'
import { languages } from '../shared/words/language.ts'

/**
 * @param kind the class of the buttons
 * @param isBrief little room: one button, for the next language in turn
 * @returns them, Chinese first
 */
export function languageButtons(kind: string, isBrief = false): TemplateResult[] {
  const all: string[] = [...languages, ...furtherLanguages]
  const next = all[(all.indexOf(tongue()) + 1) % all.length]!
  const offered = isBrief ? [next] : all.filter((code) => code !== tongue())
  return offered.map(
    (code) =>
      html`<button class=${kind} lang=${code} @click=${() => setLanguage(code)}>${nameOf(code)}</button>`,
  )
}

function nameOf(code: string): string {
  if (code === 'zh-CN') return '中文'
  return new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code
}
