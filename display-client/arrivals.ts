/** Numbers taken today beside a usual day, by quarters of an hour, with what a usual day has in store for the next two. */

import type { WallDayView } from '../shared/views/shapes.ts'
import type { UsualAnswer } from '../shared/wire/usual.ts'

export interface Arrivals {
  /** Middles of the quarters, in seconds. */
  times: number[]
  /** None: still to come. */
  issued: (number | null)[]
  usual: number[]
  /** In the quarters that are over: how many more than usual, and in percent of it; null: too few to say. */
  more: { count: number; percent: number } | null
}

export const quarterSeconds = 900
const aheadMost = 8
/** A day of fewer says nothing yet. */
const fewest = 10

/**
 * @param day of the flow's beginning in the hall, and `hour` of it, e.g. `09:05`
 * @returns today beside what is usual, or null where that is not known or not of this day
 */
export function arrivalsOf(
  flow: WallDayView['flow'],
  usual: UsualAnswer | null,
  day: string,
  hour: string,
): Arrivals | null {
  const from = Date.parse(flow.from)
  const { quarters } = usual ?? { quarters: null }
  if (quarters === null || usual?.day !== day) return null
  if (flow.stepSeconds > quarterSeconds) return null
  const [hours = 0, minutes = 0] = hour.split(':').map(Number)
  const first = hours * 4 + Math.floor(minutes / 15)
  const begin = Math.floor(from / 1000 / quarterSeconds) * quarterSeconds
  const today: number[] = []
  for (const [step, count] of flow.issued.entries()) {
    const quarter = Math.floor((from / 1000 + step * flow.stepSeconds - begin) / quarterSeconds)
    today[quarter] = (today[quarter] ?? 0) + count
  }
  const last = quarters.findLastIndex((count) => count > 0)
  const ahead = Math.max(0, Math.min(aheadMost, last + 1 - first - today.length))
  const length = today.length + ahead
  const beside = Array.from({ length }, (_, quarter) => quarters[first + quarter] ?? 0)
  const over = today.length - 1
  const [count, normal] = [sumOf(today.slice(0, over)), sumOf(beside.slice(0, over))]
  return {
    times: beside.map((_, quarter) => begin + (quarter + 0.5) * quarterSeconds),
    issued: beside.map((_, quarter) => today[quarter] ?? null),
    usual: beside,
    more:
      normal < fewest
        ? null
        : { count: Math.round(count - normal), percent: Math.round((count / normal - 1) * 100) },
  }
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}
