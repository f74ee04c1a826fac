/** Who is received at the guide's desk without a number: recorded like everyone (首问, Reg. 25). */

import type { InquiryCommand } from './commands.ts'
import type { Day } from './day.ts'
import type { Context } from './decide.ts'
import { fact, type Fact } from './entries.ts'
import { numberOf, walkUpPrefix } from './numbering.ts'
import { usualDays } from './plan.ts'
import { refuse, type Refusal } from './refusal.ts'

/** One of three ways, at once: answered, followed up, explained. Guided on is a number with the inquiry on it (H9). */
export function recordInquiry(day: Day, command: InquiryCommand, context: Context): Fact[] | Refusal {
  const { actor, newId } = context
  if (actor.kind !== 'person') return refuse('not-yours')
  const { matter, answer, followUp, explained } = command
  const ways = [answer, followUp, explained].filter((way) => way !== undefined)
  if (ways.length !== 1) return refuse('details-missing', { field: 'answer', outcome: 'answered' })
  const serial = day.register.walkUps + 1
  const record = { ticket: newId, number: numberOf(walkUpPrefix, serial), serial, by: actor.id, matter }
  if (answer !== undefined) return [fact('inquiry.recorded', { ...record, branch: 'handled', answer })]
  if (explained !== undefined)
    return [fact('inquiry.recorded', { ...record, branch: 'explained', explained })]
  const days = followUp?.days ?? day.plan.caseDays?.followUp ?? usualDays.followUp
  if (context.dueAfter === undefined)
    throw new Error('what is due in working days is decided with a calendar')
  const due = context.dueAfter(days)
  return [fact('inquiry.recorded', { ...record, branch: 'followed', followUp: { matter, due } })]
}
