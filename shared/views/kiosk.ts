/** What someone who comes for a number sees: queues, people waiting, and why a queue gives none (V2). */

import { waitFor } from '../foresight/wait.ts'
import type { Day } from '../law/day.ts'
import { closedFor } from '../law/deciding-tickets.ts'
import { hallHeadOf, iso, placeOfQueue } from './parts.ts'
import type { KioskView } from './shapes.ts'
import type { ViewContext } from './view-of.ts'

/** Whoever takes a number at a machine. */
const machine = { kind: 'device', id: '', device: 'kiosk' } as const

const shownAsked = 5

/** @returns the kiosk's view; the key is empty. */
export function kioskOf(day: Day, key: string, { now }: ViewContext): KioskView | null {
  if (key !== '') return null
  const { plan } = day
  return {
    hall: hallHeadOf(day),
    hours: hoursOf(day),
    greenGroups: plan.greenGroups.map(({ group, name }) => ({ group, name })),
    queues: plan.queues.map(({ queue, name, hint = '', series }) => {
      const waiting = day.queues.get(queue)?.waiting ?? 0
      const closed = closedFor(day, queue, { actor: machine, at: now })
      const why =
        closed === null ? undefined : (closed.params?.['reason'] ?? closed.params?.['why'] ?? 'full')
      return {
        queue,
        name,
        hint,
        prefix: series.prefix,
        ...placeOfQueue(day, queue),
        open: closed === null,
        ...(why === undefined ? {} : { reason: String(why) }),
        waiting,
        wait: waitFor(day, queue, waiting),
      }
    }),
    items: plan.items.map(({ item, name, queue }) => ({ item, name, queue })),
    themes: plan.themes.map(({ theme, name, items, visit }) => ({
      theme,
      name,
      items,
      ...(visit === undefined ? {} : { visit }),
    })),
    asked: mostAsked(day),
    phone: plan.phone === true,
    ...(plan.arriveMinutes === undefined ? {} : { arriveMinutes: plan.arriveMinutes }),
    ...(plan.complaintQueue === undefined ? {} : { complaintQueue: plan.complaintQueue }),
    booking: plan.booking !== undefined,
    reserve: plan.kioskReserve ?? 0,
    sessions: sessionsOf(day),
    ...(plan.cardReader === undefined ? {} : { cardReader: plan.cardReader }),
    ...localPrintersOf(day),
    rejoinBehind: plan.limits.rejoinBehind,
    notice: day.register.notice,
  }
}

/** With what an agent has to know that was started while the server was away. */
function localPrintersOf({ plan: { printers = [] } }: Day): Pick<KioskView, 'localPrinters'> {
  const localPrinters = printers.flatMap(({ local, kiosks, text, columns, tellsStatus, tellsEnd }) =>
    local === undefined ? [] : [{ local, kiosks, text, columns, tellsStatus, tellsEnd }],
  )
  return localPrinters.length === 0 ? {} : { localPrinters }
}

/** Ties go by the plan's order. */
function mostAsked(day: Day): string[] {
  return day.plan.items
    .map(({ item }) => ({ item, times: day.asked.get(item) ?? 0 }))
    .filter(({ times }) => times > 0)
    .sort((a, b) => b.times - a.times)
    .slice(0, shownAsked)
    .map(({ item }) => item)
}

function sessionsOf({ register: { sessions } }: Day): KioskView['sessions'] {
  if (sessions === 'always') return sessions
  return sessions.map(({ from, to, ...rest }) => ({ ...rest, from: iso(from), to: iso(to) }))
}

function hoursOf(day: Day): string {
  const { sessions } = day.register
  if (sessions === 'always') return ''
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: day.plan.timeZone,
    hour: 'numeric',
    minute: '2-digit',
  })
  return sessions.map(({ from, to }) => `${clock.format(from)}–${clock.format(to)}`).join(' ')
}
