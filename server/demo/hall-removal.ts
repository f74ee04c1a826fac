/**
 * Takes a hall out of the database whole. Streams are chains of their own, so what other halls have written is not
 * touched by it. Which tables know a hall is asked of the database: a table that comes later is not forgotten.
 */

import type { Sql } from 'postgres'

/** Deletes every row that belongs to the hall. */
export async function removeHall(sql: Sql, hall: string): Promise<void> {
  await sql.begin(async (tx) => {
    // The guard of the journal lets go of rows for those who keep the retention alone.
    await tx`select set_config('jiaohao.retention', 'on', true)`
    await tx`delete from pairing where device in (select id from device where hall = ${hall})`
    for (const { table, column } of await tablesOfHalls(tx)) {
      const name = tx(table)
      if (column === 'hall') await tx`delete from ${name} where hall = ${hall}`
      else
        await tx`delete from ${name} where stream like any (${kinds.map((kind) => `${kind}/${hall}%`)})
        and split_part(stream, '/', 2) = ${hall}`
    }
  })
}

/** @returns identifiers of halls that begin with the prefix and of which anything is left. */
export async function hallsLike(sql: Sql, prefix: string): Promise<string[]> {
  const found = new Set<string>()
  for (const { table, column } of await tablesOfHalls(sql)) {
    const rows =
      column === 'hall'
        ? await sql<
            { hall: string }[]
          >`select distinct hall from ${sql(table)} where hall like ${`${prefix}%`}`
        : await sql<{ hall: string }[]>`select distinct split_part(stream, '/', 2) as hall from ${sql(table)}
            where stream like any (${kinds.map((kind) => `${kind}/${prefix}%`)})`
    for (const { hall } of rows) found.add(hall)
  }
  return [...found]
}

/** What streams there are: the first part of their names. */
const kinds = ['plan', 'day', 'case', 'bookings']

/** Every table that says of which hall, or of which stream, a row is. */
async function tablesOfHalls(
  sql: (Pick<Sql, never> & Sql) | Parameters<Parameters<Sql['begin']>[1]>[0],
): Promise<{ table: string; column: 'hall' | 'stream' }[]> {
  return sql<{ table: string; column: 'hall' | 'stream' }[]>`
    select c.table_name as table, c.column_name as column
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = current_schema() and t.table_type = 'BASE TABLE' and c.column_name in ('hall', 'stream')
    order by 1, 2`
}
