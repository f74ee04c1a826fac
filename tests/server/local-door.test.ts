import type { ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { VirtualPrinter } from '../../server/demo/virtual-printer.ts'
import type { Slip } from '../../shared/views/slip.ts'
import type { LocalPrintRequest } from '../../shared/wire/local-print.ts'
import { until } from '../support/contract-client.ts'
import { freePort, startAgent } from '../support/print-agent.ts'

const origin = 'https://hall.example'
const folder = mkdtempSync(join(tmpdir(), 'jiaohao-agent-'))
let printer: VirtualPrinter
let agent: ChildProcess
let door: string
let port: number

beforeAll(async () => {
  printer = await VirtualPrinter.start()
  port = await freePort()
  door = `http://127.0.0.1:${port}`
  await start()
})
afterAll(async () => {
  agent?.kill('SIGKILL')
  await printer?.stop()
  rmSync(folder, { recursive: true, force: true })
})
afterEach(() => printer.reset())

/** Its server is away all the while. */
async function start(): Promise<void> {
  const { address } = printer
  const jobs = join(folder, 'jobs')
  agent = await startAgent({ server: 'http://127.0.0.1:1', address, port, origin, jobs })
}

function slipOf(number: string): Slip {
  return {
    ticket: randomUUID(),
    hall: '莲城演示政务服务中心',
    floor: '1F',
    zone: 'A 区',
    number,
    queueName: '社保医保',
    matter: '',
    steps: [],
    counters: [],
    ahead: null,
    wait: null,
    issuedAt: Date.parse('2026-11-24T01:30:00Z'),
    copiedAt: null,
    timeZone: 'Asia/Shanghai',
    rejoinBehind: 3,
    phone: '',
    link: `${origin}/t/abc`,
  }
}

function jobOf(number: string): LocalPrintRequest {
  const slip = slipOf(number)
  return { id: slip.ticket, language: 'zh-CN', slip, paper: { text: 'gb18030' } }
}

interface Asked {
  method?: string
  body?: string
  headers?: Record<string, string>
}

const ask = (path: string, init: Asked = {}, from: string | null = origin): Promise<Response> =>
  fetch(door + path, { ...init, headers: { ...(from === null ? {} : { Origin: from }), ...init.headers } })

const print = (body: unknown, from: string | null = origin): Promise<Response> =>
  ask(
    '/print',
    { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } },
    from,
  )

const numberOf = (number: string): number => printer.slips.filter(({ text }) => text.includes(number)).length

describe('the local door of a print agent whose server is away', () => {
  test('[P14] [P7] prints a slip once for its id, however often it is asked, also at once', async () => {
    const job = jobOf('A9901')
    const answers = await Promise.all([print(job), print(job), print(job)])
    for (const answer of answers) {
      expect(answer.headers.get('access-control-allow-origin')).toBe(origin)
      expect(await answer.json()).toEqual({ job: job.id, state: 'printed', trouble: null })
    }
    expect(await (await print({ ...job, id: job.id.toUpperCase() })).json()).toMatchObject({
      state: 'printed',
    })
    expect(numberOf('A9901')).toBe(1)
    expect(printer.slips[0]!.text).toContain('过号不作废')
    expect(printer.mostAtOnce).toBe(1)
  })

  test('[P14] [P8] killed with a slip in hand: unknown, and not printed again; done ones stay done', async () => {
    const [done, cut] = [jobOf('A9902'), jobOf('A9903')]
    await print(done)
    printer.set({ neverEnds: true })
    void print(cut).catch(() => undefined)
    await until('on paper', () => numberOf('A9903') === 1, 15_000)
    agent.kill('SIGKILL')
    printer.set({ neverEnds: false })
    await start()
    expect(await (await print(cut)).json()).toEqual({ job: cut.id, state: 'unknown', trouble: 'cut-short' })
    expect(await (await print(done)).json()).toMatchObject({ state: 'printed' })
    expect([numberOf('A9902'), numberOf('A9903')]).toEqual([1, 1])
  })

  test('[P14] [P5] says how the printer is; what keeps it from printing is told and nothing is sent', async () => {
    expect(await (await ask('/status')).json()).toMatchObject({ paper: 'ok', cover: 'closed', trouble: null })
    for (const [mood, trouble] of [
      [{ paper: 'out' }, 'paper-out'],
      [{ cover: 'open' }, 'cover-open'],
    ] as const) {
      printer.reset()
      printer.set(mood)
      expect(await (await ask('/status')).json()).toMatchObject({ online: false, trouble })
      expect(await (await print(jobOf('A9904'))).json()).toMatchObject({ state: 'failed', trouble })
    }
    expect(numberOf('A9904')).toBe(0)
  })

  test('[P14] hears pages of the hall alone, at this machine’s own address alone', async () => {
    const job = jobOf('A9905')
    for (const from of ['https://evil.example', 'null', `${origin}.evil.example`, door, null]) {
      const answer = await print(job, from)
      expect(answer.status, String(from)).toBe(403)
      expect(answer.headers.get('access-control-allow-origin')).toBeNull()
      expect((await ask('/status', {}, from)).status, String(from)).toBe(403)
    }
    expect(await rawStatus('hall.example')).toContain(' 403 ')
    expect(await rawStatus(new URL(door).host)).toContain(' 200 ')
    const preflight = {
      method: 'OPTIONS',
      headers: { 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Private-Network': 'true' },
    }
    const allowed = await ask('/print', preflight)
    expect(allowed.status).toBe(204)
    expect(allowed.headers.get('access-control-allow-private-network')).toBe('true')
    expect(allowed.headers.get('access-control-allow-headers')).toBe('Content-Type')
    expect((await ask('/print', preflight, 'https://evil.example')).status).toBe(403)
    expect(numberOf('A9905')).toBe(0)
    await expect(outside()).rejects.toThrow()
  })

  test('[P14] takes nothing but one slip of paper', async () => {
    const job = jobOf('A9906')
    const wrong: unknown[] = [
      null,
      {},
      { ...job, id: 'A9906' },
      { ...job, slip: { ...job.slip, matter: '长'.repeat(500) } },
      { ...job, slip: { ...job.slip, link: 'javascript:alert(1)' } },
      { ...job, slip: { ...job.slip, timeZone: 'Nowhere/None' } },
      { ...job, slip: { ...job.slip, more: 1 } },
      { ...job, paper: { text: 'gb18030', columns: 4000 } },
    ]
    for (const body of wrong) expect((await print(body)).status, JSON.stringify(body)?.slice(0, 80)).toBe(422)
    expect((await print({ ...job, more: '长'.repeat(20_000) })).status).toBe(413)
    const typed = { method: 'POST', body: JSON.stringify(job), headers: { 'Content-Type': 'text/plain' } }
    expect((await ask('/print', typed)).status).toBe(415)
    expect((await ask('/anything')).status).toBe(404)
    expect(numberOf('A9906')).toBe(0)
  })
})

/** As a page would ask that was led here under another name. */
function rawStatus(host: string): Promise<string> {
  return new Promise((done, fail) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('error', fail)
    socket.once('data', (chunk) => {
      socket.destroy()
      done(chunk.toString())
    })
    socket.write(`GET /status HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\n\r\n`)
  })
}

/** From any other address of this machine. @throws Error when nobody is there */
async function outside(): Promise<void> {
  const other = Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .find(({ internal, family }) => !internal && family === 'IPv4')
  await fetch(`http://${other?.address ?? '127.0.0.2'}:${port}/status`, {
    headers: { Origin: origin },
  })
}
