/** Words that are spoken in care mode, in each language. */

import { inFurther } from '../../shared/ui/words.ts'
import { spoken as english } from '../../shared/words/en/spoken.ts'
import type { Language } from '../../shared/words/language.ts'
import { spoken as chinese, type SpokenWords } from '../../shared/words/zh-CN/spoken.ts'

export const spokenWords: Record<Language, SpokenWords> = inFurther('spoken', {
  'zh-CN': chinese,
  en: english,
})
