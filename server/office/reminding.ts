/**
 * Once a minute: reminds of what is due, escalates what is red, withdraws what never came (K12). The law says whether
 * there is anything to do, and the stream's next number who does it, so any number of processes may look.
 */

import { randomUUID } from 'node:crypto'
import type { Sql } from 'postgres'
import type { CaseCommand } from '../../shared/cases/case-commands.ts'
import type { Actor } from '../../shared/law/actor.ts'
import type { Office } from './office.ts'
import type { Place } from './place.ts'

const system: Actor = { kind: 'system' }
/** In the order of their weight: what is withdrawn needs no reminder any more. */
const duties: readonly CaseCommand[] = [
  { type: 'case.withdraw' },
  { type: 'case.escalate' },
  { type: 'case.remind' },
]
const casesAtOnce = 200

/** Does what is due in one hall. */
export async function remindAll(sql: Sql, office: Office, place: Place): Promise<void> {
  const rows = await sql<{ id: string }[]>`
    select id from case_file
    where hall = ${place.hall} and closed_at is null and due <= ${place.dueAfter(1)}
      and (reminded_for is distinct from due
        or (due < ${place.today} and (kind = 'pending' or escalated_for is distinct from due)))
    order by due limit ${casesAtOnce}`
  for (const { id } of rows)
    for (const command of duties)
      await office.ask(place, { id: randomUUID(), case: id, command, actor: system })
}
