/** Words about the identity card, in each language. */

import { card as english } from '../shared/words/en/card.ts'
import type { Language } from '../shared/words/language.ts'
import { card as chinese, type CardWords } from '../shared/words/zh-CN/card.ts'

export const cardWords: Record<Language, CardWords> = { 'zh-CN': chinese, en: english }
