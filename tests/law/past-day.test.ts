import { describe, expect, test } from 'vitest'
import type { Actor } from '../../shared/law/actor.ts'
import { availableAt, availableFor } from '../../shared/law/available.ts'
import { alertsOf } from '../../shared/law/alerts.ts'
import { owedAfter } from '../../shared/law/closing.ts'
import type { Command } from '../../shared/law/commands.ts'
import { decide } from '../../shared/law/decide.ts'
import { rights } from '../../shared/law/rights.ts'
import { earlierOf, shownEarlier } from '../../shared/views/earlier.ts'
import { foundOf } from '../../shared/views/found.ts'
import { guideOf } from '../../shared/views/guide.ts'
import { ticketOf } from '../../shared/views/ticket.ts'
import { wallDayOf } from '../../shared/views/wall-day.ts'
import { guidesPlan } from './support/guides-hall.ts'
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

/** A day on which everybody was left somewhere; the next morning. */
function overHall() {
  const hall = new SmallHall({ ...guidesPlan, phone: true, arriveMinutes: 600 }).opens(1, 2, 3, 5)
  const phone = hall.ticket(
    (hall.does({ type: 'ticket.issue', queue: 'A' }, { kind: 'public' })[0]!.data as { ticket: string })
      .ticket,
  )
  const missed = hall.issues('A')
  hall.calls(1)
  hall.does({ type: 'ticket.miss', counter: 1 })
  const begun = hall.issues('A')
  hall.receives(1)
  hall.does({ type: 'ticket.handOff', counter: 1, to: { queue: 'B' }, reason: 'r' })
  hall.calls(2)
  hall.does({ type: 'ticket.miss', counter: 2 })
  const held = hall.issues('A')
  hall.receives(1)
  hall.does({ type: 'ticket.hold', counter: 1, kind: 'papers-kept' })
  const serving = hall.after(1).issues('A', { items: ['BIRTH'] })
  hall.receives(1)
  const called = hall.after(1).issues('B')
  hall.calls(2)
  const waiting = hall.after(1).issues('C')
  const last = hall.after(20).at
  hall.does({ type: 'hall.announce', notice: '下班' }, manager)
  hall.after(15 * 60)
  hall.does({ type: 'day.end' }, system)
  hall.after(30)
  return { hall, last, phone, missed, begun, held, serving, called, waiting }
}

describe('a day that is over', () => {
  test('[N15] takes nothing more of its work, from anyone, and says so; what is no longer is not offered', () => {
    const { hall, waiting, serving } = overHall()
    const asked: [Command, Actor][] = [
      [{ type: 'ticket.issue', queue: 'A' }, kiosk],
      [{ type: 'ticket.call', counter: 3 }, clerk(3)],
      [{ type: 'ticket.finish', counter: 1, outcome: 'done' }, clerk(1)],
      [{ type: 'ticket.cancel', ticket: waiting.id }, citizen(waiting.id)],
      [{ type: 'ticket.cancel', ticket: waiting.id }, guide],
      [{ type: 'counter.close', counter: 1 }, clerk(1)],
      [{ type: 'hall.announce', notice: '' }, manager],
      [{ type: 'day.wake' }, system],
    ]
    const before = hall.day.seq
    for (const [command, actor] of asked) expect(hall.asks(command, actor), command.type).toBe('day-over')
    expect(hall.day.seq).toBe(before)
    const context = { at: hall.at, actor: clerk(1), newId: '' }
    expect(availableAt(hall.day, 1, context)).toEqual([])
    expect(availableFor(hall.day, serving.id, { ...context, actor: guide })).toEqual(['ticket.close'])
    expect(availableFor(hall.day, serving.id, { ...context, actor: citizen(serving.id) })).toEqual([])
    expect(foundOf(hall.day, serving.number, { now: hall.at, people: () => null })!.available).toEqual([
      'ticket.close',
    ])
    expect(hall.asks({ type: 'day.end' }, system)).toEqual([])
  })

  test('[N15] [T1] staff say what became of each, with what the word needs; nobody else, and not while the day goes on', () => {
    const { hall, waiting, held, called } = overHall()
    const close = (more: object, actor: Actor = guide) =>
      hall.asks({ type: 'ticket.close', tickets: [waiting.id], became: 'left', reason: 'r', ...more }, actor)
    expect(rights['ticket.close'].roles).toEqual(['guide', 'clerk', 'chief', 'manager'])
    for (const actor of [kiosk, citizen(waiting.id), system]) expect(close({}, actor)).toBe('not-yours')
    expect(close({ reason: '' })).toBe('details-missing')
    expect(close({ became: 'served' })).toBe('details-missing')
    expect(close({ became: 'served', outcome: 'notice' })).toBe('details-missing')
    expect(close({ became: 'rebooked' })).toBe('details-missing')
    expect(close({ became: 'rebooked', on: hall.day.date })).toBe('details-missing')
    expect(close({ tickets: [waiting.id, 'nobody'] })).toBe('unknown-ticket')
    expect(hall.ticket(waiting.id).state).toBe('waiting')
    const [entry] = close({}, manager) as { data: object; actor: object; at: number }[]
    expect(entry).toMatchObject({
      type: 'ticket.closed',
      data: { ticket: waiting.id, became: 'left', reason: 'r', by: 'manager-1' },
      actor: { id: 'manager-1' },
      at: hall.at,
    })
    expect(close({}, chief)).toBe('wrong-state')
    // Of several one is settled already: the others are, once.
    const several = close({
      tickets: [waiting.id, held.id, held.id, called.id],
      became: 'rebooked',
      on: '2026-11-26',
    })
    expect((several as { data: { ticket: string } }[]).map(({ data }) => data.ticket)).toEqual([
      held.id,
      called.id,
    ])
    const open = new SmallHall()
    const ticket = open.issues().id
    expect(open.asks({ type: 'ticket.close', tickets: [ticket], became: 'left', reason: 'r' }, guide)).toBe(
      'day-not-over',
    )
  })

  test('[N16] it has left whoever waits, is at a counter, held or in the middle of a visit; a call that was missed lapses', () => {
    const { hall, phone, missed, begun, held, serving, called, waiting } = overHall()
    const left = [begun, held, serving, called, waiting].map(({ id }) => id)
    expect(owedAfter(hall.day).map(({ id }) => id)).toEqual(left)
    expect(hall.entries.find(({ type }) => type === 'day.ended')!.data).toEqual({ left: 5 })
    // Whoever asks after a lapsed number may still be settled.
    hall.does({ type: 'ticket.close', tickets: [missed.id, phone.id], became: 'left', reason: '未到' }, guide)
    expect(owedAfter(hall.day)).toHaveLength(5)
    hall.does({ type: 'ticket.close', tickets: left, became: 'served', outcome: 'done' }, guide)
    expect(owedAfter(hall.day)).toEqual([])
    expect(hall.day.queues.get('C')!.waiting).toBe(0)
    expect([...hall.day.counters.values()].every(({ ticket }) => ticket === null)).toBe(true)
  })

  test('[N17] nothing is measured of what is settled afterwards: over with the last work of the day, no call, no hour', () => {
    const { hall, last, serving, waiting, called } = overHall()
    const before = structuredClone(hall.day.queues.get('A')!)
    const flow = (): number => wallDayOf(hall.day, last).flow.waiting.at(-1)!
    hall.does({ type: 'ticket.close', tickets: [serving.id], became: 'served', outcome: 'accepted' }, guide)
    expect(hall.ticket(serving.id)).toMatchObject({
      state: 'finished',
      branch: 'handled',
      finishedAt: last,
      closed: { became: 'served', by: 'guide-1', at: hall.at, on: null },
      results: [{ item: 'BIRTH', outcome: 'accepted', at: last, counter: 1, clerk: 'clerk-1' }],
    })
    expect(hall.ticket(serving.id).legs.at(-1)).toMatchObject({
      end: 'finished',
      endedAt: null,
      outcome: 'accepted',
    })
    const { legs, legMs, served } = hall.day.queues.get('A')!
    expect([legs, legMs, served]).toEqual([before.legs, before.legMs, before.served + 1])
    hall.does({ type: 'ticket.close', tickets: [waiting.id], became: 'served', outcome: 'done' }, guide)
    expect(hall.ticket(waiting.id)).toMatchObject({
      state: 'finished',
      legs: [],
      finishedAt: last,
      why: null,
    })
    expect(hall.day.queues.get('C')!.legs).toBe(0)
    const { cancelled } = hall.day.register
    hall.does({ type: 'ticket.close', tickets: [called.id], became: 'left', reason: 'r' }, guide)
    expect(hall.ticket(called.id).legs.at(-1)).toMatchObject({
      end: 'cancelled',
      endedAt: null,
      servedAt: null,
    })
    expect(hall.day.register.cancelled).toBe(cancelled + 1)
    expect(flow()).toBeGreaterThanOrEqual(0)
    const page = ticketOf(hall.day, serving.id, { now: hall.at, people: () => null })!
    expect(page.spent).toBeUndefined()
  })

  test('[N15] [A4] [A5] the days after it warn of how many are left until none is, and in any order of hearing', () => {
    const hall = new SmallHall()
    const hears = (...days: { day: string; seq: number; left: number }[]) =>
      hall.does({ type: 'day.inherit', days }, system)
    const warned = () => alertsOf(hall.day, hall.at).find(({ code }) => code === 'left-earlier')
    expect(hears({ day: '2026-11-23', seq: 900, left: 0 })).toEqual([])
    hears({ day: '2026-11-23', seq: 900, left: 3 }, { day: '2026-11-20', seq: 70, left: 1 })
    expect(warned()).toMatchObject({ level: 'yellow', value: 4 })
    hall.does({ type: 'alert.acknowledge', alert: 'left-earlier' }, manager)
    expect(warned()!.acknowledgedBy).toBe('manager-1')
    hears({ day: '2026-11-23', seq: 903, left: 1 })
    // An older word, and one that says nothing new.
    expect(hears({ day: '2026-11-23', seq: 901, left: 2 }, { day: '2026-11-20', seq: 71, left: 1 })).toEqual(
      [],
    )
    expect(warned()).toMatchObject({ value: 2, acknowledgedBy: 'manager-1' })
    hears({ day: '2026-11-23', seq: 904, left: 0 })
    hears({ day: '2026-11-20', seq: 71, left: 0 })
    expect(warned()).toBeUndefined()
    expect(hall.asks({ type: 'day.inherit', days: [] }, guide)).toBe('not-yours')
  })

  test('[N15] [V4] the guide sees whom earlier days have left, the latest day first, cut with the count of all', () => {
    const { hall, serving, held } = overHall()
    const left = earlierOf(hall.day)
    expect(left).toMatchObject({ day: '2026-11-24', count: 5, seq: hall.day.seq })
    expect(left.left.find(({ ticket }) => ticket === serving.id)).toMatchObject({
      state: 'serving',
      counter: 1,
      matter: 'BIRTH',
    })
    expect(left.left.find(({ ticket }) => ticket === held.id)).toMatchObject({ counter: 1, papersKept: true })
    const older = { ...left, day: '2026-11-20' }
    const settled = { ...left, day: '2026-11-21', left: [], count: 0 }
    const shown = shownEarlier([older, settled, left], 7)
    expect(shown.map(({ day, left: rows, count }) => [day, rows.length, count])).toEqual([
      ['2026-11-24', 5, 5],
      ['2026-11-20', 2, 5],
    ])
    const today = new SmallHall()
    const context = { now: today.at, people: () => null, earlier: () => [left] }
    expect(guideOf(today.day, '', context)!.earlier).toEqual([left])
    expect(guideOf(today.day, '', { now: today.at, people: () => null })!.earlier).toEqual([])
  })

  test('[V17] [V12] the page of its number says which day it was of and what became of it, and nothing that staff wrote', () => {
    const { hall, missed, waiting, held, serving } = overHall()
    const page = (id: string) => ticketOf(hall.day, id, { now: hall.at, people: () => null })!
    expect(page(waiting.id)).toMatchObject({ state: 'waiting', over: { day: '2026-11-24' }, available: [] })
    expect(page(missed.id).over).toEqual({ day: '2026-11-24', lapsed: true })
    hall.does({ type: 'ticket.close', tickets: [held.id], became: 'rebooked', on: '2026-11-27' }, guide)
    expect(page(held.id).over).toEqual({ day: '2026-11-24', became: 'rebooked', on: '2026-11-27' })
    hall.does({ type: 'ticket.close', tickets: [waiting.id], became: 'left', reason: '张某已走' }, guide)
    expect(JSON.stringify(page(waiting.id))).not.toContain('张某')
    hall.does({ type: 'ticket.close', tickets: [serving.id], became: 'served', outcome: 'done' }, guide)
    expect(page(serving.id)).toMatchObject({
      over: { became: 'served' },
      available: [],
      matters: [{ outcome: 'done' }],
    })
    expect(
      decide(
        hall.day,
        { type: 'ticket.rate', ticket: serving.id, grade: 5 },
        { at: hall.at, actor: citizen(serving.id), newId: '' },
      ),
    ).toEqual({
      refusal: { code: 'day-over', params: { date: '2026-11-24' } },
    })
    expect(page(serving.id).legs.at(-1)!.endedAt).toBeUndefined()
    expect(new SmallHall().after(minute).day.register.workedUntil).toBeNull()
  })
})
