/** Dates and hours of a hall in its own time zone. */

import { Temporal } from 'temporal-polyfill'
import type { OpenSession } from '../shared/law/commands.ts'
import type { Plan } from '../shared/law/plan.ts'

/** @returns the business day: the date in the hall's time zone, `YYYY-MM-DD`. */
export function businessDate(timeZone: string, at: number): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}

/** @returns the sessions of a date as instants in epoch milliseconds, in order; `always` where the plan says so. */
export function sessionsOn(plan: Pick<Plan, 'hours' | 'timeZone'>, date: string): OpenSession[] | 'always' {
  if (plan.hours === 'always') return 'always'
  const day = Temporal.PlainDate.from(date)
  const instant = (time: string): number =>
    day.toZonedDateTime({ timeZone: plan.timeZone, plainTime: Temporal.PlainTime.from(time) })
      .epochMilliseconds
  return plan.hours
    .filter((session) => session.weekdays.includes(day.dayOfWeek))
    .map((session) => ({ from: instant(session.from), to: instant(session.to) }))
    .sort((a, b) => a.from - b.from)
}
