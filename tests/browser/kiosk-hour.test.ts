import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { hourAt } from '../../server/calendar.ts'
import { connect } from '../../server/db/connect.ts'
import { Halls } from '../../server/hall/halls.ts'
import { savePlan } from '../../server/hall/plans.ts'
import type { Actor } from '../../shared/law/actor.ts'
import { noonPlan } from '../server/a-booking.ts'
import { isWithoutLine, KioskHall, ledgerOf, numberOn, portrait, takes } from './a-kiosk-hall.ts'

const minute = 60_000
const reserve = 3
const plan = { ...noonPlan, kioskReserve: reserve }
const queues = plan.queues.map(({ queue }) => queue)
const deviceOf = (no: number): Actor => ({ kind: 'device', id: `demo-kiosk-${no + 1}`, device: 'kiosk' })

let hall: KioskHall
/** Under which a kiosk's block of a queue was asked for, long before the cut. */
const asked = new Map<string, string>()

beforeAll(async () => {
  hall = await KioskHall.start(prepare, reserve)
})
afterAll(async () => {
  await hall?.stop()
})
afterEach(async () => {
  expect(await hall.closePages()).toEqual([])
})

/** More than an hour ago: both kiosks have their blocks, and somebody took a number. */
async function prepare(url: string): Promise<void> {
  const sql = connect(url)
  await savePlan(sql, plan)
  let now = Date.now() - 70 * minute
  const halls = new Halls({ sql, clock: () => now })
  const then = (await halls.find(plan.hall))!
  for (const no of [0, 1])
    for (const queue of queues) {
      const id = randomUUID()
      asked.set(`${no} ${queue}`, id)
      await then.ask(id, { type: 'numbers.reserve', queue, count: reserve }, deviceOf(no))
    }
  now += 5 * minute
  const issue = { type: 'ticket.issue', queue: 'E', channel: 'kiosk' } as const
  expect(await then.ask(randomUUID(), issue, deviceOf(0))).toMatchObject({ ok: true })
  await sql.end()
}

/** A kiosk that got its blocks then: it asks under the ids of then, and is answered as it was (J3). */
async function kioskOf(no: number): Promise<Page> {
  return await hall.kiosk(no, portrait, async (page) => {
    await page.clock.install()
    await page.route('**/commands', async (route) => {
      const body = route.request().postDataJSON() as { type: string; queue: string; id: string }
      const key = `${no} ${body.queue}`
      const id = body.type === 'numbers.reserve' ? asked.get(key) : undefined
      if (id === undefined) return await route.continue()
      asked.delete(key)
      await route.continue({ postData: JSON.stringify({ ...body, id }) })
    })
  })
}

test('[N8] [N9] [N14] an hour without the server: each number with its time on its slip and in the hall, in the order of both kiosks', async () => {
  const [one, two] = await Promise.all([kioskOf(0), kioskOf(1)])
  await hall.cut()
  // Of the hour that passes the test lives through the touches alone; it ends when the test is.
  const began = Date.now() - 60 * minute
  for (const page of [one, two]) await page.clock.setSystemTime(began)
  let passed = 0
  const until = async (minutes: number): Promise<void> => {
    for (const page of [one, two]) await page.clock.fastForward((minutes - passed) * minute)
    passed = minutes
  }
  const given: string[] = []
  const slips: string[] = []
  const take = async (page: Page): Promise<void> => {
    await isWithoutLine(page)
    await page.locator('queue-choice [data-queue=E]').click()
    given.push(await numberOn(page))
    slips.push(await page.locator('slip-paper').evaluate((paper) => paper.shadowRoot!.textContent))
    await page.getByRole('button', { name: '完成' }).click()
  }
  await until(5)
  await take(one)
  await until(10)
  await take(two)
  await one.reload()
  await until(20)
  await take(one)
  await until(30)
  await take(two)
  await until(45)
  await take(one)
  // Its numbers of this queue are used up: said there, and every other goes on.
  const over = one.locator('queue-choice [data-queue=E]')
  await expect.poll(() => over.innerText()).toContain('本机的号已发完')
  expect(await over.isDisabled()).toBe(true)
  const other = await takes(one, 'D')
  expect(new Set([...given, other]).size).toBe(6)

  const ledger = [...(await ledgerOf(one)), ...(await ledgerOf(two))]
  const times = given.map((number) => ledger.find((each) => each.number === number)!.given!.at)
  for (const [index, minutes] of [5, 10, 20, 30, 45].entries()) {
    expect(times[index]! - began, `${given[index]}`).toBeGreaterThanOrEqual(minutes * minute)
    expect(slips[index]).toContain(given[index])
    expect(slips[index]).toContain(` ${hourAt(plan.timeZone, times[index]!)}`)
    expect(slips[index]).not.toMatch(/前面等候|预计等候/)
  }
  expect(times, 'the hour is not over yet').toEqual(times.filter((at) => at < Date.now()))

  await hall.restore()
  const isHandedIn = (kept: { state: string }[]): boolean => kept.every(({ state }) => state !== 'given')
  await Promise.all([ledgerOf(one, isHandedIn), ledgerOf(two, isHandedIn)])
  await one.locator('live-dot[freshness=live]').waitFor()
  const after = await takes(one, 'E')
  const issued = await hall.issued('E')
  expect(issued.map(({ number }) => number).sort()).toEqual(['E001', ...given, after].sort())
  expect(given.map((number) => issued.find((each) => each.number === number)!.given!.at)).toEqual(times)
  expect(await hall.waitingAt(21)).toEqual(['E001', ...given, after])
})
