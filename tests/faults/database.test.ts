import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '../../server/db/connect.ts'
import { verifyStream } from '../../server/journal/read.ts'
import { command, connectSocket, type Demo, demoOf, until, watch } from '../support/contract-client.ts'
import { type PrivateCluster, privateCluster } from '../support/private-cluster.ts'
import { type ServerProcess, startServer } from '../support/server.ts'

let cluster: PrivateCluster
let processes: ServerProcess[]
let demo: Demo
let kiosk: string

beforeAll(async () => {
  cluster = await privateCluster()
  processes = await Promise.all([startServer(cluster.url), startServer(cluster.url)])
  demo = await demoOf(processes[0]!.url)
  kiosk = demo.devices.find((device) => device.kind === 'kiosk')!.token
}, 120_000)

afterAll(async () => {
  await Promise.all((processes ?? []).map((process) => process.stop()))
  await cluster?.remove()
})

test('[J3] [J4] [V8] the database stopped and started under load: commands succeed or say 503, and all is live again by itself', async () => {
  const socket = await connectSocket(processes[0]!.url)
  const seen = await watch(socket, demo.hall, 'kiosk')
  const acknowledged: string[] = []
  const refused: string[] = []
  const statuses = new Map<number, number>()
  let over = false
  const load = Array.from({ length: 8 }, async (_, index) => {
    while (!over) {
      const id = randomUUID()
      const reply = await command(processes[index % 2]!.url, demo.hall, kiosk, {
        id,
        type: 'ticket.issue',
        queue: 'A',
      })
      statuses.set(reply.status, (statuses.get(reply.status) ?? 0) + 1)
      if (reply.status === 200) acknowledged.push(id)
      else {
        expect(reply.status).toBe(503)
        expect(String(reply.body['detail'])).not.toBe('')
        refused.push(id)
      }
    }
  })
  await pause(500)
  await cluster.crash()
  await pause(5000)
  await until('it is said that the hall is not ready', async () => (await ready(processes[0]!)) === 503)
  let beats = 0
  socket.on('beat', () => beats++)
  await pause(3000)
  expect(beats, 'no screen is told that it is live').toBe(0)
  await cluster.start()
  for (const process of processes)
    await until('the process is ready again', async () => (await ready(process)) === 200, 10_000)
  const before = acknowledged.length
  await until('screens are told again that they are live', () => beats > 0)
  await until('commands succeed again', () => acknowledged.length > before + 50, 10_000)
  over = true
  await Promise.all(load)
  expect(statuses.get(503) ?? 0).toBeGreaterThan(0)

  const last = await command(processes[1]!.url, demo.hall, kiosk, { type: 'ticket.issue', queue: 'A' })
  expect(last.status).toBe(200)
  await until('the screen of the other process shows it', () => seen.at(-1)!.seq >= Number(last.body['seq']))
  socket.disconnect()

  const sql = connect(cluster.url)
  const [row] = await sql<{ stream: string }[]>`select stream from journal where stream like 'day/%' limit 1`
  expect(await verifyStream(sql, row!.stream)).toMatchObject({ ok: true })
  const rows = await sql<{ command: string; n: number }[]>`
    select command, count(*)::int as n from journal where stream = ${row!.stream} group by command`
  const effects = new Map(rows.map((each) => [each.command, each.n]))
  for (const id of acknowledged) expect(effects.get(id)).toBe(1)
  for (const id of refused) expect(effects.get(id) ?? 0).toBeLessThanOrEqual(1)
  await sql.end({ timeout: 1 })

  for (const id of refused.slice(0, 20)) {
    const again = await command(processes[0]!.url, demo.hall, kiosk, { id, type: 'ticket.issue', queue: 'A' })
    const twice = await command(processes[1]!.url, demo.hall, kiosk, { id, type: 'ticket.issue', queue: 'A' })
    expect(again.status).toBe(200)
    expect(twice).toEqual(again)
  }
})

async function ready(process: ServerProcess): Promise<number> {
  return (await fetch(`${process.url}/readyz`)).status
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((wake) => setTimeout(wake, milliseconds))
}
