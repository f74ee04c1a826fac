import { randomUUID } from 'node:crypto'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import postgres from 'postgres'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { savePlan } from '../../server/hall/plans.ts'
import { checkOf } from '../../shared/wire/resident-id.ts'
import { aBookingServer, noonPlan, slotFromNow } from '../server/a-booking.ts'
import { type AServer, textAt } from '../server/a-server.ts'
import { violationsOf } from '../support/accessible.ts'
import { startCardService } from '../support/card-service.ts'
import { launchBrowser } from '../support/chromium.ts'
import { post, until } from '../support/contract-client.ts'
import { faintTextOf, overflowingTextOf, overlappingButtonsOf, smallTextOf } from '../support/legible.ts'

const portrait = { width: 1080, height: 1920 }
const landscape = { width: 1920, height: 1080 }

let browser: Browser
let server: AServer
const contexts: BrowserContext[] = []
const complaints: string[] = []

beforeAll(async () => {
  ;[browser, server] = await Promise.all([launchBrowser(), aBookingServer(() => undefined)])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close()
  expect(complaints.splice(0)).toEqual([])
})

let people = 0
/** Somebody born on that day; the digits are nobody else's, so that they can be searched for. */
function someone(born: string): string {
  const digits = `410182${born}${String(700 + people++)}`
  return digits + checkOf(digits)
}
const young = (): string => someone('19910307')
const old = (): string => someone('19520307')

async function open(viewport = portrait): Promise<Page> {
  const context = await browser.newContext({
    viewport,
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    // What the page does without its line is another file's matter: here it would only be unpacked again each time.
    serviceWorkers: 'block',
  })
  contexts.push(context)
  return await openIn(context)
}

async function openIn(context: BrowserContext, path = '/kiosk'): Promise<Page> {
  const page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) complaints.push(message.text().slice(0, 200))
  })
  await page.goto(server.url + path)
  if (path === '/kiosk') await page.locator('queue-choice button').first().waitFor()
  return page
}

/** As a reader types: a key every eight milliseconds by the keyboard's own clock, however busy the machine is. */
async function lay(page: Page, number: string): Promise<void> {
  const keyboard = await page.context().newCDPSession(page)
  let timestamp = Date.now() / 1000
  for (const key of [...number.split(''), 'Enter']) {
    timestamp += 0.008
    const text = key === 'Enter' ? '\r' : key
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text, timestamp })
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', key, timestamp })
  }
  await keyboard.detach()
}

/** @returns everything that the page holds or keeps where a later visitor could find it. */
async function tracesOf(page: Page): Promise<string> {
  return await page.evaluate(async () => {
    const parts: string[] = [location.href, document.title, document.cookie]
    const look = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll('*')) {
        for (const { value } of element.attributes) parts.push(value)
        if (element instanceof HTMLInputElement) parts.push(element.value)
        if (element.shadowRoot !== null) {
          parts.push(element.shadowRoot.textContent)
          look(element.shadowRoot)
        }
      }
    }
    parts.push(document.documentElement.textContent)
    look(document)
    for (const store of [localStorage, sessionStorage]) parts.push(JSON.stringify(Object.entries(store)))
    parts.push(JSON.stringify(history.state))
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys()) parts.push(request.url)
    parts.push(JSON.stringify(await indexedDB.databases()))
    for (const { name } of performance.getEntriesByType('resource')) parts.push(name)
    return parts.join('\n')
  })
}

const numberOn = async (page: Page): Promise<string> => {
  const number = page.locator('slip-shown .number').first()
  await number.waitFor()
  return (await number.textContent())!
}

async function greenOf(number: string): Promise<unknown> {
  const path = `/api/halls/${server.demo.hall}/tickets/by-number/${number}`
  const ticket = textAt((await server.get(path, server.device('kiosk'))).body, 'ticket')
  const { body } = await server.get(
    `/api/halls/${server.demo.hall}/views/visit?key=${number}`,
    await server.person('guide1'),
  )
  expect(textAt(body, 'data.visit.ticket')).toBe(ticket)
  return (body as { data: { visit: { green: { group: string } | null } } }).data.visit.green?.group ?? null
}

describe('a card', () => {
  test('[V14] [V15] typed by a reader: read, used once, and nothing of it is left', async () => {
    const page = await open()
    const number = young()
    const sent: string[] = []
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(request.postData() ?? '')
    })
    await lay(page, number)
    await page.getByText('身份证读好了，请选择业务').waitFor()
    expect(await tracesOf(page)).not.toContain(number.slice(6, 17))
    await page.locator('[data-queue=A]').click()
    await numberOn(page)
    const issue = sent.find((body) => body.includes('ticket.issue'))
    expect(JSON.parse(issue!)).toMatchObject({ identity: number, queue: 'A' })
    expect(await page.locator('card-note').count()).toBe(0)
    await page.getByRole('button', { name: '完成' }).click()
    await page.getByRole('heading', { name: '您要办什么事？' }).waitFor()
    const traces = await tracesOf(page)
    expect(traces.length).toBeGreaterThan(1000)
    for (const part of [number, number.slice(0, 6), number.slice(6, 14)]) expect(traces).not.toContain(part)
    await page.locator('[data-queue=A]').click()
    await numberOn(page)
    expect(JSON.parse(sent.findLast((body) => body.includes('ticket.issue'))!)).not.toHaveProperty('identity')
  })

  test('[V15] typed by hand it is none, and no digit of a card stays in a field that had the focus', async () => {
    const page = await open(landscape)
    await page.getByRole('button', { name: '过号恢复' }).click()
    const field = page.getByRole('textbox')
    await field.focus()
    const number = young()
    await page.keyboard.type(number.slice(0, 8), { delay: 70 })
    expect(await field.inputValue()).toBe(number.slice(0, 8))
    await page.keyboard.type(`${number.slice(8)}\n`, { delay: 70 })
    expect(await page.locator('card-note').count()).toBe(0)
    await field.fill('A1')
    await lay(page, number)
    await page.getByText('身份证读好了').waitFor()
    expect(await field.inputValue()).toBe('A1')
  })

  test('[V15] one that was misread asks for another try, and takes nobody’s number from them', async () => {
    const page = await open()
    const number = young()
    await lay(page, number.slice(0, 17) + (number.endsWith('1') ? '2' : '1'))
    await page.getByText('没有读清').waitFor()
    await page.locator('[data-queue=F]').click()
    expect(await numberOn(page)).toMatch(/^F\d{3}$/)
  })

  test('[V14] the old are given the green channel without asking, may give it back, and it is on no slip', async () => {
    const page = await open()
    await lay(page, old())
    await page.getByRole('heading', { name: '绿色通道 · 老年人' }).waitFor()
    await page.locator('[data-queue=D]').click()
    const first = await numberOn(page)
    expect(await page.locator('slip-shown').innerText()).not.toMatch(/老年|绿色|1952/)
    expect(await greenOf(first)).toBe('elder')
    await page.getByRole('button', { name: '完成' }).click()
    await lay(page, old())
    await page.getByRole('button', { name: '不用绿色通道' }).click()
    await page.locator('[data-queue=D]').click()
    expect(await greenOf(await numberOn(page))).toBeNull()
    await page.getByRole('button', { name: '完成' }).click()
    await lay(page, young())
    await page.getByText('身份证读好了').waitFor()
    expect(await page.getByRole('button', { name: '优先取号' }).count()).toBe(1)
  })

  test('[N5] whoever has a number already is told so, not which, and gets the slip again', async () => {
    const page = await open()
    const number = young()
    await lay(page, number)
    await page.locator('[data-queue=B]').click()
    const held = await numberOn(page)
    await page.getByRole('button', { name: '完成' }).click()
    await lay(page, number)
    await page.getByText('您在“社保·医保·公积金”已有号，请凭原来的号等候').waitFor()
    await page.locator('[data-queue=B]').click()
    await page.getByRole('heading', { name: '您已经有号了' }).waitFor()
    expect(await page.locator('main').innerText()).not.toContain(held)
    await page.getByRole('button', { name: '补打号单' }).click()
    await page.getByText('号单已打印，请取走').waitFor()
    const { body } = await server.get('/api/demo/printer')
    const slips = (body as { slips: { text: string }[] }).slips.map(({ text }) => text)
    expect(slips.filter((text) => text.includes(held)).length).toBe(2)
    await page.getByRole('button', { name: '返回' }).first().click()
    await page.locator('[data-queue=G]').click()
    expect(await numberOn(page), 'another service is another number').toMatch(/^G\d{3}$/)
  })

  test('[B11] checks in a booking with one touch', async () => {
    const identity = old()
    const from = new Date(slotFromNow(1)).toISOString()
    const make = { id: randomUUID(), type: 'booking.make', queue: 'C', from, identity }
    const path = `${server.url}/api/halls/${server.demo.hall}/bookings/commands`
    expect((await post(path, make)).status).toBe(200)
    const page = await open()
    await lay(page, identity)
    await page.getByText(/您预约了 \d\d:\d\d–\d\d:\d\d 不动产/).waitFor()
    await page.getByRole('button', { name: '签到取号' }).dblclick()
    expect(await numberOn(page)).toMatch(/^C\d{3}$/)
    await page.getByRole('button', { name: '完成' }).click()
    await page.getByRole('heading', { name: '您要办什么事？' }).waitFor()
    expect(await tracesOf(page)).not.toContain(identity.slice(6, 14))
  })

  test('[V14] whoever walks away leaves nothing of the card behind', async () => {
    const context = await browser.newContext({ viewport: portrait, locale: 'zh-CN' })
    contexts.push(context)
    const page = await context.newPage()
    await page.clock.install()
    await page.goto(`${server.url}/kiosk`)
    await page.locator('queue-choice button').first().waitFor()
    const number = old()
    await page.evaluate((text) => {
      // The clock stands still: keys that come at once, as a reader sends them.
      for (const key of [...text.split(''), 'Enter'])
        window.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    }, number)
    await page.getByText('身份证读好了').waitFor()
    await page.clock.runFor(61_000)
    await expect.poll(() => page.locator('card-note').count()).toBe(0)
    expect(
      await page.getByRole('button', { name: '优先取号' }).count(),
      'the green channel is over too',
    ).toBe(1)
    expect(await tracesOf(page)).not.toContain(number.slice(6, 14))
  })

  test('the demo’s reader lays a card on the kiosk beside it', async () => {
    const page = await open()
    const reader = await openIn(page.context(), '/card')
    await reader.getByRole('button', { name: '孙三' }).click()
    await page.getByRole('heading', { name: '绿色通道 · 老年人' }).waitFor()
    await reader.getByRole('button', { name: '读不清' }).click()
    await page.getByText('没有读清').waitFor()
    expect(await violationsOf(reader)).toEqual([])
  })
})

describe('for every eye and hand', () => {
  for (const [name, viewport] of [
    ['portrait', portrait],
    ['landscape', landscape],
  ] as const)
    for (const mode of ['standard', 'care'])
      for (const language of ['zh-CN', 'en'])
        test(`what a card says is legible and without a fault for axe (${name}, ${mode}, ${language})`, async () => {
          const page = await open(viewport)
          const identity = old()
          // A slot has seven places, and the half of all modes in it.
          const from = new Date(slotFromNow(mode === 'care' ? 1 : 2)).toISOString()
          const make = { id: randomUUID(), type: 'booking.make', queue: 'A', from, identity }
          const path = `${server.url}/api/halls/${server.demo.hall}/bookings/commands`
          expect((await post(path, make)).status).toBe(200)
          if (mode === 'care') await page.getByRole('button', { name: '关爱模式' }).click()
          if (language === 'en') await page.getByRole('button', { name: 'English' }).click()
          await lay(page, identity)
          await page.locator('card-note .found').waitFor()
          expect(await violationsOf(page)).toEqual([])
          expect(await faintTextOf(page)).toEqual([])
          expect(await smallTextOf(page, mode === 'care' ? 33 : 28)).toEqual([])
          expect(await overflowingTextOf(page)).toEqual([])
          expect(await overlappingButtonsOf(page)).toEqual([])
          const cut = await page
            .locator('queue-choice button')
            .evaluateAll((all) => all.filter((each) => each.scrollHeight > each.clientHeight + 1).length)
          expect(cut, 'services are seen whole').toBe(0)
          for (const button of await page.locator('card-note button').all()) {
            const { width, height, y } = (await button.boundingBox())!
            expect(Math.min(width, height)).toBeGreaterThanOrEqual(mode === 'care' ? 80 : 60)
            if (mode === 'care') expect(y).toBeGreaterThan(viewport.height * 0.2)
          }
        })
})

test('a vendor’s service on the kiosk’s machine reads too; the security policy lets the page reach it alone', async () => {
  const service = await startCardService()
  const sql = postgres(server.database.url, { max: 1, onnotice: () => undefined })
  try {
    await savePlan(sql, { ...noonPlan, cardReader: service.address })
    const policy = async (): Promise<string> =>
      (await fetch(`${server.url}/kiosk`)).headers.get('content-security-policy')!
    await until(
      'the plan is in force',
      async () => (await policy()).includes(new URL(service.address).origin),
      10_000,
    )
    const page = await open()
    await service.heard()
    service.say({ card: old() })
    await page.getByRole('heading', { name: '绿色通道 · 老年人' }).waitFor()
    const other = await page.evaluate(
      () =>
        new Promise((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.blockedURI))
          try {
            new WebSocket('ws://127.0.0.1:9/elsewhere')
          } catch {
            // Some browsers throw as well.
          }
        }),
    )
    expect(String(other)).toContain('ws://127.0.0.1:9')
    complaints.splice(0)
  } finally {
    service.stop()
    await sql.end()
  }
})
