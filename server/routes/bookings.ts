/** Bookings as they are read: what can be booked, one's own by its token, the list of a day for staff. */

import { describeRoute } from 'hono-openapi'
import { z } from 'zod'
import { bookingStaff } from '../../shared/bookings/booking-rights.ts'
import {
  bookingAnswer,
  type BookingAnswerBody,
  bookingsAnswer,
  slotsAnswer,
} from '../../shared/wire/bookings.ts'
import { bookingAnswerOf, bookingsAnswerOf } from '../bookings/booking-answers.ts'
import { dateOfBooking } from '../bookings/booking-ids.ts'
import { bookingPlaceOf } from '../bookings/booking-place.ts'
import { slotsAnswerOf } from '../bookings/booking-slots.ts'
import { cameOn } from '../bookings/came.ts'
import { belongsTo, hasRole } from '../identity/caller.ts'
import { check } from './check.ts'
import { addressOf, type App, type Ctx, requireCaller, requireHall, type Services } from './context.ts'
import { answers, inPath, inQuery } from './describing.ts'
import { rejected, tooMany } from './problem.ts'
import { problemOfBookingRefusal } from './refusals.ts'

const slotsQuery = z.object({ queue: z.string().max(64).optional(), date: z.iso.date().optional() })
const listQuery = z.object({ date: z.iso.date().optional() })

/** Adds `GET /api/halls/{hall}/bookings/slots`, `…/bookings/{token}` and `…/bookings`. */
export function addBookings(app: App, services: Services): void {
  const { sql, halls, bookingOffice, vault, directory } = services

  app.get(
    '/api/halls/:hall/bookings/slots',
    describeRoute({
      summary: 'What can be booked: queues, days, slots with their places',
      description: 'Without `date` the slots of the first day that has a place.',
      tags: ['bookings'],
      parameters: [
        inPath('hall'),
        inQuery('queue', 'The queue; none: only which queues can be booked.'),
        inQuery('date', 'The day, e.g. 2026-11-27.'),
      ],
      responses: answers(slotsAnswer, 'Slots', 404, 422, 429, 503),
    }),
    async (c) => {
      slowStrangers(c, services)
      const day = await (await requireHall(halls, c.req.param('hall'))).today()
      const query = check(slotsQuery, c.req.query())
      return c.json(await slotsAnswerOf(bookingOffice, bookingPlaceOf(day), query, Date.now()))
    },
  )

  app.get(
    '/api/halls/:hall/bookings/:token',
    describeRoute({
      summary: "One's own booking, by its token",
      tags: ['bookings'],
      parameters: [inPath('hall'), inPath('token')],
      responses: answers(bookingAnswer, 'The booking', 404, 429, 503),
    }),
    async (c) => {
      slowStrangers(c, services)
      c.header('Cache-Control', 'no-store')
      return c.json(await ownBooking(services, c.req.param('hall'), c.req.param('token')))
    },
  )

  app.get(
    '/api/halls/:hall/bookings',
    describeRoute({
      summary: 'Who is expected on a day, by slot (guide, clerk, chief, manager)',
      description: 'Citizens are masked.',
      tags: ['bookings'],
      security: [{ bearer: [] }],
      parameters: [inPath('hall'), inQuery('date', 'The day; none: today.')],
      responses: answers(bookingsAnswer, 'The list', 401, 403, 404, 422, 503),
    }),
    async (c) => {
      const caller = await requireCaller(c, services)
      if (!hasRole(caller, ...bookingStaff)) throw rejected('no-right')
      const hall = await requireHall(halls, c.req.param('hall'))
      if (!belongsTo(caller, hall.id)) throw rejected('foreign-hall')
      const day = await hall.today()
      const { date = day.date } = check(listQuery, c.req.query())
      const came = await cameOn(sql, day, date)
      const bookings = await bookingOffice.find(day.hall, date)
      c.header('Cache-Control', 'no-store')
      return c.json(
        await bookingsAnswerOf({ day, date, came, now: Date.now() }, bookings, vault, directory.find),
      )
    },
  )
}

/** @returns the booking that a token opens. @throws Problem 404 for none such */
export async function ownBooking(
  { sql, halls, bookingOffice, bookingTokens, tokens }: Services,
  hall: string,
  token: string,
): Promise<BookingAnswerBody> {
  const day = await (await requireHall(halls, hall)).today()
  const id = bookingTokens.ticketOf(token)
  const date = id === null ? null : dateOfBooking(id)
  const booking = date === null ? undefined : (await bookingOffice.find(day.hall, date)).all.get(id!)
  if (booking === undefined) throw problemOfBookingRefusal({ code: 'unknown-booking' })
  const came = await cameOn(sql, day, date!)
  return bookingAnswerOf({ day, date: date!, came, now: Date.now() }, booking, tokens)
}

/** @throws Problem 429 for an address that asks too often */
export function slowStrangers(c: Ctx, { limits, config }: Services): void {
  const seconds = limits.stranger.take(addressOf(c, config))
  if (seconds > 0) throw tooMany(seconds)
}
