/** What has happened in a case. Past tense; what its stream keeps and `evolveCase` folds. */

import type { ActorRecord } from '../law/actor.ts'
import type { CallBackAnswer, CaseChannel, Finding, Scope, Telling, Topic } from './case-commands.ts'
import type { CaseKind, Stage } from './stages.ts'

/** What a case begins with. What identifies the citizen is not in it. */
export interface Opened {
  hall: string
  case: string
  kind: CaseKind
  number: string
  channel: CaseChannel
  /** The visit that it follows from. */
  visit: { ticket: string; number: string; day: string } | null
  /** Who handles it; null: the department's chief, or the manager, has to take it. */
  owner: string | null
  /** Who stands for it whatever happens to it later: the first-inquiry clerk, or who took it down. */
  responsible: string | null
  department: string | null
  due: string
  /** What was to be found out (`follow-up`). */
  matter?: string
  /** What was promised (`pending`). */
  materials?: string[]
  topic?: Topic
  rating?: Rating
}

export interface Rating {
  clerk: string
  counter: number
  grade: number
  dimensions: Record<string, number>
  realName: boolean
}

export interface CaseEntryData {
  'case.opened': Opened
  'case.advanced': {
    stage: Stage
    words: string
    /** Until when the step after it has to be taken; null: there is none. */
    due: string | null
    how?: Telling
    finding?: Finding
    cause?: Topic
    scope?: Scope
    remedy?: string
    answer?: CallBackAnswer
  }
  /** The citizen was called back and is not content: it is handled once more. */
  'case.returned': { stage: Stage; due: string }
  'case.offered': { to: string; reason: string }
  'case.accepted': { owner: string; department: string | null }
  'case.declined': { reason: string }
  'case.noted': { words: string }
  'case.received': { material: string }
  'case.extended': { reason: string; due: string }
  'case.contactSeen': Record<string, never>
  'case.reminded': { due: string }
  /** To the chief of this department; null: to the manager. */
  'case.escalated': { due: string; department: string | null }
  /** The application counts as withdrawn; the notice names what never came (Reg. 27). */
  'case.withdrawn': { due: string; missing: string[] }
}

export type CaseEntryType = keyof CaseEntryData

/** What a decision adds: not yet numbered, dated or signed. */
export type CaseFact = { [T in CaseEntryType]: { type: T; data: CaseEntryData[T] } }[CaseEntryType]

export type CaseEntry = CaseFact & { seq: number; at: number; actor: ActorRecord }

/** @returns a fact, checked against its type. */
export function caseFact<T extends CaseEntryType>(type: T, data: CaseEntryData[T]): CaseFact {
  return { type, data } as CaseFact
}
