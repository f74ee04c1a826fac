/**
 * (d) from a clerk's call to the screens, beside a bare Socket.IO broadcast of the same bytes. Under load that means
 * all of them: while 16 callers claim tickets over HTTP, the reference also broadcasts the view between its measured
 * broadcasts, as often a second as one of our screens was sent another view in the same run.
 */

import type { ChildProcess } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import type { Socket } from 'socket.io-client'
import { command, connectSocket, demoOf, post, signIn } from '../support/contract-client.ts'
import type { BenchDatabase } from './bench-database.ts'
import { startHall, startProgram } from './processes.ts'
import { printTable, quantile, type Row } from './table.ts'

const rounds = 60
const callers = 16
/** More than the reference's callers can claim in a run. */
const referenceTickets = 200_000

/**
 * 50, 500 and 2,000 boards; a call is posted, and the time until each board has it is taken. At rest also what the
 * server's memory grows by for each board.
 */
export async function callToScreen(database: BenchDatabase): Promise<void> {
  const rows: Row[] = []
  const memory: Row[] = []
  for (const screens of [50, 500, 2000])
    for (const busy of [false, true]) {
      // Callers and 2,000 clients in one process would measure that process alone.
      if (busy && screens === 2000) continue
      const ours = await hallLatencies(database, screens, busy)
      const bare = await bareLatencies(database, screens, ours.bytes, busy ? ours.othersASecond : null)
      const ratio = quantile(ours.times, 0.95) / quantile(bare.times, 0.95)
      rows.push({
        what: `${screens} screens${busy ? ` while ${callers} callers work` : ''} (${ours.bytes.length} bytes)`,
        ours: figures(ours.times),
        reference: figures(bare.times),
        ratio: `P95 ${ratio.toFixed(2)}`,
        target: '<= 1.5',
      })
      if (busy || screens === 50) continue
      memory.push({
        what: `${screens} screens`,
        ours: ours.kilobytes.toFixed(0),
        reference: bare.kilobytes.toFixed(0),
        ratio: (ours.kilobytes / bare.kilobytes).toFixed(2),
        target: '',
      })
    }
  printTable('(d) call to screen, milliseconds', rows)
  printTable('(d) kilobytes of memory a screen', memory)
}

async function hallLatencies(database: BenchDatabase, screens: number, busy: boolean) {
  const { url, child } = await startHall(await database.fresh())
  const demo = await demoOf(url)
  const kiosk = demo.devices.find((device) => device.kind === 'kiosk')!.token
  const accounts = demo.accounts.filter(
    (account) => account.role === 'clerk' && account.counters?.length === 1,
  )
  const token = await signIn(url, accounts[0]!)
  const counter = accounts[0]!.counters![0]!
  await command(url, demo.hall, token, { type: 'counter.open', counter })
  const empty = kilobytesOf(child)
  const sockets = await connectAll(url, screens)
  await Promise.all(sockets.map((socket) => socket.emitWithAck('watch', { hall: demo.hall, view: 'board' })))
  const stop = busy
    ? await keepBusy(url, demo.hall, kiosk, accounts.slice(1, callers + 1))
    : async () => undefined
  let views = 0
  sockets[0]!.on('view', () => views++)
  const times: number[] = []
  let last: unknown
  const started = performance.now()
  for (let round = 0; round < rounds; round++) {
    await command(url, demo.hall, kiosk, { type: 'ticket.issue', queue: 'A' })
    await pause(quietMilliseconds(screens))
    const began = performance.now()
    let seq = Number.POSITIVE_INFINITY
    const arrivals = sockets.map(
      (socket) =>
        new Promise<number>((resolve) => {
          const hear = (view: { seq: number; data: { calls: { counter: number; at: string }[] } }): void => {
            const at = performance.now() - began
            void called.then(() => {
              if (view.seq < seq) return
              socket.off('view', hear)
              last = view
              resolve(at)
            })
          }
          socket.on('view', hear)
        }),
    )
    const called = command(url, demo.hall, token, { type: 'ticket.call', counter }).then((reply) => {
      seq = Number(reply.body['seq'])
    })
    times.push(...(await Promise.all(arrivals)))
    await command(url, demo.hall, token, { type: 'ticket.serve', counter })
    await command(url, demo.hall, token, { type: 'ticket.finish', counter, outcome: 'done' })
  }
  const kilobytes = (kilobytesOf(child) - empty) / screens
  const othersASecond = ((views - rounds) / (performance.now() - started)) * 1000
  await stop()
  for (const socket of sockets) socket.disconnect()
  child.kill('SIGTERM')
  return { times, bytes: JSON.stringify(last), othersASecond, kilobytes }
}

/**
 * The same bytes, posted and broadcast, nothing decided and nothing written.
 * @param othersASecond broadcasts besides the measured ones, while callers claim; null: at rest
 */
async function bareLatencies(
  database: BenchDatabase,
  screens: number,
  bytes: string,
  othersASecond: number | null,
): Promise<{ times: number[]; kilobytes: number }> {
  const { url, child } = await startProgram('tests/bench/reference-server.ts', [
    await database.fresh(false),
    String(referenceTickets),
  ])
  const empty = kilobytesOf(child)
  const sockets = await connectAll(url, screens)
  let over = false
  const claims =
    othersASecond === null
      ? []
      : Array.from({ length: callers }, async (_, index) => {
          while (!over) await post(`${url}/call`, { counter: index + 1 })
        })
  if (othersASecond !== null) {
    await post(`${url}/broadcast/view?everyMs=${1000 / othersASecond}`, bytes)
    await pause(1500)
  }
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    await pause(quietMilliseconds(screens))
    const began = performance.now()
    const arrivals = sockets.map(
      (socket) =>
        new Promise<number>((resolve) => socket.once('call', () => resolve(performance.now() - began))),
    )
    await post(`${url}/broadcast/call`, bytes)
    times.push(...(await Promise.all(arrivals)))
  }
  over = true
  await Promise.all(claims)
  const kilobytes = (kilobytesOf(child) - empty) / screens
  for (const socket of sockets) socket.disconnect()
  child.kill('SIGTERM')
  return { times, kilobytes }
}

async function keepBusy(
  url: string,
  hall: string,
  kiosk: string,
  accounts: { username: string; password: string; counters?: number[] }[],
) {
  let over = false
  const work = accounts.map(async (account) => {
    const counter = account.counters![0]!
    const token = await signIn(url, account)
    await command(url, hall, token, { type: 'counter.open', counter })
    while (!over) {
      await command(url, hall, kiosk, { type: 'ticket.issue', queue: 'A' })
      const reply = await command(url, hall, token, { type: 'ticket.call', counter })
      if (reply.status !== 200) continue
      await command(url, hall, token, { type: 'ticket.serve', counter })
      await command(url, hall, token, { type: 'ticket.finish', counter, outcome: 'done' })
    }
  })
  await pause(1500)
  return async () => {
    over = true
    await Promise.all(work)
  }
}

async function connectAll(url: string, count: number): Promise<Socket[]> {
  const sockets: Socket[] = []
  while (sockets.length < count)
    sockets.push(
      ...(await Promise.all(
        Array.from({ length: Math.min(50, count - sockets.length) }, () => connectSocket(url)),
      )),
    )
  return sockets
}

/** Until what was sent before has arrived at all of them: a thousand clients in one process take a tenth of a second. */
function quietMilliseconds(screens: number): number {
  return 30 + screens / 4
}

/** What the process holds of the machine's memory; 0 where the system does not say. */
function kilobytesOf({ pid }: ChildProcess): number {
  const status = `/proc/${pid}/status`
  if (!existsSync(status)) return 0
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(status, 'utf8'))?.[1] ?? 0)
}

function figures(times: readonly number[]): string {
  return [0.5, 0.95, 0.99].map((share) => `P${share * 100} ${quantile(times, share).toFixed(1)}`).join('  ')
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((wake) => setTimeout(wake, milliseconds))
}
