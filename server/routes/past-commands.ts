/** What a day that is over is asked: what became of those whom it left (N15). */

import { describeRoute, resolver } from 'hono-openapi'
import { z } from 'zod'
import type { Command } from '../../shared/law/commands.ts'
import { mayAsk } from '../../shared/law/rights.ts'
import { commandAnswer } from '../../shared/wire/answers.ts'
import { type PastCommand, pastCommand } from '../../shared/wire/past-day.ts'
import { actorOf } from '../identity/caller.ts'
import { check } from './check.ts'
import { type Asking, commandDoor, type Done } from './command-door.ts'
import type { App, Services } from './context.ts'
import { answers, inPath } from './describing.ts'
import { lawCommandOf } from './law-command.ts'
import { rejected } from './problem.ts'
import { problemOfRefusal } from './refusals.ts'

const path = z.object({ date: z.iso.date() })

/** Adds `POST /api/halls/{hall}/days/{date}/commands`. */
export function addPastCommands(app: App, services: Services): void {
  app.post(
    '/api/halls/:hall/days/:date/commands',
    describeRoute({
      summary: 'Say what became of those whom a past day has left',
      description:
        'Takes `ticket.close` from guides, clerks, chiefs and managers, and refuses every other command (`day-over`). Recorded in the stream of that day.',
      tags: ['commands'],
      security: [{ bearer: [] }],
      parameters: [inPath('hall'), inPath('date')],
      requestBody: { required: true, content: { 'application/json': { schema: resolver(pastCommand) } } },
      responses: answers(commandAnswer, 'Done', 400, 401, 403, 404, 409, 413, 422, 429, 503),
    }),
    commandDoor(services, { schema: pastCommand, isForStrangers: () => false, ask }),
  )
}

async function ask({ c, hall, caller, wire }: Asking<PastCommand>): Promise<Done> {
  const { date } = check(path, { date: c.req.param('date') })
  const actor = actorOf(caller!)
  if (!mayAsk(actor, wire.type)) throw problemOfRefusal({ code: 'not-yours' }, wire.type)
  const answer = await hall.askOn(date, wire.id.toLowerCase(), lawCommandFrom(wire), actor)
  if (answer === null) throw rejected('not-found')
  if (!answer.ok) throw problemOfRefusal(answer.refusal, wire.type)
  return { seq: answer.seq, result: answer.result }
}

function lawCommandFrom(wire: PastCommand): Command {
  // Whatever is no settling is refused before the law looks into it.
  if (wire.type !== 'ticket.close') return lawCommandOf(wire, { ticket: null, person: null })
  const { id: _, ...command } = wire
  return command
}
