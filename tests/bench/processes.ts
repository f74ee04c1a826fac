/** Child processes of a benchmark. */

import { type ChildProcess, spawn } from 'node:child_process'

/** Starts a TypeScript program and waits for its `ready` line. */
export async function startProgram(
  file: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await new Promise<string>((resolve, reject) => {
    let printed = ''
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      const ready = /^ready (http:\S+)/m.exec(printed)
      if (ready !== null) resolve(ready[1]!)
    })
    child.once('exit', (code) => reject(new Error(`${file} exited with ${code}`)))
  })
  return { url, child }
}

/** @returns a server of the product on the database. */
export function startHall(databaseUrl: string): Promise<{ url: string; child: ChildProcess }> {
  return startProgram('server/main.ts', ['--demo'], {
    DATABASE_URL: databaseUrl,
    PORT: '0',
    LOG_LEVEL: 'error',
  })
}
