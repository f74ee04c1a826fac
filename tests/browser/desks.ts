/** A hall with its server, and clerks at their terminals: real pages in a real browser. */

import type { Browser, BrowserContext, Page, Request } from 'playwright-core'
import { launchBrowser } from '../support/chromium.ts'
import { command, type Demo, demoOf, signIn } from '../support/contract-client.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { type ServerProcess, startServer } from '../support/server.ts'

export const desktop = { width: 1366, height: 768 }
export const narrow = { width: 360, height: 768 }
/** Longer than the pause in which a new main button does not yet take a press. */
const settle = 550

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
    const context = await this.browser.newContext({ viewport, locale, reducedMotion: 'reduce' })
    this.contexts.push(context)
    return await this.sitIn(context, counter)
  }

  /** The same in a browser that is open already: a second tab. */
  async sitIn(context: BrowserContext, counter: number): Promise<Page> {
    const { username } = this.demo.accounts.find((each) => each.counters?.[0] === counter)!
    const page = await context.newPage()
    page.on('console', (message) => {
      const text = message.text()
      if (text.includes('Content Security Policy')) this.complaints.push(text.slice(-160))
    })
    page.on('pageerror', (error) => this.complaints.push(error.message))
    await page.goto(`${this.server.url}/counter?user=${username}&counter=${counter}`)
    await page.locator('sign-in .note').waitFor()
    await page.keyboard.press('Enter')
    await page.locator('live-dot[freshness=live]').waitFor()
    await page.waitForTimeout(settle)
    if ((await stateOf(page)) === 'closed') await press(page, 'Space')
    return page
  }

  /** The clerk of the counter does something elsewhere. @throws Error when it is refused */
  async at(counter: number, body: Sent): Promise<Sent> {
    const account = this.demo.accounts.find((each) => each.counters?.[0] === counter)!
    return await this.as(account.username, { counter, ...body })
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

  private async ask(token: string, body: Sent): Promise<Sent> {
    const reply = await command(this.server.url, this.demo.hall, token, body)
    if (reply.status !== 200) throw new Error(`${reply.status} ${JSON.stringify(reply.body)}`)
    return reply.body['result'] ?? {}
  }
}

/** Presses keys one after another, each when the one before has had its effect. */
export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key)
    await page.waitForTimeout(50)
    await page.locator('action-bar[busy]').waitFor({ state: 'detached' })
    await page.waitForTimeout(settle)
  }
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
