/** The words of the page of cases, by language. */

import { cases as english } from '../shared/words/en/cases.ts'
import type { Language } from '../shared/words/language.ts'
import { cases as chinese, type CasesWords } from '../shared/words/zh-CN/cases.ts'

export const casesWords: Record<Language, CasesWords> = { 'zh-CN': chinese, en: english }
