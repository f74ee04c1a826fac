/** What has happened in a hall's day. Past tense; what the journal keeps and `evolve` folds. */

import type { ActorRecord } from './actor.ts'
import type {
  AlarmKind,
  Becoming,
  Channel,
  Explained,
  HoldKind,
  Inherited,
  OpenSession,
  Outcome,
  Paper,
  StrandedNumber,
} from './commands.ts'
import type { AlertLevel } from './day.ts'
import type { Plan } from './plan.ts'

export interface EntryData {
  'day.opened': { hall: string; date: string; plan: Plan; sessions: OpenSession[] | 'always' }
  'day.replanned': { plan: Plan; sessions: OpenSession[] | 'always' }
  /** Its date is over, and so many are left in it. */
  'day.ended': { left: number }
  /** What earlier days have left, where that is another number than before. */
  'day.inherited': { days: Inherited[] }
  'hall.announced': { notice: string }
  'queue.closed': { queue: string; reason: string }
  'queue.opened': { queue: string }
  /** Set aside for a kiosk without its line, in the order in which it gives them. */
  'numbers.reserved': {
    device: string
    queue: string
    numbers: { ticket: string; number: string; serial: number }[]
  }
  'numbers.stranded': { device: string; day: string; numbers: StrandedNumber[] }
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
    proof?: string
    person: string | null
    channel: Channel
    standing: number
    /** Taken by phone: until then somebody has to say in the hall that they are there. */
    arriveBy?: number
    /** Asked at the guide's desk, whose guide is the one responsible. */
    inquiry?: { matter: string; by: string }
    /** Checked in; `late`: after its time, so it stands as one who just came. */
    booking?: { id: string; from: number; to: number; late?: true }
    /** Given before, without the line, and handed in now; what the kiosk says of its paper. */
    given?: { at: number; printed: boolean }
  }
  /** Begins at the counter, already being served. */
  'ticket.walkedUp': {
    ticket: string
    number: string
    serial: number
    queue: string
    counter: number
    items: string[]
  }
  /** Begins and ends at the guide's desk. */
  'inquiry.recorded': {
    ticket: string
    number: string
    serial: number
    by: string
    matter: string
    branch: Branch
    answer?: string
    followUp?: { matter: string; due: string }
    explained?: Explained
  }
  'ticket.described': { ticket: string; counter: number; items: string[] }
  'ticket.checked': { ticket: string; counter: number; papers: Paper[] }
  'ticket.settled': Settled
  'ticket.arrived': { ticket: string }
  'ticket.cancelled': { ticket: string; reason: string }
  /** On a day that is over, somebody has said what became of it. */
  'ticket.closed': {
    ticket: string
    became: Becoming
    by: string
    outcome?: Outcome
    on?: string
    reason?: string
  }
  'ticket.rejoined': { ticket: string; standing: number }
  /** `proof`: what was seen, in a word; never a copy. */
  'ticket.granted': { ticket: string; group: string; proof?: string }
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
    /** The next step of the visit's theme, not a clerk's choice. */
    step?: true
  }
  'ticket.finished': Ended & {
    ticket: string
    counter: number
    /** Which of the four ways of the first inquiry; `guided` is a hand-off (Reg. 25). */
    branch: Branch
    explained?: Explained
  }
  'ticket.rated': {
    ticket: string
    counter: number
    grade: number
    dimensions: Record<string, number>
    realName: boolean
  }
  'alarm.raised': { alarm: string; kind: AlarmKind; counter: number | null; device: string | null }
  'alarm.acknowledged': { alarm: string; by: string }
  'alarm.closed': { alarm: string; by: string; words: string }
  'alert.acknowledged': { alert: string; level: AlertLevel; value: number; by: string }
}

export type Branch = 'handled' | 'followed' | 'explained'

/** How a matter, or a visit, ended. */
export interface Ended {
  outcome: Outcome
  reason?: string
  remedy?: string
  /** Names of the materials that are missing or defective. */
  missing?: string[]
  papers?: Paper[]
  promised?: boolean
  /** Asked for now although it could be seen at an earlier notice (Reg. 45). */
  repeated?: string[]
  /** Followed up and told by this date (首问 branch 2). */
  followUp?: { matter: string; due: string }
  /** Accepted with materials to follow (Reg. 27); `due` is a date. */
  later?: { materials: string[]; due: string }
}

export interface Settled extends Ended {
  ticket: string
  counter: number
  items: string[]
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
