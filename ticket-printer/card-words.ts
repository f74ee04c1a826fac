/** Words about the identity card, in each language. */

import { inFurther } from '../shared/ui/words.ts'
import { card as english } from '../shared/words/en/card.ts'
import type { Language } from '../shared/words/language.ts'
import { card as chinese, type CardWords } from '../shared/words/zh-CN/card.ts'

export const cardWords: Record<Language, CardWords> = inFurther('card', { 'zh-CN': chinese, en: english })
