/** Words of the screens, in each language. */

import { inFurther } from '../shared/ui/words.ts'
import type { Language } from '../shared/words/language.ts'
import { display as en } from '../shared/words/en/display.ts'
import { display as zh, type DisplayWords } from '../shared/words/zh-CN/display.ts'

export const displayWords: Record<Language, DisplayWords> = inFurther('display', { 'zh-CN': zh, en })
