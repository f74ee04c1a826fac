/** Asking for a slip: one id for all attempts, so that whatever happens to the line prints nothing twice. */

import type { JobAnswer } from '../wire/printing.ts'
import type { Problem } from '../wire/problem.ts'
import { language, tongue } from './words.ts'

export type PrintReply = { ok: true; job: JobAnswer } | { ok: false; problem: Problem | null }

export interface PrintOptions {
  hall: string
  /** None: whoever is signed in. */
  token: string | undefined
  ticket: string
  /** A first slip has the ticket's own id; a further one an id of its own. */
  id: string
  printer?: string
  /** At a kiosk, the card with which the number was taken. */
  identity?: string | undefined
  /** Calls while the slip is still on its way. */
  onQueued?: () => void
}

const attemptMilliseconds = 6000
const patienceMilliseconds = 60_000
const pauseMilliseconds = 400

/** Prints a slip and waits until it is known what became of it. Never throws; without a problem nobody answered. */
export async function printSlip(options: PrintOptions): Promise<PrintReply> {
  const until = performance.now() + patienceMilliseconds
  for (;;) {
    const reply = await attempt(options)
    const isUnderWay = reply.ok ? reply.job.state === 'queued' : isPassing(reply.problem)
    if (!isUnderWay || performance.now() > until) return reply
    if (reply.ok) options.onQueued?.()
    await new Promise((wake) => setTimeout(wake, pauseMilliseconds))
  }
}

/** Passing troubles are tried again for a while only: a person stands there. */
function isPassing(problem: Problem | null): boolean {
  return problem !== null && (problem.status === 502 || problem.status === 503 || problem.status === 429)
}

async function attempt({ hall, token, ticket, id, printer, identity }: PrintOptions): Promise<PrintReply> {
  const abort = new AbortController()
  const late = setTimeout(() => abort.abort(), attemptMilliseconds)
  try {
    const answer = await fetch(`/api/halls/${encodeURIComponent(hall)}/print`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Accept-Language': language(),
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({
        id,
        ticket,
        language: tongue(),
        ...(printer === undefined ? {} : { printer }),
        ...(identity === undefined ? {} : { identity }),
      }),
      signal: abort.signal,
    })
    const content: unknown = await answer.json()
    return answer.ok ? { ok: true, job: content as JobAnswer } : { ok: false, problem: content as Problem }
  } catch {
    return { ok: false, problem: null }
  } finally {
    clearTimeout(late)
  }
}
