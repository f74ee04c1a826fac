import { expect, test } from 'vitest'
import type { WallView } from '../../shared/views/shapes.ts'
import { wallOf } from '../../shared/views/wall.ts'
import { nine, SmallHall } from './support/small-hall.ts'

const wall = (hall: SmallHall): WallView => wallOf(hall.day, '', { now: hall.at, people: () => null })!
const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0)

test('[V1] the day’s course counts what the wall’s figures count, whatever became of the tickets', () => {
  const hall = new SmallHall().opens(1, 2)
  for (let i = 0; i < 6; i++) hall.after(2).issues('A')
  hall.after(1).handles(1)
  hall.calls(1)
  hall.does({ type: 'ticket.miss', counter: 1 })
  hall.after(5).receives(1)
  hall.does({ type: 'ticket.handOff', counter: 1, to: { queue: 'B' }, reason: '属于乙' })
  const left = hall.after(1).issues('B')
  hall.does({ type: 'ticket.cancel', ticket: left.id })
  const { waits, day } = wall(hall.after(3))
  expect(sum(day.flow.issued)).toBe(waits.issued)
  expect(sum(day.flow.ended)).toBe(waits.served)
  expect(day.flow.waiting.at(-1)).toBe(waits.waiting)
  expect(Math.max(...day.flow.waiting)).toBe(6)
})

test('[V4] the course has forty steps at most, however long the day', () => {
  const hall = new SmallHall().opens(1)
  for (const [minutes, seconds] of [
    [1, 5],
    [15, 30],
    [60, 120],
    [300, 900],
    [480, 900],
  ] as const) {
    const short = new SmallHall()
    short.issues('A')
    const { flow } = wall(short.after(minutes)).day
    expect([minutes, flow.stepSeconds]).toEqual([minutes, seconds])
    expect(flow.issued.length).toBeLessThanOrEqual(41)
    expect(flow.waiting.at(-1)).toBe(1)
  }
  // A quarter of an hour begins where clocks have it.
  hall.after(7).issues('A')
  expect(wall(hall.after(480)).day.flow.from).toBe(new Date(nine).toISOString())
})

test('[V1] the promise counts green tickets from their standing to their first call', () => {
  const hall = new SmallHall().opens(1)
  hall.issues('A', { green: 'elder' })
  hall.after(4).handles(1)
  hall.issues('A', { green: 'elder' })
  hall.after(6).handles(1)
  hall.issues('A')
  hall.after(20).handles(1)
  expect(wall(hall).day.green).toEqual({ promiseMinutes: 5, called: 2, kept: 1 })
})

test('[V1] [H3] who is being handed on is named with where from and since when, until the visit is over', () => {
  const hall = new SmallHall().opens(1, 2)
  const { number } = hall.issues('A')
  hall.receives(1)
  hall.does({ type: 'ticket.handOff', counter: 1, to: { queue: 'B' }, reason: '属于乙' })
  const since = new Date(hall.at).toISOString()
  expect(wall(hall.after(2)).day.handOffs).toEqual([{ number, from: 1, queueName: 'B 业务', since }])
  hall.receives(2)
  expect(wall(hall).day.handOffs).toEqual([{ number, from: 1, queueName: 'B 业务', counter: 2, since }])
  hall.does({ type: 'ticket.finish', counter: 2, outcome: 'done' })
  const { handOffs, handOffsCount, inquiries } = wall(hall).day
  expect([handOffs, handOffsCount]).toEqual([[], 0])
  expect(inquiries).toEqual({ received: 1, handedOn: 1, followed: 0, explained: 0 })
})

test('[V1] who waits longest stands first in the line, the green among them not told apart', () => {
  const hall = new SmallHall()
  hall.issues('A')
  hall.after(3).issues('A', { green: 'elder' })
  const [queue] = wall(hall).queues
  expect(queue!.line).toEqual([nine, nine + 180_000].map((at) => new Date(at).toISOString()))
})
