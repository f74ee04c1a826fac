/** Whether a plan makes sense (C10). Its shape is checked before, in `wire/plan`. */

import { walkUpPrefix } from './numbering.ts'
import { type Booking, placesOf, type Plan, type Session } from './plan.ts'

export type PlanProblem =
  | 'twice'
  | 'unknown'
  | 'prefix-form'
  | 'prefix-shared'
  | 'not-served'
  | 'group-missing'
  | 'session-order'
  | 'session-overlap'
  | 'days-missing'
  | 'vague'
  | 'date-form'
  | 'booking-share'
  | 'no-places'
  | 'no-walk-ins'
  | 'address-form'
  | 'local-form'
  | 'local-without-agent'

export interface Mistake {
  /** Where in the plan, e.g. `queues[2].series.prefix`. */
  place: string
  problem: PlanProblem
  /** What it is about: the identifier that is unknown, or stands twice. */
  value: string
}

/** The regulation names these groups; a hall may add others (Reg. 29). */
export const groupsAlways = ['elder', 'disabled', 'pregnant', 'soldier', 'talent'] as const

/** Of what a slot, or a day, can serve. */
const mostBooked = 0.5
/** Any day: wall-clock hours are compared within it. */
const day = '2000-01-01T'

/** A guide names every material; a catch-all is none (Reg. 17). */
const vague =
  /^(其他|其它|相关|有关)?(材料|证明|资料)$|等(相关|有关|其他)?(材料|证明|资料)$|(其他|其它|相关|有关)(材料|证明|资料)/

/** @returns every mistake at once, in the order of the plan; empty when there is none. */
export function checkPlan(plan: Plan): Mistake[] {
  return [
    ...sessionMistakes(plan),
    ...twice('zones', plan.zones, (zone) => zone.zone, 'zone'),
    ...twice('queues', plan.queues, (queue) => queue.queue, 'queue'),
    ...queueMistakes(plan),
    ...twice('items', plan.items, (item) => item.item, 'item'),
    ...itemMistakes(plan),
    ...twice('themes', plan.themes, (theme) => theme.theme, 'theme'),
    ...themeMistakes(plan),
    ...twice('counters', plan.counters, (counter) => String(counter.counter), 'counter'),
    ...counterMistakes(plan),
    ...twice('greenGroups', plan.greenGroups, (group) => group.group, 'group'),
    ...groupsAlways
      .filter((group) => !plan.greenGroups.some((each) => each.group === group))
      .map((group): Mistake => ({ place: 'greenGroups', problem: 'group-missing', value: group })),
    ...complaintMistakes(plan),
    ...calendarMistakes(plan),
    ...bookingMistakes(plan),
    ...printerMistakes(plan),
    ...stripMistakes(plan),
  ]
}

function stripMistakes({ strips = [], counters }: Plan): Mistake[] {
  return strips.flatMap(({ counter }, index) =>
    counters.some((each) => each.counter === counter)
      ? []
      : [{ place: `strips[${index}].counter`, problem: 'unknown' as const, value: String(counter) }],
  )
}

function queueMistakes(plan: Plan): Mistake[] {
  const zones = new Set(plan.zones.map((zone) => zone.zone))
  const served = new Set(plan.counters.flatMap((counter) => counter.serves.map((service) => service.queue)))
  return plan.queues.flatMap((queue, index) => {
    const at = `queues[${index}]`
    const { prefix } = queue.series
    const mistakes: Mistake[] = []
    if (!zones.has(queue.zone)) mistakes.push({ place: `${at}.zone`, problem: 'unknown', value: queue.zone })
    if (!/^[A-HJ-NPR-Z]{1,2}$/.test(prefix) || prefix === walkUpPrefix)
      mistakes.push({ place: `${at}.series.prefix`, problem: 'prefix-form', value: prefix })
    if (plan.queues.some((other, no) => no < index && other.series.prefix === prefix))
      mistakes.push({ place: `${at}.series.prefix`, problem: 'prefix-shared', value: prefix })
    if (!served.has(queue.queue)) mistakes.push({ place: at, problem: 'not-served', value: queue.queue })
    return mistakes
  })
}

function itemMistakes(plan: Plan): Mistake[] {
  const queues = new Set(plan.queues.map((queue) => queue.queue))
  return plan.items.flatMap((item, index) => {
    const mistakes: Mistake[] = []
    if (!queues.has(item.queue))
      mistakes.push({ place: `items[${index}].queue`, problem: 'unknown', value: item.queue })
    if (item.kind === 'days' && item.days === undefined)
      mistakes.push({ place: `items[${index}].days`, problem: 'days-missing', value: item.item })
    item.materials.forEach(({ name }, no) => {
      if (vague.test(name))
        mistakes.push({ place: `items[${index}].materials[${no}].name`, problem: 'vague', value: name })
    })
    return mistakes
  })
}

function complaintMistakes({ complaintQueue, queues }: Plan): Mistake[] {
  if (complaintQueue === undefined || queues.some(({ queue }) => queue === complaintQueue)) return []
  return [{ place: 'complaintQueue', problem: 'unknown', value: complaintQueue }]
}

function calendarMistakes({ calendar }: Plan): Mistake[] {
  if (calendar === undefined) return []
  return (['off', 'on'] as const).flatMap((list) =>
    calendar[list].flatMap((date, no): Mistake[] =>
      /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(date))
        ? []
        : [{ place: `calendar.${list}[${no}]`, problem: 'date-form', value: date }],
    ),
  )
}

/** Nobody must have to book: every slot, and every day's numbers, leave half to whoever just comes (B2, Reg. 22). */
function bookingMistakes({ booking, queues, hours }: Plan): Mistake[] {
  if (booking === undefined) return []
  const { share, perQueue } = booking
  const shares: Mistake[] =
    share > mostBooked ? [{ place: 'booking.share', problem: 'booking-share', value: String(share) }] : []
  const ofQueues = Object.keys(perQueue).flatMap((queue): Mistake[] => {
    const place = `booking.perQueue.${queue}`
    const found = queues.find((each) => each.queue === queue)
    if (found === undefined) return [{ place, problem: 'unknown', value: queue }]
    const places = placesOf(booking, queue)
    if (places < 1) return [{ place, problem: 'no-places', value: queue }]
    const { dailyLimit = Number.POSITIVE_INFINITY } = found
    return places * slotsOfDay(booking, hours, queue) > dailyLimit * mostBooked
      ? [{ place, problem: 'no-walk-ins', value: queue }]
      : []
  })
  return [...shares, ...ofQueues]
}

/** The most slots that any weekday has. */
function slotsOfDay({ slotMinutes }: Booking, hours: Plan['hours'], queue: string): number {
  const minutes = (from: string, to: string): number =>
    (Date.parse(`${day}${to}Z`) - Date.parse(`${day}${from}Z`)) / 60_000
  if (hours === 'always') return Math.floor((24 * 60) / slotMinutes)
  const ofDays = [1, 2, 3, 4, 5, 6, 7].map((weekday) =>
    hours
      .filter(({ weekdays, queues }) => weekdays.includes(weekday) && queues?.includes(queue) !== false)
      .reduce((sum, { from, to }) => sum + Math.max(0, Math.floor(minutes(from, to) / slotMinutes)), 0),
  )
  return Math.max(...ofDays)
}

/** A device file, a socket of the network, an agent, or the demo hall's own. */
const address = /^(tcp:\/\/[^\s/:]+:\d{1,5}|file:\/\/\S+|agent|virtual)$/

function printerMistakes({ printers = [] }: Plan): Mistake[] {
  return [
    ...twice('printers', printers, ({ printer }) => printer, 'printer'),
    ...printers.flatMap((printer, no): Mistake[] =>
      address.test(printer.address)
        ? []
        : [{ place: `printers[${no}].address`, problem: 'address-form', value: printer.address }],
    ),
    ...printers.flatMap(({ local, address: of }, no): Mistake[] => {
      if (local === undefined) return []
      const place = `printers[${no}].local`
      if (!isLocal(local)) return [{ place, problem: 'local-form', value: local }]
      return of === 'agent' ? [] : [{ place, problem: 'local-without-agent', value: local }]
    }),
  ]
}

/** Only this machine itself: a slip that a kiosk gives away by itself leaves it for nobody else. */
function isLocal(address: string): boolean {
  const port = Number(/^http:\/\/127\.0\.0\.1:(\d{1,5})$/.exec(address)?.[1] ?? 0)
  return port > 0 && port < 65_536
}

function themeMistakes(plan: Plan): Mistake[] {
  const items = new Set(plan.items.map((item) => item.item))
  return plan.themes.flatMap((theme, index) =>
    theme.items.flatMap((item, no): Mistake[] =>
      items.has(item) ? [] : [{ place: `themes[${index}].items[${no}]`, problem: 'unknown', value: item }],
    ),
  )
}

function counterMistakes(plan: Plan): Mistake[] {
  const zones = new Set(plan.zones.map((zone) => zone.zone))
  const queues = new Set(plan.queues.map((queue) => queue.queue))
  return plan.counters.flatMap((counter, index) => {
    const at = `counters[${index}]`
    const mistakes = twice(`${at}.serves`, counter.serves, (service) => service.queue, 'queue')
    if (!zones.has(counter.zone))
      mistakes.push({ place: `${at}.zone`, problem: 'unknown', value: counter.zone })
    counter.serves.forEach((service, no) => {
      if (!queues.has(service.queue))
        mistakes.push({ place: `${at}.serves[${no}].queue`, problem: 'unknown', value: service.queue })
    })
    return mistakes
  })
}

function sessionMistakes({ hours, queues }: Plan): Mistake[] {
  if (hours === 'always') return []
  const known = new Set(queues.map(({ queue }) => queue))
  return hours.flatMap((session, index) => {
    const mistakes: Mistake[] = []
    if (session.from >= session.to)
      mistakes.push({
        place: `hours[${index}]`,
        problem: 'session-order',
        value: `${session.from}–${session.to}`,
      })
    session.queues?.forEach((queue, no) => {
      if (!known.has(queue))
        mistakes.push({ place: `hours[${index}].queues[${no}]`, problem: 'unknown', value: queue })
    })
    const overlaps = hours.some(
      (other, no) =>
        no < index &&
        shareQueues(other, session) &&
        other.weekdays.some((weekday) => session.weekdays.includes(weekday)) &&
        other.from < session.to &&
        session.from < other.to,
    )
    if (overlaps)
      mistakes.push({
        place: `hours[${index}]`,
        problem: 'session-overlap',
        value: `${session.from}–${session.to}`,
      })
    return mistakes
  })
}

/** A session without queues is every queue's. */
function shareQueues(a: Session, b: Session): boolean {
  return (
    a.queues === undefined || b.queues === undefined || a.queues.some((queue) => b.queues!.includes(queue))
  )
}

function twice<T>(list: string, all: readonly T[], idOf: (each: T) => string, field: string): Mistake[] {
  return all.flatMap((each, index): Mistake[] => {
    const id = idOf(each)
    const isFirst = all.findIndex((other) => idOf(other) === id) === index
    return isFirst ? [] : [{ place: `${list}[${index}].${field}`, problem: 'twice', value: id }]
  })
}
