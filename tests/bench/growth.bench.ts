/** (e) what a command costs with few and with many waiting; (f) how soon a restarted process is ready. */

import { randomUUID } from 'node:crypto'
import { decide } from '../../shared/law/decide.ts'
import type { Command } from '../../shared/law/commands.ts'
import { type Day } from '../../shared/law/day.ts'
import { evolve, newDay } from '../../shared/law/evolve.ts'
import { recordOf, type Actor } from '../../shared/law/actor.ts'
import { connect } from '../../server/db/connect.ts'
import { Halls } from '../../server/hall/halls.ts'
import { savePlan } from '../../server/hall/plans.ts'
import { hallPlan } from '../support/hall-plan.ts'
import { clerkAt, kiosk } from '../support/processes.ts'
import type { BenchDatabase } from './bench-database.ts'
import { median, printTable } from './table.ts'

/** The law alone: issue, call, serve, finish with 100 and with 10,000 people waiting, in turn so that drift cancels. */
export async function costWithManyWaiting(): Promise<void> {
  const few = dayWith(100)
  const many = dayWith(10_000)
  const fewTimes: number[] = []
  const manyTimes: number[] = []
  for (let round = 0; round < 60; round++) {
    fewTimes.push(visits(few, 200))
    manyTimes.push(visits(many, 200))
  }
  const ours = median(manyTimes.slice(10))
  const reference = median(fewTimes.slice(10))
  printTable('(e) microseconds a command', [
    {
      what: '10,000 waiting against 100 waiting',
      ours: ours.toFixed(2),
      reference: reference.toFixed(2),
      ratio: (ours / reference).toFixed(2),
      target: '<= 1.2',
    },
  ])
}

/** A process started on a day with 20,000 entries, against reading those rows alone. */
export async function restart(database: BenchDatabase): Promise<void> {
  const url = await database.fresh()
  const sql = connect(url)
  await savePlan(sql, hallPlan('bench'))
  const first = new Halls({ sql })
  await first.start()
  const hall = (await first.find('bench'))!
  for (let counter = 1; counter <= 24; counter++)
    await hall.ask(randomUUID(), { type: 'counter.open', counter }, clerkAt(counter))
  while ((await hall.today()).seq < 20_000) {
    const issues = Array.from({ length: 250 }, () =>
      hall.ask(randomUUID(), { type: 'ticket.issue', queue: 'A' }, kiosk),
    )
    await Promise.all(issues)
  }
  const { stream } = hall.liveStream!
  await first.close()
  const times: number[] = []
  const reads: number[] = []
  for (let round = 0; round < 5; round++) {
    const readBegan = performance.now()
    await sql`select seq, at, type, data, actor, hash from journal where stream = ${stream} order by seq`
    reads.push(performance.now() - readBegan)
    const began = performance.now()
    const halls = new Halls({ sql })
    await halls.start()
    times.push(performance.now() - began)
    await halls.close()
  }
  printTable('(f) milliseconds until ready with 20,000 entries today', [
    {
      what: 'restart against reading the rows',
      ours: median(times).toFixed(0),
      reference: median(reads).toFixed(0),
      ratio: (median(times) / median(reads)).toFixed(2),
      target: '<= 1000 ms',
    },
  ])
  await sql.end({ timeout: 1 })
}

function dayWith(waiting: number): Day {
  const day = newDay('bench', '2026-11-24')
  const plan = hallPlan('bench')
  const { hall } = plan
  apply(day, { type: 'day.open', hall, date: '2026-11-24', plan, sessions: 'always' }, { kind: 'system' })
  for (let counter = 1; counter <= 24; counter++)
    apply(day, { type: 'counter.open', counter }, clerkAt(counter))
  for (let i = 0; i < waiting; i++)
    apply(day, { type: 'ticket.issue', queue: i % 2 === 0 ? 'A' : 'B' }, kiosk)
  return day
}

let tick = Date.UTC(2026, 10, 24, 1)
let serial = 0

function apply(day: Day, command: Command, actor: Actor): void {
  tick += 10
  const decision = decide(day, command, { at: tick, actor, newId: `t${serial++}` })
  if ('refusal' in decision) throw new Error(decision.refusal.code)
  for (const fact of decision.facts)
    evolve(day, { ...fact, seq: day.seq + 1, at: tick, actor: recordOf(actor) })
}

/** @returns microseconds a command. */
function visits(day: Day, count: number): number {
  const began = performance.now()
  for (let i = 0; i < count; i++) {
    const counter = (i % 24) + 1
    apply(day, { type: 'ticket.issue', queue: i % 2 === 0 ? 'A' : 'B' }, kiosk)
    apply(day, { type: 'ticket.call', counter }, clerkAt(counter))
    apply(day, { type: 'ticket.serve', counter }, clerkAt(counter))
    apply(day, { type: 'ticket.finish', counter, outcome: 'done' }, clerkAt(counter))
  }
  return ((performance.now() - began) * 1000) / (count * 4)
}
