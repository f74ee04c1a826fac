import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectSocket, post, type SeenView, until, watch } from '../support/contract-client.ts'
import { type DayLeft, daysAgo, writeDayLeft } from '../support/day-left.ts'
import { at, aServer, type AServer, textAt } from './a-server.ts'

const yesterday = daysAgo(1)
const before = daysAgo(5)
let server: AServer
let left: DayLeft
let older: DayLeft

beforeAll(async () => {
  server = await aServer(async (url) => {
    older = await writeDayLeft(url, before, 1)
    left = await writeDayLeft(url, yesterday, 4)
  })
})
afterAll(() => server?.stop())

const settle = async (who: string, body: object, date = yesterday) =>
  await post(
    `${server.url}/api/halls/${server.demo.hall}/days/${date}/commands`,
    { id: randomUUID(), ...body },
    await server.person(who),
  )
const close = (
  who: string,
  tickets: string[],
  body: object = { became: 'left', reason: '已离开' },
  date?: string,
) => settle(who, { type: 'ticket.close', tickets, ...body }, date)

interface Earlier {
  day: string
  count: number
  left: { ticket: string; number: string; state: string; counter?: number }[]
}
const earlierIn = (view: SeenView | undefined): Earlier[] => (view?.data['earlier'] ?? []) as Earlier[]

test('[N15] [A4] the guide sees live whom earlier days have left, and the wall warns until nobody is', async () => {
  const [guide, manager] = await Promise.all([
    connectSocket(server.url, await server.person('guide1')),
    connectSocket(server.url, await server.person('manager')),
  ])
  const seen = await watch(guide, server.demo.hall, 'guide')
  const wall = await watch(manager, server.demo.hall, 'wall')
  const alert = () =>
    (wall.at(-1)!.data['alerts'] as { key: string; value: number; acknowledgedBy?: { name: string } }[]).find(
      ({ key }) => key === 'left-earlier',
    )
  await until('both days are there', () => earlierIn(seen.at(-1)).length === 2)
  expect(earlierIn(seen.at(-1)).map(({ day, count }) => [day, count])).toEqual([
    [yesterday, 6],
    [before, 3],
  ])
  expect(earlierIn(seen.at(-1))[0]!.left.find(({ ticket }) => ticket === left.serving.ticket)).toMatchObject({
    state: 'serving',
    counter: 3,
  })
  expect(JSON.stringify(earlierIn(seen.at(-1)))).not.toContain(left.missed.ticket)
  await until('the wall warns', () => alert()?.value === 9)
  const seen1 = await server.ask(await server.person('manager'), {
    type: 'alert.acknowledge',
    alert: 'left-earlier',
  })
  expect(seen1.status).toBe(200)
  await until('it is acknowledged', () => alert()?.acknowledgedBy !== undefined)

  const rest = [older.serving, older.held, ...older.waiting].map(({ ticket }) => ticket)
  const done = await close('guide1', rest, { became: 'served', outcome: 'done' }, before)
  expect(done.status, JSON.stringify(done.body)).toBe(200)
  expect(at(done.body, 'result.closed')).toHaveLength(3)
  await until('the older day is gone', () => earlierIn(seen.at(-1)).length === 1)
  await until('the wall counts the rest', () => alert()?.value === 6)
  guide.close()
  manager.close()
})

test('[N15] [T1] [W1] [W2] the door of a past day: who may, what it takes, and a clear no to everything else', async () => {
  const [one] = left.waiting
  expect((await close('clerk01', [one!.ticket])).status).toBe(200)
  const again = await close('manager', [one!.ticket])
  expect([again.status, textAt(again.body, 'code')]).toEqual([409, 'wrong-state'])
  expect((await close('supervisor', [one!.ticket])).status).toBe(403)
  const noWord = await close('guide1', [left.held.ticket], { became: 'rebooked' })
  expect([noWord.status, textAt(noWord.body, 'field')]).toEqual([422, 'on'])
  expect(at((await close('guide1', [left.held.ticket], { became: 'gone' })).body, 'field')).toBe('became')
  const over = await settle('guide1', { type: 'ticket.issue', queue: 'A' })
  expect([over.status, textAt(over.body, 'code')]).toEqual([409, 'day-over'])
  expect(textAt(over.body, 'detail')).toContain('已经结束')
  const called = await settle('clerk03', { type: 'ticket.finish', counter: 3, outcome: 'done' })
  expect([called.status, textAt(called.body, 'code')]).toEqual([409, 'day-over'])
  const today = await close('guide1', [left.held.ticket], undefined, daysAgo(0))
  expect([today.status, textAt(today.body, 'code')]).toEqual([409, 'day-not-over'])
  expect((await close('guide1', [left.held.ticket], undefined, '2020-01-01')).status).toBe(404)
  expect((await close('guide1', [left.held.ticket], undefined, 'yesterday')).status).toBe(422)
  expect((await close('guide1', [randomUUID()])).status).toBe(404)
  const url = `${server.url}/api/halls/${server.demo.hall}/days/${yesterday}/commands`
  expect((await post(url, { id: randomUUID(), type: 'ticket.cancel', token: one!.token })).status).toBe(401)
  // The day's own door knows no settling.
  const now = await server.ask(await server.person('guide1'), {
    type: 'ticket.close',
    tickets: [left.held.ticket],
    became: 'left',
    reason: 'r',
  })
  expect(now.status).toBe(422)
})

test('[V17] [V5] the page of its number says the truth, and hears of it when staff have settled it', async () => {
  const [, second] = left.waiting
  const phone = await connectSocket(server.url)
  const seen = await watch(phone, server.demo.hall, 'ticket', second!.token)
  expect(seen[0]!.data).toMatchObject({ state: 'waiting', over: { day: yesterday }, available: [] })
  const page = await server.get(`/api/halls/${server.demo.hall}/views/ticket?key=${left.missed.token}`)
  expect(at(page.body, 'data.over')).toEqual({ day: yesterday, lapsed: true })
  expect((await close('guide1', [second!.ticket], { became: 'rebooked', on: daysAgo(-1) })).status).toBe(200)
  await until('the phone knows', () => (seen.at(-1)!.data['over'] as { on?: string }).on === daysAgo(-1))
  const closed = seen.at(-1)!.data
  expect(closed).toMatchObject({ state: 'cancelled', over: { became: 'rebooked' } })
  phone.close()
  const journal = await server.get(
    `/api/halls/${server.demo.hall}/journal?day=${yesterday}&limit=1000`,
    await server.person('supervisor'),
  )
  const entries = at(journal.body, 'entries') as { type: string; data: object; actor: { id: string } }[]
  expect(entries.findLast(({ type }) => type === 'ticket.closed')).toMatchObject({
    data: { ticket: second!.ticket, became: 'rebooked', on: daysAgo(-1) },
    actor: { id: 'demo-guide1' },
  })
})

test('[J8] [J9] the film of that day ends with its work; a number tells that it was settled afterwards', async () => {
  const token = await server.person('manager')
  const replay = (path: string) => server.get(`/api/halls/${server.demo.hall}/replay${path}`, token)
  const reel = (await replay(`?day=${yesterday}`)).body
  expect(textAt(reel, 'to').slice(0, 10)).toBe(yesterday)
  const marks = at(reel, 'marks') as { at: string; waiting: number }[]
  expect(marks.at(-1)!.at <= textAt(reel, 'to')).toBe(true)
  expect(marks.at(-1)!.waiting).toBe(4)
  const story = await replay(
    `/story?day=${yesterday}&at=${textAt(reel, 'to')}&number=${left.waiting[0]!.number}`,
  )
  const told = at(story.body, 'happenings') as { type: string }[]
  expect(told.at(-1)!.type).toBe('ticket.closed')
})
