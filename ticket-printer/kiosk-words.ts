/** Words of the kiosk, in each language. */

import { inFurther } from '../shared/ui/words.ts'
import { kiosk as english } from '../shared/words/en/kiosk.ts'
import type { Language } from '../shared/words/language.ts'
import { kiosk as chinese, type KioskWords } from '../shared/words/zh-CN/kiosk.ts'

export const kioskWords: Record<Language, KioskWords> = inFurther('kiosk', { 'zh-CN': chinese, en: english })
