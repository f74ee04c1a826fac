/** A card at a kiosk: which bookings and numbers of today are its person's (B11). Nothing about the person is kept or told. */

import { describeRoute, resolver } from 'hono-openapi'
import { windowOf } from '../../shared/law/check-in.ts'
import { isOver } from '../../shared/law/deciding-tickets.ts'
import { cardAnswer, cardRequest } from '../../shared/wire/card.ts'
import { belongsTo, callerId } from '../identity/caller.ts'
import { check } from './check.ts'
import { type App, bodyOf, requireCaller, requireHall, type Services } from './context.ts'
import { answers, inPath } from './describing.ts'
import { rejected, tooMany } from './problem.ts'

/** Adds `POST /api/halls/{hall}/card`; for the hall's kiosks alone. */
export function addCard(app: App, services: Services): void {
  const { halls, hashes, bookingOffice, limits } = services
  app.post(
    '/api/halls/:hall/card',
    describeRoute({
      summary: "A card's bookings and numbers of today, for a kiosk",
      tags: ['views'],
      security: [{ bearer: [] }],
      parameters: [inPath('hall')],
      requestBody: { required: true, content: { 'application/json': { schema: resolver(cardRequest) } } },
      responses: answers(cardAnswer, 'Services and hours, tickets', 400, 401, 403, 404, 422, 429, 503),
    }),
    async (c) => {
      const caller = await requireCaller(c, services)
      if (caller.kind !== 'device' || caller.device.kind !== 'kiosk') throw rejected('no-right')
      const seconds = limits.caller.take(callerId(caller))
      if (seconds > 0) throw tooMany(seconds)
      const hall = await requireHall(halls, c.req.param('hall'))
      if (!belongsTo(caller, hall.id)) throw rejected('foreign-hall')
      const { identity } = check(cardRequest, await bodyOf(c))
      const day = await hall.today()
      const person = await hashes.hashOf(hall.id, day.date, identity)
      const all = [...(await bookingOffice.find(hall.id, day.date)).all.values()]
      const own = all.filter(
        (booking) => booking.person === person && booking.state === 'booked' && !day.bookings.has(booking.id),
      )
      own.sort((a, b) => a.from - b.from)
      const tickets = (day.persons.get(person) ?? []).map((id) => day.tickets.get(id)!)
      return c.json({
        tickets: tickets
          .filter((ticket) => !isOver(ticket))
          .map(({ id, queue }) => ({ ticket: id, queueName: day.layout.queues.get(queue)?.name ?? queue })),
        bookings: own.map(({ id, queue, from, to }) => ({
          booking: id,
          queue,
          queueName: day.layout.queues.get(queue)?.name ?? queue,
          from: new Date(from).toISOString(),
          to: new Date(to).toISOString(),
          opens: new Date(windowOf(day.plan.booking, { from, to }).opens).toISOString(),
        })),
      })
    },
  )
}
