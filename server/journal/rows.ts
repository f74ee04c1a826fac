/** Entries of a short stream as the journal keeps them, each linked to the one before. */

import type { ActorRecord } from '../../shared/law/actor.ts'
import type { JournalRow } from './append.ts'
import { linkOf } from './chain.ts'

interface Written {
  seq: number
  at: number
  type: string
  data: unknown
  actor: ActorRecord
}

/** @param head the link of the entry before the first @returns the rows of one command's entries. */
export function rowsOf(
  stream: string,
  entries: readonly Written[],
  head: string,
  command: string,
): JournalRow[] {
  let before = head
  return entries.map((entry) => {
    const { seq, at, type } = entry
    const data = JSON.stringify(entry.data)
    const actor = JSON.stringify(entry.actor)
    const hash = linkOf(before, { stream, seq, at, type, data, actor, command })
    before = hash
    return { seq, at, type, data, actor, command, hash }
  })
}
