/** What is usual on a day like today, for whoever may see the wall. */

import { describeRoute } from 'hono-openapi'
import { usualAnswer } from '../../shared/wire/usual.ts'
import { UsualDays } from '../usual-days.ts'
import { type App, requireCaller, requireHall, type Services } from './context.ts'
import { answers, inPath } from './describing.ts'
import { assertMaySee } from './seeing.ts'

/** Adds `GET /api/halls/{hall}/usual`. */
export function addUsual(app: App, services: Services): void {
  const usual = new UsualDays(services.sql)
  app.get(
    '/api/halls/:hall/usual',
    describeRoute({
      summary: 'How many numbers are taken on a usual day, by quarter of an hour',
      description:
        'The median of past days of the same kind (working days, or the others), of the last sixty days.',
      tags: ['views'],
      security: [{ bearer: [] }],
      parameters: [inPath('hall')],
      responses: answers(usualAnswer, 'A usual day', 401, 403, 404, 503),
    }),
    async (c) => {
      const caller = await requireCaller(c, services)
      const hall = await requireHall(services.halls, c.req.param('hall'))
      assertMaySee(caller, hall.id, 'wall', '')
      return c.json(await usual.of(await hall.today()))
    },
  )
}
