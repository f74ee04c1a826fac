/** Asking the print agent beside the kiosk for a slip, while the server is out of reach (P14). */

import type { LocalPrinter } from '../../shared/law/plan.ts'
import type { Slip } from '../../shared/ui/slip.ts'
import { tongue } from '../../shared/ui/words.ts'
import type { LocalPrintAnswer, LocalPrintRequest } from '../../shared/wire/local-print.ts'

/** An agent that is there takes longer with a slip than one that is not takes to be missed. */
const missedMilliseconds = 1500
/** Longer than any talk with a printer takes, and than one that goes on before it. */
const patienceMilliseconds = 60_000
const tries = 3
const pauseMilliseconds = 500

/**
 * Asks for it, under the same id until somebody answers. Never throws.
 * @returns what became of it; null when nobody is there
 */
export async function printBeside(
  { local, text, columns, tellsStatus, tellsEnd }: LocalPrinter,
  id: string,
  slip: Slip,
): Promise<LocalPrintAnswer | null> {
  const paper = { text, columns, tellsStatus, tellsEnd }
  const body = JSON.stringify({ id, language: tongue(), slip, paper } satisfies LocalPrintRequest)
  let wasThere = false
  for (let tried = 0; tried < tries; tried++) {
    if (tried > 0) await new Promise((wake) => setTimeout(wake, pauseMilliseconds))
    const asked = performance.now()
    try {
      const answer = await fetch(`${local}/print`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body,
        signal: AbortSignal.timeout(patienceMilliseconds),
      })
      if (!answer.ok) return null
      return (await answer.json()) as LocalPrintAnswer
    } catch {
      // It died with the slip in hand; started again it knows.
      wasThere ||= performance.now() - asked > missedMilliseconds
    }
  }
  return wasThere ? { job: id, state: 'unknown', trouble: 'cut-short' } : null
}
