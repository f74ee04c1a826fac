/** Why a queue gives no numbers now, and what to do instead. */

interface ClosedWords {
  closed: {
    hours: string
    full: string
    reserve?: string
    ended: string
    because: (reason: string) => string
  }
}

/** @param reason as the view has it: `hours`, `full`, `reserve` (a kiosk without its line has none left), or a manager's words. */
export function closedWords({ closed }: ClosedWords, reason = ''): string {
  if (reason === 'hours' || reason === 'full' || reason === 'reserve') return closed[reason] ?? closed.ended
  return reason === '' || reason === 'ended' ? closed.ended : closed.because(reason)
}
