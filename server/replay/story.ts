/** A day told: what happened when, each call with the law's reason, and how busy it was. Folded once, goes on with the day. */

import type { Day, Why } from '../../shared/law/day.ts'
import type { Entry, EntryData } from '../../shared/law/entries.ts'
import { evolve, newDay } from '../../shared/law/evolve.ts'

/** Something that happened, with no more of a person than the hall's own screens show. */
export interface Happening {
  seq: number
  at: number
  type: HappeningType
  number?: string
  counter?: number
  queue?: string
  /** What screens said: why a counter paused or a queue gave no numbers, the hall's notice. */
  words?: string
  why?: { rule: Why['rule']; passed: string[]; passedCount: number; waitedMinutes: number }
}

const told = [
  'ticket.called',
  'ticket.recalled',
  'ticket.issued',
  'ticket.served',
  'ticket.missed',
  'ticket.rejoined',
  'ticket.handedOff',
  'ticket.held',
  'ticket.resumed',
  'ticket.finished',
  'ticket.cancelled',
  'ticket.closed',
  'counter.opened',
  'counter.paused',
  'counter.closed',
  'queue.closed',
  'queue.opened',
  'hall.announced',
  'alarm.raised',
  'alarm.closed',
] as const satisfies readonly (keyof EntryData)[]
type HappeningType = (typeof told)[number]
const isTold: ReadonlySet<string> = new Set(told)

/** How busy five minutes were; `waiting` at their end. */
export interface Mark {
  at: number
  calls: number
  issued: number
  waiting: number
}

const markMilliseconds = 5 * 60_000

export class Story {
  readonly happenings: Happening[] = []
  readonly marks: Mark[] = []
  private readonly day: Day
  private folded = 0

  constructor(hall: string, date: string) {
    this.day = newDay(hall, date)
  }

  /** Takes what the day has more than before. */
  goOn(entries: readonly Entry[]): void {
    for (; this.folded < entries.length; this.folded++) this.take(entries[this.folded]!)
    this.settleMark()
  }

  /** @returns what happened around a moment: so many before, and after. @param only some types; none: all */
  around(at: number, before: number, after: number, only?: readonly string[]): Happening[] {
    const all =
      only === undefined ? this.happenings : this.happenings.filter(({ type }) => only.includes(type))
    let low = 0
    for (let high = all.length; low < high; ) {
      const middle = (low + high) >> 1
      if (all[middle]!.at <= at) low = middle + 1
      else high = middle
    }
    return all.slice(Math.max(0, low - before), low + after)
  }

  /** @returns all of a number, and the calls that came before it although it stood in front. */
  of(number: string): Happening[] {
    return this.happenings.filter((each) => each.number === number || each.why?.passed.includes(number))
  }

  private take(entry: Entry): void {
    // What is said after the day is no part of how busy it was.
    if (entry.type === 'day.ended') this.settleMark()
    else if (!this.isOver) this.mark(entry)
    evolve(this.day, entry)
    if (isTold.has(entry.type)) this.happenings.push(this.tell(entry))
  }

  private get isOver(): boolean {
    return this.day.register.workedUntil !== null
  }

  /** How many wait at the end of the last mark, as far as the day has gone on. */
  private settleMark(): void {
    const last = this.marks.at(-1)
    if (last !== undefined && !this.isOver) last.waiting = this.waiting()
  }

  private mark({ at, type }: Entry): void {
    const from = this.marks[0]?.at ?? at
    for (let next = from + this.marks.length * markMilliseconds; next <= at; next += markMilliseconds) {
      const last = this.marks.at(-1)
      if (last !== undefined) last.waiting = this.waiting()
      this.marks.push({ at: next, calls: 0, issued: 0, waiting: 0 })
    }
    if (type === 'ticket.called') this.marks.at(-1)!.calls++
    if (type === 'ticket.issued') this.marks.at(-1)!.issued++
  }

  private waiting(): number {
    let sum = 0
    for (const { waiting } of this.day.queues.values()) sum += waiting
    return sum
  }

  private tell({ seq, at, type, data }: Entry): Happening {
    const ticket = 'ticket' in data ? this.day.tickets.get(data.ticket) : undefined
    const counter = 'counter' in data ? data.counter : null
    const queue = 'queue' in data ? data.queue : undefined
    const words = wordsOf({ type, data } as Entry)
    return {
      seq,
      at,
      type: type as HappeningType,
      ...(ticket === undefined ? {} : { number: ticket.number }),
      ...(counter === null ? {} : { counter }),
      ...(queue === undefined ? {} : { queue }),
      ...(words === '' ? {} : { words }),
      ...(type === 'ticket.called' && ticket?.why != null ? { why: this.whyIn(ticket.why) } : {}),
    }
  }

  private whyIn({ rule, passed, passedCount, waitedMs }: Why): Happening['why'] {
    const numbers = passed.flatMap((id) => this.day.tickets.get(id)?.number ?? [])
    return { rule, passed: numbers, passedCount, waitedMinutes: Math.floor(waitedMs / 60_000) }
  }
}

/** What somebody wrote about a citizen (why a ticket was chosen, or handed on) is not told. */
function wordsOf({ type, data }: Entry): string {
  if (type === 'counter.paused' || type === 'queue.closed') return data.reason
  return type === 'hall.announced' ? data.notice : ''
}
