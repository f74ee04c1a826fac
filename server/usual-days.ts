/** How many come on a usual day, quarter of an hour by quarter: the median of past days of the same kind. */

import type { Sql } from 'postgres'
import type { Day } from '../shared/law/day.ts'
import type { UsualAnswer } from '../shared/wire/usual.ts'
import { isWorkingDay } from './working-days.ts'

const daysBack = 60
/** Fewer say little of what is usual. */
const fewestDays = 3
const quartersADay = 96

interface Row {
  day: string
  quarter: number
  count: number
}

export class UsualDays {
  /** By hall: past days do not change, so once a day is often enough. */
  private readonly known = new Map<string, { day: string; answer: Promise<UsualAnswer> }>()

  constructor(private readonly sql: Sql) {}

  /** @returns what is usual on a day like today. */
  async of(today: Day): Promise<UsualAnswer> {
    const known = this.known.get(today.hall)
    if (known?.day === today.date) return known.answer
    const answer = this.count(today)
    this.known.set(today.hall, { day: today.date, answer })
    answer.catch(() => this.known.delete(today.hall))
    return answer
  }

  private async count({ hall, date, plan }: Day): Promise<UsualAnswer> {
    const isWorking = isWorkingDay(date, plan.calendar)
    const rows = await this.sql<Row[]>`
      select day::text as day, count(*)::int as count,
        (extract(hour from issued_at at time zone ${plan.timeZone}) * 4
          + floor(extract(minute from issued_at at time zone ${plan.timeZone}) / 15))::int as quarter
      from ticket where hall = ${hall} and day < ${date} and day >= ${date}::date - ${daysBack}::int
      group by 1, 3`
    const byDay = new Map<string, number[]>()
    for (const { day, quarter, count } of rows) {
      if (isWorkingDay(day, plan.calendar) !== isWorking) continue
      const counts = byDay.get(day) ?? Array.from({ length: quartersADay }, () => 0)
      counts[quarter] = count
      byDay.set(day, counts)
    }
    const days = [...byDay.values()]
    const quarters =
      days.length < fewestDays
        ? null
        : Array.from({ length: quartersADay }, (_, quarter) => median(days.map((each) => each[quarter]!)))
    return { day: date, kind: isWorking ? 'working' : 'off', days: days.length, quarters }
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
