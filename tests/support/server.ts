/** Server processes for tests: the real program, started as `npm start` does, on a database of the test's. */

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

export interface ServerProcess {
  url: string
  child: ChildProcess
  /** Everything it printed. */
  output(): string
  stop(): Promise<void>
  /** The way a power cut does. */
  kill(): Promise<void>
}

const readyMilliseconds = 40_000

/**
 * Starts the program with its demo hall and waits for its `ready` line.
 * @param databaseUrl the database that it shares with others
 * @param port 0: any free one
 */
export async function startServer(databaseUrl: string, port = 0): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts', '--demo'], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      LOG_LEVEL: 'warn',
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const url = await new Promise<string>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`not ready: ${printed}`)), readyMilliseconds)
    const hear = (chunk: Buffer): void => {
      printed += chunk.toString()
      const ready = /^ready (http:\S+)/m.exec(printed)
      if (ready === null) return
      clearTimeout(late)
      resolve(ready[1]!)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', (code) => reject(new Error(`exited with ${code}: ${printed}`)))
  })
  return {
    url,
    child,
    output: () => printed,
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill(signal)
  const hard = setTimeout(() => child.kill('SIGKILL'), 8000)
  await gone
  clearTimeout(hard)
}
