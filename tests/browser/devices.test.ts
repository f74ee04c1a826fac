import { randomUUID } from 'node:crypto'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { codeLetters } from '../../shared/wire/devices.ts'
import { aServer, type AServer } from '../server/a-server.ts'
import { violationsOf } from '../support/accessible.ts'
import { launchBrowser } from '../support/chromium.ts'
import { post, until } from '../support/contract-client.ts'
import { faintTextOf, overflowingTextOf } from '../support/legible.ts'

let browser: Browser
let server: AServer
const contexts: BrowserContext[] = []
const complaints: string[] = []

beforeAll(async () => {
  ;[browser, server] = await Promise.all([launchBrowser(), aServer()])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close()
})

/** A page of a browser of its own; `demo` false: as in a hall, where nobody lends a token. */
async function open(path: string, { width = 1920, height = 1080, demo = false } = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' })
  contexts.push(context)
  if (!demo) await context.route('**/api/demo', (route) => route.fulfill({ status: 404, body: '{}' }))
  const page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) complaints.push(message.text())
  })
  await page.goto(server.url + path)
  return page
}

async function desk(username = 'manager', lang = 'zh-CN'): Promise<Page> {
  const page = await open(`/devices?lang=${lang}`, { width: 1366, height: 768 })
  const { password } = server.demo.accounts.find((each) => each.username === username)!
  await page.locator('input').first().fill(username)
  await page.locator('input[type=password]').fill(password)
  await page.keyboard.press('Enter')
  await page.locator('device-table').waitFor()
  return page
}

async function codeOn(page: Page): Promise<string> {
  await page.locator('pair-page .code').waitFor()
  return (await page.locator('pair-page .code').innerText()).replaceAll(/\s/g, '')
}

async function pair(manager: Page, code: string, name: string, choose: () => Promise<void>): Promise<void> {
  const form = manager.locator('device-pair')
  await form.locator('input[name=code]').fill(code.toLowerCase())
  await form.getByText('找到了').waitFor()
  await choose()
  await form.locator('input[name=name]').fill(name)
  await manager.keyboard.press('Enter')
  await form.getByText(`已登记“${name}”`).waitFor()
}

const isDark = (page: Page): Promise<boolean> =>
  page.evaluate(
    () =>
      document.querySelector('pair-page') !== null || document.documentElement.hasAttribute('data-withdrawn'),
  )

describe('a board', () => {
  test('[S8] [S9] [S10] pairs, keeps it, is set anew from the desk, and is dark within a second once withdrawn', async () => {
    const [screen, manager] = await Promise.all([open('/pair'), desk()])
    await pair(manager, await codeOn(screen), '一层东侧屏', async () => {
      await manager.locator('device-pair select[name=scope]').selectOption('zone')
      await manager.locator('device-pair select[name=zone]').selectOption('B')
      await manager.getByText('尺寸、行列和声音').first().click()
      await manager.locator('device-pair input[name=inches]').fill('55')
    })
    await screen.waitForURL(/\/board\?hall=liancheng&zone=B&inches=55/, { timeout: 60_000 })
    await screen.locator('screen-head', { hasText: '社保' }).waitFor()
    const row = manager.locator('device-table tr', { hasText: '一层东侧屏' })
    await row.getByText('在线').waitFor({ timeout: 60_000 })
    await row.getByText('已是最新').waitFor()

    // Switched off and on, at its own page and at the page for codes.
    await screen.reload()
    await screen.locator('screen-head', { hasText: '社保' }).waitFor()
    await screen.goto(`${server.url}/pair`)
    await screen.waitForURL(/\/board\?/)
    await screen.locator('live-dot[freshness=live]').waitFor()

    await row.getByRole('button', { name: '更改 一层东侧屏' }).click()
    await manager.locator('device-edit select[name=zone]').selectOption('C')
    await manager.locator('device-edit input[name=rows]').fill('6')
    await manager.keyboard.press('Enter')
    await screen.waitForURL(/zone=C&inches=55&rows=6/, { timeout: 5000 })
    await screen.locator('screen-head', { hasText: '不动产' }).waitFor()
    await manager.locator('device-edit dialog[open]').waitFor({ state: 'detached' })

    await row.getByRole('button', { name: '停用 一层东侧屏' }).click()
    const sure = manager.getByRole('button', { name: '停用这台设备' })
    await sure.waitFor()
    await screen.locator('live-dot[freshness=live]').waitFor()
    const began = performance.now()
    await sure.click()
    await until('it is dark', () => isDark(screen).catch(() => false), 60_000)
    console.log(`dark after ${Math.round(performance.now() - began)} ms`)
    await screen.getByText('这台设备已停用').waitFor()
    expect(await screen.locator('board-page').count()).toBe(0)
    await row.waitFor({ state: 'detached' })
    await manager.locator('device-aside li', { hasText: '停用 一层东侧屏' }).waitFor()

    const again = await codeOn(screen)
    await screen.reload()
    expect(await codeOn(screen)).toBe(again)
    await pair(manager, again, '一层西侧屏', async () => undefined)
    await screen.waitForURL(/\/board\?hall=liancheng$/, { timeout: 60_000 })
  })

  test('[S8] one that is none still shows the calls, and offers to become one', async () => {
    const screen = await open('/board')
    await screen.locator('live-dot[freshness=live]').waitFor()
    await screen.getByRole('link', { name: '登记这块屏' }).click()
    await codeOn(screen)
    expect(await screen.locator('header').innerText()).toContain('综合屏')
  })
})

test('[S10] one that was enrolled by its token is set from the desk like any other, and stays the device that it is', async () => {
  const token = server.device('board')
  const [screen, manager] = await Promise.all([open(`/board#device=${token}`), desk()])
  await screen.locator('live-dot[freshness=live]').waitFor()
  const row = manager.locator('device-table tr', { hasText: '大厅综合屏' })
  await row.getByText('在线').waitFor({ timeout: 60_000 })
  await row.getByRole('button', { name: '更改 大厅综合屏' }).click()
  await manager.locator('device-edit select[name=sound]').selectOption('off')
  await manager.getByRole('button', { name: '保存' }).click()
  await screen.waitForURL(/\/board\?hall=liancheng&sound=off/, { timeout: 60_000 })
  await row.getByText('不播报').waitFor({ timeout: 60_000 })
  expect(await row.getByText('不出声').count()).toBe(1)
})

describe('devices that need a token', () => {
  test('[S16] [S8] kiosk, evaluator and sign show a code by themselves; the desk knows what they are', async () => {
    const manager = await desk('admin')
    const kiosk = await open('/kiosk', { width: 1080, height: 1920 })
    await pair(manager, await codeOn(kiosk), '取号机 9', async () => {
      expect(await manager.locator('device-pair select[name=kind]').inputValue()).toBe('kiosk')
    })
    await kiosk.waitForURL(/\/kiosk\?/, { timeout: 60_000 })
    await kiosk.locator('kiosk-start').waitFor()
    const evaluator = await open('/evaluator', { width: 1280, height: 800 })
    await pair(manager, await codeOn(evaluator), '5 号评价器', async () => {
      await manager.locator('device-pair select[name=counter]').selectOption('5')
    })
    await evaluator.getByText('5 号窗口').first().waitFor({ timeout: 60_000 })
    const sign = await open('/sign?counter=6', { width: 1920, height: 360 })
    // The one answer with the token is lost on its way.
    let lost = 0
    await sign.route('**/api/pairings/claim', async (route) => {
      const answer = await route.fetch()
      const { state } = (await answer.json()) as { state?: string }
      if (state !== 'paired' || lost > 0) return await route.fulfill({ response: answer })
      lost++
      await route.abort()
    })
    await pair(manager, await codeOn(sign), '7 号屏', async () => {
      await manager.locator('device-pair select[name=counter]').selectOption('7')
    })
    await sign.waitForURL(/counter=7/, { timeout: 60_000 })
    expect(lost).toBe(1)
    const row = manager.locator('device-table tr', { hasText: '取号机 9' })
    await row.getByText('在线').waitFor({ timeout: 60_000 })
  })

  test('[S10] a kiosk does not leave while somebody is in the middle of something, but is dark at once when withdrawn', async () => {
    const manager = await desk()
    const kiosk = await open('/kiosk', { width: 1080, height: 1920, demo: true })
    await kiosk.locator('kiosk-start').waitFor()
    await kiosk.locator('footer button').first().click()
    const row = manager.locator('device-table tr', { hasText: '取号机 1' })
    await row.getByText('在线').waitFor({ timeout: 60_000 })
    const { status } = await post(
      `${server.url}/api/halls/${server.demo.hall}/devices/commands`,
      { id: randomUUID(), type: 'device.set', device: 'demo-kiosk-1', shows: {} },
      await server.person('manager'),
    )
    expect(status).toBe(200)
    await kiosk.waitForTimeout(3000)
    expect(new URL(kiosk.url()).search).toBe('')
    await row.getByRole('button', { name: '停用 取号机 1' }).click()
    await manager.getByRole('button', { name: '停用这台设备' }).click()
    await until('it is dark', () => isDark(kiosk).catch(() => false), 2000)
    await kiosk.getByText('这台设备已停用').waitFor()
  })
})

describe('the desk', () => {
  test('a wrong code is said before anything else is typed, and what is missing after', async () => {
    const manager = await desk()
    const form = manager.locator('device-pair')
    await form.locator('input[name=code]').fill('AAAAAC')
    await form.getByText('没有设备在显示这个登记码').waitFor()
    await form.locator('input[name=code]').fill('AA')
    await manager.keyboard.press('Enter')
    await form.getByText('请输入 6 位登记码').waitFor()
  })

  test('whoever may only look has no buttons; a clerk is sent away', async () => {
    const page = await desk('supervisor')
    expect(await page.locator('device-table .acts').count()).toBe(0)
    expect(await page.locator('device-pair').count()).toBe(0)
    const clerk = await open('/devices?lang=zh-CN', { width: 1366, height: 768 })
    await clerk.locator('input').first().fill('clerk01')
    const { password } = server.demo.accounts[0]!
    await clerk.locator('input[type=password]').fill(password)
    await clerk.keyboard.press('Enter')
    await clerk.getByText('您的账号不能查看设备').waitFor()
  })

  test('when the server is away it says since when', async () => {
    const page = await desk()
    await page.context().route('**/devices', (route) => route.abort())
    await page.getByText('设备情况停在').waitFor({ timeout: 60_000 })
    await page.context().unroute('**/devices')
    await page.getByText('设备情况停在').waitFor({ state: 'detached', timeout: 60_000 })
  })

  test.each(['zh-CN', 'en'])('legible, whole and accessible: %s', async (lang) => {
    const page = await desk('manager', lang)
    await page.evaluate(() => document.fonts.ready)
    expect(await faintTextOf(page)).toEqual([])
    expect(await violationsOf(page)).toEqual([])
    await page.locator('device-table .acts button').first().click()
    await page.locator('device-edit dialog[open]').waitFor()
    expect(await faintTextOf(page)).toEqual([])
    expect(await violationsOf(page)).toEqual([])
  })
})

test.each([
  ['zh-CN', 1920, 1080],
  ['en', 1920, 1080],
  ['zh-CN', 1080, 1920],
  ['en', 1280, 800],
  ['zh-CN', 1920, 360],
])('[S8] the code is legible, whole and accessible: %s %i×%i', async (lang, width, height) => {
  const page = await open(`/pair?as=board&gone=1&lang=${lang}`, { width, height })
  await codeOn(page)
  await page.evaluate(() => document.fonts.ready)
  expect(await faintTextOf(page)).toEqual([])
  expect(await overflowingTextOf(page)).toEqual([])
  expect(await violationsOf(page)).toEqual([])
  // Codes are drawn by lot: the widest of them finds room too.
  for (const letter of codeLetters) {
    await page.evaluate((one) => {
      const { shadowRoot } = document.querySelector('pair-page')!
      for (const half of shadowRoot!.querySelectorAll('.code span')) half.textContent = one.repeat(3)
    }, letter)
    expect(await overflowingTextOf(page), letter).toEqual([])
  }
})

test('[S8] from five metres the code can be read on a screen of 32 inches', async () => {
  const page = await open('/pair')
  await codeOn(page)
  const size = await page
    .locator('.code')
    .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
  // Barlow's capitals are 0.7 of its size; a 82nd part of the way is read at ease.
  expect(size * 0.7 * ((32 * 25.4) / Math.hypot(1920, 1080))).toBeGreaterThanOrEqual(5000 / 82)
})

test('nothing that any page did went against the content security policy or failed', () => {
  expect(complaints).toEqual([])
})
