/** A citizen's own ticket on a phone: no person, no group, only what this number may know. */

import { waitFor } from '../foresight/wait.ts'
import { availableFor } from '../law/available.ts'
import { hasLapsed } from '../law/closing.ts'
import type { Day, Ticket } from '../law/day.ts'
import { aheadOf } from '../law/standing.ts'
import { directionOf, hallHeadOf, iso, noticesOf, placeOfQueue, queueName, whyOf } from './parts.ts'
import type { TicketView } from './shapes.ts'
import type { ViewContext } from './view-of.ts'
import { spent, stepsOf } from './visit.ts'

/** @param key the ticket's identifier. @returns the ticket's view, or null when there is none. */
export function ticketOf(day: Day, key: string, { now }: ViewContext): TicketView | null {
  const ticket = day.tickets.get(key)
  if (ticket === undefined) return null
  const ahead = aheadOf(day, ticket)
  const counter = ticket.counter ?? undefined
  const citizen = {
    at: Math.max(now, day.register.at),
    actor: { kind: 'citizen', ticket: key },
    newId: '',
  } as const
  return {
    hall: hallHeadOf(day),
    number: ticket.number,
    state: ticket.state,
    queueName: queueName(day, ticket.queue),
    ...placeOfQueue(day, ticket.queue),
    ahead,
    wait: ticket.state === 'waiting' ? waitFor(day, ticket.queue, ahead) : null,
    ...(counter === undefined ? {} : { counter, direction: directionOf(day, counter) }),
    ...(ticket.lastCallAt === null ? {} : { calledAt: iso(ticket.lastCallAt) }),
    times: ticket.times,
    issuedAt: iso(ticket.issuedAt),
    why: ticket.why === null ? null : { ...whyOf(day, ticket.why), passed: [] },
    available: availableFor(day, key, citizen),
    rejoinBehind: day.plan.limits.rejoinBehind,
    rejoinsLeft: Math.max(0, day.plan.limits.rejoinTimes - ticket.rejoins),
    ...holdOf(ticket),
    ...themeOf(day, ticket),
    legs: ticket.legs.map((leg) => ({
      queueName: queueName(day, leg.queue),
      counter: leg.counter,
      calledAt: iso(leg.calledAt),
      ...(leg.endedAt === null ? {} : { endedAt: iso(leg.endedAt) }),
      ...(leg.end === null ? {} : { end: leg.end }),
      ...(leg.outcome === null ? {} : { outcome: leg.outcome }),
    })),
    notices: noticesOf(day, ticket),
    matters: ticket.guides.map(({ item, name }) => {
      const outcome = ticket.results.find((result) => result.item === item)?.outcome
      return { name, ...(outcome === undefined ? {} : { outcome }) }
    }),
    steps: stepsOf(day, ticket),
    ...(ticket.followUp === null ? {} : { followUp: { due: ticket.followUp.due } }),
    ...(ticket.explained === null ? {} : { explained: ticket.explained }),
    ...spent(ticket),
    rated: ticket.grade !== null,
    ...overOf(day, ticket),
  }
}

/** A reason that staff wrote may name people: it is not told (V12). */
function overOf(day: Day, ticket: Ticket): Pick<TicketView, 'over'> {
  if (day.register.workedUntil === null) return {}
  const { became, on = null } = ticket.closed ?? {}
  return {
    over: {
      day: day.date,
      ...(hasLapsed(ticket) ? { lapsed: true } : {}),
      ...(became === undefined ? {} : { became }),
      ...(on === null ? {} : { on }),
    },
  }
}

function holdOf({ hold }: Ticket): Pick<TicketView, 'hold'> {
  if (hold === null) return {}
  const { kind, counter, until } = hold
  return { hold: { kind, counter, ...(until === null ? {} : { until: iso(until) }) } }
}

function themeOf(day: Day, ticket: Ticket): Pick<TicketView, 'theme'> {
  const theme = ticket.theme === null ? undefined : day.layout.themes.get(ticket.theme)
  return theme === undefined ? {} : { theme: theme.name }
}
