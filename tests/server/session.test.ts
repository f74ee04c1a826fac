import { afterAll, beforeAll, expect, test } from 'vitest'
import postgres from 'postgres'
import { post } from '../support/contract-client.ts'
import { at, aServer, type AServer, textAt } from './a-server.ts'

let server: AServer

beforeAll(async () => {
  server = await aServer()
})
afterAll(() => server?.stop())

const login = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/api/login`, { method: 'POST', headers, body: JSON.stringify(body) })
const account = (username: string) => server.demo.accounts.find((each) => each.username === username)!

test('signing in answers a token and sets a cookie that scripts cannot read; both work', async () => {
  const { username, password } = account('manager')
  const reply = await login({ username: ` ${username.toUpperCase()} `, password })
  const body: unknown = await reply.json()
  expect(body).toMatchObject({ token: expect.any(String), person: { roles: ['manager'] } })
  const cookie = reply.headers.get('set-cookie')!
  expect(cookie).toMatch(/HttpOnly/i)
  expect(cookie).toMatch(/SameSite=Strict/i)
  const me = await server.get('/api/me', textAt(body, 'token'))
  expect(me.body).toMatchObject({ person: { username: 'manager', hall: server.demo.hall } })
  const withCookie = await server.get('/api/me', undefined, { cookie: cookie.split(';')[0]! })
  expect(withCookie).toEqual(me)
})

test('a cookie counts only from our own pages', async () => {
  const { username, password } = account('manager')
  const cookie = (await login({ username, password })).headers.get('set-cookie')!.split(';')[0]!
  const close = (headers: Record<string, string>) =>
    fetch(`${server.url}/api/halls/${server.demo.hall}/commands`, {
      method: 'POST',
      headers: { cookie, ...headers },
      body: JSON.stringify({ id: crypto.randomUUID(), type: 'hall.announce', notice: 'x' }),
    })
  expect((await close({ origin: 'https://elsewhere.example' })).status).toBe(403)
  expect((await close({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect((await close({ origin: server.url, 'sec-fetch-site': 'same-origin' })).status).toBe(200)
  expect((await login({ username, password }, { origin: 'https://elsewhere.example' })).status).toBe(403)
})

test('signing out ends the session at once', async () => {
  const token = textAt(await (await login(account('guide1'))).json(), 'token')
  expect((await server.get('/api/me', token)).status).toBe(200)
  expect((await post(`${server.url}/api/logout`, {}, token)).status).toBe(204)
  expect((await server.get('/api/me', token)).status).toBe(401)
})

test('a person who was disabled, or whose session is over, is nobody within seconds', async () => {
  const sql = postgres(server.database.url, { max: 1 })
  const disabled = await server.person('guide2')
  const idle = await server.person('guide3')
  await sql`update person set disabled_at = now() where username = 'guide2'`
  await sql`update session set seen_at = now() - interval '2 hours' where person = 'demo-guide3'`
  await new Promise((wake) => setTimeout(wake, 2100))
  expect((await server.get('/api/me', disabled)).status).toBe(401)
  expect((await server.get('/api/me', idle)).status).toBe(401)
  expect((await login(account('guide2'))).status).toBe(401)
  await sql.end()
})

test('wrong passwords are slowed per account, alike for names that nobody has; the right one is not locked out for good', async () => {
  for (const username of ['guide4', 'nobody-of-that-name']) {
    const statuses: number[] = []
    let retryAfter: string | null = null
    for (let i = 0; i < 8; i++) {
      const reply = await login({ username, password: 'wrong' })
      statuses.push(reply.status)
      retryAfter ??= reply.headers.get('retry-after')
    }
    expect(statuses.slice(0, 5)).toEqual([401, 401, 401, 401, 401])
    expect(statuses).toContain(429)
    expect(Number(retryAfter)).toBeGreaterThan(0)
  }
  expect((await login(account('clerk05'))).status).toBe(200)
  await new Promise((wake) => setTimeout(wake, 2500))
  expect((await login(account('guide4'))).status).toBe(200)
})

test('[W2] sign-in names what is missing', async () => {
  const reply = await login({ username: 'x' })
  expect([reply.status, at(await reply.json(), 'field')]).toEqual([422, 'password'])
})

test('no password, token or identity is in the database in the clear', async () => {
  const sql = postgres(server.database.url, { max: 1 })
  const { password } = account('manager')
  const token = await server.person('chief1')
  const rows = await sql`select row_to_json(p) from person p union all select row_to_json(s) from session s
    union all select row_to_json(d) from device d`
  const dump = JSON.stringify(rows)
  expect(dump).not.toContain(password)
  expect(dump).not.toContain(token)
  expect(dump).not.toContain(server.device('kiosk'))
  expect(dump).toContain('$argon2id$v=19$m=19456,t=2,p=1$')
  await sql.end()
})

test('the demo is for this machine alone', async () => {
  expect((await server.get('/api/demo', undefined, { 'x-forwarded-for': '10.0.0.1' })).status).toBe(404)
  const { accounts, devices } = server.demo
  for (const role of ['guide', 'chief', 'manager', 'supervisor', 'admin'])
    expect(accounts.some((each) => each.role === role)).toBe(true)
  for (const kind of ['board', 'evaluator', 'printer'])
    expect(devices.some((each) => each.kind === kind)).toBe(true)
  expect(devices.filter((each) => each.kind === 'kiosk').length).toBeGreaterThanOrEqual(2)
})
