/** The database for commands run by hand: `DATABASE_URL`, or the embedded one in `DATA_DIR`. */

import { resolve } from 'node:path'
import type { Sql } from 'postgres'
import { connect } from './connect.ts'
import { startEmbedded } from './embedded.ts'
import { migrateDatabase } from './migrate.ts'

/** @returns a connection with the schema in place, and how to let go of it. */
export async function openDatabase(): Promise<{ sql: Sql; close: () => Promise<void> }> {
  const given = process.env['DATABASE_URL']
  const embedded = given
    ? null
    : await startEmbedded(resolve(process.env['DATA_DIR'] ?? './data'), console.error)
  const url = given || embedded!.url
  await migrateDatabase(url)
  const sql = connect(url, 'jiaohao by hand')
  return {
    sql,
    close: async () => {
      await sql.end({ timeout: 2 })
      await embedded?.stop()
    },
  }
}
