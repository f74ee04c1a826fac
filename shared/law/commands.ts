/** What can be asked of a hall's day. Imperative; the entries that follow are in the past (`entries`). */

import type { Plan } from './plan.ts'

export type HoldKind = 'away' | 'papers-kept' | 'waiting'
export type Channel = 'kiosk' | 'guide' | 'phone' | 'clerk'
export const outcomes = [
  'done',
  'accepted',
  'notice',
  'accepted-pending',
  'not-accepted',
  'answered',
] as const
export type Outcome = (typeof outcomes)[number]
export type Target = { queue: string } | { counter: number }

export type Command =
  | IssueCommand
  | { type: 'ticket.cancel'; ticket: string; reason?: string }
  | { type: 'ticket.rejoin'; ticket: string }
  | { type: 'ticket.grant'; ticket: string; group: string }
  | { type: 'ticket.revoke'; ticket: string; group?: string }
  | { type: 'counter.open'; counter: number; reason?: string; takeOver?: boolean }
  | { type: 'counter.pause'; counter: number; reason?: string }
  | { type: 'counter.close'; counter: number; reason?: string }
  | { type: 'ticket.call'; counter: number; ticket?: string; reason?: string }
  | { type: 'ticket.recall'; counter: number; ticket?: string }
  | { type: 'ticket.serve'; counter: number; ticket?: string }
  | { type: 'ticket.miss'; counter: number; ticket?: string }
  | { type: 'ticket.resume'; counter: number; ticket?: string }
  | { type: 'ticket.hold'; counter: number; kind: HoldKind; until?: number }
  | { type: 'ticket.handOff'; counter: number; to: Target; reason: string; note?: string }
  | FinishCommand
  | RateCommand
  | { type: 'queue.close'; queue: string; reason: string }
  | { type: 'queue.open'; queue: string }
  | { type: 'hall.announce'; notice: string }
  | { type: 'day.open'; hall: string; date: string; plan: Plan; sessions: OpenSession[] | 'always' }
  | { type: 'day.replan'; plan: Plan; sessions: OpenSession[] | 'always' }
  | { type: 'day.wake' }

export interface IssueCommand {
  type: 'ticket.issue'
  queue: string
  items?: string[]
  theme?: string
  green?: string
  /** Keyed hash of what identifies the person, or none where the plan does not ask. */
  person?: string
  channel?: Channel
}

export interface FinishCommand {
  type: 'ticket.finish'
  counter: number
  outcome: Outcome
  /** Why not accepted, and which remedy there is (`not-accepted`). */
  reason?: string
  remedy?: string
  /** What is missing or defective (`notice`, `accepted-pending`). */
  missing?: string[]
  /** The citizen's written promise was taken (`accepted-pending`). */
  promised?: boolean
}

export interface RateCommand {
  type: 'ticket.rate'
  ticket: string
  grade: number
  dimensions?: Record<string, number>
  comment?: string
  realName?: boolean
}

/** Epoch milliseconds between which numbers are issued. */
export interface OpenSession {
  from: number
  to: number
}

export type CommandType = Command['type']
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>
