import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const folder = 'server/db/migrations'

test('every migration is in the list, later than the one before: an earlier hour would never be applied', () => {
  const list = JSON.parse(readFileSync(`${folder}/meta/_journal.json`, 'utf8')) as {
    entries: { tag: string; when: number }[]
  }
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql'))
  expect(list.entries.map((entry) => `${entry.tag}.sql`)).toEqual(files.sort())
  const hours = list.entries.map((entry) => entry.when)
  expect(hours).toEqual([...new Set(hours)].sort((a, b) => a - b))
})
