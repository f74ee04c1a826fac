/**
 * A vendor's service on the kiosk's own machine that says in JSON over a WebSocket what was laid on: `{ "card": "…" }`
 * with the number, or `{ "error": "…" }`. The example for further vendors; the plan's `cardReader` names its address.
 */

import { isResidentId } from '../../shared/wire/resident-id.ts'
import type { CardReader, Read } from './card-reader.ts'

/** A service that is not there is asked for again so much later. */
const againMilliseconds = 5000

export class ServiceReader implements CardReader {
  private socket: WebSocket | null = null
  private again: ReturnType<typeof setTimeout> | undefined
  private isStopped = true

  constructor(private readonly address: string) {}

  start(onRead: (read: Read) => void): void {
    this.isStopped = false
    this.connect(onRead)
  }

  stop(): void {
    this.isStopped = true
    clearTimeout(this.again)
    this.socket?.close()
  }

  private connect(onRead: (read: Read) => void): void {
    const socket = new WebSocket(this.address)
    this.socket = socket
    socket.addEventListener('message', ({ data }) => {
      const read = readIn(data)
      if (read !== null) onRead(read)
    })
    socket.addEventListener('close', () => {
      if (!this.isStopped) this.again = setTimeout(() => this.connect(onRead), againMilliseconds)
    })
  }
}

/** @returns what a message of the service says, or null where it says nothing of a card; it is not trusted further than that */
export function readIn(message: unknown): Read | null {
  if (typeof message !== 'string') return null
  try {
    const said: unknown = JSON.parse(message)
    if (typeof said !== 'object' || said === null) return null
    if ('error' in said) return 'misread'
    if (!('card' in said) || typeof said.card !== 'string') return null
    const number = said.card.trim().toUpperCase()
    return isResidentId(number) ? { number } : 'misread'
  } catch {
    return null
  }
}
