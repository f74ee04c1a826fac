/** A vendor's service as a kiosk's machine runs it: a WebSocket on the loopback that says what was laid on. */

import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'

export interface CardService {
  address: string
  /** Waits until a kiosk listens. */
  heard(): Promise<void>
  say(message: object): void
  stop(): void
}

const magic = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'

/** Starts it on a free port. */
export async function startCardService(): Promise<CardService> {
  const http = createServer().listen(0, '127.0.0.1')
  const lines = new Set<Duplex>()
  http.on('upgrade', (request, line: Duplex) => {
    const key = request.headers['sec-websocket-key'] ?? ''
    const accept = createHash('sha1')
      .update(key + magic)
      .digest('base64')
    line.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    )
    line.on('error', () => undefined).on('close', () => lines.delete(line))
    lines.add(line)
    http.emit('heard')
  })
  await once(http, 'listening')
  return {
    address: `ws://127.0.0.1:${(http.address() as AddressInfo).port}/card`,
    heard: async () => {
      if (lines.size === 0) await once(http, 'heard')
    },
    say: (message) => {
      const text = Buffer.from(JSON.stringify(message))
      for (const line of lines) line.write(Buffer.concat([Buffer.from([0x81, text.length]), text]))
    },
    stop: () => {
      for (const line of lines) line.destroy()
      http.close()
    },
  }
}
