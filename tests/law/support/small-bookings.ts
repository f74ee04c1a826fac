/** The bookings of one date for sentences of the form given, when, then. The clock is the test's. */

import type { Actor } from '../../../shared/law/actor.ts'
import { recordOf } from '../../../shared/law/actor.ts'
import type { Booking } from '../../../shared/law/plan.ts'
import type { BookingCommand, MakeCommand } from '../../../shared/bookings/booking-commands.ts'
import type { BookingEntry } from '../../../shared/bookings/booking-entries.ts'
import type { BookingRefusalCode } from '../../../shared/bookings/booking-refusal.ts'
import { type BookingRecord, type Bookings, noBookings } from '../../../shared/bookings/bookings.ts'
import { decideBooking } from '../../../shared/bookings/decide-booking.ts'
import { evolveBookings } from '../../../shared/bookings/evolve-booking.ts'
import { slotsOf } from '../../../shared/bookings/slots.ts'
import { minute, nine } from './small-hall.ts'

export const bookingPlan: Booking = {
  share: 0.5,
  slotMinutes: 30,
  daysAhead: 7,
  closesMinutesBefore: 15,
  earlyMinutes: 30,
  lateMinutes: 15,
  noShowsMost: 2,
  perQueue: { A: 4, B: 7 },
}

export const anyone: Actor = { kind: 'public' }

/** @returns the holder of the booking's token. */
export function holder(booking: string): Actor {
  return { kind: 'citizen', ticket: booking }
}

/** A date with a session from nine to twelve. */
export class SmallBookings {
  state: Bookings = noBookings
  readonly entries: BookingEntry[] = []
  at = nine - 24 * 60 * minute
  noShows = 0
  readonly came = new Set<string>()
  private made = 0

  constructor(readonly plan: Booking | null = bookingPlan) {}

  /** @returns the new entries, or the refusal's code. */
  asks(command: BookingCommand, actor: Actor = anyone): BookingEntry[] | BookingRefusalCode {
    const queue = command.type === 'booking.make' ? command.queue : ''
    const sessions = [{ from: nine, to: nine + 180 * minute }]
    const decision = decideBooking(this.state, command, {
      at: this.at,
      actor,
      newId: `booking-${++this.made}`,
      newCodes: ['000001', '000002', ...Array.from({ length: 300 }, (_, no) => String(100_000 + no))],
      plan: this.plan ?? undefined,
      slots: this.plan === null ? [] : slotsOf(this.plan, sessions, queue),
      noShows: this.noShows,
      came: this.came,
    })
    if ('refusal' in decision) return decision.refusal.code
    return decision.facts.map((fact) => {
      const entry = { ...fact, seq: this.state.seq + 1, at: this.at, actor: recordOf(actor) }
      this.state = evolveBookings(this.state, [entry])
      this.entries.push(entry)
      return entry
    })
  }

  /** @returns the new booking. */
  makes(person: string, more: Partial<MakeCommand> = {}, actor: Actor = anyone): BookingRecord {
    const outcome = this.asks(making(person, more), actor)
    if (typeof outcome === 'string') throw new Error(`refused: ${outcome}`)
    return [...this.state.all.values()].at(-1)!
  }
}

/** @returns a booking of queue A at nine, unless it is said otherwise. */
export function making(person: string, more: Partial<MakeCommand> = {}): MakeCommand {
  return { type: 'booking.make', queue: 'A', items: [], from: nine, person, month: `m-${person}`, ...more }
}
