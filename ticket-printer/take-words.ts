/** Words of taking a number by phone, in each language. */

import { inFurther } from '../shared/ui/words.ts'
import { take as english } from '../shared/words/en/take.ts'
import type { Language } from '../shared/words/language.ts'
import { take as chinese, type TakeWords } from '../shared/words/zh-CN/take.ts'

export const takeWords: Record<Language, TakeWords> = inFurther('take', { 'zh-CN': chinese, en: english })
