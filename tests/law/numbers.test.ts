import { describe, expect, test } from 'vitest'
import { numberOf } from '../../shared/law/numbering.ts'
import { guide, kiosk, manager, nine, minute, SmallHall, smallPlan } from './support/small-hall.ts'

const withQueueA = (change: object) => ({
  ...smallPlan,
  queues: smallPlan.queues.map((queue) => (queue.queue === 'A' ? { ...queue, ...change } : queue)),
})

describe('numbers', () => {
  test('[N1] three digits, and more rather than fewer', () => {
    expect([1, 12, 999, 1000, 48_267].map((serial) => numberOf('A', serial))).toEqual([
      'A001',
      'A012',
      'A999',
      'A1000',
      'A48267',
    ])
  })

  test('[N2] each queue counts from 1 without a gap, whatever happens to earlier numbers', () => {
    const hall = new SmallHall()
    const first = hall.issues('A')
    hall.does({ type: 'ticket.cancel', ticket: first.id })
    expect([hall.issues('A'), hall.issues('B'), hall.issues('A')].map((ticket) => ticket.number)).toEqual([
      'A002',
      'B001',
      'A003',
    ])
  })

  test('[N3] the series ends', () => {
    const hall = new SmallHall(withQueueA({ series: { prefix: 'A', last: 2 } }))
    hall.issues('A')
    hall.issues('A')
    expect(hall.asks({ type: 'ticket.issue', queue: 'A' }, guide)).toBe('series-exhausted')
    expect(hall.issues('B').number).toBe('B001')
  })

  test('[N4] the daily limit binds the kiosk, a guide issues beyond it', () => {
    const hall = new SmallHall(withQueueA({ dailyLimit: 1 }))
    hall.issues('A')
    expect(hall.asks({ type: 'ticket.issue', queue: 'A' }, kiosk)).toBe('queue-full')
    hall.does({ type: 'ticket.issue', queue: 'A' }, guide)
  })

  test('[N4] a queue that a manager closed gives numbers to nobody until it is opened', () => {
    const hall = new SmallHall()
    hall.does({ type: 'queue.close', queue: 'A', reason: '系统维护' }, manager)
    expect(hall.asks({ type: 'ticket.issue', queue: 'A' }, kiosk)).toBe('queue-closed')
    expect(hall.asks({ type: 'ticket.issue', queue: 'A' }, guide)).toBe('queue-closed')
    expect(hall.asks({ type: 'queue.close', queue: 'A', reason: 'x' }, manager)).toBe('wrong-state')
    hall.does({ type: 'queue.open', queue: 'A' }, manager)
    hall.issues('A')
  })

  test('[C9] numbers within the sessions; whoever holds one is served after them', () => {
    const hall = new SmallHall(smallPlan, [{ from: nine, to: nine + 180 * minute }])
    const ticket = hall.issues('A')
    hall.after(180)
    expect(hall.asks({ type: 'ticket.issue', queue: 'A' }, kiosk)).toBe('queue-closed')
    hall.does({ type: 'ticket.issue', queue: 'A' }, guide)
    expect(hall.opens(1).handles(1).id).toBe(ticket.id)
  })

  test('[C9] a session of some queues is no session of the others', () => {
    const hall = new SmallHall(smallPlan, [{ from: nine, to: nine + 180 * minute, queues: ['A'] }])
    expect(hall.asks({ type: 'ticket.issue', queue: 'B' }, kiosk)).toBe('queue-closed')
    hall.issues('A')
  })

  test('[N6] by phone only where the plan says so', () => {
    const phone = { kind: 'public' } as const
    expect(new SmallHall().asks({ type: 'ticket.issue', queue: 'A' }, phone)).toBe('queue-closed')
    expect(
      new SmallHall({ ...smallPlan, phone: true }).asks({ type: 'ticket.issue', queue: 'A' }, phone),
    ).toHaveLength(1)
  })

  test('[N5] one person, one live number in a queue', () => {
    const hall = new SmallHall()
    hall.issues('A', { person: 'p' })
    expect(hall.asks({ type: 'ticket.issue', queue: 'A', person: 'p' })).toBe('already-waiting')
    hall.issues('B', { person: 'p' })
    hall.issues('A', { person: 'q' })
    hall.opens(1).handles(1)
    hall.issues('A', { person: 'p' })
  })

  test('[N5] a hand-off takes the person along', () => {
    const hall = new SmallHall().opens(1)
    hall.issues('A', { person: 'p' })
    hall.receives(1)
    hall.does({ type: 'ticket.handOff', counter: 1, to: { queue: 'B' }, reason: '属 B' })
    expect(hall.asks({ type: 'ticket.issue', queue: 'B', person: 'p' })).toBe('already-waiting')
    hall.issues('A', { person: 'p' })
  })

  test('[W2] what the plan does not know is named', () => {
    const hall = new SmallHall()
    expect(hall.asks({ type: 'ticket.issue', queue: 'X' })).toBe('unknown-queue')
    expect(hall.asks({ type: 'ticket.issue', queue: 'A', items: ['T1', 'T9'] })).toBe('unknown-item')
    expect(hall.asks({ type: 'ticket.issue', queue: 'A', theme: 'M9' })).toBe('unknown-theme')
    expect(hall.asks({ type: 'ticket.issue', queue: 'A', green: 'king' })).toBe('unknown-group')
    expect(hall.day.tickets.size).toBe(0)
  })
})
