/** The contract as an outsider speaks it: HTTP for commands, Socket.IO for views. */

import { randomUUID } from 'node:crypto'
import { io, type Socket } from 'socket.io-client'

export interface Demo {
  hall: string
  accounts: { username: string; password: string; role: string; counters?: number[] }[]
  devices: { kind: string; name: string; token: string; counter?: number }[]
}

export interface Reply {
  status: number
  // The body of a reply is whatever the server sent: tests look at it field by field.
  body: Record<string, never> & { [field: string]: never }
}

/** @returns the demo hall's accounts and devices. */
export async function demoOf(url: string): Promise<Demo> {
  return (await (await fetch(`${url}/api/demo`)).json()) as Demo
}

/** @returns a bearer token of the account. */
export async function signIn(url: string, account: { username: string; password: string }): Promise<string> {
  const { username, password } = account
  const reply = await post(`${url}/api/login`, { username, password })
  if (reply.status !== 200) throw new Error(`sign-in: ${reply.status} ${JSON.stringify(reply.body)}`)
  return (reply.body as unknown as { token: string }).token
}

/** Posts JSON. @returns status and body; throws only when there was no answer at all. */
export async function post(url: string, body: unknown, token?: string): Promise<Reply> {
  const headers = {
    'content-type': 'application/json',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  }
  const response = await fetch(url, {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
    signal: AbortSignal.timeout(15_000),
  })
  const text = await response.text()
  return { status: response.status, body: (text === '' ? {} : JSON.parse(text)) as Reply['body'] }
}

/** Sends one command with an id of its own unless it has one. */
export function command(
  url: string,
  hall: string,
  token: string | undefined,
  body: Record<string, unknown>,
): Promise<Reply> {
  return post(`${url}/api/halls/${hall}/commands`, { id: randomUUID(), ...body }, token)
}

/** @returns a connected socket. */
export async function connectSocket(url: string, token?: string): Promise<Socket> {
  const socket = io(url, {
    transports: ['websocket'],
    auth: token === undefined ? {} : { token },
    forceNew: true,
    reconnectionDelay: 100,
    reconnectionDelayMax: 500,
  })
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', () => resolve())
    socket.once('connect_error', reject)
  })
  return socket
}

export interface SeenView {
  view: string
  key: string
  seq: number
  data: Record<string, unknown>
}

/** Watches a view. @returns every version of it, the current one first; grows as more come. */
export async function watch(socket: Socket, hall: string, view: string, key?: string): Promise<SeenView[]> {
  const seen: SeenView[] = []
  socket.on('view', (envelope: SeenView) => {
    if (envelope.view === view && (envelope.key ?? '') === (key ?? '')) seen.push(envelope)
  })
  const ask = async (): Promise<void> => {
    const answer = (await socket
      .timeout(5000)
      .emitWithAck('watch', { hall, view, ...(key === undefined ? {} : { key }) })) as
      | { ok: true; view: SeenView }
      | { ok: false; problem: unknown }
    if (!answer.ok) throw new Error(`watch ${view}: ${JSON.stringify(answer.problem)}`)
    seen.push(answer.view)
  }
  await ask()
  socket.on('connect', () => void ask().catch(() => undefined))
  return seen
}

/** Waits until something is so. @throws Error with the words when it does not become so in time. */
export async function until(
  what: string,
  isSo: () => boolean | Promise<boolean>,
  milliseconds = 5000,
): Promise<void> {
  const deadline = performance.now() + milliseconds
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error(`not within ${milliseconds} ms: ${what}`)
    await new Promise((wake) => setTimeout(wake, 20))
  }
}
