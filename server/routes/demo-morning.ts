/** The played morning: started, looked at and stopped. Under the demo hall alone, and for this very machine alone. */

import { describeRoute, resolver } from 'hono-openapi'
import { morningAnswer, morningRequest } from '../../shared/wire/morning.ts'
import type { Mornings } from '../demo/mornings.ts'
import { check } from './check.ts'
import { type App, assertSameOrigin, bodyOf, type Ctx } from './context.ts'
import { isLocal } from './demo.ts'
import { answers } from './describing.ts'
import { rejected } from './problem.ts'

/** Adds `/api/demo/morning` where there is a demo hall. */
export function addDemoMorning(app: App, mornings: Mornings | null): void {
  if (mornings === null) return
  const path = '/api/demo/morning'

  app.get(
    path,
    describeRoute({
      summary: 'The played morning as it is',
      tags: ['demo'],
      responses: answers(morningAnswer, 'The morning', 404),
    }),
    async (c) => {
      assertHere(c)
      return c.json(await mornings.state())
    },
  )
  app.post(
    path,
    describeRoute({
      summary: 'Play a morning in a hall of its own; one that is played already goes on',
      tags: ['demo'],
      requestBody: { required: true, content: { 'application/json': { schema: resolver(morningRequest) } } },
      responses: answers(morningAnswer, 'The morning', 404, 422),
    }),
    async (c) => {
      assertHere(c)
      assertSameOrigin(c, { publicOrigin: null })
      const { speed } = check(morningRequest, await bodyOf(c))
      c.set('isWaiting', true)
      await mornings.start(speed)
      return c.json(await mornings.state())
    },
  )
  app.delete(
    path,
    describeRoute({
      summary: 'Stop it; its hall and everything in it are gone when this is answered',
      tags: ['demo'],
      responses: answers(morningAnswer, 'The morning', 404),
    }),
    async (c) => {
      assertHere(c)
      assertSameOrigin(c, { publicOrigin: null })
      c.set('isWaiting', true)
      await mornings.stop()
      return c.json(await mornings.state())
    },
  )
}

function assertHere(c: Ctx): void {
  if (!isLocal(c)) throw rejected('not-found')
}
