/** The connection to PostgreSQL, with the limits that keep a hall answering. */

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
