/** (a) durable commands a second in one hall, (b) over many halls: against a plain SKIP LOCKED claim loop. */

import { randomUUID } from 'node:crypto'
import type { Hall } from '../../server/hall/halls.ts'
import { Halls } from '../../server/hall/halls.ts'
import { connect } from '../../server/db/connect.ts'
import { savePlan } from '../../server/hall/plans.ts'
import { hallPlan } from '../support/hall-plan.ts'
import { clerkAt, kiosk } from '../support/processes.ts'
import type { BenchDatabase } from './bench-database.ts'
import { claimInTransaction, claimNext, referenceHall } from './skip-locked.ts'
import { median, perSecond, printTable, type Row } from './table.ts'

const rounds = 3
const commandsInVisit = 4

/** One hall, growing numbers of callers. A command is an issue or a call → serve → finish, all durable. */
export async function commandsInOneHall(database: BenchDatabase): Promise<void> {
  const url = await database.fresh()
  const sql = connect(url)
  await savePlan(sql, hallPlan('bench', 256))
  const halls = new Halls({ sql })
  await halls.start()
  const hall = (await halls.find('bench'))!
  for (let counter = 1; counter <= 256; counter++)
    await hall.ask(randomUUID(), { type: 'counter.open', counter }, clerkAt(counter))
  const reference = await referenceHall(await database.fresh(false), 400_000)
  const rows: Row[] = []
  for (const callers of [1, 16, 64, 256]) {
    const each = callers === 1 ? 100 : Math.ceil(2400 / callers)
    const ours: number[] = []
    const claims: number[] = []
    const transactions: number[] = []
    for (let round = 0; round < rounds; round++) {
      claims.push(await claimRate(reference, callers, each * 4, claimNext))
      ours.push(await commandRate([hall], callers, each))
      transactions.push(await claimRate(reference, callers, each, claimInTransaction))
    }
    const target = callers === 64 ? '>= 4' : ''
    rows.push(rowOf(`${callers} callers, claims in a transaction`, ours, transactions, target))
    rows.push(rowOf(`${callers} callers, claims in one statement`, ours, claims, target))
  }
  printTable('(a) durable commands a second, one hall', rows)
  await halls.close()
  await sql.end({ timeout: 1 })
  await reference.end({ timeout: 1 })
}

/** The same over many halls that share the process and its appends. */
export async function commandsInManyHalls(database: BenchDatabase): Promise<void> {
  const rows: Row[] = []
  const reference = await referenceHall(await database.fresh(false), 400_000)
  for (const count of [100, 2600]) {
    const url = await database.fresh()
    const sql = connect(url)
    for (let i = 0; i < count; i++) await savePlan(sql, hallPlan(`hall-${i}`, 3))
    const halls = new Halls({ sql })
    await halls.start()
    const all = await Promise.all(Array.from({ length: count }, (_, i) => halls.find(`hall-${i}`)))
    const open = all.map((hall) => hall!.ask(randomUUID(), { type: 'counter.open', counter: 1 }, clerkAt(1)))
    await Promise.all(open)
    const ours: number[] = []
    const claims: number[] = []
    for (let round = 0; round < rounds; round++) {
      claims.push(await claimRate(reference, 64, 40, claimNext))
      ours.push(await oneCallerPerHall(all as Hall[], Math.max(1, Math.ceil(2600 / count))))
    }
    rows.push(rowOf(`${count} halls, a caller each`, ours, claims, ''))
    await halls.close()
    await sql.end({ timeout: 1 })
  }
  printTable('(b) durable commands a second, many halls (reference: 64 callers)', rows)
  await reference.end({ timeout: 1 })
}

/** @returns commands a second: every caller issues, calls, serves and finishes in turn at a counter of its own. */
async function commandRate(halls: readonly Hall[], callers: number, each: number): Promise<number> {
  const began = performance.now()
  let done = 0
  await Promise.all(
    Array.from({ length: callers }, async (_, index) => {
      const hall = halls[index % halls.length]!
      for (let i = 0; i < each; i++) {
        await visit(hall, index + 1, index % 2 === 0 ? 'A' : 'B')
        done += commandsInVisit
      }
    }),
  )
  return perSecond(done, performance.now() - began)
}

async function oneCallerPerHall(halls: readonly Hall[], each: number): Promise<number> {
  const began = performance.now()
  let done = 0
  await Promise.all(
    halls.map(async (hall) => {
      for (let i = 0; i < each; i++) {
        await visit(hall, 1, 'A')
        done += commandsInVisit
      }
    }),
  )
  return perSecond(done, performance.now() - began)
}

async function visit(hall: Hall, counter: number, queue: string): Promise<void> {
  const clerk = clerkAt(counter)
  await hall.ask(randomUUID(), { type: 'ticket.issue', queue }, kiosk)
  const called = await hall.ask(randomUUID(), { type: 'ticket.call', counter }, clerk)
  if (!called.ok) throw new Error(called.refusal.code)
  await hall.ask(randomUUID(), { type: 'ticket.serve', counter }, clerk)
  await hall.ask(randomUUID(), { type: 'ticket.finish', counter, outcome: 'done' }, clerk)
}

async function claimRate(
  sql: Awaited<ReturnType<typeof referenceHall>>,
  callers: number,
  each: number,
  claim: typeof claimNext,
): Promise<number> {
  const began = performance.now()
  await Promise.all(
    Array.from({ length: callers }, async (_, index) => {
      for (let i = 0; i < each; i++)
        if ((await claim(sql, index + 1)) === null) throw new Error('reference ran dry')
    }),
  )
  return perSecond(callers * each, performance.now() - began)
}

function rowOf(what: string, ours: readonly number[], reference: readonly number[], target: string): Row {
  const ratios = ours.map((each, index) => each / reference[index]!)
  return {
    what,
    ours: String(median(ours)),
    reference: String(median(reference)),
    ratio: median(ratios).toFixed(2),
    target,
  }
}
