/** Printing: jobs asked for, printers as they are, the slip to look at, and the door of the print agents. */

import { describeRoute, resolver } from 'hono-openapi'
import type { Day } from '../../shared/law/day.ts'
import { isOver } from '../../shared/law/deciding-tickets.ts'
import { type Printer, printersOfKiosk } from '../../shared/law/plan.ts'
import { printingOf } from '../../shared/views/printers.ts'
import {
  jobAnswer,
  nextAnswer,
  nextRequest,
  printersAnswer,
  printRequest,
  reportRequest,
  slipAnswer,
} from '../../shared/wire/printing.ts'
import { linesOf } from '../../shared/printer/slip-words.ts'
import type { Hall } from '../hall/halls.ts'
import { belongsTo, type Caller, callerId, hasRole } from '../identity/caller.ts'
import { askJob, endJob, failWaiting, findJob } from '../printing/print-jobs.ts'
import { saveLook } from '../printing/printers.ts'
import { answersOf } from '../printing/printing.ts'
import { isGivenAt, isUnprinted } from '../printing/reprints.ts'
import { pngOf } from '../../shared/printer/paper.ts'
import { NoFont, pictureOf, usualColumns } from '../../shared/printer/slip-bytes.ts'
import { findSlip } from '../printing/slips.ts'
import { check, withoutNulls } from './check.ts'
import {
  type App,
  assertSameOrigin,
  bodyOf,
  credentialOf,
  type Ctx,
  requireCaller,
  requireHall,
  type Services,
} from './context.ts'
import { answers, inPath, inQuery } from './describing.ts'
import { originOf } from './origin.ts'
import { invalid, refused, rejected, tooMany } from './problem.ts'

/** How long an answer waits for what is under way: a slip takes a second or two. */
const jobWaitMilliseconds = 2000
const orderWaitMilliseconds = 20_000
const pauseMilliseconds = 150
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Adds all of it. */
export function addPrinting(app: App, services: Services): void {
  addJobs(app, services)
  addSlips(app, services)
  addAgents(app, services)
}

function addJobs(app: App, services: Services): void {
  const { sql, printing } = services

  app.post(
    '/api/halls/:hall/print',
    describeRoute({
      summary: 'Print the slip of a ticket',
      description:
        'By a kiosk, a guide, a clerk or a chief. The same `id` again prints nothing and answers what became of it. ' +
        'Waits up to two seconds for the end; `printed` only when the printer said so, `unknown` when it may have printed.',
      tags: ['printing'],
      security: [{ bearer: [] }],
      parameters: [inPath('hall')],
      requestBody: { required: true, content: { 'application/json': { schema: resolver(printRequest) } } },
      responses: answers(jobAnswer, 'The job', 400, 401, 403, 404, 409, 422, 429, 503),
    }),
    async (c) => {
      const { caller, hall } = await who(c, services)
      if (!mayPrint(caller)) throw rejected('no-right')
      const asked = check(printRequest, withoutNulls(await bodyOf(c)))
      const ticket = asked.ticket.toLowerCase()
      const day = await hall.todayWith(ticket)
      const id = asked.id.toLowerCase()
      if (!day.tickets.get(ticket)) throw refused(404, 'unknown-ticket', {})
      const { printer } = printerFor(caller, day.plan.printers ?? [], asked.printer)
      await assertMayHave(services, day, caller, ticket, asked.identity)
      const origin = originOf(c, services)
      const language = asked.language ?? 'zh-CN'
      const askedBy = callerId(caller)
      await askJob(sql, { id, hall: hall.id, day: day.date, ticket, printer, language, origin, askedBy })
      printing.wake()
      c.set('isWaiting', true)
      return c.json(await ended(services, hall, id))
    },
  )

  app.get(
    '/api/halls/:hall/printers',
    describeRoute({
      summary: 'How the printers are, and which tickets have no slip',
      description: 'For staff and kiosks; a kiosk is told of the printers at which it prints.',
      tags: ['printing'],
      security: [{ bearer: [] }],
      parameters: [inPath('hall')],
      responses: answers(printersAnswer, 'Printers', 401, 403, 404, 429, 503),
    }),
    async (c) => {
      const { caller, hall } = await who(c, services)
      const device = caller.kind === 'device' ? caller.device : null
      if (device !== null && device.kind !== 'kiosk' && device.kind !== 'wall') throw rejected('no-right')
      const day = await hall.today()
      const all = printingOf(day, printing.seenIn(hall.id))
      if (device?.kind !== 'kiosk') return c.json(all)
      const own = printersOfKiosk(day.plan.printers ?? [], device.name).map(({ printer }) => printer)
      const printers = all.printers.filter(({ printer }) => own.includes(printer))
      return c.json({ printers, unprinted: [], unprintedCount: 0 })
    },
  )
}

function addSlips(app: App, services: Services): void {
  const { tokens } = services
  const find = async (c: Ctx) => {
    const { caller, hall } = await who(c, services)
    if (!mayPrint(caller)) throw rejected('no-right')
    const id = (c.req.param('ticket') ?? '').toLowerCase()
    const origin = originOf(c, services)
    const day = uuid.test(id) ? await hall.todayWith(id) : await hall.today()
    const slip = uuid.test(id) ? findSlip(day, id, { tokens, origin, isCopy: false }) : null
    if (slip === null) throw refused(404, 'unknown-ticket', {})
    await assertMayHave(services, day, caller, id)
    return slip
  }
  const described = {
    tags: ['printing'],
    security: [{ bearer: [] }],
    parameters: [inPath('hall'), inPath('ticket')],
  }

  app.get(
    '/api/halls/:hall/tickets/:ticket/slip',
    describeRoute({
      ...described,
      summary: 'What the slip of a ticket says, as data and line by line',
      responses: answers(slipAnswer, 'The slip', 401, 403, 404, 503),
    }),
    async (c) => {
      const slip = await find(c)
      return c.json({ slip, lines: linesOf(slip, c.get('language')) })
    },
  )
  app.get(
    '/api/halls/:hall/tickets/:ticket/slip.png',
    describeRoute({
      ...described,
      parameters: [
        ...described.parameters,
        inQuery('columns', 'Halfwidth characters in a line: 32, 42 or 48.', 'integer'),
      ],
      summary: 'The slip of a ticket, drawn as a printer prints it',
      responses: {
        ...answers(null, '', 401, 403, 404, 503),
        '200': { description: 'A picture', content: { 'image/png': {} } },
      },
    }),
    async (c) => {
      const lines = linesOf(await find(c), c.get('language'))
      c.set('isWaiting', true)
      const columns = c.req.query('columns') ?? String(usualColumns)
      if (!['32', '42', '48'].includes(columns)) throw invalid('columns', 'option', { options: '32, 42, 48' })
      try {
        const png = pngOf(await pictureOf(lines, Number(columns)))
        return c.body(new Uint8Array(png), 200, { 'Content-Type': 'image/png' })
      } catch (error) {
        throw error instanceof NoFont ? rejected('no-font') : error
      }
    },
  )
}

function addAgents(app: App, services: Services): void {
  const { sql, printing } = services

  app.post(
    '/api/halls/:hall/print/next',
    describeRoute({
      summary: 'For a print agent: the next job of its printer',
      description:
        'Tells how the printer is and waits up to 20 seconds for a job; `job` is null when there is none.',
      tags: ['printing'],
      security: [{ bearer: [] }],
      parameters: [inPath('hall')],
      requestBody: { required: true, content: { 'application/json': { schema: resolver(nextRequest) } } },
      responses: answers(nextAnswer, 'An order', 400, 401, 403, 404, 409, 422, 503),
    }),
    async (c) => {
      const hall = await agentsHall(c, services)
      const { printer: name, status, trouble } = check(nextRequest, await bodyOf(c))
      const planned = (await hall.today()).plan.printers?.find(({ printer }) => printer === name)
      if (planned?.address !== 'agent') throw rejected('no-printer')
      await saveLook(sql, hall.id, name, status, trouble)
      c.set('isWaiting', true)
      const until = performance.now() + orderWaitMilliseconds
      // What does not print is given nothing, and whoever waits is told: nothing is printed to nobody later.
      if (trouble !== null) await failWaiting(sql, hall.id, name, trouble)
      while (trouble === null && performance.now() < until && !c.req.raw.signal.aborted) {
        const order = await printing.order(hall, planned)
        if (order !== null)
          return c.json({ job: order.job, bytes: order.bytes.toString('base64'), ...answersOf(planned) })
        await pause(pauseMilliseconds * 2)
      }
      return c.json({ job: null, ...answersOf(planned) })
    },
  )

  app.post(
    '/api/halls/:hall/print/:job/report',
    describeRoute({
      summary: 'For a print agent: what became of a job',
      tags: ['printing'],
      security: [{ bearer: [] }],
      parameters: [inPath('hall'), inPath('job')],
      requestBody: { required: true, content: { 'application/json': { schema: resolver(reportRequest) } } },
      responses: answers(jobAnswer, 'The job', 400, 401, 403, 404, 422, 503),
    }),
    async (c) => {
      const hall = await agentsHall(c, services)
      const { state, trouble, status } = check(reportRequest, await bodyOf(c))
      const id = c.req.param('job')
      const job = uuid.test(id) ? await findJob(sql, hall.id, id) : null
      if (job === null) throw rejected('not-found')
      await endJob(sql, hall.id, id, state, trouble)
      await saveLook(sql, hall.id, job.printer, status, trouble)
      return c.json(await findJob(sql, hall.id, id))
    },
  )
}

async function who(c: Ctx, services: Services): Promise<{ caller: Caller; hall: Hall }> {
  const caller = await requireCaller(c, services)
  if (c.req.method !== 'GET' && credentialOf(c, services.config)?.by === 'cookie')
    assertSameOrigin(c, services.config)
  const seconds = services.limits.caller.take(callerId(caller))
  if (seconds > 0) throw tooMany(seconds)
  const hall = await requireHall(services.halls, c.req.param('hall') ?? '')
  if (!belongsTo(caller, hall.id)) throw rejected('foreign-hall')
  return { caller, hall }
}

async function agentsHall(c: Ctx, services: Services): Promise<Hall> {
  const { caller, hall } = await who(c, services)
  if (caller.kind !== 'device' || caller.device.kind !== 'printer') throw rejected('no-right')
  await services.screens.noteThing(caller.device.id, hall.id, 'print-agent')
  return hall
}

/** Whoever has a slip has the ticket's token: only those who hand slips out. */
function mayPrint(caller: Caller): boolean {
  return caller.kind === 'device'
    ? caller.device.kind === 'kiosk'
    : hasRole(caller, 'guide', 'clerk', 'chief')
}

/** @throws Problem 403 at a kiosk whose citizen has to go to the guide's desk for the slip (P13) */
async function assertMayHave(
  { sql, hashes }: Services,
  day: Day,
  caller: Caller,
  id: string,
  identity?: string,
): Promise<void> {
  const ticket = day.tickets.get(id)
  if (caller.kind !== 'device' || ticket === undefined) return
  const person = identity === undefined ? null : await hashes.hashOf(day.hall, day.date, identity)
  if (isGivenAt(ticket, { device: caller.device.id, person, now: Date.now() })) return
  if (isOver(ticket) || !(await isUnprinted(sql, day, id))) throw rejected('reprint-at-desk')
}

function printerFor(caller: Caller, printers: Printer[], asked: string | undefined): Printer {
  const device = caller.kind === 'device' ? caller.device : null
  const own = device === null ? printers : printersOfKiosk(printers, device.name)
  const usual = device === null ? own.find(({ desk }) => desk === true) : own[0]
  const found = asked === undefined ? usual : own.find(({ printer }) => printer === asked)
  if (found === undefined) throw rejected('no-printer')
  return found
}

async function ended({ sql }: Services, hall: Hall, id: string) {
  const until = performance.now() + jobWaitMilliseconds
  for (;;) {
    const job = await findJob(sql, hall.id, id)
    if (job === null) throw rejected('not-found')
    if (job.state !== 'queued' || performance.now() > until) return job
    await pause(pauseMilliseconds)
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((wake) => setTimeout(wake, milliseconds))
}
