/**
 * What each audience sees, field by field. Instants are ISO 8601 strings; a wait is a range in whole minutes,
 * or null where nothing honest can be said (no counter is open). Privacy lives here: what an audience may not
 * know has no field.
 */

import type { Spent } from './spent.ts'
import type {
  AlarmKind,
  Becoming,
  CommandType,
  Explained,
  HoldKind,
  Outcome,
  Paper,
} from '../law/commands.ts'
import type { AlertLevel, LegEnd } from '../law/day.ts'
import type { Branch } from '../law/entries.ts'
import type { EarlierDay } from './earlier.ts'
import type { PrinterView, UnprintedView } from './printers.ts'
import type { AlertCode, LocalPrinter, Material, Voice } from '../law/plan.ts'

/** Minutes; `high` below 3 is shown as "soon". */
export interface Wait {
  low: number
  high: number
}

export type CounterStatus = 'closed' | 'open' | 'called' | 'serving' | 'paused'
export type TicketStatus = 'waiting' | 'called' | 'serving' | 'held' | 'missed' | 'finished' | 'cancelled'

export interface HallHead {
  name: string
  brand: string
  timeZone: string
}

export interface KioskView {
  hall: HallHead
  /** Local hours of today, e.g. `9:00–12:00 13:00–17:00`; empty when always open. */
  hours: string
  greenGroups: { group: string; name: string }[]
  queues: {
    queue: string
    name: string
    hint: string
    prefix: string
    zone: string
    floor: string
    open: boolean
    /** Why it is closed: `hours`, `full`, `ended`, or the words a manager gave. */
    reason?: string
    waiting: number
    wait: Wait | null
  }[]
  items: { item: string; name: string; queue: string }[]
  /** `visit`: all of it on one ticket; without it a list to choose from. */
  themes: { theme: string; name: string; items: string[]; visit?: 'ordered' | 'parallel' }[]
  /** Items asked for most today, the most first: five at most. */
  asked: string[]
  /** Whether numbers may be taken by phone. */
  phone: boolean
  /** Numbers from a phone wait until their holder is in the hall, so long at most. */
  arriveMinutes?: number
  /** Whoever takes a number here reports what could not be got done: a case begins with it. */
  complaintQueue?: string
  /** Whether one may come with a booking. */
  booking: boolean
  /** How many numbers of each queue a kiosk keeps for when its line is gone; 0: none. */
  reserve: number
  /** When numbers are given today, for a kiosk that cannot ask. */
  sessions: { from: string; to: string; queues?: string[] }[] | 'always'
  /** Where a kiosk's card reader answers; none: it types like a keyboard, or there is none. */
  cardReader?: string
  /** Printers whose agents kiosks ask themselves while the server is out of reach; none: only the browser prints then. */
  localPrinters?: LocalPrinter[]
  rejoinBehind: number
  notice: string
}

export interface BoardView {
  hall: HallHead
  zone: { zone: string; name: string; floor: string } | null
  /** Newest first; `times` counts how often it was called (2 and more: a recall). */
  calls: {
    seq: number
    number: string
    counter: number
    at: string
    times: number
    direction: string
    queueName: string
  }[]
  queues: { queue: string; name: string; prefix: string; waiting: number; wait: Wait | null; open: boolean }[]
  counters: { counter: number; state: CounterStatus; number?: string }[]
  /** Numbers that were missed, newest first, cut to what fits; `missedMore` counts the rest. */
  missed: string[]
  missedMore: number
  /** The next few numbers likely to be called. */
  upcoming: string[]
  rejoinBehind: number
  notice: string
  /** How calls are spoken. */
  voice: Voice
}

export interface SignView {
  hall: HallHead
  counter: number
  zone: string
  state: CounterStatus
  number?: string
  times?: number
  calledAt?: string
  /** Why it is paused, in the clerk's words. */
  reason?: string
  queues: { queue: string; name: string; prefix: string }[]
}

export interface LegView {
  queue: string
  queueName: string
  counter: number
  clerk: Person | null
  calledAt: string
  servedAt?: string
  endedAt?: string
  /** How the stretch ended. */
  end?: LegEnd
  reason?: string
  note?: string
  outcome?: Outcome
}

export interface Person {
  id: string
  staffNo: string
  name: string
}

/** Which rule of the order chose a ticket: 1 promise, 2 order, 3 guard; 0 chosen by a clerk. */
export interface Why {
  rule: 0 | 1 | 2 | 3
  /** Numbers that it passed, oldest first, cut; `passedCount` has them all. */
  passed: string[]
  passedCount: number
  waitedMinutes: number
  reason?: string
}

export interface VisitView {
  ticket: string
  number: string
  queue: string
  queueName: string
  state: TicketStatus
  items: {
    item: string
    name: string
    queue: string
    minutes: number
    materials: Material[]
    kind: 'instant' | 'days' | 'referred'
    days?: number
    version?: number
    basis?: string
    fee?: string
    procedures?: { name: string; days: number }[]
    laterDays?: number
    /** What came of it, once it has a result. */
    outcome?: Outcome
  }[]
  /** Materials of all matters, each once, as they were last found. */
  checklist: (Material & { state?: Paper['state']; mend?: string })[]
  theme: string | null
  /** The steps of a theme that is one visit; empty for every other. */
  steps: StepView[]
  green: { group: string; name: string } | null
  issuedAt: string
  standing: string
  channel: string
  calledAt?: string
  servedAt?: string
  times: number
  /** The moment from which the ticket may be called again. */
  recallFrom?: string
  recallsLeft: number
  why: Why | null
  /** The first clerk who received this citizen (首问责任人). */
  /** No counter: at the guide's desk. */
  firstClerk: { person: Person | null; counter: number | null } | null
  /** What was asked at the guide's desk, and what was answered there. */
  inquiry?: { matter: string; answer: string }
  handOffs: number
  /** Of a visit that is over: minutes in all, waiting, at counters. */
  spent?: Spent
  legs: LegView[]
  /** One-time notices given on this visit. */
  notices: NoticeView[]
  /** Could have been named at an earlier notice of the visit and were not. */
  unnamed: string[]
  /** Handed on twice or more; back in a queue where it has been. */
  warnings: ('hand-offs' | 'returned')[]
  branch?: Branch
  followUp?: { matter: string; due: string }
  explained?: Explained
}

export interface StepView {
  queue: string
  queueName: string
  items: string[]
  state: 'done' | 'now' | 'next'
}

export interface NoticeView {
  at: string
  itemName: string
  missing: string[]
  papers: Paper[]
  /** Could have been named at an earlier notice. */
  repeated: string[]
  /** The date by which what may follow must come. */
  due?: string
}

/** What became of a citizen whom this clerk received first and handed on. */
export interface InquiryView {
  ticket: string
  number: string
  itemName: string
  state: TicketStatus
  queueName: string
  counter?: number
  handOffs: number
  receivedAt: string
  endedAt?: string
  outcome?: Outcome
  warnings: VisitView['warnings']
}

export interface AlarmView {
  alarm: string
  kind: AlarmKind
  counter?: number
  /** The kiosk's name. */
  device?: string
  at: string
  by: Person | null
  acknowledgedBy?: Person | null
  acknowledgedAt?: string
}

export interface WaitingView {
  ticket: string
  number: string
  queue: string
  queueName: string
  itemName: string
  /** Standing: the moment from which it counts as waiting. */
  since: string
  green: string | null
  /** Came with a booking, on time: when its slot begins. */
  booked?: string
  /** Waits for this very counter. */
  pinned: boolean
  /** Came from another counter. */
  handedOff: boolean
}

export interface DeskView {
  hall: HallHead
  counter: number
  zone: string
  state: CounterStatus
  reason?: string
  clerk: Person | null
  openedAt?: string
  visit?: VisitView
  /** Who would be called next, and why. */
  next: (WaitingView & { why: Why }) | null
  waiting: WaitingView[]
  waitingCount: number
  held: (WaitingView & { kind: HoldKind; until?: string; counter: number; heldAt: string })[]
  missed: (WaitingView & { missedAt: string; rejoinsLeft: number })[]
  /** Commands that the law allows this counter now. */
  available: CommandType[]
  /** Where a citizen can be handed on to. */
  targets: {
    queues: { queue: string; name: string; waiting: number; open: number }[]
    counters: { counter: number; state: CounterStatus; zone: string; queues: string[] }[]
  }
  greenGroups: { group: string; name: string }[]
  servedToday: number
  /** Citizens received first by this clerk and handed on, newest first, cut; `inquiriesCount` has them all. */
  inquiries: InquiryView[]
  inquiriesCount: number
  /** This counter's calls for help that are not closed. */
  alarms: AlarmView[]
}

/** The guide's desk: the whole floor, who was missed or is held, who calls for help. */
export interface GuideView {
  hall: HallHead
  queues: {
    queue: string
    name: string
    prefix: string
    zone: string
    floor: string
    waiting: number
    wait: Wait | null
    /** Whether kiosks give numbers for it; a guide may give one all the same. */
    open: boolean
    reason?: string
    counters: number
  }[]
  counters: {
    counter: number
    zone: string
    state: CounterStatus
    number?: string
    clerk: Person | null
    reason?: string
    queues: string[]
  }[]
  missed: (WaitingView & { missedAt: string; rejoinsLeft: number })[]
  /** Those whose number came from a phone and who are not in the hall yet are among them, at no counter. */
  held: (WaitingView & {
    kind: HoldKind | 'arrival'
    counter: number | null
    heldAt: string
    until?: string
  })[]
  /** After the last session: whoever's visit is not over, cut; `count` has them all. */
  closing?: { left: (WaitingView & { state: TicketStatus })[]; count: number }
  /** What earlier days have left, the latest day first. */
  earlier: EarlierDay[]
  /** First inquiries of the guides' desk, newest first, cut. */
  inquiries: (InquiryView & { matter: string; by: Person | null; branch?: Branch })[]
  inquiriesCount: number
  greenGroups: { group: string; name: string }[]
  alarms: AlarmView[]
  waitingCount: number
  rejoinBehind: number
  /** Slips from a kiosk without its line that are no tickets, until a manager has seen it. */
  stranded: { day: string; number: string; queueName: string }[]
  printers: PrinterView[]
  /** Tickets that still matter and have no slip, newest first, cut; `unprintedCount` has them all. */
  unprinted: UnprintedView[]
  unprintedCount: number
}

/** One visit, found by its number, with what a guide may do about it. */
export interface FoundView {
  hall: HallHead
  visit: VisitView
  ahead: number
  wait: Wait | null
  counter?: number
  available: CommandType[]
}

export interface TicketView {
  hall: HallHead
  number: string
  state: TicketStatus
  queueName: string
  zone: string
  floor: string
  ahead: number
  wait: Wait | null
  counter?: number
  direction?: string
  calledAt?: string
  times: number
  issuedAt: string
  why: Why | null
  /** What the citizen may do now. */
  available: CommandType[]
  rejoinBehind: number
  /** Returns that are left into the middle of the line; with none left it returns at its end. */
  rejoinsLeft: number
  /** Why it stands aside, and which counter keeps the papers. */
  hold?: { kind: HoldKind | 'arrival'; counter: number | null; until?: string }
  /** The one matter that this visit is for, by name. */
  theme?: string
  legs: {
    queueName: string
    counter: number
    calledAt: string
    endedAt?: string
    end?: LegEnd
    outcome?: Outcome
  }[]
  notices: NoticeView[]
  /** Matters with what came of them. */
  matters: { name: string; outcome?: Outcome }[]
  steps: StepView[]
  followUp?: { due: string }
  explained?: Explained
  /** Of a visit that is over: minutes in all, waiting, at counters. */
  spent?: Spent
  rated: boolean
  /** The number is of a day that is over: of which, and what became of it, where staff have said so. */
  over?: { day: string; lapsed?: true; became?: Becoming; on?: string }
}

/** Something to look at, with how grave it is; `value` in the unit of the code. */
export interface AlertView {
  key: string
  code: AlertCode
  level: AlertLevel
  value: number
  queue?: string
  counter?: number
  number?: string
  /** The call for help that it is. */
  alarm?: string
  acknowledgedBy?: Person | null
  acknowledgedAt?: string
}

export interface WallView {
  hall: HallHead
  /** The plan of the hall: zones in the order in which one walks through them. */
  zones: { zone: string; name: string; floor: string; counters: number[]; queues: string[] }[]
  queues: {
    queue: string
    name: string
    prefix: string
    waiting: number
    wait: Wait | null
    open: boolean
    counters: number
    longestMinutes: number
    issued: number
    served: number
    /** Since when those wait who have waited longest, the longest first; cut, `waiting` counts all. */
    line: string[]
  }[]
  counters: {
    counter: number
    zone: string
    state: CounterStatus
    number?: string
    /** What the citizen at it came for. */
    matter?: string
    /** When they were called, and once served since when. */
    visitSince?: string
    clerk: Person | null
    since?: string
    reason?: string
    served: number
  }[]
  /** Minutes from which a wait is long: yellow, orange, red. */
  longWait: readonly [number, number, number]
  day: WallDayView
  waits: {
    waiting: number
    issued: number
    served: number
    missed: number
    cancelled: number
    greenWaiting: number
    longestMinutes: number
  }
  /** The gravest first; cut to what a wall can show, `alertsMore` counts the rest. */
  alerts: AlertView[]
  alertsMore: number
  ratings: { count: number; grades: number[]; bad: number }
  printers: PrinterView[]
  unprinted: UnprintedView[]
  unprintedCount: number
}

/** The day so far, counted from its tickets. */
export interface WallDayView {
  /** Green tickets that were called, and those of them that were called within the promise. */
  green: { promiseMinutes: number; called: number; kept: number }
  /** Citizens received, and how their first inquiries stand. */
  inquiries: { received: number; handedOn: number; followed: number; explained: number }
  /** Citizens on their way from one counter to another, the latest first; cut, `handOffsCount` has them all. */
  handOffs: { number: string; from: number; queueName: string; counter?: number; since: string }[]
  handOffsCount: number
  /** Steps of equal length from `from` on: numbers taken, visits ended, people waiting at the end of each step. */
  flow: { from: string; stepSeconds: number; issued: number[]; ended: number[]; waiting: number[] }
}

export interface EvaluatorView {
  hall: HallHead
  counter: number
  clerk: Person | null
  /** Somebody has been called to the counter or is served there. */
  isServing: boolean
  /** Where the public complains; empty where the hall names none. */
  supervisionPhone: string
  /** The visit that can be rated now, if any; `until` is when the device stops asking. */
  ticket: { ticket: string; number: string; finishedAt: string; until: string } | null
}

export interface ViewShapes {
  kiosk: KioskView
  board: BoardView
  sign: SignView
  desk: DeskView
  ticket: TicketView
  wall: WallView
  evaluator: EvaluatorView
  guide: GuideView
  visit: FoundView
}

export const viewNames = [
  'kiosk',
  'board',
  'sign',
  'desk',
  'ticket',
  'wall',
  'evaluator',
  'guide',
  'visit',
] as const satisfies (keyof ViewShapes)[]

export type ViewName = keyof ViewShapes

/** A view as it travels: whole, with the entry of the journal that it reflects. */
export interface ViewEnvelope<N extends ViewName = ViewName> {
  hall: string
  view: N
  key: string
  /** The business day, `YYYY-MM-DD`; with a new one `seq` begins again. */
  day?: string
  seq: number
  at: string
  data: ViewShapes[N]
}
