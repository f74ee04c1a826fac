/**
 * The clients are built when the server starts and something has changed since. In a process of its own, so that the
 * builder's memory goes with it; set aside and moved into place, so that several servers may start together.
 */

import { spawn } from 'node:child_process'
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { clientFolder } from './routes/pages.ts'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const sources = [
  'counter-client',
  'display-client',
  'ticket-printer',
  'shared',
  'vite.config.ts',
  'kiosk-worker.config.ts',
  'package-lock.json',
]

/** Builds the clients unless what is there is newer than its sources. @throws Error when the build fails */
export async function buildClients(): Promise<void> {
  if (changedAt(clientFolder) > Math.max(...sources.map((source) => changedAt(join(root, source))))) return
  const aside = `${clientFolder}.${process.pid}`
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js')
  const options = ['build', '--logLevel', 'warn', '--outDir', aside, '--emptyOutDir']
  // What the builder says goes to standard error: standard output is for the ready line.
  const child = spawn(process.execPath, [vite, ...options], { cwd: root, stdio: ['ignore', 2, 2] })
  const code = await new Promise<number | null>((done, fail) => {
    child.once('error', fail)
    child.once('exit', done)
  })
  if (code !== 0) throw new Error('the clients could not be built')
  const old = `${aside}.old`
  try {
    if (existsSync(clientFolder)) renameSync(clientFolder, old)
    renameSync(aside, clientFolder)
  } catch {
    // Another process was first, with the same sources.
    rmSync(aside, { recursive: true, force: true })
  }
  rmSync(old, { recursive: true, force: true })
}

/** @returns when the newest file of a folder, or the file itself, was changed; 0 where there is none. */
function changedAt(path: string): number {
  if (!existsSync(path)) return 0
  const here = statSync(path)
  if (!here.isDirectory()) return here.mtimeMs
  return readdirSync(path, { recursive: true, encoding: 'utf8' }).reduce(
    (newest, name) => Math.max(newest, statSync(join(path, name)).mtimeMs),
    0,
  )
}
