/** A ticket's token given out once more, for a slip that is printed anew: lost paper must not cost the place (V9). */

import { describeRoute } from 'hono-openapi'
import { isOver, wrongState } from '../../shared/law/deciding-tickets.ts'
import { tokenAnswer } from '../../shared/wire/answers.ts'
import { belongsTo, type Caller, callerId, hasRole } from '../identity/caller.ts'
import { type App, requireCaller, requireHall, type Services } from './context.ts'
import { answers, inPath } from './describing.ts'
import { rejected, tooMany } from './problem.ts'
import { problemOfRefusal } from './refusals.ts'

/** Adds `GET /api/halls/{hall}/tickets/{ticket}/token`. */
export function addTickets(app: App, services: Services): void {
  const { halls, limits, tokens } = services
  app.get(
    '/api/halls/:hall/tickets/:ticket/token',
    describeRoute({
      summary: "A ticket's token, to print its slip once more",
      description:
        'While the visit lasts, for guides and kiosks of the hall: whoever serves the citizen must not hold what rates the visit.',
      tags: ['views'],
      security: [{ bearer: [] }],
      parameters: [inPath('hall'), inPath('ticket')],
      responses: answers(
        tokenAnswer,
        'The token, the same one as on the first slip',
        401,
        403,
        404,
        409,
        429,
        503,
      ),
    }),
    async (c) => {
      const caller = await requireCaller(c, services)
      const seconds = limits.caller.take(callerId(caller))
      if (seconds > 0) throw tooMany(seconds)
      const hall = await requireHall(halls, c.req.param('hall'))
      if (!belongsTo(caller, hall.id)) throw rejected('foreign-hall')
      if (!mayPrint(caller)) throw rejected('no-right')
      const id = c.req.param('ticket')
      const ticket = (await hall.todayWith(id)).tickets.get(id)
      if (ticket === undefined) throw problemOfRefusal({ code: 'unknown-ticket' }, 'ticket.cancel')
      if (isOver(ticket)) throw problemOfRefusal(wrongState(ticket), 'ticket.cancel')
      return c.json({ ticket: ticket.id, number: ticket.number, token: tokens.tokenOf(ticket.id) })
    },
  )
}

function mayPrint(caller: Caller): boolean {
  if (caller.kind === 'device') return caller.device.kind === 'kiosk'
  return hasRole(caller, 'guide')
}
