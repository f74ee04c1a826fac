/** A hall with its server, and screens that look at it: real pages in a real browser. */

import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchBrowser } from '../support/chromium.ts'
import { command, type Demo, demoOf, signIn } from '../support/contract-client.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { type ServerProcess, startServer } from '../support/server.ts'

export const landscape = { width: 1920, height: 1080 }
export const portrait = { width: 1080, height: 1920 }
export const strip = { width: 1920, height: 360 }

export class Screens {
  /** What pages did against the security policy, and what failed in them. */
  readonly complaints: string[] = []
  private readonly contexts: BrowserContext[] = []
  private readonly tokens = new Map<number, string>()

  private constructor(
    private readonly browser: Browser,
    private readonly database: TestDatabase,
    public server: ServerProcess,
    private readonly demo: Demo,
  ) {}

  /** Starts all of it. */
  static async start(): Promise<Screens> {
    const browser = await launchBrowser()
    const database = await freshDatabase()
    const server = await startServer(database.url)
    return new Screens(browser, database, server, await demoOf(server.url))
  }

  /** The server again, after it died: same address, same data. */
  async restart(): Promise<void> {
    this.server = await startServer(this.database.url, Number(new URL(this.server.url).port))
  }

  async stop(): Promise<void> {
    await this.browser.close()
    await this.server.stop()
    await this.database.drop()
  }

  async closePages(): Promise<void> {
    for (const context of this.contexts.splice(0)) await context.close()
  }

  /** Opens a page and waits until it is live. */
  async open(
    path: string,
    viewport = landscape,
    motion: 'reduce' | 'no-preference' = 'reduce',
    before: (page: Page) => Promise<void> = async () => undefined,
  ): Promise<Page> {
    const context = await this.browser.newContext({ viewport, reducedMotion: motion })
    this.contexts.push(context)
    const page = await context.newPage()
    page.on('console', (message) => {
      const text = message.text()
      if (text.includes('Content Security Policy')) this.complaints.push(text.slice(-160))
    })
    page.on('pageerror', (error) => this.complaints.push(error.message))
    await page.addInitScript(countNotes)
    await before(page)
    await page.goto(this.server.url + path)
    await page.locator('live-dot[freshness=live]').waitFor()
    return page
  }

  /** The clerk of a counter does something. @throws Error when it is refused. */
  async at(counter: number, body: Record<string, unknown>): Promise<Record<string, string>> {
    const account = this.demo.accounts.find((each) => each.counters?.[0] === counter)!
    const token = this.tokens.get(counter) ?? (await signIn(this.server.url, account))
    this.tokens.set(counter, token)
    return await this.ask(token, { counter, ...body })
  }

  /** Somebody of the staff does something. @throws Error when it is refused. */
  async as(username: string, body: Record<string, unknown>): Promise<void> {
    const account = this.demo.accounts.find((each) => each.username === username)!
    await this.ask(await signIn(this.server.url, account), body)
  }

  /** @returns the number taken. */
  async issue(queue: string): Promise<string> {
    const { token } = this.demo.devices.find((device) => device.kind === 'kiosk')!
    return (await this.ask(token, { type: 'ticket.issue', queue }))['number']!
  }

  /** @returns the number called. */
  async call(counter: number): Promise<string> {
    return (await this.at(counter, { type: 'ticket.call' }))['number']!
  }

  private async ask(token: string, body: Record<string, unknown>): Promise<Record<string, string>> {
    const reply = await command(this.server.url, this.demo.hall, token, body)
    if (reply.status !== 200) throw new Error(`${reply.status} ${JSON.stringify(reply.body)}`)
    return reply.body['result'] ?? {}
  }
}

/** @returns how many notes the page has struck. */
export async function notesOf(page: Page): Promise<number> {
  return await page.evaluate(() => (window as unknown as { notes: number }).notes)
}

export interface SpokenWord {
  /** By the sound's own clock, in seconds. */
  at: number
  seconds: number
}

/** @returns the recorded words that the page has begun to speak. */
export async function spokenOf(page: Page): Promise<SpokenWord[]> {
  return await page.evaluate(() => (window as unknown as { spoken: SpokenWord[] }).spoken)
}

/** @returns the text inside an element, in one line. */
export async function shown(page: Page, tag: string): Promise<string> {
  const text = await page.locator(tag).evaluate((element) => element.shadowRoot!.textContent)
  return text.replace(/\s+/g, ' ')
}

/** The loudspeaker of a test: counts the notes that are struck and the words that are spoken. Runs in the page. */
export function countNotes(): void {
  const own = window as unknown as { notes: number; spoken: SpokenWord[] }
  own.notes = 0
  own.spoken = []
  window.AudioContext = class extends AudioContext {
    override createOscillator(): OscillatorNode {
      own.notes++
      return super.createOscillator()
    }
    override createBufferSource(): AudioBufferSourceNode {
      const source = super.createBufferSource()
      const start = source.start.bind(source)
      source.start = (at = 0) => {
        own.spoken.push({ at, seconds: source.buffer!.duration })
        start(at)
      }
      return source
    }
  }
}
