import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import postgres from 'postgres'
import { rebuildReports } from '../../server/journal/rebuild-reports.ts'
import { connect } from '../../server/db/connect.ts'
import { verifyStream } from '../../server/journal/read.ts'
import type { CaseDetail, CasesAnswer } from '../../shared/wire/cases.ts'
import { at, aServer, type AServer, type Answer, textAt } from './a-server.ts'
import { visit } from './a-visit.ts'

let server: AServer
const person = { name: '张植真三', phone: '13877771234' }
const path = (rest = '') => `/api/halls/${server.demo.hall}/cases${rest}`

beforeAll(async () => {
  server = await aServer()
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

async function list(username: string, query: string): Promise<CasesAnswer> {
  const { status, body } = await server.get(path(`?${query}`), await server.person(username))
  expect(status, JSON.stringify(body)).toBe(200)
  return body as CasesAnswer
}

async function detail(username: string, id: string): Promise<CaseDetail> {
  const { status, body } = await server.get(path(`/${id}`), await server.person(username))
  expect(status, JSON.stringify(body)).toBe(200)
  return body as CaseDetail
}

/** @returns the case that a bad rating with a name began, rated at that counter. */
async function badRating(counter: number): Promise<{ id: string; ticket: string }> {
  const { ticket, token } = await visit(server, counter)
  const rated = await server.ask(undefined, {
    type: 'ticket.rate',
    token,
    grade: 1,
    realName: true,
    comment: '让我跑了三趟',
    contact: person,
  })
  expect(rated.status, JSON.stringify(rated.body)).toBe(200)
  const sql = postgres(server.database.url, { max: 1 })
  const [row] = await sql<{ id: string }[]>`select id from case_file where ticket = ${ticket}`
  await sql.end()
  return { id: row!.id, ticket }
}

describe('a bad rating', () => {
  test('[R4] [R5] [R6] to its end, by the chief and the manager; the rated clerk sees nothing of it', async () => {
    const { id } = await badRating(1)
    const chief = await server.person('chief1')
    const manager = await server.person('manager')
    const before = await list('chief1', 'scope=department&kind=bad-rating')
    expect(before.cases).toMatchObject([
      { case: id, kind: 'bad-rating', stage: 'rated', grade: 1, owner: null },
    ])
    expect((await server.get(path(`/${id}`), await server.person('clerk01'))).status).toBe(404)
    expect((await server.get(path(`/${id}`), await server.person('chief2'))).status).toBe(404)
    expect((await list('clerk01', 'scope=mine')).cases).toEqual([])
    const rated = await post(await server.person('clerk01'), {
      type: 'case.advance',
      case: id,
      stage: 'verified',
      words: '不是我',
      finding: 'untrue',
    })
    expect([rated.status, at(rated.body, 'code')]).toEqual([403, 'rated-clerk'])

    const seen = await detail('chief1', id)
    expect(seen).toMatchObject({
      story: '让我跑了三趟',
      contact: { name: '张**三', phone: '138****1234' },
      rating: { counter: 1, realName: true, clerk: { name: expect.any(String) } },
      available: expect.arrayContaining(['case.advance', 'case.seeContact']),
    })
    expect(seen.colleagues.map((each) => each.id)).not.toContain('demo-clerk01')
    const step = async (token: string, stage: string, more: object = {}): Promise<void> => {
      const done = await post(token, { type: 'case.advance', case: id, stage, words: '已办', ...more })
      expect(done.status, JSON.stringify(done.body)).toBe(200)
      expect(at(done.body, 'result')).toEqual({ case: id, number: id, stage })
    }
    await step(chief, 'verified', { finding: 'true' })
    await step(chief, 'mended')
    await step(chief, 'told', { how: 'phone' })
    const notHers = await post(chief, {
      type: 'case.advance',
      case: id,
      stage: 'called-back',
      words: 'x',
      answer: 'satisfied',
    })
    expect([notHers.status, at(notHers.body, 'code')]).toEqual([403, 'manager-only'])
    await step(manager, 'called-back', { answer: 'satisfied' })
    await step(manager, 'checked')
    await step(manager, 'closed')
    expect(await detail('supervisor', id)).toMatchObject({ stage: 'closed', ended: 'done', available: [] })
    expect((await list('chief1', 'scope=department')).cases).toEqual([])
    expect((await list('chief1', 'scope=department&state=closed')).cases).toMatchObject([{ case: id }])
  })

  test('[R4] a good rating begins nothing', async () => {
    const { token } = await visit(server, 2)
    await server.ask(undefined, { type: 'ticket.rate', token, grade: 3 })
    expect((await list('manager', 'scope=all&kind=bad-rating')).cases).toEqual([])
  })
})

describe('what was left for later', () => {
  test('[K3] [K10] a follow-up closes with how the citizen was told; its contact is the clerk’s to open', async () => {
    const { number } = await visit(server, 6, {
      outcome: 'answered',
      followUp: { matter: '核实缴费年限', contact: person },
    })
    const [mine] = (await list('clerk06', 'scope=mine&kind=follow-up')).cases
    expect(mine).toMatchObject({
      stage: 'recorded',
      level: 'none',
      ticket: number,
      matter: '核实缴费年限',
      owner: { id: 'demo-clerk06' },
      responsible: { id: 'demo-clerk06' },
      department: '综合受理部',
    })
    const clerk = await server.person('clerk06')
    expect(await detail('clerk06', mine!.case)).toMatchObject({ contact: { name: '张**三' } })
    expect((await server.get(path(`/${mine!.case}/contact`), clerk)).body).toEqual({ contact: person })
    const told = { type: 'case.advance', case: mine!.case, stage: 'told', words: '已查到，电话告知' }
    const without = await post(clerk, told)
    expect([without.status, at(without.body, 'field')]).toEqual([422, 'how'])
    const closed = await post(clerk, { ...told, how: 'phone' })
    expect(at(closed.body, 'result')).toMatchObject({ stage: 'closed' })
    expect((await list('clerk06', 'scope=mine&kind=follow-up&state=closed')).cases).toHaveLength(1)
  })

  test('[H9] [K10] what a guide cannot answer at once is the guide’s own case, its contact sealed', async () => {
    const guide = await server.person('guide1')
    const record = {
      type: 'inquiry.record',
      matter: '异地公证怎么办',
      followUp: { days: 2, contact: person },
    }
    const noted = await server.ask(guide, record)
    expect(noted.status, JSON.stringify(noted.body)).toBe(200)
    expect(textAt(noted.body, 'result.number')).toMatch(/^SW\d{3}$/)
    const mine = (await list('guide1', 'scope=mine&kind=follow-up')).cases
    expect(mine).toMatchObject([
      { matter: '异地公证怎么办', owner: { id: 'demo-guide1' }, ticket: textAt(noted.body, 'result.number') },
    ])
    expect((await server.get(path(`/${mine[0]!.case}/contact`), guide)).body).toEqual({ contact: person })
    const told = {
      type: 'case.advance',
      case: mine[0]!.case,
      stage: 'told',
      words: '已电话告知',
      how: 'phone',
    }
    expect((await post(guide, told)).status).toBe(200)
    const neither = await server.ask(guide, { type: 'inquiry.record', matter: '几点下班' })
    expect([neither.status, at(neither.body, 'code')]).toEqual([422, 'details-missing'])
  })

  test('[K5] [K9] promised materials are ticked off at the counter', async () => {
    await visit(server, 6, { outcome: 'accepted-pending', missing: ['解除劳动关系证明'], promised: true }, [
      'T24',
    ])
    const [mine] = (await list('clerk06', 'scope=mine&kind=pending')).cases
    expect(mine).toMatchObject({ stage: 'promised', matter: '解除劳动关系证明' })
    const seen = await detail('clerk06', mine!.case)
    expect(seen.materials).toEqual([{ name: '解除劳动关系证明', received: false }])
    expect(seen.available).toEqual(['case.receive', 'case.reassign', 'case.note'])
    const received = await post(await server.person('clerk06'), {
      type: 'case.receive',
      case: mine!.case,
      material: '解除劳动关系证明',
    })
    expect(at(received.body, 'result')).toMatchObject({ stage: 'closed' })
  })
})

describe('a complaint', () => {
  test('[K6] [K8] [K13] from a kiosk, a citizen, a clerk and a guide; each seen by those it concerns', async () => {
    const { token, number } = await visit(server, 3)
    const open = { type: 'case.open', topic: 'sent-around', story: '三个窗口都说不归自己管' }
    const byKiosk = await post(server.device('kiosk'), open)
    const byCitizen = await post(undefined, { ...open, token, contact: person })
    const byClerk = await post(await server.person('clerk13'), { ...open, channel: 'letter' })
    const byGuide = await post(await server.person('guide1'), { ...open, channel: 'phone' })
    for (const each of [byKiosk, byCitizen, byClerk, byGuide])
      expect(each, JSON.stringify(each.body)).toMatchObject({ status: 200, body: { seq: 1 } })
    const all = await list('manager', 'scope=all&kind=complaint')
    expect(all.cases).toHaveLength(4)
    expect(all.counts.open).toBeGreaterThanOrEqual(4)
    const citizen = await detail('manager', textAt(byCitizen.body, 'result.case'))
    expect(citizen).toMatchObject({ channel: 'online', ticket: number, owner: null, story: open.story })
    const heard = await list('clerk13', 'scope=mine')
    expect(heard.cases).toHaveLength(4)
    expect(heard.cases.filter(({ owner }) => owner !== null)).toMatchObject([
      { case: at(byClerk.body, 'result.case'), owner: { id: 'demo-clerk13' }, department: '诉求处理部' },
    ])
    const taken = await post(await server.person('clerk13'), {
      type: 'case.accept',
      case: at(byKiosk.body, 'result.case'),
    })
    expect(taken.status).toBe(200)
    expect((await list('clerk14', 'scope=mine')).cases).toEqual([])
    expect((await list('guide1', 'scope=mine')).cases).toHaveLength(1)
    expect((await list('chief8', 'scope=department')).cases).toHaveLength(4)
  })

  test('[K8] who is nobody, who may not, and what is not there', async () => {
    const open = { type: 'case.open', topic: 'other' }
    expect((await post(undefined, open)).status).toBe(401)
    expect((await post(undefined, { ...open, token: 'x'.repeat(38) })).status).toBe(404)
    expect((await post(server.device('board'), open)).status).toBe(403)
    expect((await post(await server.person('supervisor'), open)).status).toBe(403)
    const noVisit = await post(server.device('kiosk'), { ...open, ticket: randomUUID() })
    expect([noVisit.status, at(noVisit.body, 'code')]).toEqual([404, 'unknown-visit'])
    const clerk = await server.person('clerk01')
    const noCase = await post(clerk, { type: 'case.accept', case: 'F20200101-1' })
    expect([noCase.status, at(noCase.body, 'code')]).toEqual([404, 'unknown-case'])
    const wrong = await post(clerk, { type: 'case.open', topic: 'anything' })
    expect([wrong.status, at(wrong.body, 'field')]).toEqual([422, 'topic'])
    const noPhone = await post(clerk, { ...open, contact: { name: '甲', phone: 'call me' } })
    expect([noPhone.status, at(noPhone.body, 'field')]).toEqual([422, 'contact.phone'])
    expect((await server.get(path())).status).toBe(401)
    expect((await server.get(path('?scope=all'), clerk)).status).toBe(403)
    expect((await server.get(path('?scope=department'), clerk)).status).toBe(403)
    expect((await server.get(path(), server.device('kiosk'))).status).toBe(403)
  })

  test('[J3] the same id again: one case, the first answer; and a step taken once', async () => {
    const clerk = await server.person('clerk13')
    const id = randomUUID()
    const open = { id, type: 'case.open', topic: 'delay' }
    const answers = await Promise.all(Array.from({ length: 6 }, () => post(clerk, open)))
    for (const each of answers) expect(each).toEqual(answers[0])
    const made = textAt(answers[0]!.body, 'result.case')
    const step = {
      type: 'case.advance',
      case: made,
      stage: 'handled',
      words: '已办',
      cause: 'delay',
      scope: 'inside',
    }
    const steps = await Promise.all(Array.from({ length: 6 }, () => post(clerk, step)))
    expect(steps.map((each) => each.status).sort((x, y) => x - y)).toEqual([200, 409, 409, 409, 409, 409])
    expect((await detail('clerk13', made)).history.map((each) => each.type)).toEqual([
      'case.opened',
      'case.advanced',
    ])
  })

  test('[K4] [W1] handed to a colleague who accepts; a refusal is a sentence', async () => {
    const clerk = await server.person('clerk13')
    const made = textAt((await post(clerk, { type: 'case.open', topic: 'fee' })).body, 'result.case')
    const offer = { type: 'case.reassign', case: made, to: 'demo-clerk14', reason: '属不动产' }
    expect((await post(clerk, offer)).status).toBe(200)
    expect((await list('clerk14', 'scope=mine')).cases).toMatchObject([
      { case: made, offeredTo: { id: 'demo-clerk14' } },
    ])
    expect((await detail('clerk14', made)).available).toEqual(['case.accept', 'case.decline'])
    expect((await post(await server.person('clerk14'), { type: 'case.accept', case: made })).status).toBe(200)
    const seen = await detail('clerk14', made)
    expect(seen).toMatchObject({
      owner: { id: 'demo-clerk14' },
      responsible: { id: 'demo-clerk13' },
      department: '不动产税费部',
    })
    const refusal = await post(clerk, { type: 'case.extend', case: made, reason: 'x' })
    expect(refusal).toMatchObject({
      status: 403,
      body: { code: 'case-not-yours', detail: 'This case is not yours to handle.' },
    })
  })
})

describe('what identifies a citizen', () => {
  test('[K10] opened by whoever has to speak with them, each look recorded', async () => {
    const { id } = await badRating(4)
    const contact = path(`/${id}/contact`)
    expect((await server.get(contact, await server.person('manager'))).status).toBe(403)
    expect((await server.get(contact, await server.person('clerk04'))).status).toBe(404)
    expect((await server.get(contact, await server.person('chief1'))).body).toEqual({ contact: person })
    expect((await detail('chief1', id)).history.at(-1)).toMatchObject({
      type: 'case.contactSeen',
      by: { person: { id: 'demo-chief1' } },
    })
    const foreign = await fetch(server.url + contact, {
      headers: { cookie: `jiaohao=${await server.person('chief1')}`, 'sec-fetch-site': 'cross-site' },
    })
    expect(foreign.status).toBe(403)
  })

  test('[K10] a planted name, number and story are in no table as they are, in no journal and in no log', async () => {
    const story = '植入的故事原文'
    const made = await post(await server.person('clerk13'), {
      type: 'case.open',
      topic: 'other',
      story,
      contact: person,
    })
    expect(made.status).toBe(200)
    await badRating(5)
    const sql = postgres(server.database.url, { max: 1 })
    const tables = await sql<{ name: string }[]>`
      select table_name as name from information_schema.tables where table_schema in ('public', 'drizzle')`
    expect(tables.map((each) => each.name)).toEqual(
      expect.arrayContaining(['journal', 'vault', 'command', 'case_file']),
    )
    let dump = ''
    for (const { name } of tables) {
      const schema = name.startsWith('__drizzle') ? 'drizzle' : 'public'
      const rows = await sql`select to_jsonb(t)::text as row from ${sql(schema)}.${sql(name)} t`
      dump += rows.map((row) => String(row['row'])).join('\n')
    }
    const [{ n } = { n: 0 }] = await sql<
      { n: number }[]
    >`select count(*)::int as n from vault where kind = 'contact'`
    await sql.end()
    expect(n).toBeGreaterThanOrEqual(2)
    const everything = dump + server.process.output()
    for (const planted of [person.name, person.phone, story]) {
      expect(everything).not.toContain(planted)
      expect(everything).not.toContain(Buffer.from(planted).toString('hex'))
      expect(everything).not.toContain(Buffer.from(planted).toString('base64'))
    }
  })
})

test('[J2] [J5] the streams of cases verify, and their report is rebuilt equal', async () => {
  const sql = connect(server.database.url)
  const streams = await sql<
    { stream: string }[]
  >`select distinct stream from journal where stream like 'case/%'`
  expect(streams.length).toBeGreaterThan(5)
  for (const { stream } of streams) expect(await verifyStream(sql, stream)).toMatchObject({ ok: true })
  const rebuilt = await rebuildReports(sql)
  expect(rebuilt).toMatchObject({ cases: streams.length, differed: { ticket: 0, leg: 0, case_file: 0 } })
  await sql.end()
})
