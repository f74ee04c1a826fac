/** What has happened in a hall's day. Past tense; what the journal keeps and `evolve` folds. */

import type { ActorRecord } from './actor.ts'
import type { Channel, HoldKind, OpenSession, Outcome } from './commands.ts'
import type { Plan } from './plan.ts'

export interface EntryData {
  'day.opened': { hall: string; date: string; plan: Plan; sessions: OpenSession[] | 'always' }
  'day.replanned': { plan: Plan; sessions: OpenSession[] | 'always' }
  'hall.announced': { notice: string }
  'queue.closed': { queue: string; reason: string }
  'queue.opened': { queue: string }
  'counter.opened': { counter: number; clerk: string; takenFrom?: string; reason?: string }
  'counter.paused': { counter: number; reason: string }
  'counter.closed': { counter: number; reason: string; released: string[] }
  'ticket.issued': {
    ticket: string
    number: string
    queue: string
    /** The place in the queue's series. */
    serial: number
    items: string[]
    theme: string | null
    green: string | null
    person: string | null
    channel: Channel
    standing: number
  }
  'ticket.cancelled': { ticket: string; reason: string }
  'ticket.rejoined': { ticket: string; standing: number }
  'ticket.granted': { ticket: string; group: string }
  'ticket.revoked': { ticket: string; group: string }
  'ticket.called': Called
  'ticket.recalled': { ticket: string; counter: number; times: number }
  'ticket.served': { ticket: string; counter: number }
  'ticket.missed': { ticket: string; counter: number }
  'ticket.held': { ticket: string; counter: number; kind: HoldKind; until: number | null }
  /** `counter`: where it is served at once; none: it waits again, for counter `pin` if there is one. */
  'ticket.resumed': { ticket: string; counter: number | null; pin: number | null }
  'ticket.handedOff': {
    ticket: string
    counter: number
    queue: string
    pin: number | null
    reason: string
    note: string
  }
  'ticket.finished': {
    ticket: string
    counter: number
    outcome: Outcome
    reason?: string
    remedy?: string
    missing?: string[]
    promised?: boolean
  }
  'ticket.rated': {
    ticket: string
    counter: number
    grade: number
    dimensions: Record<string, number>
    realName: boolean
  }
}

export interface Called {
  ticket: string
  number: string
  queue: string
  counter: number
  /** 1 promise, 2 order, 3 guard; 0 chosen by the clerk. */
  rule: 0 | 1 | 2 | 3
  /** Tickets with an older standing that this counter could have called, oldest first, cut to twenty. */
  passed: string[]
  passedCount: number
  /** It passed a walk-in that has waited longer than the cap. */
  overtook: boolean
  /** Why a clerk chose this very ticket. */
  reason?: string
}

export type EntryType = keyof EntryData

/** What a decision adds: not yet numbered, dated or signed. */
export type Fact = { [T in EntryType]: { type: T; data: EntryData[T] } }[EntryType]

/** A fact in its place in history. `at` is epoch milliseconds and never goes back within a stream. */
export type Entry = Fact & { seq: number; at: number; actor: ActorRecord }

/** @returns a fact, checked against its type. */
export function fact<T extends EntryType>(type: T, data: EntryData[T]): Fact {
  return { type, data } as Fact
}
