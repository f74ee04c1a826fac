/**
 * Working days (工作日): the State's holidays with the weekends that are worked in exchange, and what a hall's plan
 * adds to them. Pure; dates are `YYYY-MM-DD`.
 */

import chineseDays from 'chinese-days'
import { Temporal } from 'temporal-polyfill'

/** The package offers its functions to Node as one object. */
const state: Pick<typeof chineseDays, 'getDayDetail' | 'isWorkday'> = chineseDays

/** Days off and working days of one hall, beyond the national calendar. */
export interface LocalDays {
  off: readonly string[]
  on: readonly string[]
}

const none: LocalDays = { off: [], on: [] }

/** @returns whether people work on that date; the hall's own days come first. */
export function isWorkingDay(date: string, local: LocalDays = none): boolean {
  if (local.off.includes(date)) return false
  return local.on.includes(date) || state.isWorkday(date)
}

/** @returns whether the date belongs to a holiday of the State, weekends within it too, or is off in this hall. */
export function isHoliday(date: string, local: LocalDays = none): boolean {
  // The package names a holiday "English,中文,days" and every other day by its weekday.
  return (
    local.off.includes(date) || (!isWorkingDay(date, local) && state.getDayDetail(date).name.includes(','))
  )
}

/** @returns the date by which so many working days have gone by, counted from the day after `from`. */
export function workingDaysAfter(from: string, days: number, local: LocalDays = none): string {
  let date = Temporal.PlainDate.from(from)
  for (let left = days; left > 0; ) {
    date = date.add({ days: 1 })
    if (isWorkingDay(date.toString(), local)) left--
  }
  return date.toString()
}

/**
 * @returns whether the State's holidays of that year are known here. They are announced each autumn for the next
 * year; until then only weekends are days off, and the product has to say so.
 */
export function isCovered(year: number): boolean {
  return state.getDayDetail(`${year}-10-01`).name.includes('国庆节')
}
