/** Bringing a case to its next stage: never past one, and never without what the stage needs (K2, K3, K6, R4). */

import type { CaseCommandOf } from './case-commands.ts'
import { caseFact, type CaseFact } from './case-entries.ts'
import type { CaseFile } from './case-file.ts'
import { missingOf } from './case-file.ts'
import { type CaseRefusal, refuseCase } from './case-refusal.ts'
import type { CaseContext } from './decide-case.ts'
import { againFrom, isChecked, type Need, type Step, stepAfter, stepTo } from './stages.ts'

type Advance = CaseCommandOf<'case.advance'>

export function advance(file: CaseFile, command: Advance, context: CaseContext): CaseFact[] | CaseRefusal {
  const { number, kind } = file.opened
  const step = stepAfter(kind, file.stage)
  if (step === null || step.stage !== command.stage)
    return refuseCase('wrong-stage', { number, stage: file.stage })
  const isManager = context.actor.kind === 'person' && context.actor.roles.includes('manager')
  if ((step.by === 'manager' || command.finding === 'mistaken') && !isManager)
    return refuseCase('manager-only')
  if (checksThemselves(file, step, command, context)) return refuseCase('own-work')
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
  if (step.goesOn === true) return [advanced, closed()]
  const isUnhappy = step.needs.includes('answer') && command.answer === 'not-satisfied'
  return isUnhappy && !isReturned(file) ? [advanced, returned(file, context)] : [advanced]
}

/**
 * Nobody supervises, calls back or checks what they have handled themselves (K14). A manager whom no other manager
 * could relieve therefore gives it to somebody; only to find a rating mistaken is the management's own.
 */
function checksThemselves(
  { opened, history }: CaseFile,
  step: Step,
  { finding }: Advance,
  { actor, colleagues }: CaseContext,
): boolean {
  const { kind, rating } = opened
  if (actor.kind !== 'person' || !isChecked(kind)) return false
  if (step.by === 'owner') {
    const others = [...colleagues.values()].filter(
      ({ id, roles }) => roles.includes('manager') && id !== actor.id && id !== rating?.clerk,
    )
    return actor.roles.includes('manager') && finding !== 'mistaken' && others.length === 0
  }
  return history.some(
    (entry) =>
      entry.type === 'case.advanced' &&
      entry.actor.id === actor.id &&
      entry.data.finding !== 'mistaken' &&
      stepTo(kind, entry.data.stage)?.by === 'owner',
  )
}

/** Once: whoever is still not content the second time has been heard, and the management's words say what came of it. */
function isReturned({ history }: CaseFile): boolean {
  return history.some(({ type }) => type === 'case.returned')
}

/** Back to the stage before it was handled, with the time that handling has (K15). */
function returned({ opened: { kind } }: CaseFile, { dueAfter, days }: CaseContext): CaseFact {
  const { stage, next } = againFrom(kind)
  return caseFact('case.returned', { stage, due: dueAfter(days[next.days ?? 'complaint']) })
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
