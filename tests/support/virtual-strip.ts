/** A strip of a few characters that is not there: a small TCP server that shows what it got. */

import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'

export interface VirtualStrip {
  address: string
  /** Every line that it was sent, the latest last. */
  lines: string[]
  /** Its plug is pulled. */
  close(): Promise<void>
}

/** @param port 0: any free one. */
export async function virtualStrip(port = 0): Promise<VirtualStrip> {
  const lines: string[] = []
  const server = createServer((socket) => {
    let text = ''
    socket.setEncoding('utf8')
    socket.on('data', (part: string) => (text += part))
    socket.on('end', () => {
      lines.push(...text.split('\n').filter((line) => line !== ''))
      socket.end()
    })
    socket.on('error', () => socket.destroy())
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    lines,
    close: () => new Promise((done) => server.close(() => done())),
  }
}
