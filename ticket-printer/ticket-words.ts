/** Words of the kiosk and the phone pages, in each language. */

import { kiosk as kioskEn } from '../shared/words/en/kiosk.ts'
import { take as takeEn } from '../shared/words/en/take.ts'
import { ticket as ticketEn } from '../shared/words/en/ticket.ts'
import type { Language } from '../shared/words/language.ts'
import { kiosk as kioskZh, type KioskWords } from '../shared/words/zh-CN/kiosk.ts'
import { take as takeZh, type TakeWords } from '../shared/words/zh-CN/take.ts'
import { ticket as ticketZh, type TicketWords } from '../shared/words/zh-CN/ticket.ts'

export const kioskWords: Record<Language, KioskWords> = { 'zh-CN': kioskZh, en: kioskEn }
export const ticketWords: Record<Language, TicketWords> = { 'zh-CN': ticketZh, en: ticketEn }
export const takeWords: Record<Language, TakeWords> = { 'zh-CN': takeZh, en: takeEn }
