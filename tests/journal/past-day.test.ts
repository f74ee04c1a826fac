import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../shared/law/actor.ts'
import type { Command } from '../../shared/law/commands.ts'
import { earlierOf } from '../../shared/views/earlier.ts'
import { connect } from '../../server/db/connect.ts'
import { Halls } from '../../server/hall/halls.ts'
import { savePlan } from '../../server/hall/plans.ts'
import { verifyStream } from '../../server/journal/read.ts'
import { rebuildReports } from '../../server/journal/rebuild-reports.ts'
import { until } from '../support/contract-client.ts'
import { freshDatabase } from '../support/database.ts'
import { daysAgo } from '../support/day-left.ts'
import { hallPlan } from '../support/hall-plan.ts'
import { clerkAt, kiosk, type Process, startProcess } from '../support/processes.ts'

const hallId = 'night'
const hour = 3_600_000
const guide: Actor = { kind: 'person', id: 'guide-1', roles: ['guide'] }
/** Yesterday in the hall's time zone. */
const date = daysAgo(1)
const stream = `day/${hallId}/${date}`

let url: string
let drop: () => Promise<void>
let a: Process
let b: Process
let waiting: string[]
let missed: string

beforeAll(async () => {
  const database = await freshDatabase()
  url = database.url
  drop = () => database.drop()
  const sql = connect(url)
  await savePlan(sql, hallPlan(hallId))
  await playYesterday()
  await sql.end()
  ;[a, b] = await Promise.all([startProcess(url, hallId), startProcess(url, hallId)])
})

afterAll(async () => {
  await Promise.all([a?.stop(), b?.stop()])
  await drop?.()
})

/** A day of the hall, played by a clock of its own; every command is a second later. */
async function play(
  on: string,
  act: (ask: (command: Command, actor: Actor) => Promise<string>) => Promise<void>,
): Promise<void> {
  const sql = connect(url)
  let now = Date.parse(`${on}T16:00:00+08:00`)
  const halls = new Halls({ sql, clock: () => now })
  const hall = (await halls.find(hallId))!
  await act(async (command, actor) => {
    now += 1000
    const answer = await hall.ask(randomUUID(), command, actor)
    if (!answer.ok) throw new Error(answer.refusal.code)
    return String(answer.result['ticket'])
  })
  await halls.close()
  await sql.end()
}

/** Forty wait, one is at a counter, one was missed. */
function playYesterday(): Promise<void> {
  return play(date, async (ask) => {
    waiting = []
    missed = await ask({ type: 'ticket.issue', queue: 'A' }, kiosk)
    for (const counter of [1, 2]) {
      await ask({ type: 'counter.open', counter }, clerkAt(counter))
      if (counter === 2) waiting.push(await ask({ type: 'ticket.issue', queue: 'A' }, kiosk))
      await ask({ type: 'ticket.call', counter }, clerkAt(counter))
      await ask({ type: counter === 1 ? 'ticket.miss' : 'ticket.serve', counter }, clerkAt(counter))
    }
    for (let no = 0; no < 40; no++) waiting.push(await ask({ type: 'ticket.issue', queue: 'B' }, kiosk))
  })
}

const count = ({ hall }: Process): number => hall.earlier.reduce((sum, day) => sum + day.count, 0)
const inherited = async ({ hall }: Process): Promise<number> =>
  (await hall.today()).register.inherited.reduce((sum, { left }) => sum + left, 0)
const close = (process: Process, tickets: string[], id = randomUUID()) =>
  process.hall.askOn(date, id, { type: 'ticket.close', tickets, became: 'left', reason: '已离开' }, guide)

test('[N15] [N16] the day after midnight every process knows whom yesterday left, and today has entered how many', async () => {
  await until('both know', () => count(a) === 41 && count(b) === 41)
  await until('both have entered it', async () => (await inherited(a)) === 41 && (await inherited(b)) === 41)
  expect(a.hall.earlier[0]!.left.map(({ ticket }) => ticket)).not.toContain(missed)
  const entries =
    await a.sql`select data from journal where stream like ${`day/${hallId}/%`} and type = 'day.inherited'`
  expect(entries).toHaveLength(1)
})

test('[N15] [J3] [J6] both processes settle the same forty at once: each exactly once, whoever is late hears so', async () => {
  const [, ...forty] = waiting
  const answers = await Promise.all(forty.flatMap((ticket) => [close(a, [ticket]), close(b, [ticket])]))
  const refused = answers.flatMap((answer) => (answer!.ok ? [] : [answer!.refusal.code]))
  expect(refused).toEqual(Array.from({ length: 40 }, () => 'wrong-state'))
  const closed = await a.sql<{ ticket: string }[]>`
    select data ->> 'ticket' as ticket from journal where stream = ${stream} and type = 'ticket.closed'`
  expect(closed.map(({ ticket }) => ticket).sort()).toEqual([...forty].sort())
  await until('both know', () => count(a) === 1 && count(b) === 1)
  await until('both have entered it', async () => (await inherited(a)) === 1 && (await inherited(b)) === 1)
})

test('[N15] [J3] the same id on both is one settling; nothing else is done in that day, nor a settling today', async () => {
  const id = randomUUID()
  const [first, second] = await Promise.all([close(a, [waiting[0]!], id), close(b, [waiting[0]!], id)])
  expect(first).toMatchObject({ ok: true })
  expect(second).toEqual(first)
  const issue = await b.hall.askOn(date, randomUUID(), { type: 'ticket.issue', queue: 'A' }, kiosk)
  expect(issue).toEqual({ ok: false, refusal: { code: 'day-over', params: { date } } })
  const { date: today } = await a.hall.today()
  const early = { ok: false, refusal: { code: 'day-not-over' } }
  expect(await a.hall.askOn(today, randomUUID(), { type: 'ticket.issue', queue: 'A' }, kiosk)).toEqual(early)
  expect(await a.hall.askOn('2020-01-01', randomUUID(), { type: 'day.end' }, kiosk)).toBeNull()
  await until('nobody is left', () => count(a) === 0 && count(b) === 0)
  await until('today knows', async () => (await inherited(a)) === 0 && (await inherited(b)) === 0)
})

test('[N17] [J2] [J5] the chain of that day holds, its reports are what its journal says, and no hour of the night is in them', async () => {
  expect(await verifyStream(a.sql, stream)).toMatchObject({ ok: true })
  expect((await rebuildReports(a.sql)).differed).toEqual({ ticket: 0, leg: 0, case_file: 0 })
  const [row] = await a.sql<{ last: Date; states: string[]; unended: number }[]>`
    select max(finished_at) as last, array_agg(distinct state) as states,
      (select count(*)::int from leg where day = ${date} and ended_at is null and "end" = 'cancelled') as unended
    from ticket where day = ${date}`
  expect(row!.last.getTime()).toBeLessThan(Date.parse(`${date}T17:00:00+08:00`))
  expect(row).toMatchObject({ states: ['cancelled', 'missed'], unended: 1 })
  // Whoever looks at the day itself sees the same on both.
  const [here, there] = [await a.hall.on(date), await b.hall.on(date)]
  expect(earlierOf(here!)).toEqual(earlierOf(there!))
})

test('[N15] [J6] more days at once than a process keeps open, each asked and looked at from everywhere', async () => {
  const left = new Map<string, string>()
  for (let back = 2; back <= 8; back++)
    await play(daysAgo(back), async (ask) => {
      left.set(daysAgo(back), await ask({ type: 'ticket.issue', queue: 'A' }, kiosk))
    })
  const settled = await Promise.all(
    [a, b, a, b].flatMap((process) =>
      [...left].map(async ([on, ticket]) => {
        const tickets = [ticket]
        const command: Command = { type: 'ticket.close', tickets, became: 'served', outcome: 'done' }
        const answer = await process.hall.askOn(on, randomUUID(), command, guide)
        const seen = (await process.hall.on(on))!.tickets.get(ticket)!.state
        return `${answer!.ok ? 'done' : answer!.refusal.code} ${seen}`
      }),
    ),
  )
  const each = (what: string): number => settled.filter((one) => one === what).length
  expect([each('done finished'), each('wrong-state finished')]).toEqual([7, 21])
  for (const on of left.keys())
    expect(await verifyStream(a.sql, `day/${hallId}/${on}`)).toMatchObject({ ok: true })
  expect((await rebuildReports(a.sql)).differed).toEqual({ ticket: 0, leg: 0, case_file: 0 })
})

test('[N15] [N16] midnight: the day that was open is left to the morning, a number goes to the new one, nobody is wiped', async () => {
  const sql = connect(url)
  await savePlan(sql, hallPlan('midnight'))
  // The hall's clock is a minute before its midnight.
  const midnight = Date.parse(`${date}T00:00:00+08:00`)
  let now = midnight - 60_000
  const halls = new Halls({ sql, clock: () => now })
  await halls.start()
  const hall = (await halls.find('midnight'))!
  const issue = async (): Promise<string> => {
    const answer = await hall.ask(randomUUID(), { type: 'ticket.issue', queue: 'A' }, kiosk)
    if (!answer.ok) throw new Error(answer.refusal.code)
    return String(answer.result['ticket'])
  }
  const left = await issue()
  const evening = (await hall.today()).date
  const settle = () =>
    hall.askOn(
      evening,
      randomUUID(),
      { type: 'ticket.close', tickets: [left], became: 'served', outcome: 'done' },
      guide,
    )
  expect(await settle()).toEqual({ ok: false, refusal: { code: 'day-not-over' } })
  now = midnight + 1000
  const fresh = await issue()
  expect((await hall.today()).tickets.has(fresh)).toBe(true)
  expect(await settle(), 'another clock may not have come so far').toMatchObject({ ok: false })
  now = midnight + 9 * hour
  await until('the evening is left', () =>
    hall.earlier.some((each) => each.day === evening && each.count === 1),
  )
  expect((await hall.today()).tickets.has(left)).toBe(false)
  expect(await settle()).toMatchObject({ ok: true })
  expect((await hall.on(evening))!.tickets.get(left)).toMatchObject({
    state: 'finished',
    finishedAt: midnight - 60_000,
  })
  await halls.close()
  await sql.end({ timeout: 1 })
})
