import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { command, type Demo, demoOf, signIn } from '../support/contract-client.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { type ServerProcess, startServer } from '../support/server.ts'

/** What counters 1 to 16 of the demo hall serve between them. */
const queues = ['A', 'B', 'C', 'F', 'G', 'H']

let database: TestDatabase
let processes: ServerProcess[]
let demo: Demo
let kiosks: string[]
let clerks: { counter: number; token: string }[]

beforeAll(async () => {
  database = await freshDatabase()
  processes = await Promise.all([startServer(database.url), startServer(database.url)])
  demo = await demoOf(processes[0]!.url)
  kiosks = demo.devices.filter((device) => device.kind === 'kiosk').map((device) => device.token)
  const accounts = demo.accounts.filter(
    (account) => account.role === 'clerk' && account.counters?.length === 1,
  )
  clerks = []
  for (const account of accounts.slice(0, 16))
    clerks.push({ counter: account.counters![0]!, token: await signIn(processes[0]!.url, account) })
}, 120_000)

afterAll(async () => {
  await Promise.all((processes ?? []).map((process) => process.stop()))
  await database?.drop()
})

describe('two server processes on one database, through the contract', () => {
  test('[N2] [J1] 2,000 issues by 10 kiosks: none fails, no number twice, none missing', async () => {
    const numbers: string[] = []
    const failures: unknown[] = []
    await Promise.all(
      Array.from({ length: 10 }, async (_, index) => {
        for (let i = 0; i < 200; i++) {
          const queue = queues[(index + i) % queues.length]!
          const url = processes[(index + i) % 2]!.url
          const reply = await command(url, demo.hall, kiosks[index % kiosks.length], {
            type: 'ticket.issue',
            queue,
          })
          if (reply.status === 200)
            numbers.push((reply.body as unknown as { result: { number: string } }).result.number)
          else failures.push(reply)
        }
      }),
    )
    expect(failures).toEqual([])
    expect(new Set(numbers).size).toBe(2000)
    for (const prefix of new Set(numbers.map((number) => number.replace(/\d+$/, '')))) {
      const serials = numbers
        .filter((number) => number.replace(/\d+$/, '') === prefix)
        .map((number) => Number(number.slice(prefix.length)))
      expect(serials.sort((a, b) => a - b)).toEqual(serials.map((_, index) => index + 1))
    }
  })

  test('[T3] [J6] 16 callers empty the hall: each ticket to exactly one counter, then nobody-waiting, no 5xx', async () => {
    const called: string[] = []
    const ends: string[] = []
    await Promise.all(
      clerks.map(async ({ counter, token }, index) => {
        const url = processes[index % 2]!.url
        const opened = await command(url, demo.hall, token, { type: 'counter.open', counter })
        expect(opened.status).toBe(200)
        for (;;) {
          const reply = await command(url, demo.hall, token, { type: 'ticket.call', counter })
          if (reply.status !== 200) {
            ends.push(`${reply.status} ${reply.body['code']}`)
            return
          }
          called.push((reply.body as unknown as { result: { ticket: string } }).result.ticket)
          for (const type of ['ticket.serve', 'ticket.finish']) {
            const outcome = type === 'ticket.finish' ? { outcome: 'done' } : {}
            expect((await command(url, demo.hall, token, { type, counter, ...outcome })).status).toBe(200)
          }
        }
      }),
    )
    expect(new Set(called).size).toBe(called.length)
    expect(called.length).toBe(2000)
    expect(ends).toEqual(clerks.map(() => '409 nobody-waiting'))
  })

  test('[J3] the same id eight times at once to both processes: one effect, one answer', async () => {
    for (let round = 0; round < 10; round++) {
      const id = randomUUID()
      const replies = await Promise.all(
        Array.from({ length: 8 }, (_, index) =>
          command(processes[index % 2]!.url, demo.hall, kiosks[0], { id, type: 'ticket.issue', queue: 'A' }),
        ),
      )
      for (const reply of replies) expect(reply).toEqual(replies[0])
      expect(replies[0]!.status).toBe(200)
    }
  })
})
