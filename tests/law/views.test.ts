import { describe, expect, test } from 'vitest'
import { boardOf } from '../../shared/views/board.ts'
import { deskOf } from '../../shared/views/desk.ts'
import type { ViewName } from '../../shared/views/shapes.ts'
import { viewOf } from '../../shared/views/view-of.ts'
import { randomOf } from '../../server/demo/seeded.ts'
import { aheadByHand } from './support/oracle.ts'
import { randomCommand } from './support/random-commands.ts'
import { clerk, manager, minute, SmallHall, smallPlan } from './support/small-hall.ts'

const planted = 'planted-person-hash'
const groups = smallPlan.greenGroups.map(({ group }) => group)
const contextOf = (hall: SmallHall) => ({
  now: hall.at,
  people: (id: string) => ({ id, staffNo: 'D0001', name: '王敏' }),
})

describe('views', () => {
  test('[V1] the same day and hour give the same view, and making it changes nothing', () => {
    const hall = busyHall(7)
    const names: [ViewName, string][] = [
      ['kiosk', ''],
      ['board', ''],
      ['board', 'Z'],
      ['sign', '1'],
      ['desk', '1'],
      ['wall', ''],
      ['evaluator', '1'],
      ['ticket', [...hall.day.tickets.values()][0]!.id],
    ]
    for (const [name, key] of names) {
      const seq = hall.day.seq
      const first = JSON.stringify(viewOf(name, hall.day, key, contextOf(hall)))
      expect(JSON.stringify(viewOf(name, hall.day, key, contextOf(hall)))).toBe(first)
      expect(first).not.toBe('null')
      expect(hall.day.seq).toBe(seq)
    }
  })

  test('[V1] an unknown key has no view', () => {
    const hall = new SmallHall()
    for (const [name, key] of [
      ['board', 'X'],
      ['sign', '99'],
      ['desk', 'one'],
      ['desk', ''],
      ['ticket', 'nobody'],
      ['kiosk', 'A'],
      ['wall', '1'],
      ['evaluator', '0'],
    ] as const)
      expect(viewOf(name, hall.day, key, contextOf(hall)), `${name} ${key}`).toBeNull()
  })

  test('[V2] nothing about a person, nor a group, is in kiosk, board or sign, whatever happened', () => {
    let seenInDesk = false
    for (const seed of [1, 2, 3, 4, 5]) {
      const hall = busyHall(seed)
      const texts = [
        viewOf('kiosk', hall.day, '', contextOf(hall)),
        viewOf('board', hall.day, '', contextOf(hall)),
        viewOf('board', hall.day, 'Z', contextOf(hall)),
        ...[1, 2, 3, 4, 5].map((counter) => viewOf('sign', hall.day, String(counter), contextOf(hall))),
        ...[...hall.day.tickets.values()].map(({ id }) => viewOf('ticket', hall.day, id, contextOf(hall))),
      ].map((view) =>
        JSON.stringify(view !== null && 'greenGroups' in view ? { ...view, greenGroups: [] } : view),
      )
      for (const text of texts) {
        expect(text).not.toContain(planted)
        expect(text).not.toContain('王敏')
        for (const group of groups) expect(text).not.toContain(`"${group}"`)
      }
      seenInDesk ||= groups.some((group) =>
        JSON.stringify(deskOf(hall.day, '3', contextOf(hall))).includes(`"green":"${group}"`),
      )
    }
    expect(seenInDesk, 'the planted groups are there for staff to see').toBe(true)
  })

  test('[V4] long lists are cut, with the count of the rest', () => {
    const hall = new SmallHall().opens(1)
    for (let i = 0; i < 60; i++) {
      hall.issues('A')
      hall.calls(1)
      hall.does({ type: 'ticket.miss', counter: 1 })
    }
    for (let i = 0; i < 500; i++) hall.issues('A')
    const board = boardOf(hall.day, '')!
    expect(board.missed).toHaveLength(8)
    expect(board.missed[0]).toBe('A060')
    expect(board.missedMore).toBe(52)
    expect(board.upcoming).toEqual(['A061', 'A062', 'A063'])
    expect(board.calls.length).toBeLessThanOrEqual(37)
    const desk = deskOf(hall.day, '1', contextOf(hall))!
    expect(desk.waiting).toHaveLength(30)
    expect(desk.waitingCount).toBe(500)
    expect(JSON.stringify(desk).length).toBeLessThan(50_000)
  })

  test('[Q5] who the desk shows as next is who a call brings, and by which rule', () => {
    const random = randomOf(11)
    const hall = busyHall(11)
    for (let i = 0; i < 300; i++) {
      hall.at += Math.floor(random() * minute)
      const counter = Math.ceil(random() * 5)
      const next = deskOf(hall.day, String(counter), contextOf(hall))!.next
      const outcome = hall.asks({ type: 'ticket.call', counter })
      if (typeof outcome === 'string') {
        if (outcome === 'nobody-waiting') expect(next).toBeNull()
      } else
        expect(outcome[0]!.data).toMatchObject({
          ticket: next!.ticket,
          rule: next!.why.rule,
          passedCount: next!.why.passedCount,
        })
      const { command, actor } = randomCommand(hall, random)
      hall.asks(command, actor)
    }
  })

  test('a citizen sees how many are really ahead', () => {
    for (const seed of [21, 22, 23]) {
      const hall = busyHall(seed)
      for (const ticket of hall.day.tickets.values())
        if (ticket.state === 'waiting')
          expect(viewOf('ticket', hall.day, ticket.id, contextOf(hall))).toMatchObject({
            ahead: aheadByHand(hall.day, ticket),
            number: ticket.number,
          })
    }
  })
})

/** A day in full swing, with a person's hash and groups planted. */
function busyHall(seed: number): SmallHall {
  const random = randomOf(seed)
  const hall = new SmallHall().opens(1, 2, 3, 4, 5)
  hall.issues('A', { person: planted, green: 'pregnant' })
  for (let i = 0; i < 400; i++) {
    hall.at += Math.floor(random() * 30_000)
    const { command, actor } = randomCommand(hall, random)
    hall.asks(command, actor)
  }
  hall.asks({ type: 'queue.open', queue: 'B' }, manager)
  hall.issues('B', { person: `${planted}-2`, green: 'talent' })
  for (const counter of [1, 2, 3, 4, 5]) hall.asks({ type: 'counter.open', counter }, clerk(counter))
  return hall
}
