/** Accounts and devices of the demo hall: under `npm start` alone, and for this very machine alone. */

import { describeRoute } from 'hono-openapi'
import { demoAnswer } from '../../shared/wire/answers.ts'
import type { Mornings } from '../demo/mornings.ts'
import type { DemoHall } from '../demo/people.ts'
import type { App, Ctx } from './context.ts'
import { answers, inQuery } from './describing.ts'
import { rejected } from './problem.ts'

/** Adds `GET /api/demo` where there is a demo hall. */
export function addDemo(app: App, demo: DemoHall | null, mornings: Mornings | null): void {
  if (demo === null) return
  app.get(
    '/api/demo',
    describeRoute({
      summary: 'Accounts and devices of the demo hall (from this machine alone)',
      tags: ['session'],
      parameters: [inQuery('hall', 'The hall of a played morning; none: the demo hall.')],
      responses: answers(demoAnswer, 'Accounts and devices', 404),
    }),
    (c) => {
      if (!isLocal(c)) throw rejected('not-found')
      const hall = c.req.query('hall') ?? demo.hall
      const asked = hall === demo.hall ? demo : mornings?.demoOf(hall)
      if (asked == null) throw rejected('unknown-hall')
      return c.json(asked)
    },
  )
}

/** Neither a proxy's guest nor a foreign name that leads here (DNS rebinding) is this machine. */
export function isLocal(c: Ctx): boolean {
  const peer = c.env.incoming.socket.remoteAddress ?? ''
  const forwarded = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some(
    (name) => c.req.header(name) !== undefined,
  )
  const host = (c.req.header('host') ?? '').replace(/:\d+$/, '')
  return (
    !forwarded && /^(::ffff:)?127\.|^::1$/.test(peer) && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host)
  )
}
