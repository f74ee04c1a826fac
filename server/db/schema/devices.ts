/** How devices come in, and what is done to them: codes that are open, and who did what when. */

import { sql } from 'drizzle-orm'
import { bigserial, check, customType, json, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })
const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/** A device that shows a code and waits for a manager. Only hashes: whoever reads this table can claim nothing. */
export const pairing = pgTable('pairing', {
  /** Of the secret that the device keeps. */
  secretHash: bytes('secret_hash').primaryKey(),
  /** Of the code that it shows. */
  codeHash: bytes('code_hash').notNull().unique(),
  /** What it would be, from the page that it was opened at; and its size, for the manager to know it by. */
  wish: text('wish'),
  screen: text('screen'),
  expiresAt: instant('expires_at').notNull(),
  /** The device that it was made, once a manager has typed the code. */
  device: text('device'),
})

/** What was done to a device. The command's id has one effect and one answer. */
export const deviceAct = pgTable(
  'device_act',
  {
    seq: bigserial('seq', { mode: 'number' }).primaryKey(),
    command: uuid('command').notNull().unique(),
    hall: text('hall').notNull(),
    device: text('device').notNull(),
    type: text('type').notNull(),
    data: json('data').notNull(),
    /** The person; none: whoever has the database. */
    actor: text('actor'),
    at: instant('at').notNull().defaultNow(),
  },
  (table) => [check('device_act_type_known', sql`${table.type} in ('paired', 'renamed', 'set', 'revoked')`)],
)
