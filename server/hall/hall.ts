/** One hall in this process: today's lane, its plan, the hours of the day. */

import { randomUUID } from 'node:crypto'
import type { Actor } from '../../shared/law/actor.ts'
import type { Command } from '../../shared/law/commands.ts'
import type { Day } from '../../shared/law/day.ts'
import { dueHolds } from '../../shared/law/deciding-hall.ts'
import { inherit } from '../../shared/law/deciding-past.ts'
import type { Entry } from '../../shared/law/entries.ts'
import type { Plan } from '../../shared/law/plan.ts'
import { refuse } from '../../shared/law/refusal.ts'
import type { EarlierDay } from '../../shared/views/earlier.ts'
import { businessDate, sessionsOn } from '../calendar.ts'
import type { Answer, Apart } from './job.ts'
import { Lane, type LaneOptions } from './lane.ts'
import { PastDays } from './past-days.ts'

export type HallOptions = Omit<LaneOptions, 'onChange'>
type Listener = (entries: readonly Entry[]) => void

const system: Actor = { kind: 'system' }
/** A date is over for every process when it has been over so long here: clocks may differ by two seconds. */
const graceMilliseconds = 5000
/** How often a ticket is looked for that this process does not know, and the pause before, in milliseconds. */
const looksMost = 5
const lookMilliseconds = 20

export class Hall {
  readonly id: string
  private lane: Lane | null = null
  private opening: { date: string; lane: Promise<Lane> } | null = null
  private readonly listeners = new Set<Listener>()
  private dated = { second: -1, zone: '', date: '' }
  private readonly past: PastDays
  /** The day from which the earlier ones were looked for. */
  private lookedBackFrom = ''

  constructor(
    private plan: Plan,
    /** The entry of the plan stream that is in force here. */
    public planSeq: number,
    private readonly options: HallOptions,
  ) {
    this.id = plan.hall
    this.past = new PastDays(this.id, options, () => this.tell([]))
  }

  get name(): string {
    return this.plan.name
  }

  /**
   * Takes a command for today.
   * @param id the sender's UUID; the same id gets the first answer again
   * @param apart what names people, kept beside the journal
   * @throws Unavailable when the database is out of reach
   */
  async ask(id: string, command: Command, actor: Actor, apart: Apart = {}): Promise<Answer> {
    const lane = await this.todaysLane()
    return lane.ask({ id, command, actor, newId: randomUUID(), ...apart })
  }

  /** @returns the day as far as it is durable; opened when this is its first use. */
  async today(): Promise<Day> {
    return (await this.todaysLane()).durable
  }

  /**
   * Whoever has just been given a number may come to another process with it.
   * @returns today; where it does not know the ticket yet, after what others appended has been read
   */
  async todayWith(ticket: string): Promise<Day> {
    for (let looks = 0; ; looks++) {
      const lane = await this.todaysLane()
      if (lane.durable.tickets.has(ticket) || looks === looksMost) return lane.durable
      // Its own entries on their way read for themselves what came before them.
      if (lane.isBusy) await new Promise((wake) => setTimeout(wake, lookMilliseconds))
      await lane.catchUp()
    }
  }

  /** Takes a command for a day whose date is over (N15). @returns null when nothing is written of that day. */
  async askOn(date: string, id: string, command: Command, actor: Actor): Promise<Answer | null> {
    if (!this.isOver(date)) return { ok: false, refusal: refuse('day-not-over') }
    return this.past.ask(date, { id, command, actor, newId: randomUUID() })
  }

  /** @returns a day whose date is over, as far as it is durable; null when nothing is written of it. */
  async on(date: string): Promise<Day | null> {
    return this.isOver(date) ? this.past.on(date) : null
  }

  /** @returns what earlier days have left, the oldest first. */
  get earlier(): readonly EarlierDay[] {
    return this.past.earlier
  }

  /** Calls after entries became durable, in this process or another. @returns how to stop. */
  onChange(listener: Listener): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** The streams that a follower has to watch, each with the entry up to which it is known here. */
  get streams(): { stream: string; seq: number }[] {
    return this.liveStream === null ? this.past.streams : [this.liveStream, ...this.past.streams]
  }

  /** The stream of today that this process holds, if any. */
  get liveStream(): { stream: string; seq: number } | null {
    return this.lane === null ? null : { stream: this.lane.stream, seq: this.lane.durable.seq }
  }

  /** Reads what other processes appended: to a stream, or to today's. */
  async catchUp(stream = this.lane?.stream): Promise<void> {
    if (stream === undefined) return
    if (stream === this.lane?.stream) await this.lane.catchUp()
    else await this.past.catchUp(stream)
  }

  /** Puts another plan in force: at once where nothing in use disappears, otherwise with the next day. */
  async replan(plan: Plan, seq: number): Promise<void> {
    this.plan = plan
    this.planSeq = seq
    if (this.lane === null) return
    const sessions = sessionsOn(plan, this.lane.date)
    await this.askSystem(this.lane, { type: 'day.replan', plan, sessions })
  }

  /** Twice a second: wakes holds that are due, lets go of a day that is over, and hears what earlier ones have left. */
  async tick(): Promise<void> {
    const lane = this.lane
    if (lane === null) return
    if (lane.date !== this.date()) {
      if (!lane.isBusy) this.lane = null
      return
    }
    if (dueHolds(lane.durable, this.options.clock()).length > 0)
      await this.askSystem(lane, { type: 'day.wake' })
    await this.lookBack(lane)
  }

  private async lookBack(lane: Lane): Promise<void> {
    if (this.lookedBackFrom !== lane.date && this.surelyToday() === lane.date) {
      await this.past.lookBack(this.options.sql, lane.date)
      this.lookedBackFrom = lane.date
    }
    await this.past.goOn()
    const days = this.earlier.map(({ day, seq, count }) => ({ day, seq, left: count }))
    const command = { type: 'day.inherit', days } as const
    if (inherit(lane.durable, command).length > 0) await this.askSystem(lane, command)
  }

  /** The date that has begun for every process. */
  private surelyToday(): string {
    return businessDate(this.plan.timeZone, this.options.clock() - graceMilliseconds)
  }

  private isOver(date: string): boolean {
    return date < this.surelyToday() && date !== this.lane?.date
  }

  private async todaysLane(): Promise<Lane> {
    const date = this.date()
    if (this.lane?.date === date) return this.lane
    if (this.opening?.date !== date) {
      const lane = this.open(date)
      this.opening = { date, lane }
      lane
        .then(
          (opened) => (this.lane = opened),
          () => undefined,
        )
        .finally(() => (this.opening = null))
    }
    return this.opening.lane
  }

  private async open(date: string): Promise<Lane> {
    const lane = new Lane(this.id, date, { ...this.options, onChange: (entries) => this.tell(entries) })
    await lane.load()
    const { plan } = this
    if (lane.durable.seq === 0)
      await this.askSystem(lane, {
        type: 'day.open',
        hall: this.id,
        date,
        plan,
        sessions: sessionsOn(plan, date),
      })
    return lane
  }

  private tell(entries: readonly Entry[]): void {
    for (const listener of this.listeners) listener(entries)
  }

  private askSystem(lane: Lane, command: Command): Promise<Answer> {
    return lane.ask({ id: randomUUID(), command, actor: system, newId: randomUUID() })
  }

  /** Asked for by every command, so worked out once a second; a day begins within the first second of its date. */
  private date(): string {
    const at = this.options.clock()
    const second = Math.floor(at / 1000)
    if (second !== this.dated.second || this.dated.zone !== this.plan.timeZone)
      this.dated = { second, zone: this.plan.timeZone, date: businessDate(this.plan.timeZone, at) }
    return this.dated.date
  }
}
