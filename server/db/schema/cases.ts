/**
 * What outlives a day. `case_file` follows from the streams of cases in the same transaction as their entries and can
 * be rebuilt; `vault` holds what identifies people, sealed, and belongs to no journal.
 */

import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  customType,
  date,
  index,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
} from 'drizzle-orm/pg-core'

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })
const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/** A case as lists and reports see it. */
export const caseFile = pgTable(
  'case_file',
  {
    hall: text('hall').notNull(),
    id: text('id').notNull(),
    kind: text('kind').notNull(),
    number: text('number').notNull(),
    stage: text('stage').notNull(),
    channel: text('channel').notNull(),
    owner: text('owner'),
    responsible: text('responsible'),
    department: text('department'),
    offeredTo: text('offered_to'),
    ratedClerk: text('rated_clerk'),
    ticket: text('ticket'),
    ticketNumber: text('ticket_number'),
    ticketDay: date('ticket_day'),
    /** What was to be found out, or the materials that were promised. */
    matter: text('matter'),
    topic: text('topic'),
    grade: smallint('grade'),
    realName: boolean('real_name'),
    due: date('due').notNull(),
    isExtended: boolean('is_extended').notNull(),
    /** The due dates for which it was reminded and escalated. */
    remindedFor: date('reminded_for'),
    escalatedFor: date('escalated_for'),
    finding: text('finding'),
    cause: text('cause'),
    openedAt: instant('opened_at').notNull(),
    closedAt: instant('closed_at'),
    ended: text('ended'),
  },
  (table) => [
    primaryKey({ columns: [table.hall, table.id] }),
    index('case_file_open').on(table.hall, table.due).where(sql`${table.closedAt} is null`),
    index('case_file_closed').on(table.hall, table.closedAt).where(sql`${table.closedAt} is not null`),
    check('case_file_kind_known', sql`${table.kind} in ('follow-up', 'pending', 'complaint', 'bad-rating')`),
    check('case_file_ended_when_closed', sql`(${table.closedAt} is null) = (${table.ended} is null)`),
    check(
      'case_file_rated_never_owns',
      sql`${table.owner} is distinct from ${table.ratedClerk} or ${table.owner} is null`,
    ),
  ],
)

/** Names, numbers and words of citizens: AES-256-GCM under a key that the database alone does not give. */
export const vault = pgTable(
  'vault',
  {
    hall: text('hall').notNull(),
    /** The case that it belongs to. */
    subject: text('subject').notNull(),
    kind: text('kind').notNull(),
    cipher: bytes('cipher').notNull(),
    keepUntil: date('keep_until').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.hall, table.subject, table.kind] }),
    index('vault_by_date').on(table.keepUntil),
    check('vault_kind_known', sql`${table.kind} in ('contact', 'story')`),
  ],
)
