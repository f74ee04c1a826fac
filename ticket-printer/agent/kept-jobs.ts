/**
 * What became of the jobs of the local door, on the disk: an agent that dies and is started again prints none of them
 * twice, and says of the one that it had in hand that nobody knows (P7, P8).
 */

import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs'
import type { LocalPrintAnswer } from '../../shared/wire/local-print.ts'

export type Ended = Omit<LocalPrintAnswer, 'job'>

/** A kiosk asks again within minutes. */
const keptMost = 2000
const cutShort: Ended = { state: 'unknown', trouble: 'cut-short' }

export class KeptJobs {
  private readonly jobs: Map<string, Ended>
  private readonly handle: number

  /** @throws Error where the file cannot be written */
  constructor(file: string) {
    this.jobs = jobsIn(file)
    const lines = [...this.jobs]
      .slice(-keptMost)
      .map(([job, ended]) => `${JSON.stringify({ job, ...ended })}\n`)
    writeFileSync(`${file}.new`, lines.join(''), { mode: 0o600 })
    renameSync(`${file}.new`, file)
    this.handle = openSync(file, 'a')
  }

  /** @returns what became of it, or undefined for a job that was never begun. */
  find(job: string): Ended | undefined {
    return this.jobs.get(job)
  }

  /** Before the first byte. @throws Error where that cannot be kept: then nothing may be printed */
  begin(job: string): void {
    this.write({ job })
    this.jobs.set(job, cutShort)
  }

  /** It is on the paper now, whether that can be kept or not. */
  end(job: string, ended: Ended, onLost: () => void): void {
    this.jobs.set(job, ended)
    try {
      this.write({ job, ...ended })
    } catch {
      onLost()
    }
  }

  close(): void {
    closeSync(this.handle)
  }

  private write(line: object): void {
    writeSync(this.handle, `${JSON.stringify(line)}\n`)
    fsyncSync(this.handle)
  }
}

function jobsIn(file: string): Map<string, Ended> {
  const jobs = new Map<string, Ended>()
  for (const line of textOf(file).split('\n')) {
    try {
      const { job, ...ended } = JSON.parse(line) as { job: string } & Partial<Ended>
      jobs.set(job, { ...cutShort, ...ended })
    } catch {
      // The power was cut in the middle of a line: what it began was not begun.
    }
  }
  return jobs
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
