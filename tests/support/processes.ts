/** Halls as two server processes would hold them: each with its own pool, following the other through the journal. */

import { randomUUID } from 'node:crypto'
import type { Sql } from 'postgres'
import type { Actor } from '../../shared/law/actor.ts'
import type { Command } from '../../shared/law/commands.ts'
import { connect } from '../../server/db/connect.ts'
import { type Answer, type Hall, Halls } from '../../server/hall/halls.ts'

export const kiosk: Actor = { kind: 'device', id: 'kiosk-1', device: 'kiosk' }

/** @returns the clerk who sits at the counter of that number. */
export function clerkAt(counter: number): Actor {
  return { kind: 'person', id: `clerk-${counter}`, roles: ['clerk'] }
}

export interface Process {
  sql: Sql
  halls: Halls
  hall: Hall
  ask(command: Command, actor?: Actor, id?: string): Promise<Answer>
  stop(): Promise<void>
}

/** Starts one process's halls on the database. */
export async function startProcess(url: string, hallId: string): Promise<Process> {
  const sql = connect(url)
  const halls = new Halls({ sql })
  await halls.start()
  const hall = await halls.find(hallId)
  if (hall === undefined) throw new Error(`no plan for ${hallId}`)
  return {
    sql,
    halls,
    hall,
    ask: (command, actor, id) =>
      hall.ask(
        id ?? randomUUID(),
        command,
        actor ?? ('counter' in command ? clerkAt(command.counter) : kiosk),
      ),
    stop: async () => {
      await halls.close()
      await sql.end({ timeout: 1 })
    },
  }
}
