import { describe, expect, test } from 'vitest'
import type { BookingEntry } from '../../shared/bookings/booking-entries.ts'
import { noBookings, placesLeft, withCode } from '../../shared/bookings/bookings.ts'
import { evolveBookings } from '../../shared/bookings/evolve-booking.ts'
import { slotsOf } from '../../shared/bookings/slots.ts'
import type { Plan } from '../../shared/law/plan.ts'
import { checkPlan } from '../../shared/law/plan-check.ts'
import type { DeskView } from '../../shared/views/shapes.ts'
import { viewOf } from '../../shared/views/view-of.ts'
import { sessionsOn } from '../../server/calendar.ts'
import { randomOf } from '../../server/demo/seeded.ts'
import { anyone, bookingPlan, holder, making, SmallBookings } from './support/small-bookings.ts'
import { guide, kiosk, minute, nine, SmallHall, smallPlan, system } from './support/small-hall.ts'

const ten = nine + 60 * minute

describe('slots', () => {
  test('[B1] cut the sessions of the date; what does not fit is none, and the queues of a session are its alone', () => {
    const sessions = [
      { from: nine, to: nine + 70 * minute },
      { from: nine + 120 * minute, to: nine + 150 * minute, queues: ['B'] },
    ]
    const of = (queue: string) =>
      slotsOf(bookingPlan, sessions, queue).map(({ from, to }) => [
        (from - nine) / minute,
        (to - nine) / minute,
      ])
    expect(of('A')).toEqual([
      [0, 30],
      [30, 60],
    ])
    expect(of('B')).toEqual([
      [0, 30],
      [30, 60],
      [120, 150],
    ])
    expect(of('C')).toEqual([])
    expect(of('constructor')).toEqual([])
  })

  test('[B1] a holiday has none, a weekend that is worked in exchange has them', () => {
    const plan: Plan = {
      ...smallPlan,
      hours: [{ weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '10:00' }],
    }
    const on = (date: string): number => {
      const sessions = sessionsOn(plan, date)
      return sessions === 'always' ? -1 : slotsOf(bookingPlan, sessions, 'A').length
    }
    expect([on('2026-09-30'), on('2026-10-01'), on('2026-10-10')]).toEqual([2, 0, 2])
  })
})

describe('places', () => {
  test('[B2] half of what a slot can serve, rounded down, and the others stay free', () => {
    const day = new SmallBookings()
    day.makes('p1')
    day.makes('p2')
    expect(day.asks(making('p3'))).toBe('slot-full')
    day.makes('p3', { from: nine + 30 * minute })
    for (const person of ['p1', 'p2', 'p3']) day.makes(person, { queue: 'B' })
    expect(day.asks(making('p4', { queue: 'B' }))).toBe('slot-full')
  })

  test('[B2] [B6] random bookings and cancellations: never more than the places, and half is always free', () => {
    const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
    const random = randomOf(seed)
    let isFull = 0
    for (let round = 0; round < 40; round++) {
      const day = new SmallBookings({ ...bookingPlan, share: 0.1 + random() * 0.4 })
      for (let i = 0; i < 200; i++) {
        const ids = [...day.state.all.keys()]
        const queue = random() < 0.5 ? 'A' : 'B'
        const from = nine + Math.floor(random() * 7) * 30 * minute
        const outcome =
          random() < 0.75 || ids.length === 0
            ? day.asks(making(`p${Math.floor(random() * 60)}`, { queue, from }))
            : day.asks(
                { type: 'booking.cancel', booking: ids[Math.floor(random() * ids.length)]!, reason: 'r' },
                guide,
              )
        if (outcome === 'slot-full') isFull++
        for (const [each, capacity] of Object.entries(bookingPlan.perQueue))
          for (const slot of slotsOf(day.plan!, [{ from: nine, to: nine + 180 * minute }], each)) {
            const taken = [...day.state.all.values()].filter(
              (booking) => booking.state === 'booked' && booking.queue === each && booking.from === slot.from,
            ).length
            const where = `seed ${seed}, round ${round}, ${each} at ${slot.from}: ${taken} of ${capacity}`
            const isWithin = taken <= capacity * day.plan!.share && taken * 2 <= capacity
            if (!isWithin || placesLeft(day.state, each, slot) !== slot.places - taken) throw new Error(where)
          }
      }
      const codes = [...day.state.all.values()].map((booking) => booking.code)
      expect(new Set(codes).size).toBe(codes.length)
      expect(evolveBookings(noBookings, JSON.parse(JSON.stringify(day.entries)) as BookingEntry[])).toEqual(
        day.state,
      )
    }
    expect(isFull, 'the places were really fought for').toBeGreaterThan(100)
  })

  test('[B2] bookings from before slots changed their length count where they reach in', () => {
    const day = new SmallBookings()
    day.makes('p1', { from: nine + 30 * minute })
    const [whole] = slotsOf(
      { ...bookingPlan, slotMinutes: 60 },
      [{ from: nine, to: nine + 60 * minute }],
      'A',
    )
    expect(placesLeft(day.state, 'A', whole!)).toBe(1)
  })

  test('[B2] a plan that leaves walk-ins less than half, of a slot or of a day, is refused', () => {
    const mistakes = (more: Partial<Plan>) =>
      checkPlan({ ...smallPlan, ...more }).map(({ place, problem }) => `${place} ${problem}`)
    expect(mistakes({ booking: bookingPlan })).toEqual([])
    expect(mistakes({ booking: { ...bookingPlan, share: 0.51 } })).toEqual(['booking.share booking-share'])
    expect(mistakes({ booking: { ...bookingPlan, share: 1 } })).toEqual(['booking.share booking-share'])
    expect(mistakes({ booking: { ...bookingPlan, perQueue: { X: 4, A: 1 } } })).toEqual([
      'booking.perQueue.X unknown',
      'booking.perQueue.A no-places',
    ])
    const limited = (dailyLimit: number): Partial<Plan> => ({
      hours: [{ weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '12:00' }],
      queues: smallPlan.queues.map((queue) => ({ ...queue, dailyLimit })),
      booking: { ...bookingPlan, perQueue: { A: 4 } },
    })
    // Six slots with two places: twelve of a day's numbers.
    expect(mistakes(limited(24))).toEqual([])
    expect(mistakes(limited(23))).toEqual(['booking.perQueue.A no-walk-ins'])
  })
})

describe('one booking', () => {
  test('[B4] a person has one a day in a queue, another in another queue, and again after a cancellation', () => {
    const day = new SmallBookings()
    const first = day.makes('p1')
    expect(day.asks(making('p1', { from: ten }))).toBe('already-booked')
    expect(day.asks(making('p1', { from: ten }), guide)).toBe('already-booked')
    day.makes('p1', { queue: 'B', from: ten })
    day.asks({ type: 'booking.cancel', booking: first.id }, holder(first.id))
    const second = day.makes('p1', { from: ten })
    expect([first.code, second.code]).toEqual(['000001', '100000'])
    expect(withCode(day.state, first.code)?.state).toBe('cancelled')
  })

  test('[B5] until a quarter of an hour before; then the slot is for whoever comes', () => {
    const day = new SmallBookings()
    day.at = nine - 15 * minute - 1
    day.makes('p1')
    day.at = nine - 15 * minute
    expect(day.asks(making('p2'))).toBe('slot-released')
    expect(day.asks(making('p2'), guide)).toBe('slot-released')
    day.makes('p2', { from: nine + 30 * minute })
  })

  test('[B5] what is not a slot of the date, or cannot be booked, is refused', () => {
    const day = new SmallBookings()
    expect(day.asks(making('p1', { from: nine + minute }))).toBe('unknown-slot')
    expect(day.asks(making('p1', { from: nine + 180 * minute }))).toBe('unknown-slot')
    expect(day.asks(making('p1', { queue: 'C' }))).toBe('not-bookable')
    expect(new SmallBookings(null).asks(making('p1'))).toBe('not-bookable')
    expect(day.asks(making('p1'), kiosk)).toBe('booking-not-yours')
  })

  test('[B6] is given back by its holder until it begins, by staff with a reason, by nobody once it was used', () => {
    const day = new SmallBookings()
    const [a, b] = [day.makes('p1'), day.makes('p2')]
    const cancel = (booking: string, reason?: string) =>
      ({ type: 'booking.cancel', booking, ...(reason === undefined ? {} : { reason }) }) as const
    expect(day.asks(making('p3'))).toBe('slot-full')
    expect(day.asks(cancel(a.id), holder(b.id))).toBe('booking-not-yours')
    expect(day.asks(cancel(a.id), anyone)).toBe('booking-not-yours')
    expect(day.asks(cancel('none'), guide)).toBe('unknown-booking')
    expect(day.asks(cancel(a.id), holder(a.id))).toHaveLength(1)
    expect(day.asks(cancel(a.id), holder(a.id))).toBe('booking-cancelled')
    const c = day.makes('p3')
    day.at = nine
    expect(day.asks(cancel(b.id), holder(b.id))).toBe('booking-past')
    expect(day.asks(cancel(b.id), guide)).toBe('booking-reason-missing')
    expect(day.asks(cancel(b.id, '停电'), guide)).toHaveLength(1)
    day.came.add(c.id)
    expect(day.asks(cancel(c.id, '停电'), guide)).toBe('booking-used')
  })

  test('[B9] who did not come is noted once, and books no more online in that month; staff may book for them', () => {
    const day = new SmallBookings()
    const [a, b, c] = [day.makes('p1'), day.makes('p2'), day.makes('p3', { queue: 'B' })]
    day.asks({ type: 'booking.cancel', booking: b.id }, holder(b.id))
    day.came.add(a.id)
    expect(day.asks({ type: 'booking.close', came: day.came }, guide)).toBe('booking-not-yours')
    const closed = day.asks({ type: 'booking.close', came: day.came }, system) as BookingEntry[]
    expect(closed.map(({ type, data }) => [type, data])).toEqual([
      ['booking.noShow', { booking: c.id, month: 'm-p3' }],
      ['bookings.closed', { came: 1, noShows: 1 }],
    ])
    expect(day.asks({ type: 'booking.close', came: day.came }, system)).toEqual([])
    expect([...day.state.all.values()].map(({ state }) => state)).toEqual(['booked', 'cancelled', 'no-show'])

    const next = new SmallBookings()
    next.noShows = 1
    next.makes('p3')
    next.noShows = 2
    expect(next.asks(making('p3', { queue: 'B' }))).toBe('no-shows')
    next.makes('p3', { queue: 'B' }, guide)
  })
})

describe('check-in', () => {
  const plan: Plan = { ...smallPlan, booking: bookingPlan, phone: true }
  const booked = (id: string, from = nine) => ({ id, date: '2026-11-24', from, to: from + 30 * minute })

  test('[B7] half an hour before to a quarter after: it stands at its hour and before who came just before it', () => {
    const hall = new SmallHall(plan).opens(1).after(30)
    const walkIn = hall.issues('A').id
    const before = hall.issues('A', { booking: booked('b1', ten) })
    expect([before.booked, before.standing, before.slot]).toEqual([
      true,
      ten,
      { from: ten, to: ten + 30 * minute },
    ])
    hall.at = ten - 4 * minute
    const later = hall.issues('A').id
    hall.at = ten + 15 * minute
    const last = hall.issues('A', { booking: booked('b2', ten) })
    expect([last.booked, last.standing]).toEqual([true, ten])
    expect([hall.handles(1).id, hall.handles(1).id, hall.handles(1).id, hall.handles(1).id]).toEqual([
      walkIn,
      before.id,
      last.id,
      later,
    ])
  })

  test('[B7] the clerk sees whose hour was agreed, and a screen of the public does not', () => {
    const hall = new SmallHall(plan).opens(1)
    hall.issues('A', { booking: booked('b1') })
    hall.issues('A')
    const context = { now: hall.at, people: () => null }
    const { waiting } = viewOf('desk', hall.day, '1', context) as DeskView
    expect(waiting.map((row) => [row.number, row.booked])).toEqual([
      ['A001', '2026-11-24T01:00:00.000Z'],
      ['A002', undefined],
    ])
    for (const view of ['board', 'kiosk', 'sign'] as const)
      expect(JSON.stringify(viewOf(view, hall.day, view === 'sign' ? '1' : '', context))).not.toContain(
        'booked',
      )
  })

  test('[B7] later it is a walk-in, earlier it is told when to come, on another day which', () => {
    const hall = new SmallHall(plan)
    hall.at = nine + 15 * minute + 1
    const late = hall.issues('A', { booking: booked('late') })
    expect([late.booked, late.standing, late.slot?.from]).toEqual([false, hall.at, nine])
    const issue = (booking: ReturnType<typeof booked>) =>
      hall.asks({ type: 'ticket.issue', queue: 'A', booking })
    expect(issue(booked('early', hall.at + 30 * minute + 1))).toBe('booking-early')
    expect(issue(booked('early', hall.at + 30 * minute))).toHaveLength(1)
    expect(issue({ ...booked('tomorrow'), date: '2026-11-25' })).toBe('booking-early')
    expect(issue({ ...booked('yesterday'), date: '2026-11-23' })).toBe('booking-over')
  })

  test('[B7] hours and limits do not turn away who is on time; a closed queue does, and who is late is as anyone', () => {
    const limited: Plan = { ...plan, queues: plan.queues.map((queue) => ({ ...queue, dailyLimit: 1 })) }
    const hall = new SmallHall(limited, [{ from: nine, to: nine + 60 * minute }])
    const issue = (booking?: ReturnType<typeof booked>) =>
      hall.asks({ type: 'ticket.issue', queue: 'A', ...(booking === undefined ? {} : { booking }) })
    hall.at = nine - 20 * minute
    expect(issue()).toBe('queue-closed')
    expect(issue(booked('b1'))).toHaveLength(1)
    hall.at = nine + 20 * minute
    expect(issue()).toBe('queue-full')
    expect(issue(booked('late'))).toBe('queue-full')
    expect(issue(booked('b2', hall.at))).toHaveLength(1)
    hall.does(
      { type: 'queue.close', queue: 'A', reason: '停电' },
      { kind: 'person', id: 'm', roles: ['manager'] },
    )
    expect(issue(booked('b3', hall.at))).toBe('queue-closed')
  })

  test('[B8] once: a second time it is told its number, whatever became of that', () => {
    const hall = new SmallHall(plan)
    const { id, number } = hall.issues('A', { booking: booked('b1') })
    const again = () => hall.asks({ type: 'ticket.issue', queue: 'A', booking: booked('b1') })
    expect(again()).toBe('already-checked-in')
    hall.does({ type: 'ticket.cancel', ticket: id }, guide)
    expect(again()).toBe('already-checked-in')
    expect([number, hall.day.bookings.get('b1')]).toEqual(['A001', id])
  })

  test('[B7] a missed booking comes back as a walk-in, as every missed ticket does', () => {
    const hall = new SmallHall(plan).opens(1)
    const { id } = hall.issues('A', { booking: booked('b1') })
    hall.calls(1)
    hall.does({ type: 'ticket.miss', counter: 1 })
    hall.does({ type: 'ticket.rejoin', ticket: id })
    expect(hall.day.lines.get('A')).toMatchObject({ booked: null })
    expect(hall.day.lines.get('A')?.ordinary).not.toBeNull()
  })
})
