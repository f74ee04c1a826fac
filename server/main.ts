/** `npm start` (with `--demo`) and `npm run serve`: from the environment to a server that answers. */

import { resolve } from 'node:path'
import { buildClients } from './client-build.ts'
import { readConfig, Unusable } from './config.ts'
import { type Embedded, startEmbedded } from './db/embedded.ts'
import { migrateDatabase } from './db/migrate.ts'
import { isLostConnection } from './hall/faults.ts'
import { demoPages, pagesBuilt } from './routes/pages.ts'
import { type Serving, startServing } from './serving.ts'

/** However stuck something is, a stop takes no longer. */
const stopMilliseconds = 12_000

let embedded: Embedded | null = null
let serving: Serving | null = null
let stopping = false

process.on('SIGINT', () => void stop(0))
process.on('SIGTERM', () => void stop(0))
// Under load the driver may drop a socket before that has failed, or lose a connection while it still asks it for
// types: then nobody holds the error. Whoever waits for an answer is told by their own promise; a lost connection alone
// ends no server.
process.on('unhandledRejection', (error) => survive(error))
process.on('uncaughtException', (error) => survive(error))

if (process.env['npm_lifecycle_event'] !== undefined) stopWithParent()

const starting = start()
try {
  await starting
} catch (error) {
  console.error(wordsFor(error))
  await stop(1)
}

async function start(): Promise<void> {
  const config = readConfig(process.env, process.argv.includes('--demo') ? 'demo' : 'serve')
  if (process.argv.includes('--build')) await buildClients()
  const say = (line: string): void => console.error(line)
  if (config.databaseUrl === null) embedded = await startEmbedded(resolve(config.dataDir), say)
  const url = config.databaseUrl ?? embedded!.url
  await migrateDatabase(url)
  serving = await startServing(config, url)
  if (!stopping) greet(serving)
}

function greet({ url, demo }: Serving): void {
  console.log(`ready ${url}`)
  for (const path of pagesBuilt(demo === null ? [] : demoPages)) console.log(`  ${url}${path}`)
}

function survive(error: unknown): void {
  if (isLostConnection(error)) {
    console.error(`a lost connection that nobody waited for: ${String(error)}`)
    return
  }
  console.error(error)
  void stop(1)
}

/** What the person who started it can do something about is a sentence; everything else is shown as it is. */
function wordsFor(error: unknown): unknown {
  if (error instanceof Unusable) return error.message
  const { code, port } = error as { code?: string; port?: number }
  if (code === 'EADDRINUSE') return `Port ${port} is in use by another program: choose another with PORT=…`
  return error
}

/** Whoever kills npm means the server: without npm it would run on unseen. */
function stopWithParent(): void {
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) void stop(0)
  }, 250).unref()
}

/** What has been started is stopped, also when the signal comes halfway through the start. */
async function stop(code: number): Promise<void> {
  if (stopping) return
  stopping = true
  setTimeout(() => process.exit(1), stopMilliseconds).unref()
  await starting.catch(() => undefined)
  try {
    await serving?.stop()
    await embedded?.stop()
  } catch (error) {
    console.error(error)
    code = 1
  }
  process.exit(code)
}
