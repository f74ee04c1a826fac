/** Names of staff and devices for those views that may show them: in memory, because a view waits for nothing. */

import type { Sql } from 'postgres'
import type { Person } from '../../shared/views/shapes.ts'

const refreshMilliseconds = 10_000

export class Directory {
  private people = new Map<string, Person>()
  private timer: NodeJS.Timeout | null = null

  constructor(private readonly sql: Sql) {}

  /** Reads everyone and every device, and again every ten seconds. */
  async start(): Promise<void> {
    await this.refresh()
    this.timer = setInterval(() => void this.refresh().catch(() => undefined), refreshMilliseconds)
    this.timer.unref()
  }

  /** @returns the person's (or device's) name and staff number, or null when there is none with that identifier. */
  readonly find = (id: string): Person | null => this.people.get(id) ?? null

  stop(): void {
    if (this.timer !== null) clearInterval(this.timer)
  }

  private async refresh(): Promise<void> {
    const rows = await this.sql<Person[]>`
      select id, staff_no as "staffNo", name from person union all select id, '', name from device`
    this.people = new Map(rows.map((row) => [row.id, { ...row }]))
  }
}
