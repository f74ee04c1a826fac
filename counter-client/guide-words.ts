/** The words of the guide's desk, by language. */

import { guide as english } from '../shared/words/en/guide.ts'
import type { Language } from '../shared/words/language.ts'
import { guide as chinese, type GuideWords } from '../shared/words/zh-CN/guide.ts'

export const guideWords: Record<Language, GuideWords> = { 'zh-CN': chinese, en: english }
