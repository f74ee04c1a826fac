import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Socket } from 'socket.io-client'
import { connectSocket, until } from '../support/contract-client.ts'
import { type ServerProcess, startServer } from '../support/server.ts'
import { at, aServer, type AServer } from './a-server.ts'

let server: AServer
let other: ServerProcess
const lines: Socket[] = []
const recordings = mkdtempSync(join(tmpdir(), 'jiaohao-clips-'))

beforeAll(async () => {
  server = await aServer()
  process.env['CLIPS_DIR'] = recordings
  mkdirSync(join(recordings, 'zh'))
  writeFileSync(join(recordings, 'zh', 'please.mp3'), 'the own voice of the hall')
  writeFileSync(join(recordings, 'zh', 'secret.txt'), 'not a word')
  symlinkSync('/etc/passwd', join(recordings, 'zh', 'secret.wav'))
  other = await startServer(server.database.url)
})
afterAll(async () => {
  for (const line of lines) line.close()
  await other?.stop()
  await server?.stop()
  delete process.env['CLIPS_DIR']
  rmSync(recordings, { recursive: true })
})

async function board(url = server.url): Promise<Socket> {
  const line = await connectSocket(url, server.device('board'))
  lines.push(line)
  return line
}

async function report(line: Socket, zone: string, more: Record<string, unknown> = {}): Promise<unknown> {
  const state = { hall: server.demo.hall, zone, place: `/board?zone=${zone}`, sound: 'ready', spoken: null }
  return await line.timeout(3000).emitWithAck('screen', { ...state, ...more })
}

async function speaks(line: Socket, zone: string, more: Record<string, unknown> = {}): Promise<boolean> {
  return at(await report(line, zone, more), 'speaks') === true
}

describe('who speaks', () => {
  test('[S2] one of a zone, whatever the process; when its line is closed, the next who asks', async () => {
    const all = [await board(), await board(), await board(other.url)]
    const first = await Promise.all(all.map((line) => speaks(line, 'A')))
    expect(first.filter(Boolean)).toHaveLength(1)
    const speaker = all[first.indexOf(true)]!
    expect(await Promise.all(all.map((line) => speaks(line, 'A')))).toEqual(first)
    expect(await speaks(all[0]!, 'B')).toBe(true)
    const rest = all.filter((line) => line !== speaker)
    speaker.close()
    await until(
      'another speaks',
      async () => (await Promise.all(rest.map((line) => speaks(line, 'A')))).filter(Boolean).length === 1,
      2000,
    )
  })

  test('[S2] one that says nothing more is followed within seven seconds, and what it said is known', async () => {
    const frozen = await board()
    const next = await board(other.url)
    expect(await speaks(frozen, 'C', { spoken: { day: '2026-11-24', seq: 41 } })).toBe(true)
    expect(await speaks(next, 'C')).toBe(false)
    let answer: unknown
    await until(
      'the next speaks',
      async () => at((answer = await report(next, 'C')), 'speaks') === true,
      7000,
    )
    expect(at(answer, 'spoken')).toEqual({ day: '2026-11-24', seq: 41 })
    expect(await speaks(frozen, 'C')).toBe(false)
  })

  test('[S2] a screen without a loudspeaker gives way to one with; one that may make no sound never speaks', async () => {
    const mute = await board()
    const loud = await board()
    expect(await speaks(mute, 'D', { sound: 'locked' })).toBe(false)
    expect(await speaks(mute, 'D', { sound: 'off' })).toBe(false)
    expect(await speaks(mute, 'D', { sound: 'absent' })).toBe(true)
    expect(await speaks(loud, 'D')).toBe(true)
    expect(await speaks(mute, 'D', { sound: 'absent' })).toBe(false)
    // The touch that it wants again ends its turn.
    expect(await speaks(loud, 'D', { sound: 'locked' })).toBe(false)
    expect(await speaks(mute, 'D', { sound: 'absent' })).toBe(true)
  })

  test('[S2] only an enrolled board of the hall: no stranger, no sign, no clerk; nonsense is silence', async () => {
    const stranger = await connectSocket(server.url)
    const sign = await connectSocket(server.url, server.device('sign', 3))
    const clerk = await connectSocket(server.url, await server.person('clerk03'))
    lines.push(stranger, sign, clerk)
    for (const line of [stranger, sign, clerk]) expect(await speaks(line, 'E')).toBe(false)
    const line = await board()
    expect(await speaks(line, 'E', { hall: 'elsewhere' })).toBe(false)
    for (const nonsense of [{ sound: 'loud' }, { place: 'x'.repeat(201) }, { spoken: { day: 'x', seq: 1 } }])
      expect(await speaks(line, 'E', nonsense)).toBe(false)
    expect(await speaks(line, 'E')).toBe(true)
  })
})

describe('the list of screens', () => {
  test('[S3] staff see when each was last heard of, whether it can be heard, and what it has spoken', async () => {
    const line = await board()
    await report(line, 'F', { spoken: { day: '2026-11-24', seq: 7 } })
    await report(await board(), 'F', { place: '/board?zone=F&part=2', sound: 'absent' })
    const { body } = await server.get(
      `/api/halls/${server.demo.hall}/screens`,
      await server.person('manager'),
    )
    const screens = (at(body, 'screens') as Record<string, unknown>[]).filter(({ zone }) => zone === 'F')
    expect(screens.map(({ place, sound, speaks: does }) => [place, sound, does])).toEqual([
      ['/board?zone=F', 'ready', true],
      ['/board?zone=F&part=2', 'absent', false],
    ])
    expect(Date.now() - Date.parse(String(screens[0]!['seenAt']))).toBeLessThan(5000)
    expect(screens[0]!['spokenAt']).toBeNull()
    await report(line, 'F', { spoken: { day: '2026-11-24', seq: 8 } })
    const later = await server.get(`/api/halls/${server.demo.hall}/screens`, await server.person('manager'))
    const heard = (at(later.body, 'screens') as Record<string, unknown>[]).find(
      ({ place }) => place === '/board?zone=F',
    )
    expect(Date.now() - Date.parse(String(heard!['spokenAt']))).toBeLessThan(5000)
  })

  test('[S3] it is for staff', async () => {
    const path = `/api/halls/${server.demo.hall}/screens`
    expect((await server.get(path)).status).toBe(401)
    expect((await server.get(path, await server.person('clerk01'))).status).toBe(403)
    expect((await server.get(path, server.device('board'))).status).toBe(403)
  })
})

describe('recorded words', () => {
  test('each is served, nothing else is, whatever the name', async () => {
    const answer = await fetch(`${server.url}/clips/zh/please`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'audio/wav'])
    expect(Buffer.from(await answer.arrayBuffer()).toString('latin1', 0, 4)).toBe('RIFF')
    for (const path of [
      'zh/..%2f..%2fpackage.json',
      'zh/please.wav',
      '..%2fserver/main',
      'fr/1',
      'zh/constructor',
    ])
      expect((await fetch(`${server.url}/clips/${path}`)).status, path).toBe(404)
  })

  test("a hall's own recording comes before the product's, word by word, and opens nothing else in its folder", async () => {
    const own = await fetch(`${other.url}/clips/zh/please`)
    expect([own.headers.get('content-type'), await own.text()]).toEqual([
      'audio/mpeg',
      'the own voice of the hall',
    ])
    expect((await fetch(`${other.url}/clips/zh/number`)).headers.get('content-type')).toBe('audio/wav')
    for (const name of ['secret', 'secret.txt', 'secret.wav'])
      expect((await fetch(`${other.url}/clips/zh/${name}`)).status).toBe(404)
  })
})
