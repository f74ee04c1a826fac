import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aServer, type AServer, textAt } from '../server/a-server.ts'
import { violationsOf } from '../support/accessible.ts'
import { launchBrowser } from '../support/chromium.ts'
import { until } from '../support/contract-client.ts'
import { faintTextOf } from '../support/legible.ts'

let browser: Browser
let server: AServer

beforeAll(async () => {
  ;[browser, server] = await Promise.all([launchBrowser(), aServer()])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('the wall shows the plan of the hall, who serves whom since when, who waits, and what needs a human', async () => {
  const { context, page, complaints } = await openWall()
  expect(await page.locator('wall-plan .floor').count()).toBe(2)
  expect(await page.locator('wall-plan .desks li').count()).toBe(24)
  expect(await page.locator('wall-plan .line').count()).toBe(8)
  const issued = await server.ask(server.device('kiosk'), { type: 'ticket.issue', queue: 'D' })
  await page.getByText('户政·出入境：有人等候，但没有窗口开放').waitFor()
  // Somebody who waits is seen, and for how long.
  await page.locator('wall-plan .people i').waitFor()
  await page.getByRole('img', { name: /^1 人等候，最长 0:\d\d$/ }).waitFor()
  const clerk = await server.person('clerk18')
  await server.ask(clerk, { type: 'counter.open', counter: 18 })
  await server.ask(clerk, { type: 'ticket.call', counter: 18 })
  const desk = page.locator('wall-plan li[aria-label="18 号窗口"]')
  await page.locator('wall-plan li.called', { hasText: textAt(issued.body, 'result.number') }).waitFor()
  await server.ask(clerk, { type: 'ticket.serve', counter: 18 })
  await page.locator('wall-plan li.serving').waitFor()
  const age = await desk.locator('span').textContent()
  await until('the age of the visit goes on', async () => (await desk.locator('span').textContent()) !== age)
  await server.ask(clerk, { type: 'ticket.handOff', counter: 18, to: { queue: 'B' }, reason: '属于社保' })
  await page.getByText('18 号窗口 → 社保·医保·公积金').waitFor()
  // The day's course is drawn, and told to who does not see it.
  await page.getByRole('img', { name: '取号与平日：1' }).waitFor()
  await page.getByText('尚无往日可比').waitFor()
  expect(await page.locator('flow-chart canvas').count()).toBe(2)
  expect(await violationsOf(page)).toEqual([])
  expect(await faintTextOf(page)).toEqual([])
  expect(complaints).toEqual([])
  await context.close()
})

test('the wall in the colours of paper, and on a laptop, is as legible', async () => {
  for (const [query, width, height] of [
    ['?theme=light', 1920, 1080],
    ['', 1366, 768],
  ] as const) {
    const { context, page } = await openWall(query, width, height)
    expect(await violationsOf(page)).toEqual([])
    expect(await faintTextOf(page)).toEqual([])
    await context.close()
  }
})

test('[A7] a new alert is heard once; muted on this device it is not, and the wall says so after a reload too', async () => {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'zh-CN' })
  const page = await context.newPage()
  await page.addInitScript(() => {
    const make = Reflect.get(AudioContext.prototype, 'createOscillator')
    Object.assign(window, { tones: 0 })
    AudioContext.prototype.createOscillator = function (this: AudioContext) {
      ;(window as unknown as { tones: number }).tones++
      return make.call(this)
    }
  })
  const tones = (): Promise<number> => page.evaluate(() => (window as unknown as { tones: number }).tones)
  await page.goto(`${server.url}/wall`)
  await page.locator('wall-plan .floor').first().waitFor()
  expect(await tones()).toBe(0)
  await server.ask(server.device('kiosk'), { type: 'alarm.raise', kind: 'help' })
  await page.getByText('取号机前有人求助').waitFor()
  await until('it is heard', async () => (await tones()) === 1)
  await page.getByRole('button', { name: '预警提示音：开' }).click()
  const muted = page.getByRole('button', { name: '预警已静音' })
  await muted.waitFor()
  const clerk = await server.person('clerk09')
  await server.ask(clerk, { type: 'alarm.raise', kind: 'emergency', counter: 9 })
  await page.getByText('9 号窗口紧急求助').waitFor()
  await page.reload()
  await muted.click()
  await page.getByRole('button', { name: '预警提示音：开' }).waitFor()
  // What was heard is that it can be heard again: nothing for what stood before the page was opened.
  await until('the tone is tried', async () => (await tones()) === 1)
  await context.close()
})

test('[A8] a chief is shown the alerts of the department among the cases, and acknowledges one by name', async () => {
  await server.ask(server.device('kiosk'), { type: 'ticket.issue', queue: 'C' })
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
  const page = await context.newPage()
  await signIn(page, '/cases', 'chief3')
  const strip = page.locator('alert-desk')
  await strip.getByText('不动产·税费·水电气暖：有人等候，但没有窗口开放').waitFor()
  // Social insurance is another department's.
  expect(await strip.getByText('社保').count()).toBe(0)
  expect(await violationsOf(page)).toEqual([])
  const row = strip.locator('li', { hasText: '不动产' })
  await row.getByRole('button', { name: '我来处理' }).click()
  await until('it is gone from the strip', async () => (await row.count()) === 0)
  const wall = await openWall()
  await wall.page.getByText('潘建军 已在处理').waitFor()
  await wall.context.close()
  await context.close()
})

test('[A8] the manager is told of every department', async () => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 900 }, locale: 'zh-CN' })
  const page = await context.newPage()
  await signIn(page, '/manage', 'manager')
  await page.locator('alert-desk').getByText('社保·医保·公积金：有人等候，但没有窗口开放').waitFor()
  await context.close()
})

test('[V5] whoever has no right sees nothing of it: a screen asks to be paired, somebody signed in reads who may', async () => {
  const context = await browser.newContext({ locale: 'zh-CN' })
  await context.route('**/api/demo', (route) => route.fulfill({ status: 404, body: '{}' }))
  const page = await context.newPage()
  await page.goto(`${server.url}/wall`)
  await page.waitForURL(/\/pair\?as=wall/)
  await page.locator('pair-page .code').waitFor()
  await page.getByRole('link', { name: '登录管理台后也能看大屏' }).waitFor()
  const { username, password } = server.demo.accounts.find(({ role }) => role === 'clerk')!
  const signedIn = await context.request.post(`${server.url}/api/login`, { data: { username, password } })
  expect(signedIn.status()).toBe(200)
  await page.goto(`${server.url}/wall`)
  await page.getByRole('heading', { name: '这里不能看管理大屏' }).waitFor()
  expect(await page.locator('.desks').count()).toBe(0)
  expect(await faintTextOf(page)).toEqual([])
  await page.getByRole('link', { name: '登记这块屏' }).click()
  await page.waitForURL(/\/pair\?as=wall/)
  await context.close()
})

async function openWall(
  query = '',
  width = 1920,
  height = 1080,
): Promise<{ context: BrowserContext; page: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN' })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await page.goto(`${server.url}/wall${query}`)
  await page.locator('live-dot[freshness=live]').waitFor()
  return { context, page, complaints }
}

async function signIn(page: Page, path: string, username: string): Promise<void> {
  await page.goto(`${server.url}${path}?user=${username}`)
  await page.getByText('演示账号已为您填好').waitFor()
  await page.getByRole('button', { name: /登录/ }).click()
}
