/** Hours and days as the hall reads them: in its own time zone, whatever the machine's. */

import { tongue } from './words.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

/** @param at milliseconds. @returns `10:42` */
export function hourOf(at: number, timeZone?: string): string {
  return format(at, timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
}

/** @param at milliseconds. @returns `10:42:07` */
export function secondOf(at: number, timeZone?: string): string {
  return format(at, timeZone, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' })
}

/** @param at milliseconds. @returns `11月24日` or `24 November` */
export function dayOf(at: number, timeZone?: string): string {
  return format(at, timeZone, { month: 'long', day: 'numeric' })
}

/** @param at milliseconds. @returns `星期二` or `Tuesday` */
export function weekdayOf(at: number, timeZone?: string): string {
  return format(at, timeZone, { weekday: 'long' })
}

/** @param at milliseconds. @returns the calendar day in the zone, to compare; e.g. `2026-11-24` */
export function dateOf(at: number, timeZone?: string): string {
  return formatIn('sv-SE', at, timeZone, { year: 'numeric', month: '2-digit', day: '2-digit' })
}

function format(at: number, timeZone: string | undefined, options: Intl.DateTimeFormatOptions): string {
  return formatIn(tongue() === 'en' ? 'en-GB' : tongue(), at, timeZone, options)
}

/** Making a format costs far more than using it. */
function formatIn(
  locale: string,
  at: number,
  timeZone: string | undefined,
  options: Intl.DateTimeFormatOptions,
): string {
  const key = `${locale}|${timeZone ?? ''}|${Object.keys(options).join()}`
  let known = formats.get(key)
  if (known === undefined) {
    known = new Intl.DateTimeFormat(locale, { ...options, ...(timeZone === undefined ? {} : { timeZone }) })
    formats.set(key, known)
  }
  return known.format(at)
}
