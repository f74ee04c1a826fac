import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { aServer, type AServer, textAt } from '../server/a-server.ts'
import { violationsOf } from '../support/accessible.ts'
import { launchBrowser } from '../support/chromium.ts'

const portrait = { width: 1080, height: 1920 }
const landscape = { width: 1920, height: 1080 }
const phone = { width: 390, height: 844 }

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

/** It is never given a block. */
async function withoutReserve(page: Page): Promise<void> {
  await page.route('**/commands', (route) =>
    route.request().postData()?.includes('numbers.reserve') === true ? route.abort() : route.continue(),
  )
}

async function open(
  path: string,
  viewport = portrait,
  prepare?: (page: Page) => Promise<void>,
): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', serviceWorkers: 'block' })
  contexts.push(context)
  const page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) complaints.push(message.text().slice(0, 200))
  })
  await prepare?.(page)
  await page.goto(server.url + path)
  await page.locator('live-dot[freshness=live]').waitFor()
  return page
}

async function issuedIn(queue: string): Promise<number> {
  const { body } = await server.get(
    `/api/halls/${server.demo.hall}/views/wall`,
    await server.person('manager'),
  )
  const queues = (body as { data: { queues: { queue: string; issued: number }[] } }).data.queues
  return queues.find((each) => each.queue === queue)!.issued
}

async function clerkDoes(counter: number, ...types: string[]): Promise<void> {
  const token = await server.person(`clerk${String(counter).padStart(2, '0')}`)
  for (const type of types) {
    const more = type === 'ticket.finish' ? { outcome: 'done' } : {}
    const { status, body } = await server.ask(token, { type, counter, ...more })
    expect(status, JSON.stringify(body)).toBe(200)
  }
}

describe('the kiosk', () => {
  test('[K13] whoever cannot get it done is registered with the number, and linked to the visit', async () => {
    const page = await open('/kiosk')
    await page.locator('[data-queue=H]').click()
    await page.locator('slip-shown .number').first().waitFor()
    const number = await page.locator('slip-shown .number').first().textContent()
    const manager = await server.person('manager')
    const path = `/api/halls/${server.demo.hall}/cases?scope=all&state=open&kind=complaint`
    const tickets = async (): Promise<unknown> =>
      ((await server.get(path, manager)).body as { cases: { ticket: string }[] }).cases.map(
        ({ ticket }) => ticket,
      )
    await expect.poll(tickets).toEqual([number])
    // Leaves the queue as it was, for the tests after it.
    const kiosk = server.device('kiosk')
    const byNumber = `/api/halls/${server.demo.hall}/tickets/by-number/${number}`
    const ticket = textAt((await server.get(byNumber, kiosk)).body, 'ticket')
    expect((await server.ask(kiosk, { type: 'ticket.cancel', ticket })).status).toBe(200)
  })

  for (const [name, viewport] of [
    ['portrait', portrait],
    ['landscape', landscape],
  ] as const)
    test(`one touch on a queue gives a number, a slip and the way (${name})`, async () => {
      const page = await open('/kiosk', viewport)
      const before = await issuedIn('D')
      await page.locator('[data-queue=D]').click()
      const shown = page.locator('slip-shown .number').first()
      await shown.waitFor()
      expect(await shown.textContent()).toMatch(/^D\d{3}$/)
      expect(await page.locator('slip-shown .place').textContent()).toContain('二层')
      expect(await page.locator('slip-paper svg').count()).toBe(1)
      expect(await issuedIn('D')).toBe(before + 1)
      await page.getByRole('button', { name: '完成' }).click()
      await page.getByRole('heading', { name: '您要办什么事？' }).waitFor()
    })

  test('by matter: two touches', async () => {
    const page = await open('/kiosk')
    await page.getByRole('button', { name: '找事项' }).click()
    await page.locator('[data-item=T06]').click()
    await page.locator('slip-shown .number').first().waitFor()
    expect(await page.locator('slip-shown .number').first().textContent()).toMatch(/^B\d{3}$/)
  })

  test('[V2] the green channel is asked for, used, and on no slip', async () => {
    const page = await open('/kiosk')
    await page.getByRole('button', { name: '优先取号' }).click()
    await page.getByRole('button', { name: '孕妇', exact: true }).click()
    await page.locator('[data-queue=A]').click()
    await page.locator('slip-paper').waitFor()
    const text =
      (await page.locator('slip-shown').innerText()) + (await page.locator('slip-paper').innerText())
    expect(text).not.toMatch(/孕妇|绿色/)
    const { body } = await server.get(
      `/api/halls/${server.demo.hall}/views/desk?key=1`,
      await server.person('clerk01'),
    )
    expect(JSON.stringify(body)).toContain('"green":"pregnant"')
    await page.getByRole('button', { name: '完成' }).click()
    await page.getByRole('heading', { name: '您要办什么事？' }).waitFor()
  })

  test('a double touch takes one number', async () => {
    const page = await open('/kiosk')
    const before = await issuedIn('C')
    await page.locator('[data-queue=C]').dblclick()
    await page.locator('slip-shown').waitFor()
    await page.waitForTimeout(300)
    expect(await issuedIn('C')).toBe(before + 1)
  })

  test('a queue that the manager closed says why and gives nothing', async () => {
    const page = await open('/kiosk')
    const manager = await server.person('manager')
    await server.ask(manager, { type: 'queue.close', queue: 'E', reason: '系统升级' })
    const queue = page.locator('[data-queue=E]')
    await expect.poll(() => queue.isDisabled()).toBe(true)
    expect(await queue.textContent()).toContain('系统升级')
    await server.ask(manager, { type: 'queue.open', queue: 'E' })
    await expect.poll(() => queue.isDisabled()).toBe(false)
  })

  test('a kiosk that is out of reach, with no numbers of its own, says so and takes no touch; it comes back by itself', async () => {
    const page = await open('/kiosk', portrait, withoutReserve)
    await page.context().setOffline(true)
    await page.evaluate(() => window.dispatchEvent(new Event('offline')))
    await page.getByRole('alert').waitFor({ timeout: 20_000 })
    expect(await page.locator('[data-queue=A]').isDisabled()).toBe(true)
    await page.context().setOffline(false)
    await page.locator('live-dot[freshness=live]').waitFor({ timeout: 20_000 })
    await expect.poll(() => page.locator('[data-queue=A]').isDisabled()).toBe(false)
  })

  test('the other language, and Chinese again for the next citizen', async () => {
    const page = await open('/kiosk')
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'What brings you here?' }).waitFor()
    await page.locator('[data-queue=F]').click()
    await page.getByRole('button', { name: 'Done' }).click()
    await page.getByRole('heading', { name: '您要办什么事？' }).waitFor()
  })
})

describe('the citizen’s own page', () => {
  async function take(queue: string): Promise<{ path: string; ticket: string; number: string }> {
    const { body } = await server.ask(server.device('kiosk'), { type: 'ticket.issue', queue })
    return {
      path: `/t/${textAt(body, 'result.token')}`,
      ticket: textAt(body, 'result.ticket'),
      number: textAt(body, 'result.number'),
    }
  }

  test('live from waiting to the call, missed, restored, served, rated', async () => {
    const { path, number } = await take('H')
    const page = await open(path, phone)
    const card = page.locator('.card')
    expect(await page.locator('.number').textContent()).toBe(number)
    await clerkDoes(13, 'counter.open', 'ticket.call')
    await expect.poll(() => card.getAttribute('class')).toBe('card called')
    expect(await card.innerText()).toContain('13 号窗口')
    await clerkDoes(13, 'ticket.miss')
    await page.getByRole('button', { name: '恢复我的号' }).click()
    await expect.poll(() => card.getAttribute('class')).toBe('card waiting')
    await clerkDoes(13, 'ticket.call', 'ticket.serve', 'ticket.finish')
    const send = page.getByRole('button', { name: '提交评价' })
    await send.waitFor()
    expect(await send.isDisabled(), 'no grade is preset').toBe(true)
    expect(await violationsOf(page)).toEqual([])
    await page.getByLabel('满意', { exact: true }).check()
    await send.click()
    await page.getByText('谢谢您的评价').waitFor()
  })

  test('cancelling asks once more', async () => {
    const { path } = await take('G')
    const page = await open(path, phone)
    await page.getByRole('button', { name: '不办了，撤销号票' }).click()
    await page.getByRole('button', { name: '确定撤销' }).click()
    await expect.poll(() => page.locator('.card').getAttribute('class')).toBe('card cancelled')
  })

  test('a token that nobody was given opens nothing', async () => {
    const context = await browser.newContext({ viewport: phone, locale: 'zh-CN' })
    contexts.push(context)
    const page = await context.newPage()
    await page.goto(`${server.url}/t/${'A'.repeat(38)}`)
    await page.getByText('没有找到这张号票').waitFor()
  })

  test('where the plan allows it a number is taken by phone: choose, confirm, and the ticket is there', async () => {
    const page = await open('/take', phone)
    await page.locator('[data-queue=F]').click()
    await page.getByRole('button', { name: '取号', exact: true }).dblclick()
    await page.waitForURL(/\/t\//)
    expect(await page.locator('.number').textContent()).toMatch(/^F\d{3}$/)
  })

  test('waits of every queue can be seen from afar', async () => {
    const page = await open('/take', phone)
    await page.getByText('综合受理').first().waitFor()
    expect(await violationsOf(page)).toEqual([])
  })
})
