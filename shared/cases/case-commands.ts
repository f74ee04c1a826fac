/** What can be asked of a case. Imperative; the entries that follow are in the past (`case-entries`). */

import type { Stage } from './stages.ts'

export const caseChannels = ['counter', 'kiosk', 'phone', 'letter', 'online'] as const
export type CaseChannel = (typeof caseChannels)[number]

/** What a complaint is about, as the citizen would say it; and later, why it came to that. */
export const topics = [
  'sent-around',
  'refused',
  'materials',
  'delay',
  'attitude',
  'system',
  'fee',
  'other',
] as const
export type Topic = (typeof topics)[number]

/** How the citizen was told; `nobody`: an anonymous rating leaves nobody to tell. */
export const tellings = ['phone', 'in-person', 'message', 'letter', 'online', 'nobody'] as const
export type Telling = (typeof tellings)[number]

export const findings = ['true', 'partly', 'untrue', 'mistaken'] as const
export type Finding = (typeof findings)[number]

/** Whether the hall can handle it at all; petitions and matters before a court are `outside`. */
export const scopes = ['inside', 'outside'] as const
export type Scope = (typeof scopes)[number]

/** What the citizen said when called back. */
export const callBackAnswers = ['satisfied', 'not-satisfied', 'not-reached', 'nobody'] as const
export type CallBackAnswer = (typeof callBackAnswers)[number]

export type CaseCommand =
  | OpenCommand
  | AdvanceCommand
  | { type: 'case.reassign'; to: string; reason: string }
  | { type: 'case.accept' }
  | { type: 'case.decline'; reason: string }
  | { type: 'case.note'; words: string }
  | { type: 'case.receive'; material: string }
  | { type: 'case.extend'; reason: string }
  /** Opens the citizen's name and number; that somebody looked is kept. */
  | { type: 'case.seeContact' }
  | { type: 'case.remind' }
  | { type: 'case.escalate' }
  | { type: 'case.withdraw' }

export interface OpenCommand {
  type: 'case.open'
  topic: Topic
  channel: CaseChannel
  /** The visit that it is about, where there was one. */
  visit?: { ticket: string; number: string; day: string }
}

export interface AdvanceCommand {
  type: 'case.advance'
  /** The stage that the sender sees next: an old screen moves nothing. */
  stage: Stage
  /** What was done. */
  words: string
  how?: Telling
  finding?: Finding
  cause?: Topic
  scope?: Scope
  /** Where else the citizen can turn (`outside`). */
  remedy?: string
  answer?: CallBackAnswer
}

export type CaseCommandType = CaseCommand['type']
export type CaseCommandOf<T extends CaseCommandType> = Extract<CaseCommand, { type: T }>
