/** The door for bookings: anyone by phone within limits, the holder of a token, staff for a citizen who calls. */

import { describeRoute, resolver } from 'hono-openapi'
import type { BookingCommand } from '../../shared/bookings/booking-commands.ts'
import { mayAskBooking } from '../../shared/bookings/booking-rights.ts'
import type { Actor } from '../../shared/law/actor.ts'
import type { Day } from '../../shared/law/day.ts'
import {
  bookingCommandAnswer,
  type WireBookingCommand,
  wireBookingCommand,
} from '../../shared/wire/bookings.ts'
import { dateOfBooking } from '../bookings/booking-ids.ts'
import { type BookingJob } from '../bookings/booking-office.ts'
import { bookableDates, bookingPlaceOf } from '../bookings/booking-place.ts'
import { cameOn } from '../bookings/came.ts'
import { businessDate } from '../calendar.ts'
import { actorOf } from '../identity/caller.ts'
import { type Asking, citizenActor, commandDoor, type Done, openedBy } from './command-door.ts'
import { addressOf, type App, type Services } from './context.ts'
import { answers, inPath } from './describing.ts'
import { invalid, rejected, tooMany } from './problem.ts'
import { problemOfBookingRefusal, problemOfRefusal } from './refusals.ts'

/** Adds `POST /api/halls/{hall}/bookings/commands`. */
export function addBookingCommands(app: App, services: Services): void {
  app.post(
    '/api/halls/:hall/bookings/commands',
    describeRoute({
      summary: 'Book, or cancel a booking',
      description:
        'One command. 200 once it is durable; the same `id` again gets the first answer again. Anyone may book; who holds the token, or staff with a reason, may cancel. Nobody has to book: a number is given without it.',
      tags: ['bookings'],
      security: [{ bearer: [] }, {}],
      parameters: [inPath('hall')],
      requestBody: {
        required: true,
        content: { 'application/json': { schema: resolver(wireBookingCommand) } },
      },
      responses: answers(bookingCommandAnswer, 'Done', 400, 401, 403, 404, 409, 413, 422, 429, 503),
    }),
    // Booking needs no one: who may ask what is looked at with the command.
    commandDoor(services, { schema: wireBookingCommand, isForStrangers: () => true, ask }),
  )
}

async function ask(asking: Asking<WireBookingCommand>): Promise<Done> {
  const { services, hall, wire } = asking
  const { bookingOffice, bookingTokens, sql } = services
  const opened =
    wire.type === 'booking.cancel' && wire.token !== undefined
      ? openedBy(asking, bookingTokens, wire.token, problemOfBookingRefusal({ code: 'unknown-booking' }))
      : null
  const actor = actorFor(asking, opened)
  if (!mayAskBooking(actor, wire.type)) throw problemOfBookingRefusal({ code: 'booking-not-yours' })
  const day = await hall.today()
  const { date, ...job } = await jobOf(services, day, wire, opened)
  const came = new Set((wire.type === 'booking.cancel' ? await cameOn(sql, day, date) : new Map()).keys())
  const id = wire.id.toLowerCase()
  const answer = await bookingOffice.ask(bookingPlaceOf(day), { ...job, id, date, actor, came })
  if (!answer.ok) throw problemOfBookingRefusal(answer.refusal)
  const { seq, result } = answer
  if (wire.type !== 'booking.make') return { seq, result }
  return { seq, result: { ...result, token: bookingTokens.tokenOf(String(result['booking'])) } }
}

/** Staff act as such where they may; whoever holds a token acts as that citizen; booking needs no one. */
function actorFor(
  { c, services, hall, caller, wire }: Asking<WireBookingCommand>,
  opened: string | null,
): Actor {
  const { limits, config } = services
  if (opened !== null && (caller === null || !('reason' in wire) || wire.reason === undefined))
    return citizenActor(services, opened)
  if (caller !== null) return actorOf(caller)
  if (wire.type !== 'booking.make') throw rejected('not-signed-in')
  const address = limits.publicBooking.take(addressOf(c, config))
  const seconds = address > 0 ? address : limits.publicBookingOfHall.take(hall.id)
  if (seconds > 0) throw tooMany(seconds)
  return { kind: 'public' }
}

async function jobOf(
  { hashes }: Services,
  day: Day,
  wire: WireBookingCommand,
  opened: string | null,
): Promise<Pick<BookingJob, 'date' | 'command' | 'contact'>> {
  if (wire.type === 'booking.cancel') {
    const booking = opened ?? wire.booking
    if (booking === undefined) throw invalid('booking', 'missing')
    const date = dateOfBooking(booking)
    if (date === null) throw problemOfBookingRefusal({ code: 'unknown-booking' })
    const { type, reason } = wire
    return { date, command: { type, booking, ...(reason === undefined ? {} : { reason }) } }
  }
  const { hall, plan, layout } = day
  const { type, queue, items = [], identity, contact } = wire
  const unknown = items.find((item) => !layout.items.has(item))
  if (unknown !== undefined) throw problemOfRefusal({ code: 'unknown-item' }, 'ticket.issue')
  const from = Date.parse(wire.from)
  const date = businessDate(plan.timeZone, from)
  // A date that cannot be booked has no key: nobody makes keys for days of their own choice.
  const [person, month] = bookableDates(bookingPlaceOf(day)).includes(date)
    ? await Promise.all([hashes.hashOf(hall, date, identity), hashes.monthHashOf(hall, date, identity)])
    : ['', '']
  const command: BookingCommand = { type, queue, items, from, person, month }
  return contact === undefined
    ? { date, command }
    : { date, command, contact: { name: contact.name ?? '', phone: contact.phone } }
}
