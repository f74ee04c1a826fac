/** The short questions of the desk, as `reason-dialog` asks them. */

import type { DeskView, VisitView, WaitingView } from '../shared/views/shapes.ts'
import type { CounterWords } from '../shared/words/zh-CN/counter.ts'
import type { Question } from './reason-dialog.ts'

/** @returns whether to pause, and why. */
export function pauseQuestion({ pause }: CounterWords, { counter }: DeskView): Question {
  return {
    heading: pause.heading,
    lead: pause.lead,
    submit: pause.submit,
    reason: { label: pause.reason, usual: pause.reasons, lack: pause.needReason },
    command: (reason) => ({ type: 'counter.pause', counter, reason }),
  }
}

/** @returns whether to close the counter. */
export function closeQuestion({ close }: CounterWords, { counter }: DeskView): Question {
  return {
    heading: close.heading(counter),
    lead: close.lead,
    submit: close.submit,
    grave: true,
    command: () => ({ type: 'counter.close', counter }),
  }
}

/** @returns whether the citizen really leaves. */
export function leaveQuestion({ leave }: CounterWords, { ticket, number }: VisitView): Question {
  return {
    heading: leave.heading(number),
    lead: leave.lead,
    submit: leave.submit,
    grave: true,
    command: () => ({ type: 'ticket.cancel', ticket }),
  }
}

/** @returns why this one out of order. */
export function callOneQuestion(
  { callOne }: CounterWords,
  { counter }: DeskView,
  row: WaitingView,
): Question {
  return {
    heading: callOne.heading(row.number),
    lead: callOne.lead,
    submit: callOne.submit,
    reason: { label: callOne.reason, usual: callOne.reasons, lack: callOne.needReason },
    command: (reason) => ({ type: 'ticket.call', counter, ticket: row.ticket, reason }),
  }
}

/** @returns whether to take the counter from who has it. */
export function takeOverQuestion({ taken }: CounterWords, { counter, clerk }: DeskView): Question {
  return {
    heading: taken.sure(clerk?.name ?? ''),
    lead: taken.sureLead,
    submit: taken.submit,
    grave: true,
    command: () => ({ type: 'counter.open', counter, takeOver: true }),
  }
}
