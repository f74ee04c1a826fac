/** Opens the complaint of a citizen who is handed on for it. */

import type { Topic } from '../shared/cases/case-commands.ts'
import { ask } from '../shared/ui/ask.ts'

export interface ComplaintOf {
  ticket: string
  topic: Topic
  story: string
}

/** @returns whether the complaint is registered; never throws */
export async function openComplaint(hall: string, token: string, complaint: ComplaintOf): Promise<boolean> {
  const { ok } = await ask(hall, { type: 'case.open', channel: 'counter', ...complaint }, { token })
  return ok
}
