/** The one door that every command passes, whatever it is about: who asks, from where, how often, in which hall. */

import type { z } from 'zod'
import type { Actor } from '../../shared/law/actor.ts'
import type { Hall } from '../hall/halls.ts'
import { belongsTo, type Caller, callerId } from '../identity/caller.ts'
import type { TicketTokens } from '../identity/ticket-token.ts'
import { check, withoutNulls } from './check.ts'
import {
  addressOf,
  assertSameOrigin,
  bodyOf,
  callerOf,
  credentialOf,
  type Ctx,
  requireHall,
  type Services,
} from './context.ts'
import { Problem, rejected, tooMany } from './problem.ts'

/** One command on its way through the door, with who sent it. */
export interface Asking<Wire> {
  c: Ctx
  services: Services
  hall: Hall
  caller: Caller | null
  wire: Wire
}

export interface Done {
  seq: number
  result: object
}

export interface Door<Schema extends z.ZodType<{ type: string }>> {
  schema: Schema
  /** Whether somebody unknown may ask this at all: looked at before the body is checked. */
  isForStrangers: (body: unknown) => boolean
  ask: (asking: Asking<z.output<Schema>>) => Promise<Done>
}

/** @returns the handler of a door: every outcome is counted by the command's type. */
export function commandDoor<Schema extends z.ZodType<{ type: string }>>(
  services: Services,
  { schema, isForStrangers, ask }: Door<Schema>,
): (c: Ctx) => Promise<Response> {
  return async (c) => {
    const { metrics, config, limits } = services
    const caller = await callerOf(c, services)
    if (credentialOf(c, config)?.by === 'cookie') assertSameOrigin(c, config)
    if (caller !== null) {
      const seconds = limits.caller.take(callerId(caller))
      if (seconds > 0) throw tooMany(seconds)
    }
    const body = withoutNulls(await bodyOf(c))
    if (caller === null && !isForStrangers(body)) throw rejected('not-signed-in')
    const hall = await requireHall(services.halls, c.req.param('hall') ?? '')
    if (caller !== null && !belongsTo(caller, hall.id)) throw rejected('foreign-hall')
    const wire = check(schema, body)
    try {
      const done = await ask({ c, services, hall, caller, wire })
      metrics.commands.inc({ type: wire.type, outcome: 'ok' })
      return c.json(done)
    } catch (error) {
      metrics.commands.inc({ type: wire.type, outcome: error instanceof Problem ? error.code : 'fault' })
      throw error
    }
  }
}

/** Whoever holds a token acts as that citizen, within the citizen's limit. @throws Problem 429 */
export function citizenActor({ limits }: Services, opened: string): Actor {
  const seconds = limits.citizen.take(opened)
  if (seconds > 0) throw tooMany(seconds)
  return { kind: 'citizen', ticket: opened }
}

/**
 * @returns what a token opens; guessing tokens is slowed by address
 * @throws Problem 429 for too many guesses, else `unknown`
 */
export function openedBy(
  { c, services: { limits, config } }: Pick<Asking<unknown>, 'c' | 'services'>,
  tokens: TicketTokens,
  token: string,
  unknown: Problem,
): string {
  const opened = tokens.ticketOf(token)
  if (opened !== null) return opened
  const seconds = limits.stranger.take(addressOf(c, config))
  throw seconds > 0 ? tooMany(seconds) : unknown
}

/** @returns whether the body carries a token: it is looked into later, and slowly for guessers. */
export function hasToken(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'token' in body && typeof body.token === 'string'
}
