import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { aServer, type AServer, textAt } from '../server/a-server.ts'
import { violationsOf } from '../support/accessible.ts'
import { launchBrowser } from '../support/chromium.ts'
import { faintTextOf, overflowingTextOf } from '../support/legible.ts'

const across = { width: 1280, height: 800 }
const upright = { width: 800, height: 1280 }

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

async function open(counter: number, viewport = across, asDevice = true): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: 'en-GB', hasTouch: true })
  contexts.push(context)
  const page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) complaints.push(message.text().slice(0, 200))
  })
  if (!asDevice) await page.route('**/api/demo', (route) => route.fulfill({ status: 404, body: '{}' }))
  if (!asDevice) {
    const account = server.demo.accounts.find((each) => each.counters?.[0] === counter)!
    await page.request.post(`${server.url}/api/login`, { data: account })
  }
  await page.goto(`${server.url}/evaluator${asDevice ? `?counter=${counter}` : ''}`)
  await page.locator('evaluator-app .clerk').waitFor()
  return page
}

/** The clerk of the counter opens it if need be, and serves one citizen to the end. */
async function visit(counter: number, ...types: string[]): Promise<string> {
  const token = await server.person(`clerk${String(counter).padStart(2, '0')}`)
  await server.ask(token, { type: 'counter.open', counter })
  await server.ask(server.device('kiosk'), { type: 'ticket.issue', queue: queueOf(counter) })
  let number = ''
  for (const type of types.length === 0 ? ['ticket.call', 'ticket.serve', 'ticket.finish'] : types) {
    const more = type === 'ticket.finish' ? { outcome: 'done' } : {}
    const { status, body } = await server.ask(token, { type, counter, ...more })
    expect(status, JSON.stringify(body)).toBe(200)
    if (type === 'ticket.call') number = textAt(body, 'result.number')
  }
  return number
}

const queueOf = (counter: number): string =>
  counter <= 6 ? 'A' : counter <= 10 ? 'B' : counter <= 17 ? 'C' : 'D'

interface Rated {
  ticket: string
  counter: number
  grade: number
  dimensions: Record<string, number>
  realName: boolean
}

async function rated(): Promise<Rated[]> {
  const path = `/api/halls/${server.demo.hall}/journal?limit=5000`
  const { body } = await server.get(path, await server.person('supervisor'))
  const { entries } = body as { entries: { type: string; data: Rated }[] }
  return entries.filter(({ type }) => type === 'ticket.rated').map(({ data }) => data)
}

const grade = (page: Page, name: string) => page.locator('.grades').getByRole('radio', { name, exact: true })

describe('the evaluator', () => {
  test('[V13] [R3] it names who sits here, opens by itself with nothing chosen, and closes with the next call', async () => {
    const page = await open(3)
    expect(await page.locator('.supervision').innerText()).toContain('100-1345')
    const number = await visit(3)
    const form = page.locator('rating-form')
    await form.waitFor()
    expect(await page.locator('rating-form .for').innerText()).toContain(number)
    expect(await page.locator('rating-form input:checked').count()).toBe(0)
    await grade(page, '不满意').check({ force: true })
    await page.locator('.extra').waitFor()
    expect(await page.locator('.point input:checked').count(), 'no dimension is preset').toBe(0)
    expect(await page.locator('.named input').isChecked(), 'no name is asked for').toBe(false)
    await visit(3, 'ticket.call')
    await page.getByRole('heading', { name: '这里已开始叫下一位' }).waitFor()
    await page.locator('evaluator-app .clerk').waitFor({ timeout: 10_000 })
    expect(await page.locator('evaluator-app .clerk').innerText()).toContain('正在为您服务')
    const token = await server.person('clerk03')
    await server.ask(token, { type: 'ticket.serve', counter: 3 })
    await server.ask(token, { type: 'ticket.finish', counter: 3, outcome: 'done' })
    await form.waitFor()
    expect(await page.locator('rating-form input:checked').count(), 'nothing is left of the one before').toBe(
      0,
    )
    expect((await rated()).filter(({ counter }) => counter === 3)).toEqual([])
  })

  test('[R1] a bad rating by a double touch is sent once, with what was said and nothing else', async () => {
    const page = await open(4)
    await visit(4)
    await grade(page, '非常不满意').check({ force: true })
    await page
      .getByRole('radiogroup', { name: '服务态度' })
      .getByRole('radio', { name: '不满意', exact: true })
      .check({ force: true })
    await page.getByLabel('想说的话').fill('等了很久')
    const send = page.getByRole('button', { name: '提交评价' })
    const box = (await send.boundingBox())!
    const sent: string[] = []
    page.on('request', (request) => {
      if (request.url().endsWith('/commands')) sent.push(request.postData() ?? '')
    })
    await page.touchscreen.tap(box.x + 40, box.y + 20)
    await page.touchscreen.tap(box.x + 42, box.y + 22)
    await page.getByRole('heading', { name: '谢谢您的评价' }).waitFor()
    expect(await page.locator('.thanks').innerText()).toContain('核实')
    expect(sent).toHaveLength(1)
    expect(await rated()).toMatchObject([
      { counter: 4, grade: 1, dimensions: { attitude: 2 }, realName: false },
    ])
    await page.locator('evaluator-app .clerk').waitFor({ timeout: 10_000 })
  })

  test('an answer that was lost on the way is asked for again and rates once', async () => {
    const page = await open(5)
    await visit(5)
    let lost = 0
    await page.route('**/commands', async (route) => {
      await route.fetch()
      if (lost++ < 1) await route.abort()
      else await route.continue()
    })
    await grade(page, '满意').check({ force: true })
    await page.getByRole('button', { name: '提交评价' }).click()
    await page.getByRole('heading', { name: '谢谢您的评价' }).waitFor()
    expect((await rated()).filter(({ counter }) => counter === 5)).toHaveLength(1)
  })

  test('whoever wants an answer gives name and phone, and is told who will see them', async () => {
    const page = await open(6)
    await visit(6)
    await grade(page, '不满意').check({ force: true })
    expect(await page.locator('rating-form .extra').innerText()).toContain('窗口人员看不到是谁评价的')
    await page.getByLabel('留下姓名和电话，等候答复').check()
    expect(await page.locator('rating-form .extra').innerText()).toContain('被评价人看不到')
    await page.getByRole('button', { name: '提交评价' }).click()
    await page.getByText('要答复，请写姓名和电话').waitFor()
    await page.getByLabel('姓名', { exact: true }).fill('郑明')
    await page.getByLabel('电话', { exact: true }).fill('100-2002')
    const request = page.waitForRequest('**/commands')
    await page.getByRole('button', { name: '提交评价' }).click()
    expect((await request).postDataJSON()).toMatchObject({
      grade: 2,
      realName: true,
      contact: { name: '郑明', phone: '100-2002' },
    })
    await page.getByText('处理结果会告诉您').waitFor()
    const journal = await server.get(
      `/api/halls/${server.demo.hall}/journal?limit=5000`,
      await server.person('supervisor'),
    )
    expect(JSON.stringify(journal.body)).not.toContain('郑明')
  })

  test('by keyboard alone: the question has the focus, arrows choose, Enter sends', async () => {
    const page = await open(7)
    await visit(7)
    await page.locator('rating-form h1:focus').waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    expect(await grade(page, '非常满意').isChecked()).toBe(true)
    await page.keyboard.press('ArrowRight')
    expect(await grade(page, '满意').isChecked()).toBe(true)
    expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.tagName)).toBe(
      'RATING-FORM',
    )
    for (let i = 0; i < 6; i++) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '谢谢您的评价' }).waitFor()
    expect((await rated()).filter(({ counter }) => counter === 7)).toMatchObject([
      { grade: 4, dimensions: {} },
    ])
  })

  test('[R2] with a clerk’s session it shows who sits here, and sends the citizen to their phone', async () => {
    const page = await open(8, across, false)
    expect(await page.locator('evaluator-app .clerk').innerText()).toContain('8 号窗口')
    await visit(8)
    await page.getByText('请用手机扫号单上的二维码评价').waitFor()
    expect(await page.getByRole('radio').count()).toBe(0)
  })

  for (const [name, viewport] of [
    ['across', across],
    ['upright', upright],
  ] as const)
    test(`every screen is legible and large, in both languages (${name})`, async () => {
      const counter = name === 'across' ? 9 : 10
      const page = await open(counter, viewport)
      const look = async (what: string): Promise<void> => {
        expect(await violationsOf(page), what).toEqual([])
        expect(await faintTextOf(page), what).toEqual([])
        expect(await overflowingTextOf(page), what).toEqual([])
        const tall = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)
        expect(tall, `${what}: all of it on the screen`).toBeLessThanOrEqual(0)
        for (const target of await page.locator('button, label.grade, .named, input.field, textarea').all()) {
          const { width, height } = (await target.boundingBox())!
          expect(Math.min(width, height), `${what}: ${await target.innerText()}`).toBeGreaterThanOrEqual(60)
        }
      }
      for (const language of ['zh-CN', 'en']) {
        const other = page.locator('header button')
        if (language === 'en') await other.click()
        await look(`${language} idle`)
        await visit(counter)
        await page.locator('rating-form').waitFor()
        if ((await page.locator('html').getAttribute('lang')) !== language) await other.click()
        await look(`${language} question`)
        await page.locator('.grades .grade').nth(3).click()
        await page.locator('.named').click()
        await look(`${language} more`)
        await page.locator('#name').fill('郑明')
        await page.locator('#phone').fill('100-2002')
        await page.locator('.foot .main').click()
        await page.locator('.thanks').waitFor()
        await look(`${language} thanks`)
        await page.locator('evaluator-app .clerk').waitFor({ timeout: 10_000 })
        expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN')
      }
    })
})
