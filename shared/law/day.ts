/** A hall's day: the state that `evolve` folds and `decide` reads. Records are immutable, tables replace them. */

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
import type { Branch } from './entries.ts'
import { layoutOf, type Layout } from './layout.ts'
import type { MaybeLine } from './line.ts'
import type { Item, Plan } from './plan.ts'
import { Table, Trail } from './table.ts'

export type TicketState = 'waiting' | 'called' | 'serving' | 'held' | 'missed' | 'finished' | 'cancelled'
/** How a waiting ticket is ordered: only `green` has the promise, `green` and `booked` a head start. */
export type Lane = 'green' | 'booked' | 'ordinary'
/** `step`: on to the next step of the visit's theme. */
export type LegEnd = 'finished' | 'handed-off' | 'step' | 'missed' | 'held' | 'cancelled'

/** One stretch of a visit at one counter. */
export interface Leg {
  readonly queue: string
  readonly counter: number
  readonly clerk: string
  readonly calledAt: number
  readonly servedAt: number | null
  /** None with an `end`: it was said after the day, and nobody knows when it was (N17). */
  readonly endedAt: number | null
  readonly end: LegEnd | null
  readonly outcome: Outcome | null
  readonly reason: string
  readonly note: string
}

/** What came of one matter of a visit. */
export interface MatterResult {
  readonly item: string
  readonly outcome: Outcome
  readonly at: number
  /** None: it was said after the day, and was not at a counter then. */
  readonly counter: number | null
  readonly clerk: string
  readonly reason: string
}

/** A one-time notice (一次性告知). */
export interface Notice {
  readonly at: number
  /** The matters that it is about; none: the visit as a whole. */
  readonly items: readonly string[]
  readonly missing: readonly string[]
  readonly papers: readonly Paper[]
  readonly repeated: readonly string[]
  /** The date by which materials that may follow must come. */
  readonly due: string | null
}

export type Hold = { readonly until: number | null; readonly at: number } & (
  | { readonly kind: HoldKind; readonly counter: number }
  | { readonly kind: 'arrival'; readonly counter: null }
)

/** Whose list of first inquiries is the guide's desk's: nobody's name. */
export const guideDesk = ''

export interface Ticket {
  readonly id: string
  readonly number: string
  readonly queue: string
  readonly serial: number
  readonly items: readonly string[]
  /** The guides of the items as they were when the citizen named them. */
  readonly guides: readonly Item[]
  readonly results: readonly MatterResult[]
  /** Materials as they were last found, each name once. */
  readonly papers: readonly Paper[]
  readonly theme: string | null
  readonly green: string | null
  /** Checked in on time. */
  readonly booked: boolean
  /** The slot of its booking, on time or not. */
  readonly slot: { readonly from: number; readonly to: number } | null
  readonly person: string | null
  readonly channel: Channel
  /** The device or person that gave it; none: its citizen took it by phone. */
  readonly issuedBy: string | null
  readonly issuedAt: number
  /** Its slip came out before the hall knew of it: without the line, beside the kiosk. */
  readonly printed: boolean
  readonly standing: number
  /** A missed call has used up the promise until the citizen is received: it returns as a walk-in does. */
  readonly lapsed: boolean
  readonly state: TicketState
  /** The counter that it is at (called, serving). */
  readonly counter: number | null
  /** The counter that alone may call it. */
  readonly pin: number | null
  /** Held; `arrival`: taken by phone, and nobody has said yet that they are in the hall. */
  readonly hold: Hold | null
  readonly times: number
  readonly lastCallAt: number | null
  readonly why: Why | null
  readonly rejoins: number
  readonly handOffs: number
  readonly missedAt: number | null
  /** Who is responsible for the first inquiry, and where; no counter: at the guide's desk. */
  readonly firstClerk: { clerk: string; counter: number | null } | null
  /** What was asked at the guide's desk, and what was answered there. */
  readonly inquiry: { readonly matter: string; readonly answer: string } | null
  readonly legs: readonly Leg[]
  readonly notices: readonly Notice[]
  /** How the first inquiry ended, once the visit has. */
  readonly branch: Branch | null
  readonly followUp: { readonly matter: string; readonly due: string } | null
  readonly explained: Explained | null
  readonly finishedAt: number | null
  /** Settled after the day: what became of it, said by whom and when. */
  readonly closed: {
    readonly became: Becoming
    readonly by: string
    readonly at: number
    readonly on: string | null
  } | null
  readonly grade: number | null
}

export interface Why {
  readonly rule: 0 | 1 | 2 | 3
  readonly passed: readonly string[]
  readonly passedCount: number
  readonly waitedMs: number
  readonly reason: string
}

export interface CounterState {
  readonly counter: number
  readonly status: 'closed' | 'open' | 'paused'
  readonly clerk: string | null
  readonly since: number
  readonly reason: string
  readonly ticket: string | null
  /** Its previous call passed a walk-in beyond the cap (guard of the order). */
  readonly overtook: boolean
  readonly lastFinished: string | null
  readonly served: number
  /** Since when nobody has been at it; null while somebody is. */
  readonly freeSince: number | null
  /** Calls given up, and visits said to be done, so soon that somebody should look at it. */
  readonly quickMisses: number
  readonly quickEnds: number
  /** Green channels that its clerks have granted. */
  readonly grants: number
}

export interface QueueState {
  readonly queue: string
  /** Why no numbers are issued, in a manager's words; null: issuing. */
  readonly closed: string | null
  /** The last number of the series that was given in its turn. */
  readonly issued: number
  /** The lowest number that is set aside for a kiosk; null: none is. */
  readonly reservedFrom: number | null
  /** Numbers that kiosks gave without their line and handed in. */
  readonly handedIn: number
  readonly waiting: number
  readonly served: number
  /** Counters that serve it and are open. */
  readonly openCounters: number
  /** Legs ended and the time that they took from call to end, for forecasts. */
  readonly legs: number
  readonly legMs: number
}

/** The waiting tickets of one queue, or of one counter (`lineOfCounter`). */
export interface Lanes {
  readonly green: MaybeLine
  readonly booked: MaybeLine
  readonly ordinary: MaybeLine
}

export interface CallRecord {
  readonly seq: number
  readonly ticket: string
  readonly number: string
  readonly queue: string
  readonly counter: number
  readonly at: number
  readonly times: number
}

/** A call for help, from a counter or a kiosk. */
export interface Alarm {
  readonly id: string
  readonly kind: AlarmKind
  readonly counter: number | null
  readonly device: string | null
  readonly by: string
  readonly at: number
  readonly acknowledgedBy: string | null
  readonly acknowledgedAt: number | null
  readonly closedBy: string | null
  readonly closedAt: number | null
  readonly words: string
}

/** A number that is set aside for a kiosk. */
export interface ReservedNumber {
  readonly number: string
  readonly ticket: string
  readonly queue: string
  readonly serial: number
  readonly device: string
  readonly at: number
}

/** Who has seen an alert, and how grave it was then. */
export interface Acknowledged {
  readonly by: string
  readonly at: number
  readonly level: AlertLevel
}

export type AlertLevel = 'yellow' | 'orange' | 'red'

export interface Register {
  readonly seq: number
  readonly at: number
  readonly layout: Layout
  readonly sessions: OpenSession[] | 'always'
  readonly notice: string
  /** When the day's last work was done, once its date is over; null while it goes on. */
  readonly workedUntil: number | null
  /** What earlier days have left, each as last heard. */
  readonly inherited: readonly Inherited[]
  /** Latest calls, newest first, one per ticket. */
  readonly calls: readonly CallRecord[]
  /** Missed tickets by the moment they were missed; held ones by the moment they were held. */
  readonly missed: MaybeLine
  readonly held: MaybeLine
  readonly grades: readonly number[]
  readonly cancelled: number
  /** Visits that began without a number. */
  readonly walkUps: number
  /** Calls for help that are not closed, oldest first. */
  readonly alarms: readonly string[]
  /** Visits that were sent about, in the order in which that was noticed. */
  readonly sentAbout: readonly string[]
  /** Numbers that were given without a line and could not become tickets, as they were reported. */
  readonly stranded: readonly (StrandedNumber & { readonly day: string })[]
}

/** How many calls a day remembers for the boards. */
export const rememberedCalls = 40

export class Day {
  readonly trail = new Trail()
  readonly tickets = new Table<string, Ticket>(this.trail)
  readonly counters = new Table<number, CounterState>(this.trail)
  readonly queues = new Table<string, QueueState>(this.trail)
  readonly lines = new Table<string, Lanes>(this.trail)
  readonly numbers = new Table<string, string>(this.trail)
  readonly persons = new Table<string, readonly string[]>(this.trail)
  /** Tickets by the booking that was checked in. */
  readonly bookings = new Table<string, string>(this.trail)
  /** Numbers set aside for kiosks, given or not. */
  readonly reserved = new Table<string, ReservedNumber>(this.trail)
  readonly alarms = new Table<string, Alarm>(this.trail)
  /** Alerts that somebody has acknowledged, by their key. */
  readonly acknowledged = new Table<string, Acknowledged>(this.trail)
  /** Tickets by who is responsible for the first inquiry, in the order in which they were received; and `guideDesk`'s. */
  readonly inquiries = new Table<string, readonly string[]>(this.trail)
  /** How often each item was asked for when a number was taken. */
  readonly asked = new Table<string, number>(this.trail)
  readonly registers = new Table<'day', Register>(this.trail)

  constructor(
    readonly hall: string,
    readonly date: string,
  ) {}

  get register(): Register {
    return this.registers.get('day') ?? nothingYet
  }

  get layout(): Layout {
    return this.register.layout
  }

  get plan(): Plan {
    return this.register.layout.plan
  }

  /** The last entry folded; 0 before the first. */
  get seq(): number {
    return this.register.seq
  }
}

/** @returns the key of the line of tickets that only this counter may call. */
export function lineOfCounter(counter: number): string {
  return `#${counter}`
}

/** @returns how the ticket is ordered while it waits. */
export function laneOf(ticket: Ticket): Lane {
  if (ticket.lapsed) return 'ordinary'
  if (ticket.green !== null) return 'green'
  return ticket.booked ? 'booked' : 'ordinary'
}

export const emptyLanes: Lanes = { green: null, booked: null, ordinary: null }

const nothingYet: Register = {
  seq: 0,
  at: 0,
  layout: layoutOf({
    hall: '',
    name: '',
    timeZone: 'UTC',
    hours: 'always',
    zones: [],
    queues: [],
    items: [],
    themes: [],
    counters: [],
    greenGroups: [],
    limits: {
      promiseMinutes: 5,
      headStartMinutes: 5,
      capMinutes: 45,
      rejoinBehind: 3,
      rejoinTimes: 2,
      recallTimes: 3,
      recallSeconds: 20,
    },
  }),
  sessions: 'always',
  notice: '',
  workedUntil: null,
  inherited: [],
  calls: [],
  missed: null,
  held: null,
  grades: [0, 0, 0, 0, 0],
  cancelled: 0,
  walkUps: 0,
  alarms: [],
  sentAbout: [],
  stranded: [],
}
