/**
 * A morning of the demo hall, played: kiosks, clerks, guides and a manager who ask for everything by HTTP, each with a
 * token of their own, as they would from outside. The hall cannot tell them from people; people can play along.
 */

import { setMaxListeners } from 'node:events'
import { randomUUID } from 'node:crypto'
import type { MorningChapter } from '../../shared/wire/morning-speeds.ts'
import { MorningClerk } from './morning-clerk.ts'
import { MorningClock } from './morning-clock.ts'
import { morningEvents } from './morning-events.ts'
import { doorsClose, doorsOpen, type MorningVisit, morningVisits } from './morning-visits.ts'
import { OutsideClient } from './outside-client.ts'
import type { DemoHall } from './people.ts'
import { demoPlan } from './plan.ts'

export interface MorningOptions {
  /** Where the server is, as anyone reaches it. */
  url: string
  demo: DemoHall
  /** What the names of its accounts end with. */
  tag: string
  speed: number
  seed: number
  /** A hand on the paper of its printer. */
  setPaper: (paper: 'ok' | 'near-end' | 'out') => void
  onError: (error: unknown) => void
}

/** At the start there are as many clerks as on any morning; the rest come when it fills. */
const firstCounters = [1, 7, 14, 18, 21, 2, 8, 15, 19, 22, 11, 12, 3, 9, 16, 13, 4]
/** Nobody new is let in after this minute of the morning; who is in is served. */
const longestAfterwards = 45

export class Morning {
  chapter: MorningChapter = 'doors'
  /** Nobody comes any more: whoever finds the line empty goes home. */
  isClosing = false
  isOver = false
  readonly clock: MorningClock
  readonly client: OutsideClient
  private readonly control = new AbortController()
  private readonly visits = new Map<string, MorningVisit>()
  private readonly works = new Set<Promise<void>>()
  private readonly clerks = new Map<number, MorningClerk>()
  private readonly tokens = new Map<string, Promise<string>>()
  private comers = 0

  constructor(private readonly options: MorningOptions) {
    const { signal } = this.control
    // Everyone in the hall listens for its end.
    setMaxListeners(0, signal)
    this.clock = new MorningClock(doorsOpen, options.speed, signal)
    this.client = new OutsideClient(options.url, options.demo.hall, signal)
  }

  /** Begins; goes on by itself until the last citizen has been served or `end` is called. */
  begin(): void {
    for (const [index, counter] of firstCounters.entries()) this.later(index * 0.15, () => this.open(counter))
    for (const visit of morningVisits(this.options.seed)) this.at(visit.at, () => this.come(visit))
    for (const { at, chapter, run } of morningEvents)
      this.at(at, async () => {
        if (chapter !== undefined) this.chapter = chapter
        await run?.(this)
      })
    this.at(doorsClose, async () => {
      this.isClosing = true
    })
    this.at(doorsClose + longestAfterwards, async () => this.control.abort(over))
    void this.settle().then(() => {
      this.isOver = true
      this.chapter = 'over'
    })
  }

  /** Everyone stops where they are. */
  async end(): Promise<void> {
    this.control.abort(over)
    await this.settle()
  }

  /** Does something in so many minutes. */
  later(minutes: number, work: () => Promise<unknown>): void {
    this.at(this.clock.now + minutes, work)
  }

  /** @returns what the ticket's visit will be; a ticket that a watcher took is a visit like any. */
  visitOf(ticket: string): MorningVisit {
    let visit = this.visits.get(ticket)
    if (visit === undefined) {
      visit = { ...morningVisits(1)[9]!, minutes: 3, isMissed: false, handOffTo: null, isHeld: false }
      visit = { ...visit, theme: null, ending: 'done', grade: null }
      this.visits.set(ticket, visit)
    }
    return visit
  }

  /** Opens one more counter. */
  async open(counter: number): Promise<void> {
    const account = this.options.demo.accounts.find(({ counters }) => counters?.includes(counter))!
    const clerk = new MorningClerk(this, counter, await this.tokenOf(account.username))
    this.clerks.set(counter, clerk)
    await clerk.work()
  }

  /** Sends a clerk for a break. */
  rest(counter: number, minutes: number, reason: string): void {
    this.clerks.get(counter)?.rest(minutes, reason)
  }

  /** Asks as a member of the staff. */
  async askAs(who: string, body: Record<string, unknown>) {
    return this.client.command(await this.staff(who), body)
  }

  /** Asks as a kiosk. */
  askAsKiosk(body: Record<string, unknown>) {
    return this.client.command(this.deviceOf('kiosk'), body)
  }

  /** @returns what the wall shows now. */
  wall() {
    return this.client.view(this.deviceOf('wall'), 'wall')
  }

  setPaper(paper: 'ok' | 'near-end' | 'out'): void {
    this.options.setPaper(paper)
  }

  /** A guide prints the slips that did not come out. */
  async reprint(tickets: readonly string[]): Promise<void> {
    const kiosk = this.deviceOf('kiosk')
    for (const ticket of tickets) await this.client.print(kiosk, ticket, randomUUID())
  }

  async rejoin(ticket: string): Promise<void> {
    await this.askAs('guide1', { type: 'ticket.rejoin', ticket })
  }

  async rate(counter: number, ticket: string, grade: number): Promise<void> {
    const evaluator = this.options.demo.devices.find(
      (device) => device.kind === 'evaluator' && device.counter === counter,
    )!
    await this.client.command(evaluator.token, { type: 'ticket.rate', ticket, grade })
  }

  /** @returns the fields of the finish. */
  endingOf({ ending, item }: MorningVisit): Record<string, unknown> {
    const guide = demoPlan.items.find((each) => each.item === item)
    const missing = guide?.materials.find(({ kind }) => kind === 'main')?.name ?? '身份证'
    const later = guide?.materials.find(({ kind }) => kind === 'later')?.name
    if (ending === 'notice') return { outcome: 'notice', missing: [missing] }
    if (ending === 'accepted-pending' && later !== undefined)
      return { outcome: 'accepted-pending', missing: [later], promised: true }
    return { outcome: ending === 'accepted-pending' ? 'accepted' : ending }
  }

  private async come(visit: MorningVisit): Promise<void> {
    const { item, theme, green, queue } = visit
    const body = {
      type: 'ticket.issue',
      queue,
      ...(item === null ? {} : { items: [item] }),
      ...(theme === null ? {} : { theme }),
      ...(green === null ? {} : { green }),
    }
    // Who needs help goes to the guide's desk, everyone else to one of the kiosks.
    const isHelped = green !== null && green !== 'talent'
    const kiosk = this.deviceOf('kiosk', this.comers++)
    const reply = isHelped ? await this.askAs('guide1', body) : await this.client.command(kiosk, body)
    if (reply.status !== 200) return
    const { ticket } = reply.body['result'] as { ticket: string }
    this.visits.set(ticket, visit)
    await this.client.print(kiosk, ticket)
  }

  private at(minute: number, work: () => Promise<unknown>): void {
    const doing = this.clock
      .until(minute)
      .then(work)
      .then(
        () => undefined,
        (error: unknown) => {
          if (!this.control.signal.aborted) this.options.onError(error)
        },
      )
      .finally(() => this.works.delete(doing))
    this.works.add(doing)
  }

  private async settle(): Promise<void> {
    while (this.works.size > 0) {
      const last = this.control.signal.aborted ? this.works.size : 1
      await Promise.race(this.works)
      // Only the last bell is left: the hall is empty.
      if (this.isClosing && last === 1 && this.works.size === 1) this.control.abort(over)
    }
  }

  private deviceOf(kind: string, no = 0): string {
    const devices = this.options.demo.devices.filter((device) => device.kind === kind)
    return devices[no % devices.length]!.token
  }

  private staff(who: string): Promise<string> {
    return this.tokenOf(`${who}${this.options.tag}`)
  }

  private tokenOf(username: string): Promise<string> {
    const known = this.tokens.get(username)
    if (known !== undefined) return known
    const { password } = this.options.demo.accounts.find((account) => account.username === username)!
    const token = this.client.signIn(username, password)
    this.tokens.set(username, token)
    return token
  }
}

const over = new Error('the morning is over')
