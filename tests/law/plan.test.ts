import { expect, test } from 'vitest'
import { demoPlan } from '../../server/demo/plan.ts'
import { businessDate, sessionsOn } from '../../server/calendar.ts'
import { type Plan, printersOfKiosk } from '../../shared/law/plan.ts'
import { kioskOf } from '../../shared/views/kiosk.ts'
import { parsePlan } from '../../shared/wire/plan.ts'
import { SmallHall, smallPlan } from './support/small-hall.ts'

test('[C10] the demo plan is whole: 24 counters, 8 queues, 12 themes, 32 items', () => {
  expect(parsePlan(demoPlan)).toEqual({ plan: demoPlan })
  const { counters, queues, themes, items } = demoPlan
  expect([counters.length, queues.length, themes.length, items.length]).toEqual([24, 8, 12, 32])
})

test('[C10] a plan full of holes: every mistake is named, with its place, at once', () => {
  const plan = structuredClone(demoPlan)
  Object.assign(plan, { hours: [{ weekdays: [1], from: '12:00', to: '09:00' }], timeZone: 'Mars/Olympus' })
  plan.queues[0]!.zone = 'nowhere'
  plan.queues[1]!.series.prefix = 'O'
  plan.queues[2]!.series.prefix = 'D'
  plan.queues[4]!.queue = 'D'
  plan.items[0]!.queue = 'Z'
  plan.themes[0]!.items[0] = 'T99'
  plan.counters[1]!.counter = 1
  plan.counters[2]!.serves[0]!.queue = 'Y'
  plan.greenGroups = plan.greenGroups.filter((group) => group.group !== 'soldier')
  delete (plan as Partial<typeof plan>).name
  Object.assign(plan.limits, { capMinutes: 'long' })
  const result = parsePlan(plan)
  const places =
    'mistakes' in result ? result.mistakes.map(({ place, problem }) => `${place} ${problem}`) : []
  for (const expected of [
    'name missing',
    'timeZone time-zone',
    'limits.capMinutes shape',
    'hours[0] session-order',
    'queues[0].zone unknown',
    'queues[1].series.prefix prefix-form',
    'queues[3].series.prefix prefix-shared',
    'queues[4].queue twice',
    'items[0].queue unknown',
    'themes[0].items[0] unknown',
    'counters[1].counter twice',
    'counters[2].serves[0].queue unknown',
    'greenGroups group-missing',
  ])
    expect(places).toContain(expected)
})

test('[C10] what is no plan at all is told so, not thrown', () => {
  for (const nonsense of [null, 7, 'plan', [], {}, { queues: 'A' }])
    expect(parsePlan(nonsense)).toHaveProperty('mistakes')
})

test('[C10] an unknown field is a mistake: a typing error must not be lost in silence', () => {
  expect(parsePlan({ ...smallPlan, hour: 'always' })).toEqual({
    mistakes: [{ place: 'hour', problem: 'unknown', value: 'hour' }],
  })
})

test('[C11] a business day is the date in the hall’s own time zone, wherever the server stands', () => {
  const midnight = Date.UTC(2026, 10, 23, 16)
  expect(businessDate('Asia/Shanghai', midnight - 1)).toBe('2026-11-23')
  expect(businessDate('Asia/Shanghai', midnight)).toBe('2026-11-24')
  expect(businessDate('America/New_York', midnight)).toBe('2026-11-23')
})

test('[C11] sessions are wall-clock hours, also on the day the clocks change', () => {
  const hours = [
    { weekdays: [1, 2, 3, 4, 5], from: '13:00', to: '17:00' },
    { weekdays: [1, 2, 3, 4, 5, 7], from: '09:00', to: '12:00' },
  ]
  expect(sessionsOn({ hours, timeZone: 'Asia/Shanghai' }, '2026-11-24')).toEqual([
    { from: Date.UTC(2026, 10, 24, 1), to: Date.UTC(2026, 10, 24, 4) },
    { from: Date.UTC(2026, 10, 24, 5), to: Date.UTC(2026, 10, 24, 9) },
  ])
  expect(sessionsOn({ hours, timeZone: 'Asia/Shanghai' }, '2026-11-28')).toEqual([])
  expect(sessionsOn({ hours, timeZone: 'Europe/Berlin' }, '2026-03-29')).toEqual([
    { from: Date.UTC(2026, 2, 29, 7), to: Date.UTC(2026, 2, 29, 10) },
  ])
})

test('[C11] holidays of the State are closed, worked weekends have the hours of a working day', () => {
  const weekdays = [1, 2, 3, 4, 5]
  const hours = [
    { weekdays, from: '09:00', to: '12:00' },
    { weekdays: [6], from: '09:00', to: '10:00', queues: ['A'], name: '延时' },
    { weekdays: [5, 6], from: '10:00', to: '11:00', holidays: true },
  ]
  const open = (date: string, calendar?: Plan['calendar']): string[] => {
    const plan = { hours, timeZone: 'Asia/Shanghai', ...(calendar === undefined ? {} : { calendar }) }
    const sessions = sessionsOn(plan, date) as { from: number; to: number; queues?: string[] }[]
    return sessions.map(({ from, to, queues = [] }) => `${hourOf(from)}-${hourOf(to)}${queues.join('')}`)
  }
  expect(open('2026-11-24')).toEqual(['9-12'])
  expect(open('2026-11-28')).toEqual(['9-10A', '10-11'])
  expect(open('2026-10-05')).toEqual([])
  expect(open('2026-10-02')).toEqual(['10-11'])
  expect(open('2026-10-03')).toEqual(['10-11'])
  expect(open('2026-10-10')).toEqual(['9-12'])
  expect(open('2026-11-24', { off: ['2026-11-24'], on: [] })).toEqual([])
  expect(open('2026-11-29', { off: [], on: ['2026-11-29'] })).toEqual(['9-12'])
  expect(open('2026-10-10', { off: [], on: [], workLike: 6 })).toEqual(['9-10A', '10-11'])
})

test('[C10] [P14] a local printer is one of the machine itself, with an agent; kiosks are told of theirs alone', () => {
  const printer = { name: 'P', address: 'agent', text: 'gb18030' } as const
  const printers = [
    { ...printer, printer: 'P1', local: 'http://127.0.0.1:7610', kiosks: ['取号机 1'] },
    { ...printer, printer: 'P2', local: 'http://10.0.0.7:7610' },
    { ...printer, printer: 'P3', local: 'http://127.0.0.1:76100' },
    { ...printer, printer: 'P4', local: 'https://127.0.0.1:7610/print' },
    { ...printer, printer: 'P5', local: 'http://127.0.0.1:7610', address: 'tcp://10.0.0.7:9100' },
  ]
  const result = parsePlan({ ...demoPlan, printers })
  expect('mistakes' in result && result.mistakes.map(({ place, problem }) => `${place} ${problem}`)).toEqual([
    'printers[1].local local-form',
    'printers[2].local local-form',
    'printers[3].local local-form',
    'printers[4].local local-without-agent',
  ])
  const { day, at } = new SmallHall({ ...smallPlan, printers: [printers[0]!, { ...printer, printer: 'P6' }] })
  const { localPrinters } = kioskOf(day, '', { now: at, people: () => null })!
  expect(localPrinters).toHaveLength(1)
  expect(printersOfKiosk(localPrinters!, '取号机 1')).toMatchObject([{ local: 'http://127.0.0.1:7610' }])
  expect(printersOfKiosk(localPrinters!, '取号机 2')).toEqual([])
})

/** Hours past midnight in Shanghai. */
function hourOf(at: number): number {
  return (Math.round(at / 3_600_000) + 8) % 24
}
