/** Where and when a case is decided: the hall's date, its working days, its staff. */

import { caseDaysOf } from '../../shared/cases/cases-from.ts'
import type { DueAfter } from '../../shared/cases/case-level.ts'
import type { Colleague } from '../../shared/cases/case-rights.ts'
import type { Day } from '../../shared/law/day.ts'
import type { CaseDays } from '../../shared/law/plan.ts'
import { workingDaysAfter } from '../working-days.ts'

export interface Place {
  hall: string
  today: string
  timeZone: string
  dueAfter: DueAfter
  days: CaseDays
  colleagues: ReadonlyMap<string, Colleague>
  /** Where complaints are heard; null where the plan has no such queue. */
  complaintDepartment: string | null
}

type AtCounters = Colleague & { counters: readonly number[] }

/** @returns the place as the hall's day has it. */
export function placeOf(day: Day, colleagues: ReadonlyMap<string, AtCounters>): Place {
  return {
    hall: day.hall,
    today: day.date,
    timeZone: day.plan.timeZone,
    dueAfter: dueAfterOn(day),
    days: caseDaysOf(day),
    colleagues,
    complaintDepartment: complaintDepartmentOf(day, colleagues),
  }
}

/** The department of whoever usually sits where "cannot get it done" is heard. */
function complaintDepartmentOf({ plan }: Day, colleagues: ReadonlyMap<string, AtCounters>): string | null {
  const heardAt = new Set(
    plan.counters
      .filter(({ serves }) => serves.some(({ queue }) => queue === plan.complaintQueue))
      .map(({ counter }) => counter),
  )
  for (const { department, counters } of colleagues.values())
    if (department !== null && counters.some((counter) => heardAt.has(counter))) return department
  return null
}

/** @returns how working days are counted in the hall, from its date where nothing else is said. */
export function dueAfterOn({ date, plan }: Pick<Day, 'date' | 'plan'>): DueAfter {
  return (workingDays, from = date) => workingDaysAfter(from, workingDays, plan.calendar)
}
