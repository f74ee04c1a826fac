/** The slip of a ticket, ready to be shown, drawn or printed. */

import type { Day } from '../../shared/law/day.ts'
import type { Printer } from '../../shared/law/plan.ts'
import { type Slip, slipOf } from '../../shared/views/slip.ts'
import type { TicketTokens } from '../identity/ticket-token.ts'
import { bytesOf } from '../../shared/printer/slip-bytes.ts'
import { linesOf } from '../../shared/printer/slip-words.ts'

export interface SlipOptions {
  tokens: TicketTokens
  /** Where the citizen's page is. */
  origin: string
  isCopy: boolean
}

/** @returns what the slip of a ticket says now, or null for a ticket that the day does not have. */
export function findSlip(day: Day, id: string, { tokens, origin, isCopy }: SlipOptions): Slip | null {
  const ticket = day.tickets.get(id)
  if (ticket === undefined) return null
  return slipOf(day, ticket, { now: Date.now(), link: `${origin}/t/${tokens.tokenOf(id)}`, isCopy })
}

/** @returns the bytes that print it. @throws NoFont */
export function slipBytes(slip: Slip, language: string, printer: Printer): Promise<Buffer> {
  return bytesOf(linesOf(slip, language), printer)
}
