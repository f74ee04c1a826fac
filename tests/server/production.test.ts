import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { connect } from '../../server/db/connect.ts'
import { savePlan } from '../../server/hall/plans.ts'
import { hashPassword } from '../../server/identity/passwords.ts'
import { type Serving, startServing } from '../../server/serving.ts'
import { command, post } from '../support/contract-client.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { hallPlan } from '../support/hall-plan.ts'
import { textAt } from './a-server.ts'

let database: TestDatabase
let serving: Serving

beforeAll(async () => {
  database = await freshDatabase()
  const sql = connect(database.url)
  await savePlan(sql, { ...hallPlan('east'), phone: true })
  await savePlan(sql, hallPlan('west'))
  const password_hash = await hashPassword('correct horse battery')
  const person = {
    username: 'li',
    staff_no: '1',
    name: '李',
    roles: ['clerk', 'guide'],
    counters: [1],
    password_hash,
  }
  await sql`insert into person ${sql({ ...person, id: 'p1', hall: 'east' })}`
  await sql.end()
  const env = {
    DATABASE_URL: database.url,
    VAULT_KEY: 'a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f91',
    PUBLIC_ORIGIN: 'https://hall.example',
    PORT: '0',
    LOG_LEVEL: 'silent',
  }
  serving = await startServing(readConfig(env, 'serve'), database.url)
})
afterAll(async () => {
  await serving?.stop()
  await database?.drop()
})

test('production has no demo hall, no demo account and no way to ask for them', async () => {
  const halls: unknown = await (await fetch(`${serving.url}/api/halls`)).json()
  expect(halls).toEqual({
    halls: [
      { hall: 'east', name: 'east' },
      { hall: 'west', name: 'west' },
    ],
  })
  expect((await fetch(`${serving.url}/api/demo`)).status).toBe(404)
  expect((await fetch(`${serving.url}/healthz`)).headers.get('strict-transport-security')).toContain(
    'max-age',
  )
})

test('behind https the cookie is bound to the host, and only the public origin may use it', async () => {
  const login = (origin: string) =>
    fetch(`${serving.url}/api/login`, {
      method: 'POST',
      headers: { origin },
      body: JSON.stringify({ username: 'li', password: 'correct horse battery' }),
    })
  const cookie = (await login('https://hall.example')).headers.get('set-cookie')
  expect(cookie).toMatch(/^__Host-jiaohao=[\w-]{43};.*Path=\/;.*HttpOnly; Secure; SameSite=Strict/)
  expect((await login('https://other.example')).status).toBe(403)
})

test('nobody acts in a hall that is not theirs', async () => {
  const { body } = await post(`${serving.url}/api/login`, {
    username: 'li',
    password: 'correct horse battery',
  })
  const token = textAt(body, 'token')
  const issue = { type: 'ticket.issue', queue: 'A' }
  expect((await command(serving.url, 'east', token, issue)).status).toBe(200)
  expect(await command(serving.url, 'west', token, issue)).toMatchObject({
    status: 403,
    body: { code: 'foreign-hall' },
  })
  const desk = await fetch(`${serving.url}/api/halls/west/views/desk?key=1`, {
    headers: { authorization: `Bearer ${token}` },
  })
  expect(desk.status).toBe(403)
})

test('[T13] a token of one hall opens nothing in another', async () => {
  const { body } = await command(serving.url, 'east', undefined, {
    type: 'ticket.issue',
    queue: 'A',
    channel: 'phone',
  })
  const token = textAt(body, 'result.token')
  const cancel = { type: 'ticket.cancel', token }
  expect((await command(serving.url, 'west', undefined, cancel)).status).toBe(404)
  expect((await fetch(`${serving.url}/api/halls/west/views/ticket?key=${token}`)).status).toBe(404)
  expect((await command(serving.url, 'east', undefined, cancel)).status).toBe(200)
})

test('[N6] a hall whose plan does not allow it gives no number by phone, and says so', async () => {
  const taking = { type: 'ticket.issue', queue: 'A', channel: 'phone' }
  const { status, body } = await command(serving.url, 'west', undefined, taking)
  expect([status, textAt(body, 'code')]).toEqual([409, 'queue-closed'])
})

test('[W3] numbers by phone are limited per address, and the answer says when to come back', async () => {
  const statuses: number[] = []
  let retry: string | null = null
  for (let i = 0; i < 40; i++) {
    const response = await fetch(`${serving.url}/api/halls/east/commands`, {
      method: 'POST',
      body: JSON.stringify({ id: crypto.randomUUID(), type: 'ticket.issue', queue: 'B', channel: 'phone' }),
    })
    statuses.push(response.status)
    retry ??= response.headers.get('retry-after')
    await response.text()
  }
  expect(statuses[0]).toBe(200)
  expect(statuses.at(-1)).toBe(429)
  expect(Number(retry)).toBeGreaterThan(0)
})
