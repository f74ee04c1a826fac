import { expect, test } from 'vitest'
import { arrivalsOf } from '../../display-client/arrivals.ts'
import type { UsualAnswer } from '../../shared/wire/usual.ts'

/** Nine in the morning at the hall. */
const nine = '2026-11-26T01:00:00.000Z'

function usualOf(quarters: Record<number, number>, day = '2026-11-26'): UsualAnswer {
  const all = Array.from({ length: 96 }, (_, quarter) => quarters[quarter] ?? 0)
  return { day, kind: 'working', days: 5, quarters: all }
}

test('today is counted by the quarters of a usual day, which goes on for two hours', () => {
  // Five minutes a step: three quarters of an hour, and the fourth has begun.
  const flow = {
    from: nine,
    stepSeconds: 300,
    issued: [1, 2, 3, 4, 5, 6, 7, 8, 9, 2],
    ended: [],
    waiting: [],
  }
  const usual = usualOf({ 36: 10, 37: 10, 38: 10, 39: 10, 40: 12, 47: 3, 50: 5 })
  const beside = arrivalsOf(flow, usual, '2026-11-26', '09:00')!
  expect(beside.issued.slice(0, 5)).toEqual([6, 15, 24, 2, null])
  expect(beside.usual.slice(0, 5)).toEqual([10, 10, 10, 10, 12])
  expect(beside.times).toHaveLength(12)
  expect(beside.times[0]).toBe(Date.parse(nine) / 1000 + 450)
  // 45 came where 30 usually do; the quarter that has begun says nothing yet.
  expect(beside.more).toEqual({ count: 15, percent: 50 })
})

test('what is ahead ends with the usual day, and a few are no measure', () => {
  const flow = { from: nine, stepSeconds: 900, issued: [3, 1], ended: [], waiting: [] }
  const beside = arrivalsOf(flow, usualOf({ 36: 2, 37: 2, 39: 1 }), '2026-11-26', '09:00')!
  expect(beside.issued).toEqual([3, 1, null, null])
  expect(beside.more).toBeNull()
})

test('another day, or one of which nothing is known, is beside nothing', () => {
  const flow = { from: nine, stepSeconds: 300, issued: [1], ended: [], waiting: [] }
  expect(arrivalsOf(flow, null, '2026-11-26', '09:00')).toBeNull()
  expect(arrivalsOf(flow, usualOf({ 36: 9 }, '2026-11-25'), '2026-11-26', '09:00')).toBeNull()
  expect(
    arrivalsOf(flow, { day: '2026-11-26', kind: 'working', days: 1, quarters: null }, '2026-11-26', '09:00'),
  ).toBeNull()
})
