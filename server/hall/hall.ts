/** One hall in this process: today's lane, its plan, the hours of the day. */

import { randomUUID } from 'node:crypto'
import type { Actor } from '../../shared/law/actor.ts'
import type { Command } from '../../shared/law/commands.ts'
import type { Day } from '../../shared/law/day.ts'
import { dueHolds } from '../../shared/law/deciding-hall.ts'
import type { Entry } from '../../shared/law/entries.ts'
import type { Plan } from '../../shared/law/plan.ts'
import { businessDate, sessionsOn } from '../calendar.ts'
import type { Answer, Apart } from './job.ts'
import { Lane, type LaneOptions } from './lane.ts'

export type HallOptions = Omit<LaneOptions, 'onChange'>
type Listener = (entries: readonly Entry[]) => void

const system: Actor = { kind: 'system' }

export class Hall {
  readonly id: string
  private lane: Lane | null = null
  private opening: { date: string; lane: Promise<Lane> } | null = null
  private readonly listeners = new Set<Listener>()
  private dated = { second: -1, zone: '', date: '' }

  constructor(
    private plan: Plan,
    /** The entry of the plan stream that is in force here. */
    public planSeq: number,
    private readonly options: HallOptions,
  ) {
    this.id = plan.hall
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

  /** Calls after entries became durable, in this process or another. @returns how to stop. */
  onChange(listener: Listener): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** The stream that this process holds, if any: what a follower has to watch. */
  get liveStream(): { stream: string; seq: number } | null {
    return this.lane === null ? null : { stream: this.lane.stream, seq: this.lane.durable.seq }
  }

  /** Reads what other processes appended. */
  async catchUp(): Promise<void> {
    await this.lane?.catchUp()
  }

  /** Puts another plan in force: at once where nothing in use disappears, otherwise with the next day. */
  async replan(plan: Plan, seq: number): Promise<void> {
    this.plan = plan
    this.planSeq = seq
    if (this.lane === null) return
    const sessions = sessionsOn(plan, this.lane.date)
    await this.askSystem(this.lane, { type: 'day.replan', plan, sessions })
  }

  /** Once a second: wakes holds that are due, and lets go of a day that is over. */
  async tick(): Promise<void> {
    const lane = this.lane
    if (lane === null) return
    if (lane.date !== this.date()) {
      if (!lane.isBusy) this.lane = null
      return
    }
    if (dueHolds(lane.durable, this.options.clock()).length > 0)
      await this.askSystem(lane, { type: 'day.wake' })
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
    const onChange = (entries: readonly Entry[]): void => {
      for (const listener of this.listeners) listener(entries)
    }
    const lane = new Lane(this.id, date, { ...this.options, onChange })
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
