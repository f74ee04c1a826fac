import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import postgres from 'postgres'
import { connectSocket, post, until, watch } from '../support/contract-client.ts'
import { at, aServer, type AServer } from './a-server.ts'

let server: AServer
let kiosk: string

beforeAll(async () => {
  server = await aServer()
  kiosk = server.device('kiosk')
})
afterAll(() => server?.stop())

const issue = () => server.ask(kiosk, { type: 'ticket.issue', queue: 'A' })

describe('views by socket', () => {
  test('[V3] an acknowledged command is in the view that follows, and no view steps back', async () => {
    const socket = await connectSocket(server.url)
    const seen = await watch(socket, server.demo.hall, 'kiosk')
    const answers = await Promise.all(Array.from({ length: 40 }, issue))
    const last = Math.max(...answers.map((answer) => Number(at(answer.body, 'seq'))))
    await until('the last issue is on the screen', () => seen.at(-1)!.seq >= last)
    const seqs = seen.map((view) => view.seq)
    expect(seqs).toEqual([...seqs].sort((a, b) => a - b))
    const queues = seen.at(-1)!.data['queues'] as { queue: string; waiting: number }[]
    expect(queues.find((queue) => queue.queue === 'A')?.waiting).toBe(40)
    socket.close()
  })

  test('[V3] a watcher of something that did not change comes to know the entry all the same', async () => {
    const socket = await connectSocket(server.url, server.device('sign'))
    const seen = await watch(socket, server.demo.hall, 'sign', '7')
    const seq = Number(at((await issue()).body, 'seq'))
    await until('the sign knows the entry', () => seen.at(-1)!.seq >= seq)
    socket.close()
  })

  test('[V5] without a token only board, kiosk and ticket; others by right', async () => {
    const stranger = await connectSocket(server.url)
    for (const view of ['sign', 'desk', 'wall', 'evaluator'])
      await expect(watch(stranger, server.demo.hall, view, '1')).rejects.toThrow('not-signed-in')
    await watch(stranger, server.demo.hall, 'board')
    await expect(watch(stranger, server.demo.hall, 'ticket', 'wrong')).rejects.toThrow('unknown-key')
    await expect(watch(stranger, 'nowhere', 'board')).rejects.toThrow('unknown-hall')
    stranger.close()
    const clerk = await connectSocket(server.url, await server.person('clerk01'))
    await watch(clerk, server.demo.hall, 'desk', '1')
    await expect(watch(clerk, server.demo.hall, 'wall')).rejects.toThrow('no-right')
    clerk.close()
    const evaluator = await connectSocket(server.url, server.device('evaluator', 2))
    await watch(evaluator, server.demo.hall, 'evaluator', '2')
    await expect(watch(evaluator, server.demo.hall, 'evaluator', '3')).rejects.toThrow('no-right')
    evaluator.close()
    expect((await server.get(`/api/halls/${server.demo.hall}/views/wall`)).status).toBe(401)
    expect((await server.get(`/api/halls/${server.demo.hall}/views/wall`, kiosk)).status).toBe(403)
  })

  test('a handshake from another site, or with a token that opens nothing, is refused', async () => {
    await expect(connectSocket(server.url, 'x'.repeat(43))).rejects.toThrow()
    const foreign = await fetch(`${server.url}/socket.io/?EIO=4&transport=polling`, {
      headers: { origin: 'https://elsewhere.example' },
    })
    expect(foreign.status).toBe(403)
    const own = await fetch(`${server.url}/socket.io/?EIO=4&transport=polling`, {
      headers: { origin: server.url },
    })
    expect(own.status).toBe(200)
  })

  test('signing out cuts the line at once; a withdrawn device is cut within seconds', async () => {
    const token = await server.person('clerk02')
    const socket = await connectSocket(server.url, token)
    await watch(socket, server.demo.hall, 'desk', '2')
    socket.io.reconnection(false)
    await post(`${server.url}/api/logout`, {}, token)
    await until('the clerk is cut off', () => socket.disconnected, 1000)
    expect((await server.ask(token, { type: 'counter.open', counter: 2 })).status).toBe(401)

    const sign = server.device('sign', 4)
    const line = await connectSocket(server.url, sign)
    line.io.reconnection(false)
    const sql = postgres(server.database.url, { max: 1 })
    await sql`update device set revoked_at = now() where id = 'demo-sign-4'`
    await sql.end()
    await until('the sign is cut off', () => line.disconnected, 8000)
  })

  test('a client that sends nonsense gets an answer or is cut off, and the server stays', async () => {
    const socket = await connectSocket(server.url)
    const nonsense = [
      null,
      5,
      'x',
      [],
      {},
      { hall: 5 },
      { hall: 'x', view: 'constructor' },
      { hall: '__proto__', view: 'board' },
    ]
    for (const each of nonsense) {
      const answer: unknown = await socket.timeout(3000).emitWithAck('watch', each)
      expect(at(answer, 'ok')).toBe(false)
    }
    socket.emit('watch', { hall: server.demo.hall, view: 'board' })
    socket.emit('watch')
    socket.emit('unwatch', 'x')
    socket.emit('no-such-event', {})
    for (let i = 0; i < 200; i++) socket.emit('watch', { hall: server.demo.hall, view: 'board' })
    const answer: unknown = await socket
      .timeout(3000)
      .emitWithAck('watch', { hall: server.demo.hall, view: 'board' })
    expect(at(answer, 'problem.status')).toBe(429)
    socket.emit('watch', 'x'.repeat(100_000))
    await until('the flood is cut off', () => socket.disconnected)
    socket.close()
    expect((await server.get('/healthz')).status).toBe(200)
  })

  test('a client that does not read is cut off before its packets fill the memory; others notice nothing', async () => {
    const manager = await server.person('manager')
    const stuck = await connectSocket(server.url, manager)
    for (let counter = 1; counter <= 24; counter++)
      await watch(stuck, server.demo.hall, 'desk', String(counter))
    await watch(stuck, server.demo.hall, 'wall')
    const other = await connectSocket(server.url)
    const seen = await watch(other, server.demo.hall, 'kiosk')
    const { transport } = stuck.io.engine as unknown as {
      transport: { ws: { _socket: { pause(): void; resume(): void } } }
    }
    transport.ws._socket.pause()
    const dropped = async (): Promise<boolean> =>
      /jiaohao_slow_sockets_total [1-9]/.test(String(at((await server.get('/metrics')).body, 'text')))
    let seq = 0
    await until(
      'it is cut off',
      async () => {
        for (const answer of await Promise.all(Array.from({ length: 10 }, issue)))
          seq = Math.max(seq, Number(at(answer.body, 'seq')))
        return dropped()
      },
      20_000,
    )
    await until('the other knows the last entry', () => seen.at(-1)!.seq >= seq)
    transport.ws._socket.resume()
    stuck.close()
    other.close()
  })

  test('the line beats every two seconds, with the hour and the start of the server', async () => {
    const socket = await connectSocket(server.url)
    const beats: { at: string; boot: string }[] = []
    socket.on('beat', (beat: { at: string; boot: string }) => beats.push(beat))
    await until('two beats', () => beats.length >= 2, 6000)
    expect(new Set(beats.map((beat) => beat.boot)).size).toBe(1)
    expect(Math.abs(Date.parse(beats[0]!.at) - Date.now())).toBeLessThan(5000)
    socket.close()
  })
})
