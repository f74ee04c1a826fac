/** A print agent as it runs beside a kiosk: the real program in a process of its own. */

import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { until } from './contract-client.ts'

export interface AgentOptions {
  server: string
  hall?: string
  /** Where its printer is. */
  address: string
  token?: string
  port: number
  origin?: string
  /** Where it keeps its jobs. */
  jobs: string
}

/** Starts it with its local door. */
export async function startAgent(options: AgentOptions): Promise<ChildProcess> {
  const { server, hall = 'demo', address, token = 'none', port, origin, jobs } = options
  const given = { server, hall, printer: 'P2', address, local: String(port), jobs }
  const pairs = Object.entries(origin === undefined ? given : { ...given, origin })
  const file = 'ticket-printer/agent/print-agent.ts'
  const words = pairs.flatMap(([name, value]) => [`--${name}`, value])
  const agent = spawn(process.execPath, ['--import', 'tsx', file, ...words], {
    env: { ...process.env, PRINT_AGENT_TOKEN: token },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [agent.stdout, agent.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  await until('the door is open', () => output.includes(`is heard at http://127.0.0.1:${port}`), 30_000)
  return agent
}

/** @returns a port that nobody has. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as { port: number }
  await new Promise((done) => server.close(done))
  return port
}
