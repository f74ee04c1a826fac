/** Identifiers for a command that creates many: the same ones however often it is decided. */

import { createHash } from 'node:crypto'

/** @returns so many UUIDs that follow from one. */
export function idsFrom(id: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const bytes = createHash('sha256').update(`${id} ${index}`).digest().subarray(0, 16)
    bytes[6] = (bytes[6]! & 0x0f) | 0x80
    bytes[8] = (bytes[8]! & 0x3f) | 0x80
    return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  })
}
