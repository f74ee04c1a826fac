/** A whole visit as staff see it: every leg, the first clerk, why it was called. */

import type { Day, Leg, Ticket } from '../law/day.ts'
import { checklistOf, unnamedOf, unsettledOf } from '../law/guide.ts'
import { warningsOf } from '../law/inquiry.ts'
import { type Spent, spentOf } from './spent.ts'
import { iso, noticesOf, personOf, queueName, whyOf } from './parts.ts'
import type { LegView, StepView, VisitView } from './shapes.ts'
import type { ViewContext } from './view-of.ts'

/** @returns the visit. */
export function visitOf(day: Day, ticket: Ticket, context: ViewContext): VisitView {
  const leg = ticket.legs.at(-1)
  const here = leg?.end === null ? leg : undefined
  const { recallTimes, recallSeconds } = day.plan.limits
  return {
    ticket: ticket.id,
    number: ticket.number,
    queue: ticket.queue,
    queueName: queueName(day, ticket.queue),
    state: ticket.state,
    items: ticket.guides.map((guide) => {
      const outcome = ticket.results.find(({ item }) => item === guide.item)?.outcome
      return { ...guide, ...(outcome === undefined ? {} : { outcome }) }
    }),
    checklist: checklistOf(ticket.guides).map((material) => {
      const paper = ticket.papers.find(({ name }) => name === material.name)
      if (paper === undefined) return material
      const mend = paper.mend === undefined ? {} : { mend: paper.mend }
      return { ...material, state: paper.state, ...mend }
    }),
    theme: ticket.theme === null ? null : (day.layout.themes.get(ticket.theme)?.name ?? null),
    steps: stepsOf(day, ticket),
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
    ...(ticket.inquiry === null ? {} : { inquiry: ticket.inquiry }),
    handOffs: ticket.handOffs,
    ...spent(ticket),
    legs: ticket.legs.map((each) => legViewOf(day, each, context)),
    notices: noticesOf(day, ticket),
    unnamed: unnamedOf(day, ticket),
    warnings: warningsOf(ticket),
    ...(ticket.branch === null ? {} : { branch: ticket.branch }),
    ...(ticket.followUp === null ? {} : { followUp: ticket.followUp }),
    ...(ticket.explained === null ? {} : { explained: ticket.explained }),
  }
}

/** @returns the key of a view that says how long it took, once it is over. */
export function spent(ticket: Ticket): { spent?: Spent } {
  const all = spentOf(ticket)
  return all === null ? {} : { spent: all }
}

/** @returns the steps of a theme that is one visit, in the order of the plan; none for every other visit. */
export function stepsOf(day: Day, ticket: Ticket): StepView[] {
  const theme = ticket.theme === null ? undefined : day.layout.themes.get(ticket.theme)
  if (theme?.visit === undefined) return []
  const left = new Set(unsettledOf(ticket).map(({ item }) => item))
  const queues = [...new Set(ticket.guides.map(({ queue }) => queue))]
  return queues.map((queue) => {
    const guides = ticket.guides.filter((guide) => guide.queue === queue)
    const isDone = guides.every(({ item }) => !left.has(item))
    const isNow = !isDone && queue === ticket.queue && ticket.finishedAt === null
    return {
      queue,
      queueName: queueName(day, queue),
      items: guides.map(({ name }) => name),
      state: isDone ? 'done' : isNow ? 'now' : 'next',
    }
  })
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
