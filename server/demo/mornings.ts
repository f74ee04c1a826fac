/**
 * The one morning that may be played at a time, in a hall of its own: made for it, and gone with everything in it when
 * it is stopped. While it runs it holds a lock of the database, so that there is no second one on any process, and what
 * a killed process left is known by nobody holding it. Any process stops it: it tells the one that plays.
 */

import { randomBytes } from 'node:crypto'
import type { ReservedSql, Sql } from 'postgres'
import { type MorningAnswer, morningPrefix } from '../../shared/wire/morning-speeds.ts'
import type { Halls } from '../hall/halls.ts'
import { savePlan } from '../hall/plans.ts'
import type { Directory } from '../identity/directory.ts'
import { hallsLike, removeHall } from './hall-removal.ts'
import { Morning } from './morning.ts'
import { morningPlan } from './morning-plan.ts'
import { doorsClose, doorsOpen } from './morning-visits.ts'
import { type DemoHall, seedDemo } from './people.ts'
import { VirtualPrinter } from './virtual-printer.ts'

export interface MorningsOptions {
  sql: Sql
  halls: Halls
  directory: Directory
  /** Where the server listens. */
  url: () => string
  /** The hall is no more: whoever watches it is cut off. */
  onEnd: (hall: string) => void
  onError: (error: unknown) => void
}

interface Run {
  hall: string
  speed: number
  tag: string
  demo: DemoHall
  morning: Morning
  printer: VirtualPrinter
  lock: ReservedSql
}

const runLock = 724_005
/** What was under way when the hall went may still write until then; tokens are believed for two seconds. */
const settleMilliseconds = 2600
/** What processes tell each other: that it shall stop, or that its hall is gone. */
const channel = 'morning'
const stopWord = 'stop'
const askMilliseconds = 250
const patienceMilliseconds = 30_000
/** A morning that nobody stops is taken away so long after its end. */
const leftMilliseconds = 30 * 60_000

export class Mornings {
  private run: Run | null = null
  private starting: Promise<void> | null = null
  private stopping: Promise<void> | null = null
  private left: NodeJS.Timeout | undefined
  private unlisten: (() => Promise<void>) | null = null

  constructor(private readonly options: MorningsOptions) {}

  /**
   * Takes away what a process that was killed left behind. Before halls are read.
   * @returns whether no process plays one
   */
  static async sweep(sql: Sql): Promise<boolean> {
    const lock = await takeLock(sql)
    if (lock === null) return false
    try {
      for (const hall of await hallsLike(sql, morningPrefix)) await removeHall(sql, hall)
      return true
    } finally {
      await letGo(lock)
    }
  }

  /** Hears from now on what other processes say of theirs. */
  async listen(): Promise<void> {
    const listening = await this.options.sql.listen(channel, (word) => {
      if (word !== stopWord) this.forget(word)
      else if (this.run !== null) void this.stop().catch(this.options.onError)
    })
    this.unlisten = () => listening.unlisten()
  }

  /** The process ends: its own morning with it. */
  async close(): Promise<void> {
    await this.unlisten?.().catch(() => undefined)
    await this.stopOwn(false)
  }

  /** Starts a morning; one that is there already goes on. */
  async start(speed: number): Promise<void> {
    await this.stopping
    if (this.run !== null) return
    this.starting ??= this.make(speed).finally(() => (this.starting = null))
    await this.starting
  }

  /** Ends it and takes away its hall, whichever process plays it. */
  async stop(): Promise<void> {
    await this.starting?.catch(() => undefined)
    if (this.run !== null) return await this.stopOwn(true)
    const { sql } = this.options
    if (!(await this.isElsewhere())) return
    await sql`select pg_notify(${channel}, ${stopWord})`
    // Where the other one was killed meanwhile its lock is free, and what it left goes here.
    const until = performance.now() + patienceMilliseconds
    while (!(await Mornings.sweep(sql)) && performance.now() < until)
      await new Promise((wake) => setTimeout(wake, askMilliseconds))
  }

  /** @param isPatient whether to wait for what may still be under way */
  private async stopOwn(isPatient: boolean): Promise<void> {
    await this.starting?.catch(() => undefined)
    if (this.run === null) return
    this.stopping ??= this.take(this.run, isPatient).finally(() => (this.stopping = null))
    await this.stopping
  }

  async state(): Promise<MorningAnswer> {
    if (this.starting !== null) return { state: 'starting' }
    const { run } = this
    if (run === null) return { state: (await this.isElsewhere()) ? 'elsewhere' : 'none' }
    const { hall, speed, tag, morning } = run
    const { chapter, isOver } = morning
    const now = Math.min(morning.clock.now, doorsClose + 45)
    const progress = isOver ? 1 : Math.min(1, (now - doorsOpen) / (doorsClose - doorsOpen))
    const state = this.stopping !== null ? 'stopping' : isOver ? 'over' : 'running'
    return { state, hall, speed, tag, chapter, progress, ...(isOver ? {} : { clock: clockOf(now) }) }
  }

  /** @returns accounts and devices of the morning's hall, or null when it is not that one. */
  demoOf(hall: string): DemoHall | null {
    return this.run?.hall === hall ? this.run.demo : null
  }

  /** @returns the printer of the morning's hall, or null when it is not that one. */
  printerOf(hall: string): VirtualPrinter | null {
    return this.run?.hall === hall ? this.run.printer : null
  }

  private async isElsewhere(): Promise<boolean> {
    return (await this.options.halls.list()).some((hall) => hall.startsWith(morningPrefix))
  }

  /** The hall is taken out of the database: nobody finds it here any more, and whoever is in it is sent away. */
  private forget(hall: string): void {
    this.options.halls.forget(hall)
    this.options.onEnd(hall)
  }

  private async make(speed: number): Promise<void> {
    const { sql, halls, directory, url, onError } = this.options
    const lock = await takeLock(sql)
    if (lock === null) return
    const tag = `-${randomBytes(2).toString('hex')}`
    const hall = `${morningPrefix}${randomBytes(4).toString('hex')}`
    let printer: VirtualPrinter | null = null
    try {
      for (const left of await hallsLike(sql, morningPrefix)) await removeHall(sql, left)
      printer = await VirtualPrinter.start()
      const paper = printer
      const plan = morningPlan(hall, speed, printer.address)
      const demo = await seedDemo(sql, plan, tag)
      await directory.refresh()
      await savePlan(sql, plan)
      await halls.find(hall)
      const setPaper = (mood: 'ok' | 'near-end' | 'out'): void => paper.set({ paper: mood })
      const seed = randomBytes(4).readUInt32BE()
      const morning = new Morning({ url: url(), demo, tag, speed, seed, setPaper, onError })
      this.run = { hall, speed, tag, demo, morning, printer, lock }
      morning.begin()
      const lasts = ((doorsClose - doorsOpen + 45) * 60_000) / speed
      this.left = setTimeout(() => void this.stop().catch(onError), lasts + leftMilliseconds).unref()
    } catch (error) {
      await printer?.stop()
      await removeHall(sql, hall)
      await letGo(lock)
      throw error
    }
  }

  private async take(run: Run, isPatient: boolean): Promise<void> {
    const { sql, directory } = this.options
    clearTimeout(this.left)
    await run.morning.end()
    // The plan first: nobody finds the hall any more. Then whoever is in it is sent away, and then it goes.
    await removeHall(sql, run.hall)
    this.forget(run.hall)
    await sql`select pg_notify(${channel}, ${run.hall})`
    if (isPatient) await new Promise((wake) => setTimeout(wake, settleMilliseconds))
    await run.printer.stop()
    await removeHall(sql, run.hall)
    await letGo(run.lock)
    this.run = null
    await directory.refresh()
  }
}

async function takeLock(sql: Sql): Promise<ReservedSql | null> {
  const lock = await sql.reserve()
  const [row] = await lock<{ taken: boolean }[]>`select pg_try_advisory_lock(${runLock}) as taken`
  if (row?.taken === true) return lock
  lock.release()
  return null
}

async function letGo(lock: ReservedSql): Promise<void> {
  await lock`select pg_advisory_unlock(${runLock})`.catch(() => undefined)
  lock.release()
}

function clockOf(minutes: number): string {
  const whole = Math.floor(minutes)
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`
}
