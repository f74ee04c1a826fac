/**
 * `npm run print-agent`: prints for a hall whose server does not reach the printer: on the kiosk's machine, beside the
 * browser. It asks the server for jobs, prints them on its printer and reports what became of each, and how the printer is.
 * With `--local` the kiosk beside it asks it by itself while the server is out of reach.
 */

import { parseArgs } from 'node:util'
import { agentToken } from './agent-token.ts'
import type { Printed } from '../../shared/printer/printer-talk.ts'
import type { PrinterStatus } from '../../shared/printer/status.ts'
import type { Trouble } from '../../shared/views/printers.ts'
import { KeptJobs } from './kept-jobs.ts'
import { openDoor } from './local-door.ts'
import { OnePrinter } from './one-printer.ts'

const usage = `npm run print-agent -- --server https://hall.example --hall HALL --printer P2 --address file:///dev/usb/lp0
  PRINT_AGENT_TOKEN   the token of a device of kind "printer" (npm run enrol -- device --kind printer …)
  --keep FILE         instead: shows a code to be typed at /devices, and keeps the token that it is given
  --address           tcp://host:port or file:///device
  --local PORT        also prints for the kiosk on this machine while the server is out of reach: the plan's "local"
  --origin ORIGIN     with --local: where the kiosk's page comes from; the server's origin unless it is said
  --jobs FILE         with --local: keeps what was printed; print-agent-PORT.jobs unless it is said`

interface Order {
  job: string | null
  bytes?: string
  tellsStatus: boolean
  tellsEnd: boolean
}

const pauseMilliseconds = 3000
const askMilliseconds = 30_000
const reportTries = 20

const text = { type: 'string' } as const
const { values } = parseArgs({
  options: {
    server: text,
    hall: text,
    printer: text,
    address: text,
    keep: text,
    local: text,
    origin: { ...text, multiple: true },
    jobs: text,
  },
})
const { server, hall, printer, address } = values
const given = process.env['PRINT_AGENT_TOKEN'] ?? ''
let isStopping = false

if (!server || !hall || !printer || !address || (given === '' && !values.keep) || !isPort(values.local)) {
  console.error(usage)
  process.exit(1)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    // A second time: at once.
    if (isStopping) process.exit(1)
    isStopping = true
    stop.abort()
  })
const stop = new AbortController()
const paper = new OnePrinter(address)
// Before the server is asked for anything: it may be away.
if (values.local !== undefined) await open(Number(values.local))
const token = given === '' ? await agentToken(server, values.keep!, console.log) : given
console.log(`printing for ${printer} of ${hall} on ${address}`)
await run()

async function open(port: number): Promise<void> {
  const origins = values.origin ?? [new URL(server!).origin]
  try {
    const jobs = new KeptJobs(values.jobs ?? `print-agent-${port}.jobs`)
    const say = (words: string): void => console.log(`${new Date().toISOString()} local ${words}`)
    const door = await openDoor({ port, origins, printer: paper, jobs, say })
    stop.signal.addEventListener('abort', () => door.close(() => jobs.close()))
    console.log(`the kiosk of ${origins.join(', ')} is heard at http://127.0.0.1:${port}`)
  } catch (error) {
    console.error(`--local ${port}: ${(error as Error).message}`)
    process.exit(1)
  }
}

function isPort(given: string | undefined): boolean {
  return given === undefined || (/^\d{1,5}$/.test(given) && Number(given) > 0 && Number(given) < 65_536)
}

async function run(): Promise<void> {
  let isAway = false
  while (!isStopping) {
    const { status, trouble } = await paper.look()
    const order = await post<Order>('print/next', { printer, status, trouble })
    if (order === null) {
      if (!isAway) console.error(`${new Date().toISOString()} the server cannot be reached or refuses`)
      isAway = true
      await pause(pauseMilliseconds)
      continue
    }
    isAway = false
    paper.answers = { tellsStatus: order.tellsStatus, tellsEnd: order.tellsEnd }
    if (order.job !== null && order.bytes !== undefined) {
      const printed = await paper.print(Buffer.from(order.bytes, 'base64'))
      console.log(`${new Date().toISOString()} ${order.job} ${printed.state} ${printed.trouble ?? ''}`.trim())
      await report(order.job, printed)
    } else if (trouble !== null) await pause(pauseMilliseconds)
  }
}

/** What is not reported in time the server counts as unknown, and never prints again by itself. */
async function report(job: string, { state, trouble, status }: Printed): Promise<void> {
  const body: { state: string; trouble: Trouble | null; status: PrinterStatus | null } = {
    state,
    trouble,
    status,
  }
  for (let tries = 0; tries < reportTries; tries++) {
    if ((await post(`print/${job}/report`, body)) !== null) return
    await pause(pauseMilliseconds)
  }
}

async function post<T>(path: string, body: object): Promise<T | null> {
  try {
    const answer = await fetch(`${server}/api/halls/${encodeURIComponent(hall!)}/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
      signal: path.endsWith('next')
        ? AbortSignal.any([stop.signal, AbortSignal.timeout(askMilliseconds)])
        : AbortSignal.timeout(askMilliseconds),
    })
    if (!answer.ok) await answer.body?.cancel()
    return answer.ok ? ((await answer.json()) as T) : null
  } catch {
    return null
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((wake) => setTimeout(wake, milliseconds))
}
