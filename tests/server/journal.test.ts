import { afterAll, beforeAll, expect, test } from 'vitest'
import postgres from 'postgres'
import { at, aServer, type AServer, textAt } from './a-server.ts'

let server: AServer
let supervisor: string
const path = (rest = '') => `/api/halls/${server.demo.hall}/journal${rest}`

beforeAll(async () => {
  server = await aServer()
  supervisor = await server.person('supervisor')
  for (let i = 0; i < 5; i++) await server.ask(server.device('kiosk'), { type: 'ticket.issue', queue: 'A' })
})
afterAll(() => server?.stop())

test('[J1] the supervisor reads the entries in order and in pages', async () => {
  const all = at((await server.get(path(), supervisor)).body, 'entries') as { seq: number; type: string }[]
  expect(all.map((entry) => entry.seq)).toEqual([1, 2, 3, 4, 5, 6])
  expect(all[1]).toMatchObject({
    type: 'ticket.issued',
    at: expect.stringMatching(/^\d{4}-.*Z$/),
    data: { number: 'A001', queue: 'A' },
    actor: { kind: 'device' },
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  const page = at((await server.get(path('?after=2&limit=2'), supervisor)).body, 'entries')
  expect(page).toEqual(all.slice(2, 4))
})

test('others may not, and a wrong day is named', async () => {
  expect((await server.get(path())).status).toBe(401)
  expect((await server.get(path(), await server.person('manager'))).status).toBe(403)
  const wrong = await server.get(path('?day=2026-02-30'), supervisor)
  expect([wrong.status, at(wrong.body, 'field')]).toEqual([422, 'day'])
  expect((await server.get(path('?limit=0'), supervisor)).status).toBe(422)
  expect(at((await server.get(path('?day=2020-01-01'), supervisor)).body, 'entries')).toEqual([])
})

test('[J2] the chain verifies, and says where it breaks when somebody changed it', async () => {
  expect((await server.get(path('/verify'), supervisor)).body).toMatchObject({ ok: true, entries: 6 })
  const sql = postgres(server.database.url, { max: 1 })
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    await tx`update journal set hash = repeat('0', 64) where seq = 4 and stream like 'day/%'`
  })
  await sql.end()
  const verdict = (await server.get(path('/verify'), supervisor)).body
  expect([at(verdict, 'ok'), at(verdict, 'seq')]).toEqual([false, 4])
  expect(textAt(verdict, 'why')).toBe('changed')
})
