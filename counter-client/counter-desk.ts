/** The terminal of one counter: shows what the server has sent, and sends what the clerk wants, one thing at a time. */

import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { outcomes } from '../shared/law/commands.ts'
import { type Asked } from '../shared/ui/ask.ts'
import { secondOf } from '../shared/ui/clock.ts'
import { LiveController } from '../shared/ui/live.ts'
import { Words } from '../shared/ui/words.ts'
import type { DeskView } from '../shared/views/shapes.ts'
import './action-bar.ts'
import './counter-taken.ts'
import { counterWords } from './counter-words.ts'
import {
  isAvailable,
  keyOf,
  type MainAction,
  mainActionOf,
  menuActionsOf,
  type SideAction,
  barActionsOf,
} from './desk-actions.ts'
import { type Asking, dialogOf } from './desk-dialogs.ts'
import type { Wish } from './desk-events.ts'
import './desk-head.ts'
import { DeskKeys } from './desk-keys.ts'
import './desk-stage.ts'
import { deskStyles } from './desk-styles.ts'
import type { PaperState } from './paper-check.ts'
import { Sending } from './sending.ts'
import type { Session } from './session.ts'
import { type ListName, lists } from './ticket-lists.ts'
import './ticket-lists.ts'
import './desk-trouble.ts'

/** A press so soon after the main button has become another one was meant for the one before, in milliseconds. */
const settleMilliseconds = 450
/** The second press of "missed" must come within, in milliseconds. */
const missMilliseconds = 4000
const listKeys = 'WEQ'

@customElement('counter-desk')
export class CounterDesk extends LitElement {
  @property() hall = ''
  @property({ type: Number }) counter = 0
  @property({ attribute: false }) session!: Session
  @state() private asking: Asking | null = null
  @state() private list: ListName = 'waiting'
  @state() private missAsked = false
  @state() private papers: ReadonlyMap<string, PaperState> = new Map()
  private readonly words = new Words(this, counterWords)
  private readonly live = new LiveController(this, {
    hall: () => this.hall,
    view: 'desk',
    key: () => String(this.counter),
    token: () => this.session.token,
  })
  private readonly sending = new Sending(this, {
    hall: () => this.hall,
    token: () => this.session.token,
    seq: () => this.live.view?.seq ?? 0,
  })
  private readonly keys = new DeskKeys(this, (key) => this.press(key))
  private ticking: ReturnType<typeof setInterval> | undefined
  private missTimer: ReturnType<typeof setTimeout> | undefined
  private moment = ''
  private momentSince = 0

  override connectedCallback(): void {
    super.connectedCallback()
    this.ticking = setInterval(() => this.requestUpdate(), 1000)
    window.addEventListener('renew', this.stayWhileBusy)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearInterval(this.ticking)
    window.removeEventListener('renew', this.stayWhileBusy)
  }

  override willUpdate(_changed: PropertyValues): void {
    const { desk } = this
    if (desk === undefined) return
    const moment = `${mainActionOf(desk)} ${desk.visit?.ticket ?? ''}`
    if (moment === this.moment) return
    const sameVisit = moment.split(' ')[1] === this.moment.split(' ')[1]
    this.moment = moment
    this.momentSince = performance.now()
    this.missAsked = false
    if (!sameVisit) this.papers = new Map()
    // A question about something that is over asks nothing any more.
    if (this.asking !== null && this.asking.about !== 'desk') this.asking = null
  }

  override updated(): void {
    if (this.live.problem?.status === 401) this.dispatchEvent(new CustomEvent('session-over'))
  }

  override render(): TemplateResult {
    const { desk, session, live } = this
    const { t } = this.words
    if (desk === undefined)
      return html`<p class="loading" role="status">${live.problem?.detail ?? t.loading}</p>`
    const now = live.now()
    const isTaken = desk.state !== 'closed' && desk.clerk?.id !== session.person.id
    return html`
      <desk-head .words=${t} .desk=${desk} .now=${now} .freshness=${live.freshness} .stoppedAt=${live.stoppedAt()}></desk-head>
      <main @wish=${this.onWish} @draft=${this.onDraft}>${isTaken ? this.taken(desk) : this.work(desk, now)}</main>
      ${this.asking === null ? nothing : this.dialog(desk, this.asking, now)}
    `
  }

  private get desk(): DeskView | undefined {
    return this.live.view?.data
  }

  /** Why nothing can be pressed, or nothing. */
  private get still(): string {
    const { freshness } = this.live
    if (freshness === 'live') return ''
    const { t } = this.words
    if (freshness === 'waiting') return t.line.never
    return t.line.stale(secondOf(this.live.stoppedAt(), this.desk?.hall.timeZone))
  }

  private work(desk: DeskView, now: number): TemplateResult {
    const { t } = this.words
    const { still, sending } = this
    return html`
      <div class="work">
        <desk-stage .words=${t} .desk=${desk} .papers=${this.papers} .now=${now} .me=${this.session.person.id}
          ?still=${still !== ''} @paper-checked=${this.onPaper}></desk-stage>
        <ticket-lists .words=${t} .desk=${desk} .now=${Math.floor(now / 10_000) * 10_000} .open=${this.list}
          ?still=${still !== '' || sending.busy}
          @list-chosen=${(event: CustomEvent<ListName>) => (this.list = event.detail)}></ticket-lists>
      </div>
      <div class="foot">
        <desk-trouble .words=${t} .still=${still} .trouble=${this.asking === null ? this.trouble : ''}
          ?retry=${sending.mayRetry} @retry=${() => void sending.retry()} @dismiss=${() => sending.forget()}></desk-trouble>
        <action-bar .words=${t} .desk=${desk} .now=${now} .still=${still} ?busy=${sending.busy}
          ?miss-asked=${this.missAsked}><slot slot="more" name="more"></slot></action-bar>
      </div>
    `
  }

  private taken(desk: DeskView): TemplateResult {
    return html`
      <counter-taken .words=${this.words.t} .desk=${desk} .roles=${this.session.person.roles} .still=${this.still}
        @take-over=${() => (this.asking = { what: 'take-over', about: 'desk' })}>
        <slot name="choose"></slot>
      </counter-taken>
    `
  }

  private dialog(desk: DeskView, asking: Asking, now: number): TemplateResult | typeof nothing {
    const { sending, still } = this
    const state = { words: this.words.t, desk, now, busy: sending.busy, trouble: this.trouble, still }
    return html`
      <div @draft=${this.onDraft} @dialog-left=${this.leaveDialog}
        @keys-switched=${(event: CustomEvent<boolean>) => this.keys.switch(event.detail)}>
        ${dialogOf(asking, { ...state, marked: this.marked, keysOn: this.keys.on })}
      </div>
    `
  }

  private get trouble(): string {
    return this.sending.problem?.detail ?? ''
  }

  private get marked(): string[] {
    return [...this.papers].filter(([, state]) => state === 'missing').map(([name]) => name)
  }

  private readonly onWish = (event: CustomEvent<Wish>): void => {
    const { detail } = event
    switch (detail.do) {
      case 'main':
        return this.doMain(detail.action)
      case 'side':
        return this.doSide(detail.action)
      case 'finish-as':
        return this.ask({ what: 'finish', about: 'visit', outcome: outcomes[detail.index]! })
      case 'call-one':
        return this.ask({ what: 'call-one', about: 'moment', ticket: detail.ticket })
      case 'keys':
        return this.ask({ what: 'keys', about: 'desk' })
    }
  }

  private readonly onDraft = (event: CustomEvent<Asked>): void => {
    void this.send(event.detail)
  }

  private readonly onPaper = (event: CustomEvent<{ name: string; state: PaperState | null }>): void => {
    const papers = new Map(this.papers)
    const { name, state: paper } = event.detail
    if (paper === null) papers.delete(name)
    else papers.set(name, paper)
    this.papers = papers
  }

  private readonly stayWhileBusy = (event: Event): void => {
    if (this.asking !== null || this.sending.busy || this.papers.size > 0) event.preventDefault()
  }

  private readonly leaveDialog = (): void => {
    this.asking = null
    this.sending.forget()
  }

  /** @returns whether the key meant something here. */
  private press(key: string): boolean {
    const { desk } = this
    if (desk === undefined || this.asking !== null) return false
    if (key === '?') this.ask({ what: 'keys', about: 'desk' })
    else if (desk.state !== 'closed' && desk.clerk?.id !== this.session.person.id) return false
    else if (key === ' ') this.doMain(mainActionOf(desk))
    else if (/^[1-6]$/.test(key)) return this.pressDigit(desk, Number(key) - 1)
    else if (key !== '' && listKeys.includes(key)) this.list = lists[listKeys.indexOf(key)]!
    else return this.pressLetter(desk, key)
    return true
  }

  private pressDigit(desk: DeskView, index: number): boolean {
    if (desk.visit?.state !== 'serving') return false
    this.ask({ what: 'finish', about: 'visit', outcome: outcomes[index]! })
    return true
  }

  private pressLetter(desk: DeskView, key: string): boolean {
    const now = this.live.now()
    const shown = [...barActionsOf(desk, now), ...menuActionsOf(desk, now)]
    const action = shown.find((each) => keyOf[each] === key)
    if (action !== undefined) this.doSide(action)
    return action !== undefined
  }

  private doMain(action: MainAction): void {
    const { desk, counter } = this
    if (desk === undefined || this.still !== '' || mainActionOf(desk) !== action) return
    if (!isAvailable(desk, action, this.live.now())) return
    if (performance.now() - this.momentSince < settleMilliseconds) return
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
    const { desk, counter } = this
    if (desk === undefined || this.still !== '' || !isAvailable(desk, action, this.live.now())) return
    switch (action) {
      case 'recall':
        return void this.send({ type: 'ticket.recall', counter })
      case 'miss':
        return this.doMiss()
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

  /** Someone may be on the way from the far end of the hall: asked twice. */
  private doMiss(): void {
    clearTimeout(this.missTimer)
    if (this.missAsked) {
      this.missAsked = false
      void this.send({ type: 'ticket.miss', counter: this.counter })
      return
    }
    this.missAsked = true
    this.missTimer = setTimeout(() => (this.missAsked = false), missMilliseconds)
  }

  private ask(asking: Asking): void {
    if (this.sending.busy) return
    this.sending.forget()
    this.asking = asking
  }

  private async send(draft: Asked): Promise<void> {
    const done = await this.sending.send(draft)
    if (done) this.asking = null
    else if (this.sending.problem?.status === 401) this.dispatchEvent(new CustomEvent('session-over'))
  }

  static override styles = [
    deskStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        height: 100vh;
        background: var(--sunken);
      }
      main {
        display: flex;
        flex: 1;
        flex-direction: column;
        min-height: 0;
      }
      desk-head,
      .foot {
        flex: none;
      }
      .work {
        display: grid;
        flex: 1;
        grid-template-columns: minmax(0, 1fr) 372px;
        min-height: 0;
      }
      ticket-lists {
        border-left: 1px solid var(--line);
      }
      counter-taken {
        flex: 1;
      }
      .loading {
        margin: auto;
        padding: 24px;
        font-size: 20px;
      }
      @media (max-width: 1100px) {
        .work {
          grid-template-columns: minmax(0, 1fr) 320px;
        }
      }
      @media (max-width: 720px) {
        .work {
          display: block;
          overflow: auto;
        }
        ticket-lists {
          border-top: 1px solid var(--line);
          border-left: 0;
        }
      }
    `,
  ]
}

declare global {
  interface HTMLElementEventMap {
    /** The server no longer knows the session. */
    'session-over': CustomEvent<void>
    'take-over': CustomEvent<void>
  }
  interface HTMLElementTagNameMap {
    'counter-desk': CounterDesk
  }
}
