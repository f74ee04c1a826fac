import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Looks } from '../../server/replay/looks.ts'
import { writePastDay } from '../support/past-day.ts'
import { at, aServer, type AServer } from './a-server.ts'

let server: AServer
const day = '2026-11-24'
const replay = (path: string, who = 'manager') =>
  server.person(who).then((token) => server.get(`/api/halls/${server.demo.hall}/replay${path}`, token))

/** As the demo hall names its first chief. */
let chief = ''

interface Told {
  at: string
  type: string
  number?: string
  words?: string
  why?: { rule: number; passed: string[]; passedCount: number }
}

beforeAll(async () => {
  server = await aServer((url) => writePastDay(url, day, 0.5))
  const { body } = await server.get('/api/me', await server.person('chief1'))
  chief = String(at(body, 'person.name'))
})
afterAll(() => server?.stop())

test('[J9] the days that something is written of, and how busy one was, up to how many waited', async () => {
  const { body } = await replay('/days')
  const days = at(body, 'days') as { day: string; entries: number }[]
  expect(days.find((each) => each.day === day)!.entries).toBeGreaterThan(500)
  expect(days.some((each) => each.day === '2026-11-20')).toBe(false)
  const reel = (await replay(`?day=${day}`)).body
  const marks = at(reel, 'marks') as { at: string; calls: number; waiting: number }[]
  expect(marks.reduce((sum, { calls }) => sum + calls, 0)).toBeGreaterThan(100)
  const busy = marks.reduce((most, mark) => (mark.waiting > most.waiting ? mark : most))
  // The wall of that moment has counted as many.
  const end = new Date(Date.parse(busy.at) + 5 * 60_000 - 1).toISOString()
  const wall = await replay(`/wall?day=${day}&at=${end}`)
  expect(at(wall.body, 'data.waits.waiting')).toBe(busy.waiting)
})

test('[J9] each call is told with its rule and whom it passed, as the journal has it; nothing of a person is', async () => {
  const journal = await server.get(
    `/api/halls/${server.demo.hall}/journal?day=${day}&limit=1000`,
    await server.person('supervisor'),
  )
  const entries = at(journal.body, 'entries') as {
    seq: number
    at: string
    type: string
    data: { ticket: string; number: string; rule: number; passed: string[] }
  }[]
  const numbers = new Map(
    entries.filter(({ type }) => type === 'ticket.issued').map(({ data }) => [data.ticket, data.number]),
  )
  const call = entries.findLast(({ type, data }) => type === 'ticket.called' && data.passed.length > 0)!
  const { body } = await replay(`/story?day=${day}&at=${call.at}&only=calls`)
  const told = at(body, 'happenings') as (Told & { seq: number })[]
  expect(told.every(({ type }) => type === 'ticket.called' || type === 'ticket.recalled')).toBe(true)
  const same = told.find(({ seq }) => seq === call.seq)!
  expect(same).toMatchObject({ number: call.data.number, why: { rule: call.data.rule } })
  expect(same.why!.passed).toEqual(call.data.passed.map((ticket) => numbers.get(ticket)))
  const handed = entries.find(({ type }) => type === 'ticket.handedOff')!
  const all = JSON.stringify((await replay(`/story?day=${day}&at=${handed.at}`)).body)
  for (const word of ['elder', 'clerk', '属于该区业务', 'person']) expect(all).not.toContain(word)
  expect(all).toContain('ticket.handedOff')
})

test('[J9] of a number all is told, and every call that came before it although it stood in front', async () => {
  const { body } = await replay(`/story?day=${day}&at=${day}T10:00:00%2B08:00&number=b003`)
  const told = at(body, 'happenings') as Told[]
  expect(told[0]).toMatchObject({ type: 'ticket.issued', number: 'B003' })
  for (const each of told)
    expect(each.number === 'B003' || each.why?.passed.includes('B003') === true).toBe(true)
})

test('[J9] it is for chiefs, managers and supervisors', async () => {
  for (const path of ['/days', `?day=${day}`, `/story?day=${day}&at=${day}T10:00:00%2B08:00`]) {
    for (const who of ['chief1', 'supervisor']) expect((await replay(path, who)).status).toBe(200)
    for (const who of ['clerk01', 'guide1']) expect((await replay(path, who)).status).toBe(403)
  }
  expect((await replay(`/story?day=2020-01-01&at=${day}T10:00:00%2B08:00`)).status).toBe(404)
  expect(at((await replay(`/story?day=${day}&at=noon`)).body, 'field')).toBe('at')
})

test('[J10] who looked at which day is kept before anything is shown, once however much they scrub', async () => {
  interface Look {
    at: string
    by: string
    day: string
  }
  const looks = async (): Promise<Look[]> =>
    at((await replay('/looks', 'supervisor')).body, 'looks') as Look[]
  for (let minute = 10; minute < 30; minute++)
    await replay(`/board?day=${day}&at=${day}T10:${minute}:00%2B08:00`, 'chief1')
  await replay(`/story?day=${day}&at=${day}T10:00:00%2B08:00`, 'chief1')
  const own = (await looks()).filter(({ by }) => by === chief)
  expect(own.every((look) => look.day === day)).toBe(true)
  // Two where a quarter of an hour ended meanwhile.
  expect([1, 2]).toContain(own.length)
  for (const look of own) expect(Date.now() - Date.parse(look.at)).toBeLessThan(300_000)
  // A day of which nothing is written was looked for all the same; whoever may not look has not.
  expect((await replay('?day=2026-11-02', 'chief1')).status).toBe(404)
  expect((await replay(`?day=${day}`, 'clerk01')).status).toBe(403)
  const all = await looks()
  expect(all.some((look) => look.by === chief && look.day === '2026-11-02')).toBe(true)
  const clerk = await server.get('/api/me', await server.person('clerk01'))
  expect(all.some(({ by }) => by === at(clerk.body, 'person.name'))).toBe(false)
  for (const who of ['manager', 'chief1']) expect((await replay('/looks', who)).status).toBe(403)
  const sql = postgres(server.database.url, { max: 1 })
  await expect(sql`delete from replay_look`).rejects.toThrow('append-only')
  await expect(sql`update replay_look set person = 'nobody'`).rejects.toThrow('append-only')
  const insert = (person: string, age: string): Promise<unknown> => sql`
    insert into replay_look (hall, person, day, quarter, at)
    values ('liancheng', ${person}, '2020-01-01', 0, now() - ${age}::interval)`
  await insert('kept', '1090 days')
  await insert('over', '1100 days')
  await new Looks(sql).forgetPast()
  const left = await sql<{ person: string }[]>`select person from replay_look where quarter = 0`
  expect(left.map(({ person }) => person)).toEqual(['kept'])
  await sql.end()
})

test('pages may be shown within our own, and in no other', async () => {
  const policy = async (path: string): Promise<string> =>
    (await fetch(server.url + path)).headers.get('content-security-policy')!
  for (const path of ['/board', '/wall']) expect(await policy(path)).toContain("frame-ancestors 'self'")
  for (const path of ['/replay', '/counter', '/devices', '/kiosk'])
    expect(await policy(path)).toContain("frame-ancestors 'none'")
  expect(await policy('/replay')).toContain("frame-src 'self'")
  expect(await policy('/board')).not.toContain('frame-src')
})
