/** The hall as an outsider reaches it: by its HTTP address and with a token, through the public contract alone. */

import { randomUUID } from 'node:crypto'

export interface OutsideReply {
  status: number
  body: Record<string, unknown>
}

const patienceMilliseconds = 10_000
const attempts = 5

export class OutsideClient {
  constructor(
    private readonly url: string,
    private readonly hall: string,
    private readonly signal: AbortSignal,
  ) {}

  /** Asks for one thing; silence and 503 are answered by sending the same id again. @throws when it is over */
  async command(token: string, body: Record<string, unknown>): Promise<OutsideReply> {
    const sent = { id: randomUUID(), ...body }
    for (let attempt = 1; ; attempt++) {
      const reply = await this.post(`/api/halls/${this.hall}/commands`, sent, token).catch(() => null)
      this.signal.throwIfAborted()
      if (reply !== null && reply.status !== 503) return reply
      if (attempt === attempts) return { status: 503, body: {} }
      await new Promise((wake) => setTimeout(wake, 200 * attempt))
    }
  }

  /** Asks for the slip of a ticket. */
  async print(token: string, ticket: string, id = ticket): Promise<void> {
    await this.post(`/api/halls/${this.hall}/print`, { id, ticket }, token).catch(() => undefined)
  }

  /** @returns a view as it is now, or null. */
  async view(token: string, view: string, key = ''): Promise<Record<string, unknown> | null> {
    const answer = await fetch(`${this.url}/api/halls/${this.hall}/views/${view}?key=${key}`, {
      headers: { authorization: `Bearer ${token}` },
      signal: this.whileWanted(),
    }).catch(() => null)
    if (answer?.ok !== true) return null
    return ((await answer.json()) as { data: Record<string, unknown> }).data
  }

  /** @returns a session's token. @throws when the account is not let in */
  async signIn(username: string, password: string): Promise<string> {
    const { status, body } = await this.post('/api/login', { username, password })
    if (status !== 200) throw new Error(`${username} is not let in: ${status}`)
    return String(body['token'])
  }

  private async post(path: string, body: unknown, token?: string): Promise<OutsideReply> {
    const answer = await fetch(this.url + path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
      signal: this.whileWanted(),
    })
    const text = await answer.text()
    return { status: answer.status, body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) }
  }

  private whileWanted(): AbortSignal {
    return AbortSignal.any([this.signal, AbortSignal.timeout(patienceMilliseconds)])
  }
}
