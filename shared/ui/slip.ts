/** The slip of a number just taken, from what the page knows already: shown at once, before the hall has told it whole. */

import type { Slip } from '../views/slip.ts'
import type { KioskView, Wait } from '../views/shapes.ts'

export type { Slip } from '../views/slip.ts'

/** What the hall answered to an issue. */
export interface Issued {
  ticket: string
  number: string
  token: string
  /** None where it cannot be known. */
  ahead: number | null
  wait: Wait | null
  /** The booking that was checked in. */
  booking?: { from: string; to: string; late: boolean }
}

/**
 * @param issued with what is ahead now
 * @param at when the number was taken, in epoch milliseconds
 * @returns the slip of a ticket
 */
export function slipOf(
  view: Pick<KioskView, 'hall' | 'rejoinBehind'>,
  queue: Pick<KioskView['queues'][number], 'name' | 'zone' | 'floor'>,
  issued: Issued,
  at: number,
  origin: string,
  steps: string[] = [],
): Slip {
  const { ticket, number, ahead, wait, token, booking } = issued
  return {
    ticket,
    hall: view.hall.name,
    floor: queue.floor,
    zone: queue.zone,
    number,
    queueName: queue.name,
    matter: '',
    counters: [],
    ...(booking === undefined
      ? {}
      : { slot: { from: Date.parse(booking.from), to: Date.parse(booking.to), isLate: booking.late } }),
    ahead,
    wait,
    issuedAt: at,
    copiedAt: null,
    timeZone: view.hall.timeZone,
    rejoinBehind: view.rejoinBehind,
    steps,
    phone: '',
    link: `${origin}/t/${token}`,
  }
}
