/** The door for commands about cases; what names people is split off before the law sees it. */

import { describeRoute, resolver } from 'hono-openapi'
import type { CaseCommand, OpenCommand } from '../../shared/cases/case-commands.ts'
import { mayAskCase } from '../../shared/cases/case-rights.ts'
import type { Actor } from '../../shared/law/actor.ts'
import { caseCommandAnswer, type WireCaseCommand, wireCaseCommand } from '../../shared/wire/cases.ts'
import { actorOf } from '../identity/caller.ts'
import { complaintId } from '../office/office.ts'
import { placeOf } from '../office/place.ts'
import { type Asking, citizenActor, commandDoor, type Done, hasToken, openedBy } from './command-door.ts'
import type { App, Services } from './context.ts'
import { answers, inPath } from './describing.ts'
import { rejected } from './problem.ts'
import { problemOfCaseRefusal } from './refusals.ts'

/** Adds `POST /api/halls/{hall}/cases/commands`. */
export function addCaseCommands(app: App, services: Services): void {
  app.post(
    '/api/halls/:hall/cases/commands',
    describeRoute({
      summary: 'Ask for something about a case',
      description:
        'One command. 200 once it is durable; the same `id` again gets the first answer again. `case.open` is also for a kiosk and for the holder of a ticket’s token.',
      tags: ['cases'],
      security: [{ bearer: [] }, {}],
      parameters: [inPath('hall')],
      requestBody: { required: true, content: { 'application/json': { schema: resolver(wireCaseCommand) } } },
      responses: answers(caseCommandAnswer, 'Done', 400, 401, 403, 404, 409, 413, 422, 429, 503),
    }),
    commandDoor(services, { schema: wireCaseCommand, isForStrangers: hasToken, ask }),
  )
}

async function ask(asking: Asking<WireCaseCommand>): Promise<Done> {
  const { services, hall, wire } = asking
  const { office, directory } = services
  const opened = wire.type === 'case.open' ? ticketOf(asking, wire) : null
  const actor = actorFor(asking, opened)
  if (!mayAskCase(actor, wire.type)) throw problemOfCaseRefusal({ code: 'case-not-yours' })
  const place = placeOf(await hall.today(), directory.colleagues(hall.id))
  const id = wire.id.toLowerCase()
  const command =
    wire.type === 'case.open' ? await openCommandOf(services, hall.id, wire, opened) : lawOf(wire)
  const answer = await office.ask(place, {
    id,
    case: wire.type === 'case.open' ? complaintId(id) : wire.case,
    command,
    actor,
    ...(wire.type === 'case.open' && wire.contact !== undefined ? { contact: wire.contact } : {}),
    ...(wire.type === 'case.open' && wire.story !== undefined ? { story: wire.story } : {}),
  })
  if (!answer.ok) throw problemOfCaseRefusal(answer.refusal)
  return { seq: answer.seq, result: answer.result }
}

/** A device or person acts as such where it may; whoever holds a ticket's token acts as that citizen. */
function actorFor({ services, caller, wire }: Asking<WireCaseCommand>, opened: string | null): Actor {
  if (caller !== null && mayAskCase(actorOf(caller), wire.type)) return actorOf(caller)
  if (opened !== null && wire.type === 'case.open' && wire.token !== undefined)
    return citizenActor(services, opened)
  if (caller === null) throw rejected('not-signed-in')
  return actorOf(caller)
}

/** @returns the ticket that is named, or that the token opens. */
function ticketOf(
  asking: Asking<WireCaseCommand>,
  { ticket, token }: Extract<WireCaseCommand, { type: 'case.open' }>,
): string | null {
  if (token === undefined) return ticket ?? null
  return openedBy(asking, asking.services.tokens, token, problemOfCaseRefusal({ code: 'unknown-visit' }))
}

async function openCommandOf(
  { sql }: Services,
  hall: string,
  { topic, channel = 'counter' }: Extract<WireCaseCommand, { type: 'case.open' }>,
  ticket: string | null,
): Promise<OpenCommand> {
  if (ticket === null) return { type: 'case.open', topic, channel }
  const [row] = isUuid(ticket)
    ? await sql<{ number: string; day: string }[]>`
        select number, day::text from ticket where id = ${ticket} and hall = ${hall}`
    : []
  if (row === undefined) throw problemOfCaseRefusal({ code: 'unknown-visit' })
  return { type: 'case.open', topic, channel, visit: { ticket, number: row.number, day: row.day } }
}

/** Drops the sender's id, the case's name and keys that hold nothing. */
function lawOf(wire: Exclude<WireCaseCommand, { type: 'case.open' }>): CaseCommand {
  const { id: _, case: __, ...rest } = wire
  const present = Object.entries(rest).filter(([, value]) => value !== undefined)
  return Object.fromEntries(present) as unknown as CaseCommand
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}
