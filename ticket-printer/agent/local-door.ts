/**
 * The agent's local door (P14): the kiosk's page on the same machine asks here for its slip while the server is out of
 * reach. It listens on this machine alone, to pages of the hall's own origin alone, and knows no secret.
 */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { bytesOf, NoFont } from '../../shared/printer/slip-bytes.ts'
import { linesOf } from '../../shared/printer/slip-words.ts'
import {
  type LocalPrintAnswer,
  localPrintRequest,
  type LocalPrintRequest,
} from '../../shared/wire/local-print.ts'
import type { Ended, KeptJobs } from './kept-jobs.ts'
import type { OnePrinter } from './one-printer.ts'

export interface DoorOptions {
  port: number
  /** Whose pages may ask, as `https://hall.example`. */
  origins: readonly string[]
  printer: OnePrinter
  jobs: KeptJobs
  say: (words: string) => void
}

const mostBytes = 16_384
/** One person stands there. */
const mostWaiting = 8
const headMilliseconds = 5000

/** Opens it. @throws Error when the port is somebody else's */
export async function openDoor(options: DoorOptions): Promise<Server> {
  const door = new LocalDoor(options)
  const server = createServer(
    { headersTimeout: headMilliseconds, requestTimeout: headMilliseconds },
    (ask, answer) => {
      void door.hear(ask, answer).catch(() => end(answer, 500))
    },
  )
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(options.port, '127.0.0.1', done)
  })
  return server
}

class LocalDoor {
  private readonly working = new Map<string, Promise<Ended>>()

  constructor(private readonly options: DoorOptions) {}

  async hear(ask: IncomingMessage, answer: ServerResponse): Promise<void> {
    const { origin, host } = ask.headers
    answer.setHeader('Vary', 'Origin')
    answer.setHeader('Cache-Control', 'no-store')
    // The name of another host that leads here is another page's trick.
    const isHere = host === `127.0.0.1:${ask.socket.localPort ?? 0}`
    if (!isHere || origin === undefined || !this.options.origins.includes(origin)) return refuse(answer, 403)
    answer.setHeader('Access-Control-Allow-Origin', origin)
    const what = `${ask.method} ${ask.url}`
    if (ask.method === 'OPTIONS') return allow(ask, answer)
    if (what === 'GET /status') return end(answer, 200, await this.status())
    if (what !== 'POST /print') return end(answer, 404)
    if (ask.headers['content-type'] !== 'application/json') return refuse(answer, 415)
    if (!(Number(ask.headers['content-length']) <= mostBytes)) return refuse(answer, 413)
    const asked = localPrintRequest.safeParse(jsonOf(await bodyOf(ask)))
    if (!asked.success) return end(answer, 422)
    const ended = this.jobOf(asked.data)
    if (ended === null) return end(answer, 429)
    const job = asked.data.id.toLowerCase()
    end(answer, 200, { job, ...(await ended) } satisfies LocalPrintAnswer)
  }

  /** @returns what becomes of the job; null when too much is waiting. */
  private jobOf(asked: LocalPrintRequest): Promise<Ended> | null {
    const job = asked.id.toLowerCase()
    const { jobs, say } = this.options
    const working = this.working.get(job)
    if (working !== undefined) return working
    const known = jobs.find(job)
    if (known !== undefined) return Promise.resolve(known)
    if (this.working.size >= mostWaiting) return null
    jobs.begin(job)
    const ending = this.print(asked)
      .then((ended) => {
        jobs.end(job, ended, () => say(`${job} could not be kept`))
        say(`${job} ${ended.state} ${ended.trouble ?? ''}`.trim())
        return ended
      })
      .finally(() => this.working.delete(job))
    this.working.set(job, ending)
    return ending
  }

  private async print({ slip, language, paper }: LocalPrintRequest): Promise<Ended> {
    const { printer } = this.options
    try {
      const bytes = await bytesOf(linesOf(slip, language), paper)
      const { tellsStatus = true, tellsEnd = true } = paper
      printer.answers = { tellsStatus, tellsEnd }
      const { state, trouble } = await printer.print(bytes)
      return { state, trouble }
    } catch (error) {
      if (error instanceof NoFont) return { state: 'failed', trouble: 'font' }
      throw error
    }
  }

  private async status(): Promise<object> {
    const { status, trouble } = await this.options.printer.look()
    const { paper = null, cover = null } = status ?? {}
    return { paper: paper ?? 'unknown', cover: cover ?? 'unknown', online: trouble === null, trouble }
  }
}

/** What a browser asks before it lets a page ask: also whether a public page may reach this machine. */
function allow(ask: IncomingMessage, answer: ServerResponse): void {
  answer.setHeader('Access-Control-Allow-Methods', 'GET, POST')
  answer.setHeader('Access-Control-Allow-Headers', 'Content-Type')
  answer.setHeader('Access-Control-Max-Age', '600')
  if (ask.headers['access-control-request-private-network'] === 'true')
    answer.setHeader('Access-Control-Allow-Private-Network', 'true')
  end(answer, 204)
}

async function bodyOf(ask: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of ask as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Without having read what comes. */
function refuse(answer: ServerResponse, status: number): void {
  answer.setHeader('Connection', 'close')
  end(answer, status)
}

function end(answer: ServerResponse, status: number, content?: object): void {
  if (answer.writableEnded) return
  if (content === undefined) {
    answer.writeHead(status).end()
    return
  }
  answer.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(content))
}
