import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { evolve, newDay } from '../../shared/law/evolve.ts'
import { savePlan } from '../../server/hall/plans.ts'
import { readTail, verifyStream } from '../../server/journal/read.ts'
import { rebuildReports } from '../../server/journal/rebuild-reports.ts'
import { connect } from '../../server/db/connect.ts'
import { freshDatabase } from '../support/database.ts'
import { hallPlan } from '../support/hall-plan.ts'
import { kiosk, type Process, startProcess } from '../support/processes.ts'
import { plainOf } from '../support/plain-day.ts'

let url: string
let drop: () => Promise<void>
let a: Process
let b: Process

beforeAll(async () => {
  const database = await freshDatabase()
  url = database.url
  drop = () => database.drop()
  const sql = connect(url)
  await savePlan(sql, hallPlan('race'))
  await sql.end()
  ;[a, b] = await Promise.all([startProcess(url, 'race'), startProcess(url, 'race')])
})

afterAll(async () => {
  await Promise.all([a?.stop(), b?.stop()])
  await drop?.()
})

describe('two processes on one hall', () => {
  test('[N2] [J1] [J6] 2,000 issues by ten kiosks: none fails, no number twice, none missing', async () => {
    const numbers: string[] = []
    await Promise.all(
      Array.from({ length: 10 }, async (_, kioskNo) => {
        for (let i = 0; i < 200; i++) {
          const process = (kioskNo + i) % 2 === 0 ? a : b
          const answer = await process.ask({ type: 'ticket.issue', queue: i % 2 === 0 ? 'A' : 'B' })
          if (!answer.ok) throw new Error(answer.refusal.code)
          numbers.push(String(answer.result['number']))
        }
      }),
    )
    expect(new Set(numbers).size).toBe(2000)
    for (const prefix of ['A', 'B']) {
      const serials = numbers
        .filter((number) => number.startsWith(prefix))
        .map((number) => Number(number.slice(1)))
      expect(serials.sort((x, y) => x - y)).toEqual(Array.from({ length: 1000 }, (_, index) => index + 1))
    }
  })

  test('[T3] [J6] 16 callers empty the hall: each ticket to one counter, everyone else hears nobody-waiting', async () => {
    const called: string[] = []
    const refusals: string[] = []
    await Promise.all(
      Array.from({ length: 16 }, async (_, index) => {
        const counter = index + 1
        const process = index % 2 === 0 ? a : b
        await process.ask({ type: 'counter.open', counter })
        for (;;) {
          const call = await process.ask({ type: 'ticket.call', counter })
          if (!call.ok) {
            refusals.push(call.refusal.code)
            return
          }
          called.push(String(call.result['ticket']))
          await process.ask({ type: 'ticket.serve', counter })
          const finish = await process.ask({ type: 'ticket.finish', counter, outcome: 'done' })
          expect(finish.ok).toBe(true)
        }
      }),
    )
    expect(called.length).toBe(2000)
    expect(new Set(called).size).toBe(2000)
    expect(refusals).toEqual(Array.from({ length: 16 }, () => 'nobody-waiting'))
  })

  test('[J3] the same command id eight times at once to both processes: one effect, one answer', async () => {
    for (let round = 0; round < 20; round++) {
      const id = randomUUID()
      const before = (await a.hall.today()).queues.get('A')!.issued
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, i) =>
          (i % 2 === 0 ? a : b).ask({ type: 'ticket.issue', queue: 'A' }, kiosk, id),
        ),
      )
      for (const answer of answers) expect(answer).toEqual(answers[0])
      await Promise.all([a.hall.catchUp(), b.hall.catchUp()])
      expect((await a.hall.today()).queues.get('A')!.issued).toBe(before + 1)
    }
  })

  test('[J3] a refused id is refused again, even when the command would succeed by now', async () => {
    const id = randomUUID()
    const first = await a.ask({ type: 'ticket.call', counter: 20 }, undefined, id)
    expect(first).toMatchObject({ ok: false, refusal: { code: 'counter-not-open' } })
    await a.ask({ type: 'counter.open', counter: 20 })
    expect(await b.ask({ type: 'ticket.call', counter: 20 }, undefined, id)).toEqual(first)
  })

  test('[J3] [J6] what one process acknowledged, the other refuses or grants on: no stale refusal', async () => {
    await a.ask({ type: 'counter.open', counter: 21 })
    for (;;) if (!(await callAndFinish(a, 21))) break
    for (let i = 0; i < 50; i++) {
      const issue = await a.ask({ type: 'ticket.issue', queue: 'B' })
      expect(issue.ok).toBe(true)
      expect(await callAndFinish(b, 21)).toBe(true)
    }
  })

  test('[J6] whoever was given a number by one process is known to the other at once, where that asks', async () => {
    let unheard = 0
    for (let i = 0; i < 50; i++) {
      const issue = await a.ask({ type: 'ticket.issue', queue: 'B' })
      const ticket = issue.ok ? String(issue.result['ticket']) : ''
      if (!(await b.hall.today()).tickets.has(ticket)) unheard++
      expect((await b.hall.todayWith(ticket)).tickets.has(ticket)).toBe(true)
    }
    expect(unheard, 'the notice alone would have been late').toBeGreaterThan(0)
  })

  test('[J2] [J5] [J7] the chain verifies, replay gives the live state, the reports equal the journal', async () => {
    await Promise.all([a.hall.catchUp(), b.hall.catchUp()])
    const { stream, seq } = a.hall.liveStream!
    expect(await verifyStream(a.sql, stream)).toMatchObject({ ok: true, entries: seq })
    const day = await a.hall.today()
    const replayed = newDay(day.hall, day.date)
    for (const entry of (await readTail(a.sql, stream, 0)).entries) evolve(replayed, entry)
    expect(plainOf(replayed)).toBe(plainOf(day))
    expect(plainOf(await b.hall.today())).toBe(plainOf(day))
    expect((await rebuildReports(a.sql)).differed).toEqual({ ticket: 0, leg: 0, case_file: 0 })
  })

  test('[J2] a changed and a missing entry are found at their place', async () => {
    const { stream } = a.hall.liveStream!
    const found: unknown[] = []
    const tamper = a.sql.begin(async (tx) => {
      await tx`alter table journal disable trigger user`
      await tx`update journal set data = '{"ticket":"x"}' where stream = ${stream} and seq = 7`
      found.push(await verifyStream(tx, stream))
      await tx`delete from journal where stream = ${stream} and seq = 5`
      found.push(await verifyStream(tx, stream))
      throw new Error('take it all back')
    })
    await expect(tamper).rejects.toThrow('take it all back')
    expect(found).toEqual([
      { ok: false, seq: 7, why: 'changed' },
      { ok: false, seq: 5, why: 'gap' },
    ])
    expect(await verifyStream(a.sql, stream)).toMatchObject({ ok: true })
  })

  test('[J2] the database itself refuses to change history', async () => {
    const { stream } = a.hall.liveStream!
    await expect(a.sql`update journal set type = 'x' where stream = ${stream} and seq = 1`).rejects.toThrow(
      'append-only',
    )
    await expect(a.sql`delete from journal where stream = ${stream} and seq = 1`).rejects.toThrow(
      'append-only',
    )
  })
})

async function callAndFinish(process: Process, counter: number): Promise<boolean> {
  const call = await process.ask({ type: 'ticket.call', counter })
  if (!call.ok) return false
  await process.ask({ type: 'ticket.serve', counter })
  return (await process.ask({ type: 'ticket.finish', counter, outcome: 'done' })).ok
}
