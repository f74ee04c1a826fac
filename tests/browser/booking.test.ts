import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { businessDate } from '../../server/calendar.ts'
import { aBookingServer, noonPlan, someIdentity } from '../server/a-booking.ts'
import type { AServer } from '../server/a-server.ts'
import { violationsOf } from '../support/accessible.ts'
import { launchBrowser } from '../support/chromium.ts'
import { faintTextOf } from '../support/legible.ts'

const phone = { width: 360, height: 760 }
const portrait = { width: 1080, height: 1920 }
const landscape = { width: 1920, height: 1080 }
const desktop = { width: 1366, height: 768 }

let browser: Browser
let server: AServer
let late: string[]
const contexts: BrowserContext[] = []
const complaints: string[] = []

beforeAll(async () => {
  ;[browser, server] = await Promise.all([
    launchBrowser(),
    aBookingServer((codes) => {
      late = codes
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

async function open(path: string, viewport = phone, locale = 'zh-CN'): Promise<Page> {
  const context = await browser.newContext({ viewport, locale, reducedMotion: 'reduce' })
  contexts.push(context)
  const page = await context.newPage()
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) complaints.push(message.text().slice(-160))
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(server.url + path)
  if (path.startsWith('/bookings?')) {
    await page.locator('sign-in .note').waitFor()
    await page.keyboard.press('Enter')
  }
  await page.locator('live-dot[freshness=live]').waitFor()
  return page
}

/** Chooses the matter and the next slot that there is; the page asks who it is. */
async function toWho(page: Page, item: string): Promise<void> {
  await page.locator(`book-matter [data-item=${item}]`).click()
  await page.locator('slot-choice section .slots button:enabled').first().click()
  await page.getByRole('heading', { name: '是谁来办？' }).waitFor()
}

/** Chooses the first hour of the next day but one: whoever comes within the hour is reminded of nothing. */
async function toAnotherDay(page: Page, item: string): Promise<void> {
  await page.locator(`book-matter [data-item=${item}]`).click()
  const day = page.locator('slot-choice .days button').nth(2)
  await day.click()
  await expect.poll(() => day.getAttribute('aria-pressed')).toBe('true')
  await page.locator('slot-choice section .slots button:enabled').first().click()
}

/** @returns the six digits of the booking that the page then shows. */
async function book(page: Page, item: string, identity = someIdentity()): Promise<string> {
  await toWho(page, item)
  await page.getByLabel('来办事的人的身份证号').fill(identity)
  await page.getByRole('button', { name: '确认预约' }).click()
  await page.waitForURL(/\/b\//)
  return await codeOn(page)
}

async function codeOn(page: Page): Promise<string> {
  return (await page.locator('booking-page .code').innerText()).replaceAll(/\D/g, '')
}

async function typeCode(kiosk: Page, code: string): Promise<void> {
  await kiosk.getByRole('button', { name: '预约取号' }).click()
  for (const digit of code) await kiosk.getByRole('button', { name: digit, exact: true }).click()
  await kiosk.locator('booking-check-in').getByRole('button', { name: '取号', exact: true }).click()
}

async function faultsOf(page: Page): Promise<string[]> {
  const faint = await faintTextOf(page)
  return [...(await violationsOf(page)), ...faint.map(({ text, contrast }) => `${contrast} ${text}`)]
}

/** The page is never wider than the phone. */
async function isWithin(page: Page): Promise<boolean> {
  return await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)
}

async function bookingsNow(): Promise<{ code: string; state: string; number: string | null }[]> {
  const path = `/api/halls/${server.demo.hall}/bookings`
  const { body } = await server.get(path, await server.person('guide1'))
  return (body as { bookings: { code: string; state: string; number: string | null }[] }).bookings
}

describe('on the phone', () => {
  test('[B4] what, when, who: a code, the place and what to bring; a double touch books once', async () => {
    const page = await open('/book')
    expect(await page.getByText('不预约也能办').isVisible()).toBe(true)
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('searchbox').fill('社会保障卡')
    expect(await page.locator('book-matter button').count()).toBe(2)
    await page.locator('book-matter [data-item=T06]').click()
    await page.locator('slot-choice section .slots button').first().waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.locator('slot-choice .days button').nth(3).click()
    await expect
      .poll(() => page.locator('slot-choice .days button').nth(3).getAttribute('aria-pressed'))
      .toBe('true')
    await page.locator('slot-choice section .slots button').nth(4).click()
    const identity = page.getByLabel('来办事的人的身份证号')
    await identity.fill('110105194912310021')
    await page.getByRole('button', { name: '确认预约' }).click()
    await page.getByText('号码有误，请对照证件再看一遍。').waitFor()
    expect(await faultsOf(page)).toEqual([])
    expect(await isWithin(page)).toBe(true)
    const before = (await allBookings()).length
    await identity.fill(someIdentity())
    await page.getByRole('button', { name: '确认预约' }).dblclick()
    await page.waitForURL(/\/b\//)
    expect(await codeOn(page)).toMatch(/^\d{6}$/)
    const text = await page.locator('booking-page main').innerText()
    for (const words of ['一层', '社会保障卡申领', '请带上', '身份证']) expect(text).toContain(words)
    expect((await allBookings()).length).toBe(before + 1)
    expect(await faultsOf(page)).toEqual([])
    expect(await isWithin(page)).toBe(true)
    const code = await codeOn(page)
    await page.reload()
    await page.locator('.code').waitFor()
    expect(await codeOn(page)).toBe(code)
  })

  test('until another day’s slots have come, those of the day before cannot be touched', async () => {
    const page = await open('/book')
    await page.locator('book-matter [data-item=T12]').click()
    await page.locator('slot-choice section .slots button').first().waitFor()
    await page.route('**/bookings/slots?**', async (route) => {
      await new Promise((wake) => setTimeout(wake, 1500))
      await route.continue()
    })
    const day = page.locator('slot-choice .days button').nth(2)
    await day.click()
    expect(await day.getAttribute('aria-pressed')).toBe('true')
    expect(await page.locator('slot-choice .slots button').count()).toBe(0)
    const slot = page.locator('slot-choice section .slots button').first()
    await slot.waitFor()
    const date = await day.getAttribute('data-date')
    const zone = noonPlan.timeZone
    const from = Date.parse((await slot.getAttribute('data-from')) ?? '')
    expect(businessDate(zone, from)).toBe(date)
  })

  test('the phone’s own way back goes one question back, and what was chosen stays', async () => {
    const page = await open('/book')
    await toWho(page, 'T12')
    await page.goBack()
    await page.getByRole('heading', { name: '您想什么时候来？' }).waitFor()
    await page.getByRole('button', { name: '返回' }).click()
    await page.getByRole('heading', { name: '您要办什么事？' }).waitFor()
    await page.goForward()
    await page.getByRole('heading', { name: '您想什么时候来？' }).waitFor()
  })

  test('[B4] who has a booking in the queue on that day is told so and books nothing', async () => {
    const identity = someIdentity()
    await book(await open('/book'), 'T01', identity)
    const page = await open('/book')
    await toWho(page, 'T01')
    await page.getByLabel('来办事的人的身份证号').fill(identity)
    await page.getByRole('button', { name: '确认预约' }).click()
    await page.getByRole('alert').getByText('已有预约').waitFor()
    expect(new URL(page.url()).pathname).toBe('/book')
  })

  test('[B6] cancelling asks once more, and the booking is over', async () => {
    const page = await open('/book')
    const code = await book(page, 'T17')
    await page.getByRole('button', { name: '来不了，取消预约' }).click()
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('button', { name: '确定取消' }).click()
    await page.getByText('预约已取消').waitFor()
    expect((await bookingsNow()).find((each) => each.code === code)?.state).toBe('cancelled')
    const kiosk = await open('/kiosk', portrait)
    await typeCode(kiosk, code)
    await kiosk.getByText('这个预约已经取消').waitFor()
  })

  test('a token that nobody was given opens nothing', async () => {
    const page = await open(`/b/${'A'.repeat(38)}`)
    await page.getByText('没有找到这个预约').waitFor()
  })

  test('without a line it says so and keeps what was written; the same booking is taken up again', async () => {
    const page = await open('/book')
    await toWho(page, 'T09')
    await page.getByLabel('来办事的人的身份证号').fill(someIdentity())
    await page.context().setOffline(true)
    await page.getByRole('button', { name: '确认预约' }).click()
    await page.getByRole('alert').getByText('网络暂时不通').waitFor({ timeout: 20_000 })
    await page.context().setOffline(false)
    await page.getByRole('button', { name: '确认预约' }).click()
    await page.waitForURL(/\/b\//)
  })

  test('in English, and in a further language to the end, on a phone that speaks it', async () => {
    const english = await open('/book', phone, 'en-GB')
    await english.getByRole('heading', { name: 'What brings you here?' }).waitFor()
    expect(await isWithin(english)).toBe(true)
    const page = await open('/book', phone, 'ja-JP')
    await page.getByRole('heading', { name: 'どのようなご用件ですか？' }).waitFor()
    expect(await isWithin(page)).toBe(true)
    await toAnotherDay(page, 'T06')
    await page.getByLabel('お越しになる方の身分証番号').fill(someIdentity())
    await page.getByRole('button', { name: '予約する' }).click()
    await page.waitForURL(/\/b\//)
    await page.getByRole('heading', { name: 'お持ちいただくもの' }).waitFor()
    expect(await isWithin(page)).toBe(true)
    expect(await page.getByRole('link', { name: 'カレンダーに追加' }).getAttribute('href')).toMatch(
      /lang=ja$/,
    )
  })

  test('[B12] the page leads to its calendar file by a plain link, as long as the booking stands', async () => {
    const page = await open('/book')
    await toAnotherDay(page, 'T06')
    await page.getByLabel('来办事的人的身份证号').fill(someIdentity())
    await page.getByRole('button', { name: '确认预约' }).click()
    await page.waitForURL(/\/b\//)
    const code = await codeOn(page)
    const link = page.getByRole('link', { name: '加入日历' })
    const file = await fetch(server.url + (await link.getAttribute('href'))!)
    expect(file.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    const text = (await file.text()).replaceAll('\r\n ', '')
    expect(text).toContain(`预约码 ${code}`)
    expect(text).toContain(`URL:${page.url()}`)
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('button', { name: '来不了，取消预约' }).click()
    await page.getByRole('button', { name: '确定取消' }).click()
    await link.waitFor({ state: 'detached' })
  })
})

describe('at the kiosk', () => {
  for (const [name, viewport] of [
    ['portrait', portrait],
    ['landscape', landscape],
  ] as const)
    test(`[B7] [B8] [P16] six digits give a number and a slip with its slot, once (${name})`, async () => {
      const code = await book(await open('/book'), name === 'portrait' ? 'T18' : 'T19')
      const kiosk = await open('/kiosk', viewport)
      await kiosk.getByRole('button', { name: '预约取号' }).click()
      expect(await faultsOf(kiosk)).toEqual([])
      for (const button of await kiosk.locator('booking-check-in dialog button').all()) {
        const box = await button.boundingBox()
        expect(Math.min(box!.width, box!.height), (await button.textContent()) ?? '').toBeGreaterThanOrEqual(
          60,
        )
      }
      await kiosk.getByRole('button', { name: '返回' }).click()
      await typeCode(kiosk, code)
      const number = kiosk.locator('slip-shown .number').first()
      await number.waitFor()
      expect(await number.textContent()).toMatch(/^D\d{3}$/)
      const slot = /预约 ?\d\d:\d\d–\d\d:\d\d/
      expect(await kiosk.locator('slip-shown .facts').innerText()).toMatch(slot)
      expect(await kiosk.locator('slip-paper').evaluate((paper) => paper.shadowRoot!.textContent)).toMatch(
        slot,
      )
      await kiosk.getByRole('button', { name: '完成' }).click()
      await typeCode(kiosk, code)
      await kiosk.getByText(`这个预约已经取号：${await numberOf(code)}`).waitFor()
    })

  test('[B7] who is late is told so, and has a number', async () => {
    const kiosk = await open('/kiosk', portrait)
    await typeCode(kiosk, late[0]!)
    await kiosk.getByText('您来晚了一些，按现场取号排队。').waitFor()
    expect(await faultsOf(kiosk)).toEqual([])
    await kiosk.getByRole('button', { name: '知道了，看号码' }).click()
    await kiosk.locator('slip-shown .number').first().waitFor()
    expect(await numberOf(late[0]!)).toMatch(/^E\d{3}$/)
  })

  test('a wrong code says so and begins again; digits can be taken back', async () => {
    const kiosk = await open('/kiosk', portrait)
    await kiosk.getByRole('button', { name: '预约取号' }).click()
    await kiosk.keyboard.type('1234')
    // What comes faster than a hand could be a card: it is told apart first.
    await kiosk.locator('.digits .filled').nth(3).waitFor()
    await kiosk.getByRole('button', { name: '退格' }).click()
    expect(await kiosk.locator('.digits .filled').count()).toBe(3)
    expect(await kiosk.getByRole('button', { name: '取号', exact: true }).last().isDisabled()).toBe(true)
    await kiosk.keyboard.type('000')
    await kiosk.keyboard.press('Enter')
    await kiosk.locator('booking-check-in').getByText('没有找到这个预约').waitFor()
    expect(await kiosk.locator('.digits .filled').count()).toBe(0)
  })

  test('the citizen’s own page leads from the booking to the ticket', async () => {
    const page = await open('/book')
    await book(page, 'T23')
    await page.getByRole('button', { name: '我到大厅了，取号' }).dblclick()
    await page.waitForURL(/\/t\//)
    expect(await page.locator('ticket-page .number').textContent()).toMatch(/^A\d{3}$/)
    await page.goBack()
    await page.getByRole('link', { name: '看排队进度' }).waitFor()
    expect(await faultsOf(page)).toEqual([])
  })
})

describe('for the staff', () => {
  test('[B6] [B10] a guide books for a caller by keyboard, finds the code, cancels with a reason', async () => {
    const page = await open('/bookings?user=guide1', desktop)
    expect(await faultsOf(page)).toEqual([])
    await page.getByLabel('办什么事').fill('护照')
    await page.keyboard.press('Enter')
    await page.locator('slot-choice .days button').nth(1).click()
    await page.locator('slot-choice section .slots button').nth(2).click()
    await page.getByLabel('身份证号').fill(someIdentity())
    await page.getByLabel('姓名（可不填）').fill('司马相如')
    await page.getByLabel('电话（可不填）').fill('13855556666')
    expect(await faultsOf(page)).toEqual([])
    await page.keyboard.press('Enter')
    const told = page.locator('booking-form .told')
    await told.waitFor()
    const code = (await told.locator('.code').innerText()).replaceAll(/\D/g, '')
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('button', { name: '后一天' }).click()
    await page.getByLabel('按预约码或手机尾号查找').fill('6666')
    const row = page.locator('booking-list li')
    await row.getByText(code).waitFor()
    expect(await row.innerText()).toContain('司**如 138****6666')
    expect(await row.innerText()).not.toContain('相')
    await page.getByRole('button', { name: `取消预约 ${code}` }).click()
    const dialog = page.locator('booking-cancel')
    await dialog.getByRole('button', { name: '取消预约' }).click()
    await dialog.getByText('请写明取消的原因。').waitFor()
    expect(await faultsOf(page)).toEqual([])
    await dialog.getByRole('button', { name: '本人来电取消' }).click()
    await dialog.getByRole('button', { name: '取消预约' }).click()
    await page.getByText(`预约 ${code} 已取消。`).waitFor()
    expect(await row.innerText()).toContain('本人来电取消')
  })

  test('[B7] a clerk gives the number of a booking whose citizen stands there, late as it is', async () => {
    const page = await open('/bookings?user=clerk01', desktop)
    await page.getByLabel('按预约码或手机尾号查找').fill(late[1]!)
    const row = page.locator('booking-list li')
    expect(await row.innerText()).toContain('迟到')
    await row.getByRole('button', { name: '取号' }).dblclick()
    await page.getByText('已过预约时间，按现场取号排队。').waitFor()
    await expect.poll(() => row.innerText()).toContain(await numberOf(late[1]!))
  })

  test('on a guide’s phone the list and the sheet one after the other', async () => {
    const page = await open('/bookings?user=guide2')
    expect(await isWithin(page)).toBe(true)
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('button', { name: '为来电群众预约' }).click()
    await page.getByLabel('办什么事').waitFor()
    expect(await page.locator('booking-list').isVisible()).toBe(false)
    await page.getByRole('button', { name: '返回名单' }).click()
    await page.locator('booking-list').waitFor()
  })

  test('who has no part in it is told so', async () => {
    const context = await browser.newContext({ viewport: desktop, locale: 'zh-CN' })
    contexts.push(context)
    const page = await context.newPage()
    await page.goto(`${server.url}/bookings?user=supervisor`)
    await page.locator('sign-in .note').waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('您的账号不办理预约').waitFor()
  })
})

async function numberOf(code: string): Promise<string> {
  return (await bookingsNow()).find((each) => each.code === code)?.number ?? ''
}

/** Of today and the days after it. */
async function allBookings(): Promise<unknown[]> {
  const path = `/api/halls/${server.demo.hall}/bookings`
  const token = await server.person('guide1')
  const { body } = await server.get(`${path}/slots?queue=B`)
  const { days } = body as { days: { date: string }[] }
  const lists = await Promise.all(days.map(({ date }) => server.get(`${path}?date=${date}`, token)))
  return lists.flatMap((list) => (list.body as { bookings: unknown[] }).bookings)
}
