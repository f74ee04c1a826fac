/** Numbers of kiosks without their line, on their way in and out: tokens for a block, and what a past day knows. */

import type { StrandedNumber } from '../../shared/law/commands.ts'
import type { Hall } from '../hall/halls.ts'
import type { TicketTokens } from '../identity/ticket-token.ts'
import type { Replays } from '../replay/replays.ts'

/** @returns the block with the token of each number, so that a slip printed without the line opens the ticket. */
export function withTokens(result: Record<string, unknown>, tokens: TicketTokens): Record<string, unknown> {
  const numbers = result['numbers'] as { ticket: string; number: string }[]
  return { ...result, numbers: numbers.map((each) => ({ ...each, token: tokens.tokenOf(each.ticket) })) }
}

/**
 * An answer may have been lost on the last evening.
 * @returns the numbers of a past day that never became tickets on it
 */
export async function neverHandedIn(
  replays: Replays,
  hall: Hall,
  day: string,
  numbers: StrandedNumber[],
): Promise<StrandedNumber[]> {
  if (day >= (await hall.today()).date) return numbers
  const left = await replays.lookAt('stranded', hall.id, day, Number.MAX_SAFE_INTEGER, (then) =>
    numbers.filter(({ number }) => !then.numbers.has(number)),
  )
  return left ?? numbers
}
