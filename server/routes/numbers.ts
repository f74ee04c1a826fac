/** A number as a kiosk's citizen types it: which ticket it is and how it stands, and nothing else about anybody. */

import { describeRoute } from 'hono-openapi'
import { numberOf } from '../../shared/law/numbering.ts'
import { numberAnswer } from '../../shared/wire/answers.ts'
import { belongsTo } from '../identity/caller.ts'
import { type App, requireCaller, requireHall, type Services } from './context.ts'
import { answers, inPath } from './describing.ts'
import { rejected } from './problem.ts'
import { problemOfRefusal } from './refusals.ts'

/** Adds `GET /api/halls/{hall}/tickets/by-number/{number}`; for the hall's kiosks alone. */
export function addNumbers(app: App, services: Services): void {
  app.get(
    '/api/halls/:hall/tickets/by-number/:number',
    describeRoute({
      summary: 'The ticket of a number, for a kiosk at which it is restored',
      tags: ['views'],
      security: [{ bearer: [] }],
      parameters: [inPath('hall'), inPath('number')],
      responses: answers(numberAnswer, 'Ticket, number and state', 401, 403, 404, 503),
    }),
    async (c) => {
      const caller = await requireCaller(c, services)
      if (caller.kind !== 'device' || caller.device.kind !== 'kiosk') throw rejected('no-right')
      const hall = await requireHall(services.halls, c.req.param('hall'))
      if (!belongsTo(caller, hall.id)) throw rejected('foreign-hall')
      const day = await hall.today()
      const number = asPrinted(c.req.param('number'))
      const ticket = day.tickets.get(day.numbers.get(number) ?? '')
      if (ticket === undefined && day.reserved.has(number)) throw rejected('not-handed-in')
      if (ticket === undefined) throw problemOfRefusal({ code: 'unknown-ticket' }, 'ticket.rejoin')
      const mayArrive = ticket.hold?.kind === 'arrival' ? { mayArrive: true } : {}
      return c.json({ ticket: ticket.id, number: ticket.number, state: ticket.state, ...mayArrive })
    },
  )
}

/** `a12` is A012. */
function asPrinted(typed: string): string {
  const [, prefix = '', digits = ''] = /^([A-Z]{1,2})0*(\d{1,5})$/.exec(typed.trim().toUpperCase()) ?? []
  return digits === '' ? '' : numberOf(prefix, Number(digits))
}
