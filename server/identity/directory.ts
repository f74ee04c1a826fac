/** Names of staff and devices, and who works where, for whoever may see it: in memory, because a view waits for nothing. */

import type { Sql } from 'postgres'
import type { Role } from '../../shared/law/actor.ts'
import type { Person } from '../../shared/views/shapes.ts'

const refreshMilliseconds = 10_000

/** Somebody of the staff as cases know them. */
export interface Colleague {
  id: string
  roles: readonly Role[]
  department: string | null
  /** Counters that they usually sit at. */
  counters: readonly number[]
}

export class Directory {
  private people = new Map<string, Person>()
  private departments = new Map<string, string | null>()
  private readonly staff = new Map<string | null, Map<string, Colleague>>()
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

  /** @returns the department that the person belongs to, or null. */
  readonly departmentOf = (id: string): string | null => this.departments.get(id) ?? null

  /** @returns who works in the hall now, those of every hall among them. */
  colleagues(hall: string): ReadonlyMap<string, Colleague> {
    return new Map([...(this.staff.get(null) ?? []), ...(this.staff.get(hall) ?? [])])
  }

  stop(): void {
    if (this.timer !== null) clearInterval(this.timer)
  }

  /** Reads everyone again. */
  async refresh(): Promise<void> {
    const rows = await this.sql<
      (Person & Colleague & { hall: string | null; works: boolean })[]
    >`select id, staff_no as "staffNo", name, roles, department, counters, hall,
        disabled_at is null as works from person order by id`
    const devices = await this.sql<Person[]>`select id, '' as "staffNo", name from device`
    this.people = new Map([...rows, ...devices].map(({ id, staffNo, name }) => [id, { id, staffNo, name }]))
    this.departments = new Map(rows.map(({ id, department }) => [id, department]))
    this.staff.clear()
    for (const { id, roles, department, counters, hall, works } of rows) {
      if (!works) continue
      const ofHall = this.staff.get(hall) ?? new Map<string, Colleague>()
      this.staff.set(hall, ofHall.set(id, { id, roles, department, counters }))
    }
  }
}
