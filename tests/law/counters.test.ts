import { describe, expect, test } from 'vitest'
import { chief, clerk, manager, SmallHall, smallPlan, system } from './support/small-hall.ts'

describe('counters', () => {
  test('[C2] taken is taken, except for a chief or manager who takes it over, and both are named', () => {
    const hall = new SmallHall().opens(1)
    expect(hall.asks({ type: 'counter.open', counter: 1 }, clerk(2))).toBe('counter-taken')
    expect(hall.asks({ type: 'counter.open', counter: 1, takeOver: true }, clerk(2))).toBe('counter-taken')
    expect(hall.asks({ type: 'counter.open', counter: 1 }, chief)).toBe('counter-taken')
    const [entry] = hall.does({ type: 'counter.open', counter: 1, takeOver: true }, chief)
    expect(entry!.data).toMatchObject({ clerk: 'chief-1', takenFrom: 'clerk-1' })
    expect(hall.asks({ type: 'ticket.call', counter: 1 }, clerk(1))).toBe('not-your-counter')
  })

  test('[C2] [C3] the citizen at a counter stays through a take-over and a new terminal', () => {
    const hall = new SmallHall().opens(1)
    const ticket = hall.issues('A')
    hall.receives(1)
    expect(hall.does({ type: 'counter.open', counter: 1 })).toEqual([])
    hall.does({ type: 'counter.open', counter: 1, takeOver: true }, chief)
    expect(hall.ticket(ticket.id)).toMatchObject({ state: 'serving', counter: 1 })
    hall.does({ type: 'ticket.finish', counter: 1, outcome: 'done' }, chief)
  })

  test('[C3] from a pause the same person opens again', () => {
    const hall = new SmallHall().opens(1)
    hall.does({ type: 'counter.pause', counter: 1, reason: '午休' })
    expect(hall.day.counters.get(1)).toMatchObject({ status: 'paused', reason: '午休' })
    hall.opens(1)
    expect(hall.day.counters.get(1)).toMatchObject({ status: 'open', reason: '' })
  })

  test('[C4] with a citizen at it a counter neither pauses nor closes', () => {
    const hall = new SmallHall().opens(1)
    hall.issues('A')
    hall.calls(1)
    expect(hall.asks({ type: 'counter.pause', counter: 1 })).toBe('counter-busy')
    expect(hall.asks({ type: 'counter.close', counter: 1 })).toBe('counter-busy')
    expect(hall.asks({ type: 'counter.close', counter: 1 }, manager)).toBe('counter-busy')
  })

  test('[C6] a closing counter lets go of those who waited for it alone', () => {
    const hall = new SmallHall().opens(1, 3, 4)
    const ticket = hall.issues('A')
    hall.receives(1)
    hall.does({ type: 'ticket.handOff', counter: 1, to: { counter: 3 }, reason: 'r' })
    const [entry] = hall.does({ type: 'counter.close', counter: 3 })
    expect(entry!.data).toMatchObject({ released: [ticket.id] })
    expect(hall.ticket(ticket.id)).toMatchObject({ state: 'waiting', pin: null, standing: ticket.standing })
    expect(hall.calls(1).id).toBe(ticket.id)
  })

  test('[C7] a chief or manager closes a counter that somebody left', () => {
    const hall = new SmallHall().opens(1)
    expect(hall.asks({ type: 'counter.close', counter: 1 }, clerk(2))).toBe('not-your-counter')
    hall.does({ type: 'counter.close', counter: 1 }, manager)
    expect(hall.day.counters.get(1)!.status).toBe('closed')
    expect(hall.asks({ type: 'counter.close', counter: 1 }, manager)).toBe('counter-not-open')
  })

  test('[C8] a plan changes during the day unless something in use would go', () => {
    const hall = new SmallHall().opens(1)
    hall.issues('A')
    const replan = (plan: typeof smallPlan) =>
      hall.asks({ type: 'day.replan', plan, sessions: 'always' }, system)
    expect(replan({ ...smallPlan, queues: smallPlan.queues.filter((queue) => queue.queue !== 'A') })).toBe(
      'plan-in-use',
    )
    expect(
      replan({ ...smallPlan, counters: smallPlan.counters.filter((counter) => counter.counter !== 1) }),
    ).toBe('plan-in-use')
    const swapped = smallPlan.queues.map((queue) =>
      queue.queue === 'A' ? { ...queue, series: { prefix: 'X', last: 99 } } : queue,
    )
    expect(replan({ ...smallPlan, queues: swapped })).toBe('plan-in-use')
    expect(replan({ ...smallPlan, name: '新名' })).toHaveLength(1)
    expect(replan({ ...smallPlan, name: '新名' })).toEqual([])
    expect(hall.day.plan.name).toBe('新名')
    expect(hall.day.counters.get(1)!.status).toBe('open')
  })
})
