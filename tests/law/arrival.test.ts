import { describe, expect, test } from 'vitest'
import type { Actor } from '../../shared/law/actor.ts'
import { guideOf } from '../../shared/views/guide.ts'
import { ticketOf } from '../../shared/views/ticket.ts'
import { aheadOf } from '../../shared/law/standing.ts'
import { citizen, clerk, guide, kiosk, minute, SmallHall, smallPlan, system } from './support/small-hall.ts'

const phone: Actor = { kind: 'public' }
const plan = { ...smallPlan, phone: true, arriveMinutes: 30 }
const context = { now: 0, people: () => null }

function takesByPhone(hall: SmallHall): string {
  const [entry] = hall.does({ type: 'ticket.issue', queue: 'A', channel: 'phone' }, phone)
  return (entry!.data as { ticket: string }).ticket
}

describe('a number from a phone', () => {
  test('[N12] is not called before its holder is there, and then stands where it was taken', () => {
    const hall = new SmallHall(plan).opens(1)
    const early = takesByPhone(hall)
    hall.at += minute
    const walkIn = hall.issues('A')
    hall.at += minute
    const other = hall.issues('A')
    expect(hall.day.queues.get('A')!.waiting).toBe(2)
    expect(hall.receives(1).id).toBe(walkIn.id)
    hall.does({ type: 'ticket.finish', counter: 1, outcome: 'done' })
    hall.does({ type: 'ticket.arrive', ticket: early }, kiosk)
    expect(aheadOf(hall.day, hall.ticket(early))).toBe(0)
    expect(aheadOf(hall.day, hall.ticket(other.id))).toBe(1)
    expect(hall.receives(1).id).toBe(early)
  })

  test('[N12] lapses when nobody came in time; the holder may take another one', () => {
    const hall = new SmallHall(plan)
    const id = takesByPhone(hall)
    hall.at += 30 * minute - 1
    expect(hall.asks({ type: 'day.wake' }, system)).toEqual([])
    hall.at += 1
    hall.does({ type: 'day.wake' }, system)
    expect(hall.ticket(id).state).toBe('cancelled')
    expect(hall.entries.at(-1)!.data).toEqual({ ticket: id, reason: 'not-arrived' })
    expect(hall.asks({ type: 'ticket.arrive', ticket: id }, kiosk)).toBe('wrong-state')
  })

  test('[N12] at a kiosk, to staff, or by the holder; twice changes nothing; no counter resumes it meanwhile', () => {
    const hall = new SmallHall(plan).opens(1)
    for (const actor of [kiosk, guide, clerk(1)]) {
      const id = takesByPhone(hall)
      expect(hall.asks({ type: 'ticket.resume', counter: 1, ticket: id }, clerk(1))).toBe('wrong-state')
      hall.does({ type: 'ticket.arrive', ticket: id }, actor)
      expect(hall.asks({ type: 'ticket.arrive', ticket: id }, actor)).toEqual([])
    }
    const id = takesByPhone(hall)
    expect(guideOf(hall.day, '', context)!.held).toMatchObject([
      { ticket: id, kind: 'arrival', counter: null },
    ])
    expect(ticketOf(hall.day, id, context)).toMatchObject({
      state: 'held',
      hold: { kind: 'arrival' },
      available: ['ticket.arrive', 'ticket.cancel'],
    })
    hall.does({ type: 'ticket.arrive', ticket: id }, citizen(id))
    expect(hall.ticket(id).state).toBe('waiting')
  })

  test('[N12] without the plan asking for it, and at kiosk and desk, a number waits at once', () => {
    const free = new SmallHall({ ...plan, arriveMinutes: undefined })
    expect(free.ticket(takesByPhone(free)).state).toBe('waiting')
    const hall = new SmallHall(plan)
    expect(hall.ticket(hall.issues('A').id).state).toBe('waiting')
  })
})
