import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { at, aServer, type AServer, textAt } from '../server/a-server.ts'
import { violationsOf } from '../support/accessible.ts'
import { launchBrowser } from '../support/chromium.ts'
import { until } from '../support/contract-client.ts'
import { faintTextOf } from '../support/legible.ts'
import { writePastDay } from '../support/past-day.ts'

let browser: Browser
let server: AServer
const contexts: BrowserContext[] = []
const complaints: string[] = []
const day = '2026-11-24'

beforeAll(async () => {
  ;[browser, server] = await Promise.all([launchBrowser(), aServer((url) => writePastDay(url, day, 0.6))])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close()
})

async function open(query: string, { width = 1920, height = 1080, lang = 'zh-CN' } = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' })
  contexts.push(context)
  const page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) complaints.push(message.text())
  })
  await page.goto(`${server.url}/replay?lang=${lang}&${query}`)
  const { password } = server.demo.accounts.find(({ username }) => username === 'manager')!
  await page.locator('input').first().fill('manager')
  await page.locator('input[type=password]').fill(password)
  await page.keyboard.press('Enter')
  await page.locator('time-bar').waitFor()
  await page.locator('replay-picture[shown]').waitFor()
  return page
}

const picture = (page: Page): FrameLocator => page.frameLocator('replay-picture iframe')
const instant = (page: Page): Promise<string> =>
  page
    .locator('.instant')
    .innerText()
    .then((text) => text.trim())
/** Of the frame that is shown, in milliseconds. */
const shownAt = async (page: Page): Promise<number> =>
  Date.parse((await page.locator('replay-picture').getAttribute('shown'))!)
const settled = (page: Page, time: string): Promise<void> =>
  until(
    `the frame of ${time}`,
    async () => (await shownAt(page)) === Date.parse(`${day}T${time}+08:00`),
    5000,
  )

test('[J9] an address opens its moment; the wall and the board show what the archive says of it', async () => {
  const page = await open(`day=${day}&at=10:42`)
  expect(await instant(page)).toBe('10:42:00')
  await settled(page, '10:42:00')
  const token = await server.person('manager')
  const then = (view: string) =>
    server.get(`/api/halls/${server.demo.hall}/replay/${view}?day=${day}&at=${day}T10:42:00%2B08:00`, token)
  const wall = (await then('wall')).body
  const frame = picture(page)
  await frame.locator('screen-head', { hasText: '10:42' }).waitFor()
  await frame.getByText(textAt(wall, 'data.waits.issued'), { exact: true }).first().waitFor()
  expect(await frame.locator('live-dot span').first().innerText()).toBe('回放')
  await page.getByRole('button', { name: '综合屏' }).click()
  const calls = at((await then('board')).body, 'data.calls') as { number: string }[]
  const numbers = calls.map(({ number }) => number)
  await frame.locator('call-hero .number', { hasText: numbers[0]! }).waitFor()
  expect(await frame.locator('call-list .number').first().innerText()).toBe(numbers[1])
  expect(page.url()).toContain(`day=${day}&at=10:42:00&view=board`)
})

test('[J9] it plays, at 600 times too, asks for one frame of a view at a time, and stands still when it is paused', async () => {
  const page = await open(`day=${day}&at=09:30&view=board`)
  let under = 0
  let most = 0
  await page.context().route('**/replay/board?**', async (route) => {
    most = Math.max(most, ++under)
    await new Promise((wake) => setTimeout(wake, 60))
    await route.continue().catch(() => undefined)
    under--
  })
  await page.getByRole('button', { name: '600×' }).click()
  const began = await shownAt(page)
  await page.getByRole('button', { name: '播放' }).click()
  await until('an hour has passed', async () => (await shownAt(page)) - began > 3_600_000, 90_000)
  await page.getByRole('button', { name: '暂停' }).click()
  expect(most).toBe(1)
  const stopped = await instant(page)
  await page.waitForTimeout(500)
  expect(await instant(page)).toBe(stopped)
  // What is shown is what the time says, to the second.
  expect(Math.abs((await shownAt(page)) - Date.parse(`${day}T${stopped}+08:00`))).toBeLessThan(1000)
})

test('[J9] scrubbed with the mouse, back and forth, it ends where it was let go', async () => {
  const page = await open(`day=${day}&at=15:00`)
  const box = (await page.locator('time-bar .track').boundingBox())!
  await page.mouse.move(box.x + box.width * 0.8, box.y + 30)
  await page.mouse.down()
  for (const part of [0.7, 0.5, 0.2, 0.35, 0.3]) await page.mouse.move(box.x + box.width * part, box.y + 30)
  await page.mouse.up()
  const time = await instant(page)
  expect(time < '12:00:00').toBe(true)
  await until(
    'its frame',
    async () => Math.abs((await shownAt(page)) - Date.parse(`${day}T${time}+08:00`)) < 1000,
    5000,
  )
  await picture(page)
    .locator('screen-head', { hasText: time.slice(0, 5) })
    .waitFor()
})

test('[J9] why each call was is beside it, and a number is found with whoever came before it', async () => {
  const page = await open(`day=${day}&at=11:00`)
  const story = page.locator('story-list')
  await story.getByText('按先后次序').first().waitFor()
  const call = story.locator('li:not(.later) button.call').first()
  const time = (await call.locator('time').innerText()).trim()
  await call.click()
  await until('it is there', async () => (await instant(page)) === time)
  await story.getByRole('button', { name: '全部' }).click()
  await story.getByText('取号').first().waitFor()
  await story.locator('input').fill('b010')
  await page.keyboard.press('Enter')
  await story.getByText('B010 的全部经过').waitFor()
  expect(await story.locator('li button').first().innerText()).toContain('取号 B010')
  await story.locator('input').fill('Z999')
  await page.keyboard.press('Enter')
  await story.getByText('这一天没有 Z999').waitFor()
})

test('by keyboard alone: the time, the speed, playing, the next call, another day', async () => {
  const page = await open(`day=${day}&at=10:00`)
  const slider = page.getByRole('slider')
  await slider.focus()
  await page.keyboard.press('ArrowRight')
  expect(await instant(page)).toBe('10:00:10')
  await page.keyboard.press('Shift+ArrowLeft')
  expect(await instant(page)).toBe('09:59:10')
  await page.keyboard.press('PageDown')
  expect(await instant(page)).toBe('10:09:10')
  expect(await slider.getAttribute('aria-valuetext')).toContain('10:09:10')
  await page.locator('story-list button.call').first().waitFor()
  await page.keyboard.press('.')
  await until('the next call', async () => (await instant(page)) > '10:09:10')
  await page.keyboard.press(']')
  await page.getByRole('button', { name: '120×', pressed: true }).waitFor()
  await page.keyboard.press('Space')
  const began = await instant(page)
  await until('it plays', async () => (await instant(page)) > began)
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: '播放' }).waitFor()
  await page.keyboard.press('Home')
  expect((await instant(page)) < '09:00:00').toBe(true)
  await page.locator('day-choice button').first().focus()
  await page.keyboard.press('Enter')
  await page.locator('day-choice dialog[open]').waitFor()
  expect(await page.locator('day-choice button:focus').innerText()).toBe('24')
  await page.keyboard.press('Escape')
  await page.locator('day-choice dialog[open]').waitFor({ state: 'detached' })
  // Nothing within the picture takes the keys.
  for (let tabs = 0; tabs < 25; tabs++) {
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.shadowRoot !== undefined)).toBe(true)
    expect(await page.locator('iframe:focus').count()).toBe(0)
  }
})

test('when the archive cannot be reached it says so, and goes on by itself', async () => {
  const page = await open(`day=${day}&at=10:00`)
  await page.context().route('**/replay/wall?**', (route) => route.abort())
  await page.keyboard.press('PageDown')
  await page.getByText('暂时取不到这一刻').waitFor()
  await page.context().unroute('**/replay/wall?**')
  await page.keyboard.press('PageDown')
  await page.getByText('暂时取不到这一刻').waitFor({ state: 'detached', timeout: 60_000 })
})

test.each([
  ['zh-CN', 1920, 1080],
  ['zh-CN', 1366, 768],
  ['en', 1366, 768],
])('legible, whole and accessible: %s %i×%i', async (lang, width, height) => {
  const page = await open(`day=${day}&at=11:00`, { lang, width, height })
  await page.locator('story-list button').first().waitFor()
  await page.evaluate(() => document.fonts.ready)
  expect(await faintTextOf(page)).toEqual([])
  // Everything but the story, which scrolls, is on the screen, and nothing is wider than it.
  const deck = (await page.locator('.deck').boundingBox())!
  expect(deck.y + deck.height).toBeLessThanOrEqual(height)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  expect(
    await page
      .locator('.controls')
      .evaluate((row) => [...row.children].every((each) => each.getBoundingClientRect().right <= innerWidth)),
  ).toBe(true)
  expect(await violationsOf(page)).toEqual([])
  await page.locator('day-choice button').first().click()
  await page.locator('day-choice dialog[open]').waitFor()
  expect(await violationsOf(page)).toEqual([])
})

test('nothing that any page did went against the content security policy or failed', () => {
  expect(complaints).toEqual([])
})
