/**
 * The database that comes with the product: PostgreSQL from a registry package, started and stopped here. The
 * package's own wrapper does not survive a killed parent, a second process or a private home folder; this does.
 */

import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import postgres from 'postgres'
import { type Identity, nativeFolder, reachable, unprivileged, worldFolder } from './embedded-native.ts'

export interface Embedded {
  url: string
  version: string
  /** Stops the database unless another process still uses it. */
  stop(): Promise<void>
}

const database = 'jiaohao'
const startMilliseconds = 30_000
const stopMilliseconds = 10_000

/**
 * Starts the database in the folder, or joins the one that runs there already (left over from a killed process,
 * or another process's).
 * @param dataDir where the data are kept; made when missing
 * @param log hears one line for everything out of the ordinary
 * @param port where it should listen; any free one when not given
 * @throws Error with a sentence when the data belong to another major version or the database does not come up
 */
export async function startEmbedded(
  dataDir: string,
  log: (line: string) => void,
  port?: number,
): Promise<Embedded> {
  const identity = unprivileged()
  const native = nativeFolder(identity, log)
  const cluster = clusterFolder(dataDir, identity, log)
  const deadline = Date.now() + startMilliseconds
  for (;;) {
    const running = await runningIn(cluster)
    if (running !== null) return ready(cluster, running)
    if (!existsSync(join(cluster, 'PG_VERSION'))) initialise(native, cluster, identity)
    assertVersion(native, cluster)
    const child = launch(native, cluster, identity, port ?? (await freePort()))
    while (Date.now() < deadline && child.exitCode === null) {
      const up = await runningIn(cluster)
      if (up !== null) return ready(cluster, up)
      await pause(25)
    }
    if (Date.now() > deadline)
      throw new Error(`the embedded database did not start: see ${join(cluster, 'log')}`)
    await pause(200)
  }
}

interface Running {
  pid: number
  url: string
}

/** @returns the server that owns the folder and answers, by its own pid file. */
async function runningIn(cluster: string): Promise<Running | null> {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return null
  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Number(lines[0])
  const port = Number(lines[3])
  if (!pid || !port) return null
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  const sql = postgres(url, { max: 1, connect_timeout: 2, onnotice: () => undefined, backoff: () => 0.05 })
  try {
    const [row] = await sql<{ folder: string }[]>`select current_setting('data_directory') as folder`
    return row?.folder === cluster ? { pid, url } : null
  } catch {
    return null
  } finally {
    await sql.end({ timeout: 1 }).catch(() => undefined)
  }
}

async function ready(cluster: string, { pid, url }: Running): Promise<Embedded> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  try {
    const [row] = await sql<{ version: string }[]>`select current_setting('server_version') as version`
    await sql.unsafe(`create database ${database}`).catch((error: unknown) => {
      if (!['42P04', '23505'].includes((error as { code?: string }).code ?? '')) throw error
    })
    return {
      url: url.replace(/postgres$/, database),
      version: row!.version,
      stop: () => stop(cluster, pid, url),
    }
  } finally {
    await sql.end({ timeout: 1 })
  }
}

/** The last one out turns off the light. */
async function stop(cluster: string, pid: number, url: string): Promise<void> {
  const sql = postgres(url, { max: 1, connect_timeout: 2, onnotice: () => undefined })
  try {
    const [row] = await sql<{ others: number }[]>`
      select count(*)::int as others from pg_stat_activity
      where backend_type = 'client backend' and pid <> pg_backend_pid()`
    if ((row?.others ?? 0) > 0) return
  } catch {
    // It does not answer: stopping it is all the more right.
  } finally {
    await sql.end({ timeout: 1 }).catch(() => undefined)
  }
  signal(pid, 'SIGINT')
  const deadline = Date.now() + stopMilliseconds
  while (existsSync(join(cluster, 'postmaster.pid')) && Date.now() < deadline) await pause(20)
  if (existsSync(join(cluster, 'postmaster.pid'))) signal(pid, 'SIGQUIT')
}

/** Where an unprivileged server cannot reach the data folder, its files live in a folder that it can reach. */
function clusterFolder(dataDir: string, identity: Identity, log: (line: string) => void): string {
  mkdirSync(dataDir, { recursive: true })
  const wanted = join(dataDir, 'postgres')
  if (identity.uid === undefined || reachable(dataDir, identity)) return wanted
  const key = createHash('sha256').update(wanted).digest('hex').slice(0, 12)
  const folder = join(worldFolder(), `data-${key}`)
  log(`the database cannot run as root below ${dataDir}; its files are in ${folder}`)
  return folder
}

/** Made aside and moved into place, so that two processes starting together cannot meet half a cluster. */
function initialise(native: string, cluster: string, identity: Identity): void {
  const aside = `${cluster}.${process.pid}`
  rmSync(aside, { recursive: true, force: true })
  mkdirSync(aside, { recursive: true, mode: 0o700 })
  if (identity.uid !== undefined) chownSync(aside, identity.uid, identity.gid!)
  const options = [
    '-D',
    aside,
    '-U',
    'postgres',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--data-checksums',
  ]
  const made = spawnSync(join(native, 'bin', 'initdb'), options, {
    ...identity,
    cwd: aside,
    encoding: 'utf8',
  })
  if (made.status !== 0)
    throw new Error(`the embedded database could not be made: ${made.error?.message ?? made.stderr}`)
  try {
    renameSync(aside, cluster)
  } catch {
    rmSync(aside, { recursive: true, force: true })
  }
}

function assertVersion(native: string, cluster: string): void {
  const data = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  const asked = spawnSync(join(native, 'bin', 'postgres'), ['--version'], { encoding: 'utf8' }).stdout
  const binary = /(\d+)\./.exec(asked)?.[1]
  if (binary !== data)
    throw new Error(
      `the data in ${cluster} are of PostgreSQL ${data}, the program is ${binary}: export first`,
    )
}

function launch(native: string, cluster: string, identity: Identity, port: number): ChildProcess {
  const log = openSync(join(cluster, 'log'), 'a')
  if (identity.uid !== undefined) chownSync(join(cluster, 'log'), identity.uid, identity.gid!)
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
  ]
  const child = spawn(
    join(native, 'bin', 'postgres'),
    ['-D', cluster, ...settings.flatMap((setting) => ['-c', setting])],
    // A process group of its own: Ctrl-C must reach the server first, which then stops the database.
    { ...identity, cwd: cluster, detached: true, stdio: ['ignore', log, log] },
  )
  child.on('error', () => undefined)
  child.unref()
  return child
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It is gone already.
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((wake) => setTimeout(wake, milliseconds))
}
