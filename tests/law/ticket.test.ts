import { describe, expect, test } from 'vitest'
import type { Command } from '../../shared/law/commands.ts'
import { mayAsk } from '../../shared/law/rights.ts'
import { aheadOf } from '../../shared/law/standing.ts'
import {
  chief,
  citizen,
  clerk,
  guide,
  kiosk,
  manager,
  minute,
  SmallHall,
  system,
} from './support/small-hall.ts'

describe('the life of a ticket', () => {
  test('[T1] who may ask for what', () => {
    const supervisor = { kind: 'person', id: 's', roles: ['supervisor'] } as const
    expect(mayAsk(kiosk, 'ticket.issue')).toBe(true)
    expect(mayAsk(kiosk, 'ticket.call')).toBe(false)
    expect(mayAsk(guide, 'ticket.grant')).toBe(true)
    expect(mayAsk(guide, 'ticket.call')).toBe(false)
    expect(mayAsk(clerk(1), 'ticket.call')).toBe(true)
    expect(mayAsk(clerk(1), 'queue.close')).toBe(false)
    expect(mayAsk(manager, 'queue.close')).toBe(true)
    expect(mayAsk(supervisor, 'ticket.call')).toBe(false)
    expect(mayAsk(citizen('x'), 'ticket.cancel')).toBe(true)
    expect(mayAsk(citizen('x'), 'ticket.grant')).toBe(false)
    expect(mayAsk(system, 'day.open')).toBe(true)
    expect(mayAsk(manager, 'day.open')).toBe(false)
    expect(new SmallHall().asks({ type: 'ticket.issue', queue: 'A' }, supervisor)).toBe('not-yours')
  })

  test('[T2] every command from every state: only the table’s moves', () => {
    const allowed: Record<string, string[]> = {
      waiting: ['ticket.cancel'],
      called: ['ticket.cancel', 'ticket.recall', 'ticket.serve', 'ticket.miss'],
      serving: ['ticket.hold', 'ticket.handOff', 'ticket.finish'],
      held: ['ticket.cancel', 'ticket.resume'],
      missed: ['ticket.cancel', 'ticket.rejoin'],
      finished: ['ticket.rate'],
      cancelled: [],
    }
    for (const [state, commands] of Object.entries(allowed)) {
      for (const type of [
        'ticket.cancel',
        'ticket.rejoin',
        'ticket.recall',
        'ticket.serve',
        'ticket.miss',
        'ticket.resume',
        'ticket.hold',
        'ticket.handOff',
        'ticket.finish',
        'ticket.rate',
      ] as const) {
        const { hall, ticket } = inState(state)
        const command = {
          type,
          ticket,
          counter: 1,
          kind: 'away',
          to: { queue: 'B' },
          reason: 'r',
          outcome: 'done',
          grade: 5,
        } as unknown as Command
        const actor =
          type === 'ticket.rate'
            ? citizen(ticket)
            : type === 'ticket.rejoin' || type === 'ticket.cancel'
              ? guide
              : clerk(1)
        const outcome = hall.after(1).asks(command, actor)
        const taken = typeof outcome !== 'string'
        expect(taken, `${type} from ${state}: ${JSON.stringify(outcome)}`).toBe(commands.includes(type))
        if (!taken) expect(hall.ticket(ticket).state).toBe(state)
      }
    }
  })

  test('[T3] one ticket at a counter, one counter for a ticket', () => {
    const hall = new SmallHall().opens(1, 5)
    const ticket = hall.issues('A')
    hall.issues('A')
    hall.calls(1)
    expect(hall.asks({ type: 'ticket.call', counter: 1 })).toBe('counter-busy')
    expect(hall.asks({ type: 'ticket.call', counter: 5, ticket: ticket.id })).toBe('wrong-state')
  })

  test('[T4] [H1] hand-off, hold and grant leave the standing as it was', () => {
    const hall = new SmallHall().opens(1, 3)
    const ticket = hall.issues('A')
    hall.after(7).receives(1)
    hall.does({ type: 'ticket.hold', counter: 1, kind: 'away' })
    hall.after(3).does({ type: 'ticket.resume', counter: 1, ticket: ticket.id })
    hall.does({ type: 'ticket.grant', ticket: ticket.id, group: 'elder' }, guide)
    hall.does({ type: 'ticket.revoke', ticket: ticket.id }, guide)
    hall.does({ type: 'ticket.handOff', counter: 1, to: { queue: 'B' }, reason: '属 B 区', note: '材料已核' })
    const moved = hall.ticket(ticket.id)
    expect(moved).toMatchObject({ standing: ticket.standing, number: ticket.number, queue: 'B', handOffs: 1 })
    expect(moved.legs.at(-1)).toMatchObject({
      counter: 1,
      end: 'handed-off',
      reason: '属 B 区',
      note: '材料已核',
    })
    hall.issues('B')
    expect(hall.calls(3).id).toBe(ticket.id)
  })

  test('[T5] a recall waits for its interval and ends at its limit', () => {
    const hall = new SmallHall().opens(1)
    hall.issues('A')
    hall.calls(1)
    expect(hall.asks({ type: 'ticket.recall', counter: 1 })).toBe('recall-too-soon')
    for (const times of [2, 3, 4]) {
      const [entry] = hall.after(1 / 3).does({ type: 'ticket.recall', counter: 1 })
      expect(entry!.data).toMatchObject({ times })
    }
    expect(hall.after(5).asks({ type: 'ticket.recall', counter: 1 })).toBe('recall-limit')
  })

  test('[T6] back behind the third, twice; then behind the last; never before its own standing', () => {
    const hall = new SmallHall().opens(1)
    const missed = hall.issues('A', { green: 'elder' })
    const others = Array.from({ length: 6 }, () => hall.after(1).issues('A'))
    const returns = (): number => {
      hall.does({ type: 'ticket.call', counter: 1, ticket: missed.id })
      hall.does({ type: 'ticket.miss', counter: 1 })
      hall.does({ type: 'ticket.rejoin', ticket: missed.id })
      return aheadOf(hall.day, hall.ticket(missed.id))
    }
    expect([returns(), returns(), returns()]).toEqual([3, 3, 6])
    expect(hall.ticket(missed.id).standing).toBeGreaterThanOrEqual(missed.standing)
    // Its promise was kept once: it is not called before those behind whom it was put.
    expect(Array.from({ length: 6 }, () => hall.handles(1).id)).toEqual(others.map((ticket) => ticket.id))
  })

  test('[T6] to an empty line it returns at once, with its standing', () => {
    const hall = new SmallHall().opens(1)
    const ticket = hall.issues('A')
    hall.calls(1)
    hall.does({ type: 'ticket.miss', counter: 1 })
    hall.after(3).does({ type: 'ticket.rejoin', ticket: ticket.id })
    expect(hall.ticket(ticket.id).standing).toBe(ticket.standing)
    expect(hall.calls(1).id).toBe(ticket.id)
  })

  test('[T7] held away: any counter of the queue; papers kept: the counter that keeps them', () => {
    for (const kind of ['away', 'papers-kept'] as const) {
      const hall = new SmallHall().opens(1, 5)
      const ticket = hall.issues('A')
      hall.receives(1)
      hall.does({ type: 'ticket.hold', counter: 1, kind })
      const elsewhere = hall.asks({ type: 'ticket.resume', counter: 5, ticket: ticket.id })
      expect(typeof elsewhere === 'string' ? elsewhere : 'taken').toBe(
        kind === 'away' ? 'taken' : 'counter-does-not-serve',
      )
      if (kind === 'away') expect(hall.ticket(ticket.id)).toMatchObject({ state: 'serving', counter: 5 })
    }
  })

  test('[T7] back at a busy counter it waits there, first in its order', () => {
    const hall = new SmallHall().opens(1, 5)
    const ticket = hall.issues('A')
    hall.receives(1)
    hall.does({ type: 'ticket.hold', counter: 1, kind: 'papers-kept' })
    hall.after(1).issues('A')
    hall.receives(1)
    hall.issues('A')
    hall.does({ type: 'ticket.resume', counter: 1 })
    expect(hall.ticket(ticket.id)).toMatchObject({ state: 'waiting', pin: 1, standing: ticket.standing })
    expect(hall.calls(5).id).not.toBe(ticket.id)
    hall.does({ type: 'ticket.finish', counter: 1, outcome: 'done' })
    expect(hall.calls(1).id).toBe(ticket.id)
  })

  test('[T7] where the counter with the papers has closed, any counter of the queue', () => {
    const hall = new SmallHall().opens(1, 5)
    const ticket = hall.issues('A')
    hall.receives(1)
    hall.does({ type: 'ticket.hold', counter: 1, kind: 'papers-kept' })
    hall.does({ type: 'counter.close', counter: 1 })
    hall.does({ type: 'ticket.resume', counter: 5, ticket: ticket.id })
    expect(hall.ticket(ticket.id).counter).toBe(5)
  })

  test('[T8] a hold with an hour ends by itself', () => {
    const hall = new SmallHall().opens(1)
    const ticket = hall.issues('A')
    hall.receives(1)
    hall.does({ type: 'ticket.hold', counter: 1, kind: 'waiting', until: hall.at + 10 * minute })
    expect(hall.after(9).does({ type: 'day.wake' }, system)).toEqual([])
    expect(hall.after(1).does({ type: 'day.wake' }, system)).toHaveLength(1)
    expect(hall.ticket(ticket.id)).toMatchObject({ state: 'waiting', pin: 1 })
  })

  test('[T11] an outcome names what it needs', () => {
    const hall = new SmallHall().opens(1)
    hall.issues('A')
    hall.receives(1)
    const finish = { type: 'ticket.finish', counter: 1 } as const
    expect(hall.asks({ ...finish, outcome: 'not-accepted', reason: '不符合条件' })).toBe('details-missing')
    expect(hall.asks({ ...finish, outcome: 'notice', missing: [] })).toBe('details-missing')
    expect(hall.asks({ ...finish, outcome: 'accepted-pending', missing: ['户口簿'] })).toBe('details-missing')
    hall.does({ ...finish, outcome: 'not-accepted', reason: '不符合条件', remedy: '可申请行政复议' })
  })

  test('[T12] the green channel is staff’s to give and take, until the visit ends', () => {
    const hall = new SmallHall().opens(1)
    const ticket = hall.issues('A')
    expect(hall.asks({ type: 'ticket.grant', ticket: ticket.id, group: 'elder' }, kiosk)).toBe('not-yours')
    expect(hall.asks({ type: 'ticket.grant', ticket: ticket.id, group: 'king' }, guide)).toBe('unknown-group')
    hall.does({ type: 'ticket.grant', ticket: ticket.id, group: 'elder' }, guide)
    expect(hall.ticket(ticket.id).green).toBe('elder')
    hall.does({ type: 'ticket.revoke', ticket: ticket.id }, guide)
    expect(hall.ticket(ticket.id).green).toBeNull()
    hall.handles(1)
    expect(hall.asks({ type: 'ticket.grant', ticket: ticket.id, group: 'elder' }, guide)).toBe('wrong-state')
  })

  test('[T12] a ticket made green while it waits goes where green tickets stand', () => {
    const hall = new SmallHall().opens(1)
    hall.issues('A')
    const later = hall.after(1).issues('A')
    hall.does({ type: 'ticket.grant', ticket: later.id, group: 'pregnant' }, guide)
    expect(hall.calls(1).id).toBe(later.id)
  })

  test('[T13] a token opens its own ticket only', () => {
    const hall = new SmallHall()
    const mine = hall.issues('A')
    const other = hall.issues('A')
    expect(hall.asks({ type: 'ticket.cancel', ticket: other.id }, citizen(mine.id))).toBe('not-yours')
    hall.does({ type: 'ticket.cancel', ticket: mine.id }, citizen(mine.id))
  })
})

describe('hand-off and first inquiry', () => {
  test('[H2] to a queue, or to another open counter; otherwise refused by name', () => {
    const hall = new SmallHall().opens(1, 3)
    hall.issues('A')
    hall.receives(1)
    const handOff = { type: 'ticket.handOff', counter: 1, reason: 'r' } as const
    expect(hall.asks({ ...handOff, to: { counter: 4 } })).toBe('target-closed')
    hall.does({ type: 'counter.pause', counter: 3 })
    expect(hall.asks({ ...handOff, to: { counter: 3 } })).toBe('target-closed')
    expect(hall.asks({ ...handOff, to: { counter: 1 } })).toBe('target-is-here')
    expect(hall.asks({ ...handOff, to: { counter: 9 } })).toBe('unknown-counter')
    expect(hall.asks({ ...handOff, to: { queue: 'X' } })).toBe('unknown-queue')
    hall.does({ ...handOff, to: { queue: 'C' } })
  })

  test('[H3] the first clerk is fixed once', () => {
    const hall = new SmallHall().opens(1, 3)
    const ticket = hall.issues('A')
    hall.calls(1)
    hall.does({ type: 'ticket.miss', counter: 1 })
    hall.does({ type: 'ticket.rejoin', ticket: ticket.id })
    expect(hall.ticket(ticket.id).firstClerk).toBeNull()
    hall.receives(1)
    hall.does({ type: 'ticket.handOff', counter: 1, to: { counter: 3 }, reason: 'r' })
    hall.handles(3)
    expect(hall.ticket(ticket.id).firstClerk).toEqual({ clerk: 'clerk-1', counter: 1 })
  })
})

describe('rating', () => {
  test('[R1] [R2] [R3] once, after the visit, by the citizen alone; silence stays silence', () => {
    const hall = new SmallHall().opens(1)
    const ticket = hall.issues('A')
    const rate = { type: 'ticket.rate', ticket: ticket.id, grade: 2 } as const
    const device = (counter: number) =>
      ({ kind: 'device', id: `e${counter}`, device: 'evaluator', counter }) as const
    expect(hall.asks(rate, citizen(ticket.id))).toBe('wrong-state')
    hall.handles(1)
    expect(hall.ticket(ticket.id).grade).toBeNull()
    for (const staff of [clerk(1), guide, chief, manager]) expect(hall.asks(rate, staff)).toBe('not-yours')
    expect(hall.asks(rate, device(2))).toBe('not-yours')
    hall.does(rate, device(1))
    expect(hall.ticket(ticket.id).grade).toBe(2)
    expect(hall.asks(rate, citizen(ticket.id))).toBe('already-rated')
    expect(hall.day.register.grades).toEqual([0, 1, 0, 0, 0])
  })
})

/** A ticket in that state, at counter 1 where it is at one. */
function inState(state: string): { hall: SmallHall; ticket: string } {
  const hall = new SmallHall().opens(1)
  const ticket = hall.issues('A').id
  if (state === 'waiting') return { hall, ticket }
  if (state === 'cancelled') hall.does({ type: 'ticket.cancel', ticket })
  else {
    hall.calls(1)
    if (state === 'missed') hall.does({ type: 'ticket.miss', counter: 1 })
    if (['serving', 'held', 'finished'].includes(state)) hall.does({ type: 'ticket.serve', counter: 1 })
    if (state === 'held') hall.does({ type: 'ticket.hold', counter: 1, kind: 'away' })
    if (state === 'finished') hall.does({ type: 'ticket.finish', counter: 1, outcome: 'done' })
  }
  return { hall, ticket }
}
