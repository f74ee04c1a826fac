/** The connection to PostgreSQL, with the limits that keep a hall answering. */

import { setDefaultHighWaterMark } from 'node:stream'
import postgres, { type Sql } from 'postgres'

/**
 * @param url where the database is
 * @param name shown in the database's list of sessions
 * @returns a pool of at most ten connections that comes back by itself within a second after a restart
 */
export function connect(url: string, name = 'jiaohao'): Sql {
  return postgres(url, {
    max: 10,
    backoff: () => 0.2 + Math.random() * 0.3,
    connect_timeout: 3,
    onnotice: () => undefined,
    connection: {
      application_name: name,
      statement_timeout: 5000,
      lock_timeout: 3000,
      idle_in_transaction_session_timeout: 10_000,
      // A plan made while a table was still small would be kept, and read the whole table, when it no longer is.
      enable_seqscan: 'off',
    },
  })
}

/**
 * @returns one more connection of the same kind, for appends: they arrive in the order in which they were sent, and
 * their statement is planned once, by rules that stay right however a table grows
 */
export function connectForAppends({ options }: Sql): Sql {
  // As Node 22 has it: postgres.js sends the next only while what it wrote stays below, and an append has some 20 KB.
  setDefaultHighWaterMark(false, 65_536)
  // What postgres.js has parsed it takes again; its types know only the first form.
  const parsed = options as unknown as postgres.Options<Record<string, never>>
  return postgres({
    ...parsed,
    max: 1,
    fetch_types: false,
    connection: {
      ...parsed.connection,
      plan_cache_mode: 'force_generic_plan',
      enable_hashjoin: 'off',
      enable_mergejoin: 'off',
      enable_material: 'off',
    },
  })
}
