import { afterAll, beforeAll, expect, test } from 'vitest'
import { savePlan } from '../../server/hall/plans.ts'
import { connect } from '../../server/db/connect.ts'
import { demoPlan } from '../../server/demo/plan.ts'
import { type AServer, aServer, at, textAt } from './a-server.ts'

let server: AServer
beforeAll(async () => {
  server = await aServer(async (url) => {
    const sql = connect(url)
    await savePlan(sql, { ...demoPlan, arriveMinutes: 30 })
    await sql.end()
  })
})
afterAll(() => server?.stop())

test("[N12] the day's code is for kiosks and staff; a phone that knows it is in the hall", async () => {
  const path = `/api/halls/${server.demo.hall}/arrival-code`
  expect((await server.get(path)).status).toBe(401)
  expect((await server.get(path, server.device('evaluator'))).status).toBe(403)
  const { body } = await server.get(path, server.device('kiosk'))
  expect(body).toMatchObject({ code: expect.stringMatching(/^\d{6}$/), minutes: 30 })
  const code = textAt(body, 'code')
  expect(at((await server.get(path, await server.person('guide1'))).body, 'code')).toBe(code)

  const taken = await server.ask(undefined, { type: 'ticket.issue', queue: 'A', channel: 'phone' })
  const token = textAt(taken.body, 'result.token')
  const arrive = { type: 'ticket.arrive', token }
  const without = await server.ask(undefined, arrive)
  expect([without.status, at(without.body, 'field')]).toEqual([422, 'code'])
  const guessed = await server.ask(undefined, { ...arrive, code: code === '000000' ? '000001' : '000000' })
  expect([guessed.status, at(guessed.body, 'field')]).toEqual([422, 'code'])
  const there = await server.ask(undefined, { ...arrive, code })
  expect([there.status, at(there.body, 'result.ahead')]).toEqual([200, 0])

  const other = await server.ask(undefined, { type: 'ticket.issue', queue: 'A', channel: 'phone' })
  const number = textAt(other.body, 'result.number')
  const found = await server.get(
    `/api/halls/${server.demo.hall}/tickets/by-number/${number}`,
    server.device('kiosk'),
  )
  expect(found.body).toMatchObject({ number, state: 'held', mayArrive: true })
  const ticket = textAt(found.body, 'ticket')
  expect((await server.ask(server.device('kiosk'), { type: 'ticket.arrive', ticket })).status).toBe(200)
})
