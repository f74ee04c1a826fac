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

/** A material of the guide as the clerk found it. */
export interface Paper {
  name: string
  state: 'received' | 'missing' | 'defective'
  /** What has to be mended (`defective`). */
  mend?: string
}

/** A matter that this hall does not handle: what the citizen was told (Reg. 25). */
export interface Explained {
  matter: string
  reason: string
  where: string
  hours?: string
  phone?: string
}

export type Command =
  | IssueCommand
  /** Somebody at the counter without a number: gets a record all the same. */
  | { type: 'ticket.walkUp'; counter: number; queue?: string; items?: string[] }
  /** Somebody received at the guide's desk without a number: what was asked, and which of the ways it went (首问). */
  | InquiryCommand
  /** What the citizen has come for. */
  | { type: 'ticket.describe'; counter: number; items: string[] }
  /** Materials looked through, for whoever serves the citizen next. */
  | { type: 'ticket.check'; counter: number; papers: Paper[] }
  /** One matter's result while the visit goes on. */
  | SettleCommand
  /** Taken by phone: its holder is in the hall now. */
  | { type: 'ticket.arrive'; ticket: string }
  | { type: 'ticket.cancel'; ticket: string; reason?: string }
  | { type: 'ticket.rejoin'; ticket: string }
  | { type: 'ticket.grant'; ticket: string; group: string; proof?: string }
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
  /** A kiosk's numbers for when its line is gone; without a count as many as the plan says. */
  | { type: 'numbers.reserve'; queue: string; count?: number }
  /** Given without the line, and too late or refused as tickets. */
  | { type: 'numbers.strand'; day: string; numbers: StrandedNumber[] }
  /** A call for help: the emergency button of a counter, "I need help" at a kiosk. */
  | { type: 'alarm.raise'; kind: AlarmKind; from: number | null }
  | { type: 'alarm.acknowledge'; alarm: string }
  | { type: 'alarm.close'; alarm: string; words: string }
  /** An alert was seen; it is quiet until it becomes graver. */
  | { type: 'alert.acknowledge'; alert: string }
  | { type: 'day.open'; hall: string; date: string; plan: Plan; sessions: OpenSession[] | 'always' }
  | { type: 'day.replan'; plan: Plan; sessions: OpenSession[] | 'always' }
  | { type: 'day.wake' }
  /** The date is over: what is left of the day is closed, and nothing else is done in it. */
  | { type: 'day.end' }
  /** How many earlier days have left, as far as their streams were read. */
  | { type: 'day.inherit'; days: Inherited[] }
  | CloseCommand

/** What became of somebody whom a day left; `rebooked`: for another day, or with another number. */
export const becomings = ['served', 'rebooked', 'left'] as const
export type Becoming = (typeof becomings)[number]
/** Outcomes that need no paper: what was asked for or refused is a visit of its own. */
export const plainOutcomes = ['done', 'accepted', 'answered'] as const

/** On a day that is over: what became of these, in one word for all of them. */
export interface CloseCommand {
  type: 'ticket.close'
  tickets: string[]
  became: Becoming
  /** `served`. */
  outcome?: (typeof plainOutcomes)[number]
  /** `rebooked`: the date for which. */
  on?: string
  /** `left`. */
  reason?: string
}

/** An earlier day with how many it has left, at that entry of its stream. */
export interface Inherited {
  day: string
  seq: number
  left: number
}

export interface InquiryCommand {
  type: 'inquiry.record'
  /** What the citizen asked. */
  matter: string
  /** What they were told, where it was answered at once. */
  answer?: string
  /** In scope, but not now: told by a day counted in working days. */
  followUp?: { days?: number }
  /** Not handled in this hall. */
  explained?: Explained
}

export interface IssueCommand {
  type: 'ticket.issue'
  queue: string
  items?: string[]
  theme?: string
  green?: string
  /** What staff saw that shows the group: a word, never a copy. */
  proof?: string
  /** What was asked at the guide's desk: the guide is responsible from here on (H9). */
  inquiry?: string
  /** Keyed hash of what identifies the person, or none where the plan does not ask. */
  person?: string
  channel?: Channel
  /** What was agreed before: the number is for its hour. */
  booking?: Booked
  /** The number was given already, by a kiosk without its line: it is handed in. */
  reserved?: Reserved
}

/** A number of a kiosk's block, with the date that it belongs to and when it was given, in epoch milliseconds. */
export interface Reserved {
  number: string
  /** As the block named it: who knows it holds the number. */
  ticket: string
  day: string
  at: number
  printed?: boolean
}

/** A number in somebody's hand that is no ticket; `at` in epoch milliseconds. */
export interface StrandedNumber {
  number: string
  queue: string
  at: number
}

/** A booking as the day sees it: the date and the slot, in epoch milliseconds. */
export interface Booked {
  id: string
  date: string
  from: number
  to: number
}

export type AlarmKind = 'emergency' | 'help'

export interface SettleCommand extends Result {
  type: 'ticket.settle'
  counter: number
  item: string
}

export interface FinishCommand extends Result {
  type: 'ticket.finish'
  counter: number
  /** In scope, but not now: recorded, followed up and told by this day (首问 branch 2). */
  followUp?: { matter: string; days?: number }
  /** Not handled in this hall: said where it is (首问 branch 4). */
  explained?: Explained
  /** The visit ends here although steps of its theme are left. */
  whole?: boolean
}

/** How a matter ended, with what the outcome needs. */
export interface Result {
  outcome: Outcome
  /** Why not accepted, and which remedy there is (`not-accepted`). */
  reason?: string
  remedy?: string
  /** What is missing or defective (`notice`, `accepted-pending`): names, or `papers` with what to mend. */
  missing?: string[]
  papers?: Paper[]
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
  /** Of these queues alone. */
  queues?: string[]
}

export type CommandType = Command['type']
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>
