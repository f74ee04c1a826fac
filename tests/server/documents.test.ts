import { afterAll, beforeAll, expect, test } from 'vitest'
import { bookingRefusalCodes } from '../../shared/bookings/booking-refusal.ts'
import { caseRefusalCodes } from '../../shared/cases/case-refusal.ts'
import { refusalCodes } from '../../shared/law/refusal.ts'
import { at, aServer, type AServer, textAt } from './a-server.ts'

let server: AServer

beforeAll(async () => {
  server = await aServer()
})
afterAll(() => server?.stop())

test('the OpenAPI document has every address and every command of the contract', async () => {
  const { body } = await server.get('/api/openapi.json')
  expect(textAt(body, 'openapi')).toMatch(/^3\.1/)
  const paths = Object.keys(at(body, 'paths') as object)
  for (const path of [
    '/healthz',
    '/readyz',
    '/metrics',
    '/api/login',
    '/api/logout',
    '/api/me',
    '/api/halls',
    '/api/demo',
    '/api/halls/{hall}/commands',
    '/api/halls/{hall}/views/{view}',
    '/api/halls/{hall}/guides',
    '/api/halls/{hall}/cases',
    '/api/halls/{hall}/cases/{case}',
    '/api/halls/{hall}/cases/{case}/contact',
    '/api/halls/{hall}/cases/commands',
    '/api/halls/{hall}/bookings',
    '/api/halls/{hall}/bookings/slots',
    '/api/halls/{hall}/bookings/{token}',
    '/api/halls/{hall}/bookings/commands',
    '/api/halls/{hall}/tickets/{ticket}/token',
    '/api/halls/{hall}/print',
    '/api/halls/{hall}/print/next',
    '/api/halls/{hall}/print/{job}/report',
    '/api/halls/{hall}/printers',
    '/api/halls/{hall}/tickets/{ticket}/slip',
    '/api/halls/{hall}/tickets/{ticket}/slip.png',
    '/api/halls/{hall}/journal',
    '/api/halls/{hall}/journal/verify',
    '/api/halls/{hall}/replay',
    '/api/halls/{hall}/replay/{view}',
  ])
    expect(paths).toContain(path)
  const text = JSON.stringify(body)
  for (const type of [
    'ticket.issue',
    'ticket.handOff',
    'counter.open',
    'ticket.rate',
    'hall.announce',
    'case.advance',
  ])
    expect(text).toContain(`"${type}"`)
  const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
    (match) => match[1]!,
  )
  const schemas = at(body, 'components.schemas') as object
  expect(references.filter((name) => !(name in schemas))).toEqual([])
})

test('the page for readers has every command and every code, and loads nothing', async () => {
  const page = textAt((await server.get('/api/docs')).body, 'text')
  for (const code of [...refusalCodes, ...caseRefusalCodes, ...bookingRefusalCodes])
    expect(page).toContain(`id="${code}"`)
  expect(page).toContain('<code>ticket.handOff</code>')
  expect(page).not.toMatch(/<script|src=|@import/)
})

test('every answer carries the headers that keep foreign code out', async () => {
  for (const path of ['/healthz', '/api/docs', '/api/nothing', '/api/halls']) {
    const { headers } = await fetch(server.url + path)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  }
})

test('ready, metrics and halls', async () => {
  expect((await server.get('/readyz')).status).toBe(200)
  await server.ask(server.device('kiosk'), { type: 'ticket.issue', queue: 'A' })
  const metrics = textAt((await server.get('/metrics')).body, 'text')
  expect(metrics).toContain('jiaohao_commands_total{type="ticket.issue",outcome="ok"} 1')
  expect(metrics).toMatch(/jiaohao_append_seconds_count [1-9]/)
  expect((await server.get('/api/halls')).body).toMatchObject({ halls: [{ hall: server.demo.hall }] })
})

test('paths that climb out of the assets find nothing', async () => {
  for (const path of [
    '/assets/../package.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/..%2f..%2fpackage.json',
    '/%00',
  ])
    expect((await server.get(path)).status).toBeGreaterThanOrEqual(400)
})
