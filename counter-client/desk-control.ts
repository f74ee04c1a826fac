/**
 * What the clerk wants, from button or key, turned into one command or one open question. It asks `available` and
 * does nothing else; what happened comes back as a view.
 */

import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { outcomes } from '../shared/law/commands.ts'
import type { Asked } from '../shared/ui/ask.ts'
import type { DeskView } from '../shared/views/shapes.ts'
import {
  barActionsOf,
  isAvailable,
  keyOf,
  type MainAction,
  mainActionOf,
  menuActionsOf,
  type SideAction,
} from './desk-actions.ts'
import type { Asking } from './desk-dialogs.ts'
import type { Wish } from './desk-events.ts'
import { type ListName, lists } from './list-names.ts'
import type { PaperState } from './paper-check.ts'
import type { Sending } from './sending.ts'

/** A press so soon after the main button has become another one was meant for the one before, in milliseconds. */
const settleMilliseconds = 450
/** The second press of "missed" must come within, in milliseconds. */
const missMilliseconds = 4000
const listKeys = 'WEQ'

export interface DeskSurroundings {
  desk: () => DeskView | undefined
  /** Server time, epoch milliseconds. */
  now: () => number
  /** Whether the data is old, so that nothing can be pressed. */
  isStill: () => boolean
  /** Whether the counter is closed, or the person's own. */
  isOwn: () => boolean
  /** The server does not know the session any more. */
  onSessionOver: () => void
}

export class DeskControl implements ReactiveController {
  /** The question that stands open. */
  asking: Asking | null = null
  list: ListName = 'waiting'
  /** A first press of "missed" waits for its second. */
  missAsked = false
  /** Papers of this visit as the clerk has ticked them. */
  papers: ReadonlyMap<string, PaperState> = new Map()
  private missTimer: ReturnType<typeof setTimeout> | undefined
  private main = ''
  private ticket = ''
  private momentSince = 0

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly sending: Sending,
    private readonly around: DeskSurroundings,
  ) {
    host.addController(this)
  }

  hostDisconnected(): void {
    clearTimeout(this.missTimer)
  }

  /** A view may have begun another moment: then questions about the one before ask nothing any more. */
  hostUpdate(): void {
    const desk = this.around.desk()
    if (desk === undefined) return
    const main = mainActionOf(desk)
    const ticket = desk.visit?.ticket ?? ''
    if (main === this.main && ticket === this.ticket) return
    if (ticket !== this.ticket) this.papers = new Map()
    this.main = main
    this.ticket = ticket
    this.momentSince = performance.now()
    this.missAsked = false
    if (this.asking !== null && this.asking.about !== 'desk') this.asking = null
  }

  /** Papers that are marked missing. */
  get marked(): string[] {
    return [...this.papers].filter(([, state]) => state === 'missing').map(([name]) => name)
  }

  /** Does what a button asks for. */
  wish(wish: Wish): void {
    switch (wish.do) {
      case 'main':
        return this.doMain(wish.action)
      case 'side':
        return this.doSide(wish.action)
      case 'finish-as':
        return this.ask({ what: 'finish', about: 'visit', outcome: outcomes[wish.index]! })
      case 'call-one':
        return this.ask({ what: 'call-one', about: 'moment', ticket: wish.ticket })
      case 'keys':
        return this.ask({ what: 'keys', about: 'desk' })
    }
  }

  /** @returns whether the key meant something here. */
  press(key: string): boolean {
    const desk = this.around.desk()
    if (desk === undefined || this.asking !== null) return false
    if (key === '?') this.ask({ what: 'keys', about: 'desk' })
    else if (!this.around.isOwn()) return false
    else if (key === ' ') this.doMain(mainActionOf(desk))
    else if (/^[1-6]$/.test(key)) return this.pressDigit(desk, Number(key) - 1)
    else if (key.length === 1 && listKeys.includes(key)) this.choose(lists[listKeys.indexOf(key)]!)
    else return this.pressLetter(desk, key)
    return true
  }

  /** Sends a command; the question that it answers closes when it was done. */
  async send(draft: Asked): Promise<void> {
    const done = await this.sending.send(draft)
    if (done) this.asking = null
    else if (this.sending.problem?.status === 401) this.around.onSessionOver()
    this.host.requestUpdate()
  }

  /** Opens a question. */
  ask(asking: Asking): void {
    if (this.sending.busy) return
    this.sending.forget()
    this.asking = asking
    this.host.requestUpdate()
  }

  /** Leaves the question without an answer. */
  leave(): void {
    this.asking = null
    this.sending.forget()
  }

  choose(list: ListName): void {
    this.list = list
    this.host.requestUpdate()
  }

  /** @param state null: not ticked */
  tick(name: string, state: PaperState | null): void {
    const papers = new Map(this.papers)
    if (state === null) papers.delete(name)
    else papers.set(name, state)
    this.papers = papers
    this.host.requestUpdate()
  }

  private pressDigit(desk: DeskView, index: number): boolean {
    if (desk.visit?.state !== 'serving') return false
    this.ask({ what: 'finish', about: 'visit', outcome: outcomes[index]! })
    return true
  }

  private pressLetter(desk: DeskView, key: string): boolean {
    const now = this.around.now()
    const shown = [...barActionsOf(desk, now), ...menuActionsOf(desk, now)]
    const action = shown.find((each) => keyOf[each] === key)
    if (action !== undefined) this.doSide(action)
    return action !== undefined
  }

  private doMain(action: MainAction): void {
    const desk = this.around.desk()
    if (desk === undefined || mainActionOf(desk) !== action || !this.isPossible(desk, action)) return
    if (performance.now() - this.momentSince < settleMilliseconds) return
    const { counter } = desk
    switch (action) {
      case 'open':
      case 'resumeWork':
        return void this.send({ type: 'counter.open', counter })
      case 'call':
        return void this.send({ type: 'ticket.call', counter })
      case 'serve':
        return void this.send({ type: 'ticket.serve', counter })
      case 'done':
        return void this.send({ type: 'ticket.finish', counter, outcome: 'done' })
    }
  }

  private doSide(action: SideAction): void {
    const desk = this.around.desk()
    if (desk === undefined || !this.isPossible(desk, action)) return
    switch (action) {
      case 'recall':
        return void this.send({ type: 'ticket.recall', counter: desk.counter })
      case 'miss':
        return this.doMiss(desk.counter)
      case 'finish':
        return this.ask({ what: 'finish', about: 'visit', outcome: 'done' })
      case 'handOff':
      case 'hold':
      case 'green':
      case 'leave':
        return this.ask({ what: action, about: 'visit' })
      case 'pause':
      case 'close':
        return this.ask({ what: action, about: 'moment' })
    }
  }

  private isPossible(desk: DeskView, action: MainAction | SideAction): boolean {
    return !this.around.isStill() && isAvailable(desk, action, this.around.now())
  }

  /** Someone may be on the way from the far end of the hall: asked twice. */
  private doMiss(counter: number): void {
    clearTimeout(this.missTimer)
    if (this.missAsked) {
      this.missAsked = false
      void this.send({ type: 'ticket.miss', counter })
      return
    }
    this.missAsked = true
    this.host.requestUpdate()
    this.missTimer = setTimeout(() => {
      this.missAsked = false
      this.host.requestUpdate()
    }, missMilliseconds)
  }
}
