import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import postgres, { type Sql } from 'postgres'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { demoPlan } from '../../server/demo/plan.ts'
import { VirtualPrinter } from '../../server/demo/virtual-printer.ts'
import { savePlan } from '../../server/hall/plans.ts'
import type { Printer } from '../../shared/law/plan.ts'
import { command, type Demo, demoOf, post, signIn, until } from '../support/contract-client.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { type ServerProcess, startServer } from '../support/server.ts'
import { at, textAt } from './a-server.ts'

const both: Pick<Printer, 'text'> = { text: 'gb18030' }

let database: TestDatabase
let sql: Sql
let printer: VirtualPrinter
let beside: VirtualPrinter
let server: ServerProcess
let demo: Demo
let guide: string

beforeAll(async () => {
  ;[database, printer, beside] = await Promise.all([
    freshDatabase(),
    VirtualPrinter.start(),
    VirtualPrinter.start(),
  ])
  sql = postgres(database.url, { max: 2, onnotice: () => undefined })
  const printers: Printer[] = [
    {
      printer: 'P1',
      name: '一号打印机',
      address: printer.address,
      kiosks: ['取号机 1'],
      desk: true,
      ...both,
    },
    { printer: 'P2', name: '旁边的打印机', address: 'agent', kiosks: [], ...both },
  ]
  await savePlan(sql, { ...demoPlan, printers })
  server = await startServer(database.url)
  demo = await demoOf(server.url)
  guide = await signIn(server.url, demo.accounts.find(({ role }) => role === 'guide')!)
})
afterAll(async () => {
  await server?.stop()
  await sql?.end()
  await Promise.all([printer?.stop(), beside?.stop(), database?.drop()])
})
afterEach(() => printer.reset())

const device = (name: string): string => demo.devices.find((each) => each.name === name)!.token
const kiosk = (): string => device('取号机 1')
const hallPath = (): string => `${server.url}/api/halls/${demo.hall}`
const person = (role: string): Promise<string> =>
  signIn(server.url, demo.accounts.find((each) => each.role === role)!)

async function issue(queue = 'A', more: object = {}): Promise<{ ticket: string; number: string }> {
  const { body } = await command(server.url, demo.hall, kiosk(), { type: 'ticket.issue', queue, ...more })
  return { ticket: textAt(body, 'result.ticket'), number: textAt(body, 'result.number') }
}

const print = (ticket: string, id: string = ticket, token = kiosk(), more: object = {}) =>
  post(`${hallPath()}/print`, { id, ticket, ...more }, token)

/** Asks again with the same id until the job has ended. */
async function printed(ticket: string, id: string = ticket, token = kiosk(), more: object = {}) {
  for (;;) {
    const reply = await print(ticket, id, token, more)
    if (reply.status !== 200 || at(reply.body, 'state') !== 'queued') return reply
  }
}

async function get(path: string, token: string) {
  const answer = await fetch(`${hallPath()}${path}`, { headers: { authorization: `Bearer ${token}` } })
  return { status: answer.status, type: answer.headers.get('content-type'), body: await answer.arrayBuffer() }
}

async function json(path: string, token: string): Promise<unknown> {
  return JSON.parse(Buffer.from((await get(path, token)).body).toString())
}

describe('a slip asked for', () => {
  test('[P4] is printed once the printer said so, and says what the hall knows', async () => {
    const { ticket, number } = await issue('A', { items: ['T24'], green: 'pregnant' })
    const { body } = await printed(ticket)
    expect(body).toEqual({ job: ticket, ticket, printer: 'P1', state: 'printed', trouble: null })
    const { text } = printer.slips[0]!
    for (const part of [number, demoPlan.name, '一层 综合受理区', '就业失业登记', '监督电话 100-1345'])
      expect(text).toContain(part)
    expect(text).not.toMatch(/孕妇|绿色|pregnant/)
  })

  test('[P7] twenty times with one id, at the same moment: one slip', async () => {
    const { ticket } = await issue()
    const replies = await Promise.all(Array.from({ length: 20 }, () => printed(ticket)))
    expect(new Set(replies.map(({ body }) => at(body, 'state')))).toEqual(new Set(['printed']))
    expect(printer.slips).toHaveLength(1)
  })

  test('[P6] again with another id: the same number, marked as printed again', async () => {
    const { ticket, number } = await issue()
    await printed(ticket)
    expect(printer.slips[0]!.text).not.toContain('补打时间')
    expect((await printed(ticket, randomUUID(), guide)).body).toMatchObject({ state: 'printed' })
    expect(printer.slips).toHaveLength(2)
    expect(printer.slips[0]!.text).toContain(number)
    expect(printer.slips[0]!.text).toContain('补打时间')
  })

  test('[P6] [P14] after a slip that came out beside the kiosk, without the line, it is a copy; after none it is the first', async () => {
    for (const isOut of [true, false]) {
      const { body } = await command(server.url, demo.hall, kiosk(), {
        type: 'numbers.reserve',
        queue: 'C',
        count: 1,
      })
      const [{ number, ticket }] = at(body, 'result.numbers') as [{ number: string; ticket: string }]
      const reserved = { number, ticket, day: textAt(body, 'result.day'), at: new Date().toISOString() }
      await issue('C', { reserved: { ...reserved, printed: isOut } })
      const slips = printer.slips.length
      expect((await printed(ticket, randomUUID())).body).toMatchObject({ state: 'printed' })
      expect(printer.slips).toHaveLength(slips + 1)
      expect(printer.slips[0]!.text).toContain(number)
      expect(printer.slips[0]!.text.includes('补打时间')).toBe(isOut)
    }
  })

  test('[P5] [P6] [P10] every fault is told, prints nothing later, and is seen by guide and wall', async () => {
    const moods = [
      [{ paper: 'out' }, 'paper-out'],
      [{ cover: 'open' }, 'cover-open'],
      [{ isOffline: true }, 'offline'],
      [{ isSilent: true }, 'silent'],
    ] as const
    for (const [mood, trouble] of moods) {
      printer.reset()
      printer.set(mood)
      const { ticket, number } = await issue('B')
      expect((await printed(ticket)).body).toMatchObject({ state: 'failed', trouble })
      await until(`${trouble} on wall and guide`, async () => {
        const wall = await json('/views/wall', device('管理大屏'))
        const desk = await json('/views/guide', guide)
        return [wall, desk].every(
          (view) =>
            at(view, 'data.printers.0.trouble') === trouble && at(view, 'data.unprinted.0.number') === number,
        )
      })
      expect(await json('/printers', kiosk())).toMatchObject({ printers: [{ printer: 'P1', trouble }] })
      printer.set({ paper: 'ok', cover: 'closed', isOffline: false, isSilent: false })
      await until(
        'the printer is well again',
        async () => at(await json('/printers', kiosk()), 'printers.0.trouble') === null,
        15_000,
      )
      expect(printer.slips).toEqual([])
      expect((await print(ticket)).body).toMatchObject({ state: 'failed', trouble })
      expect((await printed(ticket, randomUUID())).body).toMatchObject({ state: 'printed' })
      expect(printer.slips[0]!.text).toContain(number)
      printer.slips.length = 0
    }
    await until('nothing left to tell', async () => {
      const wall = await json('/views/wall', device('管理大屏'))
      return !JSON.stringify(at(wall, 'data.unprinted')).includes('"B0')
    })
  })

  test('[P4] [P9] no answer at the end: unknown, marked, and never printed again by itself', async () => {
    printer.set({ neverEnds: true })
    const { ticket, number } = await issue('C')
    expect((await printed(ticket)).body).toMatchObject({ state: 'unknown', trouble: 'silent' })
    expect(printer.slips).toHaveLength(1)
    await until('marked', async () =>
      JSON.stringify(await json('/views/guide', guide)).includes(`"number":"${number}"`),
    )
    await new Promise((wake) => setTimeout(wake, 1500))
    expect(printer.slips).toHaveLength(1)
  })

  test('[P12] by those who hand slips out, at the printers that are theirs', async () => {
    const { ticket } = await issue()
    expect((await print(ticket, ticket, await person('manager'))).status).toBe(403)
    expect((await print(ticket, ticket, await person('supervisor'))).status).toBe(403)
    expect((await print(ticket, ticket, device('大厅综合屏'))).status).toBe(403)
    expect((await post(`${hallPath()}/print`, { id: ticket, ticket })).status).toBe(401)
    expect(await print(ticket, ticket, device('取号机 2'))).toMatchObject({
      status: 409,
      body: { code: 'no-printer' },
    })
    expect((await print(ticket, ticket, kiosk(), { printer: 'P2' })).status).toBe(409)
    expect((await print(randomUUID())).status).toBe(404)
    expect((await print(ticket, 'not-an-id')).status).toBe(422)
    for (const [path, token, status] of [
      [`/tickets/${ticket}/slip`, kiosk(), 200],
      [`/tickets/${ticket}/slip`, await person('manager'), 403],
      [`/tickets/${ticket}/slip.png`, device('管理大屏'), 403],
      [`/tickets/${randomUUID()}/slip`, kiosk(), 404],
      ['/tickets/nonsense/slip', kiosk(), 404],
      ['/printers', device('大厅综合屏'), 403],
      ['/printers', await person('manager'), 200],
    ] as const)
      expect((await get(path, token)).status, path).toBe(status)
  })

  test('[P2] the preview has the lines that were printed, as data and as a picture', async () => {
    const { ticket } = await issue('D')
    await printed(ticket)
    const told = (await json(`/tickets/${ticket}/slip`, kiosk())) as { lines: { text?: string }[] }
    for (const { text = '' } of told.lines) expect(printer.slips[0]!.text).toContain(text)
    const { type, body } = await get(`/tickets/${ticket}/slip.png`, guide)
    expect(type).toBe('image/png')
    expect(Buffer.from(body).subarray(1, 4).toString()).toBe('PNG')
  })
})

describe('death in between', () => {
  test('[P9] a kiosk that died after the number and before the slip: marked, and the same number is printed', async () => {
    await printed((await issue()).ticket)
    const { ticket, number } = await issue('E')
    await until(
      'marked',
      async () => JSON.stringify(await json('/views/guide', guide)).includes(`"number":"${number}"`),
      25_000,
    )
    // The kiosk comes back and asks for the first slip: it was given up, and is not printed behind its back.
    expect((await print(ticket)).body).toMatchObject({ state: 'failed', trouble: 'not-asked' })
    expect((await printed(ticket, randomUUID())).body).toMatchObject({ state: 'printed' })
    expect(printer.slips[0]!.text).toContain(number)
    await until(
      'no longer marked',
      async () => !JSON.stringify(await json('/views/guide', guide)).includes(`"number":"${number}"`),
    )
  })

  test('[P8] the server died with a slip in hand: unknown after the restart, and the same number can be printed', async () => {
    printer.set({ neverEnds: true })
    const { ticket, number } = await issue('F')
    void print(ticket).catch(() => undefined)
    await until('on paper', () => printer.slips.length === 1)
    const port = Number(new URL(server.url).port)
    await server.kill()
    server = await startServer(database.url, port)
    printer.set({ neverEnds: false })
    expect((await print(ticket)).body).toMatchObject({ state: 'queued' })
    await sql`update print_job set claimed_until = now() where state = 'queued'`
    await sql`update printer set busy_until = now()`
    expect((await printed(ticket)).body).toMatchObject({ state: 'unknown', trouble: 'cut-short' })
    expect(printer.slips).toHaveLength(1)
    expect((await printed(ticket, randomUUID())).body).toMatchObject({ state: 'printed' })
    expect(printer.slips[0]!.text).toContain(number)
    expect(printer.slips[0]!.text).toContain('补打时间')
  })

  test('[P8] a job that nobody takes is late, and not printed to nobody', async () => {
    const { ticket } = await issue('G')
    expect((await print(ticket, ticket, guide, { printer: 'P2' })).body).toMatchObject({ state: 'queued' })
    await sql`update print_job set asked_at = now() - interval '1 minute' where id = ${ticket}`
    expect((await printed(ticket, ticket, guide)).body).toMatchObject({ state: 'failed', trouble: 'late' })
  })
})

test('[P7] [P10] two processes, one printer: every slip once, one line at a time', async () => {
  const other = await startServer(database.url)
  try {
    const tickets = await Promise.all(Array.from({ length: 12 }, () => issue('A')))
    printer.mostAtOnce = 0
    const replies = await Promise.all(
      tickets.map(async ({ ticket }, index) => {
        const url = `${(index % 2 === 0 ? server : other).url}/api/halls/${demo.hall}/print`
        for (;;) {
          const reply = await post(url, { id: ticket, ticket }, kiosk())
          if (at(reply.body, 'state') !== 'queued') return reply
        }
      }),
    )
    expect(replies.map(({ body }) => at(body, 'state'))).toEqual(tickets.map(() => 'printed'))
    expect(printer.mostAtOnce).toBe(1)
    const text = printer.slips.map((slip) => slip.text).join('\n')
    for (const { number } of tickets) expect(text.split(number)).toHaveLength(2)
  } finally {
    await other.stop()
  }
})

describe('a print agent beside the printer', () => {
  let agent: ChildProcess
  let output = ''
  const start = (): void => {
    const options = [
      '--server',
      server.url,
      '--hall',
      demo.hall,
      '--printer',
      'P2',
      '--address',
      beside.address,
    ]
    agent = spawn(process.execPath, ['--import', 'tsx', 'ticket-printer/agent/print-agent.ts', ...options], {
      env: { ...process.env, PRINT_AGENT_TOKEN: device('号单打印机') },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [agent.stdout!, agent.stderr!])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  }
  afterAll(() => agent?.kill('SIGKILL'))

  test('[P4] [P10] prints what it is given, and tells how its printer is', async () => {
    const status = () => json('/printers', guide)
    expect(at(await status(), 'printers.1.trouble')).toBe('unreachable')
    start()
    await until('the agent is there', async () => at(await status(), 'printers.1.online') === true, 15_000)
    const { ticket, number } = await issue('H')
    expect((await printed(ticket, ticket, guide, { printer: 'P2' })).body).toMatchObject({ state: 'printed' })
    expect(beside.slips[0]!.text).toContain(number)
    expect(output).toContain(`${ticket} printed`)
  })

  test('[P8] killed with a slip in hand: unknown; back again it prints the next', async () => {
    beside.set({ neverEnds: true })
    const { ticket } = await issue('H')
    void print(ticket, ticket, guide, { printer: 'P2' }).catch(() => undefined)
    await until('on paper', () => beside.slips.length === 2, 15_000)
    agent.kill('SIGKILL')
    beside.set({ neverEnds: false })
    await sql`update print_job set claimed_until = now() where state = 'queued'`
    expect((await printed(ticket, ticket, guide)).body).toMatchObject({ state: 'unknown' })
    start()
    expect((await printed(ticket, randomUUID(), guide, { printer: 'P2' })).body).toMatchObject({
      state: 'printed',
    })
    expect(beside.slips).toHaveLength(3)
  })

  test('[P17] no paper: whoever waits is told why, at the kiosk, the guide’s desk and the wall, the next one too', async () => {
    beside.set({ paper: 'out' })
    const slips = beside.slips.length
    // The first is the agent's own look; the second finds a printer that is known to be out of paper.
    for (let no = 0; no < 2; no++) {
      const { ticket } = await issue('H')
      expect((await printed(ticket, ticket, guide, { printer: 'P2' })).body).toMatchObject({
        state: 'failed',
        trouble: 'paper-out',
      })
      await until('the desk and the wall know', async () => {
        const views = [await json('/views/guide', guide), await json('/views/wall', device('管理大屏'))]
        return views.every(
          (view) =>
            at(view, 'data.printers.1.trouble') === 'paper-out' &&
            (at(view, 'data.unprinted') as { ticket: string }[]).some((each) => each.ticket === ticket),
        )
      })
    }
    beside.set({ paper: 'ok' })
    await until(
      'it prints again',
      async () => at(await json('/printers', guide), 'printers.1.online') === true,
      15_000,
    )
    const { ticket } = await issue('H')
    expect((await printed(ticket, ticket, guide, { printer: 'P2' })).body).toMatchObject({ state: 'printed' })
    expect(beside.slips).toHaveLength(slips + 1)
  })

  test('[P12] only a device of that kind takes jobs', async () => {
    const next = (token: string, printerName = 'P2') =>
      post(`${hallPath()}/print/next`, { printer: printerName, status: null, trouble: 'offline' }, token)
    expect((await next(kiosk())).status).toBe(403)
    expect((await next(guide)).status).toBe(403)
    expect((await next(device('号单打印机'), 'P1')).status).toBe(409)
    const report = { state: 'printed', trouble: null, status: null }
    const path = `${hallPath()}/print/${randomUUID()}/report`
    expect((await post(path, report, kiosk())).status).toBe(403)
    expect((await post(path, report, device('号单打印机'))).status).toBe(404)
  })
})
