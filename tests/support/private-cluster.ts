/** A PostgreSQL of the test's own that can be stopped and started, for faults that others must not feel. */

import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Embedded, startEmbedded } from '../../server/db/embedded.ts'

export interface PrivateCluster {
  /** Where it is; a restart keeps the address. */
  url: string
  /** Stops it at once, as a crash would: connections are cut, nothing is said. */
  crash(): Promise<void>
  start(): Promise<void>
  remove(): Promise<void>
}

/** Starts a cluster in a temporary folder. */
export async function privateCluster(): Promise<PrivateCluster> {
  const folder = mkdtempSync(join(tmpdir(), 'jiaohao-fault-'))
  chmodSync(folder, 0o755)
  let embedded: Embedded = await startEmbedded(folder, () => undefined)
  const port = Number(new URL(embedded.url).port)
  const pidFile = join(folder, 'postgres', 'postmaster.pid')
  return {
    url: embedded.url,
    crash: async () => {
      const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0])
      process.kill(pid, 'SIGQUIT')
      while (existsSync(pidFile)) await new Promise((wake) => setTimeout(wake, 20))
    },
    start: async () => {
      embedded = await startEmbedded(folder, () => undefined, port)
    },
    remove: async () => {
      await embedded.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
