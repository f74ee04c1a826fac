import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '../../server/db/connect.ts'
import { demoPlan } from '../../server/demo/plan.ts'
import { savePlan } from '../../server/hall/plans.ts'
import { aServer, type AServer, textAt } from '../server/a-server.ts'
import { violationsOf } from '../support/accessible.ts'
import { launchBrowser } from '../support/chromium.ts'
import { faintTextOf } from '../support/legible.ts'

let browser: Browser
let server: AServer

beforeAll(async () => {
  const prepare = async (url: string): Promise<void> => {
    const sql = connect(url)
    await savePlan(sql, { ...demoPlan, arriveMinutes: 40 })
    await sql.end()
  }
  ;[browser, server] = await Promise.all([launchBrowser(), aServer(prepare)])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

async function open(path: string, width: number, height: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN' })
  const page = await context.newPage()
  await page.goto(server.url + path)
  return page
}

test('[N12] a number is taken on the way; in the hall the code on the kiosk is scanned, or the number typed there', async () => {
  const phone = await open('/take', 360, 740)
  await phone.getByText('40 分钟内到大厅报到').waitFor()
  await phone.locator('[data-queue=A]').click()
  await phone.getByRole('button', { name: '取号', exact: true }).click()
  await phone.getByText('您还没到大厅').waitFor()
  const number = await phone.locator('.number').textContent()
  expect(await violationsOf(phone)).toEqual([])
  expect(await faintTextOf(phone)).toEqual([])
  await phone.locator('#code').fill('12')
  await phone.getByRole('button', { name: '我到了' }).click()
  await phone.getByText('报到码不对').waitFor()

  const kiosk = await open('/kiosk', 1080, 1920)
  await kiosk
    .getByRole('button', { name: /过号|号码/ })
    .first()
    .click()
  const code = (await kiosk.locator('arrival-code .figures').textContent()) ?? ''
  expect(code).toMatch(/^\d{6}$/)
  await kiosk.locator('arrival-code qr-code').waitFor()
  expect(await violationsOf(kiosk)).toEqual([])
  expect(await faintTextOf(kiosk)).toEqual([])

  await phone.goto(`${server.url}/take?arrive=${code}`)
  await phone.waitForURL(/\/t\//)
  await phone.locator('.ahead').waitFor()
  expect(await phone.locator('.number').textContent()).toBe(number)

  const { body } = await server.ask(undefined, { type: 'ticket.issue', queue: 'B', channel: 'phone' })
  await kiosk.locator('number-find input').fill(textAt(body, 'result.number'))
  await kiosk.keyboard.press('Enter')
  await kiosk.getByRole('button', { name: '我到了' }).click()
  await kiosk.getByText(/前面/).first().waitFor()

  const stranger = await open(`/take?arrive=${code}`, 360, 740)
  await stranger.getByText('这台手机上没有今天取的号').waitFor()
})
