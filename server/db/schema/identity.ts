/**
 * Who may act: people, their sessions, devices, and the keys from which tokens and keyed hashes follow. Nothing
 * here is in the journal; a token or password is kept only as its hash.
 */

import { sql } from 'drizzle-orm'
import {
  check,
  customType,
  date,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core'

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })
const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/** Someone who works in a hall. */
export const person = pgTable(
  'person',
  {
    id: text('id').primaryKey(),
    /** What they sign in with; compared in lower case. */
    username: text('username').notNull().unique(),
    staffNo: text('staff_no').notNull(),
    name: text('name').notNull(),
    roles: text('roles').array().notNull(),
    /** The hall that they belong to; none: every hall. */
    hall: text('hall'),
    /** Counters that they usually sit at; a suggestion for the terminal, no right. */
    counters: integer('counters').array().notNull(),
    /** The stationed department that they belong to; none: the hall's own people. */
    department: text('department'),
    passwordHash: text('password_hash').notNull(),
    /** Failed sign-ins since the last good one, and when the next try is listened to. */
    failures: integer('failures').notNull().default(0),
    retryAt: instant('retry_at'),
    disabledAt: instant('disabled_at'),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [
    check('person_username_lower', sql`${table.username} = lower(${table.username})`),
    check(
      'person_roles_known',
      sql`${table.roles} <@ array['clerk', 'guide', 'chief', 'manager', 'supervisor', 'admin']::text[]`,
    ),
  ],
)

/** A signed-in person. The token itself is with them alone. */
export const session = pgTable(
  'session',
  {
    tokenHash: bytes('token_hash').primaryKey(),
    person: text('person')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    createdAt: instant('created_at').notNull().defaultNow(),
    /** Last use, to within a minute. */
    seenAt: instant('seen_at').notNull().defaultNow(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [index('session_by_person').on(table.person)],
)

/** An enrolled machine of a hall. */
export const device = pgTable(
  'device',
  {
    id: text('id').primaryKey(),
    hall: text('hall').notNull(),
    kind: text('kind').notNull(),
    name: text('name').notNull(),
    /** The counter at which an evaluator or a sign stands. */
    counter: integer('counter'),
    zone: text('zone'),
    /** What the desk has chosen for it to show; none: what its own address says. */
    shows: json('shows'),
    tokenHash: bytes('token_hash').notNull().unique(),
    createdAt: instant('created_at').notNull().defaultNow(),
    revokedAt: instant('revoked_at'),
  },
  (table) => [
    check(
      'device_kind_known',
      sql`${table.kind} in ('kiosk', 'board', 'sign', 'evaluator', 'printer', 'wall')`,
    ),
  ],
)

/** Random values made once per database; mixed with VAULT_KEY where there is one. */
export const secret = pgTable('secret', {
  name: text('name').primaryKey(),
  value: bytes('value').notNull(),
})

/** The key of a day's keyed hashes of people; with its deletion they can no longer be recomputed. */
export const dayKey = pgTable(
  'day_key',
  {
    hall: text('hall').notNull(),
    day: date('day').notNull(),
    value: bytes('value').notNull(),
  },
  (table) => [primaryKey({ columns: [table.hall, table.day] })],
)
