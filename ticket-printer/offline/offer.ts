/** What a kiosk offers: with its line what the hall shows, without it what it holds itself (N7, N14). */

import type { KioskView, ViewEnvelope } from '../../shared/views/shapes.ts'

type ShownQueue = KioskView['queues'][number]

/** How many wait is null where nobody can know it now. */
export interface OfferedQueue extends Omit<ShownQueue, 'waiting'> {
  waiting: number | null
}

export interface Offer extends Omit<KioskView, 'queues'> {
  queues: OfferedQueue[]
}

/** The hall as it was last seen, without anything that is true for a moment only. */
export interface Remembered {
  hall: string
  day: string
  data: KioskView
}

/** @returns what is worth remembering of a view, or null for one that does not say its day. */
export function rememberedOf({ hall, day, data }: ViewEnvelope<'kiosk'>): Remembered | null {
  if (day === undefined) return null
  const queues = data.queues.map((queue) => ({ ...queue, waiting: 0, wait: null }))
  return { hall, day, data: { ...data, queues, asked: [] } }
}

/**
 * @param free how many numbers of a queue the kiosk still holds for that day
 * @returns what the kiosk can give by itself at that moment; null on any other day than the one it remembers
 */
export function offerWithoutLine(
  { day, data }: Remembered,
  free: (queue: string) => number,
  now: number,
): Offer | null {
  if (dateIn(data.hall.timeZone, now) !== day) return null
  return { ...data, booking: false, queues: data.queues.map((queue) => offered(queue, data, free, now)) }
}

/** @returns the calendar day in the zone, as the hall names its days. */
export function dateIn(timeZone: string, at: number): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(at)
}

function offered(
  queue: ShownQueue,
  { sessions }: KioskView,
  free: (queue: string) => number,
  now: number,
): OfferedQueue {
  const { reason, ...rest } = queue
  const isOpenBy = ({ from, to, queues }: Exclude<KioskView['sessions'], 'always'>[number]): boolean =>
    Date.parse(from) <= now && now < Date.parse(to) && queues?.includes(queue.queue) !== false
  const isInHours = sessions === 'always' || sessions.some(isOpenBy)
  // Hours go on without the line; what a manager had closed, and what was full, stays so.
  const was = queue.open || reason === 'hours' ? undefined : (reason ?? 'ended')
  const why = was ?? (!isInHours ? 'hours' : free(queue.queue) === 0 ? 'reserve' : undefined)
  return {
    ...rest,
    waiting: null,
    wait: null,
    open: why === undefined,
    ...(why === undefined ? {} : { reason: why }),
  }
}
