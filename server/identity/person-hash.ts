/**
 * Whether the same person asks twice on a day is answered with a keyed hash. Its key is random per hall and day;
 * once it is deleted, nobody can compute the hash from an identity number again.
 */

import { createHmac, randomBytes } from 'node:crypto'
import type { Sql } from 'postgres'
import { mixed } from './secrets.ts'

export class PersonHashes {
  private readonly keys = new Map<string, Promise<Buffer>>()

  constructor(
    private readonly sql: Sql,
    private readonly vault: Buffer | null,
  ) {}

  /** @returns what stands for the person in this hall on this day, and nowhere else. */
  async hashOf(hall: string, day: string, identity: string): Promise<string> {
    const key = await this.keyOf(hall, day)
    return createHmac('sha256', key).update(normal(identity)).digest('hex')
  }

  /** @returns what stands for the person in this hall in the month of that date: its key goes with the month's last day. */
  monthHashOf(hall: string, date: string, identity: string): Promise<string> {
    // No hall has a stroke in its name, so the key is none of a day.
    return this.hashOf(`${hall}/month`, lastOfMonth(date), identity)
  }

  /** Deletes the keys of days that are over everywhere. @returns how many. */
  async forgetPast(): Promise<number> {
    this.keys.clear()
    const gone = await this.sql`delete from day_key where day < current_date - 1 returning day`
    return gone.length
  }

  private keyOf(hall: string, day: string): Promise<Buffer> {
    const name = `${hall}/${day}`
    const known = this.keys.get(name)
    if (known !== undefined) return known
    const loading = this.load(hall, day)
    this.keys.set(name, loading)
    loading.catch(() => this.keys.delete(name))
    return loading
  }

  private async load(hall: string, day: string): Promise<Buffer> {
    await this.sql`
      insert into day_key (hall, day, value) values (${hall}, ${day}, ${randomBytes(32)}) on conflict do nothing`
    const [row] = await this.sql<{ value: Buffer }[]>`
      select value from day_key where hall = ${hall} and day = ${day}`
    return mixed(row!.value, this.vault)
  }
}

function lastOfMonth(date: string): string {
  const [year, month] = date.split('-')
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10)
}

/** The one way in which an identity is written, so that the same person has the same hash. */
function normal(identity: string): string {
  return identity.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase()
}
