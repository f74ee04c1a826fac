/** Printing: which slip was asked for where and what became of it, and how printers are. No part of the journal. */

import { sql } from 'drizzle-orm'
import { check, date, index, json, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

export const printJob = pgTable(
  'print_job',
  {
    /** Made by whoever asks; a ticket's first slip has the ticket's own. */
    id: uuid('id').primaryKey(),
    hall: text('hall').notNull(),
    day: date('day').notNull(),
    ticket: uuid('ticket').notNull(),
    printer: text('printer').notNull(),
    language: text('language').notNull(),
    /** Where the citizen's page is, as whoever asked reaches it. */
    origin: text('origin').notNull(),
    /** The person or device that asked. */
    askedBy: text('asked_by').notNull(),
    askedAt: instant('asked_at').notNull().defaultNow(),
    state: text('state').notNull().default('queued'),
    trouble: text('trouble'),
    /** While a process or an agent has it in hand; whoever lets this pass has lost it. */
    claimedUntil: instant('claimed_until'),
    endedAt: instant('ended_at'),
  },
  (table) => [
    check('print_job_state_known', sql`${table.state} in ('queued', 'printed', 'failed', 'unknown')`),
    index('print_job_by_ticket').on(table.hall, table.day, table.ticket),
    index('print_job_queued')
      .on(table.hall, table.printer, table.askedAt)
      .where(sql`${table.state} = 'queued'`),
  ],
)

export const printer = pgTable(
  'printer',
  {
    hall: text('hall').notNull(),
    printer: text('printer').notNull(),
    /** What it said last; none: it says nothing. */
    status: json('status'),
    trouble: text('trouble'),
    lookedAt: instant('looked_at'),
    /** When it last answered. */
    seenAt: instant('seen_at'),
    /** Whoever speaks with it has it until then: a printer has one line. */
    busyUntil: instant('busy_until'),
  },
  (table) => [primaryKey({ columns: [table.hall, table.printer] })],
)
