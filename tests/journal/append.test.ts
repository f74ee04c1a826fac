import { randomUUID } from 'node:crypto'
import type { Sql } from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, connectForAppends } from '../../server/db/connect.ts'
import { appendBatches, type Batch, nothingBeside } from '../../server/journal/append.ts'
import { firstLink, linkOf } from '../../server/journal/chain.ts'
import { readEntries, verifyStream } from '../../server/journal/read.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase
let sql: Sql
let appends: Sql
beforeAll(async () => {
  database = await freshDatabase()
  sql = connect(database.url)
  appends = connectForAppends(sql)
})
afterAll(async () => {
  await Promise.all([sql?.end({ timeout: 1 }), appends?.end({ timeout: 1 })])
  await database?.drop()
})

test('[J1] [J6] what follows a batch that lost is lost with it, though its own numbers are free', async () => {
  const stream = streamOf('follow')
  const first = batchOf(stream, 0, firstLink, 2, 'ours')
  const second = batchOf(stream, 2, first.entries[1]!.hash, 1, 'ours')
  const other = batchOf(stream, 0, firstLink, 2, 'theirs')
  expect(await appendBatches(sql, [other], 'test')).toEqual(new Set([stream]))
  const both = [appendBatches(appends, [first], 'test'), appendBatches(appends, [second], 'test')]
  expect(await Promise.all(both)).toEqual([new Set(), new Set()])
  expect((await readEntries(sql, stream, 0, 10)).map((entry) => entry.data)).toEqual([
    { by: 'theirs', no: 1 },
    { by: 'theirs', no: 2 },
  ])
})

test('[J1] [J2] batches sent without waiting land in order, and texts stay letter for letter', async () => {
  const stream = streamOf('order')
  const by = 'quotes "\\" {braces, commas} \u001E\u001F\n 叫号 NULL'
  let batch = batchOf(stream, 0, firstLink, 3, by)
  const sent = [appendBatches(appends, [batch], 'test')]
  for (let i = 0; i < 5; i++) {
    batch = batchOf(stream, batch.after + 3, batch.entries[2]!.hash, 3, by)
    sent.push(appendBatches(appends, [batch], 'test'))
  }
  expect(await Promise.all(sent)).toEqual(Array.from({ length: 6 }, () => new Set([stream])))
  const stored = await readEntries(sql, stream, 0, 100)
  expect(stored.map((entry) => entry.data)).toEqual(stored.map((_, index) => ({ by, no: index + 1 })))
  expect(await verifyStream(sql, stream)).toMatchObject({ ok: true, entries: 18 })
})

test('[J3] [J6] of two halls in one append, the one that lost does not hold up the other', async () => {
  const [lost, lands] = [streamOf('lost'), streamOf('lands')]
  const command = { id: randomUUID(), seq: 1, answer: '{"ok":true}' }
  await appendBatches(sql, [{ ...batchOf(lost, 0, firstLink, 1, 'first'), commands: [command] }], 'test')
  const again = { ...batchOf(lost, 1, '', 1, 'again'), afterHash: await headOf(lost), commands: [command] }
  const landed = await appendBatches(appends, [again, batchOf(lands, 0, firstLink, 1, 'other')], 'test')
  expect(landed).toEqual(new Set([lands]))
})

test('[T3] the database itself refuses two tickets at a counter, and two counters for a ticket', async () => {
  const [a, b] = [randomUUID(), randomUUID()]
  const begin = (ticket: string, no: number, counter: number) => sql`
    insert into leg (ticket, no, hall, day, queue, counter, clerk, called_at, reason)
    values (${ticket}, ${no}, 'guarded', '2026-01-05', 'A', ${counter}, 'c', now(), '')`
  await begin(a, 1, 5)
  await expect(begin(b, 1, 5)).rejects.toThrow('leg_one_at_a_counter')
  await expect(begin(a, 2, 6)).rejects.toThrow('leg_one_at_a_time')
  await sql`update leg set ended_at = now() where ticket = ${a}`
  await begin(b, 1, 5)
})

function streamOf(hall: string): string {
  return `day/${hall}/2026-01-05`
}

function batchOf(stream: string, after: number, afterHash: string, count: number, by: string): Batch {
  const entries: Batch['entries'] = []
  for (let no = after + 1; no <= after + count; no++) {
    const data = JSON.stringify({ by, no })
    const entry = {
      seq: no,
      at: 1_767_600_000_123 + no,
      type: 'hall.announced',
      data,
      actor: '{"kind":"system"}',
    }
    const before = entries.at(-1)?.hash ?? afterHash
    entries.push({ ...entry, command: null, hash: linkOf(before, { stream, ...entry, command: null }) })
  }
  return { ...nothingBeside, stream, after, afterHash, entries }
}

async function headOf(stream: string): Promise<string> {
  return (await readEntries(sql, stream, 0, 10)).at(-1)!.hash
}
