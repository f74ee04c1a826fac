/** What a hall shows, asked for once; who wants to hear of changes watches by socket. */

import { describeRoute } from 'hono-openapi'
import { viewNames } from '../../shared/views/shapes.ts'
import { hallsAnswer, viewAnswer } from '../../shared/wire/answers.ts'
import { addressOf, type App, callerOf, requireHall, type Services, viewContextOf } from './context.ts'
import { dayOf } from './day-seen.ts'
import { answers, inPath, inQuery } from './describing.ts'
import { rejected, tooMany } from './problem.ts'
import { assertMaySee, envelopeOf, isViewName } from './seeing.ts'

/** Adds `GET /api/halls` and `GET /api/halls/{hall}/views/{view}`. */
export function addViews(app: App, services: Services): void {
  const { halls, limits, config, tokens } = services

  app.get(
    '/api/halls',
    describeRoute({
      summary: 'The halls of this server',
      tags: ['views'],
      responses: answers(hallsAnswer, 'Halls', 429, 503),
    }),
    async (c) => {
      const found = await Promise.all((await halls.list()).map((id) => halls.find(id)))
      return c.json({
        halls: found.flatMap((hall) => (hall === undefined ? [] : { hall: hall.id, name: hall.name })),
      })
    },
  )

  app.get(
    '/api/halls/:hall/views/:view',
    describeRoute({
      summary: 'A view, whole, with the entry that it reflects',
      description:
        '`kiosk`, `board` and `ticket` are public; the others need a device or a person with the right role.',
      tags: ['views'],
      security: [{ bearer: [] }, {}],
      parameters: [
        inPath('hall'),
        inPath('view', viewNames),
        inQuery(
          'key',
          'A zone or nothing (board), a counter (sign, desk, evaluator), a token (ticket), a number (visit).',
        ),
      ],
      responses: answers(viewAnswer, 'The view', 401, 403, 404, 429, 503),
    }),
    async (c) => {
      const caller = await callerOf(c, services)
      const seconds = caller === null ? limits.stranger.take(addressOf(c, config)) : 0
      if (seconds > 0) throw tooMany(seconds)
      const view = c.req.param('view')
      if (!isViewName(view)) throw rejected('unknown-view')
      const hall = await requireHall(halls, c.req.param('hall'))
      const key = c.req.query('key') ?? ''
      assertMaySee(caller, hall.id, view, key)
      const day = await dayOf(services, hall, view, key)
      return c.json(envelopeOf(day, view, key, viewContextOf(services), tokens))
    },
  )
}
