import postgres, { type Sql } from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AServer, aServer, at } from './a-server.ts'

let server: AServer
let sql: Sql

beforeAll(async () => {
  server = await aServer()
  sql = postgres(server.database.url, { max: 2, onnotice: () => undefined })
})
afterAll(async () => {
  await sql?.end()
  await server?.stop()
})

test('what is usual is the median of past days of the same kind, and nothing with too few of them', async () => {
  const path = `/api/halls/${server.demo.hall}/usual`
  const wall = server.device('wall')
  expect((await server.get(path)).status).toBe(401)
  expect((await server.get(path, server.device('kiosk'))).status).toBe(403)
  const kind = String(at((await server.get(path, wall)).body, 'kind'))
  expect((await server.get(path, wall)).body).toMatchObject({ days: 0, quarters: null })

  // One number at 9:20 on the first past day of that kind, two on the next, …: the median of 1, 2, 9 is 2.
  const counts = [1, 2, 9]
  const { isWorkingDay } = await import('../../server/working-days.ts')
  const [row] = await sql<{ day: string }[]>`select (now() at time zone 'Asia/Shanghai')::date::text as day`
  const past = Array.from({ length: 40 }, (_, back) =>
    new Date(Date.parse(row!.day) - (back + 1) * 86_400_000).toISOString().slice(0, 10),
  )
  const alike = past.filter((day) => isWorkingDay(day) === (kind === 'working')).slice(0, 3)
  const other = past.find((day) => isWorkingDay(day) !== (kind === 'working'))!
  for (const [no, count] of counts.entries()) await came(alike[no]!, count)
  await came(other, 500)

  // What was found is kept for the day: another process has not looked yet.
  const { startServer } = await import('../support/server.ts')
  const second = await startServer(server.database.url)
  try {
    const answer = await fetch(second.url + path, { headers: { authorization: `Bearer ${wall}` } })
    const { days, quarters } = (await answer.json()) as { days: number; quarters: number[] }
    expect(days).toBe(3)
    expect(quarters).toHaveLength(96)
    expect(quarters[9 * 4 + 1]).toBe(2)
    expect(quarters.reduce((sum, each) => sum + each, 0)).toBe(2)
  } finally {
    await second.stop()
  }
}, 30_000)

/** So many took a number at 9:20 of that day. */
async function came(day: string, count: number): Promise<void> {
  await sql`
    insert into ticket (id, hall, day, number, queue, state, channel, items, issued_at, standing, rejoins, hand_offs)
    select gen_random_uuid(), ${server.demo.hall}, ${day}::date, 'A' || no, 'A', 'finished', 'kiosk', '[]',
      (${day}::date + time '09:20') at time zone 'Asia/Shanghai', now(), 0, 0
    from generate_series(1, ${count}::int) as no`
}
