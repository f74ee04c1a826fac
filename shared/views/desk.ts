/** The clerk's screen: the citizen at the counter, who is next and why, who waits, and what may be done. */

import { availableAt } from '../law/available.ts'
import type { CounterState, Day } from '../law/day.ts'
import { openAlarms } from '../law/deciding-alarms.ts'
import { heldTickets } from '../law/deciding-hall.ts'
import { mayReturnTo } from '../law/deciding-service.ts'
import { placeAt, sizeOf } from '../law/line.ts'
import { nextFor, sourcesOf } from '../law/next.ts'
import type { Counter } from '../law/plan.ts'
import { inOrder, waitingIn } from '../law/standing.ts'
import {
  alarmViewOf,
  counterAt,
  hallHeadOf,
  iso,
  missedViewOf,
  personOf,
  statusOf,
  waitingViewOf,
  whyOf,
} from './parts.ts'
import { inquiriesOf } from './inquiries.ts'
import type { DeskView, WaitingView } from './shapes.ts'
import type { ViewContext } from './view-of.ts'
import { visitOf } from './visit.ts'

const shownWaiting = 30
const shownAside = 20

/** @param key the counter. @returns the desk, or null for an unknown counter. */
export function deskOf(day: Day, key: string, context: ViewContext): DeskView | null {
  const state = counterAt(day, key)
  if (state === null) return null
  const planned = day.layout.counters.get(state.counter)!
  const at = Math.max(context.now, day.register.at)
  const actor = { kind: 'person', id: state.clerk ?? '', roles: ['clerk'] } as const
  const visit = state.ticket === null ? undefined : day.tickets.get(state.ticket)
  return {
    hall: hallHeadOf(day),
    counter: state.counter,
    zone: day.layout.zones.get(planned.zone)?.name ?? '',
    state: statusOf(day, state),
    ...(state.reason === '' ? {} : { reason: state.reason }),
    clerk: personOf(state.clerk, context),
    ...(state.status === 'closed' ? {} : { openedAt: iso(state.since) }),
    ...(visit === undefined ? {} : { visit: visitOf(day, visit, context) }),
    next: nextOf(day, planned, at),
    ...waitingOf(day, planned),
    held: heldOf(day, state),
    missed: missedOf(day, planned),
    available: availableAt(day, state.counter, { at, actor, newId: '' }),
    targets: targetsOf(day, state.counter),
    greenGroups: day.plan.greenGroups.map(({ group, name }) => ({ group, name })),
    servedToday: state.served,
    ...inquiriesOf(day, state.clerk),
    alarms: openAlarms(day)
      .filter((alarm) => alarm.counter === state.counter)
      .map((alarm) => alarmViewOf(alarm, context)),
  }
}

function nextOf(day: Day, counter: Counter, at: number): DeskView['next'] {
  const choice = nextFor(day, counter, at)
  if (choice === null) return null
  const { ticket, rule, passed, passedCount } = choice
  const why = whyOf(day, {
    rule,
    passed,
    passedCount,
    waitedMs: Math.max(0, at - ticket.standing),
    reason: '',
  })
  return { ...waitingViewOf(day, ticket), why }
}

function waitingOf(day: Day, counter: Counter): Pick<DeskView, 'waiting' | 'waitingCount'> {
  const sources = sourcesOf(day, counter)
  const waiting: WaitingView[] = []
  for (const ranked of inOrder(day, sources)) {
    if (waiting.length === shownWaiting) break
    waiting.push(waitingViewOf(day, day.tickets.get(ranked.place.ticket)!))
  }
  return { waiting, waitingCount: sources.reduce((sum, source) => sum + waitingIn(source.line), 0) }
}

function heldOf(day: Day, { counter }: CounterState): DeskView['held'] {
  return heldTickets(day)
    .filter((ticket) => ticket.hold!.counter === counter || mayReturnTo(day, counter, ticket))
    .slice(0, shownAside)
    .flatMap((ticket) => {
      const { hold } = ticket
      if (hold === null || hold.kind === 'arrival') return []
      const { kind, until, counter: at, at: heldAt } = hold
      const wakes = until === null ? {} : { until: iso(until) }
      return { ...waitingViewOf(day, ticket), kind, ...wakes, counter: at, heldAt: iso(heldAt) }
    })
}

/** Newest first: who comes back late was called a moment ago. */
function missedOf(day: Day, counter: Counter): DeskView['missed'] {
  const { missed } = day.register
  const views: DeskView['missed'] = []
  for (let i = sizeOf(missed) - 1; i >= 0 && views.length < shownAside; i--) {
    const ticket = day.tickets.get(placeAt(missed, i)!.ticket)!
    if (!counter.serves.some((service) => service.queue === ticket.queue)) continue
    views.push(missedViewOf(day, ticket))
  }
  return views
}

function targetsOf(day: Day, here: number): DeskView['targets'] {
  return {
    queues: day.plan.queues.map(({ queue, name }) => {
      const state = day.queues.get(queue)
      return { queue, name, waiting: state?.waiting ?? 0, open: state?.openCounters ?? 0 }
    }),
    counters: day.plan.counters
      .filter(({ counter }) => counter !== here)
      .map(({ counter, zone, serves }) => ({
        counter,
        state: statusOf(day, day.counters.get(counter)!),
        zone: day.layout.zones.get(zone)?.name ?? zone,
        queues: serves.map((service) => service.queue),
      })),
  }
}
