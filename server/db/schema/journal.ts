/**
 * The journal and what reports read. `journal` is the truth; `ticket` and `leg` follow from it in the same
 * transaction, say the law a second time as constraints, and can be rebuilt (`npm run rebuild`).
 */

import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  date,
  integer,
  json,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/** One line of history per stream; whoever inserts (stream, seq) first has it (J1). */
export const journal = pgTable(
  'journal',
  {
    stream: text('stream').notNull(),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    at: instant('at').notNull(),
    type: text('type').notNull(),
    /** `json`, not `jsonb`: the text is kept letter for letter, because it is hashed. */
    data: json('data').notNull(),
    actor: json('actor').notNull(),
    command: uuid('command'),
    hash: text('hash').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.stream, table.seq] }),
    check('journal_seq_from_one', sql`${table.seq} >= 1`),
  ],
)

/** Each command's first answer (J3). */
export const command = pgTable(
  'command',
  {
    stream: text('stream').notNull(),
    id: uuid('id').notNull(),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    answer: json('answer').notNull(),
  },
  (table) => [primaryKey({ columns: [table.stream, table.id] })],
)

/** A visit as reports see it. */
export const ticket = pgTable(
  'ticket',
  {
    id: uuid('id').primaryKey(),
    hall: text('hall').notNull(),
    day: date('day').notNull(),
    number: text('number').notNull(),
    queue: text('queue').notNull(),
    state: text('state').notNull(),
    /** The counter that it is at: that of its open leg. */
    atCounter: integer('at_counter'),
    channel: text('channel').notNull(),
    theme: text('theme'),
    items: json('items').notNull(),
    green: text('green'),
    issuedAt: instant('issued_at').notNull(),
    standing: instant('standing').notNull(),
    finishedAt: instant('finished_at'),
    rejoins: integer('rejoins').notNull(),
    handOffs: integer('hand_offs').notNull(),
    firstClerk: text('first_clerk'),
    grade: smallint('grade'),
  },
  (table) => [
    unique('ticket_number_once_a_day').on(table.hall, table.day, table.number),
    check(
      'ticket_state_known',
      sql`${table.state} in ('waiting', 'called', 'serving', 'held', 'missed', 'finished', 'cancelled')`,
    ),
    check(
      'ticket_at_counter_while_called_or_served',
      sql`(${table.state} in ('called', 'serving')) = (${table.atCounter} is not null)`,
    ),
    check('ticket_grade_one_to_five', sql`${table.grade} between 1 and 5`),
  ],
)

/**
 * One stretch of a visit at one counter. At most one that has not ended at a counter of a hall's day
 * (`leg_one_at_a_counter`), and at most one of a ticket (`leg_one_at_a_time`), checked at commit.
 */
export const leg = pgTable(
  'leg',
  {
    ticket: uuid('ticket').notNull(),
    no: smallint('no').notNull(),
    hall: text('hall').notNull(),
    day: date('day').notNull(),
    queue: text('queue').notNull(),
    counter: integer('counter').notNull(),
    clerk: text('clerk').notNull(),
    calledAt: instant('called_at').notNull(),
    servedAt: instant('served_at'),
    endedAt: instant('ended_at'),
    end: text('end'),
    outcome: text('outcome'),
    reason: text('reason').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.ticket, table.no] }),
    check('leg_ends_after_its_call', sql`${table.endedAt} >= ${table.calledAt}`),
  ],
)

/** What a citizen wrote beside a rating: kept out of the journal, because it may name people. */
export const remark = pgTable('remark', {
  ticket: uuid('ticket').primaryKey(),
  hall: text('hall').notNull(),
  day: date('day').notNull(),
  words: text('words').notNull(),
})
