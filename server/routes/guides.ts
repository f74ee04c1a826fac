/** The published guides (办事指南) of a hall: items with their materials, themes, and what is handled elsewhere (Reg. 16 to 18). */

import { describeRoute } from 'hono-openapi'
import { guidesAnswer } from '../../shared/wire/answers.ts'
import { addressOf, type App, requireHall, type Services } from './context.ts'
import { answers, inPath } from './describing.ts'
import { tooMany } from './problem.ts'

/** Adds `GET /api/halls/{hall}/guides`; public, as the regulation wants it. */
export function addGuides(app: App, { halls, limits, config }: Services): void {
  app.get(
    '/api/halls/:hall/guides',
    describeRoute({
      summary: 'Guides of the items, themes, and matters that are handled elsewhere',
      tags: ['views'],
      parameters: [inPath('hall')],
      responses: answers(guidesAnswer, 'The guides', 404, 429, 503),
    }),
    async (c) => {
      const seconds = limits.stranger.take(addressOf(c, config))
      if (seconds > 0) throw tooMany(seconds)
      const { plan } = await (await requireHall(halls, c.req.param('hall'))).today()
      const { items, themes, elsewhere = [], complaintQueue } = plan
      return c.json({ items, themes, elsewhere, ...(complaintQueue === undefined ? {} : { complaintQueue }) })
    },
  )
}
