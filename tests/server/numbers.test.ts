import { afterAll, beforeAll, expect, test } from 'vitest'
import { aServer, type AServer, textAt } from './a-server.ts'

let server: AServer

beforeAll(async () => {
  server = await aServer()
})
afterAll(() => server?.stop())

const byNumber = (number: string, token?: string) =>
  server.get(`/api/halls/${server.demo.hall}/tickets/by-number/${number}`, token)

test('[V10] a kiosk learns ticket, number and state of a number, however it was typed, and nothing else', async () => {
  const kiosk = server.device('kiosk')
  const { body } = await server.ask(kiosk, { type: 'ticket.issue', queue: 'G', green: 'pregnant' })
  const ticket = textAt(body, 'result.ticket')
  for (const typed of ['G001', 'g001', 'g1', 'G0001', ' g01']) {
    const found = await byNumber(encodeURIComponent(typed), kiosk)
    expect(found.status, typed).toBe(200)
    expect(found.body).toEqual({ ticket, number: 'G001', state: 'waiting' })
  }
  for (const typed of ['G002', 'X001', 'G', '1', 'G123456789', '__proto__'])
    expect((await byNumber(typed, kiosk)).status, typed).toBe(404)
})

test('[V10] nobody else may ask', async () => {
  expect((await byNumber('G001')).status).toBe(401)
  for (const kind of ['board', 'evaluator', 'printer'])
    expect((await byNumber('G001', server.device(kind))).status, kind).toBe(403)
  expect((await byNumber('G001', await server.person('clerk01'))).status).toBe(403)
  const elsewhere = `/api/halls/nowhere/tickets/by-number/G001`
  expect((await server.get(elsewhere, server.device('kiosk'))).status).toBe(404)
})

test('[T6] what it learned restores a missed number', async () => {
  const kiosk = server.device('kiosk')
  const clerk = await server.person('clerk12')
  await server.ask(clerk, { type: 'counter.open', counter: 12 })
  await server.ask(clerk, { type: 'ticket.call', counter: 12 })
  await server.ask(clerk, { type: 'ticket.miss', counter: 12 })
  const missed = await byNumber('G001', kiosk)
  expect(textAt(missed.body, 'state')).toBe('missed')
  const rejoin = { type: 'ticket.rejoin', ticket: textAt(missed.body, 'ticket') }
  expect((await server.ask(kiosk, rejoin)).status).toBe(200)
  expect(textAt((await byNumber('G001', kiosk)).body, 'state')).toBe('waiting')
})
