import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { at, aServer, type AServer } from '../server/a-server.ts'
import { violationsOf } from '../support/accessible.ts'
import { launchBrowser } from '../support/chromium.ts'
import { faintTextOf } from '../support/legible.ts'

const portrait = { width: 1080, height: 1920 }
const landscape = { width: 1920, height: 1080 }
const well = { paper: 'ok', cover: 'closed', isOffline: false, isSilent: false, neverEnds: false }

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
  await set(well)
  expect(complaints.splice(0)).toEqual([])
})

async function open(path: string, viewport = portrait): Promise<Page> {
  // A worker that takes the page over would hide its requests from the tests that break them.
  const context = await browser.newContext({ viewport, locale: 'zh-CN', serviceWorkers: 'block' })
  contexts.push(context)
  const page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) complaints.push(message.text().slice(0, 200))
  })
  await page.goto(server.url + path)
  if (path !== '/printer') await page.locator('live-dot[freshness=live]').waitFor()
  return page
}

async function set(mood: object): Promise<void> {
  const answer = await fetch(`${server.url}/api/demo/printer`, { method: 'POST', body: JSON.stringify(mood) })
  expect(answer.status).toBe(200)
}

/** What came out of the demo hall's printer, newest first. */
async function slips(): Promise<{ no: number; text: string }[]> {
  const { body } = await server.get('/api/demo/printer')
  return at(body, 'slips') as { no: number; text: string }[]
}

/** Takes a number at the kiosk. @returns it, as the screen shows it. */
async function take(page: Page, queue = 'A'): Promise<string> {
  await page.locator(`[data-queue=${queue}]`).click()
  const number = page.locator('slip-shown .number').first()
  await number.waitFor()
  return (await number.textContent())!
}

describe('a slip at the kiosk', () => {
  test('[P2] [P4] printed by itself; the preview, the paper and the number are one', async () => {
    const page = await open('/kiosk')
    const number = await take(page, 'D')
    await page.getByText('号单已打印，请取走。').waitFor()
    // Whole once the hall has told it; beside the number the screen does not repeat what is large already.
    await page.locator('slip-paper p', { hasText: '18–20 号窗口' }).waitFor({ state: 'attached' })
    const [slip] = await slips()
    expect(slip!.text).toContain(number)
    const preview = await page.locator('slip-paper p').allTextContents()
    expect(preview.length).toBeGreaterThan(10)
    const paper = slip!.text.replace(/\s/g, '')
    for (const line of preview) expect(paper).toContain(line.replace(/\s/g, ''))
  })

  for (const [viewport, name] of [
    [portrait, 'portrait'],
    [landscape, 'landscape'],
  ] as const)
    test(`[P5] [P6] [P10] each fault is said, the number stays, the same number is printed again (${name})`, async () => {
      for (const [mood, words] of [
        [{ paper: 'out' }, '打印机缺纸'],
        [{ cover: 'open' }, '打印机盖未合上'],
        [{ isOffline: true }, '打印机离线'],
        [{ isSilent: true }, '打印机没有应答'],
      ] as const) {
        const page = await open('/kiosk', viewport)
        await set(mood)
        const before = await slips()
        const number = await take(page)
        await page.getByText(`号单没有打印出来：${words}。`).waitFor()
        expect(await page.locator('slip-shown .number').first().textContent()).toBe(number)
        expect(await page.locator('slip-shown .number').first().isVisible()).toBe(true)
        for (const button of await page.getByRole('button').all()) {
          const box = (await button.boundingBox())!
          expect(Math.min(box.height, box.width), (await button.textContent())!).toBeGreaterThanOrEqual(60)
          expect(box.y + box.height).toBeLessThanOrEqual(viewport.height)
        }
        expect(await faintTextOf(page)).toEqual([])
        await set(well)
        expect(await slips()).toEqual(before)
        await page.getByRole('button', { name: '补打号单' }).dblclick()
        await page.getByText('号单已打印，请取走。').waitFor()
        const after = await slips()
        expect(after.length).toBe(Math.min(12, before.length + 1))
        expect(after[0]!.text).toContain(number)
        await page.context().close()
      }
    })

  test('[P4] when nobody knows, the kiosk says that, and prints nothing by itself', async () => {
    const page = await open('/kiosk')
    await set({ neverEnds: true })
    const before = (await slips())[0]?.no ?? 0
    const number = await take(page, 'B')
    await page.getByText('号单可能没有打印完整。').waitFor({ timeout: 30_000 })
    expect(await violationsOf(page)).toEqual([])
    const [slip] = await slips()
    expect(slip).toMatchObject({ no: before + 1, text: expect.stringContaining(number) })
    await page.waitForTimeout(1500)
    expect((await slips())[0]!.no).toBe(before + 1)
  })

  test('[P7] the line breaks while it prints: the kiosk asks again with the same id, and one slip comes out', async () => {
    const page = await open('/kiosk')
    const before = (await slips())[0]?.no ?? 0
    let broken = 0
    await page.route('**/print', async (route) => {
      if (broken++ > 0) return route.continue()
      await route.fetch()
      return route.fulfill({ status: 503, json: { status: 503, code: 'database-away', detail: '' } })
    })
    const number = await take(page, 'F')
    await page.getByText('号单已打印，请取走。').waitFor()
    expect(broken).toBeGreaterThan(1)
    expect((await slips())[0]).toMatchObject({ no: before + 1, text: expect.stringContaining(number) })
  })

  test('without an answer the number stays, with what to do', async () => {
    const page = await open('/kiosk')
    await page.route('**/print', (route) => route.abort())
    const number = await take(page, 'G')
    await page.getByText('号单可能没有打印完整。').waitFor()
    expect(await page.locator('slip-shown .number').first().textContent()).toBe(number)
    await page.getByText('可在这里或导办台补打同一号码').waitFor()
  })

  test('where there is no printer for slips the browser prints, and the paper has the slip alone', async () => {
    const page = await open('/kiosk')
    await page.route('**/print', (route) =>
      route.fulfill({ status: 409, json: { status: 409, code: 'no-printer', detail: '' } }),
    )
    await take(page, 'E')
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '')
    })
    await page.getByRole('button', { name: '打印号单' }).click()
    await page.locator('body[data-printed]').waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('slip-paper').isVisible()).toBe(true)
    for (const other of ['slip-print', '.buttons', 'header', 'footer', '.yours'])
      expect(await page.locator(other).first().isVisible(), other).toBe(false)
  })

  test('in the other language the slip is in it too', async () => {
    const page = await open('/kiosk')
    await page.getByRole('button', { name: 'English' }).click()
    await take(page, 'A')
    await page.getByText('Your slip is printed. Please take it.').waitFor()
    expect((await slips())[0]!.text).toContain('Ahead of you')
  })
})

test('[P10] the wall says which printer does not print, and whose slips are missing', async () => {
  const kiosk = await open('/kiosk')
  await set({ cover: 'open' })
  const number = await take(kiosk, 'C')
  const wall = await open('/wall', landscape)
  await wall.getByText('取号机号单打印机：打印机盖未合上').waitFor({ timeout: 20_000 })
  await wall.getByText(new RegExp(`张号单没有打印出来：.*${number}`)).waitFor({ timeout: 20_000 })
  await set(well)
  await wall.getByText('打印机盖未合上').waitFor({ state: 'detached', timeout: 20_000 })
})

test('[P10] the guide’s desk says it too, and prints by its browser where the desk has no printer', async () => {
  const guide = await server.person('guide1')
  const kiosk = await open('/kiosk')
  await set({ paper: 'out' })
  const number = await take(kiosk, 'H')
  await expect
    .poll(
      async () =>
        JSON.stringify((await server.get(`/api/halls/${server.demo.hall}/views/guide`, guide)).body),
      {
        timeout: 20_000,
      },
    )
    .toMatch(new RegExp(`"trouble":"paper-out".*"number":"${number}"`))
  const ticket = await server.ask(guide, { type: 'ticket.issue', queue: 'H' })
  const asked = await fetch(`${server.url}/api/halls/${server.demo.hall}/print`, {
    method: 'POST',
    headers: { authorization: `Bearer ${guide}` },
    body: JSON.stringify({ id: crypto.randomUUID(), ticket: at(ticket.body, 'result.ticket') }),
  })
  expect(asked.status).toBe(409)
  expect(await asked.json()).toMatchObject({ code: 'no-printer' })
})

test('the demo’s printer: its slips as pictures, and switches for what can go wrong', async () => {
  const kiosk = await open('/kiosk')
  const number = await take(kiosk, 'A')
  await kiosk.getByText('号单已打印，请取走。').waitFor()
  const page = await open('/printer', { width: 1366, height: 900 })
  const picture = page.locator('figure img').first()
  await picture.waitFor()
  expect(await picture.getAttribute('alt')).toContain(number)
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth), { timeout: 20_000 })
    .toBeGreaterThan(500)
  await page.getByRole('button', { name: '缺纸' }).click()
  await page.locator('button[aria-pressed=true]', { hasText: '缺纸' }).waitFor()
  expect(at((await server.get('/api/demo/printer')).body, 'mood.paper')).toBe('out')
  expect(await violationsOf(page)).toEqual([])
  expect(await faintTextOf(page)).toEqual([])
})
