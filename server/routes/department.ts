/** Which counters and queues are a department's: those of its people, so that a chief is told of them. */

import { describeRoute } from 'hono-openapi'
import { departmentAnswer } from '../../shared/wire/department.ts'
import { belongsTo } from '../identity/caller.ts'
import { type App, requireCaller, requireHall, type Services } from './context.ts'
import { answers, inPath } from './describing.ts'
import { rejected } from './problem.ts'

/** Adds `GET /api/halls/{hall}/department`. */
export function addDepartment(app: App, services: Services): void {
  app.get(
    '/api/halls/:hall/department',
    describeRoute({
      summary: 'Counters and queues of one’s own department',
      tags: ['views'],
      security: [{ bearer: [] }],
      parameters: [inPath('hall')],
      responses: answers(departmentAnswer, 'The department', 401, 403, 404, 503),
    }),
    async (c) => {
      const caller = await requireCaller(c, services)
      const hall = await requireHall(services.halls, c.req.param('hall'))
      if (caller.kind !== 'person') throw rejected('no-right')
      if (!belongsTo(caller, hall.id)) throw rejected('foreign-hall')
      const { department } = caller.person
      if (department === null) return c.json({ department, counters: [], queues: [] })
      const { plan } = await hall.today()
      const people = [...services.directory.colleagues(hall.id).values()]
      const sits = new Set(
        people.filter((each) => each.department === department).flatMap(({ counters }) => counters),
      )
      const own = plan.counters.filter(({ counter }) => sits.has(counter))
      const queues = own.flatMap(({ serves }) =>
        serves.filter(({ reluctanceMinutes }) => reluctanceMinutes === 0).map(({ queue }) => queue),
      )
      return c.json({
        department,
        counters: own.map(({ counter }) => counter),
        queues: [...new Set(queues)],
      })
    },
  )
}
