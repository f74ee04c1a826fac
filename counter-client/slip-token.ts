/** The token of a ticket, for its slip to be printed once more. */

import { language } from '../shared/ui/words.ts'
import type { Problem } from '../shared/wire/problem.ts'

/** @returns the token, or why there is none; an empty reason where nobody answered. */
export async function slipToken(
  hall: string,
  ticket: string,
  session: string,
): Promise<{ token: string } | { trouble: string }> {
  try {
    const answer = await fetch(`/api/halls/${encodeURIComponent(hall)}/tickets/${ticket}/token`, {
      headers: { Authorization: `Bearer ${session}`, 'Accept-Language': language() },
    })
    const content: unknown = await answer.json()
    return answer.ok
      ? { token: (content as { token: string }).token }
      : { trouble: (content as Problem).detail }
  } catch {
    return { trouble: '' }
  }
}
