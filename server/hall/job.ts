/** A command on its way through a hall. */

import type { Actor } from '../../shared/law/actor.ts'
import type { Command } from '../../shared/law/commands.ts'
import type { Entry } from '../../shared/law/entries.ts'
import type { Refusal } from '../../shared/law/refusal.ts'
import type { JournalRow } from '../journal/append.ts'
import type { Beside } from '../journal/case-rows.ts'

/** What a sender is told. Durable when it is given; the same id gets the same answer for ever (J3). */
export type Answer =
  | { ok: true; seq: number; result: Record<string, unknown> }
  | { ok: false; refusal: Refusal }

/** The database is out of reach; the command may be sent again with the same id. */
export class Unavailable extends Error {
  override name = 'Unavailable'
}

/** Somebody's name and number. */
export interface Contact {
  name: string
  phone: string
}

/** What comes with a command and is not for the law to see. */
export type Apart = Pick<Job, 'remark' | 'contact'>

export interface Job {
  id: string
  command: Command
  actor: Actor
  /** Identifier for what the command creates; the same however often it is decided. */
  newId: string
  /** Words that may name people: stored beside the journal, never in it. */
  remark?: string
  /** Whom to tell: sealed with the case that the command begins, never in the journal. */
  contact?: Contact
  settle(answer: Answer): void
  fail(error: Error): void
}

/** A job that was decided, ahead of the database. */
export interface Decided {
  job: Job
  entries: Entry[]
  rows: JournalRow[]
  answer: Answer
  beside: Beside | null
}
