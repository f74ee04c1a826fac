/** A booking for who holds its token, and the list of a day for staff: the citizen masked (B10). */

import type { BookingRecord, Bookings } from '../../shared/bookings/bookings.ts'
import { windowOf } from '../../shared/law/check-in.ts'
import type { Day } from '../../shared/law/day.ts'
import type { Person } from '../../shared/views/shapes.ts'
import type { BookingAnswerBody, BookingsAnswer } from '../../shared/wire/bookings.ts'
import type { TicketTokens } from '../identity/ticket-token.ts'
import { masked } from '../office/masked.ts'
import type { Vault } from '../office/vault.ts'
import type { Came } from './came.ts'

export interface Asked {
  /** The hall's live day. */
  day: Day
  date: string
  came: ReadonlyMap<string, Came>
  now: number
}

/** @returns the booking as its holder sees it. */
export function bookingAnswerOf(
  { day, date, came, now }: Asked,
  booking: BookingRecord,
  tokens: TicketTokens,
): BookingAnswerBody {
  const { plan, layout } = day
  const queue = layout.queues.get(booking.queue)
  const zone = queue === undefined ? undefined : layout.zones.get(queue.zone)
  const { opens, closes } = windowOf(plan.booking, booking)
  const ticket = came.get(booking.id)
  const isExpected = ticket === undefined && booking.state === 'booked'
  return {
    hall: {
      hall: day.hall,
      name: plan.name,
      ...(plan.address === undefined ? {} : { address: plan.address }),
      timeZone: plan.timeZone,
    },
    booking: booking.id,
    code: booking.code,
    state: ticket === undefined ? booking.state : 'checked-in',
    date,
    from: iso(booking.from),
    to: iso(booking.to),
    opens: iso(opens),
    closes: iso(closes),
    queue: booking.queue,
    queueName: queue?.name ?? '',
    zone: zone?.name ?? '',
    floor: zone?.floor ?? '',
    direction: zone?.direction ?? '',
    items: booking.items.flatMap((id) => {
      const guide = layout.items.get(id)
      if (guide === undefined) return []
      const materials = guide.materials.map(({ name, kind, need }) =>
        need === undefined ? { name, kind } : { name, kind, need },
      )
      return [{ item: id, name: guide.name, materials }]
    }),
    number: ticket?.number ?? null,
    ticketToken: ticket !== undefined && date === day.date ? tokens.tokenOf(ticket.ticket) : null,
    isPhoneCheckIn: plan.phone === true,
    available: [
      ...(isExpected && now < booking.from ? ['booking.cancel'] : []),
      ...(isExpected && date === day.date && now >= opens ? ['ticket.issue'] : []),
    ],
  }
}

/** @returns everyone of a day, by slot. */
export async function bookingsAnswerOf(
  { day, date, came, now }: Asked,
  bookings: Bookings,
  vault: Vault,
  nameOf: (id: string) => Person | null,
): Promise<BookingsAnswer> {
  const { plan, layout } = day
  const records = [...bookings.all.values()].sort((a, b) => a.from - b.from || a.madeAt - b.madeAt)
  const contacts = await vault.contactsOf(
    day.hall,
    records.map(({ id }) => id),
  )
  return {
    today: day.date,
    date,
    timeZone: plan.timeZone,
    bookings: records.map((booking) => {
      const ticket = came.get(booking.id)
      const contact = contacts.get(booking.id)
      const isLate = now > windowOf(plan.booking, booking).closes
      const state =
        ticket !== undefined ? 'checked-in' : booking.state === 'booked' && isLate ? 'late' : booking.state
      const isExpected = ticket === undefined && booking.state === 'booked' && !bookings.isClosed
      return {
        booking: booking.id,
        code: booking.code,
        queue: booking.queue,
        queueName: layout.queues.get(booking.queue)?.name ?? '',
        items: booking.items.map((id) => layout.items.get(id)?.name ?? id),
        from: iso(booking.from),
        to: iso(booking.to),
        state,
        number: ticket?.number ?? null,
        reason: booking.reason,
        by: booking.by === null ? null : nameOf(booking.by),
        contact: contact === undefined ? null : maskedReach(contact),
        available: [
          ...(isExpected && date >= day.date ? ['booking.cancel'] : []),
          ...(isExpected && date === day.date && now >= windowOf(plan.booking, booking).opens
            ? ['ticket.issue']
            : []),
        ],
      }
    }),
  }
}

/** A citizen who gave a number alone has no name to mask. */
function maskedReach(contact: { name: string; phone: string }): { name: string; phone: string } {
  const { name, phone } = masked(contact)
  return { name: contact.name === '' ? '' : name, phone }
}

function iso(at: number): string {
  return new Date(at).toISOString()
}
