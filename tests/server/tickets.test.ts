import { afterAll, beforeAll, expect, test } from 'vitest'
import { aServer, type AServer, type Answer, at, textAt } from './a-server.ts'

let server: AServer

beforeAll(async () => {
  server = await aServer()
})
afterAll(() => server?.stop())

async function issued(more: Record<string, unknown> = {}): Promise<{ ticket: string; token: string }> {
  const { body } = await server.ask(await server.person('guide1'), {
    type: 'ticket.issue',
    queue: 'A',
    ...more,
  })
  return { ticket: textAt(body, 'result.ticket'), token: textAt(body, 'result.token') }
}

const tokenOf = (ticket: string, caller?: string): Promise<Answer> =>
  server.get(`/api/halls/${server.demo.hall}/tickets/${ticket}/token`, caller)

test('[V9] [R2] guides and kiosks get the token of the first slip again, nobody who is rated does', async () => {
  const { ticket, token } = await issued()
  for (const caller of [await server.person('guide1'), server.device('kiosk')])
    expect(await tokenOf(ticket, caller)).toMatchObject({ status: 200, body: { ticket, token } })
  for (const caller of [
    await server.person('clerk01'),
    await server.person('chief1'),
    await server.person('manager'),
    await server.person('supervisor'),
    await server.person('admin'),
    server.device('board'),
    server.device('evaluator'),
    server.device('wall'),
  ])
    expect((await tokenOf(ticket, caller)).status).toBe(403)
  expect((await tokenOf(ticket)).status).toBe(401)
  expect((await tokenOf(ticket, token)).status).toBe(401)
})

test('[V9] a visit that is over, an unknown ticket and another hall give none', async () => {
  const guide = await server.person('guide1')
  const { ticket } = await issued()
  await server.ask(guide, { type: 'ticket.cancel', ticket, reason: '不办了' })
  expect(await tokenOf(ticket, guide)).toMatchObject({ status: 409, body: { code: 'wrong-state' } })
  expect((await tokenOf('00000000-0000-4000-8000-000000000000', guide)).status).toBe(404)
  expect((await server.get(`/api/halls/nowhere/tickets/${ticket}/token`, guide)).status).toBe(404)
})

test('[V9] no view of staff carries the token; guide and visit are there for those with the right', async () => {
  const { ticket, token } = await issued()
  const number = textAt((await tokenOf(ticket, await server.person('guide1'))).body, 'number')
  for (const view of ['guide?key=', `visit?key=${number}`]) {
    const path = `/api/halls/${server.demo.hall}/views/${view}`
    for (const person of ['guide1', 'clerk01', 'chief1', 'manager', 'supervisor']) {
      const { status, body } = await server.get(path, await server.person(person))
      expect(status, `${view} ${person}`).toBe(200)
      expect(JSON.stringify(body)).not.toContain(token)
    }
    expect((await server.get(path, await server.person('admin'))).status).toBe(403)
    expect((await server.get(path, server.device('kiosk'))).status).toBe(403)
    expect((await server.get(path)).status).toBe(401)
  }
})

test('[T12] what a guide saw that shows the group stands in the journal; a machine notes nothing', async () => {
  const supervisor = await server.person('supervisor')
  const seen = await issued({ green: 'disabled', proof: '残疾人证' })
  const { body } = await server.ask(server.device('kiosk'), {
    type: 'ticket.issue',
    queue: 'A',
    green: 'disabled',
    proof: '残疾人证',
  })
  const machine = textAt(body, 'result.ticket')
  const none = await issued({ proof: '残疾人证' })
  const journal = await server.get(`/api/halls/${server.demo.hall}/journal`, supervisor)
  const entries = at(journal.body, 'entries') as { type: string; data: { ticket: string; proof?: string } }[]
  const proofOf = (ticket: string): string | undefined =>
    entries.find(({ type, data }) => type === 'ticket.issued' && data.ticket === ticket)!.data.proof
  expect(proofOf(seen.ticket)).toBe('残疾人证')
  expect(proofOf(machine)).toBeUndefined()
  expect(proofOf(none.ticket)).toBeUndefined()
})

test('[A2] [A6] a kiosk that asks twice calls once; the wall says so, and who has answered', async () => {
  const guide = await server.person('guide1')
  const manager = await server.person('manager')
  const calls = async (): Promise<unknown> => {
    const { body } = await server.get(`/api/halls/${server.demo.hall}/views/wall`, manager)
    return (at(body, 'data.alerts') as { alarm?: string }[]).filter((alert) => alert.alarm !== undefined)
  }
  await server.ask(server.device('kiosk'), { type: 'alarm.raise', kind: 'help' })
  await server.ask(server.device('kiosk'), { type: 'alarm.raise', kind: 'help' })
  const clerk = await server.person('clerk03')
  const raised = await server.ask(clerk, { type: 'alarm.raise', kind: 'emergency', counter: 3 })
  const alarm = textAt(raised.body, 'result.alarm')
  expect(await calls()).toMatchObject([
    { code: 'emergency', level: 'red', counter: 3, alarm },
    { code: 'help' },
  ])
  expect((await server.ask(clerk, { type: 'alarm.acknowledge', alarm })).status).toBe(403)
  await server.ask(guide, { type: 'alarm.acknowledge', alarm })
  expect(await calls()).toMatchObject([{ code: 'emergency', acknowledgedBy: { name: '唐小雨' } }, {}])
  await server.ask(guide, { type: 'alarm.close', alarm, words: '已平息' })
  expect(await calls()).toMatchObject([{ code: 'help' }])
})
