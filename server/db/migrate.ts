/** The schema brought up to date: under a lock, so that several processes may start together. */

import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'

/** The folder of the generated migrations. */
const migrationsFolder = join(dirname(fileURLToPath(import.meta.url)), 'migrations')

const migrationLock = 724_001

/** Applies every migration that the database lacks. */
export async function migrateDatabase(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  try {
    await sql`select pg_advisory_lock(${migrationLock})`
    await migrate(drizzle({ client: sql }), { migrationsFolder })
  } finally {
    await sql.end({ timeout: 2 })
  }
}
