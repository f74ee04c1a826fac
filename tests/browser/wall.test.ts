import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aServer, type AServer, textAt } from '../server/a-server.ts'
import { launchBrowser } from '../support/chromium.ts'
import { faintTextOf } from '../support/legible.ts'

let browser: Browser
let server: AServer

beforeAll(async () => {
  ;[browser, server] = await Promise.all([launchBrowser(), aServer()])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('the wall shows every counter and queue, who is where, and what needs a human', async () => {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } })
  const page = await context.newPage()
  await page.goto(`${server.url}/wall`)
  await page.locator('live-dot[freshness=live]').waitFor()
  expect(await page.locator('.counters li').count()).toBe(24)
  expect(await page.locator('.queues tbody tr').count()).toBe(8)
  const issued = await server.ask(server.device('kiosk'), { type: 'ticket.issue', queue: 'D' })
  await page.getByText('户政·出入境：有人等候，但没有窗口开放').waitFor()
  const clerk = await server.person('clerk18')
  await server.ask(clerk, { type: 'counter.open', counter: 18 })
  await server.ask(clerk, { type: 'ticket.call', counter: 18 })
  await page.locator('.counters li.called', { hasText: textAt(issued.body, 'result.number') }).waitFor()
  await page.getByText('一切正常').waitFor()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  expect(await faintTextOf(page)).toEqual([])
  await context.close()
})

test('[V5] without a right the wall says so and shows nothing', async () => {
  const context = await browser.newContext()
  await context.route('**/api/demo', (route) => route.fulfill({ status: 404, body: '{}' }))
  const page = await context.newPage()
  await page.goto(`${server.url}/wall`)
  await page.getByText('这块大屏还没有登记').waitFor()
  expect(await page.locator('.counters').count()).toBe(0)
  await context.close()
})
