/** The words of booking, by language. */

import { inFurther } from './words.ts'
import { booking as english } from '../words/en/booking.ts'
import type { Language } from '../words/language.ts'
import { booking as chinese, type BookingWords } from '../words/zh-CN/booking.ts'

export const bookingWords: Record<Language, BookingWords> = inFurther('booking', {
  'zh-CN': chinese,
  en: english,
})
