import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import type { Socket } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeLetters } from '../../shared/wire/devices.ts'
import { connectSocket, post, until } from '../support/contract-client.ts'
import { agentToken } from '../../ticket-printer/agent/agent-token.ts'
import { type ServerProcess, startServer } from '../support/server.ts'
import { type Answer, at, aServer, type AServer, textAt } from './a-server.ts'

let server: AServer
let other: ServerProcess
let sql: postgres.Sql
const lines: Socket[] = []

beforeAll(async () => {
  server = await aServer()
  other = await startServer(server.database.url)
  sql = postgres(server.database.url, { max: 2 })
})
afterAll(async () => {
  for (const line of lines) line.close()
  await sql?.end()
  await other?.stop()
  await server?.stop()
})

async function begin(url = server.url, wish: object = {}): Promise<{ code: string; secret: string }> {
  const { status, body } = await post(`${url}/api/pairings`, wish)
  expect(status).toBe(200)
  return body as unknown as { code: string; secret: string }
}

const claim = (secret: string, url = server.url): Promise<Answer> =>
  post(`${url}/api/pairings/claim`, { secret })

async function act(body: object, who = 'manager', url = server.url): Promise<Answer> {
  const token = await server.person(who)
  return await post(
    `${url}/api/halls/${server.demo.hall}/devices/commands`,
    { id: randomUUID(), ...body },
    token,
  )
}

function pair(code: string, more: object = {}, who = 'manager', url = server.url): Promise<Answer> {
  return act({ type: 'device.pair', code, kind: 'board', name: '一层屏', shows: {}, ...more }, who, url)
}

/** A device that was paired: its id and its token. */
async function paired(more: object = {}): Promise<{ id: string; token: string }> {
  const { code, secret } = await begin()
  const done = await pair(code, more)
  expect(done.status).toBe(200)
  return { id: textAt(done.body, 'result.device'), token: textAt((await claim(secret)).body, 'token') }
}

async function line(token: string, url = server.url): Promise<Socket> {
  const socket = await connectSocket(url, token)
  lines.push(socket)
  return socket
}

const list = async (): Promise<Record<string, unknown>[]> => {
  const { body } = await server.get(`/api/halls/${server.demo.hall}/devices`, await server.person('manager'))
  return at(body, 'devices') as Record<string, unknown>[]
}

test('how the devices do in short: for a wall and for staff, without a name of anybody', async () => {
  const path = `/api/halls/${server.demo.hall}/devices/health`
  expect((await server.get(path)).status).toBe(401)
  expect((await server.get(path, server.device('kiosk'))).status).toBe(403)
  const before = (await server.get(path, await server.person('guide1'))).body as { unseen: number }
  const { token } = await paired({ kind: 'wall', shows: {} })
  const { status, body } = await server.get(path, token)
  expect(status).toBe(200)
  expect(body).toMatchObject({ unseen: before.unseen + 1, quiet: [], deaf: [] })
})

describe('a code', () => {
  test('[S8] a manager types it on one process, the device fetches its token on another, once', async () => {
    const { code, secret } = await begin(server.url, { wish: 'board', screen: '1920×1080' })
    expect(code).toMatch(new RegExp(`^[${codeLetters}]{6}$`))
    expect(await claim(secret, other.url)).toMatchObject({ status: 200, body: { state: 'open' } })
    const found = await server.get(
      `/api/halls/${server.demo.hall}/pairings/${code}`,
      await server.person('manager'),
    )
    expect(found.body).toEqual({ wish: 'board', screen: '1920×1080' })
    const typed = `${code.slice(0, 3).toLowerCase()} ${code.slice(3)}`
    const done = await pair(typed, { shows: { zone: 'A', inches: 55, distance: 10 } }, 'manager', other.url)
    expect(done.status).toBe(200)
    const { status, body } = await claim(secret)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      state: 'paired',
      device: {
        kind: 'board',
        name: '一层屏',
        address: '/board?hall=liancheng&zone=A&inches=55&distance=10',
      },
    })
    const me = await server.get('/api/me', textAt(body, 'token'))
    expect(at((await claim(secret)).body, 'code')).toBe('pairing-over')
    expect(me.body).toMatchObject({ device: { kind: 'board', zone: 'A', hall: server.demo.hall } })
  })

  test('[S16] an answer that was lost is given again, the same on every process, until the token was used', async () => {
    const { code, secret } = await begin()
    await pair(code)
    // Its first answer never comes.
    await claim(secret)
    const all = await Promise.all([claim(secret), claim(secret, other.url), claim(secret, other.url)])
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200])
    const [token] = new Set(all.map(({ body }) => textAt(body, 'token')))
    expect(all.every(({ body }) => textAt(body, 'token') === token)).toBe(true)
    // Nobody else: not with another secret, not with the code, not with what the database keeps of it.
    const [row] = await sql<
      { secret: Buffer }[]
    >`select secret_hash as secret from pairing where device is not null`
    for (const guess of [code, row!.secret.toString('base64url'), 'A'.repeat(43)])
      expect((await claim(guess)).status).toBe(404)
    expect((await server.get('/api/me', token)).status).toBe(200)
    for (const url of [server.url, other.url])
      expect(at((await claim(secret, url)).body, 'code')).toBe('pairing-over')
    expect((await server.get('/api/me', token)).status).toBe(200)
  })

  test('[S16] it is not given again when the code is over, nor to a device that was withdrawn', async () => {
    const late = await begin()
    await pair(late.code)
    expect((await claim(late.secret)).status).toBe(200)
    await sql`update pairing set expires_at = now() - interval '1 second' where device is not null`
    expect((await claim(late.secret)).status).toBe(404)
    const gone = await begin()
    const device = textAt((await pair(gone.code)).body, 'result.device')
    expect((await claim(gone.secret)).status).toBe(200)
    await act({ type: 'device.revoke', device })
    expect((await claim(gone.secret)).status).toBe(404)
  })

  test('[S8] wrong, used and expired ones are the same refusal, and enter nothing', async () => {
    const before = (await list()).length
    const { code } = await begin()
    await pair(code)
    const over = await begin()
    await sql`update pairing set expires_at = now() - interval '1 second' where device is null`
    for (const each of [code, over.code, 'AAAAAA', 'A1B2', '', '……']) {
      const { status, body } = await pair(each)
      expect([each, status]).toEqual([each, each === '' ? 422 : 404])
      if (each !== '') expect(at(body, 'code')).toBe('unknown-code')
    }
    expect((await claim(over.secret)).status).toBe(404)
    expect((await claim('nonsense')).status).toBe(404)
    expect((await list()).length).toBe(before + 1)
  })

  test('[S8] the same command twice, at once and on two processes, enters one device', async () => {
    const { code } = await begin()
    const body = { id: randomUUID(), type: 'device.pair', code, kind: 'board', name: '只有一块', shows: {} }
    const done = await Promise.all([act(body), act(body, 'manager', other.url), act(body)])
    expect(done.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(new Set(done.map((each) => at(each.body, 'result.device'))).size).toBe(1)
    expect((await list()).filter(({ name }) => name === '只有一块')).toHaveLength(1)
  })

  test('[S8] of two managers who type the same code one has the device', async () => {
    const { code } = await begin()
    const done = await Promise.all([pair(code), pair(code, {}, 'admin', other.url)])
    expect(done.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 404])
  })

  test('[S8] the database holds neither code, secret nor token', async () => {
    const { code, secret } = await begin()
    const open = JSON.stringify(await sql`select * from pairing`)
    await pair(code)
    const token = textAt((await claim(secret)).body, 'token')
    const all = open + JSON.stringify([await sql`select * from pairing`, await sql`select * from device`])
    for (const known of [code, secret, token]) expect(all.includes(known)).toBe(false)
  })
})

describe('rights', () => {
  test('[S8] managers and administrators pair; others of the staff do not, strangers and devices neither', async () => {
    const { code } = await begin()
    for (const who of ['clerk01', 'guide1', 'chief1', 'supervisor'])
      expect((await pair(code, {}, who)).status).toBe(403)
    const path = `${server.url}/api/halls/${server.demo.hall}/devices/commands`
    const body = { id: randomUUID(), type: 'device.pair', code, kind: 'board', name: 'x', shows: {} }
    expect((await post(path, body)).status).toBe(401)
    expect((await post(path, body, server.device('board'))).status).toBe(403)
    expect((await pair(code, {}, 'admin')).status).toBe(200)
  })

  test('[S3] guides and supervisors see the list, clerks do not', async () => {
    const path = `/api/halls/${server.demo.hall}/devices`
    for (const who of ['guide1', 'chief1', 'supervisor', 'admin'])
      expect((await server.get(path, await server.person(who))).status).toBe(200)
    expect((await server.get(path, await server.person('clerk01'))).status).toBe(403)
    expect((await server.get(path)).status).toBe(401)
  })

  test('[S8] nothing is done to the device of another hall', async () => {
    await sql`insert into device (id, hall, kind, name, token_hash)
      values ('foreign', 'elsewhere', 'board', 'foreign', ${Buffer.alloc(32)})`
    for (const body of [
      { type: 'device.revoke', device: 'foreign' },
      { type: 'device.rename', device: 'foreign', name: 'mine' },
      { type: 'device.set', device: 'foreign', shows: {} },
    ])
      expect(at((await act(body)).body, 'code')).toBe('unknown-device')
    expect(await sql`select name, revoked_at from device where id = 'foreign'`).toEqual([
      { name: 'foreign', revoked_at: null },
    ])
    await sql`update person set hall = 'elsewhere' where username = 'chief2'`
    const stranger = await server.person('chief2')
    const path = `/api/halls/${server.demo.hall}/devices`
    expect(at((await server.get(path, stranger)).body, 'code')).toBe('foreign-hall')
  })

  test('[W2] what a device cannot show, or the hall does not have, is named by its field', async () => {
    const { code } = await begin()
    for (const [kind, shows, field] of [
      ['board', { zone: 'Z' }, 'shows.zone'],
      ['board', { counter: 3 }, 'shows.counter'],
      ['board', { queues: ['A', 'ZZ'] }, 'shows.queues'],
      ['board', { inches: 2 }, 'shows.inches'],
      ['sign', {}, 'shows.counter'],
      ['sign', { counter: 999 }, 'shows.counter'],
      ['kiosk', { zone: 'A' }, 'shows.zone'],
    ] as const) {
      const { status, body } = await pair(code, { kind, shows })
      expect([kind, status, at(body, 'field')]).toEqual([kind, 422, field])
    }
  })
})

describe('what the desk does to a device', () => {
  test('[S9] a withdrawn one hears so and is cut off at once, on whichever process', async () => {
    const { id, token } = await paired()
    const sockets = [await line(token), await line(token, other.url)]
    const heard: string[] = []
    for (const socket of sockets) {
      socket.on('withdrawn', () => heard.push('withdrawn'))
      socket.on('disconnect', () => heard.push('cut'))
    }
    await new Promise((wake) => setTimeout(wake, 200))
    const began = performance.now()
    expect((await act({ type: 'device.revoke', device: id })).status).toBe(200)
    await until('both are cut', () => heard.length === 4, 30_000)
    console.log(`cut off after ${Math.round(performance.now() - began)} ms`)
    expect(heard.filter((what) => what === 'withdrawn')).toHaveLength(2)
    for (const url of [server.url, other.url])
      expect((await fetch(`${url}/api/me`, { headers: { authorization: `Bearer ${token}` } })).status).toBe(
        401,
      )
    await expect(connectSocket(other.url, token)).rejects.toMatchObject({ data: { code: 'session-over' } })
    expect((await list()).some(({ device }) => device === id)).toBe(false)
    expect((await act({ type: 'device.revoke', device: id })).status).toBe(404)
  })

  test('[S10] it is told what it is, on connecting and whenever the desk changes it, on whichever process', async () => {
    const { id, token } = await paired({ shows: { zone: 'A' } })
    const socket = await line(token, other.url)
    const told: { address: string; name: string }[] = []
    socket.on('device', (what) => told.push(what))
    await act({ type: 'device.set', device: id, shows: { zone: 'B', rows: 8, sound: 'off' } })
    await until(
      'told',
      () => told.some(({ address }) => address === '/board?hall=liancheng&zone=B&rows=8&sound=off'),
      30_000,
    )
    await act({ type: 'device.rename', device: id, name: '二层屏' })
    await until('told the name', () => told.some(({ name }) => name === '二层屏'), 30_000)
    expect((await list()).find(({ device }) => device === id)).toMatchObject({
      name: '二层屏',
      shows: { zone: 'B', rows: 8, sound: 'off' },
      isSet: true,
    })
  })

  test('[S10] an evaluator that was moved to another counter sees that one, and no longer its own', async () => {
    const { id, token } = await paired({ kind: 'evaluator', shows: { counter: 3 } })
    const view = (counter: number): Promise<Answer> =>
      server.get(`/api/halls/${server.demo.hall}/views/evaluator?key=${counter}`, token)
    expect([(await view(3)).status, (await view(4)).status]).toEqual([200, 403])
    await act({ type: 'device.set', device: id, shows: { counter: 4 } })
    await until('it sees the other', async () => (await view(4)).status === 200, 30_000)
    expect((await view(3)).status).toBe(403)
  })

  test('[S3] the list says when each was heard of, its page, its version and the entry that it has reached', async () => {
    const { id, token } = await paired({ name: '报到的屏' })
    const unseen = (await list()).find(({ device }) => device === id)
    expect(unseen).toMatchObject({ seenAt: null, pages: 0, seq: null })
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())
    await (await line(token)).timeout(3000).emitWithAck('screen', {
      hall: server.demo.hall,
      zone: '',
      place: '/board',
      sound: 'ready',
      spoken: null,
      version: 'board-old',
      reached: { day, seq: 1 },
    })
    const seen = (await list()).find(({ device }) => device === id)!
    expect(seen).toMatchObject({ place: '/board', pages: 1, sound: 'ready', version: 'board-old', seq: 1 })
    expect(Date.now() - Date.parse(String(seen['seenAt']))).toBeLessThan(60_000)
  })

  test('[S11] what was done, to which, by whom and when is recorded, and stays', async () => {
    const { id } = await paired({ name: '记一笔' })
    await act({ type: 'device.rename', device: id, name: '改过名' }, 'admin')
    await act({ type: 'device.set', device: id, shows: { part: 2 } })
    await act({ type: 'device.revoke', device: id })
    const { body } = await server.get(
      `/api/halls/${server.demo.hall}/devices`,
      await server.person('supervisor'),
    )
    const acts = (at(body, 'acts') as Record<string, unknown>[]).filter(({ device }) => device === id)
    expect(acts.map(({ type, by, name }) => [type, by, name])).toEqual([
      ['revoked', '萧海燕', '改过名'],
      ['set', '萧海燕', '改过名'],
      ['renamed', '董安平', '改过名'],
      ['paired', '萧海燕', '改过名'],
    ])
    for (const each of acts) expect(Date.now() - Date.parse(String(each['at']))).toBeLessThan(120_000)
    await expect(sql`update device_act set actor = null`).rejects.toThrow('append-only')
    await expect(sql`delete from device_act`).rejects.toThrow('append-only')
  })
})

test('[S8] a print agent shows a code in its console, keeps what it is given, and prints with it from then on', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'jiaohao-agent-'))
  const file = join(folder, 'token')
  const said: string[] = []
  const coming = agentToken(server.url, file, (words) => said.push(words))
  await until('it shows a code', () => said.length > 0)
  const code = /code (\S+ \S+):/.exec(said[0]!)![1]!
  expect((await pair(code, { kind: 'printer', name: '二层打印程序' })).status).toBe(200)
  const token = await coming
  expect(statSync(file).mode & 0o077).toBe(0)
  expect(await agentToken(server.url, file, () => undefined)).toBe(token)
  expect((await server.get('/api/me', token)).body).toMatchObject({
    device: { kind: 'printer', name: '二层打印程序', address: null },
  })
  rmSync(folder, { recursive: true })
})

describe('the public door', () => {
  test('[S12] it opens at most three hundred codes, and again when some are over', async () => {
    await sql`insert into pairing (secret_hash, code_hash, expires_at)
      select sha256(('s' || n)::bytea), sha256(('c' || n)::bytea), now() + interval '1 minute'
      from generate_series(1, 300) n`
    const full = await post(`${other.url}/api/pairings`, {})
    expect([full.status, at(full.body, 'code')]).toEqual([429, 'too-many'])
    await sql`update pairing set expires_at = now() - interval '1 second'`
    await begin(other.url)
  })

  test('[S12] an address is slowed, a page of elsewhere is refused, and so is what does not fit', async () => {
    const foreign = await fetch(`${server.url}/api/pairings`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://elsewhere.example' },
      body: '{}',
    })
    expect(foreign.status).toBe(403)
    expect((await post(`${server.url}/api/pairings`, { wish: 'toaster' })).status).toBe(422)
    const all = await Promise.all(Array.from({ length: 70 }, () => post(`${server.url}/api/pairings`, {})))
    expect(all.some(({ status }) => status === 429)).toBe(true)
  })

  test('[S12] codes are not to be found by trying', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        pair(`AAAA${codeLetters[index % 19]}${codeLetters[Math.floor(index / 19)]}`, {}, 'admin'),
      ),
    )
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(5)
    expect(answers.filter(({ status }) => status === 200)).toEqual([])
  })
})
