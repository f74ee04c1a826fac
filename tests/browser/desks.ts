/** A hall with its server, and clerks at their terminals: real pages in a real browser. */

import type { Browser, BrowserContext, Page, Request } from 'playwright-core'
import { launchBrowser } from '../support/chromium.ts'
import { command, type Demo, demoOf, signIn } from '../support/contract-client.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { type ServerProcess, startServer } from '../support/server.ts'

export const desktop = { width: 1366, height: 768 }
export const narrow = { width: 360, height: 768 }
interface Size {
  width: number
  height: number
}

export type Sent = Record<string, unknown>

export class Desks {
  /** What pages did against the security policy, and what failed in them. */
  readonly complaints: string[] = []
  private readonly contexts: BrowserContext[] = []
  private readonly tokens = new Map<string, string>()

  private constructor(
    private readonly browser: Browser,
    private readonly database: TestDatabase,
    readonly server: ServerProcess,
    readonly demo: Demo,
  ) {}

  /** Starts all of it. */
  static async start(): Promise<Desks> {
    const browser = await launchBrowser()
    const database = await freshDatabase()
    const server = await startServer(database.url)
    return new Desks(browser, database, server, await demoOf(server.url))
  }

  async stop(): Promise<void> {
    await this.browser.close()
    await this.server.stop()
    await this.database.drop()
  }

  async closePages(): Promise<void> {
    for (const context of this.contexts.splice(0)) await context.close()
  }

  /** The clerk of the counter signs in there, and opens it where it is closed. */
  async sit(counter: number, viewport = desktop, locale = 'zh-CN'): Promise<Page> {
    return await this.sitIn(await this.room(viewport, locale), counter)
  }

  /** A page of the hall, in a browser of its own. */
  async open(path: string, viewport = desktop, locale = 'zh-CN'): Promise<Page> {
    return await this.openIn(await this.room(viewport, locale), path)
  }

  /** The same in a browser that is open already: a second tab. */
  async sitIn(context: BrowserContext, counter: number): Promise<Page> {
    const { username } = this.account(counter)
    const page = await this.openIn(context, `/counter?user=${username}&counter=${counter}`)
    await page.locator('sign-in .note').waitFor()
    await page.keyboard.press('Enter')
    await page.locator('live-dot[freshness=live]').waitFor()
    await rested(page)
    if ((await stateOf(page)) === 'closed') await press(page, 'Space')
    return page
  }

  /** The clerk of the counter does something elsewhere. @throws Error when it is refused */
  async at(counter: number, body: Sent): Promise<Sent> {
    return await this.as(this.account(counter).username, { counter, ...body })
  }

  account(counter: number): Demo['accounts'][number] {
    return this.demo.accounts.find((each) => each.counters?.[0] === counter)!
  }

  /** @throws Error when it is refused */
  async as(username: string, body: Sent): Promise<Sent> {
    const account = this.demo.accounts.find((each) => each.username === username)!
    const token = this.tokens.get(username) ?? (await signIn(this.server.url, account))
    this.tokens.set(username, token)
    return await this.ask(token, body)
  }

  /** @returns the number and the ticket. */
  async issue(queue: string, extra: Sent = {}): Promise<{ number: string; ticket: string }> {
    const { token } = this.demo.devices.find((device) => device.kind === 'kiosk')!
    const result = await this.ask(token, { type: 'ticket.issue', queue, ...extra })
    return result as { number: string; ticket: string }
  }

  private async room(viewport: Size, locale: string): Promise<BrowserContext> {
    const context = await this.browser.newContext({ viewport, locale, reducedMotion: 'reduce' })
    this.contexts.push(context)
    return context
  }

  private async openIn(context: BrowserContext, path: string): Promise<Page> {
    const page = await context.newPage()
    page.on('console', (message) => {
      const text = message.text()
      if (text.includes('Content Security Policy')) this.complaints.push(text.slice(-160))
    })
    page.on('pageerror', (error) => this.complaints.push(error.message))
    await page.goto(this.server.url + path)
    return page
  }

  private async ask(token: string, body: Sent): Promise<Sent> {
    const reply = await command(this.server.url, this.demo.hall, token, body)
    if (reply.status !== 200) throw new Error(`${reply.status} ${JSON.stringify(reply.body)}`)
    return reply.body['result'] ?? {}
  }
}

/** Presses keys one after another, each when the one before has had its effect. */
export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await rested(page)
    await page.keyboard.press(key)
    await rested(page)
  }
}

/**
 * Waits until nothing is under way, the line is live and the main button takes a press again, as a hand would that
 * looks first. By the page's own clock: a busy machine makes its pause longer too.
 */
export async function rested(page: Page): Promise<void> {
  await page.locator('action-bar').evaluate(async (element) => {
    interface Bar {
      main: string
      busy: boolean
      still: string
      desk: { visit?: { ticket: string } }
      moment?: { name: string; since: number }
    }
    const bar = element as unknown as Bar
    const look = (): void => {
      const name = `${bar.main} ${bar.desk.visit?.ticket ?? ''}`
      if (bar.moment?.name !== name) bar.moment = { name, since: performance.now() }
    }
    if (bar.moment === undefined) setInterval(look, 30)
    for (let isRested = false; !isRested; ) {
      await new Promise((wake) => requestAnimationFrame(() => requestAnimationFrame(wake)))
      look()
      isRested = !bar.busy && bar.still === '' && performance.now() - bar.moment!.since > 480
    }
  })
}

/** @returns the number of the citizen at the counter. */
export function numberOf(page: Page): Promise<string> {
  return page.locator('citizen-card h1').innerText()
}

/** @returns the state of the counter as the head of the page says it. */
export async function stateOf(page: Page): Promise<string> {
  return (await page.locator('desk-head .state').getAttribute('class'))!.replace('state ', '')
}

/** @returns commands as they leave the page; grows. */
export function sentBy(page: Page): Sent[] {
  const sent: Sent[] = []
  page.on('request', (request: Request) => {
    if (request.method() === 'POST' && request.url().endsWith('/commands'))
      sent.push(JSON.parse(request.postData()!) as Sent)
  })
  return sent
}

/** @returns the types of the commands. */
export function typesOf(sent: readonly Sent[]): unknown[] {
  return sent.map(({ type }) => type)
}

/** @returns how many sheets of paper the page would take. */
export async function sheetsOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true })
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}
