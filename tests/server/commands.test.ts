import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { post } from '../support/contract-client.ts'
import { at, aServer, type AServer, textAt } from './a-server.ts'

let server: AServer
let kiosk: string
let clerk: string

beforeAll(async () => {
  server = await aServer()
  kiosk = server.device('kiosk')
  clerk = await server.person('clerk01')
})
afterAll(() => server?.stop())

const issue = (extra: object = {}) => server.ask(kiosk, { type: 'ticket.issue', queue: 'A', ...extra })
const refusalOf = async (body: Record<string, unknown>, token = clerk) => {
  const { status, body: problem } = await server.ask(token, body)
  return [status, at(problem, 'code'), at(problem, 'field')]
}

describe('a visit, through the contract', () => {
  test('[T2] [H1] issue, call, serve, hand off, call, finish, rate', async () => {
    const issued = await issue({ green: 'elder' })
    expect(issued).toMatchObject({ status: 200, body: { result: { number: 'A001', ahead: 0 } } })
    const ticket = textAt(issued.body, 'result.ticket')
    const token = textAt(issued.body, 'result.token')
    expect(await server.ask(clerk, { type: 'counter.open', counter: 1 })).toMatchObject({ status: 200 })
    expect(await server.ask(clerk, { type: 'ticket.call', counter: '1' })).toMatchObject({
      status: 200,
      body: { result: { ticket, number: 'A001', why: { rule: expect.any(Number) }, visit: { ticket } } },
    })
    expect((await server.ask(clerk, { type: 'ticket.serve', counter: 1 })).status).toBe(200)
    const second = await server.person('clerk02')
    expect((await server.ask(second, { type: 'counter.open', counter: 2 })).status).toBe(200)
    expect(
      await server.ask(clerk, { type: 'ticket.handOff', counter: 1, to: { counter: 2 }, reason: '需复核' }),
    ).toMatchObject({ status: 200, body: { result: { ticket, ahead: 0 } } })
    expect((await server.ask(second, { type: 'ticket.call', counter: 2 })).status).toBe(200)
    expect((await server.ask(second, { type: 'ticket.serve', counter: 2 })).status).toBe(200)
    const finish = { type: 'ticket.finish', counter: 2, outcome: 'done' }
    expect((await server.ask(second, finish)).status).toBe(200)
    const rate = { type: 'ticket.rate', token, grade: 5, comment: '很满意' }
    expect((await server.ask(undefined, rate)).status).toBe(200)
    expect((await server.ask(undefined, rate)).body).toMatchObject({ code: 'already-rated', status: 409 })
    const view = await server.get(`/api/halls/${server.demo.hall}/views/ticket?key=${token}`)
    expect(view.body).toMatchObject({ key: token, data: { state: 'finished', rated: true } })
    expect(at(view.body, 'data.legs')).toHaveLength(2)
    await server.ask(clerk, { type: 'counter.close', counter: 1 })
    await server.ask(second, { type: 'counter.close', counter: 2 })
  })

  test('[J3] the same id again gets the first answer, also in capitals and many at once', async () => {
    const id = randomUUID()
    const first = await issue({ id })
    const again = await Promise.all([
      issue({ id }),
      issue({ id: id.toUpperCase() }),
      issue({ id, queue: 'B' }),
    ])
    for (const answer of again) expect(answer).toEqual(first)
  })

  test('[T13] a token opens its own ticket and no other; a wrong one opens nothing', async () => {
    const mine = await issue()
    const other = await issue()
    const token = textAt(mine.body, 'result.token')
    const ticket = textAt(other.body, 'result.ticket')
    expect(await refusalOf({ type: 'ticket.cancel', token, ticket }, undefined as never)).toEqual([
      422,
      'invalid',
      'token',
    ])
    const forged = token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A')
    expect((await server.ask(undefined, { type: 'ticket.cancel', token: forged })).status).toBe(404)
    expect((await server.ask(undefined, { type: 'ticket.cancel', token })).status).toBe(200)
  })

  test('[N5] one person holds one number in a queue; who it is stays out of journal and answers', async () => {
    const identity = '110101199003070011'
    const first = await issue({ queue: 'B', identity })
    expect(first.status).toBe(200)
    const second = await issue({ queue: 'B', identity: ' 110101199003070011 ' })
    expect(second.body).toMatchObject({ status: 409, code: 'already-waiting' })
    expect(textAt(second.body, 'detail')).toContain(textAt(first.body, 'result.number'))
    const supervisor = await server.person('supervisor')
    const journal = await server.get(`/api/halls/${server.demo.hall}/journal?limit=5000`, supervisor)
    expect(JSON.stringify(journal.body)).not.toContain('19900307')
  })

  test('anyone may take a number by phone, and nothing else', async () => {
    const phone = { type: 'ticket.issue', queue: 'A', channel: 'phone' }
    expect((await server.ask(undefined, phone)).status).toBe(200)
    expect((await server.ask(undefined, { type: 'ticket.issue', queue: 'A' })).status).toBe(401)
    expect((await server.ask(undefined, { type: 'ticket.call', counter: 1 })).status).toBe(401)
    expect((await server.ask(undefined, { type: 'counter.open', counter: 1, token: 'x' })).status).toBe(401)
  })

  test('[R2] the evaluator of the counter rates, another and the clerk do not', async () => {
    const third = await server.person('clerk03')
    await server.ask(third, { type: 'counter.open', counter: 3 })
    await issue()
    const called = await server.ask(third, { type: 'ticket.call', counter: 3 })
    const ticket = textAt(called.body, 'result.ticket')
    await server.ask(third, { type: 'ticket.serve', counter: 3 })
    await server.ask(third, { type: 'ticket.finish', counter: 3, outcome: 'answered' })
    const rate = { type: 'ticket.rate', ticket, grade: 4 }
    expect((await server.ask(third, rate)).status).toBe(403)
    expect((await server.ask(server.device('evaluator', 4), rate)).status).toBe(403)
    expect((await server.ask(server.device('evaluator', 3), rate)).status).toBe(200)
  })
})

describe('what is refused', () => {
  test('[W2] input that does not fit names its field and changes nothing', async () => {
    const before = await issue()
    const bad: [Record<string, unknown>, string][] = [
      [{ type: 'ticket.issue' }, 'queue'],
      [{ type: 'ticket.issue', queue: 5 }, 'queue'],
      [{ type: 'ticket.issue', queue: 'A', items: ['a', 1] }, 'items[1]'],
      [{ type: 'ticket.issue', queue: 'A', items: Array(21).fill('x') }, 'items'],
      [{ type: 'ticket.issue', queue: 'A', items: ['no such item'] }, 'items'],
      [{ type: 'ticket.issue', queue: 'A', theme: 'no such theme' }, 'theme'],
      [{ type: 'ticket.issue', queue: 'A', green: 'no such group' }, 'green'],
      [{ type: 'ticket.issue', queue: 'A', identity: '110101199003070010' }, 'identity'],
      [{ type: 'ticket.issue', queue: 'A', identity: '12' }, 'identity'],
      [{ type: 'ticket.call', counter: 'three' }, 'counter'],
      [{ type: 'ticket.call', counter: 0 }, 'counter'],
      [{ type: 'ticket.call', counter: 1.5 }, 'counter'],
      [{ type: 'ticket.rate', ticket: 'x', grade: 6 }, 'grade'],
      [{ type: 'ticket.rate', ticket: 'x', grade: 5, comment: 'x'.repeat(501) }, 'comment'],
      [{ type: 'ticket.hold', counter: 1, kind: 'lunch' }, 'kind'],
      [{ type: 'ticket.hold', counter: 1, kind: 'away', until: 'tomorrow' }, 'until'],
      [{ type: 'ticket.handOff', counter: 1, to: 'B', reason: 'x' }, 'to'],
      [{ type: 'ticket.handOff', counter: 1, to: { queue: 'B' } }, 'reason'],
      [{ type: 'ticket.handOff', counter: 1, to: { queue: 'B' }, reason: ' ' }, 'reason'],
      [{ type: 'ticket.cancel' }, 'ticket'],
      [{ type: 'counter.pause', counter: 1, reason: 'a\u0000b' }, 'reason'],
      [{ type: 'counter.pause', counter: 1, reason: '\ud800' }, 'reason'],
      [{ type: 'ticket.dance' }, 'type'],
      [{}, 'type'],
      [{ id: 'not-a-uuid', type: 'ticket.call', counter: 1 }, 'id'],
    ]
    for (const [body, field] of bad) {
      const issuing = body['type'] === 'ticket.issue'
      const { status, body: problem } = await server.ask(issuing ? kiosk : clerk, body)
      expect([body, status, at(problem, 'field')]).toEqual([body, 422, field])
      expect(textAt(problem, 'detail')).toMatch(/[\u4e00-\u9fff]/)
    }
    const after = await issue()
    expect(Number(at(after.body, 'seq'))).toBe(Number(at(before.body, 'seq')) + 1)
  })

  test('[W1] a refusal is a problem document with a code, in the language asked for', async () => {
    const id = randomUUID()
    const ask = (language: string) =>
      fetch(`${server.url}/api/halls/${server.demo.hall}/commands`, {
        method: 'POST',
        headers: { authorization: `Bearer ${clerk}`, 'accept-language': language },
        body: JSON.stringify({ id, type: 'ticket.call', counter: 5 }),
      })
    const english = await ask('en-GB,en;q=0.9')
    expect(english.headers.get('content-type')).toContain('application/problem+json')
    const problem: unknown = await english.json()
    expect(problem).toEqual({
      type: '/api/docs#counter-not-open',
      title: 'Not possible now',
      status: 409,
      detail: 'Counter 5 is not open: open it first.',
      code: 'counter-not-open',
      requestId: english.headers.get('x-request-id'),
    })
    expect(textAt(await (await ask('zh-CN')).json(), 'detail')).toBe('5 号窗口没有开放，请先开窗。')
  })

  test('the statuses that checks rely on', async () => {
    const sixth = await server.person('clerk06')
    expect(await refusalOf({ type: 'ticket.issue', queue: 'no-such' }, kiosk)).toEqual([
      409,
      'unknown-queue',
      undefined,
    ])
    expect((await refusalOf({ type: 'ticket.call', counter: 99 }))[0]).toBe(404)
    expect(await refusalOf({ type: 'ticket.cancel', ticket: randomUUID() })).toEqual([
      404,
      'unknown-ticket',
      undefined,
    ])
    expect(await refusalOf({ type: 'ticket.call', counter: 1 }, kiosk)).toEqual([403, 'not-yours', undefined])
    await server.ask(sixth, { type: 'counter.open', counter: 6 })
    expect((await refusalOf({ type: 'counter.open', counter: 6 }))[1]).toBe('counter-taken')
    expect((await refusalOf({ type: 'ticket.call', counter: 6 }))[1]).toBe('not-your-counter')
    const manager = await server.person('manager')
    expect((await server.ask(manager, { type: 'queue.close', queue: 'B', reason: '系统维护' })).status).toBe(
      200,
    )
    const { status, body } = await issue({ queue: 'B' })
    expect([status, at(body, 'code')]).toEqual([409, 'queue-closed'])
    expect(textAt(body, 'detail')).toContain('系统维护')
    expect((await server.ask(manager, { type: 'queue.open', queue: 'B' })).status).toBe(200)
  })

  test('[W3] a kiosk and a clerk at full speed are not slowed', async () => {
    const kiosk = server.device('kiosk')
    const statuses: number[] = []
    for (let round = 0; round < 6; round++) {
      const burst = Array.from({ length: 50 }, () => server.ask(kiosk, { type: 'ticket.issue', queue: 'A' }))
      statuses.push(...(await Promise.all(burst)).map((each) => each.status))
    }
    expect(new Set(statuses)).toEqual(new Set([200]))
  })

  test('malformed, huge and misplaced requests', async () => {
    const door = `${server.url}/api/halls/${server.demo.hall}/commands`
    expect(await post(door, '{"id":', kiosk)).toMatchObject({ status: 400, body: { code: 'bad-json' } })
    expect(await post(door, '[]', kiosk)).toMatchObject({ status: 422, body: { field: 'body' } })
    expect(await post(door, 'null', kiosk)).toMatchObject({ status: 422 })
    expect(await post(door, JSON.stringify({ note: 'x'.repeat(70_000) }), kiosk)).toMatchObject({
      status: 413,
    })
    expect(await post(`${server.url}/api/halls/nowhere/commands`, {}, kiosk)).toMatchObject({
      status: 404,
      body: { code: 'unknown-hall' },
    })
    const got = await fetch(door, { headers: { authorization: `Bearer ${kiosk}` } })
    expect([got.status, got.headers.get('allow')]).toEqual([405, 'POST'])
    expect((await server.get('/api/nothing')).status).toBe(404)
    expect(await post(door, {}, 'x'.repeat(43))).toMatchObject({
      status: 401,
      body: { code: 'session-over' },
    })
  })
})
