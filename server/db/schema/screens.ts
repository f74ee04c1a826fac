/** Screens: when each was last heard of and whether it can be heard, and which one speaks for a zone. */

import { integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/** A page on an enrolled screen. */
export const screen = pgTable(
  'screen',
  {
    device: text('device').notNull(),
    /** The page's address: several pages may run on one device's token. */
    place: text('place').notNull(),
    hall: text('hall').notNull(),
    zone: text('zone').notNull(),
    sound: text('sound').notNull(),
    /** The last call that it has played to its end. */
    spokenDay: text('spoken_day'),
    spokenSeq: integer('spoken_seq'),
    spokenAt: instant('spoken_at'),
    seenAt: instant('seen_at').notNull(),
    /** The build of its page, and the entry that its view reflects. */
    version: text('version'),
    reachedDay: text('reached_day'),
    reachedSeq: integer('reached_seq'),
  },
  (table) => [primaryKey({ columns: [table.device, table.place] })],
)

/** A lease: whoever has it speaks, and nobody else. */
export const announcer = pgTable(
  'announcer',
  {
    hall: text('hall').notNull(),
    zone: text('zone').notNull(),
    /** The connection that holds it. */
    holder: text('holder').notNull(),
    device: text('device').notNull(),
    place: text('place').notNull(),
    /** 1 where a loudspeaker is known or likely, 0 where there is none. */
    rank: integer('rank').notNull(),
    until: instant('until').notNull(),
    spokenDay: text('spoken_day'),
    spokenSeq: integer('spoken_seq'),
  },
  (table) => [primaryKey({ columns: [table.hall, table.zone] })],
)
