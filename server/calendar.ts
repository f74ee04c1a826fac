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

/** @returns the sessions of a date as slots follow from them: a hall that is always open has the whole day. */
export function sessionsForBooking(
  plan: Pick<Plan, 'hours' | 'timeZone' | 'calendar'>,
  date: string,
): OpenSession[] {
  const sessions = sessionsOn(plan, date)
  if (sessions !== 'always') return sessions
  const midnight = (day: Temporal.PlainDate): number => day.toZonedDateTime(plan.timeZone).epochMilliseconds
  const day = Temporal.PlainDate.from(date)
  return [{ from: midnight(day), to: midnight(day.add({ days: 1 })) }]
}

/** @returns so many dates, the first one among them. */
export function datesFrom(date: string, count: number): string[] {
  const first = Temporal.PlainDate.from(date)
  return Array.from({ length: count }, (_, days) => first.add({ days }).toString())
}

/** @returns the instant of that wall-clock time on the day before a date. */
export function instantBefore(timeZone: string, date: string, time: string): number {
  const plainTime = Temporal.PlainTime.from(time)
  return Temporal.PlainDate.from(date).subtract({ days: 1 }).toZonedDateTime({ timeZone, plainTime })
    .epochMilliseconds
}

/** @returns the wall-clock time in the zone, `HH:MM`. */
export function hourAt(timeZone: string, at: number): string {
  const time = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainTime()
  return time.toString({ smallestUnit: 'minute' })
}
