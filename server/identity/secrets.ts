/** Random values from which tokens and keyed hashes follow: made once per database, mixed with VAULT_KEY. */

import { createHmac, randomBytes } from 'node:crypto'
import type { Sql } from 'postgres'

/**
 * @param vault the key outside the database, or null where there is none (the demo hall)
 * @returns the secret of that name, the same for every process on the database
 */
export async function loadSecret(sql: Sql, name: string, vault: Buffer | null): Promise<Buffer> {
  await sql`insert into secret (name, value) values (${name}, ${randomBytes(32)}) on conflict do nothing`
  const [row] = await sql<{ value: Buffer }[]>`select value from secret where name = ${name}`
  return mixed(row!.value, vault)
}

/** @returns the value as it is used: of no use to whoever has the database alone. */
export function mixed(value: Buffer, vault: Buffer | null): Buffer {
  return vault === null ? value : createHmac('sha256', vault).update(value).digest()
}
