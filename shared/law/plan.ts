/** The plan of a hall: what it has and which limits it keeps. Data only; `plan-check` says whether it makes sense. */

export interface Plan {
  /** Identifier in addresses and streams, e.g. `liancheng`. */
  hall: string
  name: string
  /** The line under the name on screens. */
  brand?: string
  /** Where the hall is, for whoever has to find it. */
  address?: string
  /** Where the public complains about the service; the evaluator and the slip show it. */
  supervisionPhone?: string
  /** IANA name; a business day is a date in this zone. */
  timeZone: string
  hours: Hours
  /** Numbers may be taken by phone, without coming to the hall first; not unless the plan says so. */
  phone?: boolean
  /** Numbers taken by phone wait outside the lines until their holder is in the hall, so many minutes at most. */
  arriveMinutes?: number
  zones: Zone[]
  queues: Queue[]
  items: Item[]
  themes: Theme[]
  counters: Counter[]
  /** Groups of the green channel; the five of the regulation must be among them. */
  greenGroups: GreenGroup[]
  limits: Limits
  /** Matters that this hall does not handle, and where they are (Reg. 18, 25): what a clerk explains. */
  elsewhere?: Elsewhere[]
  /** Where "cannot get it done" is heard (Reg. 42). */
  complaintQueue?: string
  /** Days off and working days beyond the national calendar. */
  calendar?: {
    off: string[]
    on: string[] /** Whose hours a worked weekend has; 1 where nothing is said. */
    workLike?: number
  }
  /** People the hall has room for; without it nothing is said of how full it is. */
  capacity?: number
  /** From where on an alert is yellow, orange and red; see `usualThresholds`. */
  alerts?: Partial<Record<AlertCode, Thresholds>>
  /** Working days within which a case has to move; see `usualDays`. */
  caseDays?: Partial<CaseDays>
  /** Numbers for an hour that was agreed before; none: one just comes. */
  booking?: Booking
  printers?: Printer[]
  /** How many numbers a queue keeps with each kiosk for when its line is gone; none: it gives no numbers then. */
  kioskReserve?: number
  /**
   * What reads resident identity cards at kiosks: `ws://127.0.0.1:9100/card`, a service on the kiosk's own machine, or
   * `virtual` (the demo hall's). A reader that types like a keyboard needs no entry.
   */
  cardReader?: string
  /** How calls are spoken; see `usualVoice`. */
  voice?: Partial<Voice>
  /** LED strips over counters that take plain text over TCP. */
  strips?: Strip[]
}

export interface Booking {
  /** Which part of what a slot can serve may be booked, 0.5 at most: the rest is for whoever just comes (Reg. 22). */
  share: number
  slotMinutes: number
  /** How many days after today can be booked. */
  daysAhead: number
  /** So long before a slot begins, places that nobody booked go to whoever just comes. */
  closesMinutesBefore: number
  /** The check-in of a booking: from so long before its slot begins until so long after. */
  earlyMinutes: number
  lateMinutes: number
  /** After so many bookings of a month to which somebody did not come they book no more online in it. */
  noShowsMost: number
  /** How many visits a queue can serve within a slot. */
  perQueue: Record<string, number>
}

/** @returns how many bookings a slot of the queue takes; 0 where it cannot be booked. */
export function placesOf({ share, perQueue }: Booking, queue: string): number {
  return Object.hasOwn(perQueue, queue) ? Math.floor(perQueue[queue]! * share) : 0
}

/** What prints slips (号单). */
export interface Printer {
  printer: string
  name: string
  /**
   * `tcp://192.168.1.40:9100`, `file:///dev/usb/lp0`, `agent` (a print agent beside the kiosk) or `virtual` (the demo
   * hall's).
   */
  address: string
  /** Kiosks that print here, by the names of their devices; none: every kiosk. */
  kiosks?: string[]
  /** Staff print here unless they name another; without such a printer their browsers print. */
  desk?: boolean
  /** `gb18030`: it has the two-byte characters of GB 18030 and prints text; `image`: it is given pictures alone. */
  text: 'gb18030' | 'image'
  /** Characters in a line: 48 on paper of 80 mm, 32 on paper of 58 mm. */
  columns?: 32 | 42 | 48
  /** Whether it answers when asked how it is (DLE EOT). Some clones never do. */
  tellsStatus?: boolean
  /** Whether it answers after the last line (GS r). Some clones never do. */
  tellsEnd?: boolean
  /** Where the kiosk beside it asks its agent by itself when the server is out of reach: `http://127.0.0.1:7610`. */
  local?: string
}

/** A printer as a kiosk knows it that asks its agent by itself. */
export type LocalPrinter = Pick<Printer, 'kiosks' | 'text' | 'columns' | 'tellsStatus' | 'tellsEnd'> & {
  local: string
}

/** @returns the printers at which a kiosk of that name prints, the one that names it first. */
export function printersOfKiosk<T extends Pick<Printer, 'kiosks'>>(
  printers: readonly T[],
  kiosk: string,
): T[] {
  const named = printers.filter(({ kiosks }) => kiosks?.includes(kiosk))
  return [...named, ...printers.filter(({ kiosks }) => kiosks === undefined)]
}

/** How the boards speak. */
export interface Voice {
  /** `chime`: two notes and no words; `off`: nothing is heard anywhere. */
  sound: 'voice' | 'chime' | 'off'
  /** How often a call is said, 1 to 3. */
  repeats: number
  /** Once more in English. */
  english: boolean
  /** 幺 for the digit one. */
  yao: boolean
  /** A counter as a number (十二) or digit by digit (一二). */
  counters: 'number' | 'digits'
  /** Recorded words, or the screen's own Chinese voice where it has one that works offline. */
  source: 'clips' | 'device'
  /** Per cent in local hours `HH:MM`; the first that fits; 100 otherwise, 0 is quiet. */
  volume: { from: string; to: string; percent: number }[]
}

export const usualVoice: Voice = {
  sound: 'voice',
  repeats: 2,
  english: false,
  yao: false,
  counters: 'number',
  source: 'clips',
  volume: [],
}

export interface Strip {
  counter: number
  /** `host:port`. */
  address: string
  /** How many Chinese characters fit; a letter or digit takes half the room. */
  characters: number
  /** Whether it says everything in English too, in turn with Chinese. */
  english?: boolean
}

/** Working days, counted from the day after. */
export interface CaseDays {
  /** A question that was recorded and is followed up. */
  followUp: number
  /** Materials that may follow, where the guide does not say. */
  later: number
  /** "Cannot get it done". */
  complaint: number
  /** A bad rating: verified, mended, the citizen called back. */
  verify: number
  mend: number
  callBack: number
}

export const usualDays: CaseDays = {
  followUp: 3,
  later: 5,
  complaint: 5,
  verify: 1,
  mend: 15,
  callBack: 5,
}

/** What the hall warns of: the nine kinds of the trade, and what e-supervision looks for (Reg. 41). */
export type AlertCode =
  | 'long-wait'
  | 'long-wait-share'
  | 'counter-load'
  | 'hall-load'
  | 'slow-service'
  | 'slow-share'
  | 'given-up-share'
  | 'bad-ratings'
  | 'long-shift'
  | 'green-promise'
  | 'no-counter'
  | 'idle-counter'
  | 'away'
  | 'long-hold'
  | 'left-at-closing'
  | 'left-earlier'
  | 'quick-misses'
  | 'quick-ends'
  | 'sent-about'
  | 'stranded'
  | 'help'
  | 'emergency'

/** Yellow, orange, red; in the unit of the alert (minutes, people, per cent, how many). */
export type Thresholds = readonly [number, number, number]

export interface Elsewhere {
  matter: string
  name: string
  /** Why not here, e.g. 涉密, 场地设施限制, 上级事项. */
  reason: string
  where: string
  hours?: string
  phone?: string
}

/** `always`: numbers at any hour. Otherwise weekly sessions in local time. */
export type Hours = 'always' | Session[]

export interface Session {
  /** 1 Monday … 7 Sunday. */
  weekdays: number[]
  /** Local wall-clock times `HH:MM`; numbers are issued from `from` until `to`. */
  from: string
  to: string
  /** What people call it, e.g. 延时 or 午间值班. */
  name?: string
  /** Held for these queues alone. */
  queues?: string[]
  /** Held on the State's holidays too, when they fall on these weekdays. */
  holidays?: boolean
}

export interface Zone {
  zone: string
  name: string
  floor: string
  /** How to get there from the middle of the hall, e.g. 前方左侧. */
  direction?: string
}

export interface Queue {
  queue: string
  name: string
  zone: string
  /** A short list of what people come for, for the kiosk. */
  hint?: string
  series: Series
  /** Numbers a day that kiosk and phone may give; a guide may exceed it. None: no limit. */
  dailyLimit?: number
}

export interface Series {
  /** One or two capital letters without I, O, Q; belongs to one queue alone. */
  prefix: string
  /** The last number of a day; numbers start at 1. */
  last: number
}

export interface Item {
  item: string
  name: string
  queue: string
  /** Usual service time in minutes; what a forecast believes before it has learned. */
  minutes: number
  /** `instant` 即办件, `days` 承诺件 with working days, `referred` handled elsewhere. */
  kind: 'instant' | 'days' | 'referred'
  days?: number
  materials: Material[]
  /** Rises with every change of the guide; what a visit was told stays as it was. */
  version?: number
  /** 设定依据. */
  basis?: string
  /** What it costs and on which ground; none: free of charge. */
  fee?: string
  /** 特别程序 with their days, which the time limit does not count. */
  procedures?: { name: string; days: number }[]
  /** Working days in which materials that may follow must come. */
  laterDays?: number
}

export interface Material {
  name: string
  /** What it must fulfil, in the guide's words. */
  need?: string
  /** `main` 主件, `later` 可容缺, `shared` 免提交 (obtained by sharing, never asked for). */
  kind: 'main' | 'later' | 'shared'
}

export interface Theme {
  theme: string
  name: string
  items: string[]
  /** One matter, one visit (Reg. 21): its items are done on one ticket, in this way. None: a list to choose from. */
  visit?: 'ordered' | 'parallel'
}

export interface Counter {
  /** One integer series over the whole hall. */
  counter: number
  zone: string
  kind: string
  serves: Service[]
  direction?: string
}

export interface Service {
  queue: string
  /** Minutes by which this counter prefers its own work: 0 own, about 10 a neighbour's. */
  reluctanceMinutes: number
}

export interface GreenGroup {
  group: string
  name: string
}

export interface Limits {
  /** A green ticket should be at a counter within this many minutes. */
  promiseMinutes: number
  /** How far a green ticket, or a booking on time, stands ahead of its hour. */
  headStartMinutes: number
  /** After this wait a walk-in is not passed twice running by one counter. */
  capMinutes: number
  /** A missed ticket returns behind this many waiting tickets of its queue. */
  rejoinBehind: number
  rejoinTimes: number
  recallTimes: number
  recallSeconds: number
}
