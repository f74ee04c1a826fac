/**
 * Brings the batches of all halls that are ready into the journal. While an append is under way the next one forms;
 * once it is worth a journey it follows on the same connection, so that PostgreSQL writes while this process decides.
 */

import type { Sql } from 'postgres'
import { appendBatches, type Batch } from '../journal/append.ts'
import { faultKind } from './faults.ts'
import type { Lane } from './lane.ts'

interface Taken {
  lane: Lane
  batch: Batch
}

/**
 * Fewer commands are not worth an append behind those under way. Nor are fewer than travel already: few callers wait
 * for half a journey, and many still travel in large appends, which cost the database least.
 */
const worthwhileCommands = 4

export class Flusher {
  private readonly ready = new Set<Lane>()
  private commands = 0
  private travelling = 0
  private readonly underWay = new Set<Promise<void>>()
  private scheduled = false
  /** An append of several statements is under way or about to be: nothing may overtake it on the connection. */
  private alone = false

  /** @param sql a single connection: its appends arrive in the order in which they were sent */
  constructor(
    private readonly sql: Sql,
    private readonly origin: string,
    private readonly onAppend: (milliseconds: number, entries: number) => void,
  ) {}

  /** Something of this lane wants to be appended. */
  add(lane: Lane): void {
    this.ready.add(lane)
    this.commands++
    if (this.commands >= Math.max(worthwhileCommands, this.travelling)) this.flush()
    else if (!this.scheduled) {
      this.scheduled = true
      setImmediate(() => {
        this.scheduled = false
        if (this.underWay.size === 0) this.flush()
      })
    }
  }

  private flush(): void {
    if (this.alone) return
    const taken: Taken[] = []
    for (const lane of this.ready) {
      const batch = lane.takeBatch()
      if (batch !== null) taken.push({ lane, batch })
    }
    this.ready.clear()
    const { commands } = this
    this.commands = 0
    if (taken.length === 0) return
    this.alone = taken.some(({ batch }) => batch.beside !== undefined)
    void this.send(taken, commands)
  }

  private async send(taken: readonly Taken[], commands: number): Promise<void> {
    const before = Promise.all(this.underWay)
    const append = this.alone ? before.then(() => this.append(taken)) : this.append(taken)
    this.underWay.add(append)
    this.travelling += commands
    await append
    this.travelling -= commands
    this.underWay.delete(append)
    if (this.underWay.size > 0) return
    this.alone = false
    this.flush()
  }

  private async append(taken: readonly Taken[]): Promise<void> {
    const began = performance.now()
    try {
      const batches = taken.map((each) => each.batch)
      const landed = await appendBatches(this.sql, batches, this.origin)
      this.onAppend(
        performance.now() - began,
        batches.reduce((sum, batch) => sum + batch.entries.length, 0),
      )
      for (const { lane, batch } of taken) {
        if (landed.has(batch.stream)) lane.landed(batch)
        else lane.lost(batch)
      }
    } catch (error) {
      if (taken.length === 1 || faultKind(error) === 'away')
        for (const { lane, batch } of taken) lane.lost(batch, error)
      else for (const each of taken) await this.append([each])
    }
  }
}
