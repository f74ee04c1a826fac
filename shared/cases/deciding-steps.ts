/** Bringing a case to its next stage: never past one, and never without what the stage needs (K2, K3, K6, R4). */

import type { CaseCommandOf } from './case-commands.ts'
import { caseFact, type CaseFact } from './case-entries.ts'
import type { CaseFile } from './case-file.ts'
import { missingOf } from './case-file.ts'
import { type CaseRefusal, refuseCase } from './case-refusal.ts'
import type { CaseContext } from './decide-case.ts'
import { type Need, type Step, stepAfter } from './stages.ts'

type Advance = CaseCommandOf<'case.advance'>

export function advance(file: CaseFile, command: Advance, context: CaseContext): CaseFact[] | CaseRefusal {
  const { number, kind } = file.opened
  const step = stepAfter(kind, file.stage)
  if (step === null || step.stage !== command.stage)
    return refuseCase('wrong-stage', { number, stage: file.stage })
  const isManager = context.actor.kind === 'person' && context.actor.roles.includes('manager')
  if ((step.by === 'manager' || command.finding === 'mistaken') && !isManager)
    return refuseCase('manager-only')
  if (missingOf(file).length > 0)
    return refuseCase('materials-missing', { materials: missingOf(file).join('、') })
  const missing = missingDetail(step, command)
  if (missing !== null) return refuseCase('case-details-missing', { field: missing })
  if (command.how === 'nobody' && !isAnonymous(file)) return refuseCase('citizen-not-told', { field: 'how' })
  const advanced = caseFact('case.advanced', {
    stage: step.stage,
    words: command.words,
    due: dueOf(file, stepAfter(kind, step.stage), context),
    ...detailsOf(step, command),
  })
  return step.goesOn === true ? [advanced, closed()] : [advanced]
}

/** All that was promised has come: nobody has to say so as well. */
export function complete(): CaseFact[] {
  return [caseFact('case.advanced', { stage: 'completed', words: '', due: null }), closed()]
}

function closed(): CaseFact {
  return caseFact('case.advanced', { stage: 'closed', words: '', due: null })
}

function dueOf(file: CaseFile, next: Step | null, { dueAfter, days }: CaseContext): string | null {
  if (next === null) return null
  return next.days === null ? file.due : dueAfter(days[next.days])
}

function missingDetail(step: Step, command: Advance): Need | 'remedy' | null {
  const missing = step.needs.find((need) => command[need] === undefined)
  if (missing !== undefined) return missing
  return step.needs.includes('scope') && command.scope === 'outside' && !command.remedy ? 'remedy' : null
}

/** What the step asks for and nothing else, so that an old form leaves nothing behind. */
function detailsOf(step: Step, { remedy, ...command }: Advance): Partial<Advance> {
  const details = step.needs.map((need) => [need, command[need]])
  return {
    ...(Object.fromEntries(details) as Partial<Advance>),
    ...(command.scope === 'outside' && step.needs.includes('scope') ? { remedy: remedy! } : {}),
  }
}

/** An anonymous rating leaves nobody to tell or to call back; that this was so is recorded all the same. */
function isAnonymous({ opened }: CaseFile): boolean {
  return opened.kind === 'bad-rating' && opened.rating?.realName !== true
}
