import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { aServer, type AServer, at } from '../server/a-server.ts'
import { launchBrowser } from '../support/chromium.ts'
import { type DayLeft, daysAgo, writeDayLeft } from '../support/day-left.ts'
import { faintTextOf } from '../support/legible.ts'
import { violationsOf } from '../support/accessible.ts'

const yesterday = daysAgo(1)
let browser: Browser
let server: AServer
let left: DayLeft
let older: DayLeft
const contexts: BrowserContext[] = []
const complaints: string[] = []

beforeAll(async () => {
  ;[browser, server] = await Promise.all([
    launchBrowser(),
    aServer(async (url) => {
      older = await writeDayLeft(url, daysAgo(3), 1)
      left = await writeDayLeft(url, yesterday, 4)
    }),
  ])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close()
  expect(complaints.splice(0)).toEqual([])
})

async function open(path: string, locale: string, viewport = { width: 1366, height: 768 }): Promise<Page> {
  const context = await browser.newContext({ viewport, locale, reducedMotion: 'reduce' })
  contexts.push(context)
  const page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) complaints.push(message.text().slice(-160))
  })
  await page.goto(server.url + path)
  return page
}

async function stand(locale: string): Promise<Page> {
  const page = await open('/guide?user=guide1', locale)
  await page.locator('sign-in .note').waitFor()
  await page.keyboard.press('Enter')
  await page.locator('guide-earlier h2').waitFor()
  return page
}

async function closedOnes(): Promise<Record<string, unknown>[]> {
  const { body } = await server.get(
    `/api/halls/${server.demo.hall}/journal?day=${yesterday}&limit=1000`,
    await server.person('supervisor'),
  )
  return (at(body, 'entries') as { type: string; data: Record<string, unknown> }[])
    .filter(({ type }) => type === 'ticket.closed')
    .map(({ data }) => data)
}

/** Of the latest day, which stands first. */
const rows = (page: Page) => page.locator('guide-earlier section').first().locator('button.about')

test('[N15] [N16] what yesterday left is settled at the guide’s desk by keyboard and mouse: served, booked anew, all who have gone', async () => {
  const page = await stand('zh-CN')
  await expect.poll(() => rows(page).count()).toBe(6)
  expect(await page.locator('guide-earlier').innerText()).not.toContain(left.missed.number)
  expect(await violationsOf(page)).toEqual([])
  expect(await faintTextOf(page)).toEqual([])

  const serving = rows(page).filter({ hasText: left.serving.number })
  await serving.focus()
  await page.keyboard.press('Enter')
  const dialog = page.locator('earlier-dialog dialog')
  await dialog.getByRole('radio', { name: '办结了' }).waitFor()
  // Nothing is chosen for anyone.
  await page.keyboard.press('Enter')
  await dialog.getByText('请选后来怎样了').waitFor()
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await page.locator('.noted', { hasText: left.serving.number }).waitFor()
  await expect.poll(() => rows(page).count()).toBe(5)
  expect(await page.locator('earlier-dialog').count()).toBe(0)

  await rows(page).filter({ hasText: left.held.number }).click()
  await dialog.getByText('改约了，或重新取了号').click()
  expect(await violationsOf(page)).toEqual([])
  await dialog.getByLabel('改约到哪一天').fill(daysAgo(-1))
  await dialog.getByRole('button', { name: '登记' }).dblclick()
  await expect.poll(() => rows(page).count()).toBe(4)

  await page.getByRole('button', { name: '4 人都已离开，一起结束' }).click()
  await dialog.getByRole('button', { name: '结束 4 个号' }).click()
  await dialog.getByText('请写明结束的原因').waitFor()
  await dialog.getByRole('button', { name: '已离开，联系不上' }).click()
  await dialog.getByRole('button', { name: '结束 4 个号' }).click()
  await page.getByRole('button', { name: '4 人都已离开' }).waitFor({ state: 'detached' })
  await page.locator('guide-earlier h2', { hasText: '3' }).waitFor()
  expect(await closedOnes()).toEqual([
    { ticket: left.serving.ticket, became: 'served', by: 'demo-guide1', outcome: 'done' },
    { ticket: left.held.ticket, became: 'rebooked', by: 'demo-guide1', on: daysAgo(-1) },
    ...left.waiting.map(({ ticket }) => ({
      ticket,
      became: 'left',
      by: 'demo-guide1',
      reason: '已离开，联系不上',
    })),
  ])

  const phone = await open(`/t/${left.held.token}`, 'zh-CN', { width: 390, height: 844 })
  await phone.getByText('已为您改到').waitFor()
  expect(await phone.getByRole('button', { name: /撤销|恢复/ }).count()).toBe(0)
  expect(await violationsOf(phone)).toEqual([])
})

test('[V17] [N15] in English: the list of another day, and the page of a number that lapsed with its day', async () => {
  const page = await stand('en')
  await page.getByRole('button', { name: 'All 3 of' }).waitFor()
  await page.locator('guide-earlier section').last().locator('button.about').first().click()
  await page.getByRole('radio', { name: 'Not served: close it with a reason' }).check()
  expect(await violationsOf(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.locator('earlier-dialog').waitFor({ state: 'detached' })
  const phone = await open(`/t/${older.missed.token}`, 'en', { width: 390, height: 844 })
  await phone.getByText('Please take a new one').waitFor()
  expect(await phone.title()).toContain('A number of')
})
