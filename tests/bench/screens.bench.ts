/** (d) from a clerk's call to the screens, beside a bare Socket.IO broadcast of the same bytes. */

import type { Socket } from 'socket.io-client'
import { command, connectSocket, demoOf, post, signIn } from '../support/contract-client.ts'
import type { BenchDatabase } from './bench-database.ts'
import { startHall, startProgram } from './processes.ts'
import { printTable, quantile, type Row } from './table.ts'

const rounds = 60

/** 50 and 500 boards; a call is posted, and the time until each board has it is taken. */
export async function callToScreen(database: BenchDatabase): Promise<void> {
  const rows: Row[] = []
  for (const screens of [50, 500])
    for (const busy of [false, true]) {
      const ours = await hallLatencies(database, screens, busy)
      const bare = await bareLatencies(database, screens, ours.bytes, busy)
      const ratio = quantile(ours.times, 0.95) / quantile(bare, 0.95)
      rows.push({
        what: `${screens} screens${busy ? ' while 16 callers work' : ''} (${ours.bytes.length} bytes)`,
        ours: figures(ours.times),
        reference: figures(bare),
        ratio: `P95 ${ratio.toFixed(2)}`,
        target: '<= 1.5',
      })
    }
  printTable('(d) call to screen, milliseconds', rows)
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
  const sockets = await connectAll(url, screens)
  await Promise.all(sockets.map((socket) => socket.emitWithAck('watch', { hall: demo.hall, view: 'board' })))
  const stop = busy ? await keepBusy(url, demo.hall, kiosk, accounts.slice(1, 17)) : async () => undefined
  const times: number[] = []
  let bytes = ''
  for (let round = 0; round < rounds; round++) {
    await command(url, demo.hall, kiosk, { type: 'ticket.issue', queue: 'A' })
    await pause(30)
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
              bytes = JSON.stringify(view)
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
  await stop()
  for (const socket of sockets) socket.disconnect()
  child.kill('SIGTERM')
  return { times, bytes }
}

/** The same bytes, posted and broadcast, nothing decided and nothing written. */
async function bareLatencies(
  database: BenchDatabase,
  screens: number,
  bytes: string,
  busy: boolean,
): Promise<number[]> {
  const { url, child } = await startProgram('tests/bench/reference-server.ts', [
    await database.fresh(false),
    '0',
  ])
  const sockets = await connectAll(url, screens)
  let over = false
  const load = busy
    ? Array.from({ length: 16 }, async () => {
        while (!over) await post(`${url}/issue`, {})
      })
    : []
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    await pause(30)
    const began = performance.now()
    const arrivals = sockets.map(
      (socket) =>
        new Promise<number>((resolve) => socket.once('view', () => resolve(performance.now() - began))),
    )
    await post(`${url}/broadcast`, bytes)
    times.push(...(await Promise.all(arrivals)))
  }
  over = true
  await Promise.all(load)
  for (const socket of sockets) socket.disconnect()
  child.kill('SIGTERM')
  return times
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

function figures(times: readonly number[]): string {
  return [0.5, 0.95, 0.99].map((share) => `P${share * 100} ${quantile(times, share).toFixed(1)}`).join('  ')
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((wake) => setTimeout(wake, milliseconds))
}
