/** Writes a day of the demo hall that is over, with people left in it. */

import { randomUUID } from 'node:crypto'
import type { Actor } from '../../shared/law/actor.ts'
import type { Command } from '../../shared/law/commands.ts'
import { connect } from '../../server/db/connect.ts'
import { demoPlan } from '../../server/demo/plan.ts'
import { Halls } from '../../server/hall/halls.ts'
import { savePlan } from '../../server/hall/plans.ts'
import { loadSecret } from '../../server/identity/secrets.ts'
import { TicketTokens } from '../../server/identity/ticket-token.ts'

const hour = 3_600_000
const kiosk: Actor = { kind: 'device', id: 'demo-kiosk-1', device: 'kiosk' }
const clerkAt = (counter: number): Actor => ({
  kind: 'person',
  id: `demo-clerk${String(counter).padStart(2, '0')}`,
  roles: ['clerk'],
})

export interface LeftOne {
  ticket: string
  number: string
  /** Opens the citizen's own page. */
  token: string
}

export interface DayLeft {
  serving: LeftOne
  held: LeftOne
  missed: LeftOne
  waiting: LeftOne[]
}

/** @returns the date in the demo hall so many days ago. */
export function daysAgo(days: number): string {
  return new Date(Date.now() + 8 * hour - days * 24 * hour).toISOString().slice(0, 10)
}

/** @param waiting how many still wait, beside one at a counter, one whose papers are kept and one who was missed */
export async function writeDayLeft(url: string, date: string, waiting: number): Promise<DayLeft> {
  const sql = connect(url)
  let now = Date.parse(`${date}T16:20:00+08:00`)
  await savePlan(sql, demoPlan)
  const tokens = new TicketTokens(await loadSecret(sql, 'ticket-token', null))
  const halls = new Halls({ sql, clock: () => now })
  const hall = (await halls.find(demoPlan.hall))!
  const ask = async (command: Command, actor: Actor): Promise<Record<string, unknown>> => {
    now += 90_000
    const answer = await hall.ask(randomUUID(), command, actor)
    if (!answer.ok) throw new Error(answer.refusal.code)
    return answer.result
  }
  const issue = async (queue: string): Promise<LeftOne> => {
    const { ticket, number } = await ask({ type: 'ticket.issue', queue }, kiosk)
    return { ticket: String(ticket), number: String(number), token: tokens.tokenOf(String(ticket)) }
  }
  const called = async (counter: number): Promise<LeftOne> => {
    const one = await issue('A')
    await ask({ type: 'counter.open', counter }, clerkAt(counter))
    await ask({ type: 'ticket.call', counter }, clerkAt(counter))
    return one
  }
  const missed = await called(1)
  await ask({ type: 'ticket.miss', counter: 1 }, clerkAt(1))
  const held = await called(2)
  await ask({ type: 'ticket.serve', counter: 2 }, clerkAt(2))
  await ask({ type: 'ticket.hold', counter: 2, kind: 'papers-kept' }, clerkAt(2))
  const serving = await called(3)
  await ask({ type: 'ticket.serve', counter: 3 }, clerkAt(3))
  const left: LeftOne[] = []
  while (left.length < waiting) left.push(await issue(['A', 'B', 'D'][left.length % 3]!))
  await halls.close()
  await sql.end({ timeout: 1 })
  return { serving, held, missed, waiting: left }
}
