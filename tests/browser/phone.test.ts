import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { aServer, type AServer, textAt } from '../server/a-server.ts'
import { violationsOf } from '../support/accessible.ts'
import { launchBrowser } from '../support/chromium.ts'
import { faintTextOf } from '../support/legible.ts'

const phone = { width: 360, height: 740 }

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

interface Mine {
  page: Page
  ticket: string
  number: string
}

/** A number, and the phone that shows it. */
async function mine(issue: Record<string, unknown>, locale = 'zh-CN'): Promise<Mine> {
  const { status, body } = await server.ask(server.device('kiosk'), { type: 'ticket.issue', ...issue })
  expect(status, JSON.stringify(body)).toBe(200)
  const context = await browser.newContext({ viewport: phone, locale, hasTouch: true, isMobile: true })
  contexts.push(context)
  const page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) complaints.push(message.text().slice(0, 200))
  })
  await page.addInitScript(() => {
    const own = window as unknown as { felt: number }
    own.felt = 0
    navigator.vibrate = () => {
      own.felt++
      return true
    }
  })
  await page.goto(`${server.url}/t/${textAt(body, 'result.token')}`)
  await page.locator('live-dot[freshness=live]').waitFor()
  return { page, ticket: textAt(body, 'result.ticket'), number: textAt(body, 'result.number') }
}

async function at(counter: number, ...commands: (string | Record<string, unknown>)[]): Promise<void> {
  const token = await server.person(`clerk${String(counter).padStart(2, '0')}`)
  for (const each of commands) {
    const command = typeof each === 'string' ? { type: each } : each
    const { status, body } = await server.ask(token, { counter, ...command })
    expect(status, JSON.stringify(body)).toBe(200)
  }
}

const called = (ticket: string) => ({ type: 'ticket.call', ticket, reason: '这一位' })
const feltOn = (page: Page) => page.evaluate(() => (window as unknown as { felt: number }).felt)
const lookAt = async (page: Page, what: string): Promise<void> => {
  expect(await violationsOf(page), what).toEqual([])
  expect(await faintTextOf(page), what).toEqual([])
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(wide, `${what}: nothing sticks out sideways`).toBeLessThanOrEqual(0)
}

describe('the phone', () => {
  test('shows and feels the call, also one that came while it slept', async () => {
    await at(12, 'counter.open')
    const { page, ticket } = await mine({ queue: 'G' })
    expect(await page.locator('.ahead').innerText()).toContain('前面')
    await at(12, called(ticket))
    await page.getByText('请到 12 号窗口').waitFor()
    expect(await page.title()).toContain('请到 12 号窗口')
    expect(await feltOn(page)).toBe(1)
    await at(12, 'ticket.recall')
    await page.getByText('第 2 次叫号').waitFor()
    expect(await feltOn(page)).toBe(2)
    await at(12, 'ticket.miss')
    await page.getByText('恢复后排在第 3 位之后').waitFor()
    await page.getByRole('button', { name: '恢复我的号' }).click()
    await page.locator('.card.waiting').waitFor()
    await page.context().setOffline(true)
    await page.evaluate(() => window.dispatchEvent(new Event('offline')))
    await page.locator('live-dot[freshness=stale]').waitFor({ timeout: 20_000 })
    await at(12, called(ticket))
    await page.context().setOffline(false)
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await page.getByText('请到 12 号窗口').waitFor({ timeout: 15_000 })
    await expect.poll(() => feltOn(page)).toBe(3)
    await at(12, 'ticket.serve', { type: 'ticket.hold', kind: 'papers-kept' })
    await page.getByText('材料留在 12 号窗口').waitFor()
  })

  test('[V12] the one-time notice in full: what is missing, what to mend, by when, and what happens after', async () => {
    const { page, ticket } = await mine({ queue: 'A', items: ['T28', 'T21'] })
    await at(1, 'counter.open', called(ticket), 'ticket.serve')
    await at(1, {
      type: 'ticket.settle',
      item: 'T21',
      outcome: 'accepted-pending',
      promised: true,
      papers: [{ name: '本人银行卡', state: 'missing' }],
    })
    await at(1, {
      type: 'ticket.finish',
      outcome: 'notice',
      papers: [
        { name: '出生医学证明', state: 'defective', mend: '公章不清楚，请到医院重新盖章' },
        { name: '户口簿', state: 'missing' },
        { name: '父母身份证', state: 'received' },
      ],
    })
    const notices = page.locator('[data-notice]')
    await expect.poll(() => notices.count()).toBe(2)
    const later = await notices.nth(0).innerText()
    expect(later).toContain('本人银行卡')
    expect(later).toMatch(/请在 \d+月\d+日（星期.） 前补交/)
    expect(later).toContain('逾期没有补交的，视为撤回申请')
    const notice = await notices.nth(1).innerText()
    expect(notice).toMatch(/要改\s*出生医学证明\s*公章不清楚，请到医院重新盖章/)
    expect(notice).toMatch(/缺\s*户口簿/)
    expect(notice).not.toContain('父母身份证')
    expect(notice).not.toContain('上次没有')
    const visit = page.locator('ticket-visit')
    await visit.getByText('需要补材料').first().waitFor()
    await visit.getByText('容缺受理', { exact: true }).waitFor()
    expect(await page.content()).not.toContain('clerk')
    await lookAt(page, 'zh')
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByText('After that date the application counts as withdrawn.').waitFor()
    await lookAt(page, 'en')
  })

  test('says until when an answer comes, and where else a matter is handled, with a number to touch', async () => {
    await at(2, 'counter.open')
    const first = await mine({ queue: 'A' })
    await at(2, called(first.ticket), 'ticket.serve')
    await at(2, { type: 'ticket.finish', outcome: 'answered', followUp: { matter: '补贴标准', days: 3 } })
    await first.page.getByText(/最迟 \d+月\d+日（星期.） 答复您/).waitFor()
    const second = await mine({ queue: 'A' })
    await at(2, called(second.ticket), 'ticket.serve')
    const explained = {
      matter: '婚姻登记',
      reason: '在婚姻登记处办理',
      where: '莲城路 88 号',
      hours: '周一至周六',
      phone: '100-1001',
    }
    await at(2, { type: 'ticket.finish', outcome: 'answered', explained })
    const link = second.page.getByRole('link', { name: '100-1001' })
    await link.waitFor()
    expect(await link.getAttribute('href')).toBe('tel:1001001')
    expect((await link.boundingBox())!.height).toBeGreaterThanOrEqual(44)
    for (const text of Object.values(explained)) await second.page.getByText(text, { exact: true }).waitFor()
    await lookAt(second.page, 'explained')
  })

  test('[R1] rates at the end: nothing preset, a bad grade may leave a name, and only once', async () => {
    await at(3, 'counter.open')
    const { page, ticket } = await mine({ queue: 'A' })
    await at(3, called(ticket), 'ticket.serve', { type: 'ticket.finish', outcome: 'done' })
    await page.locator('grade-form').waitFor()
    expect(await page.locator('grade-form input:checked').count()).toBe(0)
    await page.getByRole('radio', { name: '满意', exact: true }).check()
    expect(await page.getByLabel('留下姓名和电话').count(), 'a name that nobody would answer').toBe(0)
    await page.getByRole('radio', { name: '非常不满意' }).check()
    await page.getByLabel('留下姓名和电话').check()
    await page.getByText('还可以再说几句').click()
    await page.getByLabel('服务态度').selectOption('1')
    await lookAt(page, 'rating')
    await page.getByRole('button', { name: '提交评价' }).click()
    await page.getByText('要答复，请写姓名和电话').waitFor()
    await page.getByLabel('姓名', { exact: true }).fill('郑明')
    await page.getByLabel('电话', { exact: true }).fill('100-2002')
    const sent: unknown[] = []
    page.on('request', (request) => {
      if (request.url().endsWith('/commands')) sent.push(request.postDataJSON())
    })
    await page.getByRole('button', { name: '提交评价' }).dblclick()
    await page.getByText('谢谢您的评价').waitFor()
    expect(sent).toMatchObject([
      { grade: 1, dimensions: { attitude: 1 }, realName: true, contact: { name: '郑明', phone: '100-2002' } },
    ])
  })
})
