/** The hash chain (J2): every entry carries the hash of its predecessor and itself. */

import { createHash } from 'node:crypto'

/** What is hashed, letter for letter as it is stored. */
export interface Linked {
  stream: string
  seq: number
  /** Epoch milliseconds. */
  at: number
  type: string
  data: string
  actor: string
  command: string | null
}

/** The hash before the first entry of a stream. */
export const firstLink = '0'.repeat(64)

/** @returns SHA-256 over the predecessor's hash and the entry, in hex. */
export function linkOf(before: string, entry: Linked): string {
  const { stream, seq, at, type, data, actor, command } = entry
  return createHash('sha256')
    .update(`${before}\n${stream}\n${seq}\n${at}\n${type}\n${actor}\n${command ?? ''}\n${data}`)
    .digest('hex')
}
