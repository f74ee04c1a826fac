import { randomUUID } from 'node:crypto'
import postgres, { type Sql } from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { command, post, signIn, until } from '../support/contract-client.ts'
import { startServer } from '../support/server.ts'
import { type AServer, aServer, at, textAt } from './a-server.ts'

let server: AServer
let sql: Sql

beforeAll(async () => {
  server = await aServer()
  sql = postgres(server.database.url, { max: 2, onnotice: () => undefined })
})
afterAll(async () => {
  await sql?.end()
  await server?.stop()
})

test('a morning is played through the public contract, once, and stops without a trace', async () => {
  // The demo hall has been used before; nothing of it may be touched.
  await server.ask(server.device('kiosk'), { type: 'ticket.issue', queue: 'A' })
  await until('its printer has been looked at', async () => (await rowsByTable())['printer'] === 1, 90_000)
  const before = await rowsByTable()
  const [first, second] = await Promise.all([morning('POST', 60), morning('POST', 30)])
  for (const part of ['hall', 'speed']) expect(at(first.body, part)).toEqual(at(second.body, part))
  const hall = textAt(first.body, 'hall')
  const lent = await server.get(`/api/demo?hall=${hall}`)
  const wallToken = (at(lent.body, 'devices') as { kind: string; token: string }[]).find(
    ({ kind }) => kind === 'wall',
  )!.token
  const wall = async (): Promise<unknown> =>
    (await server.get(`/api/halls/${hall}/views/wall`, wallToken)).body
  const types = async (): Promise<Set<string>> =>
    new Set(
      (
        await sql<{ type: string }[]>`select distinct type from journal where stream like ${`day/${hall}/%`}`
      ).map(({ type }) => type),
    )
  await until(
    'numbers, calls, services, a hand-off, a miss, a finish and a grade',
    async () => {
      const seen = await types()
      return ['issued', 'called', 'served', 'handedOff', 'missed', 'rejoined', 'finished', 'rated'].every(
        (name) => seen.has(`ticket.${name}`),
      )
    },
    150_000,
  )
  await until(
    'the printer runs out of paper, and tickets are without a slip',
    async () => Number(at(await wall(), 'data.unprintedCount')) > 0,
    120_000,
  )
  await until('new paper', async () => at(await wall(), 'data.unprintedCount') === 0, 90_000)
  // Whoever watches may play along: what they do to a device, and a number that they take, goes with the hall.
  const accounts = at(lent.body, 'accounts') as { username: string; password: string; role: string }[]
  const manager = await signIn(server.url, accounts.find(({ role }) => role === 'manager')!)
  const { devices } = (await server.get(`/api/halls/${hall}/devices`, manager)).body as {
    devices: { device: string; kind: string }[]
  }
  const { device } = devices.find(({ kind }) => kind === 'sign')!
  const renaming = { id: randomUUID(), type: 'device.rename', device, name: '改过名的窗口屏' }
  expect((await post(`${server.url}/api/halls/${hall}/devices/commands`, renaming, manager)).status).toBe(200)
  const kiosk = (at(lent.body, 'devices') as { kind: string; token: string }[])[0]!.token
  const taking = { type: 'ticket.issue', queue: 'G' }
  expect((await command(server.url, hall, kiosk, taking)).status).toBe(200)
  const stopped = await morning('DELETE')
  expect(stopped.body).toEqual({ state: 'none' })
  expect(await rowsByTable()).toEqual(before)
  expect((await server.get(`/api/halls/${hall}/views/board`)).status).toBe(404)
  expect((await server.get(`/api/demo?hall=${hall}`)).status).toBe(404)
  expect(at((await server.get('/api/halls')).body, 'halls')).toHaveLength(1)
}, 600_000)

test('what a killed server left of a morning is gone after the next start, and a second process starts none', async () => {
  const before = await rowsByTable()
  const other = await startServer(server.database.url)
  try {
    const started = await fetch(`${other.url}/api/demo/morning`, request('POST', 60))
    const hall = textAt(await started.json(), 'hall')
    expect((await morning('POST', 60)).body).toEqual({ state: 'elsewhere' })
    await until('somebody is called', async () => {
      const rows =
        await sql`select from journal where stream like ${`day/${hall}/%`} and type = 'ticket.called'`
      return rows.length > 0
    })
  } finally {
    await other.kill()
  }
  expect(await rowsByTable()).not.toEqual(before)
  const third = await startServer(server.database.url)
  await third.stop()
  expect(await rowsByTable()).toEqual(before)
}, 240_000)

test('it is stopped from any process, and whoever watches on another is sent away', async () => {
  const before = await rowsByTable()
  const other = await startServer(server.database.url)
  try {
    const started = await fetch(`${other.url}/api/demo/morning`, request('POST', 60))
    const hall = textAt(await started.json(), 'hall')
    const board = `/api/halls/${hall}/views/board`
    await until('this process sees it too', async () => (await server.get(board)).status === 200)
    // Both at once: the second finds it going.
    const stopped = await Promise.all([morning('DELETE'), morning('DELETE')])
    expect(stopped.map(({ body }) => body)).toEqual([{ state: 'none' }, { state: 'none' }])
    expect(await (await fetch(`${other.url}/api/demo/morning`)).json()).toEqual({ state: 'none' })
    for (const url of [server.url, other.url]) expect((await fetch(url + board)).status).toBe(404)
    expect(await rowsByTable()).toEqual(before)
    expect((await morning('POST', 60)).body).toMatchObject({ state: 'running' })
    await morning('DELETE')
  } finally {
    await other.stop()
  }
}, 240_000)

test('a server that stops in the middle leaves nothing', async () => {
  const before = await rowsByTable()
  const other = await startServer(server.database.url)
  await fetch(`${other.url}/api/demo/morning`, request('POST', 60))
  await new Promise((wake) => setTimeout(wake, 1500))
  await other.stop()
  const third = await startServer(server.database.url)
  await third.stop()
  expect(await rowsByTable()).toEqual(before)
}, 240_000)

test('[W2] a speed that there is not is refused by its name', async () => {
  const answer = await morning('POST', 7)
  expect(answer.status).toBe(422)
  expect(textAt(answer.body, 'field')).toBe('speed')
})

/** How many rows every table has that knows a hall, a stream or a person. */
async function rowsByTable(): Promise<Record<string, number>> {
  const tables = await sql<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`
  const counts: Record<string, number> = {}
  for (const { name } of tables) {
    const [row] = await sql<{ count: number }[]>`select count(*)::int as count from ${sql(name)}`
    counts[name] = row!.count
  }
  return counts
}

async function morning(
  method: 'POST' | 'DELETE',
  speed?: number,
): Promise<{ status: number; body: unknown }> {
  const answer = await fetch(`${server.url}/api/demo/morning`, request(method, speed))
  return { status: answer.status, body: await answer.json() }
}

function request(method: 'POST' | 'DELETE', speed?: number): RequestInit {
  return speed === undefined
    ? { method }
    : { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ speed }) }
}
