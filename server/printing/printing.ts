/**
 * Printing: takes the jobs of the printers that this process can reach, looks at printers in between, and knows for the
 * screens how they are and which tickets have no slip. Any number of processes may do this; a job or a line is one's.
 */

import type { Sql } from 'postgres'
import type { Printer } from '../../shared/law/plan.ts'
import { lookAt, type Looked, printOn } from '../../shared/printer/printer-talk.ts'
import type { PrintingSeen, Trouble } from '../../shared/views/printers.ts'
import type { Hall, Halls } from '../hall/halls.ts'
import type { TicketTokens } from '../identity/ticket-token.ts'
import { dayStream } from '../journal/streams.ts'
import {
  type ClaimedJob,
  claimJob,
  endJob,
  forgetJobs,
  markUnasked,
  queuedPrinters,
  sweepJobs,
  unprintedOf,
} from './print-jobs.ts'
import { freeLine, printersSeen, saveLook, takeLine } from './printers.ts'
import { NoFont } from '../../shared/printer/slip-bytes.ts'
import { findSlip, slipBytes } from './slips.ts'

export interface PrintingOptions {
  sql: Sql
  halls: Halls
  tokens: TicketTokens
  /** Where this process's own virtual printer is, if it has one. */
  virtual: string | null
  onError: (error: unknown) => void
}

/** An order for an agent. */
export interface Order {
  job: string
  bytes: Buffer
}

const tickMilliseconds = 500
/** Everything but jobs can wait so many ticks. */
const slowTicks = 4
const lookSeconds = 5

export class Printing {
  private readonly seen = new Map<string, PrintingSeen>()
  private readonly looked = new Map<string, { day: string; after: number }>()
  private readonly busy = new Set<string>()
  private readonly works = new Set<Promise<void>>()
  private readonly listeners = new Set<() => void>()
  private timer: NodeJS.Timeout | null = null
  private ticks = 0
  private isTicking = false
  private isSlow = false
  private isStopping = false

  constructor(private readonly options: PrintingOptions) {}

  start(): void {
    this.timer = setInterval(() => void this.tick(), tickMilliseconds)
  }

  /** Lets what is being printed finish. */
  async stop(): Promise<void> {
    this.isStopping = true
    if (this.timer !== null) clearInterval(this.timer)
    await Promise.all(this.works)
  }

  /** There is a new job. */
  wake(): void {
    void this.tick()
  }

  /** @returns what is known of a hall's printers; a view waits for nothing. */
  readonly seenIn = (hall: string): PrintingSeen | undefined => this.seen.get(hall)

  /** The hall is no more. */
  forget(hall: string): void {
    this.seen.delete(hall)
    this.looked.delete(hall)
  }

  /** Calls when a printer or the list of tickets without a slip has changed. */
  onChange(listener: () => void): void {
    this.listeners.add(listener)
  }

  /** For an agent: takes a job in hand and makes its bytes. @returns null when there is none. */
  async order(hall: Hall, printer: Printer): Promise<Order | null> {
    for (;;) {
      const job = await claimJob(this.options.sql, hall.id, printer.printer)
      if (job === null) return null
      const bytes = await this.bytesOf(hall, printer, job)
      if (typeof bytes !== 'string') return { job: job.id, bytes }
      await endJob(this.options.sql, hall.id, job.id, 'failed', bytes)
    }
  }

  private async tick(): Promise<void> {
    if (this.isTicking || this.isStopping) return
    this.isTicking = true
    try {
      for (const { hall, printer } of await queuedPrinters(this.options.sql))
        await this.begin(hall, printer, (each, planned) => this.printAll(each, planned))
      if (this.ticks++ % slowTicks === 0) void this.slowly()
    } catch (error) {
      this.options.onError(error)
    } finally {
      this.isTicking = false
    }
  }

  /** Beside the jobs, which do not wait for it. */
  private async slowly(): Promise<void> {
    if (this.isSlow) return
    this.isSlow = true
    try {
      await this.slow()
    } catch (error) {
      this.options.onError(error)
    } finally {
      this.isSlow = false
    }
  }

  private async slow(): Promise<void> {
    const { sql, halls } = this.options
    await sweepJobs(sql)
    if (this.ticks % 7200 === 1) await forgetJobs(sql)
    for (const id of await halls.list()) {
      const hall = await halls.find(id)
      const { plan } = (await hall?.today()) ?? {}
      if (hall === undefined || plan?.printers === undefined) continue
      for (const { printer } of plan.printers)
        await this.begin(id, printer, (each, planned) => this.look(each, planned))
      await this.refresh(hall)
    }
  }

  /** One thing at a time with a printer; others are not waited for. */
  private async begin(
    id: string,
    name: string,
    work: (hall: Hall, printer: Printer) => Promise<void>,
  ): Promise<void> {
    const key = `${id}/${name}`
    if (this.busy.has(key)) return
    const hall = await this.options.halls.find(id)
    const planned = (await hall?.today())?.plan.printers?.find(({ printer }) => printer === name)
    if (hall === undefined || planned === undefined || planned.address === 'agent') return
    if (this.busy.has(key)) return
    this.busy.add(key)
    const working = work(hall, planned)
      .catch((error: unknown) => this.options.onError(error))
      .finally(() => {
        this.busy.delete(key)
        this.works.delete(working)
      })
    this.works.add(working)
  }

  private async printAll(hall: Hall, printer: Printer): Promise<void> {
    const { sql } = this.options
    if (!(await takeLine(sql, hall.id, printer.printer, null))) return
    try {
      for (;;) {
        const job = this.isStopping ? null : await claimJob(sql, hall.id, printer.printer)
        if (job === null) return
        await this.printOne(hall, printer, job)
        await this.refresh(hall)
      }
    } finally {
      await freeLine(sql, hall.id, printer.printer)
    }
  }

  private async printOne(hall: Hall, printer: Printer, job: ClaimedJob): Promise<void> {
    const { sql } = this.options
    const bytes = await this.bytesOf(hall, printer, job)
    if (typeof bytes === 'string') {
      await endJob(sql, hall.id, job.id, 'failed', bytes)
      return
    }
    const { state, trouble, status } = await printOn(this.addressOf(printer), bytes, answersOf(printer))
    await endJob(sql, hall.id, job.id, state, trouble)
    await saveLook(sql, hall.id, printer.printer, status, trouble)
  }

  /** @returns the bytes, or why there are none. */
  private async bytesOf(hall: Hall, printer: Printer, job: ClaimedJob): Promise<Buffer | Trouble> {
    const day = await hall.todayWith(job.ticket)
    const { origin, isCopy, language } = job
    const isAgain = isCopy || day.tickets.get(job.ticket)?.printed === true
    const slip = findSlip(day, job.ticket, { tokens: this.options.tokens, origin, isCopy: isAgain })
    if (slip === null || day.date !== job.day) return 'late'
    try {
      return await slipBytes(slip, language, printer)
    } catch (error) {
      if (error instanceof NoFont) return 'font'
      throw error
    }
  }

  private async look(hall: Hall, printer: Printer): Promise<void> {
    const { sql } = this.options
    if (!(await takeLine(sql, hall.id, printer.printer, lookSeconds))) return
    try {
      const { status, trouble }: Looked = await lookAt(this.addressOf(printer), answersOf(printer))
      await saveLook(sql, hall.id, printer.printer, status, trouble)
    } finally {
      await freeLine(sql, hall.id, printer.printer)
    }
  }

  private async refresh(hall: Hall): Promise<void> {
    const { sql } = this.options
    const { plan, date } = await hall.today()
    const stream = dayStream(hall.id, date)
    const known = this.looked.get(hall.id)
    const after = known?.day === date ? known.after : 0
    this.looked.set(hall.id, { day: date, after: await markUnasked(sql, hall.id, date, stream, after) })
    const printers = await printersSeen(sql, plan)
    const seen = { printers, unprinted: await unprintedOf(sql, hall.id, date) }
    const before = this.seen.get(hall.id)
    this.seen.set(hall.id, seen)
    if (before === undefined || essence(before) !== essence(seen))
      for (const listener of this.listeners) listener()
  }

  private addressOf({ address }: Printer): string {
    // A virtual printer that is not here is as far as one that is switched off.
    return address === 'virtual' ? (this.options.virtual ?? 'tcp://127.0.0.1:1') : address
  }
}

/** @returns what a printer is set to answer. */
export function answersOf({ tellsStatus = true, tellsEnd = true }: Printer): {
  tellsStatus: boolean
  tellsEnd: boolean
} {
  return { tellsStatus, tellsEnd }
}

/** Without when it was seen: that alone is no news. */
function essence({ printers, unprinted }: PrintingSeen): string {
  return JSON.stringify([printers.map((printer) => ({ ...printer, seenAt: null })), unprinted])
}
