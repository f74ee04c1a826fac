/** The manager's wall: every queue and counter, what is late, what was rated. */

import { waitFor } from '../foresight/wait.ts'
import { type Alert, alertsOf } from '../law/alerts.ts'
import type { Day } from '../law/day.ts'
import { placeAt, sizeOf } from '../law/line.ts'
import { lanes, lanesOf } from '../law/standing.ts'
import { usualThresholds } from '../law/alerts.ts'
import { hallHeadOf, iso, itemName, numberAt, personOf, queueName, statusOf } from './parts.ts'
import { printingOf } from './printers.ts'
import type { AlertView, WallView } from './shapes.ts'
import type { ViewContext } from './view-of.ts'
import { wallDayOf } from './wall-day.ts'

const minute = 60_000
const shownAlerts = 30
/** People of a line that are drawn one by one. */
const shownInLine = 30

/** @returns the wall; the key is empty. */
export function wallOf(day: Day, key: string, context: ViewContext): WallView | null {
  if (key !== '') return null
  const at = Math.max(context.now, day.register.at)
  const queues = day.plan.queues.map(({ queue, name, series }) => {
    const state = day.queues.get(queue)!
    const { waiting, issued, handedIn, served, openCounters: counters, closed } = state
    const longestMinutes = longest(day, queue, at)
    const wait = waitFor(day, queue, waiting)
    return {
      queue,
      name,
      prefix: series.prefix,
      waiting,
      wait,
      open: closed === null,
      counters,
      longestMinutes,
      issued: issued + handedIn,
      served,
      line: oldest(day, queue),
    }
  })
  const sum = (pick: (queue: (typeof queues)[number]) => number): number =>
    queues.reduce((all, each) => all + pick(each), 0)
  const { grades } = day.register
  const alerts = alertsOf(day, at)
  return {
    hall: hallHeadOf(day),
    zones: day.plan.zones.map(({ zone, name, floor }) => ({
      zone,
      name,
      floor,
      counters: day.plan.counters.filter((each) => each.zone === zone).map(({ counter }) => counter),
      queues: day.plan.queues.filter((each) => each.zone === zone).map(({ queue }) => queue),
    })),
    queues,
    counters: day.plan.counters.map(({ counter, zone }) => {
      const state = day.counters.get(counter)!
      return {
        counter,
        zone: day.layout.zones.get(zone)?.name ?? zone,
        state: statusOf(day, state),
        ...numberAt(day, state),
        ...visitAt(day, state.ticket),
        clerk: personOf(state.clerk, context),
        ...(state.status === 'closed' ? {} : { since: iso(state.since) }),
        ...(state.reason === '' ? {} : { reason: state.reason }),
        served: state.served,
      }
    }),
    waits: {
      waiting: sum((queue) => queue.waiting),
      issued: sum((queue) => queue.issued),
      served: sum((queue) => queue.served),
      missed: sizeOf(day.register.missed),
      cancelled: day.register.cancelled,
      greenWaiting: day.plan.queues.reduce((all, { queue }) => all + sizeOf(lanesOf(day, queue).green), 0),
      longestMinutes: Math.max(0, ...queues.map((queue) => queue.longestMinutes)),
    },
    longWait: day.plan.alerts?.['long-wait'] ?? usualThresholds['long-wait'],
    day: wallDayOf(day, at),
    alerts: alerts.slice(0, shownAlerts).map((alert) => alertViewOf(alert, context)),
    alertsMore: Math.max(0, alerts.length - shownAlerts),
    ratings: {
      count: grades.reduce((all, each) => all + each, 0),
      grades: [...grades],
      bad: grades[0]! + grades[1]!,
    },
    ...printingOf(day, context.printing?.(day.hall)),
  }
}

/** Who has waited longest, over the three lanes of the line. */
function oldest(day: Day, queue: string): string[] {
  const line = lanesOf(day, queue)
  const standings = lanes.flatMap((lane) => {
    const found: number[] = []
    for (let no = 0; no < Math.min(shownInLine, sizeOf(line[lane])); no++)
      found.push(placeAt(line[lane], no)!.standing)
    return found
  })
  return standings
    .sort((a, b) => a - b)
    .slice(0, shownInLine)
    .map(iso)
}

function visitAt(day: Day, id: string | null): { matter?: string; visitSince?: string } {
  const ticket = id === null ? undefined : day.tickets.get(id)
  const leg = ticket?.legs.at(-1)
  if (ticket === undefined || leg === undefined) return {}
  const matter = itemName(day, ticket) || queueName(day, ticket.queue)
  return { matter, visitSince: iso(leg.servedAt ?? leg.calledAt) }
}

function longest(day: Day, queue: string, at: number): number {
  const line = lanesOf(day, queue)
  const heads = lanes.map((lane) => placeAt(line[lane], 0)?.standing ?? at)
  return Math.max(0, Math.floor((at - Math.min(...heads)) / minute))
}

function alertViewOf(alert: Alert, context: ViewContext): AlertView {
  const { acknowledgedBy, acknowledgedAt, ...rest } = alert
  if (acknowledgedBy === undefined) return rest
  return { ...rest, acknowledgedBy: personOf(acknowledgedBy, context), acknowledgedAt: iso(acknowledgedAt!) }
}
