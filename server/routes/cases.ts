/** Cases as they are read: lists, one case, the citizen's contact. */

import { randomUUID } from 'node:crypto'
import { describeRoute } from 'hono-openapi'
import { z } from 'zod'
import type { CaseFile } from '../../shared/cases/case-file.ts'
import { maySeeCase } from '../../shared/cases/case-rights.ts'
import { standingOf } from '../../shared/cases/decide-case.ts'
import { caseKinds } from '../../shared/cases/stages.ts'
import { caseAnswer, casesAnswer, contactAnswer } from '../../shared/wire/cases.ts'
import type { Hall } from '../hall/halls.ts'
import { actorOf, belongsTo, type Caller, hasRole, type PersonRecord } from '../identity/caller.ts'
import { detailOf } from '../office/case-detail.ts'
import { listCases } from '../office/case-list.ts'
import { type Place, placeOf } from '../office/place.ts'
import { check } from './check.ts'
import {
  type App,
  assertSameOrigin,
  credentialOf,
  type Ctx,
  requireCaller,
  requireHall,
  type Services,
} from './context.ts'
import { answers, inPath, inQuery } from './describing.ts'
import { rejected } from './problem.ts'
import { problemOfCaseRefusal } from './refusals.ts'

const listQuery = z.object({
  scope: z.enum(['mine', 'department', 'all']).default('mine'),
  state: z.enum(['open', 'closed']).default('open'),
  kind: z.enum(caseKinds).optional(),
})

interface Asked {
  caller: Extract<Caller, { kind: 'person' }>
  person: PersonRecord
  hall: Hall
  place: Place
}

/** Adds `GET /api/halls/{hall}/cases`, `…/cases/{case}` and `…/cases/{case}/contact`. */
export function addCases(app: App, services: Services): void {
  const { sql, directory, office, vault } = services
  const security = [{ bearer: [] }]

  app.get(
    '/api/halls/:hall/cases',
    describeRoute({
      summary: 'Cases, the most pressing first',
      description:
        '`mine` for everyone of the staff, `department` for its chief, `all` for manager and supervisor. The counts are of all open cases of the scope.',
      tags: ['cases'],
      security,
      parameters: [
        inPath('hall'),
        inQuery('scope', 'mine, department or all.'),
        inQuery('state', 'open or closed.'),
        inQuery('kind', `${caseKinds.join(', ')}; none: all of them.`),
      ],
      responses: answers(casesAnswer, 'Cases', 401, 403, 404, 422, 503),
    }),
    async (c) => {
      const { person, place } = await asked(c, services)
      const query = check(listQuery, c.req.query())
      assertMayList(person, query.scope)
      return c.json(await listCases(sql, place, person, query, directory.find))
    },
  )

  app.get(
    '/api/halls/:hall/cases/:case',
    describeRoute({
      summary: 'One case with its history and what can be done now',
      description: 'The citizen is masked. A rated clerk does not see the case of the rating.',
      tags: ['cases'],
      security,
      parameters: [inPath('hall'), inPath('case')],
      responses: answers(caseAnswer, 'The case', 401, 403, 404, 503),
    }),
    async (c) => {
      const { caller, place, person } = await asked(c, services)
      const file = await visible(c, services, place, person)
      const context = office.contextFor(place, actorOf(caller), file, file.opened.case)
      return c.json(await detailOf(sql, vault, file, context, directory.find))
    },
  )

  app.get(
    '/api/halls/:hall/cases/:case/contact',
    describeRoute({
      summary: "The citizen's name and number, for whoever has to speak with them",
      description: 'Each look is recorded in the history of the case.',
      tags: ['cases'],
      security,
      parameters: [inPath('hall'), inPath('case')],
      responses: answers(contactAnswer, 'Name and number', 401, 403, 404, 503),
    }),
    async (c) => {
      // It leaves an entry, so it is guarded as a command is.
      if (credentialOf(c, services.config)?.by === 'cookie') assertSameOrigin(c, services.config)
      const { caller, place, person } = await asked(c, services)
      const { opened } = await visible(c, services, place, person)
      const command = { type: 'case.seeContact' } as const
      const job = { id: randomUUID(), case: opened.case, command, actor: actorOf(caller) }
      const answer = await office.ask(place, job)
      if (!answer.ok) throw problemOfCaseRefusal(answer.refusal)
      return c.json({ contact: await vault.contactOf(place.hall, opened.case) })
    },
  )
}

/** @returns who asks about which hall's cases. @throws Problem 401, 403 or 404 */
async function asked(c: Ctx, services: Services): Promise<Asked> {
  const caller = await requireCaller(c, services)
  if (caller.kind !== 'person') throw rejected('no-right')
  const hall = await requireHall(services.halls, c.req.param('hall') ?? '')
  if (!belongsTo(caller, hall.id)) throw rejected('foreign-hall')
  const place = placeOf(await hall.today(), services.directory.colleagues(hall.id))
  return { caller, person: caller.person, hall, place }
}

/** A case that one may not see is as good as none: not even that it exists is told. @throws Problem 404 */
async function visible(
  c: Ctx,
  { office }: Services,
  { hall }: Place,
  person: PersonRecord,
): Promise<CaseFile> {
  const id = c.req.param('case') ?? ''
  const file = /^[\w-]{1,64}$/.test(id) ? await office.find(hall, id) : null
  if (file === null || !maySeeCase(standingOf(file), person))
    throw problemOfCaseRefusal({ code: 'unknown-case' })
  return file
}

function assertMayList(person: PersonRecord, scope: 'mine' | 'department' | 'all'): void {
  const caller: Caller = { kind: 'person', person }
  const may =
    scope === 'all'
      ? hasRole(caller, 'manager', 'supervisor')
      : scope === 'department'
        ? hasRole(caller, 'chief') && person.department !== null
        : hasRole(caller, 'clerk', 'guide', 'chief', 'manager', 'supervisor')
  if (!may) throw rejected('no-right')
}
