import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/chromium.ts'
import { command, type Demo, demoOf, signIn, until } from '../support/contract-client.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { faintTextOf, overflowingTextOf } from '../support/legible.ts'
import { type ServerProcess, startServer } from '../support/server.ts'

const landscape = { width: 1920, height: 1080 }
const portrait = { width: 1080, height: 1920 }
const strip = { width: 1920, height: 360 }

let browser: Browser
let database: TestDatabase
let server: ServerProcess
let demo: Demo
let kiosk: string
const contexts: BrowserContext[] = []
const complaints: string[] = []

beforeAll(async () => {
  browser = await launchBrowser()
  database = await freshDatabase()
  server = await startServer(database.url)
  demo = await demoOf(server.url)
  kiosk = demo.devices.find((device) => device.kind === 'kiosk')!.token
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await database?.drop()
})
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close()
})

/** The loudspeaker of a test counts the notes that are struck. */
function countNotes(): void {
  const own = window as unknown as { notes: number }
  own.notes = 0
  window.AudioContext = class extends AudioContext {
    override createOscillator(): OscillatorNode {
      own.notes++
      return super.createOscillator()
    }
  }
}

async function open(
  path: string,
  viewport = landscape,
  motion: 'reduce' | 'no-preference' = 'reduce',
): Promise<Page> {
  const context = await browser.newContext({ viewport, reducedMotion: motion })
  contexts.push(context)
  const page = await context.newPage()
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) complaints.push(message.text().slice(-160))
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.addInitScript(countNotes)
  await page.goto(server.url + path)
  await page.locator('live-dot[freshness=live]').waitFor()
  return page
}

const tokens = new Map<number, string>()
async function at(counter: number, body: Record<string, unknown>): Promise<Record<string, string>> {
  let token = tokens.get(counter)
  if (token === undefined) {
    token = await signIn(server.url, demo.accounts.find((account) => account.counters?.[0] === counter)!)
    tokens.set(counter, token)
  }
  const { status, body: answer } = await command(server.url, demo.hall, token, { counter, ...body })
  expect(status, JSON.stringify(answer)).toBe(200)
  return answer['result'] ?? {}
}

async function issue(queue: string): Promise<string> {
  const { body } = await command(server.url, demo.hall, kiosk, { type: 'ticket.issue', queue })
  return (body['result'] as unknown as { number: string }).number
}

async function call(counter: number): Promise<string> {
  return (await at(counter, { type: 'ticket.call' }))['number']!
}

const notesOf = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { notes: number }).notes)
const shown = (page: Page, tag: string): Promise<string> =>
  page.locator(tag).evaluate((element) => element.shadowRoot!.textContent.replace(/\s+/g, ' '))

describe('the board', () => {
  test('before the first call it welcomes and says how a visit goes', async () => {
    const page = await open('/board')
    expect(await shown(page, 'welcome-lotus')).toMatch(/欢迎.*取号.*等候.*办理/)
    expect(await page.locator('call-hero').count()).toBe(0)
  })

  test('a call is on it within a second, largest of all, rings once, and is gold while it is called', async () => {
    const page = await open('/board')
    const number = await issue('A')
    await at(3, { type: 'counter.open' })
    expect(await call(3)).toBe(number)
    await until('the call is shown', async () => (await page.locator('call-hero').count()) === 1, 1000)
    expect(await shown(page, 'call-hero')).toContain(`请 ${number} 到 3 号窗口`)
    expect(await page.locator('call-hero[calling][glowing]').count()).toBe(1)
    await until('two notes with their overtones', async () => (await notesOf(page)) === 4)
    await at(3, { type: 'ticket.serve' })
    await page.locator('call-hero:not([calling])').waitFor()
    expect(await shown(page, 'call-hero')).toContain('最近叫号')
    expect(await notesOf(page)).toBe(4)
  })

  test('a board that is opened later shows the call and is silent; the next one slides the old one down', async () => {
    const page = await open('/board', landscape, 'no-preference')
    const before = (await page.locator('call-hero .number').textContent())!
    await page.waitForTimeout(500)
    expect(await notesOf(page)).toBe(0)
    const number = await issue('B')
    await at(8, { type: 'counter.open' })
    await call(8)
    await until(
      'the new call is on top',
      async () => (await page.locator('call-hero .number').textContent()) === number,
    )
    expect(await page.locator('call-list .number').first().textContent()).toBe(before)
    await until('it rings', async () => (await notesOf(page)) === 4)
  })

  test('missed numbers and how to come back; the queues with people and wait', async () => {
    const page = await open('/board')
    const waiting = [await issue('B'), await issue('B')]
    await at(8, { type: 'ticket.miss' })
    await until('the missed one is named', async () =>
      (await shown(page, 'board-foot')).includes('过号 B001'),
    )
    expect(await shown(page, 'board-foot')).toContain('排在第 3 位之后')
    const queue = page.locator('queue-list ul li').nth(1)
    expect((await queue.textContent())!.replace(/\s+/g, ' ')).toMatch(/B.*社保.*2.*(分钟|很快)/)
    expect(await shown(page, 'queue-list')).toContain(waiting[0])
  })

  test('the board of a zone shows its own calls and queues', async () => {
    const page = await open('/board?zone=B')
    expect(await page.locator('queue-list ul li').count()).toBe(1)
    expect(await shown(page, 'screen-head')).toContain('一层 · 社保')
    expect(await page.locator('call-hero').count()).toBe(0)
  })

  test('a call can be read from ten metres on a 65 inch screen, those before from as far', async () => {
    const page = await open('/board')
    await issue('A')
    await at(4, { type: 'counter.open' })
    await call(4)
    await until('an earlier call', async () => (await page.locator('call-list li').count()) > 0)
    // Barlow's capitals are 0.7 of its size; EN 301 549 wants 0.7 degrees, ISO 9241 at least 17 minutes of arc.
    const heightOf = async (selector: string): Promise<number> =>
      (await page
        .locator(selector)
        .first()
        .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))) *
      0.7 *
      ((65 * 25.4) / Math.hypot(1920, 1080))
    expect(await heightOf('call-hero .number')).toBeGreaterThanOrEqual(10_000 / 82)
    expect(await heightOf('call-list .number')).toBeGreaterThanOrEqual(10_000 / 200)
  })

  test.each([
    ['landscape', landscape],
    ['portrait', portrait],
    ['four times as many points', { width: 3840, height: 2160 }],
  ])('legible, whole and accessible: %s', async (_, viewport) => {
    const page = await open('/board', viewport)
    await page.locator('queue-list li').first().waitFor()
    await page.evaluate(() => document.fonts.ready)
    expect(await faintTextOf(page)).toEqual([])
    expect(await overflowingTextOf(page)).toEqual([])
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  })

  test('in English too', async () => {
    const page = await open('/board?lang=en')
    expect(await shown(page, 'queue-list')).toContain('Waiting')
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    expect(await overflowingTextOf(page)).toEqual([])
  })
})

describe('the sign over a counter', () => {
  test('tells in each state what the citizen needs', async () => {
    const page = await open('/sign?counter=15', strip)
    const now = async (): Promise<string> => (await page.locator('main').innerText()).replace(/\s+/g, ' ')
    const says = (words: string): Promise<void> => until(words, async () => (await now()).includes(words))
    await says('暂未开窗')
    await at(15, { type: 'counter.open' })
    await says('请留意叫号')
    const number = await issue('C')
    await call(15)
    await says(`请到本窗口 ${number}`)
    expect(await page.locator('main.called.glowing').count()).toBe(1)
    await at(15, { type: 'ticket.serve' })
    await says(`正在办理 ${number}`)
    await at(15, { type: 'ticket.finish', outcome: 'done' })
    await at(15, { type: 'counter.pause', reason: '系统升级' })
    await says('暂停服务 系统升级')
  })

  test.each([
    ['on a strip', strip],
    ['on a small screen', { width: 1280, height: 720 }],
    ['standing upright', { width: 720, height: 1280 }],
  ])('legible, whole and accessible %s', async (_, viewport) => {
    const page = await open('/sign?counter=24', viewport)
    await page.evaluate(() => document.fonts.ready)
    expect(await faintTextOf(page)).toEqual([])
    expect(await overflowingTextOf(page)).toEqual([])
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  })
})

describe('trouble', () => {
  test('the server dies: the screen keeps what it shows, says since when, and is live again by itself', async () => {
    const page = await open('/board')
    const number = await page.locator('call-hero .number').textContent()
    const { port } = new URL(server.url)
    await page.evaluate(() => Object.assign(window, { isTheSame: true }))
    await server.kill()
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
    server = await startServer(database.url, Number(port))
    await page.locator('live-dot[freshness=live]').waitFor({ timeout: 5000 })
    expect((await shown(page, 'screen-trouble')).trim()).toBe('')
    expect(await notesOf(page)).toBe(0)
    expect(await page.evaluate(() => 'isTheSame' in window)).toBe(true)
  })

  test('a server that stands still is as good as none; what it says afterwards is shown at once', async () => {
    const page = await open('/board')
    server.child.kill('SIGSTOP')
    await page.locator('live-dot[freshness=stale]').waitFor({ timeout: 8000 })
    server.child.kill('SIGCONT')
    const number = await issue('D')
    await at(18, { type: 'counter.open' })
    await call(18)
    await until('live, with the call', async () => (await shown(page, 'call-hero')).includes(number), 6000)
    expect(await page.locator('live-dot[freshness=live]').count()).toBe(1)
  })

  test('nothing that any page did went against the content security policy or failed', () => {
    expect(complaints).toEqual([])
  })
})
