/** Who may ask what of a case, and see it (K8). One table for commands, one answer for everything else. */

import type { Actor, DeviceKind, Role } from '../law/actor.ts'
import type { CaseCommandType } from './case-commands.ts'
import { stepAfter, type CaseKind, type Stage } from './stages.ts'

interface Right {
  roles: readonly Role[]
  devices?: readonly DeviceKind[]
  citizen?: true
  system?: true
}

const windowHandlers: readonly Role[] = ['clerk', 'chief', 'manager']
/** A guide has follow-ups of their own (H9). */
const handlers: readonly Role[] = ['guide', ...windowHandlers]

export const caseRights: { readonly [T in CaseCommandType]: Right } = {
  'case.open': { roles: handlers, devices: ['kiosk'], citizen: true },
  'case.advance': { roles: handlers },
  'case.reassign': { roles: handlers },
  'case.accept': { roles: handlers },
  'case.decline': { roles: handlers },
  'case.note': { roles: handlers },
  'case.receive': { roles: windowHandlers },
  'case.extend': { roles: windowHandlers },
  'case.seeContact': { roles: handlers },
  'case.remind': { roles: [], system: true },
  'case.escalate': { roles: [], system: true },
  'case.withdraw': { roles: [], system: true },
}

/** @returns whether this actor may ask for this kind of command at all. */
export function mayAskCase(actor: Actor, type: CaseCommandType): boolean {
  const right = caseRights[type]
  switch (actor.kind) {
    case 'person':
      return actor.roles.some((role) => right.roles.includes(role))
    case 'device':
      return right.devices?.includes(actor.device) ?? false
    case 'citizen':
      return right.citizen === true
    case 'system':
      return right.system === true
    case 'public':
      return false
  }
}

/** What decides who may touch a case: in a folded case and in a row of the report alike. */
export interface Standing {
  kind: CaseKind
  stage: Stage
  owner: string | null
  responsible: string | null
  department: string | null
  /** Who was asked to take it over. */
  offeredTo: string | null
  ratedClerk: string | null
  isClosed: boolean
}

/** Somebody of the staff with the department that they belong to. */
export interface Colleague {
  id: string
  roles: readonly Role[]
  department: string | null
}

/** @returns whether they handle the case: as its owner, as chief of its department, as manager. Never the rated. */
export function handles(standing: Standing, { id, roles, department }: Colleague): boolean {
  if (standing.ratedClerk === id) return false
  if (standing.owner === id && roles.some((role) => handlers.includes(role))) return true
  return roles.includes('manager') || isChiefOf(standing, { id, roles, department })
}

/**
 * @returns whether they may take a case that nobody has: whoever would handle it, and of a complaint each clerk of the
 * department that hears it (K13). A bad rating is not for the rated clerk's neighbours.
 */
export function mayTake(standing: Standing, colleague: Colleague): boolean {
  const { roles, department } = colleague
  if (standing.owner !== null || standing.isClosed) return false
  const hears = standing.kind === 'complaint' && department !== null && department === standing.department
  return handles(standing, colleague) || (hears && roles.includes('clerk'))
}

/** @returns whether they may read it; the rated clerk may not, because who rated would be plain (R5). */
export function maySeeCase(standing: Standing, colleague: Colleague): boolean {
  const { id, roles } = colleague
  if (standing.ratedClerk === id) return false
  return (
    [standing.owner, standing.responsible, standing.offeredTo].includes(id) ||
    roles.includes('supervisor') ||
    mayTake(standing, colleague) ||
    handles(standing, colleague)
  )
}

/**
 * @returns whether they may open the citizen's name and number: who has to speak with the citizen (K10). The
 * manager only where nobody else can: a case without a department, and calling back.
 */
export function mayOpenContact(standing: Standing, colleague: Colleague): boolean {
  const { id, roles } = colleague
  if (standing.ratedClerk === id) return false
  if (standing.owner === id || standing.responsible === id || isChiefOf(standing, colleague)) return true
  const callsBack =
    standing.department === null || stepAfter(standing.kind, standing.stage)?.stage === 'called-back'
  return roles.includes('manager') && !standing.isClosed && callsBack
}

function isChiefOf(standing: Standing, { roles, department }: Colleague): boolean {
  return roles.includes('chief') && department !== null && department === standing.department
}
