/** Brings the batches of all halls that are ready into the journal: one append under way, the next one forming. */

import type { Sql } from 'postgres'
import { appendBatches, type Batch } from '../journal/append.ts'
import { faultKind } from './faults.ts'
import type { Lane } from './lane.ts'

export class Flusher {
  private readonly ready = new Set<Lane>()
  private flushing = false

  constructor(
    private readonly sql: Sql,
    private readonly origin: string,
    private readonly onAppend: (milliseconds: number, entries: number) => void,
  ) {}

  /** Something of this lane wants to be appended. */
  add(lane: Lane): void {
    this.ready.add(lane)
    if (this.flushing) return
    this.flushing = true
    setImmediate(() => void this.flush())
  }

  private async flush(): Promise<void> {
    while (this.ready.size > 0) {
      const taken: { lane: Lane; batch: Batch }[] = []
      for (const lane of this.ready) {
        const batch = lane.takeBatch()
        if (batch !== null) taken.push({ lane, batch })
      }
      this.ready.clear()
      if (taken.length > 0) await this.append(taken)
    }
    this.flushing = false
  }

  private async append(taken: readonly { lane: Lane; batch: Batch }[]): Promise<void> {
    const began = performance.now()
    try {
      const batches = taken.map((each) => each.batch)
      const landed = await appendBatches(this.sql, batches, this.origin)
      this.onAppend(
        performance.now() - began,
        batches.reduce((sum, batch) => sum + batch.entries.length, 0),
      )
      for (const { lane, batch } of taken) {
        if (landed.has(batch.stream)) lane.landed()
        else lane.lost()
      }
    } catch (error) {
      if (taken.length === 1 || faultKind(error) === 'away') for (const { lane } of taken) lane.lost(error)
      else for (const each of taken) await this.append([each])
    }
  }
}
