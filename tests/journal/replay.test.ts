import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Command } from '../../shared/law/commands.ts'
import type { Day } from '../../shared/law/day.ts'
import type { ViewName } from '../../shared/views/shapes.ts'
import { viewOf } from '../../shared/views/view-of.ts'
import { savePlan } from '../../server/hall/plans.ts'
import { connect } from '../../server/db/connect.ts'
import { Halls } from '../../server/hall/halls.ts'
import { Replays } from '../../server/replay/replays.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { hallPlan } from '../support/hall-plan.ts'
import { clerkAt, kiosk } from '../support/processes.ts'
import { randomOf } from '../../server/demo/seeded.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database?.drop())

const views: [ViewName, string][] = [
  ['board', ''],
  ['wall', ''],
  ['kiosk', ''],
  ['guide', ''],
  ['desk', '1'],
]

function hashOf(day: Day, now: number): string {
  const context = { now, people: () => null }
  const all = views.map(([name, key]) => JSON.stringify(viewOf(name, day, key, context)))
  return createHash('sha256').update(all.join()).digest('hex')
}

test('[J8] a thousand sampled moments of a day show again what they showed then', async () => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
  const random = randomOf(seed)
  const sql = connect(database.url)
  await savePlan(sql, hallPlan('film', 4))
  let now = Date.UTC(2026, 10, 24, 1)
  const halls = new Halls({ sql, clock: () => now })
  const hall = (await halls.find('film'))!
  const seen: { at: number; hash: string }[] = []
  const ask = (command: Parameters<typeof hall.ask>[1], actor = kiosk) =>
    hall.ask(randomUUID(), command, actor)
  for (let counter = 1; counter <= 4; counter++)
    await ask({ type: 'counter.open', counter }, clerkAt(counter))
  while (seen.length < 1000) {
    // A moment of its own: what was seen a moment before must not have happened in it.
    now += 1 + Math.floor(random() * 90_000)
    const counter = 1 + Math.floor(random() * 4)
    const what = Math.floor(random() * 6)
    if (what < 2) await ask({ type: 'ticket.issue', queue: random() < 0.5 ? 'A' : 'B' })
    else {
      const type = (['ticket.call', 'ticket.serve', 'ticket.miss', 'ticket.finish'] as const)[what - 2]!
      const command: Command =
        type === 'ticket.finish' ? { type, counter, outcome: 'done' } : { type, counter }
      await ask(command, clerkAt(counter))
    }
    // A moment between two entries shows what the one before left.
    const at = now + Math.floor(random() * 1000)
    seen.push({ at, hash: hashOf(await hall.today(), at) })
    now = at
  }
  const replays = new Replays(sql)
  const wrong: number[] = []
  // Forward, then backward, then anywhere.
  const orders = [seen, seen.slice(-50).toReversed(), seen.filter(() => random() < 0.05)]
  for (const order of orders)
    for (const { at, hash } of order) {
      const again = await replays.lookAt('me', 'film', '2026-11-24', at, (day) => hashOf(day, at))
      if (again !== hash) wrong.push(at)
    }
  expect(wrong, `seed ${seed}`).toEqual([])
  const reel = (await replays.reelOf('me', 'film', '2026-11-24'))!
  expect(reel.entries).toBe((await hall.today()).seq)
  expect(reel.marks.reduce((sum, mark) => sum + mark.issued, 0)).toBe(
    [...(await hall.today()).queues.values()].reduce((sum, queue) => sum + queue.issued, 0),
  )
  expect(await replays.lookAt('me', 'film', '2020-01-01', now, () => 'seen')).toBeNull()
  await halls.close()
  await sql.end({ timeout: 1 })
})
