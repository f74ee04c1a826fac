/**
 * What the hall warns of (rules A4, A5): a pure function of the day and the time, so that a wall, a replay and a
 * report say the same. Each alert has a key, by which it is acknowledged.
 */

import { leftAt } from './closing.ts'
import type { Alarm, AlertLevel, CounterState, Day, Register, Ticket } from './day.ts'
import { openAlarms } from './deciding-alarms.ts'
import { heldTickets } from './deciding-hall.ts'
import { warningsOf } from './inquiry.ts'
import { countBefore, placeAt, sizeOf } from './line.ts'
import { meanServiceMs } from './next.ts'
import type { AlertCode, Queue, Thresholds } from './plan.ts'
import { lanes, lanesOf, waitingIn } from './standing.ts'

export interface Alert {
  /** What it is about: the code with its queue, counter or ticket. */
  key: string
  code: AlertCode
  level: AlertLevel
  /** Minutes, people, per cent or how many, as the code has it; whole. */
  value: number
  queue?: string
  counter?: number
  /** A number, as staff know the ticket. */
  number?: string
  /** The call for help that it is. */
  alarm?: string
  /** Who has seen it, while it has not become graver since; who answered, where it is a call for help. */
  acknowledgedBy?: string
  acknowledgedAt?: number
}

export const usualThresholds: Record<AlertCode, Thresholds> = {
  'long-wait': [15, 30, 60],
  'long-wait-share': [25, 50, 75],
  'counter-load': [8, 12, 20],
  'hall-load': [70, 85, 100],
  'slow-service': [2, 4, 6],
  'slow-share': [20, 35, 50],
  'given-up-share': [10, 20, 30],
  'bad-ratings': [1, 3, 5],
  'long-shift': [180, 240, 300],
  'green-promise': [0, 3, 10],
  'no-counter': [0, 5, 10],
  'idle-counter': [3, 6, 10],
  away: [15, 30, 45],
  'long-hold': [60, 90, 120],
  'quick-misses': [3, 5, 8],
  'quick-ends': [3, 6, 10],
  'sent-about': [1, 2, 3],
  'left-at-closing': [1, 10, 30],
  'left-earlier': [1, 10, 30],
  stranded: [1, 5, 20],
  help: [0, 3, 6],
  emergency: [-2, -1, 0],
}

const minute = 60_000
/** Shares of few say little. */
const fewestForShare = 5
const fewestIssued = 20
/** A service is slow from so many times its queue's mean on. */
const slowTimes = 2
const shownStranded = 6
const levels: readonly AlertLevel[] = ['yellow', 'orange', 'red']

/** @returns what there is to warn of at this moment, the gravest first. */
export function alertsOf(day: Day, at: number): Alert[] {
  const found = [
    ...openAlarms(day).map((alarm) => ofAlarm(alarm, at)),
    ...day.plan.queues.flatMap((queue) => ofQueue(day, queue, at)),
    ...[...day.counters.values()].flatMap((counter) => ofCounter(day, counter, at)),
    ...heldTickets(day)
      .filter(({ hold }) => hold?.kind !== 'arrival')
      .map((ticket) => ofHold(ticket, at)),
    ...sentAbout(day),
    ...stranded(day),
    ...ofHall(day, at),
  ]
  return found
    .flatMap((each) => graded(day, each))
    .sort((a, b) => gravity(b) - gravity(a) || (a.key < b.key ? -1 : 1))
}

/** Among equally grave ones a call for help comes first: somebody stands there. */
function gravity({ level, alarm }: Alert): number {
  return 2 * levels.indexOf(level) + (alarm === undefined ? 0 : 1)
}

type Found = Omit<Alert, 'level'>

function graded(day: Day, found: Found): Alert[] {
  const thresholds = day.plan.alerts?.[found.code] ?? usualThresholds[found.code]
  const level = levels.findLast((_, no) => found.value >= thresholds[no]!)
  if (level === undefined) return []
  if (found.alarm !== undefined) return [{ ...found, level }]
  const seen = day.acknowledged.get(found.key)
  const holds = seen !== undefined && levels.indexOf(seen.level) >= levels.indexOf(level)
  return [{ ...found, level, ...(holds ? { acknowledgedBy: seen.by, acknowledgedAt: seen.at } : {}) }]
}

/** It has one answer, on whichever screen it was given (A6). */
function ofAlarm(alarm: Alarm, at: number): Found {
  const { id, kind, counter, at: since, acknowledgedBy, acknowledgedAt } = alarm
  return {
    key: `${kind} ${id}`,
    code: kind,
    value: minutesFrom(since, at),
    alarm: id,
    ...(counter === null ? {} : { counter }),
    ...(acknowledgedAt === null ? {} : { acknowledgedBy: acknowledgedBy ?? '', acknowledgedAt }),
  }
}

function ofQueue(day: Day, { queue }: Queue, at: number): Found[] {
  const line = lanesOf(day, queue)
  const waiting = waitingIn(line)
  if (waiting === 0) return []
  const longest = minutesFrom(Math.min(...lanes.map((lane) => placeAt(line[lane], 0)?.standing ?? at)), at)
  const [late] = day.plan.alerts?.['long-wait'] ?? usualThresholds['long-wait']
  const bound = { standing: at - late * minute, number: '' }
  const overdue = lanes.reduce((sum, lane) => sum + countBefore(line[lane], bound), 0)
  const counters = day.queues.get(queue)?.openCounters ?? 0
  const green = placeAt(line.green, 0)
  const about = (code: AlertCode, value: number): Found => ({ key: `${code} ${queue}`, code, value, queue })
  return [
    about('long-wait', longest),
    ...(waiting < fewestForShare ? [] : [about('long-wait-share', Math.floor((100 * overdue) / waiting))]),
    counters === 0 ? about('no-counter', longest) : about('counter-load', Math.floor(waiting / counters)),
    ...(green === undefined
      ? []
      : [about('green-promise', minutesFrom(green.standing, at) - day.plan.limits.promiseMinutes)]),
  ]
}

function ofCounter(day: Day, state: CounterState, at: number): Found[] {
  const { counter, status, since, freeSince, quickMisses, quickEnds } = state
  const about = (code: AlertCode, value: number): Found => ({
    key: `${code} ${counter}`,
    code,
    value,
    counter,
  })
  const found = [about('quick-misses', quickMisses), about('quick-ends', quickEnds)]
  if (status === 'paused') found.push(about('away', minutesFrom(since, at)))
  if (status !== 'open') return found
  found.push(about('long-shift', minutesFrom(since, at)))
  if (freeSince !== null && ownWorkWaits(day, counter))
    found.push(about('idle-counter', minutesFrom(freeSince, at)))
  return found
}

/** Idle beside a neighbour's queue is no fault; beside one's own it is. */
function ownWorkWaits(day: Day, counter: number): boolean {
  const serves = day.layout.counters.get(counter)?.serves ?? []
  return serves.some(
    ({ queue, reluctanceMinutes }) => reluctanceMinutes === 0 && (day.queues.get(queue)?.waiting ?? 0) > 0,
  )
}

function ofHold({ number, hold }: Ticket, at: number): Found {
  return { key: `long-hold ${number}`, code: 'long-hold', value: minutesFrom(hold!.at, at), number }
}

/** Visits that are not over, handed on twice or more or back where they have been. */
function sentAbout(day: Day): Found[] {
  return day.register.sentAbout.flatMap((id): Found[] => {
    const { number, handOffs, finishedAt } = day.tickets.get(id)!
    const value = Math.max(1, handOffs - 1)
    return finishedAt === null ? [{ key: `sent-about ${number}`, code: 'sent-about', value, number }] : []
  })
}

/** Slips from a kiosk without its line that are no tickets: people hold them. */
function stranded({ register }: Day): Found[] {
  const numbers = register.stranded.map(({ number }) => number)
  const shown = numbers.slice(0, shownStranded).join(' ')
  return [{ key: strandedKey(register), code: 'stranded', value: numbers.length, number: shown }]
}

/** More of them are another alert: that some were seen says nothing of the others. */
function strandedKey({ stranded }: Register): string {
  return `stranded ${stranded.length}`
}

function ofHall(day: Day, at: number): Found[] {
  const { cancelled, missed, grades } = day.register
  const served = [...day.counters.values()].flatMap(({ ticket }) =>
    ticket === null ? [] : [day.tickets.get(ticket)!],
  )
  const slow = served.filter((ticket) => isSlow(day, ticket, at)).length
  const issued = [...day.queues.values()].reduce((sum, queue) => sum + queue.issued + queue.handedIn, 0)
  const waiting = [...day.queues.values()].reduce((sum, queue) => sum + queue.waiting, 0)
  const about = (code: AlertCode, value: number): Found => ({ key: code, code, value })
  const found = [
    about('slow-service', slow),
    about('bad-ratings', grades[0]! + grades[1]!),
    about('left-at-closing', leftAt(day, at).length),
    about('left-earlier', inheritedCount(day)),
  ]
  if (served.length >= fewestForShare)
    found.push(about('slow-share', Math.floor((100 * slow) / served.length)))
  if (issued >= fewestIssued)
    found.push(about('given-up-share', Math.floor((100 * (cancelled + sizeOf(missed))) / issued)))
  const { capacity } = day.plan
  if (capacity !== undefined)
    found.push(about('hall-load', Math.floor((100 * (waiting + served.length)) / capacity)))
  return found
}

/** Whom earlier days have left, until somebody has said of each what became of them (N15). */
function inheritedCount({ register }: Day): number {
  return register.inherited.reduce((sum, { left }) => sum + left, 0)
}

function isSlow(day: Day, ticket: Ticket, at: number): boolean {
  const served = ticket.legs.at(-1)?.servedAt
  return served != null && at - served > slowTimes * meanServiceMs(day, ticket.queue)
}

/** @returns numbers without a ticket that nobody has seen to yet, as they were reported (N11). */
export function strandedUnseen({ register, acknowledged }: Day): Register['stranded'] {
  return acknowledged.has(strandedKey(register)) ? [] : register.stranded
}

/** @returns whether the visit is one to watch from here on. */
export function isSentAbout(ticket: Ticket): boolean {
  return warningsOf(ticket).length > 0
}

function minutesFrom(since: number, at: number): number {
  return Math.max(0, Math.floor((at - since) / minute))
}
