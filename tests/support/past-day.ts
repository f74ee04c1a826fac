/** Writes a past day of the demo hall into a database: a busy one, played through the law by a clock of its own. */

import { randomUUID } from 'node:crypto'
import type { Actor } from '../../shared/law/actor.ts'
import type { Command } from '../../shared/law/commands.ts'
import { demoPlan } from '../../server/demo/plan.ts'
import { connect } from '../../server/db/connect.ts'
import { Halls } from '../../server/hall/halls.ts'
import { savePlan } from '../../server/hall/plans.ts'
import { syntheticDay } from '../drive/synthetic-day.ts'
import { randomOf } from '../../server/demo/seeded.ts'

const minute = 60_000
const kiosk: Actor = { kind: 'device', id: 'demo-kiosk-1', device: 'kiosk' }
/** Counters that nobody opens that day: the others have more to do. */
const away = new Set([4, 5, 9, 10, 16, 20, 22])
const clerkAt = (counter: number): Actor => ({
  kind: 'person',
  id: `demo-clerk${String(counter).padStart(2, '0')}`,
  roles: ['clerk'],
})

interface Due {
  at: number
  act: () => Promise<unknown>
}

/**
 * @param date of the demo hall, e.g. `2026-11-24`
 * @param part how much of a whole day's tickets
 * @param seed the same one gives the same day
 */
export async function writePastDay(url: string, date: string, part = 1, seed = 7): Promise<void> {
  const sql = connect(url)
  const random = randomOf(seed)
  const midnight = Date.parse(`${date}T00:00:00+08:00`)
  let now = midnight + (8 * 60 + 25) * minute
  await savePlan(sql, demoPlan)
  const halls = new Halls({ sql, clock: () => now })
  const hall = (await halls.find(demoPlan.hall))!
  const due: Due[] = []
  const free = new Set<number>()
  const ask = (command: Command, actor: Actor) => hall.ask(randomUUID(), command, actor)
  const plan = (seconds: number, act: () => Promise<unknown>): void => {
    due.push({ at: now + seconds * 1000, act })
  }

  /** One counter's round: call, serve or miss, finish or hand on, and again. */
  const round = async (counter: number): Promise<void> => {
    const clerk = clerkAt(counter)
    const called = await ask({ type: 'ticket.call', counter }, clerk)
    if (!called.ok) {
      free.add(counter)
      return
    }
    if (random() < 0.05) {
      plan(60, () => ask({ type: 'ticket.recall', counter }, clerk))
      plan(130, async () => {
        await ask({ type: 'ticket.miss', counter }, clerk)
        await round(counter)
      })
      return
    }
    plan(15 + random() * 35, () => ask({ type: 'ticket.serve', counter }, clerk))
    plan(180 + random() ** 2 * 1500, async () => {
      const isHandedOn = random() < 0.05
      const ended = isHandedOn
        ? await ask(
            {
              type: 'ticket.handOff',
              counter,
              to: { queue: counter < 7 ? 'B' : 'A' },
              reason: '属于该区业务',
            },
            clerk,
          )
        : await ask({ type: 'ticket.finish', counter, outcome: 'done' }, clerk)
      if (!ended.ok) await ask({ type: 'ticket.finish', counter, outcome: 'done' }, clerk)
      await round(counter)
    })
  }

  for (const { counter } of demoPlan.counters) {
    if (away.has(counter)) continue
    plan(random() * 600, async () => {
      await ask({ type: 'counter.open', counter }, clerkAt(counter))
      await round(counter)
    })
  }
  for (const { queue, issued, isGreen } of syntheticDay(seed).tickets) {
    if (random() > part) continue
    due.push({
      at: midnight + issued * minute,
      act: async () => {
        await ask({ type: 'ticket.issue', queue, ...(isGreen ? { green: 'elder' } : {}) }, kiosk)
        const counter = [...free].find((each) =>
          demoPlan.counters
            .find((one) => one.counter === each)!
            .serves.some((service) => service.queue === queue && service.reluctanceMinutes === 0),
        )
        if (counter === undefined || !free.delete(counter)) return
        await round(counter)
      },
    })
  }
  while (due.length > 0) {
    due.sort((a, b) => b.at - a.at)
    const next = due.pop()!
    now = Math.max(now, Math.round(next.at))
    if (now > midnight + 18 * 60 * minute) break
    await next.act()
  }
  await halls.close()
  await sql.end({ timeout: 1 })
}
