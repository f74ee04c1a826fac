/** One visit found by its number: what a guide at the desk, or a chief, needs to help. */

import { waitFor } from '../foresight/wait.ts'
import { availableFor } from '../law/available.ts'
import type { Day } from '../law/day.ts'
import { aheadOf } from '../law/standing.ts'
import { hallHeadOf } from './parts.ts'
import type { FoundView } from './shapes.ts'
import type { ViewContext } from './view-of.ts'
import { visitOf } from './visit.ts'

const guide = { kind: 'person', id: '', roles: ['guide'] } as const

/** @param key a number as printed, or a ticket's identifier. @returns the visit, or null when there is none. */
export function foundOf(day: Day, key: string, context: ViewContext): FoundView | null {
  const ticket = day.tickets.get(day.numbers.get(key.toUpperCase()) ?? key)
  if (ticket === undefined) return null
  const ahead = aheadOf(day, ticket)
  const at = Math.max(context.now, day.register.at)
  return {
    hall: hallHeadOf(day),
    visit: visitOf(day, ticket, context),
    ahead,
    wait: ticket.state === 'waiting' ? waitFor(day, ticket.queue, ahead) : null,
    ...(ticket.counter === null ? {} : { counter: ticket.counter }),
    available: availableFor(day, ticket.id, { at, actor: guide, newId: '' }),
  }
}
