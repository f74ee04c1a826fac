/** Who looked at a day again (J10). */

import { bigint, date, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

/** A quarter of an hour in which somebody looked at a day of a hall. */
export const replayLook = pgTable(
  'replay_look',
  {
    hall: text('hall').notNull(),
    person: text('person').notNull(),
    /** The day that was looked at. */
    day: date('day').notNull(),
    /** Quarters of an hour since 1970: however much somebody scrubs, one row. */
    quarter: bigint('quarter', { mode: 'number' }).notNull(),
    at: timestamp('at', { withTimezone: true, precision: 3 }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.hall, table.person, table.day, table.quarter] })],
)
