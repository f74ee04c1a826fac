import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '../../server/db/connect.ts'
import { demoPlan } from '../../server/demo/plan.ts'
import { savePlan } from '../../server/hall/plans.ts'
import { at, aServer, type AServer, textAt } from '../server/a-server.ts'
import { violationsOf } from '../support/accessible.ts'
import { launchBrowser } from '../support/chromium.ts'
import { faintTextOf } from '../support/legible.ts'

let browser: Browser
let server: AServer
let page: Page

beforeAll(async () => {
  const withDesk = demoPlan.printers!.map((printer) => ({ ...printer, desk: true }))
  ;[browser, server] = await Promise.all([
    launchBrowser(),
    aServer(async (url) => {
      const sql = connect(url)
      await savePlan(sql, { ...demoPlan, printers: withDesk })
      await sql.end()
    }),
  ])
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
  page = await context.newPage()
  await page.goto(`${server.url}/guide?user=guide1`)
  await page.locator('sign-in .note').waitFor()
  await page.keyboard.press('Enter')
  await page.locator('live-dot[freshness=live]').first().waitFor()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const paper = (state: 'ok' | 'out') =>
  fetch(`${server.url}/api/demo/printer`, { method: 'POST', body: JSON.stringify({ paper: state }) })

async function slips(): Promise<{ no: number; text: string }[]> {
  return at((await server.get('/api/demo/printer')).body, 'slips') as { no: number; text: string }[]
}

/** Takes a number at a kiosk whose printer has no paper. */
async function takeWithout(queue: string): Promise<string> {
  const kiosk = server.device('kiosk')
  const { body } = await server.ask(kiosk, { type: 'ticket.issue', queue })
  const ticket = textAt(body, 'result.ticket')
  await fetch(`${server.url}/api/halls/${server.demo.hall}/print`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${kiosk}` },
    body: JSON.stringify({ id: ticket, ticket }),
  })
  return textAt(body, 'result.number')
}

test('[P6] [P9] slips that reached no hand are printed at the guide’s desk with one press each, and leave the list', async () => {
  await paper('out')
  const numbers = [await takeWithout('A'), await takeWithout('E')]
  const again = (number: string) => page.getByRole('button', { name: `补打 ${number}` })
  for (const number of numbers) await again(number).waitFor({ timeout: 20_000 })
  await page.getByText('2 张号单没有打印出来').waitFor()
  expect(await violationsOf(page)).toEqual([])
  expect(await faintTextOf(page)).toEqual([])
  await paper('ok')
  await page.getByText('打印机缺纸').waitFor({ state: 'detached', timeout: 20_000 })
  const before = await slips()
  await again(numbers[0]!).dblclick()
  await expect.poll(async () => (await slips()).length, { timeout: 20_000 }).toBe(before.length + 1)
  await page.getByText('1 张号单没有打印出来').waitFor({ timeout: 20_000 })
  const after = await slips()
  expect(after.length, 'one slip for two presses').toBe(before.length + 1)
  expect(after[0]!.text).toContain(numbers[0])
  expect(await again(numbers[1]!).count()).toBe(1)
  await expect.poll(() => again(numbers[1]!).getAttribute('aria-disabled')).toBeNull()
  await again(numbers[1]!).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByText('张号单没有打印出来').count(), { timeout: 20_000 }).toBe(0)
  expect((await slips())[0]!.text).toContain(numbers[1])
  await expect.poll(() => page.getByText('没有打印出来').count()).toBe(0)
  const focused = await page.evaluate(() => {
    let active = document.activeElement
    while (active?.shadowRoot?.activeElement != null) active = active.shadowRoot.activeElement
    return active?.tagName
  })
  expect(focused, 'the focus is not lost with the button').toBe('INPUT')
})
