/** What every route has at hand, and what a request carries on its way. */

import type { HttpBindings } from '@hono/node-server'
import type { Context, Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Sql } from 'postgres'
import type { ViewContext } from '../../shared/views/view-of.ts'
import type { Language } from '../../shared/words/language.ts'
import type { BookingOffice } from '../bookings/booking-office.ts'
import type { Config } from '../config.ts'
import type { Halls, Hall } from '../hall/halls.ts'
import type { ArrivalCodes } from '../identity/arrival-code.ts'
import type { Caller } from '../identity/caller.ts'
import type { Devices } from '../devices/devices.ts'
import type { Pairings } from '../devices/pairings.ts'
import type { Directory } from '../identity/directory.ts'
import type { Gate } from '../identity/gate.ts'
import type { PersonHashes } from '../identity/person-hash.ts'
import type { TicketTokens } from '../identity/ticket-token.ts'
import type { Limits } from '../limits.ts'
import type { Log } from '../log.ts'
import type { Looks } from '../replay/looks.ts'
import type { Replays } from '../replay/replays.ts'
import type { Screens } from '../screens.ts'
import type { Metrics } from '../metrics.ts'
import type { Office } from '../office/office.ts'
import type { Vault } from '../office/vault.ts'
import type { Printing } from '../printing/printing.ts'
import { rejected, tooMany } from './problem.ts'

export interface Services {
  config: Config
  sql: Sql
  halls: Halls
  gate: Gate
  directory: Directory
  tokens: TicketTokens
  hashes: PersonHashes
  replays: Replays
  looks: Looks
  office: Office
  bookingOffice: BookingOffice
  bookingTokens: TicketTokens
  arrivalCodes: ArrivalCodes
  vault: Vault
  limits: Limits
  printing: Printing
  screens: Screens
  devices: Devices
  pairings: Pairings
  metrics: Metrics
  log: Log
}

/** @returns what a view made now may look up beside the day. */
export function viewContextOf({ directory, printing, halls }: Services): ViewContext {
  return { now: Date.now(), people: directory.find, printing: printing.seenIn, earlier: halls.earlierIn }
}

export interface Env {
  Bindings: HttpBindings
  Variables: {
    requestId: string
    language: Language
    route: string
    /** It waits on purpose: being slow is no fault. */
    isWaiting?: boolean
  }
}

export type App = Hono<Env>
export type Ctx = Context<Env>

/** Where a credential came from: a cookie travels by itself, a bearer token is sent on purpose. */
export type Credential = { token: string; by: 'bearer' | 'cookie' }

/** @returns the name of the session's cookie; the prefix binds it to https and this very host. */
export function cookieName({ publicOrigin }: Config): string {
  return publicOrigin?.startsWith('https:') ? '__Host-jiaohao' : 'jiaohao'
}

/** @returns the credential that the request carries, or null. */
export function credentialOf(c: Ctx, config: Config): Credential | null {
  const header = c.req.header('authorization')
  if (header !== undefined) {
    const [scheme = '', token = ''] = header.split(' ')
    return scheme.toLowerCase() === 'bearer'
      ? { token: token.trim(), by: 'bearer' }
      : { token: '', by: 'bearer' }
  }
  if (c.req.header('cookie') === undefined) return null
  const cookie = getCookie(c, cookieName(config))
  return cookie === undefined ? null : { token: cookie, by: 'cookie' }
}

/**
 * @returns who asks, or null for nobody known
 * @throws Problem 401 for a bearer token that opens nothing; a cookie that does is as good as none
 */
export async function callerOf(c: Ctx, { config, gate, limits }: Services): Promise<Caller | null> {
  const credential = credentialOf(c, config)
  if (credential === null) return null
  const caller = await gate.whoHas(credential.token)
  if (caller === null && credential.by === 'bearer') {
    const seconds = limits.stranger.take(addressOf(c, config))
    throw seconds > 0 ? tooMany(seconds) : rejected('session-over')
  }
  return caller
}

/** @throws Problem 401 when nobody is signed in. */
export async function requireCaller(c: Ctx, services: Services): Promise<Caller> {
  const caller = await callerOf(c, services)
  if (caller === null) throw rejected('not-signed-in')
  return caller
}

/** @throws Problem 404 for a hall that has no plan. */
export async function requireHall(halls: Halls, id: string): Promise<Hall> {
  const hall = /^[\w.-]{1,64}$/.test(id) ? await halls.find(id) : undefined
  if (hall === undefined) throw rejected('unknown-hall')
  return hall
}

/** A request that carries a cookie, or makes one, must come from our own pages. @throws Problem 403 */
export function assertSameOrigin(c: Ctx, config: Pick<Config, 'publicOrigin'>): void {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw rejected('foreign-origin')
  if (!isOwnOrigin(c.req.header('origin'), c.req.header('host'), config)) throw rejected('foreign-origin')
}

/** @returns whether a page of that origin is ours; no origin: not a page. */
export function isOwnOrigin(
  origin: string | undefined,
  host: string | undefined,
  { publicOrigin }: Pick<Config, 'publicOrigin'>,
): boolean {
  if (origin === undefined || origin === publicOrigin) return true
  return URL.canParse(origin) && new URL(origin).host === host
}

/** @returns the client's address; a proxy's word counts only where it is trusted. */
export function addressOf(c: Ctx, { trustProxy }: Config): string {
  const told = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return told ?? c.env.incoming.socket.remoteAddress ?? ''
}

/** @returns the JSON that was sent. @throws Problem 400 */
export async function bodyOf(c: Ctx): Promise<unknown> {
  try {
    return await c.req.json()
  } catch (error) {
    if (error instanceof SyntaxError) throw rejected('bad-json')
    throw error
  }
}
