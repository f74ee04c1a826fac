import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Sql } from 'postgres'
import type { CaseCommand } from '../../shared/cases/case-commands.ts'
import type { Colleague } from '../../shared/cases/case-rights.ts'
import type { Actor } from '../../shared/law/actor.ts'
import type { Command } from '../../shared/law/commands.ts'
import { usualDays } from '../../shared/law/plan.ts'
import { connect } from '../../server/db/connect.ts'
import { type Answer, type Hall, Halls } from '../../server/hall/halls.ts'
import { savePlan } from '../../server/hall/plans.ts'
import { rebuildReports } from '../../server/journal/rebuild-reports.ts'
import { verifyStream } from '../../server/journal/read.ts'
import { beginnings } from '../../server/office/beginnings.ts'
import { type CaseAnswer, complaintId, Office } from '../../server/office/office.ts'
import { masked } from '../../server/office/masked.ts'
import type { Place } from '../../server/office/place.ts'
import { remindAll } from '../../server/office/reminding.ts'
import { Vault } from '../../server/office/vault.ts'
import { workingDaysAfter } from '../../server/working-days.ts'
import { freshDatabase } from '../support/database.ts'
import { hallPlan } from '../support/hall-plan.ts'
import { clerkAt, kiosk } from '../support/processes.ts'

const key = randomBytes(32)
const contact = { name: '王某某', phone: '13900001111' }
const colleagues = new Map<string, Colleague>([
  ['clerk-1', { id: 'clerk-1', roles: ['clerk'], department: 'A' }],
  ['chief-1', { id: 'chief-1', roles: ['chief'], department: 'A' }],
  ['manager-1', { id: 'manager-1', roles: ['manager'], department: null }],
])

interface OfficeProcess {
  sql: Sql
  halls: Halls
  hall: Hall
  office: Office
  vault: Vault
}

let drop: () => Promise<void>
let a: OfficeProcess
let b: OfficeProcess

beforeAll(async () => {
  const database = await freshDatabase()
  drop = () => database.drop()
  const sql = connect(database.url)
  await savePlan(sql, hallPlan('office'))
  await sql.end()
  ;[a, b] = await Promise.all([start(database.url), start(database.url)])
})

afterAll(async () => {
  for (const each of [a, b]) {
    await each?.halls.close()
    await each?.sql.end({ timeout: 1 })
  }
  await drop?.()
})

async function start(url: string): Promise<OfficeProcess> {
  const sql = connect(url)
  const vault = new Vault(sql, key)
  const halls = new Halls({
    sql,
    begins: beginnings((id) => colleagues.get(id)?.department ?? null, vault),
  })
  await halls.start()
  return { sql, vault, halls, hall: (await halls.find('office'))!, office: new Office(sql, vault) }
}

function placeOn(today: string): Place {
  return {
    hall: 'office',
    today,
    timeZone: 'Asia/Shanghai',
    dueAfter: (days, from = today) => workingDaysAfter(from, days),
    days: usualDays,
    colleagues,
    complaintDepartment: null,
  }
}

/** @returns a finished ticket. */
async function finished({ hall }: OfficeProcess): Promise<string> {
  const ask = (command: Command, actor: Actor = clerkAt(1)): Promise<Answer> =>
    hall.ask(randomUUID(), command, actor)
  await ask({ type: 'counter.open', counter: 1 })
  const issued = await ask({ type: 'ticket.issue', queue: 'A' }, kiosk)
  if (!issued.ok) throw new Error(issued.refusal.code)
  const ticket = String(issued.result['ticket'])
  await ask({ type: 'ticket.call', counter: 1, ticket })
  await ask({ type: 'ticket.serve', counter: 1 })
  await ask({ type: 'ticket.finish', counter: 1, outcome: 'done' })
  return ticket
}

function rate({ hall }: OfficeProcess, ticket: string, id: string = randomUUID()): Promise<Answer> {
  const command = { type: 'ticket.rate', ticket, grade: 1, realName: true } as const
  return hall.ask(id, command, { kind: 'citizen', ticket }, { contact })
}

async function opened({ office }: OfficeProcess, today: string): Promise<string> {
  const id = randomUUID()
  const answer = await office.ask(placeOn(today), {
    id,
    case: complaintId(id),
    command: { type: 'case.open', topic: 'delay', channel: 'phone' },
    actor: clerkAt(1),
    contact,
  })
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.result.case
}

function ask(
  { office }: OfficeProcess,
  id: string,
  command: CaseCommand,
  actor: Actor = clerkAt(1),
  today = '2026-11-25',
): Promise<CaseAnswer> {
  return office.ask(placeOn(today), { id: randomUUID(), case: id, command, actor })
}

async function typesOf({ office }: OfficeProcess, id: string): Promise<string[]> {
  return (await office.find('office', id))!.history.map((entry) => entry.type)
}

describe('a case of the day', () => {
  test('[K9] begins in the append of its entry, named after it, once for the same command on two processes', async () => {
    const ticket = await finished(a)
    const id = randomUUID()
    const answers = await Promise.all([a, b, a, b].map((each) => rate(each, ticket, id)))
    for (const answer of answers) expect(answer).toEqual(answers[0])
    const rows = await a.sql<{ stream: string; command: string; at: Date }[]>`
      select stream, command, at from journal where command = ${id} order by stream`
    const day = await a.hall.today()
    const seq = (answers[0] as { seq: number }).seq
    const name = `B${day.date.replaceAll('-', '')}-${seq}`
    expect(rows.map((row) => row.stream)).toEqual([`case/office/${name}`, `day/office/${day.date}`])
    expect(rows[0]!.at).toEqual(rows[1]!.at)
    expect(await a.vault.contactOf('office', name)).toEqual(contact)
  })

  test('[K9] that cannot be written takes the entry of the day with it', async () => {
    const ticket = await finished(a)
    const seal = a.vault.sealContact.bind(a.vault)
    a.vault.sealContact = (...all) => ({ ...seal(...all), kind: 'diary' as 'contact' })
    const before = (await a.hall.today()).seq
    await expect(rate(a, ticket)).rejects.toThrow('vault_kind_known')
    a.vault.sealContact = seal
    const [row] = await a.sql<
      { n: number }[]
    >`select count(*)::int as n from case_file where ticket = ${ticket}`
    expect([row!.n, (await a.hall.today()).seq]).toEqual([0, before])
    expect((await rate(a, ticket)).ok).toBe(true)
  })
})

describe('two processes on one case', () => {
  test('[J6] [K2] thirty notes from both: none lost, none twice, the chain whole', async () => {
    const id = await opened(a, '2026-11-25')
    const notes = Array.from({ length: 30 }, (_, index) =>
      ask(index % 2 === 0 ? a : b, id, { type: 'case.note', words: `${index}` }),
    )
    for (const answer of await Promise.all(notes)) expect(answer.ok).toBe(true)
    const file = (await b.office.find('office', id))!
    const words = file.history.flatMap((entry) =>
      entry.type === 'case.noted' ? [Number(entry.data.words)] : [],
    )
    expect(words.sort((x, y) => x - y)).toEqual(Array.from({ length: 30 }, (_, index) => index))
    expect(await verifyStream(a.sql, `case/office/${id}`)).toMatchObject({ ok: true, entries: 31 })
  })

  test('[J3] a refused id is refused again, also when it would be taken by now', async () => {
    const id = await opened(a, '2026-11-25')
    const job = {
      id: randomUUID(),
      case: id,
      command: { type: 'case.accept' } as const,
      actor: { kind: 'person', id: 'chief-1', roles: ['chief'] } as const,
    }
    const first = await a.office.ask(placeOn('2026-11-25'), job)
    expect(first).toMatchObject({ ok: false, refusal: { code: 'no-offer' } })
    await ask(a, id, { type: 'case.reassign', to: 'chief-1', reason: '复杂' })
    expect(await b.office.ask(placeOn('2026-11-25'), job)).toEqual(first)
  })

  test('[K12] [K5] [K7] they look together: reminded once, escalated once, withdrawn once', async () => {
    const complaint = await opened(a, '2026-11-25')
    const look = async (today: string): Promise<void> => {
      const place = placeOn(today)
      await Promise.all([a, b, a].map((each) => remindAll(each.sql, each.office, place)))
    }
    await look('2026-11-30')
    expect(await typesOf(a, complaint)).toEqual(['case.opened'])
    await look('2026-12-01')
    await look('2026-12-02')
    expect(await typesOf(a, complaint)).toEqual(['case.opened', 'case.reminded'])
    await look('2026-12-03')
    await look('2026-12-04')
    await look('2026-12-05')
    expect(await typesOf(a, complaint)).toEqual(['case.opened', 'case.reminded', 'case.escalated'])
    const [row] = await a.sql<{ due: string; reminded: string; escalated: string }[]>`
      select due::text, reminded_for::text as reminded, escalated_for::text as escalated
      from case_file where id = ${complaint}`
    expect(row).toEqual({ due: '2026-12-02', reminded: '2026-12-02', escalated: '2026-12-02' })
  })
})

describe('the vault', () => {
  test('[K10] is kept for a month after the case has ended, and no longer', async () => {
    const id = await opened(a, '2026-01-05')
    const manager: Actor = { kind: 'person', id: 'manager-1', roles: ['manager'] }
    expect(await a.vault.purge()).toBe(0)
    const chief: Actor = { kind: 'person', id: 'chief-1', roles: ['chief'] }
    for (const [stage, more, by] of [
      ['handled', { cause: 'delay', scope: 'inside' }, chief],
      ['told', { how: 'phone' }, chief],
      ['supervised', {}, manager],
      ['called-back', { answer: 'satisfied' }, manager],
      ['closed', {}, manager],
    ] as const)
      expect(
        (await ask(a, id, { type: 'case.advance', stage, words: '已办', ...more }, by, '2026-02-02')).ok,
      ).toBe(true)
    const [row] = await a.sql<{ until: string }[]>`
      select keep_until::text as until from vault where subject = ${id}`
    expect(row!.until).toBe('2026-03-04')
    expect(await b.vault.purge()).toBe(1)
    expect(await a.vault.contactOf('office', id)).toBeNull()
  })

  test('[K10] shows just enough of a name and a number', () => {
    const shown = (name: string, phone: string) => Object.values(masked({ name, phone }))
    expect(shown('张小三', '138 1234 1234')).toEqual(['张*三', '138****1234'])
    expect(shown('张三', '0374-2965432')).toEqual(['张*', '037****5432'])
    expect(shown('欧阳娜娜', '+8613812341234')).toEqual(['欧**娜', '+86138****1234'])
    expect(shown('𠮷', '12345')).toEqual(['*', '*****'])
    expect(shown('王五', '2965432')).toEqual(['王*', '****432'])
  })

  test('[K10] opens with another key or at another place nothing', async () => {
    const id = await opened(a, '2026-11-25')
    expect(await b.vault.contactOf('office', id)).toEqual(contact)
    const stranger = new Vault(a.sql, randomBytes(32))
    await expect(stranger.contactOf('office', id)).rejects.toThrow()
    const other = await opened(a, '2026-11-25')
    await a.sql`update vault set cipher = (select cipher from vault where subject = ${id}) where subject = ${other}`
    await expect(a.vault.contactOf('office', other)).rejects.toThrow()
  })
})

test('[J5] the report of cases is rebuilt bit for bit', async () => {
  expect((await rebuildReports(a.sql)).differed).toEqual({ ticket: 0, leg: 0, case_file: 0 })
})
