import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { aServer, type AServer } from '../server/a-server.ts'
import { violationsOf } from '../support/accessible.ts'
import { launchBrowser } from '../support/chromium.ts'
import { hush, recordSpeech, saidOn, usualVoices } from './loudspeaker.ts'
import { faintTextOf, overflowingTextOf, overlappingButtonsOf, smallTextOf } from '../support/legible.ts'

const portrait = { width: 1080, height: 1920 }
const landscape = { width: 1920, height: 1080 }

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

async function open(viewport = portrait, voices = usualVoices): Promise<Page> {
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
  await page.addInitScript(recordSpeech, voices)
  await page.goto(`${server.url}/kiosk`)
  await page.locator('queue-choice button').first().waitFor()
  return page
}

/** Waits until it has said that, and @returns everything that it has said since it was hushed. */
async function heard(page: Page, what: RegExp): Promise<string[]> {
  const texts = async (): Promise<string[]> => (await saidOn(page)).map(({ text }) => text)
  await expect.poll(async () => (await texts()).join('\n'), { timeout: 10_000 }).toMatch(what)
  return await texts()
}

/** Presses the digit that was announced for a choice, going on where it was not yet. */
async function choose(page: Page, name: string): Promise<void> {
  for (let pages = 0; pages < 8; pages++) {
    const texts = (await saidOn(page)).map(({ text }) => text)
    const digit = texts
      .map((text) => new RegExp(`^按 ([1-8])，.*${name}`).exec(text)?.[1])
      .find((each) => each !== undefined)
    await hush(page)
    await page.waitForTimeout(550)
    await page.keyboard.press(digit ?? '9')
    if (digit !== undefined) return
    await heard(page, /按 9，/)
  }
  throw new Error(`${name} was never announced`)
}

describe('without sight, by keypad alone', () => {
  test('[S7] from a quiet kiosk to a number in the hand, and everything on the slip is said', async () => {
    const page = await open()
    expect(await saidOn(page)).toEqual([])
    await page.keyboard.press('*')
    const start = await heard(page, /按 9，听更多选择/)
    expect(start[0]).toContain('莲城演示政务服务中心')
    expect(start.join()).toContain('您要办什么事')
    expect(start.filter((text) => /^按 [1-8]，/.test(text)).length).toBe(8)
    await choose(page, '户政、出入境')
    await heard(page, /号单已打印/)
    const slip = await heard(page, /监督电话/)
    const number = (await page.locator('slip-shown .number').first().textContent())!
    const all = slip.join('\n')
    expect(all).toContain(number.split('').join(' '))
    for (const words of ['请到二层户政出入境区等候', '前面', '过号不作废', '首问负责', '监督电话'])
      expect(all).toContain(words)
    await hush(page)
    await page.keyboard.press('*')
    await page.getByRole('heading', { name: '您要办什么事？' }).waitFor()
  })

  test('[S7] further choices, the green channel and help are reached by 9; 0 says it again; * goes back', async () => {
    const page = await open()
    await page.keyboard.press('0')
    await heard(page, /按 8，/)
    await choose(page, '绿色通道')
    await heard(page, /请选择适用的情形/)
    await choose(page, '孕妇')
    await heard(page, /绿色通道：请选择要办的业务/)
    await choose(page, '找事项')
    await heard(page, /找事项/)
    await hush(page)
    await page.waitForTimeout(550)
    await page.keyboard.press('0')
    await heard(page, /按 1，/)
    await hush(page)
    await page.keyboard.press('*')
    await heard(page, /绿色通道：请选择要办的业务/)
    await choose(page, '需要帮助')
    await heard(page, /已通知导办员/)
  })

  test('[S7] a number is typed, looked up and spoken; whatever gets the focus is said', async () => {
    const { body } = await server.ask(server.device('kiosk'), { type: 'ticket.issue', queue: 'A' })
    const number = (body as { result: { number: string } }).result.number
    const page = await open()
    await page.keyboard.press('#')
    await heard(page, /按 8，/)
    await choose(page, '过号恢复')
    await heard(page, /请按数字键输入/)
    await hush(page)
    await page.keyboard.press('ArrowDown')
    await heard(page, /^A$/m)
    await page.keyboard.press('#')
    await heard(page, /已输入 A/)
    for (const digit of number.slice(1)) {
      await page.waitForTimeout(550)
      await page.keyboard.press(digit)
    }
    await heard(page, new RegExp(`已输入 ${number.split('').join(' ')}`))
    await hush(page)
    await page.waitForTimeout(550)
    await page.keyboard.press('#')
    await heard(page, /正在等候，没有过号/)
  })

  test('[V15] a card that is laid on presses no digit', async () => {
    const page = await open()
    await page.keyboard.press('*')
    await heard(page, /按 8，/)
    await hush(page)
    const keyboard = await page.context().newCDPSession(page)
    let timestamp = Date.now() / 1000
    for (const key of [...'410182195203078817'.split(''), 'Enter']) {
      timestamp += 0.008
      await keyboard.send('Input.dispatchKeyEvent', {
        type: 'keyDown',
        key,
        text: key === 'Enter' ? '\r' : key,
        timestamp,
      })
    }
    await heard(page, /身份证|没有读清/)
    await page.waitForTimeout(500)
    expect(await page.locator('slip-shown').count()).toBe(0)
  })
})

describe('the voice', () => {
  test('[S7] is the device’s own, in the language of the screen; its volume goes back after each citizen', async () => {
    const page = await open()
    await page.getByRole('button', { name: '关爱模式' }).click()
    await heard(page, /按 8，/)
    const [first] = await saidOn(page)
    expect(first).toMatchObject({ lang: 'zh_CN' })
    await hush(page)
    for (const turn of [1, 2]) {
      await page.getByRole('button', { name: '大声' }).click()
      await heard(page, turn === 1 ? /音量 80%/ : /音量 100%/)
    }
    expect((await saidOn(page)).at(-1)!.volume).toBe(1)
    await page.keyboard.press('ArrowLeft')
    await heard(page, /音量 80%.*音量 100%.*音量 80%/s)
    await hush(page)
    await page.getByRole('button', { name: 'English' }).click()
    await heard(page, /Press 8:/)
    expect((await saidOn(page)).at(-1)).toMatchObject({ lang: 'en-GB', volume: 0.8 })
    await page.getByRole('button', { name: 'Standard' }).click()
    await hush(page)
    await page.getByRole('button', { name: 'Large type' }).click()
    await heard(page, /Press 8:/)
    expect((await saidOn(page)).at(-1)!.volume).toBe(first!.volume)
  })

  test('[S7] in standard mode nothing is said, whatever is touched', async () => {
    const page = await open()
    await page.locator('[data-queue=F]').click()
    await page.locator('slip-shown .number').first().waitFor()
    await page.waitForTimeout(900)
    expect(await saidOn(page)).toEqual([])
  })

  test('[S7] a device without a voice of its own says so on the screen', async () => {
    const page = await open(portrait, [{ lang: 'zh-CN', localService: false }])
    await page.getByRole('button', { name: '关爱模式' }).click()
    await page.getByText('本机没有语音').waitFor()
    expect(await saidOn(page)).toEqual([])
  })
})

describe('for every eye and hand', () => {
  for (const [name, viewport] of [
    ['portrait', portrait],
    ['landscape', landscape],
  ] as const)
    for (const language of ['zh-CN', 'en'])
      test(`care mode with its voice is legible, low and without a fault for axe (${name}, ${language})`, async () => {
        const page = await open(viewport)
        await page.getByRole('button', { name: '关爱模式' }).click()
        if (language === 'en') await page.getByRole('button', { name: 'English' }).click()
        await page.locator('spoken-guide button').first().waitFor()
        for (const go of ['start', 'issued']) {
          if (go === 'issued') {
            await page.locator('[data-queue=F]').click()
            await page.locator('slip-shown .number').first().waitFor()
          }
          expect(await violationsOf(page), go).toEqual([])
          expect(await faintTextOf(page), go).toEqual([])
          expect(await smallTextOf(page, 33), go).toEqual([])
          expect(await overflowingTextOf(page), go).toEqual([])
          expect(await overlappingButtonsOf(page), go).toEqual([])
          for (const button of await page.locator('button:visible').all()) {
            const { width, height, y } = (await button.boundingBox())!
            expect(Math.min(width, height), `${go}: ${await button.textContent()}`).toBeGreaterThanOrEqual(80)
            if (go === 'start') expect(y).toBeGreaterThan(viewport.height * 0.25)
          }
        }
      })
})

test('[P15] a slip that did not come out: its number is said aloud, outside care mode too', async () => {
  const page = await open()
  const set = (paper: string): Promise<unknown> =>
    fetch(`${server.url}/api/demo/printer`, { method: 'POST', body: JSON.stringify({ paper }) })
  await set('out')
  await page.locator('queue-choice [data-queue=A]').click()
  const number = await page.locator('slip-shown .number').first().textContent()
  await page.getByText('号单没有打印出来：打印机缺纸。').waitFor()
  const sentence = `号单没有打印出来，您的号码是 ${number!.split('').join(' ')}，请记住。`
  await expect.poll(async () => (await saidOn(page)).map(({ text }) => text)).toEqual([sentence])
  await set('ok')
  await page.getByRole('button', { name: '补打号单' }).click()
  await page.getByText('号单已打印，请取走。').waitFor()
  expect((await saidOn(page)).length).toBe(1)
})
