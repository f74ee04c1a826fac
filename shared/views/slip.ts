/** The slip (号单): what it says, once, for paper, screen and picture (P1). Never a group, never a person. */

import { waitFor } from '../foresight/wait.ts'
import type { Day, Ticket } from '../law/day.ts'
import { aheadOf } from '../law/standing.ts'
import { hallHeadOf, placeOfQueue, queueName } from './parts.ts'
import type { Wait } from './shapes.ts'
import { stepsOf } from './visit.ts'

export interface Slip {
  /** The ticket's identifier; not printed. */
  ticket: string
  hall: string
  floor: string
  zone: string
  number: string
  queueName: string
  /** The matters that the citizen named, or their theme; empty where only the queue was chosen. */
  matter: string
  /** The matters of a visit that goes on by itself, in their order; empty for every other. */
  steps: string[]
  /** The counters whose own work the queue is. */
  counters: number[]
  /** Of a booking that was checked in; a late one stands as a walk-in. None: it came without one. */
  slot?: { from: number; to: number; isLate: boolean }
  /** None once the ticket no longer waits. */
  ahead: number | null
  wait: Wait | null
  /** Epoch milliseconds. */
  issuedAt: number
  /** When it was printed once more; ahead and wait are of that moment. */
  copiedAt: number | null
  timeZone: string
  rejoinBehind: number
  /** Whom to call about the service; empty where the plan names nobody. */
  phone: string
  /** The citizen's own page. */
  link: string
}

export interface SlipContext {
  /** Epoch milliseconds. */
  now: number
  link: string
  isCopy: boolean
}

/** @returns the slip of a ticket as of now. */
export function slipOf(day: Day, ticket: Ticket, { now, link, isCopy }: SlipContext): Slip {
  const { name, timeZone } = hallHeadOf(day)
  const isWaiting = ticket.state === 'waiting'
  const ahead = aheadOf(day, ticket)
  return {
    ticket: ticket.id,
    hall: name,
    ...placeOfQueue(day, ticket.queue),
    number: ticket.number,
    queueName: queueName(day, ticket.queue),
    matter: matterOf(day, ticket),
    steps: stepsOf(day, ticket).flatMap(({ items }) => items),
    counters: day.plan.counters
      .filter(({ serves }) =>
        serves.some(({ queue, reluctanceMinutes }) => queue === ticket.queue && reluctanceMinutes === 0),
      )
      .map(({ counter }) => counter),
    ...(ticket.slot === null ? {} : { slot: { ...ticket.slot, isLate: !ticket.booked } }),
    ahead: isWaiting ? ahead : null,
    wait: isWaiting ? waitFor(day, ticket.queue, ahead) : null,
    issuedAt: ticket.issuedAt,
    copiedAt: isCopy ? now : null,
    timeZone,
    rejoinBehind: day.plan.limits.rejoinBehind,
    phone: day.plan.supervisionPhone ?? '',
    link,
  }
}

function matterOf(day: Day, { items, theme }: Ticket): string {
  const named = theme === null ? undefined : day.layout.themes.get(theme)?.name
  return named ?? items.map((item) => day.layout.items.get(item)?.name ?? item).join('、')
}
