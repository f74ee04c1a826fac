import { describe, expect, test } from 'vitest'
import type { Called } from '../../shared/law/entries.ts'
import { triggerMs } from '../../shared/law/next.ts'
import { clerk, minute, SmallHall } from './support/small-hall.ts'

/** What the call says of itself. */
function called(hall: SmallHall, counter: number, ticket?: string): Called {
  const chosen = ticket === undefined ? {} : { ticket, reason: '老人身体不适' }
  return hall.does({ type: 'ticket.call', counter, ...chosen })[0]!.data as Called
}

function finish(hall: SmallHall, counter: number): void {
  hall.does({ type: 'ticket.serve', counter })
  hall.does({ type: 'ticket.finish', counter, outcome: 'done' })
}

describe('who is next', () => {
  test('[Q2] in the order of standing where nothing else speaks', () => {
    const hall = new SmallHall().opens(1)
    const numbers = [hall.issues(), hall.after(1).issues(), hall.after(1).issues()].map(
      (ticket) => ticket.number,
    )
    expect([hall.handles(1), hall.handles(1), hall.handles(1)].map((ticket) => ticket.number)).toEqual(
      numbers,
    )
    expect(hall.asks({ type: 'ticket.call', counter: 1 })).toBe('nobody-waiting')
  })

  test('[Q2] a green ticket stands five minutes ahead of its hour, not more', () => {
    const hall = new SmallHall().opens(1, 2, 3, 5)
    for (const counter of [1, 2, 3, 5]) {
      hall.issues('A')
      hall.receives(counter)
    }
    const far = hall.issues('A')
    const near = hall.after(2).issues('A')
    const green = hall.after(4).issues('A', { green: 'elder' })
    expect(triggerMs(hall.day, 'A')).toBeGreaterThanOrEqual(0)
    hall.does({ type: 'ticket.finish', counter: 1, outcome: 'done' })
    // With four counters and ten-minute services the trigger is 0: the promise speaks first.
    expect(called(hall, 1)).toMatchObject({
      ticket: green.id,
      rule: 1,
      passed: [far.id, near.id],
      passedCount: 2,
    })
  })

  test('[Q1] the trigger is the promise less three services over the open counters, never below zero', () => {
    const hall = new SmallHall()
    expect(triggerMs(hall.day, 'A')).toBe(0)
    hall.opens(1, 2, 3, 5)
    expect(triggerMs(hall.day, 'A')).toBe(0)
    for (let i = 0; i < 200; i++) {
      hall.issues('A')
      hall.calls(1)
      hall.does({ type: 'ticket.serve', counter: 1 })
      hall.after(0.5).does({ type: 'ticket.finish', counter: 1, outcome: 'done' })
    }
    const mean = (5 * 10 + 200 * 0.5) / 205
    expect(triggerMs(hall.day, 'A')).toBeCloseTo((5 - (3 * mean) / 4) * minute, 0)
  })

  test('[Q1] of several due green tickets the oldest, from whichever queue', () => {
    const hall = new SmallHall().opens(3)
    hall.issues('A')
    const older = hall.after(1).issues('B', { green: 'disabled' })
    hall.after(1).issues('A', { green: 'elder' })
    expect(called(hall, 3)).toMatchObject({ ticket: older.id, rule: 1 })
  })

  test('[Q2] before its trigger a green ticket has only its head start', () => {
    const hall = new SmallHall().opens(1, 2, 3, 5)
    for (let i = 0; i < 200; i++) {
      hall.issues('A')
      hall.calls(1)
      hall.does({ type: 'ticket.serve', counter: 1 })
      hall.after(0.1).does({ type: 'ticket.finish', counter: 1, outcome: 'done' })
    }
    expect(triggerMs(hall.day, 'A')).toBeGreaterThan(2 * minute)
    const early = hall.issues('A')
    const late = hall.after(2).issues('A')
    const green = hall.after(4).issues('A', { green: 'elder' })
    expect(called(hall, 1)).toMatchObject({ ticket: early.id, rule: 2 })
    finish(hall, 1)
    expect(called(hall, 1)).toMatchObject({ ticket: green.id, rule: 2, passed: [late.id] })
  })

  test('[Q2] a counter helps a neighbour only when that is ten minutes older than its own work', () => {
    const hall = new SmallHall().opens(2)
    const neighbour = hall.issues('A')
    const own = hall.after(9).issues('B')
    expect(called(hall, 2).ticket).toBe(own.id)
    finish(hall, 2)
    hall.after(2).issues('B')
    expect(called(hall, 2).ticket).toBe(neighbour.id)
  })

  test('[Q3] a walk-in beyond the cap is passed once by a counter, not twice running', () => {
    const hall = new SmallHall()
    const walkIn = hall.issues('A')
    hall.after(46)
    const greens = [1, 2, 3].map(() => hall.issues('A', { green: 'elder' }))
    hall.opens(1)
    expect(called(hall, 1)).toMatchObject({
      ticket: greens[0]!.id,
      rule: 1,
      overtook: true,
      passed: [walkIn.id],
    })
    finish(hall, 1)
    expect(called(hall, 1)).toMatchObject({ ticket: walkIn.id, rule: 3, overtook: false })
    finish(hall, 1)
    expect(called(hall, 1)).toMatchObject({ ticket: greens[1]!.id, rule: 1 })
  })

  test('[Q4] ties go to the number', () => {
    const hall = new SmallHall()
    const b = hall.issues('B')
    const a = hall.issues('A')
    expect(a.standing).toBe(b.standing)
    expect(called(hall.opens(3), 3).number).toBe('A001')
  })

  test('[Q5] a call names whom it passed, at most twenty of them, and counts them all', () => {
    const hall = new SmallHall()
    const passed = Array.from({ length: 30 }, () => hall.issues('A'))
    hall.after(1).issues('A', { green: 'elder' })
    const call = called(hall.opens(1), 1)
    expect(call.passedCount).toBe(30)
    expect(call.passed).toEqual(passed.slice(0, 20).map((ticket) => ticket.id))
  })

  test('[Q6] a particular ticket, with its reason and whom it passed', () => {
    const hall = new SmallHall().opens(1)
    const first = hall.issues('A')
    const second = hall.after(1).issues('A')
    expect(called(hall, 1, second.id)).toMatchObject({ rule: 0, reason: '老人身体不适', passed: [first.id] })
    const other = hall.issues('C')
    finish(hall, 1)
    expect(hall.asks({ type: 'ticket.call', counter: 1, ticket: other.id })).toBe('counter-does-not-serve')
    expect(hall.asks({ type: 'ticket.call', counter: 1, ticket: 'nobody' })).toBe('unknown-ticket')
    expect(hall.asks({ type: 'ticket.call', counter: 1, ticket: second.id })).toBe('wrong-state')
  })

  test('[Q7] a pinned ticket is called at its counter alone, in its order there', () => {
    const hall = new SmallHall().opens(1, 4, 5)
    const sent = hall.issues('A')
    hall.receives(1)
    hall.does({ type: 'ticket.handOff', counter: 1, to: { counter: 4 }, reason: '办证' })
    hall.after(1).issues('C')
    expect(hall.asks({ type: 'ticket.call', counter: 5 })).toBe('nobody-waiting')
    expect(hall.asks({ type: 'ticket.call', counter: 5, ticket: sent.id })).toBe('counter-does-not-serve')
    expect(called(hall, 4).ticket).toBe(sent.id)
  })

  test('[C1] [C5] calling needs one’s own open counter', () => {
    const hall = new SmallHall()
    hall.issues('A')
    expect(hall.asks({ type: 'ticket.call', counter: 1 })).toBe('counter-not-open')
    hall.opens(1)
    expect(hall.asks({ type: 'ticket.call', counter: 1 }, clerk(2))).toBe('not-your-counter')
    hall.does({ type: 'counter.pause', counter: 1, reason: '取材料' })
    expect(hall.asks({ type: 'ticket.call', counter: 1 })).toBe('counter-not-open')
    hall.opens(1)
    hall.calls(1)
    expect(hall.asks({ type: 'ticket.call', counter: 1 })).toBe('counter-busy')
    expect(hall.asks({ type: 'ticket.call', counter: 99 })).toBe('unknown-counter')
  })
})
