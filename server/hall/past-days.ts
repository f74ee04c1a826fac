/**
 * A hall's days that are over, in this process: whom each has left, and a lane for the one that is asked or looked at.
 * A lane is opened when it is needed and let go soon after; whom a day has left is kept small, and read anew when its
 * stream has grown, by whomever.
 */

import { randomUUID } from 'node:crypto'
import type { Sql } from 'postgres'
import type { Day } from '../../shared/law/day.ts'
import { type EarlierDay, earlierOf } from '../../shared/views/earlier.ts'
import { dayStream } from '../journal/streams.ts'
import { daysLeft } from './days-left.ts'
import type { Answer, Job } from './job.ts'
import { Lane, type LaneOptions } from './lane.ts'

const idleMilliseconds = 60_000
/** Days that are open at once; another closes the one that was used longest ago. */
const openMost = 4

interface Opened {
  lane: Promise<Lane>
  /** Once it is loaded. */
  loaded: Lane | null
  /** Who is at it now: a lane in use is not let go, for a stream must never have two. */
  users: number
  /** By the clock of the process. */
  usedAt: number
}

export class PastDays {
  private readonly opened = new Map<string, Opened>()
  private readonly known = new Map<string, EarlierDay>()
  /** Dates that have left nobody. */
  private readonly settled = new Set<string>()
  /** Dates that are still to be looked at. */
  private due: string[] = []

  constructor(
    private readonly hall: string,
    private readonly options: Omit<LaneOptions, 'onChange'>,
    /** It has become another number whom a day has left. */
    private readonly onChange: () => void,
  ) {}

  /** @returns what earlier days have left, the oldest first; those that were settled here too, with nobody left. */
  get earlier(): readonly EarlierDay[] {
    return [...this.known.values()].sort((a, b) => (a.day < b.day ? -1 : 1))
  }

  /** @returns the streams that are followed, each with the entry up to which it is known. */
  get streams(): { stream: string; seq: number }[] {
    return [...this.known.values()]
      .filter(({ count }) => count > 0)
      .map(({ day, seq }) => ({ stream: dayStream(this.hall, day), seq }))
  }

  /** Another day has begun: the ones before are to be looked at, one with each `goOn`. */
  async lookBack(sql: Sql, today: string): Promise<void> {
    for (const { day, count } of this.known.values()) if (count === 0) this.settle(day)
    this.due = await daysLeft(sql, this.hall, today, this.settled)
  }

  /** Looks at the next day that is due, and lets go of lanes that nobody needs. */
  async goOn(): Promise<void> {
    const [date] = this.due
    if (date !== undefined) {
      await this.on(date)
      this.due = this.due.slice(1)
    }
    const before = this.options.clock() - idleMilliseconds
    for (const [day, each] of this.opened) if (each.usedAt < before) this.letGo(day, each)
  }

  /** The stream of a day has grown elsewhere. */
  async catchUp(stream: string): Promise<void> {
    const date = stream.split('/')[2] ?? ''
    if (stream !== dayStream(this.hall, date)) return
    if (this.known.has(date) || this.opened.has(date)) await this.on(date)
  }

  /** @returns the day as far as it is durable, or null when nothing is written of it. */
  on(date: string): Promise<Day | null> {
    return this.use(date, async (lane) => {
      await lane.catchUp()
      this.note(lane.durable)
      return lane.durable
    })
  }

  /** @returns the answer, or null when nothing is written of that day. */
  ask(date: string, job: Omit<Job, 'settle' | 'fail'>): Promise<Answer | null> {
    return this.use(date, (lane) => lane.ask(job))
  }

  private async use<T>(date: string, act: (lane: Lane) => Promise<T>): Promise<T | null> {
    const opened = this.enter(date)
    try {
      const lane = await opened.lane
      if (lane.durable.seq > 0) return await act(lane)
      opened.usedAt = 0
      return null
    } finally {
      opened.users--
    }
  }

  /** @returns the day's lane with one user more; others that nobody uses may have to go. */
  private enter(date: string): Opened {
    const known = this.opened.get(date)
    const opened = known ?? { lane: this.load(date), loaded: null, users: 0, usedAt: 0 }
    opened.users++
    opened.usedAt = this.options.clock()
    // The one used last goes to the end.
    this.opened.delete(date)
    this.opened.set(date, opened)
    if (known === undefined)
      opened.lane.then(
        (lane) => (opened.loaded = lane),
        () => this.opened.delete(date),
      )
    for (const [day, each] of this.opened) if (this.opened.size > openMost) this.letGo(day, each)
    return opened
  }

  private letGo(date: string, { users, loaded }: Opened): void {
    if (users === 0 && loaded?.isBusy === false) this.opened.delete(date)
  }

  private async load(date: string): Promise<Lane> {
    const lane: Lane = new Lane(this.hall, date, {
      ...this.options,
      onChange: () => this.note(lane.durable),
    })
    await lane.load()
    const actor = { kind: 'system' } as const
    const end = { id: randomUUID(), command: { type: 'day.end' }, actor, newId: randomUUID() } as const
    if (lane.durable.seq > 0) await lane.ask(end)
    return lane
  }

  private note(day: Day): void {
    const before = this.known.get(day.date)
    if (before?.seq === day.seq) return
    const now = earlierOf(day)
    if (before === undefined && now.count === 0) {
      this.settle(day.date)
      return
    }
    this.known.set(day.date, now)
    if (before?.count !== now.count) this.onChange()
  }

  private settle(date: string): void {
    this.known.delete(date)
    this.settled.add(date)
  }
}
