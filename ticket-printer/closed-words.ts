/** Why a queue gives no numbers now, and what to do instead. */

interface ClosedWords {
  closed: { hours: string; full: string; ended: string; because: (reason: string) => string }
}

/** @param reason as the view has it: `hours`, `full`, or a manager's own words, which stand as they are. */
export function closedWords({ closed }: ClosedWords, reason = ''): string {
  if (reason === 'hours' || reason === 'full') return closed[reason]
  return reason === '' || reason === 'ended' ? closed.ended : closed.because(reason)
}
