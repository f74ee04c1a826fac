/** One PostgreSQL for the whole test run, with a migrated template that every test file clones. */

import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../../server/db/embedded.ts'
import { migrateDatabase } from '../../server/db/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the run's PostgreSQL is; the path names the migrated template. */
    database: string
  }
}

export const templateName = 'jiaohao_template'

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'jiaohao-test-'))
  chmodSync(folder, 0o755)
  const embedded = await startEmbedded(folder, () => undefined)
  const admin = postgres(embedded.url, { max: 1, onnotice: () => undefined })
  await admin.unsafe(`create database ${templateName}`)
  await admin.end()
  const template = embedded.url.replace(/[^/]*$/, templateName)
  await migrateDatabase(template)
  project.provide('database', template)
  return async () => {
    await embedded.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
