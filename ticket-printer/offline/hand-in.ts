/** Handing in what was given without the line: one after the other, each under its own id until it is done (N8, N14). */

import { ask, isOutOfReach } from '../../shared/ui/ask.ts'
import type { Issued } from '../../shared/ui/slip.ts'
import type { Given, Kept, Ledger } from './ledger.ts'

type GivenNumber = Kept & { given: Given }

interface Returning {
  ledger: Ledger
  hall: string
  token: string
  /** Why a number that nobody holds is taken back, for the journal. */
  replacedBy: (number: string) => string
  onDone: () => void | Promise<void>
}

/** Refusals after which the number can never become a ticket. Anything else may pass: it is tried again. */
const hopeless = new Set(['reserve-over', 'not-reserved', 'unknown-queue'])

/** Hands in everything that is left, in the order in which it was given. @returns whether nothing is left. */
export async function handInAll(returning: Returning): Promise<boolean> {
  const { ledger, hall } = returning
  for (const kept of givenOf(await ledger.all(hall))) {
    if (!(await handIn(returning, kept))) return false
    await returning.onDone()
  }
  return true
}

/** @returns what was given and not handed in, in the order of giving. */
export function givenOf(all: readonly Kept[]): GivenNumber[] {
  return all
    .flatMap((kept) =>
      kept.state === 'given' && kept.given !== null ? [{ ...kept, given: kept.given }] : [],
    )
    .sort((a, b) => a.given.at - b.given.at)
}

/** @returns whether the hall has it now, or has been told that it never will. */
async function handIn(returning: Returning, kept: GivenNumber): Promise<boolean> {
  const { ledger, hall, token } = returning
  const { ticket, number, queue, day, given } = kept
  const reserved = { number, ticket, day, at: new Date(given.at).toISOString(), printed: given.printed }
  const command = { type: 'ticket.issue', queue, channel: 'kiosk', ...given.choice, reserved } as const
  const reply = await ask<Issued & Record<string, unknown>>(hall, command, { token, id: given.id })
  if (!reply.ok && reply.problem.code !== 'already-handed-in') {
    if (!hopeless.has(reply.problem.code)) return false
    return await strand(returning, kept)
  }
  if (reply.ok && reply.result.number !== number)
    return await handInAnew(returning, kept, reply.result.ticket)
  if (given.caseId !== null) {
    const complaint = { type: 'case.open', channel: 'kiosk', topic: 'other', ticket } as const
    const opened = await ask(hall, complaint, { token, id: given.caseId })
    if (!opened.ok && isOutOfReach(opened.problem)) return false
  }
  await ledger.note(ticket, { state: 'handed-in' })
  return true
}

/** The hall had given a number under this id before the line broke. Nobody holds that one: it is taken back. */
async function handInAnew(returning: Returning, kept: GivenNumber, unseen: string): Promise<boolean> {
  const { ledger, hall, token, replacedBy } = returning
  const reason = replacedBy(kept.number)
  const cancelled = await ask(hall, { type: 'ticket.cancel', ticket: unseen, reason }, { token })
  if (!cancelled.ok && isOutOfReach(cancelled.problem)) return false
  const id = kept.given.spare
  if (id === kept.given.id) return false
  await ledger.note(kept.ticket, {}, { id })
  return await handIn(returning, { ...kept, given: { ...kept.given, id } })
}

/** Its day is over, or it is not this kiosk's: staff are told, so that somebody sees to whoever holds it (N11). */
async function strand({ ledger, hall, token }: Returning, kept: GivenNumber): Promise<boolean> {
  const { ticket, number, queue, day, given } = kept
  const numbers = [{ number, queue, at: new Date(given.at).toISOString() }]
  const reply = await ask(hall, { type: 'numbers.strand', day, numbers }, { token })
  if (reply.ok) await ledger.note(ticket, { state: 'stranded' })
  return reply.ok
}
