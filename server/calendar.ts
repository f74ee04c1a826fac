/** Dates and hours of a hall in its own time zone. */

import { Temporal } from 'temporal-polyfill'
import type { OpenSession } from '../shared/law/commands.ts'
import type { Plan } from '../shared/law/plan.ts'
import { isHoliday, isWorkingDay } from './working-days.ts'

/** @returns the business day: the date in the hall's time zone, `YYYY-MM-DD`. */
export function businessDate(timeZone: string, at: number): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}

/**
 * The sessions of a date (C9): on a holiday of the State only those that are held then; a weekend that is worked in
 * exchange has the hours of a working day.
 * @returns instants in epoch milliseconds, in order; `always` where the plan says so
 */
export function sessionsOn(
  plan: Pick<Plan, 'hours' | 'timeZone' | 'calendar'>,
  date: string,
): OpenSession[] | 'always' {
  if (plan.hours === 'always') return 'always'
  const { calendar } = plan
  const day = Temporal.PlainDate.from(date)
  const isWorkedWeekend = day.dayOfWeek > 5 && isWorkingDay(date, calendar)
  const weekday = isWorkedWeekend ? (calendar?.workLike ?? 1) : day.dayOfWeek
  const instant = (time: string): number =>
    day.toZonedDateTime({ timeZone: plan.timeZone, plainTime: Temporal.PlainTime.from(time) })
      .epochMilliseconds
  return plan.hours
    .filter(
      ({ weekdays, holidays }) =>
        weekdays.includes(weekday) && (holidays === true || !isHoliday(date, calendar)),
    )
    .map(({ from, to, queues }) => ({
      from: instant(from),
      to: instant(to),
      ...(queues === undefined ? {} : { queues }),
    }))
    .sort((a, b) => a.from - b.from)
}
