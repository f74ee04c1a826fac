import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { aServer, type AServer } from '../server/a-server.ts'
import { visit } from '../server/a-visit.ts'
import { violationsOf } from '../support/accessible.ts'
import { launchBrowser } from '../support/chromium.ts'
import { faintTextOf } from '../support/legible.ts'

const desktop = { width: 1366, height: 768 }
const phone = { width: 360, height: 760 }
const contact = { name: '张小三', phone: '13877771234' }

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

/** The page of cases with that demo account signed in. */
async function casesOf(username: string, viewport = desktop, locale = 'zh-CN'): Promise<Page> {
  const context = await browser.newContext({ viewport, locale, reducedMotion: 'reduce' })
  contexts.push(context)
  const page = await context.newPage()
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) complaints.push(message.text().slice(-160))
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(`${server.url}/cases?user=${username}`)
  await page.locator('sign-in .note').waitFor()
  await page.keyboard.press('Enter')
  await page.locator('live-dot[freshness=live]').waitFor()
  return page
}

async function badRating(counter: number): Promise<string> {
  const { token, number } = await visit(server, counter)
  const rate = { type: 'ticket.rate', token, grade: 1, realName: true, comment: '等了很久', contact }
  expect((await server.ask(undefined, rate)).status).toBe(200)
  return number
}

async function choose(page: Page, text: string): Promise<void> {
  await page.locator('case-list button', { hasText: text }).click()
  await page.locator('case-view').waitFor()
}

/** Takes the next step with these choices, and waits until the line shows it. */
async function step(page: Page, done: string, words: string, ...choices: string[]): Promise<void> {
  for (const each of choices) await page.getByLabel(each, { exact: true }).check()
  await page.getByLabel('做了什么').fill(words)
  await page.getByRole('button', { name: /^完成：/ }).click()
  await page.locator('case-stages li.done', { hasText: done }).waitFor()
}

async function faultsOf(page: Page): Promise<string[]> {
  const faint = await faintTextOf(page)
  return [...(await violationsOf(page)), ...faint.map(({ text, contrast }) => `${contrast} ${text}`)]
}

describe('a bad rating', () => {
  test('[R4] [R5] the chief verifies, mends and tells; the manager calls back, checks and closes', async () => {
    const number = await badRating(1)
    const chief = await casesOf('chief1')
    await choose(chief, number)
    expect(await chief.locator('case-citizen b').innerText()).toBe('张*三 138****1234')
    expect(await chief.getByText('等了很久').isVisible()).toBe(true)
    expect(await chief.getByLabel('误评', { exact: true }).count()).toBe(0)
    expect(await faultsOf(chief)).toEqual([])
    await step(chief, '核实', '调看录像，属实', '属实')
    await step(chief, '整改', '向当事人致歉，调整排班')
    await chief.getByRole('button', { name: '查看姓名和电话' }).click()
    await chief.getByText('13877771234').waitFor()
    await chief.locator('case-history', { hasText: '查看了联系方式' }).waitFor()
    await step(chief, '告知', '已电话告知整改结果', '电话')
    await chief.getByText('这一步由大厅管理人员办理。').waitFor()

    const manager = await casesOf('manager')
    await choose(manager, number)
    await step(manager, '回访', '已回访', '满意')
    await step(manager, '检查', '抽查三天，已改')
    await step(manager, '办结', '整改到位')
    await manager.getByText('这件事已经办结。').waitFor()
    expect(await faultsOf(manager)).toEqual([])
    await manager.getByRole('button', { name: '已结' }).click()
    await manager.locator('case-list button', { hasText: number }).waitFor()
  })

  test('[R5] whom it concerns has nothing of it on the page', async () => {
    const number = await badRating(2)
    const page = await casesOf('clerk02')
    await page.getByText('没有未结的事项。').waitFor()
    expect(await page.getByText(number).count()).toBe(0)
  })
})

describe('a follow-up', () => {
  test('[K3] by keyboard alone: opened, not closed without how the citizen was told, closed with it', async () => {
    const { number } = await visit(server, 3, {
      outcome: 'answered',
      followUp: { matter: '核实缴费年限', contact },
    })
    const page = await casesOf('clerk03')
    await page.locator('case-list button', { hasText: number }).waitFor()
    await page.locator('case-list button').first().focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.locator('case-view h2', { hasText: '核实缴费年限' }).waitFor()
    await page.locator('case-view h2:focus').waitFor()
    const button = page.getByRole('button', { name: '完成：告知申请人' })
    await button.focus()
    await page.keyboard.press('Enter')
    await page.getByText('请先填完。').waitFor()
    // The first thing that is lacking has the focus.
    await page.keyboard.press('Space')
    expect(await page.getByLabel('电话', { exact: true }).isChecked()).toBe(true)
    await page.keyboard.press('Tab')
    await page.keyboard.type('已查到，电话告知本人')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText('这件事已经办结。').waitFor()
    expect(await page.locator('case-history li').first().innerText()).toContain('办结')
    await page.locator('case-view h2').focus()
    await page.keyboard.press('Escape')
    await page.getByText('从左边选一件来办。').waitFor()
    await page.getByText('没有未结的事项。').waitFor()
  })

  test('[K4] handed to a colleague, who accepts; the list shows it within ten seconds', async () => {
    const { number } = await visit(server, 4, { outcome: 'answered', followUp: { matter: '补录信息' } })
    const [own, other] = [await casesOf('clerk04'), await casesOf('clerk05')]
    await choose(own, number)
    await own.getByRole('button', { name: '转办' }).click()
    await own.getByLabel('转给谁').selectOption('demo-clerk05')
    await own.getByLabel('为什么转').fill('明日休假')
    await own.getByRole('button', { name: '请对方接办' }).click()
    await own.getByText('等对方确认').waitFor()
    await choose(other, number)
    await other.getByText('同事请您接办这件事。').waitFor()
    await other.getByRole('button', { name: '接办', exact: true }).click()
    await other.getByRole('button', { name: '完成：告知申请人' }).waitFor()
    expect(await faultsOf(other)).toEqual([])
  })
})

test('[K6] [K10] a complaint is taken down at the counter, in English and on a phone', async () => {
  const page = await casesOf('clerk13', phone, 'en')
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'New complaint' }).click()
  await page.getByRole('button', { name: 'Register' }).click()
  await page.getByText('Please fill in the rest first.').waitFor()
  await page.getByLabel('Turned away').check()
  await page.getByLabel('Letter').check()
  await page.getByLabel('In the citizen’s words').fill('没有预约就不给办')
  await page.getByLabel('Name (optional)').fill(contact.name)
  await page.getByRole('button', { name: 'Register' }).click()
  await page.getByText('both or neither').waitFor()
  await page.getByLabel('Phone (optional)').fill(contact.phone)
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Register' }).click()
  await page.getByText(/^Registered as C/).waitFor()
  expect(await page.locator('case-citizen b').innerText()).toBe('张*三 138****1234')
  expect(await faultsOf(page)).toEqual([])
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(phone.width)
  await page.getByRole('button', { name: 'Back to the list' }).click()
  await page.locator('case-list button', { hasText: 'Turned away' }).waitFor()
})
