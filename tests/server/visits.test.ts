import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { at, aServer, type AServer, textAt } from './a-server.ts'

let server: AServer
let kiosk: string
let clerk: string

beforeAll(async () => {
  server = await aServer()
  kiosk = server.device('kiosk')
  clerk = await server.person('clerk01')
  await server.ask(clerk, { type: 'counter.open', counter: 1 })
})
afterAll(() => server?.stop())

/** A citizen of these items, being served at counter 1. */
const serving = async (items: string[]): Promise<{ ticket: string; token: string }> => {
  const issued = await server.ask(kiosk, { type: 'ticket.issue', queue: 'A', items })
  await server.ask(clerk, { type: 'ticket.call', counter: 1 })
  await server.ask(clerk, { type: 'ticket.serve', counter: 1 })
  return { ticket: textAt(issued.body, 'result.ticket'), token: textAt(issued.body, 'result.token') }
}
const finish = (more: object) => server.ask(clerk, { type: 'ticket.finish', counter: 1, ...more })
const phone = (token: string) => server.get(`/api/halls/${server.demo.hall}/views/ticket?key=${token}`)

describe('the end of a visit, through the contract', () => {
  test('[T17] a demand beyond the guide names the material, in the reader’s language', async () => {
    await serving(['T24'])
    const refused = await finish({ outcome: 'notice', missing: ['单位介绍信'] })
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'unknown-material', field: 'missing', detail: expect.stringContaining('单位介绍信') },
    })
    expect((await finish({ outcome: 'notice', missing: ['身份证'] })).status).toBe(200)
  })

  test('[T18] [T20] what may follow is due on a working day, and the citizen’s page says so', async () => {
    const { token } = await serving(['T24'])
    const main = await finish({ outcome: 'accepted-pending', missing: ['身份证'], promised: true })
    expect(main.body).toMatchObject({ code: 'main-material', status: 422 })
    const done = await finish({ outcome: 'accepted-pending', missing: ['解除劳动关系证明'], promised: true })
    expect(done.status).toBe(200)
    const { body } = await phone(token)
    expect(at(body, 'data.notices.0')).toMatchObject({
      missing: ['解除劳动关系证明'],
      due: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    })
    expect(at(body, 'data.matters')).toEqual([{ name: '就业失业登记', outcome: 'accepted-pending' }])
  })

  test('[H7] a contact for the follow-up is in neither journal nor view', async () => {
    const { token } = await serving(['T29'])
    const contact = { name: '甄不泄露', phone: '100-987654' }
    const done = await finish({ outcome: 'answered', followUp: { matter: '核实缴费年限', contact } })
    expect(done.status).toBe(200)
    const supervisor = await server.person('supervisor')
    const journal = await server.get(
      `/api/halls/${server.demo.hall}/journal?day=${await today()}`,
      supervisor,
    )
    const text = JSON.stringify(journal.body) + JSON.stringify((await phone(token)).body)
    expect(text).toContain('核实缴费年限')
    expect(text).not.toContain(contact.name)
    expect(text).not.toContain(contact.phone)
  })

  test('[T14] [T15] a visit without a number, with two matters and a result for each', async () => {
    const begun = await server.ask(clerk, { type: 'ticket.walkUp', counter: 1, items: ['T24', 'T26'] })
    expect(begun).toMatchObject({
      status: 200,
      body: { result: { number: 'SW001', visit: { state: 'serving' } } },
    })
    const settled = await server.ask(clerk, {
      type: 'ticket.settle',
      counter: 1,
      item: 'T24',
      outcome: 'not-accepted',
      reason: '不符合条件',
      remedy: '可以申请行政复议',
    })
    expect(settled.status).toBe(200)
    expect((await finish({ outcome: 'done' })).status).toBe(200)
    const found = await server.get(`/api/halls/${server.demo.hall}/views/visit?key=sw001`, clerk)
    expect(at(found.body, 'data.visit.items.0.outcome')).toBe('not-accepted')
    expect(at(found.body, 'data.visit.items.1.outcome')).toBe('done')
  })

  test('[T16] a theme goes on by itself over three queues', async () => {
    const issued = await server.ask(kiosk, { type: 'ticket.issue', queue: 'D', theme: 'T-SY' })
    const token = textAt(issued.body, 'result.token')
    const states: string[] = []
    for (const [username, counter] of [
      ['clerk18', 18],
      ['clerk01', 1],
      ['clerk07', 7],
    ] as const) {
      const person = await server.person(username)
      await server.ask(person, { type: 'counter.open', counter })
      expect((await server.ask(person, { type: 'ticket.call', counter })).status).toBe(200)
      await server.ask(person, { type: 'ticket.serve', counter })
      await server.ask(person, { type: 'ticket.finish', counter, outcome: 'done' })
      states.push(textAt((await phone(token)).body, 'data.state'))
    }
    expect(states).toEqual(['waiting', 'waiting', 'finished'])
  })
})

describe('calls for help, through the contract', () => {
  test('[A1] [A2] raised at a kiosk, seen at the guide’s desk, acknowledged and closed', async () => {
    const raised = await server.ask(kiosk, { type: 'alarm.raise', kind: 'help' })
    const alarm = textAt(raised.body, 'result.alarm')
    const guide = await server.person('guide1')
    const desk = () => server.get(`/api/halls/${server.demo.hall}/views/guide`, guide)
    expect(at((await desk()).body, 'data.alarms.0')).toMatchObject({ alarm, by: { name: '取号机 1' } })
    expect((await server.ask(guide, { type: 'alarm.acknowledge', alarm })).status).toBe(200)
    expect(at((await desk()).body, 'data.alarms.0.acknowledgedBy.name')).toBe('唐小雨')
    expect((await server.ask(guide, { type: 'alarm.close', alarm, words: '已帮助取号' })).status).toBe(200)
    expect(at((await desk()).body, 'data.alarms')).toEqual([])
    expect((await server.get(`/api/halls/${server.demo.hall}/views/guide`)).status).toBe(401)
  })
})

test('[T17] the guides are public', async () => {
  const { status, body } = await server.get(`/api/halls/${server.demo.hall}/guides`)
  expect(status).toBe(200)
  expect(at(body, 'items')).toHaveLength(32)
  expect(at(body, 'themes')).toHaveLength(12)
  expect(at(body, 'complaintQueue')).toBe('H')
})

async function today(): Promise<string> {
  return textAt((await server.get(`/api/halls/${server.demo.hall}/views/kiosk`)).body, 'day')
}
