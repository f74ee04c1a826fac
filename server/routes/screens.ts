/** The screens of a hall as its staff see them: when each was heard of, and whether it can be heard. */

import { describeRoute } from 'hono-openapi'
import { screensAnswer } from '../../shared/wire/screen-state.ts'
import { belongsTo, hasRole } from '../identity/caller.ts'
import { type App, requireCaller, requireHall, type Services } from './context.ts'
import { answers, inPath } from './describing.ts'
import { rejected } from './problem.ts'

/** Adds `GET /api/halls/{hall}/screens`. */
export function addScreens(app: App, services: Services): void {
  app.get(
    '/api/halls/:hall/screens',
    describeRoute({
      summary: 'The screens that were heard of within a day, and which one speaks for each zone',
      tags: ['views'],
      security: [{ bearer: [] }],
      parameters: [inPath('hall')],
      responses: answers(screensAnswer, 'The screens', 401, 403, 404, 503),
    }),
    async (c) => {
      const caller = await requireCaller(c, services)
      const hall = await requireHall(services.halls, c.req.param('hall'))
      if (!belongsTo(caller, hall.id)) throw rejected('foreign-hall')
      if (!hasRole(caller, 'guide', 'chief', 'manager', 'supervisor', 'admin')) throw rejected('no-right')
      return c.json(await services.screens.list(hall.id))
    },
  )
}
