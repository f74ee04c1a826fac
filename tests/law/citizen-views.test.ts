import { describe, expect, test } from 'vitest'
import { evaluatorOf } from '../../shared/views/evaluator.ts'
import { kioskOf } from '../../shared/views/kiosk.ts'
import { ticketOf } from '../../shared/views/ticket.ts'
import { guidesPlan } from './support/guides-hall.ts'
import { clerk, minute, SmallHall } from './support/small-hall.ts'

const seeing = (hall: SmallHall) => ({
  now: hall.at,
  people: (id: string) => ({ id, staffNo: 'D0001', name: '王敏' }),
})

describe('what is asked for most', () => {
  const askedIn = (hall: SmallHall) => kioskOf(hall.day, '', seeing(hall))!.asked

  test('[V11] the most first, ties by the plan, nothing that nobody asked for', () => {
    const hall = new SmallHall(guidesPlan)
    expect(askedIn(hall)).toEqual([])
    hall.issues('A')
    expect(askedIn(hall), 'a number without a matter counts for none').toEqual([])
    hall.issues('B', { items: ['CARD'] })
    hall.issues('C', { items: ['CARE'] })
    hall.issues('A', { items: ['BIRTH'] })
    hall.issues('C', { items: ['CARE'] })
    expect(askedIn(hall)).toEqual(['CARE', 'BIRTH', 'CARD'])
    hall.issues('A', { theme: 'ORDERED' })
    hall.issues('A', { items: ['ASK'] })
    expect(askedIn(hall)).toEqual(['CARE', 'BIRTH', 'CARD', 'ASK'])
  })

  test('[V11] five at most, and only what the plan still has', () => {
    const more = Array.from({ length: 8 }, (_, no) => ({ ...guidesPlan.items[3]!, item: `X${no}` }))
    const plan = { ...guidesPlan, items: [...guidesPlan.items, ...more] }
    const hall = new SmallHall(plan)
    for (const { item } of more) hall.issues('A', { items: [item] })
    hall.issues('A', { items: ['X7'] })
    expect(askedIn(hall)).toEqual(['X7', 'X0', 'X1', 'X2', 'X3'])
  })
})

describe('the evaluator', () => {
  const asksAt = (hall: SmallHall, counter: number) => evaluatorOf(hall.day, String(counter), seeing(hall))!

  function visited(): SmallHall {
    const hall = new SmallHall({ ...guidesPlan, supervisionPhone: '100-1345' }).opens(3)
    hall.issues('A', { items: ['ASK'] })
    hall.receives(3)
    hall.does({ type: 'ticket.finish', counter: 3, outcome: 'answered' })
    return hall
  }

  test('[V13] it opens when the visit ends, at that counter alone, and closes after its time', () => {
    const hall = visited()
    const { ticket, supervisionPhone } = asksAt(hall, 3)
    expect(ticket).toMatchObject({ number: 'A001' })
    expect(Date.parse(ticket!.until) - Date.parse(ticket!.finishedAt)).toBe(5 * minute)
    expect(supervisionPhone).toBe('100-1345')
    expect(asksAt(hall, 1).ticket).toBeNull()
    hall.at += 5 * minute - 1
    expect(asksAt(hall, 3).ticket).not.toBeNull()
    hall.at += 1
    expect(asksAt(hall, 3).ticket).toBeNull()
    expect(hall.day.register.grades, 'silence is no grade').toEqual([0, 0, 0, 0, 0])
  })

  test('[V13] the next call closes it, and a grade does', () => {
    const called = visited()
    called.issues('A')
    called.calls(3)
    expect(asksAt(called, 3).ticket).toBeNull()
    const rated = visited()
    const { ticket } = asksAt(rated, 3).ticket!
    rated.does(
      { type: 'ticket.rate', ticket, grade: 1 },
      { kind: 'device', id: 'e', device: 'evaluator', counter: 3 },
    )
    expect(asksAt(rated, 3).ticket).toBeNull()
  })
})

describe('the citizen’s own page', () => {
  test('[V12] what is missing, what has to be mended, and the date by which it may follow', () => {
    const hall = new SmallHall(guidesPlan).opens(3)
    const { id } = hall.issues('A', { items: ['BIRTH', 'CARD'] })
    hall.receives(3)
    hall.does({
      type: 'ticket.finish',
      counter: 3,
      outcome: 'notice',
      papers: [
        { name: '出生医学证明', state: 'defective', mend: '加盖医院公章' },
        { name: '结婚证', state: 'missing' },
      ],
    })
    const view = ticketOf(hall.day, id, seeing(hall))!
    expect(view.notices).toMatchObject([
      {
        missing: ['出生医学证明', '结婚证'],
        papers: [
          { name: '出生医学证明', state: 'defective', mend: '加盖医院公章' },
          { name: '结婚证', state: 'missing' },
        ],
      },
    ])
    expect(JSON.stringify(view)).not.toContain('王敏')
    expect(JSON.stringify(view)).not.toContain('clerk-3')
  })

  test('[V12] why it stands aside, and how often it still returns to the middle of the line', () => {
    const hall = new SmallHall(guidesPlan).opens(3)
    const { id } = hall.issues('A', { theme: 'ORDERED' })
    const view = () => ticketOf(hall.day, id, seeing(hall))!
    expect(view().theme).toBe('新生儿一件事')
    hall.calls(3)
    hall.does({ type: 'ticket.miss', counter: 3 })
    expect(view().rejoinsLeft).toBe(2)
    for (let i = 0; i < 2; i++) {
      hall.does({ type: 'ticket.rejoin', ticket: id }, { kind: 'citizen', ticket: id })
      hall.calls(3)
      hall.does({ type: 'ticket.miss', counter: 3 })
    }
    expect(view().rejoinsLeft).toBe(0)
    hall.does({ type: 'ticket.rejoin', ticket: id }, { kind: 'citizen', ticket: id })
    hall.receives(3)
    hall.does({ type: 'ticket.hold', counter: 3, kind: 'papers-kept' }, clerk(3))
    expect(view().hold).toEqual({ kind: 'papers-kept', counter: 3 })
  })
})

test('[V16] a visit over two queues says how long it took in all, waiting and at counters', () => {
  const hall = new SmallHall(guidesPlan).opens(1, 2)
  const { id } = hall.issues('A')
  expect(ticketOf(hall.day, id, seeing(hall))!.spent).toBeUndefined()
  hall.after(10).receives(1)
  hall.after(5).does({ type: 'ticket.handOff', counter: 1, to: { queue: 'B' }, reason: 'r' })
  hall.after(7).receives(2)
  hall.after(8).does({ type: 'ticket.finish', counter: 2, outcome: 'done' })
  hall.after(60)
  expect(ticketOf(hall.day, id, seeing(hall))!.spent).toEqual({ total: 30, waited: 17, served: 13 })
})
