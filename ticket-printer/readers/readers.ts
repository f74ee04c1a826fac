/** Which readers a kiosk listens to: one that types always works, another where the plan names it. */

import type { CardReader, Read } from './card-reader.ts'
import { ServiceReader } from './service-reader.ts'
import { TypingReader } from './typing-reader.ts'
import { VirtualReader } from './virtual-reader.ts'

/** @param planned the plan's `cardReader` @returns a reader that is all of them */
export function readersFor(planned: string | undefined): CardReader {
  const all: CardReader[] = [new TypingReader()]
  if (planned !== undefined)
    all.push(planned === 'virtual' ? new VirtualReader() : new ServiceReader(planned))
  return {
    start: (onRead: (read: Read) => void) => all.forEach((reader) => reader.start(onRead)),
    stop: () => all.forEach((reader) => reader.stop()),
  }
}
