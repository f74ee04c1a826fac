/** A booking as a file for the citizen's own calendar (B12), by its token. */

import { describeRoute } from 'hono-openapi'
import { inEveryLanguage } from '../../shared/printer/every-language.ts'
import { booking as english } from '../../shared/words/en/booking.ts'
import { booking as chinese } from '../../shared/words/zh-CN/booking.ts'
import { calendarFileOf } from '../bookings/calendar-file.ts'
import { ownBooking, slowStrangers } from './bookings.ts'
import type { App, Services } from './context.ts'
import { answers, inPath, inQuery } from './describing.ts'
import { originOf } from './origin.ts'

const bookingWordsOf = inEveryLanguage('booking', { 'zh-CN': chinese, en: english })

/** Adds `GET /api/halls/{hall}/bookings/{token}/calendar.ics`. */
export function addBookingCalendar(app: App, services: Services): void {
  app.get(
    '/api/halls/:hall/bookings/:token/calendar.ics',
    describeRoute({
      summary: "One's own booking for a calendar, with reminders",
      tags: ['bookings'],
      parameters: [
        inPath('hall'),
        inPath('token'),
        inQuery('lang', 'The language of its words: `zh-CN`, `en`, or a further one that the hall has.'),
      ],
      responses: {
        ...answers(null, '', 404, 429, 503),
        '200': { description: 'An event, by RFC 5545', content: { 'text/calendar': {} } },
      },
    }),
    async (c) => {
      slowStrangers(c, services)
      const token = c.req.param('token')
      const booking = await ownBooking(services, c.req.param('hall'), token)
      const words = bookingWordsOf(c.req.query('lang') ?? c.get('language')).calendar
      const link = `${originOf(c, services)}/b/${encodeURIComponent(token)}`
      return c.body(calendarFileOf(booking, { now: Date.now(), link, words }), 200, {
        'Content-Type': 'text/calendar; charset=utf-8',
        // Not as an attachment: a phone then offers its calendar instead of its files.
        'Content-Disposition': 'inline; filename="booking.ics"',
        'Cache-Control': 'no-store',
      })
    },
  )
}
