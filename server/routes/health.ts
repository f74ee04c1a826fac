/** Whether the process is up, whether it can serve, and what it counts. */

import { describeRoute } from 'hono-openapi'
import { z } from 'zod'
import type { App, Services } from './context.ts'
import { answers } from './describing.ts'
import { rejected } from './problem.ts'

const patienceMilliseconds = 1500
const up = z.object({ ok: z.literal(true) }).meta({ id: 'Up' })

/** Adds `GET /healthz`, `/readyz` and `/metrics`. */
export function addHealth(app: App, { halls, sql, metrics }: Services): void {
  app.get(
    '/healthz',
    describeRoute({ summary: 'The process is up', tags: ['health'], responses: answers(up, 'Up') }),
    (c) => c.json({ ok: true }),
  )

  app.get(
    '/readyz',
    describeRoute({
      summary: 'The database is reachable, the journal is followed, the clocks agree',
      tags: ['health'],
      responses: answers(up, 'Ready', 503),
    }),
    async (c) => {
      const readiness = halls.readiness()
      if (!readiness.ok) throw rejected('not-ready', { why: readiness.why })
      const answered = await Promise.race([
        sql`select 1`.then(
          () => true,
          () => false,
        ),
        new Promise<boolean>((resolve) => setTimeout(resolve, patienceMilliseconds, false).unref()),
      ])
      if (!answered) throw rejected('not-ready', { why: 'the database does not answer' })
      return c.json({ ok: true })
    },
  )

  app.get(
    '/metrics',
    describeRoute({
      summary: 'Counters and timings for Prometheus',
      tags: ['health'],
      responses: { 200: { description: 'Text', content: { 'text/plain': {} } } },
    }),
    async (c) =>
      c.body(await metrics.registry.metrics(), 200, { 'Content-Type': metrics.registry.contentType }),
  )
}
