import { randomUUID } from 'node:crypto'
import postgres, { type Sql } from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { savePlan } from '../../server/hall/plans.ts'
import { isGivenAt } from '../../server/printing/reprints.ts'
import { post, until } from '../support/contract-client.ts'
import { aBookingServer, noonPlan, slotFromNow, someIdentity } from './a-booking.ts'
import { at, type AServer, textAt } from './a-server.ts'

let server: AServer
let sql: Sql
beforeAll(async () => {
  server = await aBookingServer(() => undefined)
  sql = postgres(server.database.url, { max: 2, onnotice: () => undefined })
})
afterAll(async () => {
  await sql?.end()
  await server?.stop()
})

const path = (): string => `${server.url}/api/halls/${noonPlan.hall}`
const kiosk = (no = 1): string => server.demo.devices.find(({ name }) => name === `取号机 ${no}`)!.token
const lay = (identity: string, token: string | undefined = kiosk()) =>
  post(`${path()}/card`, { identity }, token)

async function issue(more: object = {}, token = kiosk()): Promise<{ ticket: string; number: string }> {
  const { status, body } = await server.ask(token, { type: 'ticket.issue', queue: 'A', ...more })
  expect(status, JSON.stringify(body)).toBe(200)
  return { ticket: textAt(body, 'result.ticket'), number: textAt(body, 'result.number') }
}

async function printed(ticket: string, id: string, token: string, more: object = {}) {
  for (;;) {
    const reply = await post(`${path()}/print`, { id, ticket, ...more }, token)
    if (reply.status !== 200 || at(reply.body, 'state') !== 'queued') return reply
  }
}

describe('a card at a kiosk', () => {
  test('[B11] finds the bookings of its person today and gives their number; then there is none left', async () => {
    const identity = someIdentity()
    const from = new Date(slotFromNow(1)).toISOString()
    const command = { id: randomUUID(), type: 'booking.make', queue: 'C', from, identity }
    const made = await post(`${path()}/bookings/commands`, command)
    expect(made.status, JSON.stringify(made.body)).toBe(200)
    const { body, status } = await lay(identity)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      bookings: [{ queue: 'C', queueName: '不动产·税费·水电气暖', from }],
      tickets: [],
    })
    expect(JSON.stringify(body)).not.toContain(identity)
    expect(JSON.stringify(body)).not.toContain(textAt(made.body, 'result.code'))
    expect((await lay(someIdentity())).body).toEqual({ bookings: [], tickets: [] })
    const given = await server.ask(kiosk(), {
      type: 'ticket.issue',
      booking: textAt(body, 'bookings.0.booking'),
    })
    expect(textAt(given.body, 'result.number')).toMatch(/^C\d{3}$/)
    expect((await lay(identity)).body).toMatchObject({
      bookings: [],
      tickets: [{ ticket: textAt(given.body, 'result.ticket') }],
    })
  })

  test('[B11] a cancelled booking is none', async () => {
    const identity = someIdentity()
    const from = new Date(slotFromNow(2)).toISOString()
    const command = { id: randomUUID(), type: 'booking.make', queue: 'D', from, identity }
    const made = await post(`${path()}/bookings/commands`, command)
    const token = textAt(made.body, 'result.token')
    const cancel = { id: randomUUID(), type: 'booking.cancel', token }
    expect((await post(`${path()}/bookings/commands`, cancel)).status).toBe(200)
    expect((await lay(identity)).body).toEqual({ bookings: [], tickets: [] })
  })

  test('[B11] nobody but a kiosk of the hall may ask; what is no card changes nothing', async () => {
    const identity = someIdentity()
    expect((await post(`${path()}/card`, { identity })).status).toBe(401)
    for (const account of ['guide1', 'manager', 'clerk01'])
      expect((await lay(identity, await server.person(account))).status, account).toBe(403)
    expect((await lay(identity, server.device('board'))).status).toBe(403)
    const wrong = identity.slice(0, 17) + (identity.endsWith('1') ? '2' : '1')
    expect(await lay(wrong)).toMatchObject({ status: 422, body: { field: 'identity' } })
    expect((await lay('', kiosk())).status).toBe(422)
  })

  test('[N5] [V14] one person, one number in a queue; the number on the card is nowhere in the database', async () => {
    const identity = someIdentity()
    const { ticket, number } = await issue({ identity, queue: 'B' })
    const second = await server.ask(kiosk(2), { type: 'ticket.issue', queue: 'B', identity })
    expect(second).toMatchObject({ status: 409, body: { code: 'already-waiting' } })
    expect((await lay(identity)).body).toEqual({
      bookings: [],
      tickets: [{ ticket, queueName: '社保·医保·公积金' }],
    })
    expect(textAt(second.body, 'detail')).toContain(number)
    const tables = await sql<{ name: string }[]>`
      select table_name as name from information_schema.tables where table_schema = 'public'`
    expect(tables.length).toBeGreaterThan(5)
    for (const { name } of tables) {
      const [row] = await sql<{ n: number }[]>`
        select count(*)::int as n from ${sql(name)} t where t::text like ${`%${identity}%`}`
      expect(row!.n, name).toBe(0)
    }
  })
})

describe('[P13] a slip once more at a kiosk', () => {
  test('where the number was taken, not elsewhere; the guide for everyone', async () => {
    const { ticket, number } = await issue()
    expect(await printed(ticket, ticket, kiosk(1))).toMatchObject({ status: 200, body: { state: 'printed' } })
    expect(await printed(ticket, randomUUID(), kiosk(1))).toMatchObject({
      body: { ticket, state: 'printed' },
    })
    for (const id of [randomUUID(), ticket])
      expect(await printed(ticket, id, kiosk(2))).toMatchObject({
        status: 403,
        body: { code: 'reprint-at-desk' },
      })
    const slip = `/api/halls/${noonPlan.hall}/tickets/${ticket}/slip`
    expect((await server.get(slip, kiosk(2))).status).toBe(403)
    expect((await server.get(slip, kiosk(1))).status).toBe(200)
    expect((await server.get(slip, await server.person('guide1'))).status).toBe(200)
    const byNumber = `/api/halls/${noonPlan.hall}/tickets/by-number/${number}`
    expect((await server.get(byNumber, kiosk(2))).body).toEqual({ ticket, number, state: 'waiting' })
  })

  test('with the card with which it was taken, while the visit lasts; with no other', async () => {
    const identity = someIdentity()
    const { ticket } = await issue({ identity, queue: 'E' })
    expect((await printed(ticket, randomUUID(), kiosk(2), { identity: someIdentity() })).status).toBe(403)
    const again = await printed(ticket, randomUUID(), kiosk(2), { identity })
    expect(again).toMatchObject({ status: 200, body: { ticket, state: 'printed' } })
    await server.ask(await server.person('guide1'), { type: 'ticket.cancel', ticket })
    expect((await printed(ticket, randomUUID(), kiosk(2), { identity })).status).toBe(403)
  })

  test('a slip that reached no hand is printed at the next kiosk', async () => {
    const mood = (body: object) =>
      fetch(`${server.url}/api/demo/printer`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    expect((await mood({ paper: 'out' })).status).toBe(200)
    const { ticket } = await issue()
    expect((await printed(ticket, ticket, kiosk(1))).body).toMatchObject({ state: 'failed' })
    await mood({ paper: 'ok' })
    await until(
      'the printer is well again',
      async () => {
        const { body } = await server.get(`/api/halls/${noonPlan.hall}/printers`, kiosk())
        return at(body, 'printers.0.trouble') === null
      },
      15_000,
    )
    expect((await printed(ticket, randomUUID(), kiosk(2))).body).toMatchObject({ state: 'printed' })
    expect((await printed(ticket, randomUUID(), kiosk(2))).status, 'it has reached a hand').toBe(403)
  })

  test('ten minutes are the bound, and the issuer is whoever gave the number', () => {
    const ticket = { issuedBy: 'k1', issuedAt: 0, person: 'p', state: 'waiting' } as const
    const asker = { device: 'k1', person: null, now: 599_999 }
    expect(isGivenAt(ticket, asker)).toBe(true)
    expect(isGivenAt(ticket, { ...asker, now: 600_000 })).toBe(false)
    expect(isGivenAt({ ...ticket, person: null }, { ...asker, now: 600_000 })).toBe(false)
    expect(isGivenAt({ ...ticket, issuedBy: null }, asker)).toBe(false)
    expect(isGivenAt(ticket, { ...asker, now: 600_000, person: 'p' })).toBe(true)
    expect(isGivenAt({ ...ticket, state: 'finished' }, { ...asker, now: 600_000, person: 'p' })).toBe(false)
  })
})

test('[P14] the kiosk’s page may talk to the reader and the print agent that the plan names, and to nothing else', async () => {
  const connect = async (path: string): Promise<string> => {
    const policy = (await fetch(server.url + path)).headers.get('content-security-policy')!
    return policy.split('; ').find((each) => each.startsWith('connect-src'))!
  }
  expect(await connect('/kiosk')).toBe("connect-src 'self'")
  const local = {
    printer: 'P',
    name: 'P',
    address: 'agent',
    text: 'gb18030',
    local: 'http://127.0.0.1:7610',
  } as const
  const printers = [local, { ...local, printer: 'P2' }]
  await savePlan(sql, { ...noonPlan, cardReader: 'ws://127.0.0.1:9100/card', printers })
  await until('the plan is in force', async () => (await connect('/kiosk')).includes('9100'), 10_000)
  expect(await connect('/kiosk')).toBe("connect-src 'self' ws://127.0.0.1:9100 http://127.0.0.1:7610")
  expect(await connect('/take')).toBe("connect-src 'self'")
})
