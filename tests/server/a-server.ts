/** One server process on a database of its own, with who is needed to ask it for things. */

import { randomUUID } from 'node:crypto'
import { type Demo, demoOf, post, signIn } from '../support/contract-client.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { type ServerProcess, startServer } from '../support/server.ts'

export interface AServer {
  url: string
  demo: Demo
  database: TestDatabase
  process: ServerProcess
  /** A token of the account; signed in once. */
  person(username: string): Promise<string>
  /** A token of the first such device, or of the one at the counter. */
  device(kind: string, counter?: number): string
  ask(token: string | undefined, body: Record<string, unknown>): Promise<Answer>
  get(path: string, token?: string, headers?: Record<string, string>): Promise<Answer>
  stop(): Promise<void>
}

/** A reply whose body tests look at field by field. */
export interface Answer {
  status: number
  body: unknown
}

/** @returns what lies in the JSON under a path like `result.ticket`. */
export function at(json: unknown, path: string): unknown {
  let value = json
  for (const part of path.split('.')) value = (value as Record<string, unknown> | undefined)?.[part]
  return value
}

/** @returns the text that lies there. */
export function textAt(json: unknown, path: string): string {
  return String(at(json, path))
}

/** Starts it. @param prepare what the database should hold before */
export async function aServer(prepare: (url: string) => Promise<void> = async () => {}): Promise<AServer> {
  const database = await freshDatabase()
  await prepare(database.url)
  const process = await startServer(database.url)
  const { url } = process
  const demo = await demoOf(url)
  const tokens = new Map<string, Promise<string>>()
  return {
    url,
    demo,
    database,
    process,
    person: (username) => {
      const known = tokens.get(username)
      if (known !== undefined) return known
      const token = signIn(url, demo.accounts.find((account) => account.username === username)!)
      tokens.set(username, token)
      return token
    },
    device: (kind, counter) =>
      demo.devices.find((each) => each.kind === kind && (counter === undefined || each.counter === counter))!
        .token,
    ask: async (token, body) =>
      await post(`${url}/api/halls/${demo.hall}/commands`, { id: randomUUID(), ...body }, token),
    get: async (path, token, headers = {}) => {
      const bearer: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` }
      const response = await fetch(url + path, { headers: { ...headers, ...bearer } })
      const text = await response.text()
      return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : { text } }
    },
    stop: async () => {
      await process.stop()
      await database.drop()
    },
  }
}
