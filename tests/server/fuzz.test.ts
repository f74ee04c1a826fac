import { randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findings, scopes, tellings, topics } from '../../shared/cases/case-commands.ts'
import { caseKinds, stagesOf } from '../../shared/cases/stages.ts'
import { outcomes } from '../../shared/law/commands.ts'
import { wireBookingCommand } from '../../shared/wire/bookings.ts'
import { wireCaseCommand } from '../../shared/wire/cases.ts'
import { wireCommand } from '../../shared/wire/commands.ts'
import { at, aServer, type AServer } from './a-server.ts'

/** Another run: `FUZZ_SEED=… FUZZ_RUNS=…`. */
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31)
const runs = Number(process.env['FUZZ_RUNS'] ?? 1500)

let server: AServer
let tokens: (string | undefined)[]
let tickets: string[]
let citizens: string[]
let cases: string[]

beforeAll(async () => {
  server = await aServer()
  const people = ['clerk01', 'clerk02', 'guide1', 'chief1', 'manager', 'supervisor', 'admin']
  const signedIn = await Promise.all(people.map((name) => server.person(name)))
  tokens = [
    undefined,
    ...signedIn,
    server.device('kiosk'),
    server.device('evaluator', 1),
    server.device('board'),
  ]
  tickets = []
  citizens = []
  for (let i = 0; i < 30; i++) {
    const { body } = await server.ask(server.device('kiosk'), { type: 'ticket.issue', queue: 'A' })
    tickets.push(String(at(body, 'result.ticket')))
    citizens.push(String(at(body, 'result.token')))
  }
  cases = []
  const door = `/api/halls/${server.demo.hall}/cases/commands`
  for (let i = 0; i < 10; i++) {
    const body = JSON.stringify({ id: randomUUID(), type: 'case.open', topic: 'other' })
    const headers = { authorization: `Bearer ${tokens[1]}` }
    const opened = await (await fetch(server.url + door, { method: 'POST', headers, body })).json()
    cases.push(String(at(opened, 'result.case')))
  }
  for (const counter of [1, 2]) await server.ask(tokens[counter], { type: 'counter.open', counter })
}, 60_000)
afterAll(() => server?.stop())

test(`whatever is sent, the answer is 2xx or 4xx and names why (seed ${seed})`, async () => {
  await fc.assert(
    fc.asyncProperty(request(), async ({ method, path, body, token, headers }) => {
      const response = await fetch(server.url + path, {
        method,
        headers: { ...headers, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
        ...(method === 'GET' || method === 'HEAD' ? {} : { body }),
      })
      const text = await response.text()
      const { status } = response
      expect([status >= 200 && status < 300, status >= 400 && status < 500, status, text]).toContain(true)
      if (status >= 400 && method !== 'HEAD') {
        expect(response.headers.get('content-type')).toBe('application/problem+json')
        expect(JSON.parse(text)).toMatchObject({
          status,
          code: expect.any(String),
          detail: expect.any(String),
        })
      }
    }),
    { seed, numRuns: runs, endOnFailure: false },
  )
  expect((await server.get('/readyz')).status).toBe(200)
  const verdict = await server.get(
    `/api/halls/${server.demo.hall}/journal/verify`,
    await server.person('supervisor'),
  )
  expect(verdict.body).toMatchObject({ ok: true })
}, 180_000)

interface Sent {
  method: string
  path: string
  body: string
  token: string | undefined
  headers: Record<string, string>
}

/** Half are commands that nearly fit, a quarter other addresses, a quarter anything at all. */
function request(): fc.Arbitrary<Sent> {
  const token = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...tokens) },
    { weight: 1, arbitrary: fc.stringMatching(/^[\w-]{1,60}$/) },
  )
  const headers = fc.constantFrom<Record<string, string>>(
    {},
    { 'accept-language': 'en' },
    { 'accept-language': ';;,q=x' },
    { cookie: 'jiaohao=%E0%A4%A; =x' },
    { 'content-type': 'text/plain' },
    { 'x-forwarded-for': '1.2.3.4' },
  )
  const door = `/api/halls/${server.demo.hall}/commands`
  const sent = (method: fc.Arbitrary<string>, path: fc.Arbitrary<string>, body: fc.Arbitrary<string>) =>
    fc.record({ method, path, body, token, headers })
  return fc.oneof(
    {
      weight: 4,
      arbitrary: sent(
        fc.constant('POST'),
        fc.constant(door),
        command().map((body) => JSON.stringify(body)),
      ),
    },
    {
      weight: 2,
      arbitrary: sent(
        fc.constant('POST'),
        fc.constant(`/api/halls/${server.demo.hall}/cases/commands`),
        caseCommand().map((body) => JSON.stringify(body)),
      ),
    },
    {
      weight: 2,
      arbitrary: sent(
        fc.constant('POST'),
        fc.constant(`/api/halls/${server.demo.hall}/bookings/commands`),
        bookingCommand().map((body) => JSON.stringify(body)),
      ),
    },
    {
      weight: 2,
      arbitrary: sent(fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'HEAD'), address(), fc.json()),
    },
    {
      weight: 1,
      arbitrary: sent(
        fc.constant('POST'),
        fc.constantFrom(door, '/api/login'),
        fc.oneof(
          anyText(),
          fc.record({ username: anyText(), password: anyText() }).map((body) => JSON.stringify(body)),
        ),
      ),
    },
  )
}

function caseCommand(): fc.Arbitrary<object> {
  const types = wireCaseCommand.options.map((option) => option.shape.type.value)
  const text = fc.oneof(fc.constant('已办'), anyText())
  const fields: Record<string, fc.Arbitrary<unknown>> = {
    case: fc.oneof(fc.constantFrom(...cases), text),
    topic: fc.constantFrom(...topics),
    channel: fc.constantFrom('counter', 'phone', 'x'),
    ticket: fc.oneof(fc.constantFrom(...tickets), text),
    token: fc.constantFrom(...citizens, 'x'),
    story: text,
    contact: fc.record({ name: text, phone: fc.oneof(fc.constant('13800001111'), text) }),
    stage: fc.constantFrom(...caseKinds.flatMap(stagesOf)),
    words: text,
    how: fc.constantFrom(...tellings),
    finding: fc.constantFrom(...findings),
    cause: fc.constantFrom(...topics),
    scope: fc.constantFrom(...scopes),
    remedy: text,
    answer: fc.constantFrom('satisfied', 'x'),
    to: fc.constantFrom('demo-clerk01', 'demo-clerk02', 'demo-admin', 'nobody'),
    reason: text,
    material: text,
  }
  return fc.record<Record<string, unknown>, string>(
    { id: fc.constant(null).map(() => randomUUID()), type: fc.constantFrom(...types), ...fields },
    { requiredKeys: ['id', 'type', 'case', 'topic', 'stage', 'words', 'reason', 'to'] },
  )
}

function bookingCommand(): fc.Arbitrary<object> {
  const types = wireBookingCommand.options.map((option) => option.shape.type.value)
  const text = fc.oneof(fc.constant('来电改期'), anyText())
  const halfHours = fc.integer({ min: -60, max: 500 })
  const from = halfHours.map((no) =>
    new Date((Math.floor(Date.now() / 1_800_000) + no) * 1_800_000).toISOString(),
  )
  const odd = fc.constantFrom('9999-12-31T23:59:59Z', '0000-01-01T00:00:00Z', 'x')
  const fields: Record<string, fc.Arbitrary<unknown>> = {
    queue: fc.constantFrom('A', 'B', 'F', 'constructor', ''),
    items: fc.array(fc.oneof(fc.constant('T06'), text), { maxLength: 3 }),
    from: fc.oneof({ weight: 9, arbitrary: from }, { weight: 1, arbitrary: odd }),
    identity: fc.oneof(
      fc.integer({ min: 1000, max: 1040 }).map((no) => `P${no}`),
      text,
    ),
    contact: fc.record({ phone: fc.oneof(fc.constant('13800001111'), text), name: text }),
    booking: fc.constantFrom(
      '20261127-0000-0000-0000-000000000000',
      '99999999-0000-0000-0000-000000000000',
      'x',
    ),
    token: fc.constantFrom(...citizens, 'x'),
    reason: text,
  }
  return fc.record<Record<string, unknown>, string>(
    { id: fc.constant(null).map(() => randomUUID()), type: fc.constantFrom(...types), ...fields },
    { requiredKeys: ['id', 'type', 'queue', 'from', 'identity'] },
  )
}

function command(): fc.Arbitrary<object> {
  const types = wireCommand.options.map((option) => option.shape.type.value)
  const odd = fc.oneof(fc.anything({ maxDepth: 2 }).filter(isJson), anyText())
  const text = fc.oneof(fc.constant('材料不齐'), anyText())
  const fields: Record<string, fc.Arbitrary<unknown>> = {
    queue: fc.constantFrom('A', 'B', 'Z', ''),
    counter: fc.constantFrom(1, 2, '1', 3, 24, 99, 0, -1, 1e9),
    ticket: fc.oneof(fc.constantFrom(...tickets), fc.uuid()),
    token: fc.constantFrom(...citizens, 'x'),
    items: fc.array(text, { maxLength: 3 }),
    theme: text,
    green: fc.constantFrom('elder', 'none', null, 'x'),
    group: fc.constantFrom('elder', 'soldier', 'x'),
    booking: fc.constantFrom('000000', '123456', 'x', '20261127-0000-0000-0000-000000000000'),
    identity: fc.oneof(fc.stringMatching(/^\d{17}[\dX]$/), text),
    channel: fc.constantFrom('phone', 'kiosk', 'x'),
    kind: fc.constantFrom('away', 'papers-kept', 'waiting', 'x'),
    until: fc.constantFrom('2026-11-24T10:30:00+08:00', '9999-12-31T23:59:59Z', '0000-01-01T00:00:00Z', 'x'),
    to: fc.oneof(
      fc.record({ queue: fc.constantFrom('A', 'B', 'x') }),
      fc.record({ counter: fc.constantFrom(1, 2, '2', 99) }),
    ),
    outcome: fc.constantFrom(...outcomes),
    reason: text,
    remedy: text,
    note: text,
    missing: fc.array(text, { maxLength: 3 }),
    promised: fc.boolean(),
    grade: fc.integer({ min: -1, max: 7 }),
    dimensions: fc.dictionary(text, fc.integer({ min: 0, max: 6 })),
    comment: text,
    realName: fc.boolean(),
    takeOver: fc.boolean(),
    notice: text,
  }
  const given = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      fc.oneof({ weight: 24, arbitrary: value }, { weight: 1, arbitrary: odd }),
    ]),
  )
  const id = fc.oneof(
    { weight: 20, arbitrary: fc.constant(null).map(() => randomUUID()) },
    { weight: 1, arbitrary: odd },
  )
  const often = ['queue', 'counter', 'reason', 'grade', 'outcome', 'to', 'kind', 'group']
  return fc.record<Record<string, unknown>, string>(
    { id, type: fc.constantFrom(...types), ...given },
    { requiredKeys: ['id', 'type', ...often] },
  )
}

function address(): fc.Arbitrary<string> {
  const hall = fc.constantFrom(server.demo.hall, 'nowhere', '__proto__', '..', '%00', 'x'.repeat(300))
  const part = fc.oneof(
    fc.webSegment(),
    fc.constantFrom('board', 'desk', 'ticket', 'wall', 'constructor', '%ff'),
  )
  const query = fc.oneof(
    fc.constantFrom(
      '',
      '?key=1',
      '?key=',
      '?day=2026-11-24',
      '?after=1&limit=2',
      '?limit=1e99',
      '?day=x&after=-1',
      '?key=%ff',
      '?scope=all&state=closed',
      '?scope=department&kind=complaint',
      '?scope=everyone&kind=',
      '?queue=A&date=0000-01-01',
      '?queue=constructor&date=9999-12-31',
    ),
    fc.webQueryParameters().map((text) => `?${text}`),
  )
  const path = fc.oneof(
    fc.tuple(hall, part).map(([h, p]) => `/api/halls/${h}/views/${p}`),
    fc.tuple(hall, fc.oneof(part, fc.constantFrom(...cases))).map(([h, p]) => `/api/halls/${h}/cases/${p}`),
    fc.constantFrom(...cases).map((id) => `/api/halls/${server.demo.hall}/cases/${id}/contact`),
    hall.map((h) => `/api/halls/${h}/cases`),
    hall.map((h) => `/api/halls/${h}/bookings`),
    fc.tuple(hall, fc.oneof(part, fc.constant('slots'))).map(([h, p]) => `/api/halls/${h}/bookings/${p}`),
    hall.map((h) => `/api/halls/${h}/journal`),
    hall.map((h) => `/api/halls/${h}/journal/verify`),
    fc.constantFrom(
      '/healthz',
      '/readyz',
      '/api/me',
      '/api/demo',
      '/api/halls',
      '/api/docs',
      '/kiosk',
      '/t/x',
      '/',
      '/assets/x',
    ),
    fc.webPath(),
  )
  return fc.tuple(path, query).map(([p, q]) => p.replaceAll('//', '/') + q)
}

function anyText(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ maxLength: 700 }),
    fc.constantFrom(
      '',
      ' ',
      '\u0000',
      '\ud800',
      '{',
      '[]',
      'null',
      '\u202e',
      "'; drop table journal; --",
      '__proto__',
    ),
  )
}

function isJson(value: unknown): boolean {
  try {
    JSON.stringify(value)
    return true
  } catch {
    return false
  }
}
