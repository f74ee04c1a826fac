import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aServer, type AServer } from '../server/a-server.ts'
import { violationsOf } from '../support/accessible.ts'
import { launchBrowser } from '../support/chromium.ts'
import { faintTextOf } from '../support/legible.ts'

let browser: Browser
let server: AServer
let context: BrowserContext

beforeAll(async () => {
  ;[browser, server] = await Promise.all([launchBrowser(), aServer()])
  context = await browser.newContext({ viewport: { width: 1366, height: 900 }, locale: 'zh-CN' })
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('one click plays a morning, every screen moves, and one click ends it', async () => {
  const page = await openStart()
  const other = await openStart()
  expect(await violationsOf(page)).toEqual([])
  await page.getByText('60 倍').click()
  await page.getByRole('button', { name: '开始播放' }).dblclick()
  await page.getByRole('button', { name: '停止播放' }).waitFor()
  // The other tab shows the same morning and offers no second one.
  await other.getByRole('button', { name: '停止播放' }).waitFor()
  expect(await other.getByRole('button', { name: '开始播放' }).count()).toBe(0)
  expect(await violationsOf(page)).toEqual([])
  expect(await faintTextOf(page)).toEqual([])

  const board = await follow(page, '综合屏')
  await board
    .locator('call-hero')
    .getByText(/^[A-H]\d{3}$/)
    .first()
    .waitFor()
  const wall = await follow(page, '管理大屏')
  await wall.locator('live-dot[freshness=live]').waitFor()
  await wall
    .getByText(/^[A-H]\d{3}$/)
    .first()
    .waitFor()
  const sign = await follow(page, '7 号窗口屏')
  await sign
    .getByText(/[AB]\d{3}/)
    .first()
    .waitFor({ timeout: 90_000 })
  const evaluator = await follow(page, '7 号评价器')
  await evaluator.getByText('赵明轩').first().waitFor()
  const counter = await follow(page, '7 号窗口终端')
  await counter.getByText('演示账号已为您填好').waitFor()
  await counter.getByRole('button', { name: /登录/ }).click()
  await counter.getByText('7 号窗口').first().waitFor()
  const kiosk = await follow(page, '取号机')
  await kiosk.getByText('社保·医保·公积金').first().waitFor()
  // A machine's own enrolment is not overwritten by a look at the morning.
  expect(
    await kiosk.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('device'))),
  ).toEqual([])

  await page.getByRole('button', { name: '停止播放' }).click()
  await page.getByRole('button', { name: '开始播放' }).waitFor({ timeout: 90_000 })
  await other.getByRole('button', { name: '开始播放' }).waitFor()
  // The devices were lent: what was open for them leads back to where a morning begins.
  for (const left of [board, wall, sign]) await left.waitForURL(`${server.url}/`, { timeout: 90_000 })
}, 300_000)

async function openStart(): Promise<Page> {
  const page = await context.newPage()
  await page.goto(server.url)
  await page.getByRole('button', { name: '开始播放' }).waitFor()
  return page
}

async function follow(page: Page, name: string): Promise<Page> {
  const [opened] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name, exact: true }).and(page.locator('[target=_blank]')).click(),
  ])
  return opened
}
