/** The one door for commands: validated, authorised, limited, and answered once it is durable. */

import { describeRoute, resolver } from 'hono-openapi'
import type { Actor } from '../../shared/law/actor.ts'
import { mayAsk } from '../../shared/law/rights.ts'
import { commandAnswer } from '../../shared/wire/answers.ts'
import { type WireCommand, wireCommand } from '../../shared/wire/commands.ts'
import type { Apart, Hall } from '../hall/halls.ts'
import { actorOf, belongsTo, type Caller, callerId } from '../identity/caller.ts'
import { check, withoutNulls } from './check.ts'
import {
  addressOf,
  type App,
  assertSameOrigin,
  bodyOf,
  callerOf,
  credentialOf,
  type Ctx,
  requireHall,
  type Services,
} from './context.ts'
import { answers, inPath } from './describing.ts'
import { lawCommandOf } from './law-command.ts'
import { invalid, Problem, rejected, tooMany } from './problem.ts'
import { bookedBy, withHours } from './checking-in.ts'
import { problemOfRefusal } from './refusals.ts'

/** Adds `POST /api/halls/{hall}/commands`. */
export function addCommands(app: App, services: Services): void {
  app.post(
    '/api/halls/:hall/commands',
    describeRoute({
      summary: 'Ask the hall for something',
      description:
        'One command. 200 once it is durable; the same `id` again gets the first answer again, on any process.',
      tags: ['commands'],
      security: [{ bearer: [] }, {}],
      parameters: [inPath('hall')],
      requestBody: { required: true, content: { 'application/json': { schema: resolver(wireCommand) } } },
      responses: answers(commandAnswer, 'Done', 400, 401, 403, 404, 409, 413, 422, 429, 503),
    }),
    (c) => take(c, services),
  )
}

async function take(c: Ctx, services: Services): Promise<Response> {
  const { metrics, config, limits } = services
  const caller = await callerOf(c, services)
  if (credentialOf(c, config)?.by === 'cookie') assertSameOrigin(c, config)
  if (caller !== null) {
    const seconds = limits.caller.take(callerId(caller))
    if (seconds > 0) throw tooMany(seconds)
  }
  const body = withoutNulls(await bodyOf(c))
  if (caller === null && !isPublic(body)) throw rejected('not-signed-in')
  const hall = await requireHall(services.halls, c.req.param('hall') ?? '')
  if (caller !== null && !belongsTo(caller, hall.id)) throw rejected('foreign-hall')
  const wire = check(wireCommand, body)
  try {
    const done = await ask(c, services, hall, caller, wire)
    metrics.commands.inc({ type: wire.type, outcome: 'ok' })
    return c.json(done)
  } catch (error) {
    metrics.commands.inc({ type: wire.type, outcome: error instanceof Problem ? error.code : 'fault' })
    throw error
  }
}

async function ask(
  c: Ctx,
  services: Services,
  hall: Hall,
  caller: Caller | null,
  wire: WireCommand,
): Promise<{ seq: number; result: Record<string, unknown> }> {
  const { tokens } = services
  const token = 'token' in wire ? wire.token : undefined
  const opened = token === undefined ? null : tokens.ticketOf(token)
  if (token !== undefined && opened === null) throw unknownToken(c, services)
  if (token !== undefined && 'ticket' in wire && wire.ticket !== undefined && wire.ticket !== opened)
    throw invalid('token', 'unknown')
  const actor = actorFor(c, services, hall, caller, wire, opened)
  if (!mayAsk(actor, wire.type)) throw problemOfRefusal({ code: 'not-yours' }, wire.type)
  const [person, booked] = [
    await personOf(services, hall, wire),
    await bookedBy(services, hall, caller, wire),
  ]
  const command = lawCommandOf(wire, { ticket: opened, person, booked })
  const id = wire.id.toLowerCase()
  const answer = await hall.ask(id, command, actor, apartOf(wire))
  if (!answer.ok) throw problemOfRefusal(withHours(answer.refusal, await hall.today()), wire.type)
  const { seq, result } = answer
  if (wire.type !== 'ticket.issue') return { seq, result }
  return { seq, result: { ...result, token: tokens.tokenOf(String(result['ticket'])) } }
}

/**
 * A device or person acts as such where it may; whoever holds a ticket's token acts as that citizen, also in a
 * browser in which a clerk is signed in; and a number by phone needs no one.
 */
function actorFor(
  c: Ctx,
  { limits, config }: Services,
  hall: Hall,
  caller: Caller | null,
  wire: WireCommand,
  opened: string | null,
): Actor {
  if (caller !== null && mayAsk(actorOf(caller), wire.type)) return actorOf(caller)
  if (opened !== null) {
    const seconds = limits.citizen.take(opened)
    if (seconds > 0) throw tooMany(seconds)
    return { kind: 'citizen', ticket: opened }
  }
  if (caller !== null) return actorOf(caller)
  if (wire.type !== 'ticket.issue') throw rejected('not-signed-in')
  wire.channel = 'phone'
  const address = limits.publicIssue.take(addressOf(c, config))
  const seconds = address > 0 ? address : limits.publicIssueOfHall.take(hall.id)
  if (seconds > 0) throw tooMany(seconds)
  return { kind: 'public' }
}

async function personOf({ hashes }: Services, hall: Hall, wire: WireCommand): Promise<string | null> {
  if (wire.type !== 'ticket.issue' || wire.identity === undefined) return null
  const { date } = await hall.today()
  return hashes.hashOf(hall.id, date, wire.identity)
}

/** What somebody unknown may ask: a number by phone, and what the holder of a ticket's token may. */
function isPublic(body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return false
  const { type, channel, token } = body as Record<string, unknown>
  return (type === 'ticket.issue' && channel === 'phone') || typeof token === 'string'
}

/** Guessing tokens is slowed by address. */
function unknownToken(c: Ctx, { limits, config }: Services): Problem {
  const seconds = limits.stranger.take(addressOf(c, config))
  return seconds > 0 ? tooMany(seconds) : problemOfRefusal({ code: 'unknown-ticket' }, 'ticket.cancel')
}

/** What names people, split off before the law sees the command. */
function apartOf(wire: WireCommand): Apart {
  if (wire.type === 'ticket.finish') {
    const contact = wire.followUp?.contact
    return contact === undefined ? {} : { contact }
  }
  if (wire.type !== 'ticket.rate') return {}
  const { comment, contact, realName } = wire
  return {
    ...(comment === undefined ? {} : { remark: comment }),
    ...(contact === undefined || realName !== true ? {} : { contact }),
  }
}
