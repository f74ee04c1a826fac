import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { aServer, type AServer, textAt } from '../server/a-server.ts'
import { violationsOf } from '../support/accessible.ts'
import { launchBrowser } from '../support/chromium.ts'
import { faintTextOf, overflowingTextOf, overlappingButtonsOf, smallTextOf } from '../support/legible.ts'

const portrait = { width: 1080, height: 1920 }
const landscape = { width: 1920, height: 1080 }

let browser: Browser
let server: AServer
const contexts: BrowserContext[] = []
const complaints: string[] = []

beforeAll(async () => {
  ;[browser, server] = await Promise.all([launchBrowser(), aServer()])
  for (const [queue, item] of [
    ['B', 'T06'],
    ['B', 'T06'],
    ['D', 'T17'],
    ['B', 'T09'],
    ['C', 'T15'],
    ['A', 'T26'],
  ])
    await server.ask(server.device('kiosk'), { type: 'ticket.issue', queue, items: [item] })
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close()
  expect(complaints.splice(0)).toEqual([])
})

async function open(viewport = portrait, prepare?: (page: Page) => Promise<unknown>): Promise<Page> {
  const context = await browser.newContext({
    viewport,
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    // What the page does without its line is another file's matter: here it would only be unpacked again each time.
    serviceWorkers: 'block',
  })
  contexts.push(context)
  const page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) complaints.push(message.text().slice(0, 200))
  })
  await prepare?.(page)
  await start(page)
  return page
}

/** The kiosk as the next citizen finds it. */
async function start(page: Page): Promise<void> {
  await page.goto(`${server.url}/kiosk`)
  await page.locator('live-dot[freshness=live]').waitFor()
}

async function clerkDoes(counter: number, ...commands: (string | Record<string, unknown>)[]): Promise<void> {
  const token = await server.person(`clerk${String(counter).padStart(2, '0')}`)
  for (const each of commands) {
    const command = typeof each === 'string' ? { type: each } : each
    const { status, body } = await server.ask(token, { counter, ...command })
    expect(status, JSON.stringify(body)).toBe(200)
  }
}

async function type(page: Page, keys: string): Promise<void> {
  for (const key of keys) await page.locator(`[data-key="${key}"]`).click()
}

const numberOn = async (page: Page): Promise<string> => {
  const number = page.locator('slip-shown .number').first()
  await number.waitFor()
  return (await number.textContent())!
}

describe('finding a matter', () => {
  test('by the first letters of its pinyin, on the large keys: 身份证 is the first that “sfz” finds', async () => {
    const page = await open()
    await page.getByRole('button', { name: '找事项' }).click()
    await type(page, 'sfz')
    const first = page.locator('choice-list button').first()
    await expect.poll(() => first.innerText()).toContain('居民身份证')
    expect(await first.innerText()).toMatch(/等候 \d+ 人/)
    await first.click()
    expect(await numberOn(page)).toMatch(/^D\d{3}$/)
  })

  test.each([
    ['shenfenz', '居民身份证换领、补领'],
    ['身份证', '居民身份证换领、补领'],
    ['SBK', '社会保障卡申领、补换'],
    ['hzqf', '普通护照签发申请'],
    ['gongjijin', '公积金购房提取'],
  ])('“%s” finds %s', async (typed, name) => {
    const page = await open(landscape)
    await page.getByRole('button', { name: '找事项' }).click()
    await page.getByRole('textbox').fill(typed)
    await page.locator('choice-list button', { hasText: name }).waitFor()
  })

  test('what is not there is said, with where to ask; deleting and clearing bring everything back', async () => {
    const page = await open()
    await page.getByRole('button', { name: '找事项' }).click()
    const all = await page.locator('choice-list button').count()
    await type(page, 'qqq')
    await page.getByText('没有找到').waitFor()
    await page.getByRole('button', { name: '删除' }).click()
    expect(await page.getByRole('textbox').inputValue()).toBe('qq')
    await page.getByRole('button', { name: '清空' }).click()
    expect(await page.locator('choice-list button').count()).toBe(all)
  })
})

describe('themes', () => {
  test('[T16] a theme that is one visit is one number for all of it, and goes over its steps', async () => {
    const page = await open()
    await page.locator('.themes [data-theme=T-SY]').click()
    const whole = page.locator('choice-list [data-theme=T-SY]')
    expect(await whole.innerText()).toContain('出生登记 → 新生儿一件事 → 社会保障卡申领、补换')
    await whole.click()
    const number = await numberOn(page)
    expect(number).toMatch(/^D\d{3}$/)
    expect(await page.locator('slip-paper').locator('.paper-note').first().innerText()).toContain('→')
    const kiosk = server.device('kiosk')
    const path = `/api/halls/${server.demo.hall}/tickets/by-number/${number}`
    const ticket = textAt((await server.get(path, kiosk)).body, 'ticket')
    const link = await page
      .locator('slip-shown')
      .evaluate((element) => (element as unknown as { slip: { link: string } }).slip.link)
    const phone = await page.context().newPage()
    await phone.goto(link)
    const steps = phone.locator('ticket-visit .list').first().locator('li')
    await expect.poll(() => steps.count()).toBe(3)
    expect(await steps.first().getAttribute('aria-current')).toBe('step')
    const finish = { type: 'ticket.finish', outcome: 'done' }
    for (const [index, counter] of [18, 1, 7].entries()) {
      const call = { type: 'ticket.call', ticket, reason: '一次办齐' }
      await clerkDoes(counter, 'counter.open', call)
      await phone.getByText(`请到 ${counter} 号窗口`).waitFor()
      await clerkDoes(counter, 'ticket.serve', finish)
      if (index < 2) await expect.poll(() => steps.nth(index + 1).getAttribute('aria-current')).toBe('step')
    }
    await phone.getByText('本次办理已结束').waitFor()
    expect(await phone.locator('ticket-visit').getByText('当场办结').count()).toBeGreaterThan(0)
    expect(await phone.locator('.number').innerText()).toBe(number)
  })

  test('one matter of a theme, in two touches', async () => {
    const page = await open()
    await page.locator('.themes [data-theme=T-YB]').click()
    await page.locator('choice-list [data-item=T10]').click()
    expect(await numberOn(page)).toMatch(/^B\d{3}$/)
  })

  test('[V11] what was asked for most today is one touch away', async () => {
    const page = await open()
    const asked = page.locator('kiosk-start choice-list button')
    expect(await asked.count()).toBe(5)
    expect(await asked.first().innerText()).toContain('社会保障卡')
    await asked.first().click()
    expect(await numberOn(page)).toMatch(/^B\d{3}$/)
  })
})

describe('a missed number', () => {
  test('[T6] is restored by typing it; any other state is said in plain words', async () => {
    const { body } = await server.ask(server.device('kiosk'), { type: 'ticket.issue', queue: 'H' })
    const number = textAt(body, 'result.number')
    await clerkDoes(13, 'counter.open', 'ticket.call', 'ticket.miss')
    const page = await open()
    await page.getByRole('button', { name: '过号恢复' }).click()
    await type(page, `H${Number(number.slice(1))}`)
    await page.getByRole('button', { name: '查一下' }).click()
    await page.getByText('已过号，可以恢复').waitFor()
    await page.getByRole('button', { name: '恢复我的号' }).dblclick()
    await page.getByText('已恢复').waitFor()
    await page.getByRole('button', { name: '删除' }).click()
    await type(page, number.slice(-1))
    await page.getByRole('button', { name: '查一下' }).click()
    await page.getByText('正在等候，没有过号').waitFor()
    await type(page, '99')
    await page.getByRole('button', { name: '查一下' }).click()
    await page.getByText('今天没有这个号码').waitFor()
  })
})

describe('whoever leaves', () => {
  test('is asked in time, may go on, and leaves nothing behind', async () => {
    const page = await open(portrait, (each) => each.clock.install())
    await page.getByRole('button', { name: '关爱模式' }).click()
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('button', { name: 'Green channel' }).click()
    await page.getByRole('button', { name: '孕妇', exact: true }).click()
    await page.clock.runFor(41_000)
    const ask = page.getByRole('alertdialog')
    await ask.waitFor()
    expect(
      await page.evaluate(() => {
        let active = document.activeElement
        while (active?.shadowRoot?.activeElement != null) active = active.shadowRoot.activeElement
        return active?.textContent?.trim()
      }),
    ).toBe('Yes, go on')
    await page.getByRole('button', { name: 'Yes, go on' }).click()
    await ask.waitFor({ state: 'detached' })
    await page.getByRole('heading', { name: 'Green channel: choose a service' }).waitFor()
    await page.clock.runFor(61_000)
    await page.getByRole('heading', { name: '您要办什么事？' }).waitFor()
    expect(await ask.count()).toBe(0)
    expect(await page.getByRole('button', { name: '优先取号' }).count(), 'no group is left').toBe(1)
    expect(await page.locator('html[data-care]').count(), 'care mode is over').toBe(0)
  })
})

describe('closed', () => {
  test('[N4] outside the hours it is said once and plainly, with the hours and what to do', async () => {
    const page = await open(portrait, (each) => tamper(each, 'hours'))
    await page.getByText('今天 9:00–12:00 13:00–17:00 可以取号').waitFor()
    expect(await page.locator('queue-choice button:enabled').count()).toBe(0)
    expect(await page.locator('queue-choice').getByText('导办台').count()).toBe(8)
    expect(await overflowingTextOf(page)).toEqual([])
  })

  test('[N4] a queue that is full says so, in every list', async () => {
    const page = await open(landscape, (each) => tamper(each, 'full'))
    expect(await page.locator('queue-choice').getByText('今天的号已取完，请到导办台。').count()).toBe(8)
    await page.locator('.themes button').first().click()
    expect(await page.locator('choice-list button:enabled').count()).toBe(0)
    expect(await page.locator('choice-list').getByText('今天的号已取完').count()).toBeGreaterThan(0)
  })
})

describe('for every eye and hand', () => {
  const screens: Record<string, (page: Page) => Promise<unknown>> = {
    start: async () => undefined,
    green: (page) => page.locator('kiosk-start .green button, kiosk-start .take').click(),
    find: async (page) => {
      await page.locator('.search').click()
      await type(page, 's')
      await page.locator('choice-list button').first().waitFor()
    },
    theme: async (page) => {
      const tab = page.locator('.tabs button').nth(1)
      if ((await tab.count()) > 0) await tab.click()
      await page.locator('.themes [data-theme=T-SY]').click()
    },
    number: async (page) => {
      await page.locator('footer button').first().click()
      await type(page, 'A1')
      await page.locator('number-find .main').click()
      await page.locator('number-find .state').waitFor()
    },
    issued: async (page) => {
      await page.locator('[data-queue=F]').click()
      await page.locator('slip-shown').waitFor()
    },
  }

  for (const [name, viewport] of [
    ['portrait', portrait],
    ['landscape', landscape],
  ] as const)
    for (const mode of ['standard', 'care'])
      for (const language of ['zh-CN', 'en'])
        test(`legible, large and without a fault for axe (${name}, ${mode}, ${language})`, async () => {
          const least = mode === 'care' ? 80 : 60
          const page = await open(viewport)
          for (const [screen, go] of Object.entries(screens)) {
            await start(page)
            if (mode === 'care') await page.getByRole('button', { name: '关爱模式' }).click()
            if (language === 'en') await page.getByRole('button', { name: 'English' }).click()
            await go(page)
            // Names, roles and colours are the same whichever way up the screen is.
            if (name === 'portrait') {
              expect(await violationsOf(page), screen).toEqual([])
              expect(await faintTextOf(page), screen).toEqual([])
            }
            expect(await smallTextOf(page, mode === 'care' ? 33 : 28), screen).toEqual([])
            expect(await smallButtonsOf(page, least), screen).toEqual([])
            // What was found may go on below; nothing else may.
            if (screen !== 'find') expect(await overflowingTextOf(page), screen).toEqual([])
            if (screen !== 'find') expect(await overlappingButtonsOf(page), screen).toEqual([])
            if (mode === 'care' && screen !== 'issued') {
              const tops = await page
                .locator('main button:visible')
                .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top))
              expect(Math.min(...tops), `${screen}: within reach from a wheelchair`).toBeGreaterThan(
                viewport.height * (name === 'portrait' ? 0.35 : 0.25),
              )
            }
          }
        })
})

/** Buttons that a finger would miss, with their smaller side in pixels. */
async function smallButtonsOf(page: Page, least: number): Promise<string[]> {
  return await page.locator('button:visible').evaluateAll(
    (all, smallest) =>
      all.flatMap((button) => {
        const { width, height } = button.getBoundingClientRect()
        const side = Math.min(width, height)
        return side < smallest ? [`${button.textContent.trim()} ${side}`] : []
      }),
    least,
  )
}

/** The hall as it would be: every queue closed for a reason. The real one is always open. */
async function tamper(page: Page, reason: string): Promise<void> {
  await page.routeWebSocket(/socket\.io/, (socket) => {
    const real = socket.connectToServer()
    socket.onMessage((message) => real.send(message))
    real.onMessage((message) => {
      const text = String(message)
      if (!text.includes('"queues"')) return socket.send(message)
      socket.send(
        text
          .replaceAll('"open":true', `"open":false,"reason":"${reason}"`)
          .replace('"hours":""', '"hours":"9:00–12:00 13:00–17:00"'),
      )
    })
  })
}
