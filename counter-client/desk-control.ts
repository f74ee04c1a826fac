/**
 * What the clerk wants, from button or key, turned into one command or one open question. It asks `available` and
 * does nothing else; what happened comes back as a view.
 */

import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Asked } from '../shared/ui/ask.ts'
import type { DeskView } from '../shared/views/shapes.ts'
import { type CheckRow, lackingOf, rowsFor, rowsOf } from './check-rows.ts'
import {
  barActionsOf,
  deskKeys,
  isAvailable,
  keyOf,
  type MainAction,
  mainActionOf,
  matterActionsOf,
  menuActionsOf,
  type SideAction,
} from './desk-actions.ts'
import type { Asking } from './desk-dialogs.ts'
import type { Complaint, Wish } from './desk-events.ts'
import { type EndedVisit, endedBy, keepEnded, keptEnded } from './ended-visit.ts'
import { type Ending, endingFor, endings } from './finish-draft.ts'
import { type ListName, lists } from './list-names.ts'
import type { PaperTicks } from './paper-ticks.ts'
import type { Sending } from './sending.ts'
import { TwoPresses } from './two-presses.ts'

/** A press so soon after the main button has become another one was meant for the one before, in milliseconds. */
const settleMilliseconds = 450

/** What the control sends with and knows of. */
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
  /** A visit has ended, and the server has said so. */
  onFinished: () => void
  /** Registers the complaint of a citizen who was handed on for it. */
  onComplaint: (ticket: string, complaint: Complaint) => void
  /** What only the page can do. @returns whether it did something */
  onKey: (key: DeskKey) => boolean
}

export type DeskKey = Exclude<keyof typeof deskKeys, ListName | 'alarm'> | 'escape'

export class DeskControl implements ReactiveController {
  /** The question that stands open. */
  asking: Asking | null = null
  list: ListName = 'waiting'
  /** The visit that just ended here, when it leaves a paper. */
  ended: EndedVisit | null = null
  /** Someone may be on the way from the far end of the hall: asked twice. */
  private readonly miss = new TwoPresses(() => this.host.requestUpdate())
  private readonly alarm = new TwoPresses(() => this.host.requestUpdate())
  private counter = 0
  private moment = ''
  private momentSince = 0
  private visitMoment = ''

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly sending: Sending,
    /** Calls for help go out beside everything else. */
    private readonly alarming: Sending,
    private readonly ticks: PaperTicks,
    private readonly around: DeskSurroundings,
  ) {
    host.addController(this)
  }

  hostDisconnected(): void {
    this.miss.forget()
    this.alarm.forget()
  }

  /** A view may have begun another moment: then questions about the one before ask nothing any more. */
  hostUpdate(): void {
    const desk = this.around.desk()
    if (desk === undefined) return
    if (desk.counter !== this.counter) {
      this.counter = desk.counter
      this.ended = keptEnded(desk.counter)
    }
    const ticket = desk.visit?.ticket ?? ''
    const moment = `${this.mainAction(desk)} ${ticket}`
    if (moment !== this.moment) {
      this.moment = moment
      this.momentSince = performance.now()
    }
    const visitMoment = `${desk.state} ${desk.visit?.state ?? ''} ${ticket}`
    if (visitMoment === this.visitMoment) return
    this.visitMoment = visitMoment
    this.miss.forget()
    if (this.asking !== null && this.asking.about !== 'desk') this.asking = null
  }

  /** A first press of "missed" waits for its second. */
  get missAsked(): boolean {
    return this.miss.asked
  }

  /** A first press of the call for help waits for its second. */
  get alarmAsked(): boolean {
    return this.alarm.asked
  }

  /** The checklist of the visit with what is on its way. */
  get rows(): CheckRow[] {
    const visit = this.around.desk()?.visit
    return visit === undefined ? [] : rowsOf(visit, this.ticks.pending)
  }

  /** What the space bar does now. */
  mainAction(desk: DeskView): MainAction {
    const { visit } = desk
    return mainActionOf(desk, visit !== undefined && lackingOf(rowsFor(visit, this.rows, null)).length > 0)
  }

  /** Does what a button asks for. */
  wish(wish: Wish): void {
    switch (wish.do) {
      case 'main':
        return this.doMain(wish.action)
      case 'side':
        return this.doSide(wish.action)
      case 'finish-as':
        return this.finishAs(wish.ending)
      case 'call-one':
        return this.ask({ what: 'call-one', about: 'moment', ticket: wish.ticket })
      case 'keys':
        return this.ask({ what: 'keys', about: 'desk' })
      case 'alarm':
        return this.callForHelp()
      case 'auto':
        return void this.around.onKey('auto')
    }
  }

  /** @returns whether the key meant something here. */
  press(key: string): boolean {
    const desk = this.around.desk()
    if (desk === undefined || this.asking !== null) return false
    if (key === '?') this.ask({ what: 'keys', about: 'desk' })
    else if (!this.around.isOwn()) return false
    else if (key === deskKeys.alarm) this.callForHelp()
    else if (key === 'Enter') return this.confirmAlarm()
    else if (key === 'Escape') return this.stopAll()
    else if (key === ' ') this.doMain(this.mainAction(desk))
    else if (/^[1-8]$/.test(key)) return this.pressDigit(desk, Number(key) - 1)
    else return this.pressLetter(desk, key)
    return true
  }

  /** Sends a command; the question that it answers closes when it was done. @returns whether it was done */
  async send(draft: Asked): Promise<boolean> {
    const desk = this.around.desk()
    // What was ticked belongs to the visit before it goes anywhere.
    if (this.ticks.pending.size > 0 && !(await this.ticks.flush())) return false
    const done = await this.sending.send(draft)
    if (done) {
      this.asking = null
      if (desk !== undefined) this.keepPaper(draft, desk)
      if (draft.type === 'ticket.finish') this.around.onFinished()
    } else if (this.sending.problem?.status === 401) this.around.onSessionOver()
    this.host.requestUpdate()
    return done
  }

  /** Hands on, and where that was done has the complaint registered. */
  async complain(complaint: Complaint): Promise<void> {
    const ticket = this.around.desk()?.visit?.ticket
    if (ticket !== undefined && (await this.send(complaint.handOff)))
      this.around.onComplaint(ticket, complaint)
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

  /** The paper of the visit that ended is not wanted any more. */
  putAway(): void {
    this.setEnded(null)
    this.host.requestUpdate()
  }

  /** Calls the next by itself, where nothing else has been begun since. */
  callNext(): void {
    const desk = this.around.desk()
    if (desk?.state !== 'open' || desk.visit !== undefined || this.asking !== null || this.sending.busy)
      return
    if (this.around.isOwn() && this.isPossible(desk, 'call'))
      void this.send({ type: 'ticket.call', counter: desk.counter })
  }

  private keepPaper(draft: Asked, desk: DeskView): void {
    const ended = endedBy(draft, desk)
    if (ended !== null || draft.type === 'ticket.finish') this.setEnded(ended)
  }

  private setEnded(ended: EndedVisit | null): void {
    this.ended = ended
    keepEnded(ended)
  }

  private finishAs(ending: Ending, item: string | null = null): void {
    this.ask({ what: 'finish', about: 'visit', ending, item })
  }

  private pressDigit(desk: DeskView, index: number): boolean {
    if (desk.visit?.state !== 'serving' || this.around.isStill()) return false
    this.finishAs(endings[index]!)
    return true
  }

  private pressLetter(desk: DeskView, key: string): boolean {
    const now = this.around.now()
    const shown = [...barActionsOf(desk, now), ...menuActionsOf(desk, now), ...matterActionsOf(desk, now)]
    const action = shown.find((each) => keyOf[each] === key)
    if (action !== undefined) {
      this.doSide(action)
      return true
    }
    const named = (Object.keys(deskKeys) as (keyof typeof deskKeys)[]).find((each) => deskKeys[each] === key)
    if (named === undefined || named === 'alarm') return false
    if (!isList(named)) return this.around.onKey(named)
    this.choose(named)
    return true
  }

  private doMain(action: MainAction): void {
    const desk = this.around.desk()
    if (desk === undefined || this.mainAction(desk) !== action || !this.isPossible(desk, action)) return
    // A dialog that opens does nothing yet: it need not wait.
    if (action !== 'result' && performance.now() - this.momentSince < settleMilliseconds) return
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
      case 'result':
        return this.finishAs(endingFor(desk.visit!, this.rows))
    }
  }

  private doSide(action: SideAction): void {
    const desk = this.around.desk()
    if (desk === undefined || !this.isPossible(desk, action)) return
    switch (action) {
      case 'recall':
        return void this.send({ type: 'ticket.recall', counter: desk.counter })
      case 'miss':
        if (this.miss.press()) void this.send({ type: 'ticket.miss', counter: desk.counter })
        return
      case 'finish':
        return this.finishAs(endingFor(desk.visit!, this.rows))
      case 'settle':
        return this.finishAs('done', desk.visit!.items.find(({ outcome }) => outcome === undefined)!.item)
      case 'describe':
      case 'guides':
      case 'handOff':
      case 'hold':
      case 'green':
      case 'leave':
        return this.ask({ what: action, about: 'visit' })
      case 'walkUp':
      case 'pause':
      case 'close':
        return this.ask({ what: action, about: 'moment' })
    }
  }

  private isPossible(desk: DeskView, action: MainAction | SideAction): boolean {
    return !this.around.isStill() && isAvailable(desk, action, this.around.now())
  }

  /** Old data keeps nobody from calling for help. */
  private callForHelp(): void {
    if (this.alarm.press()) this.raise()
  }

  private confirmAlarm(): boolean {
    if (!this.alarm.asked) return false
    this.alarm.forget()
    this.raise()
    return true
  }

  private raise(): void {
    const counter = this.around.desk()?.counter
    if (counter !== undefined) void this.alarming.send({ type: 'alarm.raise', kind: 'emergency', counter })
    this.host.requestUpdate()
  }

  /** @returns whether anything was about to happen. */
  private stopAll(): boolean {
    const was = this.alarm.asked || this.miss.asked
    this.alarm.forget()
    this.miss.forget()
    this.host.requestUpdate()
    return this.around.onKey('escape') || was
  }
}

function isList(name: string): name is ListName {
  return (lists as readonly string[]).includes(name)
}
