import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { aServer, type AServer } from '../server/a-server.ts'
import { violationsOf } from '../support/accessible.ts'
import { launchBrowser } from '../support/chromium.ts'
import { faintTextOf, overflowingTextOf, overlappingButtonsOf, smallTextOf } from '../support/legible.ts'
import { landscape, portrait } from './screens.ts'

let browser: Browser
let server: AServer
const complaints: string[] = []

beforeAll(async () => {
  ;[browser, server] = await Promise.all([launchBrowser(), aServer()])
  await server.ask(server.device('kiosk'), { type: 'ticket.issue', queue: 'A', items: ['T26'] })
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})
afterEach(() => expect(complaints.splice(0)).toEqual([]))

async function open(viewport: { width: number; height: number }, isTimed = false): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) complaints.push(message.text().slice(0, 200))
  })
  if (isTimed) await page.clock.install()
  await page.goto(`${server.url}/kiosk`)
  await page.locator('live-dot[freshness=live]').waitFor()
  return page
}

const low = (page: Page): Promise<void> => page.getByRole('button', { name: '轮椅低位' }).click()
const back = (page: Page): Promise<void> => page.getByRole('button', { name: '返回' }).last().click()

/** @returns what can be touched and begins above the line, with where. */
async function aboveOf(page: Page, share: number): Promise<string[]> {
  return await page.locator('button:visible, input:visible').evaluateAll((all, part) => {
    const line = innerHeight * part
    return all.flatMap((each) => {
      const { top, bottom } = each.getBoundingClientRect()
      // What a list has scrolled out of sight is not touched there.
      let seen = top
      for (let box: Node | null = each; box !== null; ) {
        if (box instanceof Element && getComputedStyle(box).overflowY !== 'visible')
          seen = Math.max(seen, box.getBoundingClientRect().top)
        box = box instanceof ShadowRoot ? box.host : box.parentNode
      }
      return seen < line && seen < bottom ? [`${each.textContent.trim()} ${Math.round(top)} < ${line}`] : []
    })
  }, share)
}

/** One step after the other, each left at the start again. */
const steps: [string, (page: Page) => Promise<unknown>, (page: Page) => Promise<unknown>][] = [
  ['start', async () => undefined, async () => undefined],
  [
    'themes',
    (page) => page.locator('.tabs button').nth(1).click(),
    (page) => page.locator('.tabs button').first().click(),
  ],
  [
    'find',
    async (page) => {
      await page.locator('.search').click()
      await page.locator('[data-key=s]').click()
      await page.locator('choice-list button').first().waitFor()
    },
    back,
  ],
  [
    'theme',
    async (page) => {
      await page.locator('.tabs button').nth(1).click()
      await page.locator('.themes [data-theme=T-SY]').click()
      await page.locator('choice-list [data-theme=T-SY]').waitFor()
    },
    back,
  ],
  [
    'number',
    async (page) => {
      await page.getByRole('button', { name: '过号恢复' }).click()
      for (const key of 'A1') await page.locator(`[data-key="${key}"]`).click()
      await page.locator('number-find .main').click()
      await page.locator('number-find .state').waitFor()
    },
    back,
  ],
  [
    'booking',
    async (page) => {
      await page.getByRole('button', { name: '预约取号' }).click()
      await page.locator('booking-check-in .pad').waitFor()
    },
    back,
  ],
  [
    'green',
    async (page) => {
      await page.locator('kiosk-start .take').click()
      await page.locator('.groups button').first().waitFor()
    },
    (page) => page.locator('.groups button').first().click(),
  ],
  [
    'refused',
    async (page) => {
      const problem = {
        type: 'about:blank',
        status: 409,
        title: '',
        detail: '今天的号已取完。',
        code: 'queue-full',
      }
      await page.route('**/commands', (route) =>
        route.fulfill({ status: 409, contentType: 'application/problem+json', json: problem }),
      )
      await page.locator('queue-choice [data-queue=F]').click()
      await page.locator('.message').waitFor()
      await page.unroute('**/commands')
    },
    (page) => page.locator('.message .main').click(),
  ],
  [
    'issued',
    async (page) => {
      await page.locator('queue-choice [data-queue=F]').click()
      await page.locator('slip-shown').waitFor()
    },
    (page) => page.getByRole('button', { name: '完成' }).click(),
  ],
]

describe('low layout', () => {
  test.each([
    ['portrait', portrait, 1 / 2],
    ['landscape', landscape, 1 / 3],
  ] as const)(
    '[S13] all that is touched lies below a line, on every step (%s)',
    async (name, viewport, share) => {
      const page = await open(viewport)
      expect(await aboveOf(page, share), 'without it the line is crossed').not.toEqual([])
      await low(page)
      for (const [step, go, leave] of steps) {
        await go(page)
        await expect.poll(() => aboveOf(page, share), { message: step }).toEqual([])
        // Names, roles and colours are the same on every step as without it; sizes and places are not.
        if (name === 'portrait' && step === 'start') {
          expect(await violationsOf(page), step).toEqual([])
          expect(await faintTextOf(page), step).toEqual([])
        }
        expect(await smallTextOf(page, 28), step).toEqual([])
        if (step !== 'find') {
          expect(await overflowingTextOf(page), step).toEqual([])
          // The pad covers what lies behind it.
          if (step !== 'booking') expect(await overlappingButtonsOf(page), step).toEqual([])
        }
        await leave(page)
      }
      await page.context().close()
    },
  )

  test('[S13] is no larger, outlasts care mode and the language, and is gone with who chose it', async () => {
    const page = await open(portrait, true)
    const size = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.documentElement).fontSize)
    const usual = await size()
    await low(page)
    expect(await size()).toBe(usual)
    await page.getByRole('button', { name: '关爱模式' }).click()
    await expect.poll(size).not.toBe(usual)
    await page.getByRole('button', { name: '标准模式' }).click()
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('button', { name: 'Usual height' }).waitFor()
    expect(await aboveOf(page, 1 / 2)).toEqual([])
    // Who is asked whether they are still there can answer from where they sit.
    await page.clock.runFor(45_000)
    await page.getByRole('alertdialog').waitFor()
    expect(await aboveOf(page, 1 / 2)).toEqual([])
    await page.clock.runFor(25_000)
    await page.getByRole('button', { name: '轮椅低位' }).waitFor()
    expect(await aboveOf(page, 1 / 2)).not.toEqual([])
    await page.context().close()
  })
})
