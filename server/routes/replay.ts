/** Past days for those who answer for them: what a view showed at a moment, and the line of a day. */

import { describeRoute } from 'hono-openapi'
import { z } from 'zod'
import type { Role } from '../../shared/law/actor.ts'
import { viewNames } from '../../shared/views/shapes.ts'
import { viewAnswer } from '../../shared/wire/answers.ts'
import { filmDaysAnswer, looksAnswer, reelAnswer, storyAnswer } from '../../shared/wire/replay.ts'
import type { Hall } from '../hall/halls.ts'
import { belongsTo, callerId, hasRole } from '../identity/caller.ts'
import { check } from './check.ts'
import { type App, type Ctx, requireCaller, requireHall, type Services } from './context.ts'
import { answers, inPath, inQuery } from './describing.ts'
import { rejected } from './problem.ts'
import { envelopeOf, isViewName } from './seeing.ts'

const reelQuery = z.object({ day: z.iso.date() })
const momentQuery = reelQuery.extend({
  at: z.iso.datetime({ offset: true }),
  key: z.string().max(64).default(''),
})

const storyQuery = reelQuery.extend({
  at: z.iso.datetime({ offset: true }),
  only: z.enum(['calls', 'all']).default('all'),
  number: z.string().max(16).optional(),
})

/** How much of the story is told around a moment. */
const before = 40
const after = 12
const calls = ['ticket.called', 'ticket.recalled']

const readers = ['chief', 'manager', 'supervisor'] as const

/** Adds `GET /api/halls/{hall}/replay`, `…/replay/days`, `…/replay/story`, `…/replay/looks` and `…/replay/{view}`. */
export function addReplay(app: App, services: Services): void {
  const { replays, looks, directory, tokens } = services
  const security = [{ bearer: [] }]
  const day = inQuery('day', 'The business day, e.g. 2026-11-24.')

  app.get(
    '/api/halls/:hall/replay',
    describeRoute({
      summary: 'The line of a past day (chief, manager, supervisor)',
      tags: ['journal'],
      security,
      parameters: [inPath('hall'), day],
      responses: answers(reelAnswer, 'From when to when, and how busy it was', 401, 403, 404, 422, 503),
    }),
    async (c) => {
      const { hall, reader } = await readerOf(c, services)
      const query = check(reelQuery, c.req.query())
      await looks.note(hall.id, reader, query.day)
      const reel = await replays.reelOf(reader, hall.id, query.day)
      if (reel === null) throw rejected('not-found')
      const iso = (at: number): string => new Date(at).toISOString()
      const marks = reel.marks.map((mark) => ({ ...mark, at: iso(mark.at) }))
      return c.json({ ...reel, from: iso(reel.from), to: iso(reel.to), marks })
    },
  )

  app.get(
    '/api/halls/:hall/replay/days',
    describeRoute({
      summary: 'The days that can be looked at again (chief, manager, supervisor)',
      tags: ['journal'],
      security,
      parameters: [inPath('hall')],
      responses: answers(filmDaysAnswer, 'The days, oldest first', 401, 403, 404, 503),
    }),
    async (c) => {
      const { hall } = await readerOf(c, services)
      const { date: today, plan } = await hall.today()
      const { timeZone, zones, queues } = plan
      return c.json({
        today,
        timeZone,
        zones: zones.map(({ zone, name, floor }) => ({ zone, name, floor })),
        queues: queues.map(({ queue, name }) => ({ queue, name })),
        days: await replays.daysOf(hall.id, today),
      })
    },
  )

  app.get(
    '/api/halls/:hall/replay/looks',
    describeRoute({
      summary: 'Who looked at which day, and when (supervisor)',
      description: 'Once in a quarter of an hour for each person and day, the latest first.',
      tags: ['journal'],
      security,
      parameters: [inPath('hall')],
      responses: answers(looksAnswer, 'The looks', 401, 403, 404, 503),
    }),
    async (c) => {
      const { hall } = await readerOf(c, services, 'supervisor')
      const all = await looks.of(hall.id)
      return c.json({
        looks: all.map(({ at, by, day: seen }) => ({
          at: at.toISOString(),
          by: directory.find(by)?.name ?? by,
          day: seen,
        })),
      })
    },
  )

  app.get(
    '/api/halls/:hall/replay/story',
    describeRoute({
      summary: 'What happened around a moment, and why each call was (chief, manager, supervisor)',
      description: 'No more of a person than the hall’s own screens show.',
      tags: ['journal'],
      security,
      parameters: [
        inPath('hall'),
        day,
        inQuery('at', 'The moment, with a time zone.'),
        inQuery('only', '`calls` or `all`.'),
        inQuery('number', 'All of this number, and whoever was called before it, instead.'),
      ],
      responses: answers(storyAnswer, 'What happened, in order', 401, 403, 404, 422, 503),
    }),
    async (c) => {
      const { hall, reader } = await readerOf(c, services)
      const query = check(storyQuery, c.req.query())
      await looks.note(hall.id, reader, query.day)
      const only = query.only === 'calls' ? calls : undefined
      const around = { at: Date.parse(query.at), before, after, only }
      const story = await replays.storyOf(reader, hall.id, query.day, query.number?.toUpperCase() ?? around)
      if (story === null) throw rejected('not-found')
      return c.json({ happenings: story.map((each) => ({ ...each, at: new Date(each.at).toISOString() })) })
    },
  )

  app.get(
    '/api/halls/:hall/replay/:view',
    describeRoute({
      summary: 'A view as it was at a moment of a past day (chief, manager, supervisor)',
      description: 'Made from the journal by the same law and the same view as on the day itself.',
      tags: ['journal'],
      security,
      parameters: [
        inPath('hall'),
        inPath('view', viewNames),
        day,
        inQuery('at', 'The moment, with a time zone.'),
        inQuery('key', 'As for the view itself.'),
      ],
      responses: answers(viewAnswer, 'The view', 401, 403, 404, 422, 503),
    }),
    async (c) => {
      const { hall, reader } = await readerOf(c, services)
      const view = c.req.param('view')
      if (!isViewName(view)) throw rejected('unknown-view')
      const query = check(momentQuery, c.req.query())
      await looks.note(hall.id, reader, query.day)
      const now = Date.parse(query.at)
      const context = { now, people: directory.find }
      const then = await replays.lookAt(reader, hall.id, query.day, now, (past) =>
        envelopeOf(past, view, query.key, context, tokens),
      )
      if (then === null) throw rejected('not-found')
      return c.json(then)
    },
  )
}

async function readerOf(
  c: Ctx,
  services: Services,
  ...roles: Role[]
): Promise<{ hall: Hall; reader: string }> {
  const caller = await requireCaller(c, services)
  if (!hasRole(caller, ...(roles.length > 0 ? roles : readers))) throw rejected('no-right')
  const hall = await requireHall(services.halls, c.req.param('hall') ?? '')
  if (!belongsTo(caller, hall.id)) throw rejected('foreign-hall')
  return { hall, reader: callerId(caller) }
}
