import { describe, expect, test } from 'vitest'
import { alertsOf } from '../../shared/law/alerts.ts'
import type { Actor } from '../../shared/law/actor.ts'
import type { Command, CommandOf } from '../../shared/law/commands.ts'
import type { Plan } from '../../shared/law/plan.ts'
import { checkPlan } from '../../shared/law/plan-check.ts'
import { aheadOf } from '../../shared/law/standing.ts'
import { guideOf } from '../../shared/views/guide.ts'
import { guide, kiosk, manager, minute, nine, SmallHall, smallPlan } from './support/small-hall.ts'

const plan: Plan = { ...smallPlan, kioskReserve: 5 }
const second: Actor = { kind: 'device', id: 'kiosk-2', device: 'kiosk' }
const date = '2026-11-24'

const withQueueA = (change: object): Plan => ({
  ...plan,
  queues: plan.queues.map((queue) => (queue.queue === 'A' ? { ...queue, ...change } : queue)),
})

/** @returns the numbers of the block. */
function reserves(hall: SmallHall, actor: Actor = kiosk, queue = 'A', count?: number): string[] {
  const [entry] = hall.does(
    { type: 'numbers.reserve', queue, ...(count === undefined ? {} : { count }) },
    actor,
  )
  return (entry!.data as { numbers: { number: string }[] }).numbers.map(({ number }) => number)
}

function ticketOf(hall: SmallHall, number: string): string {
  return hall.day.reserved.get(number)?.ticket ?? ''
}

function handingIn(
  hall: SmallHall,
  number: string,
  at: number,
  more: Partial<CommandOf<'ticket.issue'>> = {},
): CommandOf<'ticket.issue'> {
  return {
    type: 'ticket.issue',
    queue: 'A',
    reserved: { number, ticket: ticketOf(hall, number), day: date, at },
    ...more,
  }
}

describe('numbers of a kiosk without its line', () => {
  test('[N7] a block lies at the end of the series, in order; blocks of two kiosks never meet', () => {
    const hall = new SmallHall(plan)
    expect(reserves(hall)).toEqual(['A9995', 'A9996', 'A9997', 'A9998', 'A9999'])
    expect(reserves(hall, second, 'A', 2)).toEqual(['A9993', 'A9994'])
    expect(reserves(hall, kiosk, 'B', 99)).toHaveLength(5)
    expect(reserves(hall)).toEqual(['A9988', 'A9989', 'A9990', 'A9991', 'A9992'])
  })

  test('[N7] they are no tickets, nobody waits with them, and the others count on from 1', () => {
    const hall = new SmallHall(plan)
    reserves(hall)
    expect(hall.day.tickets.size).toBe(0)
    expect(hall.day.queues.get('A')).toMatchObject({ issued: 0, waiting: 0 })
    expect(hall.issues('A').number).toBe('A001')
    hall.opens(1)
    expect(hall.calls(1).number).toBe('A001')
  })

  test('[N3] [N7] the series ends before the lowest of them, and a block leaves nine tenths of what is left', () => {
    const hall = new SmallHall(withQueueA({ series: { prefix: 'A', last: 30 } }))
    expect(reserves(hall)).toEqual(['A028', 'A029', 'A030'])
    expect(reserves(hall, second)).toEqual(['A026', 'A027'])
    for (let i = 0; i < 25; i++) hall.issues('A')
    expect(hall.asks({ type: 'ticket.issue', queue: 'A' }, guide)).toBe('series-exhausted')
    expect(hall.asks({ type: 'numbers.reserve', queue: 'A' })).toBe('series-exhausted')
    hall.does(handingIn(hall, 'A030', hall.at), kiosk)
  })

  test('[N7] kiosks alone, where the plan says so, and of queues that there are', () => {
    const hall = new SmallHall(plan)
    expect(hall.asks({ type: 'numbers.reserve', queue: 'A' }, guide)).toBe('not-yours')
    expect(hall.asks({ type: 'numbers.reserve', queue: 'A' }, { kind: 'public' })).toBe('not-yours')
    expect(hall.asks({ type: 'numbers.reserve', queue: 'X' })).toBe('unknown-queue')
    expect(new SmallHall().asks({ type: 'numbers.reserve', queue: 'A' })).toBe('no-reserve')
  })

  test('[N7] [C8] a longer series of a new plan leaves the block alone; a queue with a block does not go', () => {
    const hall = new SmallHall(withQueueA({ series: { prefix: 'A', last: 100 } }))
    const block = reserves(hall)
    const longer = withQueueA({ series: { prefix: 'A', last: 9999 } })
    hall.does({ type: 'day.replan', plan: longer, sessions: 'always' }, { kind: 'system' })
    for (let i = 0; i < 95; i++) hall.issues('A')
    expect(hall.asks({ type: 'ticket.issue', queue: 'A' })).toBe('series-exhausted')
    expect(hall.day.numbers.has(block[0]!)).toBe(false)
    const other = withQueueA({ series: { prefix: 'D', last: 9999 } })
    const fresh = new SmallHall(plan)
    reserves(fresh)
    expect(fresh.asks({ type: 'day.replan', plan: other, sessions: 'always' }, { kind: 'system' })).toBe(
      'plan-in-use',
    )
  })

  test('[N8] each becomes a ticket once, by the kiosk that holds it, for its queue, on its day', () => {
    const hall = new SmallHall(plan)
    const [first, next] = reserves(hall)
    expect(hall.asks(handingIn(hall, first!, hall.at), second)).toBe('not-reserved')
    expect(hall.asks(handingIn(hall, first!, hall.at), guide)).toBe('not-reserved')
    expect(hall.asks(handingIn(hall, first!, hall.at, { queue: 'B' }), kiosk)).toBe('not-reserved')
    expect(hall.asks(handingIn(hall, 'A001', hall.at), kiosk)).toBe('not-reserved')
    const guessed = { number: first!, ticket: 'guessed', day: date, at: hall.at }
    expect(hall.asks({ type: 'ticket.issue', queue: 'A', reserved: guessed }, kiosk)).toBe('not-reserved')
    const yesterday = { number: first!, ticket: ticketOf(hall, first!), day: '2026-11-23', at: hall.at }
    expect(hall.asks({ type: 'ticket.issue', queue: 'A', reserved: yesterday }, kiosk)).toBe('reserve-over')
    hall.does(handingIn(hall, first!, hall.at), kiosk)
    expect(hall.asks(handingIn(hall, first!, hall.at), kiosk)).toBe('already-handed-in')
    hall.does(handingIn(hall, next!, hall.at), kiosk)
    expect([...hall.day.tickets.values()].map(({ number }) => number)).toEqual([first, next])
    expect(hall.day.queues.get('A')).toMatchObject({ issued: 0, handedIn: 2, waiting: 2 })
  })

  test('[N9] it stands where it was given: before those who took a number later, behind those before', () => {
    const hall = new SmallHall(plan)
    const block = reserves(hall)
    const before = hall.after(5).issues('A')
    const at = hall.after(5).at
    const after = hall.after(5).issues('A')
    hall.after(30).does(handingIn(hall, block[0]!, at), kiosk)
    const given = hall.ticket(hall.day.numbers.get(block[0]!)!)
    expect(given).toMatchObject({ standing: at, issuedAt: at })
    expect(aheadOf(hall.day, given)).toBe(1)
    hall.opens(1)
    expect([hall.handles(1), hall.handles(1), hall.handles(1)].map(({ number }) => number)).toEqual([
      before.number,
      block[0],
      after.number,
    ])
  })

  test('[N9] two kiosks at once: whatever the order of handing in, the order of giving', () => {
    const hall = new SmallHall(plan)
    const [one, other] = [reserves(hall), reserves(hall, second)]
    const at = (minutes: number): number => nine + minutes * minute
    hall.after(60)
    for (const [index, number] of one.slice(0, 3).entries())
      hall.does(handingIn(hall, number, at(10 + index * 10)), kiosk)
    for (const [index, number] of other.slice(0, 3).entries())
      hall.does(handingIn(hall, number, at(15 + index * 10)), second)
    hall.opens(1)
    const called = Array.from({ length: 6 }, () => hall.handles(1).number)
    expect(called).toEqual([one[0], other[0], one[1], other[1], one[2], other[2]])
  })

  test('[N9] a kiosk whose clock is wrong gains nothing and loses no order', () => {
    const hall = new SmallHall(plan)
    hall.after(10)
    const block = reserves(hall)
    const reservedAt = hall.at
    hall.after(10)
    for (const [index, at] of [0, 1, nine + 900 * minute, nine + 901 * minute].entries())
      hall.does(handingIn(hall, block[index]!, at), kiosk)
    const tickets = [...hall.day.tickets.values()]
    expect(tickets.map(({ standing }) => standing)).toEqual([reservedAt, reservedAt, hall.at, hall.at])
    hall.opens(1)
    expect(Array.from({ length: 4 }, () => hall.handles(1).number)).toEqual(block.slice(0, 4))
  })

  test('[N10] neither hours, limit, a closed queue, a person nor a changed plan keeps it out', () => {
    const sessions = [{ from: nine, to: nine + 60 * minute }]
    const hall = new SmallHall(withQueueA({ dailyLimit: 1 }), sessions)
    const block = reserves(hall)
    hall.issues('A', { person: 'p' })
    hall.does({ type: 'queue.close', queue: 'A', reason: '系统维护' }, manager)
    const fewer = { ...withQueueA({ dailyLimit: 1 }), items: [], themes: [] }
    hall.does({ type: 'day.replan', plan: fewer, sessions }, { kind: 'system' })
    hall.after(90)
    expect(hall.asks({ type: 'ticket.issue', queue: 'A' }, kiosk)).toBe('queue-closed')
    const more = { items: ['T1'], theme: 'M1', green: 'elder', person: 'p' }
    hall.does(handingIn(hall, block[0]!, nine + minute, more), kiosk)
    expect(hall.ticket(hall.day.numbers.get(block[0]!)!)).toMatchObject({
      state: 'waiting',
      items: [],
      theme: null,
      green: 'elder',
    })
    hall.does(handingIn(hall, block[1]!, nine + minute, { green: 'king' }), kiosk)
    expect(hall.ticket(hall.day.numbers.get(block[1]!)!).green).toBeNull()
  })

  test('[N10] [Q1] a green group that was chosen without the line has its promise from when it was given', () => {
    const hall = new SmallHall(plan).opens(1)
    const block = reserves(hall)
    const first = hall.issues('A')
    const at = hall.after(1).at
    hall.after(30).does(handingIn(hall, block[0]!, at, { green: 'disabled', items: ['T1'] }), kiosk)
    expect(hall.ticket(hall.day.numbers.get(block[0]!)!).items).toEqual(['T1'])
    expect(hall.calls(1).number).toBe(block[0])
    expect(first.state).toBe('waiting')
  })

  test('[N11] what can no longer become a ticket is told once, by number, until somebody has seen it', () => {
    const hall = new SmallHall(plan)
    const [number] = reserves(hall)
    const lost = [
      { number: 'A9999', queue: 'A', at: nine },
      { number: 'B9999', queue: 'B', at: nine },
    ]
    const report: Command = { type: 'numbers.strand', day: '2026-11-23', numbers: lost }
    expect(hall.asks(report, guide)).toBe('not-yours')
    hall.does(report, kiosk)
    expect(hall.does(report, kiosk), 'said already').toEqual([])
    const alert = alertsOf(hall.day, hall.at).find(({ code }) => code === 'stranded')
    expect(alert).toMatchObject({ level: 'yellow', value: 2, number: 'A9999 B9999' })
    expect(guideOf(hall.day, '', { now: hall.at, people: () => null })!.stranded).toEqual([
      { day: '2026-11-23', number: 'A9999', queueName: 'A 业务' },
      { day: '2026-11-23', number: 'B9999', queueName: 'B 业务' },
    ])
    hall.does({ type: 'alert.acknowledge', alert: 'stranded 2' }, manager)
    expect(guideOf(hall.day, '', { now: hall.at, people: () => null })!.stranded).toEqual([])
    hall.does(handingIn(hall, number!, hall.at), kiosk)
    const numbers = [{ number: number!, queue: 'A', at: nine }]
    const today: Command = { type: 'numbers.strand', day: date, numbers }
    expect(hall.does(today, kiosk), 'a ticket is not stranded').toEqual([])
  })

  test('[C10] a plan says how many are set aside', () => {
    expect(checkPlan(plan)).toEqual(checkPlan(smallPlan))
  })
})
