/** The device that is turned to the citizen: opens when a visit has ended at its counter. */

import type { Day } from '../law/day.ts'
import { counterAt, hallHeadOf, iso, personOf } from './parts.ts'
import type { EvaluatorView } from './shapes.ts'
import type { ViewContext } from './view-of.ts'

/** How long a finished visit waits for its grade on the device; on the phone it can be given all day. */
const openMilliseconds = 5 * 60_000

/** @param key the counter. @returns the evaluator's view, or null for an unknown counter. */
export function evaluatorOf(day: Day, key: string, context: ViewContext): EvaluatorView | null {
  const state = counterAt(day, key)
  if (state === null) return null
  const last = state.lastFinished === null ? undefined : day.tickets.get(state.lastFinished)
  const open =
    last !== undefined &&
    last.grade === null &&
    state.ticket === null &&
    last.finishedAt !== null &&
    context.now - last.finishedAt < openMilliseconds
  return {
    hall: hallHeadOf(day),
    counter: state.counter,
    clerk: personOf(state.clerk, context),
    isServing: state.ticket !== null,
    supervisionPhone: day.plan.supervisionPhone ?? '',
    ticket: open
      ? {
          ticket: last.id,
          number: last.number,
          finishedAt: iso(last.finishedAt),
          until: iso(last.finishedAt + openMilliseconds),
        }
      : null,
  }
}
