/** First inquiry (首问负责, Reg. 25): warnings of a citizen who is sent about. */

import type { Ticket } from './day.ts'

export type InquiryWarning = 'hand-offs' | 'returned'

/** Hand-offs from which a chief should look at it (H5). */
const warningHandOffs = 2

/** @returns what is wrong with the way of this visit: handed on twice or more, or back where it has been. */
export function warningsOf(ticket: Ticket): InquiryWarning[] {
  const left = ticket.legs.filter(({ end }) => end === 'handed-off').map(({ queue }) => queue)
  const warnings: InquiryWarning[] = []
  if (ticket.handOffs >= warningHandOffs) warnings.push('hand-offs')
  const way = [...ticket.legs.map(({ queue }) => queue), ticket.queue]
  if (left.some((queue) => way.lastIndexOf(queue) > way.indexOf(queue) && wayLeaves(way, queue)))
    warnings.push('returned')
  return warnings
}

/** Whether another queue lies between the first and the last stay in this one. */
function wayLeaves(way: readonly string[], queue: string): boolean {
  return way.slice(way.indexOf(queue), way.lastIndexOf(queue)).some((each) => each !== queue)
}
