import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { aServer, type AServer, textAt } from '../server/a-server.ts'
import { violationsOf } from '../support/accessible.ts'
import { launchBrowser } from '../support/chromium.ts'
import { faintTextOf, overflowingTextOf, overlappingButtonsOf, smallTextOf } from '../support/legible.ts'

const portrait = { width: 1080, height: 1920 }
const landscape = { width: 1920, height: 1080 }

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
  expect(complaints.splice(0)).toEqual([])
})

async function open(path = '/kiosk', viewport = portrait, locale = 'zh-CN'): Promise<Page> {
  const context = await browser.newContext({
    viewport,
    locale,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  })
  contexts.push(context)
  const page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) complaints.push(message.text().slice(0, 200))
  })
  await page.goto(server.url + path)
  await page.locator('live-dot[freshness=live]').waitFor()
  return page
}

test('a language that is one file is offered by the kiosk, is on the slip that it shows, and it is Chinese again for the next citizen', async () => {
  const page = await open()
  await page.getByRole('button', { name: '日本語' }).click()
  await page.getByRole('heading', { name: 'どのようなご用件ですか？' }).waitFor()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('ja')
  expect(await page.getByRole('button', { name: '中文' }).count()).toBe(1)
  expect(await page.getByRole('button', { name: 'English' }).count()).toBe(1)
  await page.locator('[data-queue=F]').click()
  await page.getByText('番号票を印刷しました').waitFor()
  await page.getByText('過ぎても無効になりません').waitFor()
  await page.getByRole('button', { name: '完了' }).click()
  await page.getByRole('heading', { name: '您要办什么事？' }).waitFor()
})

test('a refusal comes in the language that it falls back to', async () => {
  const page = await open()
  await page.getByRole('button', { name: '日本語' }).click()
  await page.getByRole('heading', { name: 'どのようなご用件ですか？' }).waitFor()
  await page.route('**/commands', (route) => {
    expect(route.request().headers()['accept-language']).toBe('en')
    return route.continue()
  })
  const manager = await server.person('manager')
  await server.ask(manager, { type: 'queue.close', queue: 'E', reason: 'テスト' })
  await expect.poll(() => page.locator('[data-queue=E]').isDisabled()).toBe(true)
  expect(await page.locator('[data-queue=E]').innerText()).toContain('発券を止めています')
  await server.ask(manager, { type: 'queue.open', queue: 'E' })
})

test('a phone that speaks it shows the citizen’s own page in it, and the other languages beside it', async () => {
  const { body } = await server.ask(server.device('kiosk'), { type: 'ticket.issue', queue: 'G' })
  const page = await open(`/t/${textAt(body, 'result.token')}`, { width: 390, height: 844 }, 'ja-JP')
  await page.getByText('お待ちください').first().waitFor()
  expect(await violationsOf(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  await page.getByRole('button', { name: '中文' }).click()
  await page.getByText('正在等候').first().waitFor()
  await page.reload()
  await page.getByText('正在等候').first().waitFor()
})

for (const [name, viewport] of [
  ['portrait', portrait],
  ['landscape', landscape],
] as const)
  for (const mode of ['standard', 'care'])
    test(`it is legible, large and without a fault for axe (${name}, ${mode})`, async () => {
      const page = await open('/kiosk', viewport)
      if (mode === 'care') {
        await page.getByRole('button', { name: '关爱模式' }).click()
        // Little room: one button, for the next language in turn.
        await page.getByRole('button', { name: 'English' }).click()
      }
      await page.getByRole('button', { name: '日本語' }).click()
      await page.getByRole('heading', { name: 'どのようなご用件ですか？' }).waitFor()
      for (const go of ['start', 'number', 'issued']) {
        if (go === 'number') await page.getByRole('button', { name: '番号を探す' }).click()
        if (go === 'issued') {
          await page.getByRole('button', { name: '戻る' }).click()
          await page.locator('[data-queue=F]').click()
          await page.locator('slip-shown .number').first().waitFor()
        }
        expect(await violationsOf(page), go).toEqual([])
        expect(await faintTextOf(page), go).toEqual([])
        expect(await smallTextOf(page, mode === 'care' ? 33 : 28), go).toEqual([])
        expect(await overflowingTextOf(page), go).toEqual([])
        expect(await overlappingButtonsOf(page), go).toEqual([])
        for (const button of await page.locator('button:visible').all()) {
          const { width, height } = (await button.boundingBox())!
          const least = mode === 'care' ? 80 : 60
          expect(Math.min(width, height), `${go}: ${await button.textContent()}`).toBeGreaterThanOrEqual(
            least,
          )
        }
      }
    })
