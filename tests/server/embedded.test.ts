import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterEach, expect, test } from 'vitest'
import { startEmbedded } from '../../server/db/embedded.ts'

const folders: string[] = []
const quiet = (): void => undefined

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jiaohao-embedded-'))
  chmodSync(folder, 0o755)
  folders.push(folder)
  return folder
}

test('[J4] the database that comes along writes before it answers, in Unicode, and stops when the last one leaves', async () => {
  const folder = freshFolder()
  const [first, second] = await Promise.all([startEmbedded(folder, quiet), startEmbedded(folder, quiet)])
  expect(second.url).toBe(first.url)
  const sql = postgres(first.url, { max: 1 })
  const [row] =
    await sql`select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commits,
    current_setting('data_checksums') as checksums, '莲' || '城' as words`
  expect(row).toEqual({ fsync: 'on', commits: 'on', checksums: 'on', words: '莲城' })
  await second.stop()
  expect(await sql`select 1 as one`, 'somebody still uses it').toEqual([{ one: 1 }])
  await sql.end()
  await first.stop()
  await expect(
    postgres(first.url, { max: 1, connect_timeout: 1, backoff: () => 0.01 })`select 1`,
  ).rejects.toThrow()
})

test('[J3] what was committed before a kill -9 of the process is there, and the running database is joined', async () => {
  const folder = freshFolder()
  const program = `
    import postgres from 'postgres'
    import { startEmbedded } from './server/db/embedded.ts'
    const { url } = await startEmbedded(${JSON.stringify(folder)}, () => undefined)
    const sql = postgres(url)
    await sql.unsafe('create table kept (n int)')
    await sql.unsafe('insert into kept values (42)')
    console.log('kept ' + url)
    setInterval(() => undefined, 1000)`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program])
  let url = ''
  for await (const chunk of child.stdout) {
    url = /kept (\S+)/.exec(String(chunk))?.[1] ?? url
    if (url !== '') break
  }
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
  const pid = (): string => readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]!
  const before = pid()
  const again = await startEmbedded(folder, quiet)
  expect(again.url).toBe(url)
  expect(pid()).toBe(before)
  const sql = postgres(again.url, { max: 1 })
  expect(await sql`select n from kept`).toEqual([{ n: 42 }])
  await sql.end()
  await again.stop()
})

test('data of another major version are not touched', async () => {
  const folder = freshFolder()
  const started = await startEmbedded(folder, quiet)
  await started.stop()
  writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '12\n')
  await expect(startEmbedded(folder, quiet)).rejects.toThrow('PostgreSQL 12')
})
