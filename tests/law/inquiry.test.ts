import { describe, expect, test } from 'vitest'
import { decide } from '../../shared/law/decide.ts'
import { warningsOf } from '../../shared/law/inquiry.ts'
import { deskOf } from '../../shared/views/desk.ts'
import { guideOf } from '../../shared/views/guide.ts'
import { guidesPlan } from './support/guides-hall.ts'
import { clerk, guide, kiosk, SmallHall } from './support/small-hall.ts'

const context = { now: 0, people: () => null }

describe('first inquiry', () => {
  test('[H7] handled, followed up by a date in working days, or explained', () => {
    const hall = new SmallHall(guidesPlan).opens(3)
    const ends = (more: object): string => {
      const { id } = hall.issues('A')
      hall.receives(3)
      hall.does({ type: 'ticket.finish', counter: 3, outcome: 'answered', ...more })
      return hall.ticket(id).branch!
    }
    expect(ends({})).toBe('handled')
    expect(ends({ followUp: { matter: '核实社保年限' } })).toBe('followed')
    expect([...hall.day.tickets.values()].at(-1)!.followUp).toEqual({
      matter: '核实社保年限',
      due: '2026-11-24+3',
    })
    expect(ends({ followUp: { matter: '问主管部门', days: 7 } })).toBe('followed')
    expect([...hall.day.tickets.values()].at(-1)!.followUp!.due).toBe('2026-11-24+7')
    expect(ends({ explained: { matter: '婚姻登记', reason: '不进驻', where: '民政局' } })).toBe('explained')
  })

  test('[H7] what is due in working days is never decided without a calendar', () => {
    const hall = new SmallHall(guidesPlan).opens(3)
    hall.issues('A')
    hall.receives(3)
    const command = {
      type: 'ticket.finish',
      counter: 3,
      outcome: 'answered',
      followUp: { matter: 'm' },
    } as const
    expect(() => decide(hall.day, command, { at: hall.at, actor: clerk(3), newId: 'x' })).toThrow('calendar')
  })

  test('[H5] two hand-offs, and a return to an earlier queue, are warnings; steps of a theme are none', () => {
    const hall = new SmallHall(guidesPlan).opens(1, 2, 3, 4)
    const { id } = hall.issues('A')
    hall.receives(1)
    hall.does({ type: 'ticket.handOff', counter: 1, to: { queue: 'B' }, reason: 'r' })
    expect(warningsOf(hall.ticket(id))).toEqual([])
    hall.receives(2)
    hall.does({ type: 'ticket.handOff', counter: 2, to: { queue: 'A' }, reason: 'r' })
    expect(warningsOf(hall.ticket(id))).toEqual(['hand-offs', 'returned'])
    const theme = new SmallHall(guidesPlan).opens(1, 2, 4)
    const other = theme.issues('A', { theme: 'ORDERED' })
    for (const counter of [1, 2, 4]) {
      theme.receives(counter)
      theme.does({ type: 'ticket.finish', counter, outcome: 'done' })
    }
    expect(warningsOf(theme.ticket(other.id))).toEqual([])
  })

  test('[H6] the first clerk sees what became of everyone handed on, to the end', () => {
    const hall = new SmallHall(guidesPlan).opens(1, 4)
    const { id, number } = hall.issues('A', { items: ['ASK'] })
    hall.receives(1)
    hall.does({ type: 'ticket.handOff', counter: 1, to: { queue: 'C' }, reason: 'r' })
    const mine = (): unknown => deskOf(hall.day, '1', context)!.inquiries
    expect(mine()).toMatchObject([{ ticket: id, number, state: 'waiting', queueName: 'C 业务', handOffs: 1 }])
    hall.receives(4)
    expect(mine()).toMatchObject([{ state: 'serving', counter: 4 }])
    hall.does({ type: 'ticket.finish', counter: 4, outcome: 'accepted' })
    expect(mine()).toMatchObject([{ state: 'finished', outcome: 'accepted' }])
    expect(deskOf(hall.day, '4', context)!.inquiries).toEqual([])
    hall.issues('A')
    hall.handles(1)
    expect(deskOf(hall.day, '1', context)!.inquiriesCount).toBe(1)
  })

  test('[H8] a closed counter is answered with open ones that serve the same', () => {
    const hall = new SmallHall(guidesPlan).opens(1, 3, 5)
    hall.issues('A')
    hall.receives(1)
    const command = { type: 'ticket.handOff', counter: 1, to: { counter: 2 }, reason: 'r' } as const
    const decision = decide(hall.day, command, { at: hall.at, actor: clerk(1), newId: 'x' })
    expect(decision).toEqual({ refusal: { code: 'target-closed', params: { counter: 2, offer: '3 5' } } })
  })
})

describe('calls for help', () => {
  test('[A1] one stands until it is closed, a second press changes nothing, several stand at once', () => {
    const hall = new SmallHall(guidesPlan).opens(1)
    const raise = (from: number | null, actor = clerk(1)): ReturnType<SmallHall['asks']> =>
      hall.asks({ type: 'alarm.raise', kind: from === null ? 'help' : 'emergency', from }, actor)
    expect(raise(1)).toHaveLength(1)
    expect(raise(1)).toEqual([])
    expect(raise(2)).toHaveLength(1)
    expect(raise(null, kiosk)).toHaveLength(1)
    expect(hall.day.register.alarms).toHaveLength(3)
    expect(raise(99)).toBe('unknown-counter')
    expect(deskOf(hall.day, '1', context)!.alarms).toHaveLength(1)
  })

  test('[A2] acknowledged by name, then closed with a word', () => {
    const hall = new SmallHall(guidesPlan)
    hall.does({ type: 'alarm.raise', kind: 'help', from: null }, kiosk)
    const alarm = hall.day.register.alarms[0]!
    expect(hall.asks({ type: 'alarm.close', alarm, words: 'w' }, guide)).toBe('wrong-state')
    expect(hall.asks({ type: 'alarm.acknowledge', alarm }, clerk(1))).toBe('not-yours')
    hall.does({ type: 'alarm.acknowledge', alarm }, guide)
    expect(hall.day.alarms.get(alarm)!.acknowledgedBy).toBe('guide-1')
    hall.does({ type: 'alarm.close', alarm, words: '帮忙取号' }, guide)
    expect(hall.day.register.alarms).toEqual([])
    expect(hall.asks({ type: 'alarm.close', alarm, words: 'w' }, guide)).toBe('wrong-state')
    expect(hall.asks({ type: 'alarm.acknowledge', alarm: 'none' }, guide)).toBe('unknown-alarm')
  })

  test('[A3] a kiosk asks for help and raises no emergency', () => {
    const hall = new SmallHall(guidesPlan)
    expect(hall.asks({ type: 'alarm.raise', kind: 'emergency', from: null }, kiosk)).toBe('not-yours')
  })
})

describe("first inquiry at the guide's desk", () => {
  const explained = { matter: '婚姻登记', reason: '不进驻', where: '民政局' }

  test('[H9] [T14] answered, explained or followed up: one record of the series SW, ended at once', () => {
    const hall = new SmallHall(guidesPlan).opens(3)
    const asks = (way: object) => {
      const [entry] = hall.does({ type: 'inquiry.record', matter: '几点下班', ...way }, guide)
      return hall.ticket((entry!.data as { ticket: string }).ticket)
    }
    const answered = asks({ answer: '五点' })
    expect(answered).toMatchObject({
      number: 'SW001',
      state: 'finished',
      branch: 'handled',
      firstClerk: { clerk: 'guide-1', counter: null },
      inquiry: { matter: '几点下班', answer: '五点' },
    })
    expect(asks({ explained })).toMatchObject({ number: 'SW002', branch: 'explained', explained })
    expect(asks({ followUp: {} }).followUp).toEqual({ matter: '几点下班', due: '2026-11-24+3' })
    hall.does({ type: 'ticket.walkUp', counter: 3 }, clerk(3))
    expect([...hall.day.tickets.values()].at(-1)!.number).toBe('SW004')
  })

  test('[H9] none or two of the ways are refused, and so is a machine', () => {
    const hall = new SmallHall(guidesPlan)
    const matter = '几点下班'
    expect(hall.asks({ type: 'inquiry.record', matter }, guide)).toBe('details-missing')
    expect(hall.asks({ type: 'inquiry.record', matter, answer: 'a', explained }, guide)).toBe(
      'details-missing',
    )
    expect(hall.asks({ type: 'inquiry.record', matter, answer: 'a' }, kiosk)).toBe('not-yours')
  })

  test('[H9] [H3] guided on: the number carries what was asked, and the guide stays the one responsible', () => {
    const hall = new SmallHall(guidesPlan).opens(1)
    const [entry] = hall.does({ type: 'ticket.issue', queue: 'A', inquiry: '社保转移' }, guide)
    const { ticket } = entry!.data as { ticket: string }
    hall.receives(1)
    expect(hall.ticket(ticket).firstClerk).toEqual({ clerk: 'guide-1', counter: null })
    const view = guideOf(hall.day, '', context)!
    expect(view.inquiries).toMatchObject([{ ticket, matter: '社保转移', state: 'serving', counter: 1 }])
    expect(deskOf(hall.day, '1', context)!.inquiries).toEqual([])
  })

  test('[H9] a kiosk hears nobody: what it says was asked makes nobody responsible', () => {
    const hall = new SmallHall(guidesPlan)
    const [entry] = hall.does({ type: 'ticket.issue', queue: 'A', inquiry: '社保转移' }, kiosk)
    expect(hall.ticket((entry!.data as { ticket: string }).ticket).firstClerk).toBeNull()
  })
})
