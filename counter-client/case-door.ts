/** The door to what outlives a day: opens the complaint of a citizen who is handed on for it. */

import type { Topic } from '../shared/cases/case-commands.ts'
import { newId } from '../shared/ui/ask.ts'
import { language } from '../shared/ui/words.ts'

export interface ComplaintOf {
  ticket: string
  topic: Topic
  story: string
}

/** @returns whether the complaint is registered; never throws */
export async function openComplaint(hall: string, token: string, complaint: ComplaintOf): Promise<boolean> {
  const body = { id: newId(), type: 'case.open', channel: 'counter', ...complaint }
  try {
    const answer = await fetch(`/api/halls/${encodeURIComponent(hall)}/cases/commands`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Accept-Language': language(),
        Authorization: `Bearer ${token}`,
      },
      body: JSON.stringify(body),
    })
    return answer.ok
  } catch {
    return false
  }
}
