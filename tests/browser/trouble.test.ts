import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { until } from '../support/contract-client.ts'
import { faintTextOf, overflowingTextOf } from '../support/legible.ts'
import { notesOf, Screens, shown } from './screens.ts'

let screens: Screens

beforeAll(async () => {
  screens = await Screens.start()
})
afterAll(() => screens?.stop())
afterEach(() => screens.closePages())

test('[V7] the server dies: the screen keeps what it shows, says since when, and is live again by itself', async () => {
  await screens.issue('A')
  await screens.at(3, { type: 'counter.open' })
  await screens.call(3)
  const page = await screens.open('/board')
  const number = await page.locator('call-hero .number').textContent()
  await page.evaluate(() => Object.assign(window, { isTheSame: true }))
  await screens.server.kill()
  await until(
    'stale',
    async () => /数据停在 \d\d:\d\d:\d\d，正在重连/.test(await shown(page, 'screen-trouble')),
    8000,
  )
  expect(await page.locator('call-hero .number').textContent()).toBe(number)
  expect(await faintTextOf(page)).toEqual([])
  await until('dead', async () => (await shown(page, 'screen-trouble')).includes('信息可能延迟'), 35_000)
  expect(await page.locator('call-hero[calling]').count()).toBe(0)
  expect(await faintTextOf(page)).toEqual([])
  expect(await overflowingTextOf(page)).toEqual([])
  await screens.restart()
  await page.locator('live-dot[freshness=live]').waitFor({ timeout: 5000 })
  expect((await shown(page, 'screen-trouble')).trim()).toBe('')
  expect(await notesOf(page)).toBe(0)
  expect(await page.evaluate(() => 'isTheSame' in window)).toBe(true)
})

test('[V7] a server that stands still is as good as none; what it says afterwards is shown at once', async () => {
  const page = await screens.open('/board')
  screens.server.child.kill('SIGSTOP')
  await page.locator('live-dot[freshness=stale]').waitFor({ timeout: 8000 })
  screens.server.child.kill('SIGCONT')
  const number = await screens.issue('D')
  await screens.at(18, { type: 'counter.open' })
  await screens.call(18)
  await until('live, with the call', async () => (await shown(page, 'call-hero')).includes(number), 6000)
  expect(await page.locator('live-dot[freshness=live]').count()).toBe(1)
})

test('nothing that any page did went against the content security policy or failed', () => {
  expect(screens.complaints).toEqual([])
})
