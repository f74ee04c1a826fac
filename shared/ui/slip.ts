/** The slip, designed once: what it says, for every way to show or print it. Never a group, never a person. */

import type { KioskView, Wait } from '../views/shapes.ts'

export interface Slip {
  hall: string
  number: string
  queueName: string
  place: string
  ahead: number
  wait: Wait | null
  /** Epoch milliseconds. */
  issuedAt: number
  timeZone: string
  rejoinBehind: number
  /** Names of the steps where the number is for a whole visit. */
  steps: string[]
  /** The citizen's own page. */
  link: string
}

/** What the hall answered to an issue. */
export interface Issued {
  ticket: string
  number: string
  token: string
  ahead: number
  wait: Wait | null
}

/**
 * @param issued with what is ahead now: a slip that is printed anew says how it stands
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
  return {
    hall: view.hall.name,
    number: issued.number,
    queueName: queue.name,
    place: `${queue.floor} ${queue.zone}`,
    ahead: issued.ahead,
    wait: issued.wait,
    issuedAt: at,
    timeZone: view.hall.timeZone,
    rejoinBehind: view.rejoinBehind,
    steps,
    link: `${origin}/t/${issued.token}`,
  }
}
