import { describe, expect, test } from 'vitest'
import { type Alert, alertsOf } from '../../shared/law/alerts.ts'
import type { Ticket } from '../../shared/law/day.ts'
import type { AlertCode } from '../../shared/law/plan.ts'
import { guidesPlan } from './support/guides-hall.ts'
import { guideOf } from '../../shared/views/guide.ts'
import {
  chief,
  citizen,
  clerk,
  guide,
  kiosk,
  manager,
  minute,
  nine,
  SmallHall,
  system,
} from './support/small-hall.ts'

const find = (hall: SmallHall, code: AlertCode): Alert | undefined =>
  alertsOf(hall.day, hall.at).find((alert) => alert.code === code)
const shown = (hall: SmallHall, code: AlertCode): string => {
  const alert = find(hall, code)
  return alert === undefined
    ? ''
    : `${alert.level} ${alert.value} ${alert.queue ?? alert.counter ?? alert.number ?? ''}`.trim()
}
const newHall = (more: object = {}): SmallHall => new SmallHall({ ...guidesPlan, ...more })

describe('[A4] what a hall warns of', () => {
  test('[A4] a quiet hall warns of nothing', () => {
    const hall = newHall().opens(1)
    expect(alertsOf(hall.day, hall.at)).toEqual([])
  })

  test('[A4] waits: the longest, the share, people for each counter, no counter at all', () => {
    const hall = newHall().opens(4)
    for (let i = 0; i < 12; i++) hall.issues('C')
    expect(shown(hall, 'counter-load')).toBe('orange 12 C')
    hall.after(14)
    expect(shown(hall, 'long-wait')).toBe('')
    expect(shown(hall.after(1), 'long-wait')).toBe('yellow 15 C')
    expect(shown(hall.after(1), 'long-wait-share')).toBe('red 100 C')
    expect(shown(hall.after(14), 'long-wait')).toBe('orange 30 C')
    expect(shown(hall.after(30), 'long-wait')).toBe('red 60 C')
    expect(shown(hall, 'no-counter')).toBe('')
    hall.issues('A')
    expect(shown(hall, 'no-counter')).toBe('yellow 0 A')
    expect(shown(hall.after(10), 'no-counter')).toBe('red 10 A')
  })

  test('[A4] the promise of the green channel', () => {
    const hall = newHall().opens(1)
    hall.issues('A', { green: 'elder' })
    expect(shown(hall.after(4), 'green-promise')).toBe('')
    expect(shown(hall.after(1), 'green-promise')).toBe('yellow 0 A')
    expect(shown(hall.after(3), 'green-promise')).toBe('orange 3 A')
  })

  test('[A4] counters: idle beside their own queue, away, without a break, too quick', () => {
    const hall = newHall().opens(1, 2)
    hall.issues('A')
    expect(shown(hall.after(3), 'idle-counter')).toBe('yellow 3 1')
    expect(alertsOf(hall.day, hall.at).filter(({ code }) => code === 'idle-counter')).toHaveLength(1)
    hall.does({ type: 'counter.pause', counter: 1 })
    expect(shown(hall, 'idle-counter')).toBe('')
    expect(shown(hall.after(15), 'away')).toBe('yellow 15 1')
    hall.does({ type: 'counter.open', counter: 1 })
    expect(shown(hall.after(180), 'long-shift')).toBe('yellow 180 1')
    for (let i = 0; i < 3; i++) {
      hall.issues('A')
      hall.calls(1)
      hall.does({ type: 'ticket.miss', counter: 1 })
    }
    expect(shown(hall, 'quick-misses')).toBe('yellow 3 1')
    for (let i = 0; i < 3; i++) {
      hall.issues('B')
      hall.handles(2)
    }
    expect(shown(hall, 'quick-ends')).toBe('yellow 3 2')
  })

  test('[A4] visits: slow, held too long, sent about', () => {
    const hall = newHall().opens(1, 2, 4)
    const { number } = hall.issues('A')
    hall.receives(1)
    hall.issues('B')
    hall.receives(2)
    expect(shown(hall.after(40), 'slow-service')).toBe('yellow 2')
    hall.does({ type: 'ticket.hold', counter: 2, kind: 'away' })
    expect(shown(hall.after(60), 'long-hold')).toBe('yellow 60 B001')
    for (const [from, to] of [
      [1, 'C'],
      [4, 'B'],
      [2, 'A'],
    ] as const) {
      hall.does({ type: 'ticket.handOff', counter: from, to: { queue: to }, reason: 'r' })
      if (to !== 'A') hall.receives(to === 'C' ? 4 : 2)
    }
    expect(shown(hall, 'sent-about')).toBe(`orange 2 ${number}`)
    hall.handles(1)
    expect(shown(hall, 'sent-about')).toBe('')
  })

  test('[A4] the hall: full, given up, badly rated, slow as a whole', () => {
    const hall = newHall({ capacity: 10 }).opens(1, 2, 3, 4, 5)
    for (let i = 0; i < 20; i++) hall.issues('A')
    for (const counter of [1, 2, 3, 5]) hall.receives(counter)
    hall.issues('C')
    hall.receives(4)
    expect(shown(hall, 'hall-load')).toBe('red 210')
    expect(shown(hall.after(60), 'slow-share')).toBe('red 100')
    for (const ticket of [...hall.day.tickets.values()]
      .filter(({ state }) => state === 'waiting')
      .slice(0, 3))
      hall.does({ type: 'ticket.cancel', ticket: ticket.id })
    expect(shown(hall, 'given-up-share')).toBe('yellow 14')
    const { id } = hall.ticket(hall.day.counters.get(1)!.ticket!)
    hall.does({ type: 'ticket.finish', counter: 1, outcome: 'done' })
    hall.does({ type: 'ticket.rate', ticket: id, grade: 2 }, citizen(id))
    expect(shown(hall, 'bad-ratings')).toBe('yellow 1')
  })

  test('[A4] calls for help are graver the longer they stand; an emergency is red at once', () => {
    const hall = newHall()
    hall.does({ type: 'alarm.raise', kind: 'help', from: null }, kiosk)
    expect(shown(hall, 'help')).toBe('yellow 0')
    expect(shown(hall.after(6), 'help')).toBe('red 6')
    hall.does({ type: 'alarm.raise', kind: 'emergency', from: 3 }, clerk(3))
    expect(shown(hall, 'emergency')).toBe('red 0 3')
  })

  test('[A4] the plan may say otherwise', () => {
    const hall = newHall({ alerts: { 'long-wait': [1, 2, 3] } }).opens(1)
    hall.issues('A')
    expect(shown(hall.after(2), 'long-wait')).toBe('orange 2 A')
  })
})

test('[A5] acknowledged by name, and unseen again when it becomes graver', () => {
  const hall = newHall().opens(1)
  hall.issues('A')
  hall.after(15)
  const { key } = find(hall, 'long-wait')!
  expect(hall.asks({ type: 'alert.acknowledge', alert: key }, clerk(1))).toBe('not-yours')
  expect(hall.asks({ type: 'alert.acknowledge', alert: 'no such' }, chief)).toBe('unknown-alert')
  hall.does({ type: 'alert.acknowledge', alert: key }, chief)
  expect(find(hall, 'long-wait')!.acknowledgedBy).toBe('chief-1')
  expect(hall.asks({ type: 'alert.acknowledge', alert: key }, manager)).toEqual([])
  hall.after(15)
  expect(find(hall, 'long-wait')).toMatchObject({ level: 'orange' })
  expect(find(hall, 'long-wait')!.acknowledgedBy).toBeUndefined()
  hall.does({ type: 'alert.acknowledge', alert: key }, manager)
  expect(find(hall, 'long-wait')!.acknowledgedBy).toBe('manager-1')
})

test('[A6] a call for help has one answer, and comes before what is as grave', () => {
  const hall = newHall()
  for (let i = 0; i < 3; i++) hall.issues('A')
  hall.after(60)
  hall.does({ type: 'alarm.raise', kind: 'emergency', from: 3 }, clerk(3))
  const { key, alarm } = find(hall, 'emergency')!
  expect(alertsOf(hall.day, hall.at).map(({ level }) => level)).toContain('red')
  expect(alertsOf(hall.day, hall.at)[0]).toMatchObject({ key, level: 'red' })
  expect(find(hall, 'emergency')!.acknowledgedBy).toBeUndefined()
  const supervisor = { kind: 'person', id: 'supervisor-1', roles: ['supervisor'] } as const
  expect(hall.asks({ type: 'alert.acknowledge', alert: key }, supervisor)).toBe('not-yours')
  hall.does({ type: 'alert.acknowledge', alert: key }, manager)
  expect(hall.day.alarms.get(alarm!)!.acknowledgedBy).toBe('manager-1')
  expect(find(hall, 'emergency')!.acknowledgedBy).toBe('manager-1')
  expect(hall.asks({ type: 'alarm.acknowledge', alarm: alarm! }, guide)).toEqual([])
  hall.after(30)
  expect(find(hall, 'emergency')!.acknowledgedBy).toBe('manager-1')
})

describe('closing', () => {
  const sessions = [{ from: nine - minute, to: nine + 60 * minute }]

  test('[N13] [A4] after the last session whoever has a number is listed, the oldest first, until seen to', () => {
    const hall = new SmallHall(guidesPlan, sessions).opens(1)
    const next = (queue: string): Ticket => hall.after(1).issues(queue)
    const [first, second, third] = [next('A'), next('B'), next('A')]
    hall.receives(1)
    const left = (): string[] =>
      guideOf(hall.day, '', { now: hall.at, people: () => null })!.closing?.left.map(
        ({ ticket }) => ticket,
      ) ?? []
    expect([left(), find(hall, 'left-at-closing')]).toEqual([[], undefined])
    hall.at = nine + 60 * minute
    expect(left()).toEqual([first.id, second.id, third.id])
    expect(shown(hall, 'left-at-closing')).toBe('yellow 3')
    hall.does({ type: 'day.wake' }, system)
    expect(left()).toHaveLength(3)
    hall.does({ type: 'ticket.finish', counter: 1, outcome: 'done' })
    hall.does({ type: 'ticket.cancel', ticket: second.id, reason: '已改约' }, guide)
    expect(left()).toEqual([third.id])
    hall.handles(1)
    expect([left(), find(hall, 'left-at-closing')]).toEqual([[], undefined])
  })
})
