/** A hall whose server can be stopped and started, and kiosks that keep their store meanwhile. */

import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { aServer, type AServer, at, textAt } from '../server/a-server.ts'
import { browserOptions, launchBrowser } from '../support/chromium.ts'
import { type ServerProcess, startServer } from '../support/server.ts'

export const portrait = { width: 1080, height: 1920 }

export interface Issued {
  number: string
  ticket: string
  queue: string
  green: string | null
  items: string[]
  /** Of a number that was given without the line: when. */
  given?: { at: number; printed: boolean }
}

export class KioskHall {
  readonly complaints: string[] = []
  private readonly contexts: BrowserContext[] = []
  private isCut = false

  private constructor(
    readonly browser: Browser,
    readonly server: AServer,
    private process: ServerProcess,
    private readonly reserve: number,
  ) {}

  /**
   * @param prepare what its database should hold before
   * @param reserve how many numbers of each queue a kiosk is to hold before it is used
   */
  static async start(prepare?: (url: string) => Promise<void>, reserve = 30): Promise<KioskHall> {
    const [browser, server] = await Promise.all([launchBrowser(), aServer(prepare)])
    return new KioskHall(browser, server, server.process, reserve)
  }

  /** The server is gone, as by a cut. */
  async cut(): Promise<void> {
    this.isCut = true
    await this.process.kill()
  }

  /** The server again: same address, same data. */
  async restore(): Promise<void> {
    this.isCut = false
    this.process = await startServer(this.server.database.url, Number(new URL(this.server.url).port))
  }

  async stop(): Promise<void> {
    await this.browser.close()
    await this.process.stop()
    await this.server.database.drop()
  }

  /** Leaves the hall as the next test expects it. @returns what pages did against the policy, and what failed in them */
  async closePages(): Promise<string[]> {
    if (this.isCut) await this.restore()
    for (const context of this.contexts.splice(0)) await context.close()
    return this.complaints.splice(0)
  }

  /** @param no which of the hall's kiosks */
  kioskToken(no: number): string {
    return this.server.demo.devices.filter(({ kind }) => kind === 'kiosk')[no]!.token
  }

  /** A kiosk with a store of its own; holds its numbers and its page. */
  async kiosk(no = 0, viewport = portrait, before?: (page: Page) => Promise<unknown>): Promise<Page> {
    const context = await this.browser.newContext({ viewport, locale: 'zh-CN', reducedMotion: 'reduce' })
    this.contexts.push(context)
    return await this.windowOf(context, no, before)
  }

  /** A window of a kiosk, ready for a cut. */
  async windowOf(context: BrowserContext, no = 0, before?: (page: Page) => Promise<unknown>): Promise<Page> {
    const page = await context.newPage()
    await before?.(page)
    page.on('pageerror', (error) => this.complaints.push(error.message))
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy'))
        this.complaints.push(message.text().slice(0, 200))
    })
    await page.goto(`${this.server.url}/kiosk#device=${this.kioskToken(no)}`)
    await page.locator('live-dot[freshness=live]').waitFor()
    await page.evaluate(async () => void (await navigator.serviceWorker.ready))
    await ledgerOf(page, (kept) => kept.filter(({ state }) => state === 'free').length >= 8 * this.reserve)
    return page
  }

  /** @returns the tickets of the day that kiosks took in the queue, in the order of their entries. */
  async issued(queue: string): Promise<Issued[]> {
    const { body: view } = await this.server.get(`/api/halls/${this.server.demo.hall}/views/kiosk`)
    const path = `/api/halls/${this.server.demo.hall}/journal?day=${textAt(view, 'day')}&limit=1000`
    const { body } = await this.server.get(path, await this.server.person('supervisor'))
    return (at(body, 'entries') as { type: string; data: Issued }[])
      .filter(({ type, data }) => type === 'ticket.issued' && data.queue === queue)
      .map(({ data }) => data)
  }

  /** @returns who waits for the counter, in order. */
  async waitingAt(counter: number): Promise<string[]> {
    const clerk = await this.server.person(`clerk${String(counter).padStart(2, '0')}`)
    const path = `/api/halls/${this.server.demo.hall}/views/desk?key=${counter}`
    const { body } = await this.server.get(path, clerk)
    return (at(body, 'data.waiting') as { number: string }[]).map(({ number }) => number)
  }
}

/** A browser whose profile is on the disk, as a kiosk's is. */
export async function persistentKiosk(folder: string): Promise<BrowserContext> {
  return await chromium.launchPersistentContext(folder, {
    ...browserOptions(),
    viewport: portrait,
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  })
}

/** Its plug is pulled: nothing is closed, nothing more is written. */
export async function killed(context: BrowserContext): Promise<void> {
  const page = context.pages()[0]!
  const gone = new Promise((done) => context.once('close', done))
  const session = await context.newCDPSession(page)
  session.send('Browser.crash' as never).catch(() => undefined)
  await gone
}

interface KeptRow {
  ticket: string
  number: string
  queue: string
  state: string
  day: string
  given: { at: number; printed: boolean } | null
}

/** @returns the kiosk's ledger once it is as wanted. */
export async function ledgerOf(
  page: Page,
  isSo: (kept: KeptRow[]) => boolean = () => true,
): Promise<KeptRow[]> {
  const deadline = performance.now() + 30_000
  for (;;) {
    const kept = await page.evaluate(
      () =>
        new Promise<KeptRow[]>((done) => {
          const opening = indexedDB.open('jiaohao-kiosk')
          opening.onsuccess = () => {
            const store = opening.result
            const reading = store.transaction('kept').objectStore('kept').getAll()
            reading.onsuccess = () => {
              store.close()
              done(reading.result as KeptRow[])
            }
          }
        }),
    )
    if (isSo(kept)) return kept
    if (performance.now() > deadline) throw new Error(`the ledger is ${JSON.stringify(kept).slice(0, 500)}`)
    await new Promise((wake) => setTimeout(wake, 100))
  }
}

/** Waits until the kiosk says that it goes on without its line. */
export async function isWithoutLine(page: Page): Promise<void> {
  await page.getByText('暂时连不上系统，可以照常取号。').waitFor({ timeout: 40_000 })
}

/** @returns the number that a touch gives. */
export async function takes(page: Page, queue: string): Promise<string> {
  await page.locator(`queue-choice [data-queue=${queue}]`).click()
  const number = await numberOn(page)
  await page.getByRole('button', { name: '完成' }).click()
  await page.getByRole('heading', { name: '您要办什么事？' }).waitFor()
  return number
}

export async function numberOn(page: Page): Promise<string> {
  const number = page.locator('slip-shown .number').first()
  await number.waitFor()
  return (await number.textContent())!
}
