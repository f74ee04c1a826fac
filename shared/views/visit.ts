/** A whole visit as staff see it: every leg, the first clerk, why it was called. */

import type { Day, Leg, Ticket } from '../law/day.ts'
import { iso, personOf, queueName, whyOf } from './parts.ts'
import type { LegView, VisitView } from './shapes.ts'
import type { ViewContext } from './view-of.ts'

/** @returns the visit. */
export function visitOf(day: Day, ticket: Ticket, context: ViewContext): VisitView {
  const leg = ticket.legs.at(-1)
  const here = leg?.endedAt === null ? leg : undefined
  const { recallTimes, recallSeconds } = day.plan.limits
  return {
    ticket: ticket.id,
    number: ticket.number,
    queue: ticket.queue,
    queueName: queueName(day, ticket.queue),
    state: ticket.state,
    items: ticket.items.flatMap((id) => {
      const item = day.layout.items.get(id)
      if (item === undefined) return []
      return [{ item: item.item, name: item.name, minutes: item.minutes, materials: item.materials }]
    }),
    theme: ticket.theme === null ? null : (day.layout.themes.get(ticket.theme)?.name ?? null),
    green: ticket.green === null ? null : (day.layout.groups.get(ticket.green) ?? null),
    issuedAt: iso(ticket.issuedAt),
    standing: iso(ticket.standing),
    channel: ticket.channel,
    ...(here === undefined ? {} : { calledAt: iso(here.calledAt) }),
    ...(here?.servedAt == null ? {} : { servedAt: iso(here.servedAt) }),
    times: ticket.times,
    ...(ticket.lastCallAt === null ? {} : { recallFrom: iso(ticket.lastCallAt + recallSeconds * 1000) }),
    recallsLeft: Math.max(0, recallTimes + 1 - ticket.times),
    why: ticket.why === null ? null : whyOf(day, ticket.why),
    firstClerk:
      ticket.firstClerk === null
        ? null
        : { person: personOf(ticket.firstClerk.clerk, context), counter: ticket.firstClerk.counter },
    handOffs: ticket.handOffs,
    legs: ticket.legs.map((each) => legViewOf(day, each, context)),
    notices: ticket.notices.map(({ at, missing }) => ({ at: iso(at), missing: [...missing] })),
  }
}

function legViewOf(day: Day, leg: Leg, context: ViewContext): LegView {
  return {
    queue: leg.queue,
    queueName: queueName(day, leg.queue),
    counter: leg.counter,
    clerk: personOf(leg.clerk, context),
    calledAt: iso(leg.calledAt),
    ...(leg.servedAt === null ? {} : { servedAt: iso(leg.servedAt) }),
    ...(leg.endedAt === null ? {} : { endedAt: iso(leg.endedAt) }),
    ...(leg.end === null ? {} : { end: leg.end }),
    ...(leg.reason === '' ? {} : { reason: leg.reason }),
    ...(leg.note === '' ? {} : { note: leg.note }),
    ...(leg.outcome === null ? {} : { outcome: leg.outcome }),
  }
}
