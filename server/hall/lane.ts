/**
 * One stream's live day in this process. Commands are decided at once on a state that runs ahead of the database;
 * what was decided travels in the next append. `durable` follows only what is in the journal: views and everyone
 * who looks see that one (J4). Where another process was first, the state ahead is taken back, the entries that
 * won are read, and the same commands are decided again (J6).
 */

import type { Sql, TransactionSql } from 'postgres'
import { recordOf } from '../../shared/law/actor.ts'
import type { Day } from '../../shared/law/day.ts'
import { decide } from '../../shared/law/decide.ts'
import type { Entry } from '../../shared/law/entries.ts'
import { evolve, newDay } from '../../shared/law/evolve.ts'
import type { Person } from '../../shared/views/shapes.ts'
import { appendBatches, appendLock, type Batch, type JournalRow } from '../journal/append.ts'
import { firstLink, linkOf } from '../journal/chain.ts'
import { readAnswers, readTail } from '../journal/read.ts'
import type { Beside } from '../journal/case-rows.ts'
import { reportsOf } from '../journal/reports.ts'
import { dayStream } from '../journal/streams.ts'
import { workingDaysAfter } from '../working-days.ts'
import { faultKind } from './faults.ts'
import { idsFrom } from './ids-from.ts'
import { type Answer, type Decided, type Job, Unavailable } from './job.ts'
import { resultOf } from './result.ts'

export interface LaneOptions {
  sql: Sql
  clock: () => number
  people: (id: string) => Person | null
  /** The cases that a command's entries begin, on the day right after them; null for none. */
  begins: (day: Day, entries: readonly Entry[], job: Job) => Beside | null
  origin: string
  /** Something is ready to be appended. */
  onReady: (lane: Lane) => void
  /** Entries became durable here or were read. */
  onChange: (entries: readonly Entry[]) => void
}

/** Losses in a row after which a process waits for its turn instead of racing. */
const lossesBeforeTurn = 2
/** How long commands wait for a database that went away before they are refused, in milliseconds. */
const patience = 3000
const rememberedAnswers = 5000

/** Decided commands that travel together, with how many changes of the state ahead they made. */
interface Flight {
  decided: Decided[]
  batch: Batch
  changes: number
}

export class Lane {
  readonly stream: string
  readonly durable: Day
  private readonly ahead: Day
  private aheadHash = firstLink
  private durableHash = firstLink
  private forming: Decided[] = []
  /** On their way to the database, oldest first. Each follows the one before and is lost with it. */
  private flights: Flight[] = []
  private queued: Job[] = []
  private recovering = false
  /** The journal may hold entries of ours that we never heard about. */
  private uncertain = false
  private losses = 0
  private readonly running = new Map<string, Promise<Answer>>()
  /** Answers given, as JSON: what is kept for long is kept small. */
  private readonly answers = new Map<string, string>()

  constructor(
    readonly hall: string,
    readonly date: string,
    private readonly options: LaneOptions,
  ) {
    this.stream = dayStream(hall, date)
    this.durable = newDay(hall, date)
    this.ahead = newDay(hall, date)
    this.ahead.trail.record()
  }

  /** Reads the stream from its beginning. */
  async load(): Promise<void> {
    this.fold(await readTail(this.options.sql, this.stream, 0))
  }

  /** Answers once the command's effect is durable. The same id is the same command (J3). */
  ask(command: Omit<Job, 'settle' | 'fail'>): Promise<Answer> {
    const known = this.answers.get(command.id)
    if (known !== undefined) return Promise.resolve(JSON.parse(known) as Answer)
    const running = this.running.get(command.id)
    if (running !== undefined) return running
    const promise = new Promise<Answer>((settle, fail) => this.take({ ...command, settle, fail }))
    this.running.set(command.id, promise)
    const forget = (): boolean => this.running.delete(command.id)
    promise.then(forget, forget)
    return promise
  }

  /** Reads what other processes have appended. Does nothing while own entries are on their way: those will tell. */
  async catchUp(): Promise<void> {
    if (this.isBusy) return
    const after = this.durable.seq
    const tail = await readTail(this.options.sql, this.stream, after)
    if (this.isBusy || this.durable.seq !== after) return
    this.fold(tail)
    this.uncertain = false
  }

  get isBusy(): boolean {
    return this.recovering || this.forming.length > 0 || this.flights.length > 0
  }

  /** @returns what was decided since the last batch, for the next append; null when nothing was. */
  takeBatch(): Batch | null {
    return this.recovering ? null : this.formBatch()
  }

  /** The batch is in the journal: its commands are answered. */
  landed(batch: Batch): void {
    const [flight] = this.flights
    // Taken back meanwhile: its commands learn from the journal that they are done.
    if (flight?.batch !== batch) return
    this.flights.shift()
    this.losses = 0
    this.ahead.trail.forget(flight.changes, this.durable.trail)
    const entries = flight.decided.flatMap((each) => each.entries)
    this.durableHash = batch.entries.at(-1)?.hash ?? this.durableHash
    for (const [index, { job, answer }] of flight.decided.entries()) {
      this.remember(job.id, batch.commands[index]!.answer)
      job.settle(answer)
    }
    if (entries.length > 0) this.options.onChange(entries)
  }

  /** Another process was first, or the append failed: nothing of the batch is in the journal, or nobody knows. */
  lost(batch: Batch, error?: unknown): void {
    if (!this.flights.some((flight) => flight.batch === batch)) return
    const decided = [...this.flights.flatMap((flight) => flight.decided), ...this.forming]
    const jobs = decided.map((each) => each.job)
    this.takeBack()
    this.recovering = true
    const kind = error === undefined ? 'lost' : faultKind(error)
    if (kind === 'lost') this.losses++
    if (kind !== 'lost') this.uncertain = true
    void this.recover(jobs, kind === 'broken' ? 'one by one' : 'together', error)
  }

  private take(job: Job): void {
    if (this.recovering) this.queued.push(job)
    else if (this.uncertain) {
      this.recovering = true
      void this.recover([job], 'together')
    } else {
      this.decide(job)
      this.options.onReady(this)
    }
  }

  private decide(job: Job): void {
    const { ahead } = this
    const mark = ahead.trail.mark()
    const before = this.aheadHash
    try {
      const at = Math.max(this.options.clock(), ahead.register.at)
      const dueAfter = (days: number): string => workingDaysAfter(this.date, days, ahead.plan.calendar)
      const newIds = (count: number): string[] => idsFrom(job.newId, count)
      const { actor: asker, newId } = job
      const decision = decide(ahead, job.command, { at, actor: asker, newId, newIds, dueAfter })
      if ('refusal' in decision) {
        const answer = { ok: false as const, refusal: decision.refusal }
        this.forming.push({ job, entries: [], rows: [], answer, beside: null })
        return
      }
      const actor = recordOf(job.actor)
      const entries = decision.facts.map((fact, index) => ({
        ...fact,
        seq: ahead.seq + index + 1,
        at,
        actor,
      }))
      const rows = entries.map((entry) => this.rowOf(entry, job.id))
      for (const entry of entries) evolve(ahead, entry)
      const context = { now: at, people: this.options.people }
      const result = resultOf(ahead, job.command, decision.facts, context)
      const beside = this.options.begins(ahead, entries, job)
      this.forming.push({ job, entries, rows, answer: { ok: true, seq: ahead.seq, result }, beside })
    } catch (error) {
      ahead.trail.back(mark)
      this.aheadHash = before
      job.fail(error as Error)
    }
  }

  private rowOf(entry: Entry, command: string): JournalRow {
    const { seq, at, type } = entry
    const data = JSON.stringify(entry.data)
    const actor = JSON.stringify(entry.actor)
    this.aheadHash = linkOf(this.aheadHash, { stream: this.stream, seq, at, type, data, actor, command })
    return { seq, at, type, data, actor, command, hash: this.aheadHash }
  }

  private formBatch(): Batch | null {
    if (this.forming.length === 0) return null
    const decided = this.forming
    const batch = this.batchOf(decided)
    const changes = this.ahead.trail.mark() - this.flights.reduce((sum, flight) => sum + flight.changes, 0)
    this.forming = []
    this.flights.push({ decided, batch, changes })
    return batch
  }

  private batchOf(decided: readonly Decided[]): Batch {
    const { ahead } = this
    const before = this.flights.at(-1)?.batch
    return {
      stream: this.stream,
      ...(before === undefined ? { after: this.durable.seq, afterHash: this.durableHash } : endOf(before)),
      entries: decided.flatMap((each) => each.rows),
      commands: decided.map(({ job, answer }) => ({
        id: job.id,
        seq: answer.ok ? answer.seq : ahead.seq,
        answer: JSON.stringify(answer),
      })),
      ...reportsOf(
        ahead,
        decided.flatMap((each) => each.entries),
      ),
      remarks: decided.flatMap(({ job, answer }) => remarkOf(job, answer)),
      ...besideOf(decided),
    }
  }

  /** Reads what happened meanwhile, answers what is known to be done and decides the rest again. */
  private async recover(jobs: Job[], how: 'together' | 'one by one', cause?: unknown): Promise<void> {
    const deadline = this.options.clock() + patience
    let left = jobs
    for (;;) {
      try {
        if (how === 'one by one') await this.oneByOne(left, cause)
        else if (this.losses >= lossesBeforeTurn) await this.takeTurn(left)
        else {
          left = await this.settleKnown(this.options.sql, left)
          for (const job of left) this.decide(job)
        }
        break
      } catch (error) {
        this.takeBack()
        const kind = faultKind(error)
        if (kind === 'broken') how = 'one by one'
        if (kind === 'away' && this.options.clock() > deadline) return this.giveUp([...left, ...this.queued])
        await new Promise((wake) => setTimeout(wake, 100))
      }
    }
    this.recovering = false
    this.uncertain = false
    for (const job of this.queued.splice(0)) this.decide(job)
    if (this.forming.length > 0) this.options.onReady(this)
  }

  /** Holds the stream alone from reading its tail to the append, so that nobody can be first. */
  private async takeTurn(jobs: Job[]): Promise<void> {
    const batch = await this.options.sql.begin(async (tx) => {
      await tx`select pg_advisory_xact_lock(${appendLock}::int, hashtext(${this.stream}))`
      const left = await this.settleKnown(tx, jobs)
      for (const job of left) this.decide(job)
      const own = this.formBatch()
      if (own === null) return null
      const landed = await appendBatches(tx, [own], this.options.origin)
      if (!landed.has(this.stream)) throw new Unavailable('the stream moved under its own lock')
      return own
    })
    if (batch !== null) this.landed(batch)
  }

  /** A batch that the database refuses for what is in it: the others of the batch must not suffer. */
  private async oneByOne(jobs: Job[], cause: unknown): Promise<void> {
    for (const job of jobs) {
      try {
        await this.takeTurn([job])
      } catch (error) {
        this.takeBack()
        if (faultKind(error) === 'away') throw error
        job.fail(error instanceof Error ? error : new Error(String(cause)))
      }
    }
  }

  /** @returns the jobs that have no answer in the journal yet. */
  private async settleKnown(sql: Sql | TransactionSql, jobs: readonly Job[]): Promise<Job[]> {
    this.fold(await readTail(sql, this.stream, this.durable.seq))
    const ids = jobs.map((job) => job.id)
    const known = await readAnswers(sql, this.stream, ids)
    for (const job of jobs) {
      const answer = known.get(job.id)
      if (answer === undefined) continue
      this.remember(job.id, JSON.stringify(answer))
      job.settle(answer as Answer)
    }
    return jobs.filter((job) => !known.has(job.id))
  }

  private giveUp(jobs: readonly Job[]): void {
    this.recovering = false
    this.uncertain = true
    this.queued = []
    for (const job of jobs) job.fail(new Unavailable('the database is out of reach'))
  }

  private takeBack(): void {
    this.ahead.trail.back(0)
    this.aheadHash = this.durableHash
    this.forming = []
    this.flights = []
  }

  private fold({ entries, head }: { entries: Entry[]; head: string | null }): void {
    const { trail } = this.ahead
    for (const entry of entries) {
      evolve(this.ahead, entry)
      trail.forget(trail.mark(), this.durable.trail)
    }
    this.durableHash = head ?? this.durableHash
    this.aheadHash = this.durableHash
    if (entries.length > 0) this.options.onChange(entries)
  }

  private remember(id: string, answer: string): void {
    this.answers.set(id, answer)
    if (this.answers.size > rememberedAnswers) this.answers.delete(this.answers.keys().next().value!)
  }
}

function besideOf(decided: readonly Decided[]): { beside?: Beside } {
  const all = decided.flatMap(({ beside }) => beside ?? [])
  if (all.length === 0) return {}
  return {
    beside: {
      begun: all.flatMap((each) => each.begun),
      cases: all.flatMap((each) => each.cases),
      sealed: all.flatMap((each) => each.sealed),
      kept: [],
    },
  }
}

function remarkOf({ command, remark }: Job, answer: Answer): Batch['remarks'] {
  if (!answer.ok || remark === undefined || !('ticket' in command)) return []
  return [{ ticket: command.ticket!, words: remark }]
}

/** @returns the entry that a batch after this one follows. */
function endOf({ after, afterHash, entries }: Batch): { after: number; afterHash: string } {
  const last = entries.at(-1)
  return last === undefined ? { after, afterHash } : { after: last.seq, afterHash: last.hash }
}
