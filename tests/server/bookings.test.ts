import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import postgres from 'postgres'
import { hourAt } from '../../server/calendar.ts'
import type { BookingsAnswer, SlotsAnswer } from '../../shared/wire/bookings.ts'
import { aBookingServer, noonPlan, slotFromNow, slotMinutes, someIdentity } from './a-booking.ts'
import { type AServer, type Answer, at, textAt } from './a-server.ts'

let server: AServer
let late: string[]
const path = (rest = '') => `/api/halls/${server.demo.hall}/bookings${rest}`
const iso = (instant: number): string => new Date(instant).toISOString()
const minute = 60_000

beforeAll(async () => {
  server = await aBookingServer((codes) => {
    late = codes
  })
})
afterAll(() => server?.stop())

async function post(token: string | undefined, body: object): Promise<Answer> {
  const response = await fetch(server.url + path('/commands'), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': 'en',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ id: randomUUID(), ...body }),
  })
  return { status: response.status, body: await response.json() }
}

function making(queue: string, from: number, more: object = {}): object {
  return { type: 'booking.make', queue, from: iso(from), identity: someIdentity(), ...more }
}

interface Made {
  booking: string
  code: string
  token: string
}

async function made(queue: string, from: number, more: object = {}, token?: string): Promise<Made> {
  const { status, body } = await post(token, making(queue, from, more))
  expect(status, JSON.stringify(body)).toBe(200)
  return at(body, 'result') as Made
}

async function list(username = 'guide1', query = ''): Promise<BookingsAnswer> {
  const { status, body } = await server.get(path(query), await server.person(username))
  expect(status, JSON.stringify(body)).toBe(200)
  return body as BookingsAnswer
}

async function slots(query: string): Promise<SlotsAnswer> {
  const { status, body } = await server.get(path(`/slots?${query}`))
  expect(status, JSON.stringify(body)).toBe(200)
  return body as SlotsAnswer
}

async function checkIn(booking: string, token: string | undefined = server.device('kiosk')): Promise<Answer> {
  const response = await fetch(`${server.url}/api/halls/${server.demo.hall}/commands`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': 'en',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({
      id: randomUUID(),
      type: 'ticket.issue',
      booking,
      ...(token === undefined ? { channel: 'phone' } : {}),
    }),
  })
  return { status: response.status, body: await response.json() }
}

const codeOf = ({ status, body }: Answer): [number, string] => [status, textAt(body, 'code')]

describe('what can be booked', () => {
  test('[B1] [B2] [B5] the queues of the plan, eight days, slots with the places that are left', async () => {
    const none = await slots('')
    expect(none.queues.map(({ queue }) => queue)).toEqual(['A', 'B', 'C', 'D', 'E'])
    expect([none.queue, none.days, none.slots]).toEqual([null, [], []])
    expect((await slots('queue=F')).queue).toBeNull()
    const all = await slots('queue=D')
    expect(all.days.length).toBe(8)
    expect(all.date).toBe(all.today)
    expect(all.slots.length).toBe((24 * 60) / slotMinutes)
    const now = Date.now()
    for (const slot of all.slots) {
      expect(slot.isOver).toBe(Date.parse(slot.from) <= now)
      expect(slot.left).toBe(slot.isOver ? 0 : 3)
    }
    expect((await slots('queue=D&date=2020-01-01')).slots).toEqual([])
    expect(codeOf(await server.get(path('/slots?queue=D&date=tomorrow')))).toEqual([422, 'invalid'])
  })

  test('[B2] [B6] a slot that is full says so, and a cancelled place is there again', async () => {
    const from = slotFromNow(8)
    const left = async (): Promise<number> =>
      (await slots('queue=D')).slots.find((slot) => slot.from === iso(from))!.left
    const guide = await server.person('guide1')
    const [first] = [
      await made('D', from, {}, guide),
      await made('D', from, {}, guide),
      await made('D', from, {}, guide),
    ]
    expect(await left()).toBe(0)
    expect(codeOf(await post(undefined, making('D', from)))).toEqual([409, 'slot-full'])
    const cancelled = await post(undefined, { type: 'booking.cancel', token: first.token })
    expect([cancelled.status, at(cancelled.body, 'result')]).toEqual([200, { booking: first.booking }])
    expect(await left()).toBe(1)
    expect(codeOf(await post(undefined, { type: 'booking.cancel', token: first.token }))).toEqual([
      409,
      'booking-cancelled',
    ])
  })
})

describe('booking', () => {
  test('[J3] [B4] answers with a code and a token; again the same; the same person not twice in the queue', async () => {
    const body = { id: randomUUID(), ...making('A', slotFromNow(12)) }
    const first = await post(undefined, body)
    expect(first.body).toMatchObject({
      result: { code: expect.stringMatching(/^[1-9]\d{5}$/), queue: 'A', from: iso(slotFromNow(12)) },
    })
    expect(textAt(first.body, 'result.token')).toMatch(/^[\w-]{38}$/)
    expect(await post(undefined, body)).toEqual(first)
    const again = await post(undefined, { ...body, id: randomUUID(), from: iso(slotFromNow(20)) })
    expect(codeOf(again)).toEqual([409, 'already-booked'])
    expect(JSON.stringify(again.body)).not.toContain(textAt(first.body, 'result.code'))
  })

  test('[B12] its token gives it for a calendar, in the language that is asked for; no other token does', async () => {
    const { code, token } = await made('B', slotFromNow(24), { items: ['T06'] })
    const ask = async (rest: string, headers: Record<string, string> = {}): Promise<Response> =>
      await fetch(server.url + path(`/${rest}`), { headers })
    const file = await ask(`${token}/calendar.ics?lang=ja`, { 'accept-language': 'en' })
    expect(file.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(file.headers.get('content-disposition')).toMatch(/^inline/)
    const text = (await file.text()).replaceAll('\r\n ', '')
    expect(text).toContain(`予約番号 ${code}`)
    expect(text).toContain(`${server.url}/b/${token}`)
    expect(text).toContain(noonPlan.address)
    const english = await (await ask(`${token}/calendar.ics`, { 'accept-language': 'en' })).text()
    expect(english).toContain('SUMMARY:Booking: ')
    expect((await ask(`${'A'.repeat(38)}/calendar.ics`)).status).toBe(404)
  })

  test('[W2] what does not fit names its field: identity, slot, queue, matter', async () => {
    const field = ({ body }: Answer) => at(body, 'field')
    const from = slotFromNow(12)
    expect(field(await post(undefined, making('A', from, { identity: '110105194912310021' })))).toBe(
      'identity',
    )
    expect(field(await post(undefined, { type: 'booking.make', queue: 'A', from: iso(from) }))).toBe(
      'identity',
    )
    expect(field(await post(undefined, making('A', from + minute)))).toBe('from')
    expect(field(await post(undefined, making('A', from, { items: ['X'] })))).toBe('items')
    expect(codeOf(await post(undefined, making('F', from)))).toEqual([409, 'not-bookable'])
    expect(codeOf(await post(undefined, making('A', slotFromNow(0))))).toEqual([409, 'slot-released'])
    expect(codeOf(await post(server.device('kiosk'), making('A', from)))).toEqual([403, 'booking-not-yours'])
    const { status, body } = await server.ask(server.device('kiosk'), { type: 'ticket.issue' })
    expect([status, at(body, 'field')]).toEqual([422, 'queue'])
  })

  test('[B6] [B10] by staff for somebody on the phone: masked in the list, cancelled with a reason alone', async () => {
    const clerk = await server.person('clerk01')
    const contact = { name: '司马相如', phone: '13855556666' }
    const { booking, code } = await made('B', slotFromNow(12), { items: ['T06'], contact }, clerk)
    const mine = (await list()).bookings.find((each) => each.booking === booking)!
    expect(mine).toMatchObject({
      code,
      state: 'booked',
      contact: { name: '司**如', phone: '138****6666' },
      by: { name: expect.any(String) },
      available: ['booking.cancel'],
    })
    const cancel = { type: 'booking.cancel', booking }
    expect(codeOf(await post(undefined, cancel))).toEqual([401, 'not-signed-in'])
    const without = await post(clerk, cancel)
    expect([without.status, at(without.body, 'field')]).toEqual([422, 'reason'])
    expect((await post(clerk, { ...cancel, reason: '本人来电改期' })).status).toBe(200)
    expect((await list()).bookings.find((each) => each.booking === booking)).toMatchObject({
      state: 'cancelled',
      reason: '本人来电改期',
      available: [],
    })
    const sql = postgres(server.database.url, { max: 1 })
    const [row] = await sql<{ text: string }[]>`select string_agg(data::text, '') as text from journal`
    await sql.end()
    expect(row!.text).not.toMatch(/司马相如|13855556666/)
  })

  test('[B10] the list is staff’s; a booking opens by its own token alone', async () => {
    expect((await server.get(path())).status).toBe(401)
    expect(codeOf(await server.get(path(), await server.person('supervisor')))).toEqual([403, 'no-right'])
    expect(codeOf(await server.get(path(), server.device('kiosk')))).toEqual([403, 'no-right'])
    const { code, token, booking } = await made('C', slotFromNow(14), { items: ['T12'] })
    const own = await server.get(path(`/${token}`))
    expect(own.body).toMatchObject({
      code,
      state: 'booked',
      queue: 'C',
      floor: '二层',
      items: [{ item: 'T12', materials: expect.any(Array) }],
      available: ['booking.cancel'],
      number: null,
    })
    for (const other of [code, booking, 'A'.repeat(38), `${token.slice(0, -1)}_`])
      expect((await server.get(path(`/${other}`))).status, other).toBe(404)
    const ticket = await server.ask(server.device('kiosk'), { type: 'ticket.issue', queue: 'F' })
    expect((await server.get(path(`/${textAt(ticket.body, 'result.token')}`))).status).toBe(404)
  })
})

describe('check-in', () => {
  test('[B7] [B8] on time at the kiosk: a number that stands at its hour, once', async () => {
    const from = slotFromNow(1)
    const { code, token } = await made('E', from, { items: ['T01'] })
    const { status, body } = await checkIn(code)
    expect(status, JSON.stringify(body)).toBe(200)
    expect(body).toMatchObject({
      result: {
        number: 'E001',
        queue: 'E',
        booking: { from: iso(from), late: false },
        token: expect.any(String),
      },
    })
    const again = await checkIn(code)
    expect(codeOf(again)).toEqual([409, 'already-checked-in'])
    expect(textAt(again.body, 'detail')).toContain('E001')
    const journal = await server.get(
      `/api/halls/${server.demo.hall}/journal?limit=5000`,
      await server.person('supervisor'),
    )
    const entries = at(journal.body, 'entries') as { type: string; data: Record<string, unknown> }[]
    expect(entries.find(({ data }) => data['number'] === 'E001')).toMatchObject({
      type: 'ticket.issued',
      data: { standing: from, items: ['T01'], booking: { from } },
    })
    expect((await list()).bookings.find((each) => each.code === code)).toMatchObject({
      state: 'checked-in',
      number: 'E001',
      available: [],
    })
    expect((await server.get(path(`/${token}`))).body).toMatchObject({
      state: 'checked-in',
      number: 'E001',
      ticketToken: textAt(body, 'result.token'),
      available: [],
    })
    expect(codeOf(await post(undefined, { type: 'booking.cancel', token }))).toEqual([409, 'booking-used'])
  })

  test('[B7] late: a walk-in, where it checked in', async () => {
    const from = slotFromNow(-2)
    const code = late[0]!
    expect((await list()).bookings.find((each) => each.code === code)).toMatchObject({
      state: 'late',
      available: ['booking.cancel', 'ticket.issue'],
    })
    const { body } = await checkIn(code, await server.person('guide1'))
    expect(body).toMatchObject({ result: { booking: { from: iso(from), late: true } } })
  })

  test('[B7] early: told when to come', async () => {
    const from = slotFromNow(4)
    const { code } = await made('E', from)
    const early = await checkIn(code)
    expect(codeOf(early)).toEqual([409, 'booking-early'])
    expect(textAt(early.body, 'detail')).toContain(hourAt(noonPlan.timeZone, from))
    expect(textAt(early.body, 'detail')).toContain(hourAt(noonPlan.timeZone, from - 30 * minute))
    const days = await slots('queue=E')
    const tomorrow = await made('E', from + 86_400_000)
    const refused = await checkIn(tomorrow.code)
    expect(codeOf(refused)).toEqual([409, 'booking-early'])
    expect(textAt(refused.body, 'detail')).toContain(days.days[1]!.date)
  })

  test('[B6] [B10] wrong, cancelled, or six digits without a kiosk: nothing; a token by phone where the hall gives numbers so', async () => {
    expect(codeOf(await checkIn('000000'))).toEqual([404, 'unknown-booking'])
    const { code, token } = await made('A', slotFromNow(1))
    const stranger = await server.ask(undefined, { type: 'ticket.issue', channel: 'phone', booking: code })
    expect(codeOf(stranger)).toEqual([404, 'unknown-booking'])
    const byPhone = await checkIn(token, undefined)
    expect([byPhone.status, at(byPhone.body, 'result.booking.late')]).toEqual([200, false])
    const other = await made('A', slotFromNow(1))
    await post(undefined, { type: 'booking.cancel', token: other.token })
    expect(codeOf(await checkIn(other.code))).toEqual([409, 'booking-cancelled'])
  })

  test('[N5] who has a number in the queue already gets no second one for the booking', async () => {
    const identity = someIdentity()
    const walkIn = await server.ask(server.device('kiosk'), { type: 'ticket.issue', queue: 'B', identity })
    expect(walkIn.status).toBe(200)
    const { code } = await made('B', slotFromNow(1), { identity })
    expect(codeOf(await checkIn(code))).toEqual([409, 'already-waiting'])
  })

  test('[B10] somebody who tries codes is slowed', async () => {
    const token = server.device('evaluator', 5)
    const kiosk = server.demo.devices.filter(({ kind }) => kind === 'kiosk')[1]!.token
    expect(codeOf(await checkIn('000000', token))).toEqual([403, 'not-yours'])
    const codes: number[] = []
    for (let i = 0; i < 40; i++) codes.push((await checkIn('000000', kiosk)).status)
    expect(codes.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 404))
    expect(codes).toContain(429)
  })
})
