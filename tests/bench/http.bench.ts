/** (c) calls a second over HTTP with login: tickets issued before, then 16 callers empty the hall. */

import { command, demoOf, post, signIn } from '../support/contract-client.ts'
import type { BenchDatabase } from './bench-database.ts'
import { startHall, startProgram } from './processes.ts'
import { perSecond, printTable, type Row } from './table.ts'

const callers = 16
const queues = ['A', 'B', 'C', 'F', 'G', 'H']

/** With one and two processes, 500 and 5,000 tickets, beside the bare server on the same machine and database server. */
export async function callsOverHttp(database: BenchDatabase): Promise<void> {
  const rows: Row[] = []
  for (const processes of [1, 2])
    for (const tickets of [500, 5000]) {
      const reference = await bareCalls(database, processes, tickets)
      const ours = await hallCalls(database, processes, tickets)
      rows.push({
        what: `${tickets} tickets, ${callers} callers, ${processes} process${processes === 1 ? '' : 'es'}`,
        ours: `${ours.rate}/s, given twice ${ours.twice}, errors ${ours.errors}`,
        reference: `${reference}/s`,
        ratio: (ours.rate / reference).toFixed(2),
        target: '>= 0.5',
      })
    }
  printTable('(c) calls a second over HTTP with login', rows)
}

async function hallCalls(database: BenchDatabase, processes: number, tickets: number) {
  const databaseUrl = await database.fresh()
  const servers = await Promise.all(Array.from({ length: processes }, () => startHall(databaseUrl)))
  const urls = servers.map((server) => server.url)
  const demo = await demoOf(urls[0]!)
  const kiosk = demo.devices.find((device) => device.kind === 'kiosk')!.token
  const accounts = demo.accounts.filter(
    (account) => account.role === 'clerk' && account.counters?.length === 1,
  )
  const tokens: string[] = []
  for (const account of accounts.slice(0, callers)) tokens.push(await signIn(urls[0]!, account))
  for (const [index, token] of tokens.entries())
    await command(urls[0]!, demo.hall, token, {
      type: 'counter.open',
      counter: accounts[index]!.counters![0],
    })
  await inTurn(tickets, 16, (index) =>
    command(urls[index % processes]!, demo.hall, kiosk, {
      type: 'ticket.issue',
      queue: queues[index % queues.length],
    }),
  )
  const seen = new Set<string>()
  let called = 0
  let twice = 0
  let errors = 0
  let spent = 0
  await Promise.all(
    tokens.map(async (token, index) => {
      const counter = accounts[index]!.counters![0]!
      const url = urls[index % processes]!
      for (;;) {
        const began = performance.now()
        const reply = await command(url, demo.hall, token, { type: 'ticket.call', counter })
        spent += performance.now() - began
        if (reply.status !== 200) {
          if (reply.body['code'] !== ('nobody-waiting' as never)) errors++
          return
        }
        const { ticket } = (reply.body as unknown as { result: { ticket: string } }).result
        if (seen.has(ticket)) twice++
        seen.add(ticket)
        called++
        await command(url, demo.hall, token, { type: 'ticket.serve', counter })
        await command(url, demo.hall, token, { type: 'ticket.finish', counter, outcome: 'done' })
      }
    }),
  )
  for (const { child } of servers) child.kill('SIGTERM')
  // Three commands a ticket went through; the rate is of calls while sixteen callers are at it.
  return { rate: perSecond(called * callers, spent), twice, errors: errors + (called === tickets ? 0 : 1) }
}

async function bareCalls(database: BenchDatabase, processes: number, tickets: number): Promise<number> {
  const databaseUrl = await database.fresh(false)
  const first = await startProgram('tests/bench/reference-server.ts', [databaseUrl, String(tickets)])
  const servers = [first]
  const urls = Array.from({ length: processes }, () => first.url)
  let called = 0
  let spent = 0
  await Promise.all(
    Array.from({ length: callers }, async (_, index) => {
      for (;;) {
        const began = performance.now()
        const reply = await post(`${urls[index % processes]!}/call`, { counter: index + 1 })
        spent += performance.now() - began
        if (reply.status !== 200) return
        called++
      }
    }),
  )
  for (const { child } of servers) child.kill('SIGTERM')
  return perSecond(called * callers, spent)
}

async function inTurn(
  count: number,
  width: number,
  work: (index: number) => Promise<unknown>,
): Promise<void> {
  let next = 0
  await Promise.all(
    Array.from({ length: width }, async () => {
      while (next < count) await work(next++)
    }),
  )
}
