/**
 * A further language for the citizens' pages is one file beside `ja.ts` in `more/`, named by its code. It says what it
 * has; the rest is said in the language that it falls back to.
 */

import type { Language } from './language.ts'
import type { ArrivalWords } from './zh-CN/arrival.ts'
import type { BookingWords } from './zh-CN/booking.ts'
import type { CardWords } from './zh-CN/card.ts'
import type { CommonWords } from './zh-CN/common.ts'
import type { DisplayWords } from './zh-CN/display.ts'
import type { KioskWords } from './zh-CN/kiosk.ts'
import type { PrintingWords } from './zh-CN/printing.ts'
import type { SlipWords } from './zh-CN/slip.ts'
import type { SpokenWords } from './zh-CN/spoken.ts'
import type { TakeWords } from './zh-CN/take.ts'
import type { TicketWords } from './zh-CN/ticket.ts'

/** What a further language may have: the pages of citizens, and the screens of the hall. */
export interface Sections {
  common: CommonWords
  kiosk: KioskWords
  card: CardWords
  spoken: SpokenWords
  printing: PrintingWords
  slip: SlipWords
  ticket: TicketWords
  take: TakeWords
  arrival: ArrivalWords
  booking: BookingWords
  display: DisplayWords
}

/** As much of it as there is; a sentence is whole or not there. */
export type Part<T> = T extends string | readonly unknown[] | ((...given: never[]) => unknown)
  ? T
  : { [K in keyof T]?: Part<T[K]> }

export type FurtherWords = { fallback: Language } & { [S in keyof Sections]?: Part<Sections[S]> }

/** @returns the words with those of the further language in their places */
export function withFurther<T>(words: T, further: Part<T> | undefined): T {
  if (further === undefined) return words
  if (typeof words !== 'object' || words === null || Array.isArray(words)) return further as T
  const known = words as Record<string, unknown>
  const more = further as Record<string, undefined>
  return Object.fromEntries(
    Object.entries(known).map(([key, value]) => [key, withFurther(value, more[key])]),
  ) as T
}
