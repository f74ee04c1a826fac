/** A database for benchmarks: the embedded one in a temporary folder, so that every run starts alike. */

import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { startEmbedded } from '../../server/db/embedded.ts'
import { migrateDatabase } from '../../server/db/migrate.ts'

export interface BenchDatabase {
  /** @returns the address of a new database; migrated unless it is for a reference. */
  fresh(migrated?: boolean): Promise<string>
  stop(): Promise<void>
}

/** Starts the database server of a benchmark run. */
export async function benchDatabase(): Promise<BenchDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'jiaohao-bench-'))
  chmodSync(folder, 0o755)
  const embedded = await startEmbedded(folder, () => undefined)
  let count = 0
  return {
    fresh: async (migrated = true) => {
      const name = `bench_${count++}`
      const admin = postgres(embedded.url, { max: 1, onnotice: () => undefined })
      await admin.unsafe(`create database ${name}`)
      await admin.end()
      const url = embedded.url.replace(/[^/]*$/, name)
      if (migrated) await migrateDatabase(url)
      return url
    },
    stop: async () => {
      await embedded.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
