/** The demo hall's reader: `/card`, open in another tab of the same browser, lays invented cards on it. */

import type { CardReader, Read } from './card-reader.ts'
import { readIn } from './service-reader.ts'

export const virtualChannel = 'jiaohao.virtual-card'

export class VirtualReader implements CardReader {
  private channel: BroadcastChannel | null = null

  start(onRead: (read: Read) => void): void {
    this.channel = new BroadcastChannel(virtualChannel)
    this.channel.addEventListener('message', ({ data }) => {
      const read = readIn(data)
      if (read !== null) onRead(read)
    })
  }

  stop(): void {
    this.channel?.close()
  }
}
