/** The journal as the supervisor reads it. */

import { describeRoute } from 'hono-openapi'
import { z } from 'zod'
import { journalAnswer, verifyAnswer } from '../../shared/wire/answers.ts'
import type { Hall } from '../hall/halls.ts'
import { belongsTo, hasRole } from '../identity/caller.ts'
import { readEntries, verifyStream } from '../journal/read.ts'
import { dayStream } from '../journal/streams.ts'
import { check } from './check.ts'
import { type App, type Ctx, requireCaller, requireHall, type Services } from './context.ts'
import { answers, inPath, inQuery } from './describing.ts'
import { rejected } from './problem.ts'

const dayQuery = z.object({ day: z.iso.date().optional() })
const entriesQuery = dayQuery.extend({
  after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
  limit: z.coerce.number().int().min(1).max(5000).default(1000),
})

/** Adds `GET /api/halls/{hall}/journal` and `…/journal/verify`. */
export function addJournal(app: App, services: Services): void {
  const parameters = [inPath('hall'), inQuery('day', 'The business day, e.g. 2026-11-24; none: today.')]
  const security = [{ bearer: [] }]

  app.get(
    '/api/halls/:hall/journal',
    describeRoute({
      summary: 'Entries of a day in order (supervisor)',
      tags: ['journal'],
      security,
      parameters: [
        ...parameters,
        inQuery('after', 'Entries after this one; 0 for all.', 'integer'),
        inQuery('limit', 'At most so many, up to 5000.', 'integer'),
      ],
      responses: answers(journalAnswer, 'Entries', 401, 403, 404, 422, 503),
    }),
    async (c) => {
      const hall = await hallForSupervisor(c, services)
      const { day, after, limit } = check(entriesQuery, c.req.query())
      const stream = dayStream(hall.id, day ?? (await hall.today()).date)
      return c.json({ entries: await readEntries(services.sql, stream, after, limit) })
    },
  )

  app.get(
    '/api/halls/:hall/journal/verify',
    describeRoute({
      summary: 'Whether the chain of a day is whole (supervisor)',
      tags: ['journal'],
      security,
      parameters,
      responses: answers(verifyAnswer, 'The verdict', 401, 403, 404, 422, 503),
    }),
    async (c) => {
      const hall = await hallForSupervisor(c, services)
      const { day } = check(dayQuery, c.req.query())
      return c.json(await verifyStream(services.sql, dayStream(hall.id, day ?? (await hall.today()).date)))
    },
  )
}

async function hallForSupervisor(c: Ctx, services: Services): Promise<Hall> {
  const caller = await requireCaller(c, services)
  if (!hasRole(caller, 'supervisor')) throw rejected('no-right')
  const hall = await requireHall(services.halls, c.req.param('hall') ?? '')
  if (!belongsTo(caller, hall.id)) throw rejected('foreign-hall')
  return hall
}
