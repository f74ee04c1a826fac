/** A moment of a day as it stands in an address: `?day=2026-11-24&at=10:42:07`, in the hall's own time. */

import { secondOf } from '../shared/ui/clock.ts'

/** @returns milliseconds, or null for what is no time. */
export function momentOf(day: string, time: string, timeZone: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{1,2}:\d{2}(:\d{2})?$/.test(time)) return null
  const wanted = Date.parse(`${day}T${/^\d:/.test(time) ? '0' : ''}${time}Z`)
  if (Number.isNaN(wanted)) return null
  // What the zone is ahead of UTC is known only at the moment itself: twice is enough, also on the day of a change.
  let at = wanted - aheadAt(wanted, timeZone)
  at = wanted - aheadAt(at, timeZone)
  return at
}

/** @returns the time as an address has it. */
export function timeOf(at: number, timeZone: string): string {
  return secondOf(at, timeZone)
}

function aheadAt(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(at)
  return Date.parse(`${parts.replace(' ', 'T')}Z`) - Math.floor(at / 1000) * 1000
}
