/** What the day of a hall is asked: authorised, and answered once it is durable. */

import { describeRoute, resolver } from 'hono-openapi'
import type { Actor } from '../../shared/law/actor.ts'
import { mayAsk } from '../../shared/law/rights.ts'
import { commandAnswer } from '../../shared/wire/answers.ts'
import { type WireCommand, wireCommand } from '../../shared/wire/commands.ts'
import type { Apart, Hall } from '../hall/halls.ts'
import { actorOf } from '../identity/caller.ts'
import { bookedBy, withHours } from './checking-in.ts'
import { type Asking, citizenActor, commandDoor, type Done, hasToken, openedBy } from './command-door.ts'
import { addressOf, type App, type Services } from './context.ts'
import { answers, inPath } from './describing.ts'
import { lawCommandOf } from './law-command.ts'
import { invalid, rejected, tooMany } from './problem.ts'
import { problemOfRefusal } from './refusals.ts'
import { neverHandedIn, withTokens } from './reserving.ts'

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
    commandDoor(services, { schema: wireCommand, isForStrangers: isPublic, ask }),
  )
}

async function ask(asking: Asking<WireCommand>): Promise<Done> {
  const { services, hall, caller, wire } = asking
  const { tokens } = services
  const token = 'token' in wire ? wire.token : undefined
  const opened =
    token === undefined
      ? null
      : openedBy(asking, tokens, token, problemOfRefusal({ code: 'unknown-ticket' }, 'ticket.cancel'))
  if (token !== undefined && 'ticket' in wire && wire.ticket !== undefined && wire.ticket !== opened)
    throw invalid('token', 'unknown')
  const actor = actorFor(asking, opened)
  if (!mayAsk(actor, wire.type)) throw problemOfRefusal({ code: 'not-yours' }, wire.type)
  if (wire.type === 'ticket.arrive' && actor.kind === 'citizen') await assertInHall(asking, wire.code)
  const [person, booked] = [
    await personOf(services, hall, wire),
    await bookedBy(services, hall, caller, wire),
  ]
  const command = lawCommandOf(wire, { ticket: opened, person, booked })
  if (command.type === 'numbers.strand')
    command.numbers = await neverHandedIn(services.replays, hall, command.day, command.numbers)
  const id = wire.id.toLowerCase()
  const answer = await hall.ask(id, command, actor, apartOf(wire))
  if (!answer.ok) throw problemOfRefusal(withHours(answer.refusal, await hall.today()), wire.type)
  const { seq, result } = answer
  if (wire.type === 'numbers.reserve') return { seq, result: withTokens(result, tokens) }
  if (wire.type !== 'ticket.issue') return { seq, result }
  return { seq, result: { ...result, token: tokens.tokenOf(String(result['ticket'])) } }
}

/**
 * A device or person acts as such where it may; whoever holds a ticket's token acts as that citizen, also in a
 * browser in which a clerk is signed in; and a number by phone needs no one.
 */
function actorFor({ c, services, hall, caller, wire }: Asking<WireCommand>, opened: string | null): Actor {
  const { limits, config } = services
  if (caller !== null && mayAsk(actorOf(caller), wire.type)) return actorOf(caller)
  if (opened !== null) return citizenActor(services, opened)
  if (caller !== null) return actorOf(caller)
  if (wire.type !== 'ticket.issue') throw rejected('not-signed-in')
  wire.channel = 'phone'
  const address = limits.publicIssue.take(addressOf(c, config))
  const seconds = address > 0 ? address : limits.publicIssueOfHall.take(hall.id)
  if (seconds > 0) throw tooMany(seconds)
  return { kind: 'public' }
}

/** A phone alone could be anywhere: it shows the code that hangs in the hall (N12). @throws Problem 422 */
async function assertInHall(
  { services, hall }: Asking<WireCommand>,
  code: string | undefined,
): Promise<void> {
  if (code === undefined) throw invalid('code', 'missing')
  const { date } = await hall.today()
  if (!services.arrivalCodes.isCode(hall.id, date, code)) throw invalid('code', 'arrival-code')
}

async function personOf({ hashes }: Services, hall: Hall, wire: WireCommand): Promise<string | null> {
  if (wire.type !== 'ticket.issue' || wire.identity === undefined) return null
  const { date } = await hall.today()
  return hashes.hashOf(hall.id, date, wire.identity)
}

/** What somebody unknown may ask: a number by phone, and what the holder of a ticket's token may. */
function isPublic(body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return false
  const { type, channel } = body as Record<string, unknown>
  return (type === 'ticket.issue' && channel === 'phone') || hasToken(body)
}

/** What names people, split off before the law sees the command. */
function apartOf(wire: WireCommand): Apart {
  if (wire.type === 'ticket.finish' || wire.type === 'inquiry.record') {
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
