/** Who looked at a past day, and when (J10): written before anything of the day is shown. */

import type { Sql } from 'postgres'

export interface Look {
  at: Date
  /** Of the person. */
  by: string
  /** The day that was looked at. */
  day: string
}

const quarterMilliseconds = 15 * 60_000
const rememberedMost = 2000
const listedMost = 500
const keptFor = '3 years'

export class Looks {
  /** What this process has written of late: a scrub asks twenty times a second. */
  private readonly written = new Set<string>()

  constructor(private readonly sql: Sql) {}

  /** Records that the person looks at the hall's day now; once in a quarter of an hour, on whichever process. */
  async note(hall: string, person: string, day: string): Promise<void> {
    const quarter = Math.floor(Date.now() / quarterMilliseconds)
    const name = JSON.stringify([hall, person, day, quarter])
    if (this.written.has(name)) return
    await this.sql`
      insert into replay_look (hall, person, day, quarter) values (${hall}, ${person}, ${day}, ${quarter})
      on conflict do nothing`
    if (this.written.size >= rememberedMost) this.written.clear()
    this.written.add(name)
  }

  /** Deletes what has been kept for its time; the guard of the table lets nobody else. */
  async forgetPast(): Promise<void> {
    await this.sql.begin(async (tx) => {
      await tx`select set_config('jiaohao.retention', 'on', true)`
      await tx`delete from replay_look where at < now() - ${keptFor}::interval`
    })
  }

  /** @returns who looked at days of the hall, the latest first. */
  async of(hall: string): Promise<Look[]> {
    return await this.sql<Look[]>`
      select at, person as by, day::text as day from replay_look where hall = ${hall}
      order by at desc, person limit ${listedMost}`
  }
}
