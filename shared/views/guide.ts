/** The guide's desk (导办台): the whole floor, whoever stands aside, whoever calls for help. */

import { waitFor } from '../foresight/wait.ts'
import { strandedUnseen } from '../law/alerts.ts'
import { isClosed, leftAt } from '../law/closing.ts'
import { openAlarms } from '../law/deciding-alarms.ts'
import type { Day } from '../law/day.ts'
import { heldTickets } from '../law/deciding-hall.ts'
import { closedFor } from '../law/deciding-tickets.ts'
import { placeAt, sizeOf } from '../law/line.ts'
import {
  alarmViewOf,
  hallHeadOf,
  iso,
  missedViewOf,
  numberAt,
  personOf,
  placeOfQueue,
  queueName,
  statusOf,
  waitingViewOf,
} from './parts.ts'
import { shownEarlier } from './earlier.ts'
import { deskInquiriesOf } from './inquiries.ts'
import { printingOf } from './printers.ts'
import type { GuideView } from './shapes.ts'
import type { ViewContext } from './view-of.ts'

const shownAside = 40
const machine = { kind: 'device', id: '', device: 'kiosk' } as const

/** @returns the guide's desk; the key is empty. */
export function guideOf(day: Day, key: string, context: ViewContext): GuideView | null {
  if (key !== '') return null
  return {
    hall: hallHeadOf(day),
    queues: day.plan.queues.map(({ queue, name, series }) => {
      const { waiting, openCounters } = day.queues.get(queue)!
      const closed = closedFor(day, queue, { actor: machine, at: context.now })
      const why = closed?.params?.['reason'] ?? closed?.params?.['why']
      return {
        queue,
        name,
        prefix: series.prefix,
        ...placeOfQueue(day, queue),
        waiting,
        wait: waitFor(day, queue, waiting),
        open: closed === null,
        ...(closed === null ? {} : { reason: String(why ?? 'full') }),
        counters: openCounters,
      }
    }),
    counters: day.plan.counters.map(({ counter, zone, serves }) => {
      const state = day.counters.get(counter)!
      return {
        counter,
        zone: day.layout.zones.get(zone)?.name ?? zone,
        state: statusOf(day, state),
        ...numberAt(day, state),
        clerk: personOf(state.clerk, context),
        ...(state.reason === '' ? {} : { reason: state.reason }),
        queues: serves.map((service) => service.queue),
      }
    }),
    missed: missedOf(day),
    held: heldTickets(day)
      .slice(0, shownAside)
      .map((ticket) => {
        const { kind, counter, at, until } = ticket.hold!
        const wakes = until === null ? {} : { until: iso(until) }
        return { ...waitingViewOf(day, ticket), kind, counter, heldAt: iso(at), ...wakes }
      }),
    ...closingOf(day, context.now),
    earlier: shownEarlier(context.earlier?.(day.hall) ?? [], shownAside),
    ...deskInquiriesOf(day, context),
    greenGroups: day.plan.greenGroups.map(({ group, name }) => ({ group, name })),
    alarms: openAlarms(day).map((alarm) => alarmViewOf(alarm, context)),
    waitingCount: day.plan.queues.reduce((sum, { queue }) => sum + (day.queues.get(queue)?.waiting ?? 0), 0),
    rejoinBehind: day.plan.limits.rejoinBehind,
    stranded: strandedUnseen(day)
      .slice(0, shownAside)
      .map(({ day: date, number, queue }) => ({ day: date, number, queueName: queueName(day, queue) })),
    ...printingOf(day, context.printing?.(day.hall)),
  }
}

function closingOf(day: Day, now: number): Pick<GuideView, 'closing'> {
  if (!isClosed(day, now)) return {}
  const left = leftAt(day, now)
  const shown = left.slice(0, shownAside)
  return {
    closing: {
      left: shown.map((ticket) => ({ ...waitingViewOf(day, ticket), state: ticket.state })),
      count: left.length,
    },
  }
}

/** Newest first: who stands at the desk was called a moment ago. */
function missedOf(day: Day): GuideView['missed'] {
  const { missed } = day.register
  const count = Math.min(shownAside, sizeOf(missed))
  return Array.from({ length: count }, (_, i) => placeAt(missed, sizeOf(missed) - 1 - i)!).map(({ ticket }) =>
    missedViewOf(day, day.tickets.get(ticket)!),
  )
}
