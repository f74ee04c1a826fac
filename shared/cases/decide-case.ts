/** The one door of the law of cases: what follows from a command, or why not. Pure; time and days come in. */

import type { Actor } from '../law/actor.ts'
import type { CaseDays } from '../law/plan.ts'
import type { CaseCommand, CaseCommandOf, CaseCommandType } from './case-commands.ts'
import { caseFact, type CaseFact } from './case-entries.ts'
import { type CaseFile, missingOf } from './case-file.ts'
import { type DueAfter, isNearlyDue, levelOf } from './case-level.ts'
import { type CaseRefusal, refuseCase } from './case-refusal.ts'
import { type Colleague, handles, mayAskCase, mayOpenContact, mayTake, type Standing } from './case-rights.ts'
import { advance, complete } from './deciding-steps.ts'

export interface CaseContext {
  /** Epoch milliseconds, never before the case's last entry. */
  at: number
  actor: Actor
  /** Identifier and number of the case that the command opens. */
  newId: string
  newNumber: string
  hall: string
  /** The business date. */
  today: string
  dueAfter: DueAfter
  days: CaseDays
  /** The hall's staff. */
  colleagues: ReadonlyMap<string, Colleague>
  /** Where complaints are heard; null: the hall has no such department. */
  complaintDepartment: string | null
}

export type CaseDecision = { facts: CaseFact[] } | { refusal: CaseRefusal }

type Decider<T extends CaseCommandType> = (
  file: CaseFile,
  command: CaseCommandOf<T>,
  context: CaseContext,
) => CaseFact[] | CaseRefusal

const deciders: { readonly [T in Exclude<CaseCommandType, 'case.open'>]: Decider<T> } = {
  'case.advance': handled(advance),
  'case.reassign': handled(reassign),
  'case.accept': accept,
  'case.decline': decline,
  'case.note': note,
  'case.receive': handled(receive),
  'case.extend': handled(extend),
  'case.seeContact': seeContact,
  'case.remind': remind,
  'case.escalate': escalate,
  'case.withdraw': withdraw,
}

/** @returns the facts that follow from the command in this state, or the refusal. */
export function decideCase(file: CaseFile | null, command: CaseCommand, context: CaseContext): CaseDecision {
  const outcome = outcomeOf(file, command, context)
  return Array.isArray(outcome) ? { facts: outcome } : { refusal: outcome }
}

/** @returns what decides who may touch the case. */
export function standingOf(file: CaseFile): Standing {
  const { opened, stage, owner, department, offer, closedAt } = file
  return {
    kind: opened.kind,
    stage,
    owner,
    responsible: opened.responsible,
    department,
    offeredTo: offer?.to ?? null,
    ratedClerk: opened.rating?.clerk ?? null,
    isClosed: closedAt !== null,
  }
}

/** @returns whether the case could be handed to them: they may handle cases, have it not, and are not the rated. */
export function mayReceive(file: CaseFile, { id, roles }: Pick<Colleague, 'id' | 'roles'>): boolean {
  return (
    id !== file.owner &&
    id !== file.opened.rating?.clerk &&
    mayAskCase({ kind: 'person', id, roles }, 'case.accept')
  )
}

function outcomeOf(
  file: CaseFile | null,
  command: CaseCommand,
  context: CaseContext,
): CaseFact[] | CaseRefusal {
  const { actor } = context
  if (!mayAskCase(actor, command.type)) return refuseCase('case-not-yours')
  if (command.type === 'case.open') return file === null ? open(command, context) : refuseCase('case-exists')
  if (file === null) return refuseCase('unknown-case')
  if (actor.kind === 'person' && actor.id === file.opened.rating?.clerk) return refuseCase('rated-clerk')
  if (file.closedAt !== null && command.type !== 'case.note' && command.type !== 'case.seeContact')
    return actor.kind === 'system' ? [] : refuseCase('case-closed', { number: file.opened.number })
  const decider = deciders[command.type] as Decider<CaseCommandType>
  return decider(file, command, context)
}

/**
 * A complaint goes where complaints are heard (K13): who takes it down there owns it, and so does a clerk of a hall that
 * has no such department. Anybody else stands for it until it is taken.
 */
function open(command: CaseCommandOf<'case.open'>, context: CaseContext): CaseFact[] {
  const { actor, newId, newNumber, hall, dueAfter, days, complaintDepartment } = context
  const by = colleagueOf(context)
  const department = complaintDepartment ?? by?.department ?? null
  const isOwner =
    by !== null &&
    by.department === department &&
    by.roles.some((role) => role === 'clerk' || role === 'chief')
  return [
    caseFact('case.opened', {
      hall,
      case: newId,
      kind: 'complaint',
      number: newNumber,
      channel: actor.kind === 'device' ? 'kiosk' : actor.kind === 'citizen' ? 'online' : command.channel,
      visit: command.visit ?? null,
      owner: isOwner ? by.id : null,
      responsible: by?.id ?? null,
      department,
      due: dueAfter(days.complaint),
      topic: command.topic,
    }),
  ]
}

/** To somebody else, who has to accept; who stands for it stays the same (K4). */
function reassign(file: CaseFile, { to, reason }: CaseCommandOf<'case.reassign'>, context: CaseContext) {
  const receiver = context.colleagues.get(to)
  if (receiver === undefined) return refuseCase('unknown-colleague', { field: 'to' })
  if (to === file.opened.rating?.clerk) return refuseCase('rated-clerk')
  if (to === file.owner) return refuseCase('already-owner')
  if (!mayReceive(file, receiver)) return refuseCase('unknown-colleague', { field: 'to' })
  return [caseFact('case.offered', { to, reason })]
}

/** What was offered to them; or a case that nobody has yet, by whoever may handle it. */
function accept(file: CaseFile, _: CaseCommandOf<'case.accept'>, context: CaseContext) {
  const by = colleagueOf(context)!
  const isOffered = file.offer?.to === by.id
  if (!isOffered && !mayTake(standingOf(file), by)) return refuseCase('no-offer')
  return [taken(file, by)]
}

function decline(file: CaseFile, { reason }: CaseCommandOf<'case.decline'>, context: CaseContext) {
  if (file.offer === null || file.offer.to !== colleagueOf(context)?.id) return refuseCase('no-offer')
  return [caseFact('case.declined', { reason })]
}

function note(file: CaseFile, { words }: CaseCommandOf<'case.note'>, context: CaseContext) {
  const by = colleagueOf(context)!
  const isConcerned = file.opened.responsible === by.id || handles(standingOf(file), by)
  return isConcerned ? [caseFact('case.noted', { words })] : refuseCase('case-not-yours')
}

/** The last one completes the case in the same breath (K5). */
function receive(file: CaseFile, { material }: CaseCommandOf<'case.receive'>) {
  if (!file.opened.materials?.includes(material)) return refuseCase('unknown-material', { field: 'material' })
  if (file.received.includes(material)) return refuseCase('already-received', { material })
  const received = caseFact('case.received', { material })
  return missingOf(file).length > 1 ? [received] : [received, ...complete()]
}

/** Once, where a complaint is complex, and before it is handled (K6). */
function extend(file: CaseFile, { reason }: CaseCommandOf<'case.extend'>, { dueAfter, days }: CaseContext) {
  if (file.opened.kind !== 'complaint' || file.stage !== 'accepted') return refuseCase('not-extendable')
  if (file.isExtended) return refuseCase('already-extended')
  return [caseFact('case.extended', { reason, due: dueAfter(days.complaint, file.due) })]
}

function seeContact(file: CaseFile, _: CaseCommandOf<'case.seeContact'>, context: CaseContext) {
  return mayOpenContact(standingOf(file), colleagueOf(context)!)
    ? [caseFact('case.contactSeen', {})]
    : refuseCase('case-not-yours')
}

function remind(file: CaseFile, _: CaseCommandOf<'case.remind'>, { dueAfter }: CaseContext): CaseFact[] {
  if (file.remindedFor === file.due || !isNearlyDue(file.due, dueAfter)) return []
  return [caseFact('case.reminded', { due: file.due })]
}

function escalate(
  file: CaseFile,
  _: CaseCommandOf<'case.escalate'>,
  { today, dueAfter }: CaseContext,
): CaseFact[] {
  if (file.escalatedFor === file.due || levelOf(file, today, dueAfter) !== 'red') return []
  return [caseFact('case.escalated', { due: file.due, department: file.department })]
}

/** What was promised and did not come in time counts as withdrawn (Reg. 27). */
function withdraw(file: CaseFile, _: CaseCommandOf<'case.withdraw'>, { today }: CaseContext): CaseFact[] {
  if (file.opened.kind !== 'pending' || today <= file.due) return []
  return [caseFact('case.withdrawn', { due: file.due, missing: missingOf(file) })]
}

/** Open to whoever handles the case; a case that nobody has becomes theirs with it. */
function handled<T extends CaseCommandType>(decider: Decider<T>): Decider<T> {
  return (file, command, context) => {
    const by = colleagueOf(context)!
    if (!handles(standingOf(file), by)) return refuseCase('case-not-yours')
    const outcome = decider(file, command, context)
    const isTaking = file.owner === null && command.type !== 'case.reassign'
    return Array.isArray(outcome) && isTaking ? [taken(file, by), ...outcome] : outcome
  }
}

function taken(file: CaseFile, { id, department }: Colleague): CaseFact {
  return caseFact('case.accepted', { owner: id, department: department ?? file.department })
}

/** The asker with their department; null for a device, a citizen, the system. */
function colleagueOf({ actor, colleagues }: CaseContext): Colleague | null {
  if (actor.kind !== 'person') return null
  return { id: actor.id, roles: actor.roles, department: colleagues.get(actor.id)?.department ?? null }
}
