/** Commands to the hall: one id for all attempts, so that a repeated attempt does nothing twice. */

import type { WireBookingCommand } from '../wire/bookings.ts'
import type { WireCaseCommand } from '../wire/cases.ts'
import type { WireCommand } from '../wire/commands.ts'
import type { WireDeviceCommand } from '../wire/device-shapes.ts'
import type { WireClose } from '../wire/past-day.ts'
import type { Problem } from '../wire/problem.ts'
import { commonWords, language, wordsOf } from './words.ts'

export type Reply<R = Record<string, unknown>> =
  | { ok: true; seq: number; result: R }
  | { ok: false; problem: Problem }

type WithoutId<C> = C extends { id: string } ? Omit<C, 'id'> : never

/** A command without its id, which is made here. */
export type Asked = WithoutId<WireCommand>
/** A command about a case, a booking or a device; they have doors of their own. */
export type CaseAsked = WithoutId<WireCaseCommand>
export type DeviceAsked = WithoutId<WireDeviceCommand>
export type BookingAsked = WithoutId<WireBookingCommand>
/** What became of those whom a day that is over has left, with that day. */
export type PastAsked = WithoutId<WireClose> & { day: string }

export interface AskOptions {
  token?: string | undefined
  /** The sender's id, to take up an attempt of before; a fresh one otherwise. */
  id?: string
  /** How long to try, in milliseconds. */
  patience?: number
}

/** One attempt may take this long, all together that long, in milliseconds. */
const attemptMilliseconds = 4000
const patienceMilliseconds = 8000
const firstPauseMilliseconds = 250

/**
 * Asks the hall to do something. Tries again while the network or the database is away.
 * @returns what was done, or why not; never throws
 */
export async function ask<R = Record<string, unknown>>(
  hall: string,
  command: Asked | CaseAsked | BookingAsked | DeviceAsked | PastAsked,
  { token, id = newId(), patience = patienceMilliseconds }: AskOptions = {},
): Promise<Reply<R>> {
  const until = performance.now() + patience
  let pause = firstPauseMilliseconds
  for (;;) {
    const reply = await attempt<R>(hall, { ...command, id }, token)
    if (reply.ok || !isOutOfReach(reply.problem) || performance.now() + pause > until) return reply
    await new Promise((wake) => setTimeout(wake, pause * (0.5 + Math.random())))
    pause *= 2
  }
}

/** @returns a UUID; browsers keep `randomUUID` from pages that come by plain http. */
export function newId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** @returns whether nobody answered, or nobody who could: what was asked may have been done or not. */
export function isOutOfReach(problem: Problem): boolean {
  return problem.status === 0 || problem.status === 502 || problem.status === 503 || problem.status === 504
}

interface Sent {
  type: string
  id: string
  day?: string
}

const doors: Record<string, string> = {
  case: 'cases/commands',
  booking: 'bookings/commands',
  device: 'devices/commands',
}

/** Where a command goes, and what of it: the day of a settling stands in the address. */
function sentOf({ day, ...rest }: Sent): { door: string; body: object } {
  if (rest.type === 'ticket.close') return { door: `days/${day}/commands`, body: rest }
  const door = doors[rest.type.split('.')[0]!] ?? 'commands'
  return { door, body: day === undefined ? rest : { ...rest, day } }
}

async function attempt<R>(hall: string, sent: Sent, token: string | undefined): Promise<Reply<R>> {
  const { door, body } = sentOf(sent)
  const abort = new AbortController()
  const late = setTimeout(() => abort.abort(), attemptMilliseconds)
  try {
    const answer = await fetch(`/api/halls/${encodeURIComponent(hall)}/${door}`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Accept-Language': language(),
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
      signal: abort.signal,
    })
    const content: unknown = await answer.json()
    if (answer.ok) return { ok: true, ...(content as { seq: number; result: R }) }
    return { ok: false, problem: content as Problem }
  } catch {
    return { ok: false, problem: networkProblem() }
  } finally {
    clearTimeout(late)
  }
}

/** Status 0: nobody answered. */
function networkProblem(): Problem {
  const detail = wordsOf(commonWords).network
  return { type: 'about:blank', title: detail, status: 0, detail, code: 'network', requestId: '' }
}
