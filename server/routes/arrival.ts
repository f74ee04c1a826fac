/** The day's code for those who hang it up in the hall: kiosks and staff, never a phone. */

import { describeRoute } from 'hono-openapi'
import { arrivalCodeAnswer } from '../../shared/wire/answers.ts'
import { belongsTo } from '../identity/caller.ts'
import { type App, requireCaller, requireHall, type Services } from './context.ts'
import { answers, inPath } from './describing.ts'
import { rejected } from './problem.ts'

/** Adds `GET /api/halls/{hall}/arrival-code`. */
export function addArrival(app: App, services: Services): void {
  app.get(
    '/api/halls/:hall/arrival-code',
    describeRoute({
      summary: "The day's code by which holders of a number from a phone say that they are in the hall",
      description: '404 where the hall does not ask for it.',
      tags: ['views'],
      security: [{ bearer: [] }],
      parameters: [inPath('hall')],
      responses: answers(arrivalCodeAnswer, 'The code of today', 401, 403, 404, 503),
    }),
    async (c) => {
      const caller = await requireCaller(c, services)
      if (caller.kind === 'device' && caller.device.kind !== 'kiosk') throw rejected('no-right')
      const hall = await requireHall(services.halls, c.req.param('hall'))
      if (!belongsTo(caller, hall.id)) throw rejected('foreign-hall')
      const day = await hall.today()
      const minutes = day.plan.arriveMinutes
      if (minutes === undefined) throw rejected('not-found')
      return c.json({ day: day.date, code: services.arrivalCodes.codeOf(hall.id, day.date), minutes })
    },
  )
}
