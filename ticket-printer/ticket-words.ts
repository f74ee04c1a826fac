/** Words of the citizen's own page, in each language. */

import { inFurther } from '../shared/ui/words.ts'
import { ticket as english } from '../shared/words/en/ticket.ts'
import type { Language } from '../shared/words/language.ts'
import { ticket as chinese, type TicketWords } from '../shared/words/zh-CN/ticket.ts'

export const ticketWords: Record<Language, TicketWords> = inFurther('ticket', {
  'zh-CN': chinese,
  en: english,
})
