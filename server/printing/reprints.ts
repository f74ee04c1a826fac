/** Who gets a slip at a kiosk (P13): it opens the citizen's page, so a number alone, which every screen shows, is not enough. */

import type { Sql } from 'postgres'
import type { Day, Ticket } from '../../shared/law/day.ts'

interface Asker {
  /** The kiosk at which the slip is asked for. */
  device: string
  /** Keyed hash of the card that was shown; null: none was. */
  person: string | null
  now: number
}

/** So long whoever stands at a kiosk is taken for who took the number there. */
const sameHandMilliseconds = 600_000

/** @returns whether the slip is given there: taken at this kiosk a moment ago, or with this card while the visit lasts. */
export function isGivenAt(
  { issuedBy, issuedAt, person, state }: Pick<Ticket, 'issuedBy' | 'issuedAt' | 'person' | 'state'>,
  asker: Asker,
): boolean {
  if (issuedBy === asker.device && asker.now - issuedAt < sameHandMilliseconds) return true
  const isOver = state === 'finished' || state === 'cancelled'
  return person !== null && person === asker.person && !isOver
}

/** @returns whether the slip of a ticket was asked for, and is known to have reached no hand (P9). */
export async function isUnprinted(sql: Sql, { hall, date }: Day, ticket: string): Promise<boolean> {
  const [row] = await sql<{ lacks: boolean | null }[]>`
    select not bool_or(state in ('printed', 'queued')) as lacks from print_job
    where hall = ${hall} and day = ${date} and ticket = ${ticket}`
  return row?.lacks === true
}
