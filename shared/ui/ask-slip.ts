/** The slip of a ticket as the hall tells it. */

import type { Slip } from './slip.ts'

/** @returns the slip, or null when it cannot be had now. */
export async function askSlip(hall: string, ticket: string, token: string | undefined): Promise<Slip | null> {
  try {
    const path = `/api/halls/${encodeURIComponent(hall)}/tickets/${encodeURIComponent(ticket)}/slip`
    const headers: HeadersInit = token === undefined ? {} : { Authorization: `Bearer ${token}` }
    const answer = await fetch(path, { headers })
    return answer.ok ? ((await answer.json()) as { slip: Slip }).slip : null
  } catch {
    return null
  }
}
