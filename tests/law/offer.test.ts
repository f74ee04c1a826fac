import { describe, expect, test } from 'vitest'
import type { KioskView } from '../../shared/views/shapes.ts'
import { kioskOf } from '../../shared/views/kiosk.ts'
import { offerWithoutLine, type Remembered, rememberedOf } from '../../ticket-printer/offline/offer.ts'
import { manager, minute, nine, SmallHall, smallPlan } from './support/small-hall.ts'

const plan = { ...smallPlan, kioskReserve: 5 }
const morning = { from: nine, to: nine + 180 * minute }
const afternoon = { from: nine + 240 * minute, to: nine + 480 * minute, queues: ['A'] }

function remembered(hall: SmallHall): Remembered {
  const data: KioskView = kioskOf(hall.day, '', { now: hall.at, people: () => null })!
  const at = new Date(hall.at).toISOString()
  return rememberedOf({ hall: 'small', view: 'kiosk', key: '', day: hall.day.date, seq: 1, at, data })!
}

const statesOf = (of: Remembered, free: number, now: number): string[] =>
  offerWithoutLine(of, () => free, now)!.queues.map(({ queue, open, reason }) =>
    open ? queue : `${queue} ${reason}`,
  )

describe('what a kiosk offers without its line', () => {
  test('[N14] claims neither who waits nor how long, nor what was asked for most', () => {
    const hall = new SmallHall(plan).opens(1)
    hall.issues('A', { items: ['T1'] })
    const offer = offerWithoutLine(remembered(hall), () => 5, hall.at)!
    expect(offer.queues.map(({ waiting, wait }) => [waiting, wait])).toEqual(
      Array.from({ length: 3 }, () => [null, null]),
    )
    expect(offer.asked).toEqual([])
    expect(offer.booking).toBe(false)
  })

  test('[N14] [C9] the hours go on by the clock, for each queue its own; nothing is given on another day', () => {
    const hall = new SmallHall(plan, [morning, afternoon])
    const known = remembered(hall)
    expect(statesOf(known, 5, nine)).toEqual(['A', 'B', 'C'])
    expect(statesOf(known, 5, nine + 200 * minute)).toEqual(['A hours', 'B hours', 'C hours'])
    expect(statesOf(known, 5, nine + 300 * minute)).toEqual(['A', 'B hours', 'C hours'])
    expect(offerWithoutLine(known, () => 5, nine + 24 * 60 * minute)).toBeNull()
    expect(offerWithoutLine(known, () => 5, nine + 15 * 60 * minute - 1)).not.toBeNull()
    expect(
      offerWithoutLine(known, () => 5, nine + 15 * 60 * minute),
      'midnight of the hall',
    ).toBeNull()
    hall.after(200)
    expect(statesOf(remembered(hall), 5, nine + 300 * minute), 'remembered at noon').toEqual([
      'A',
      'B hours',
      'C hours',
    ])
  })

  test('[N14] what a manager had closed stays closed, and what is used up says so', () => {
    const hall = new SmallHall(plan)
    hall.does({ type: 'queue.close', queue: 'B', reason: '系统维护' }, manager)
    const known = remembered(hall)
    expect(statesOf(known, 5, nine)).toEqual(['A', 'B 系统维护', 'C'])
    expect(statesOf(known, 0, nine)).toEqual(['A reserve', 'B 系统维护', 'C reserve'])
  })
})
