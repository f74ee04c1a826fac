/** All halls of this process: found when asked for, following what other processes write. */

import { randomUUID } from 'node:crypto'
import type { Sql } from 'postgres'
import { connectForAppends } from '../db/connect.ts'
import type { EarlierDay } from '../../shared/views/earlier.ts'
import type { Person } from '../../shared/views/shapes.ts'
import { readHeads } from '../journal/read.ts'
import { planStream } from '../journal/streams.ts'
import { Flusher } from './flusher.ts'
import { Hall } from './hall.ts'
import type { LaneOptions } from './lane.ts'
import { listHalls, loadPlan } from './plans.ts'

export { Hall } from './hall.ts'
export { type Answer, type Apart, type Contact, type Job, Unavailable } from './job.ts'

export interface HallsOptions {
  sql: Sql
  clock?: () => number
  people?: (id: string) => Person | null
  begins?: LaneOptions['begins']
  /** After each append: how long it took and how many entries it brought. */
  onAppend?: (milliseconds: number, entries: number) => void
  log?: (message: string, error?: unknown) => void
}

/** Reading is the truth, notices are hints: this is how late a lost notice can make a screen. */
const pollMilliseconds = 500
/** A clock further than this from the database's is not to be trusted with the order of a hall. */
const allowedSkewMilliseconds = 2000

export class Halls {
  private readonly sql: Sql
  private readonly clock: () => number
  private readonly origin = randomUUID().slice(0, 8)
  private readonly appends: Sql
  private readonly flusher: Flusher
  private readonly halls = new Map<string, Promise<Hall | undefined>>()
  private readonly open = new Map<string, Hall>()
  private poll: NodeJS.Timeout | null = null
  private unlisten: (() => Promise<void>) | null = null
  private trouble: string | null = 'not started'
  private polling = false

  constructor(private readonly options: HallsOptions) {
    this.sql = options.sql
    this.clock = options.clock ?? Date.now
    this.appends = connectForAppends(options.sql)
    this.flusher = new Flusher(this.appends, this.origin, options.onAppend ?? (() => undefined))
  }

  /** Checks that the database keeps what it acknowledges, then listens and follows. */
  async start(): Promise<void> {
    await assertDurable(this.sql)
    const notice = (payload: string): void => this.hear(payload)
    const listening = await this.sql.listen('journal', notice, () => void this.follow())
    this.unlisten = () => listening.unlisten()
    for (const id of await listHalls(this.sql)) await (await this.find(id))?.today()
    await this.follow()
    this.poll = setInterval(() => void this.follow(), pollMilliseconds)
  }

  /** @returns the hall, or undefined when there is no plan for it. */
  find(id: string): Promise<Hall | undefined> {
    const known = this.halls.get(id)
    if (known !== undefined) return known
    const finding = this.load(id)
    this.halls.set(id, finding)
    const forget = (): boolean => this.halls.delete(id)
    finding.then((hall) => hall ?? forget(), forget)
    return finding
  }

  /** @returns what earlier days of the hall have left; a view waits for nothing. */
  readonly earlierIn = (hall: string): readonly EarlierDay[] => this.open.get(hall)?.earlier ?? []

  /** The hall has been taken out of the database: it is no longer known here. */
  forget(id: string): void {
    this.halls.delete(id)
    this.open.delete(id)
  }

  /** @returns identifiers of all halls with a plan. */
  list(): Promise<string[]> {
    return listHalls(this.sql)
  }

  /** @returns whether this process reaches the database, follows the journal and agrees on the time. */
  readiness(): { ok: true } | { ok: false; why: string } {
    return this.trouble === null ? { ok: true } : { ok: false, why: this.trouble }
  }

  async close(): Promise<void> {
    if (this.poll !== null) clearInterval(this.poll)
    await this.unlisten?.().catch(() => undefined)
    await this.appends.end({ timeout: 1 })
  }

  private async load(id: string): Promise<Hall | undefined> {
    const found = await loadPlan(this.sql, id)
    if (found === null) return undefined
    const hall = new Hall(found.plan, found.seq, {
      sql: this.sql,
      clock: this.clock,
      people: this.options.people ?? (() => null),
      begins: this.options.begins ?? (() => null),
      origin: this.origin,
      onReady: (lane) => this.flusher.add(lane),
    })
    this.open.set(id, hall)
    return hall
  }

  /** `origin stream` of an append; our own need no reading. */
  private hear(payload: string): void {
    const [origin, stream = ''] = payload.split(' ')
    if (origin === this.origin) return
    const hall = this.open.get(stream.split('/')[1] ?? '')
    hall?.catchUp(stream).catch((error: unknown) => this.complain(error))
  }

  private async follow(): Promise<void> {
    if (this.polling) return
    this.polling = true
    try {
      const [row] = await this.sql<
        { now: string }[]
      >`select extract(epoch from clock_timestamp()) * 1000 as now`
      const skew = Math.abs(Number(row?.now) - Date.now())
      await this.catchUpAll()
      this.trouble =
        skew > allowedSkewMilliseconds ? `clock differs from the database's by ${Math.round(skew)} ms` : null
      for (const hall of this.open.values()) await hall.tick()
    } catch (error) {
      this.complain(error)
    } finally {
      this.polling = false
    }
  }

  private async catchUpAll(): Promise<void> {
    const halls = [...this.open.values()]
    const streams = halls.flatMap((hall) => [
      planStream(hall.id),
      ...hall.streams.map(({ stream }) => stream),
    ])
    const heads = await readHeads(this.sql, streams)
    for (const hall of halls) {
      const planned = heads.get(planStream(hall.id)) ?? 0
      if (planned > hall.planSeq) {
        const found = await loadPlan(this.sql, hall.id)
        if (found !== null) await hall.replan(found.plan, found.seq)
      }
      for (const { stream, seq } of hall.streams)
        if ((heads.get(stream) ?? 0) > seq) await hall.catchUp(stream)
    }
  }

  private complain(error: unknown): void {
    this.trouble = 'the database is out of reach'
    this.options.log?.('journal not followed', error)
  }
}

/** An acknowledged number must survive a power cut: refuses a database that answers before it has written. */
async function assertDurable(sql: Sql): Promise<void> {
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
    const [row] = await sql<{ value: string }[]>`select current_setting(${setting}) as value`
    if (row?.value === 'off')
      throw new Error(`the database has ${setting} off: acknowledged numbers could be lost`)
  }
}
