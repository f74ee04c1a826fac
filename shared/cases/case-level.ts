/** How pressing a case is (K7), by working days. */

export type Level = 'none' | 'yellow' | 'red'

/** @returns the date when so many working days have gone by, counted from the day after `from`; from today if none. */
export type DueAfter = (workingDays: number, from?: string) => string

/** @returns yellow from the day it is due, red when it is past by more than one working day. */
export function levelOf(
  { due, closedAt }: { due: string; closedAt: number | null },
  today: string,
  dueAfter: DueAfter,
): Level {
  if (closedAt !== null || today < due) return 'none'
  return today > dueAfter(1, due) ? 'red' : 'yellow'
}

/** @returns whether it is due within one working day, or past. */
export function isNearlyDue(due: string, dueAfter: DueAfter): boolean {
  return due <= dueAfter(1)
}
