/** The terminal of one counter: shows what the server has sent, and sends what the clerk wants, one thing at a time. */

import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { counterDeskStyles } from './counter-desk-styles.ts'
import { customElement, property, state } from 'lit/decorators.js'
import type { Asked } from '../shared/ui/ask.ts'
import { secondOf } from '../shared/ui/clock.ts'
import { LiveController } from '../shared/ui/live.ts'
import { Words } from '../shared/ui/words.ts'
import type { DeskView } from '../shared/views/shapes.ts'
import './action-bar.ts'
import './alarm-strip.ts'
import { AutoCall } from './auto-call.ts'
import { openComplaint } from './case-door.ts'
import './counter-taken.ts'
import { counterWords } from './counter-words.ts'
import { DeskControl, type DeskKey } from './desk-control.ts'
import { type Asking, dialogOf } from './desk-dialogs.ts'
import type { Complaint, Wish } from './desk-events.ts'
import './desk-head.ts'
import { DeskKeys } from './desk-keys.ts'
import './desk-stage.ts'
import './ended-bar.ts'
import { Guides } from './guides.ts'
import { PaperTicks } from './paper-ticks.ts'
import { Sending } from './sending.ts'
import type { Session } from './session.ts'
import type { ListName } from './list-names.ts'
import './ticket-lists.ts'
import './desk-trouble.ts'

@customElement('counter-desk')
export class CounterDesk extends LitElement {
  @property() hall = ''
  @property({ type: Number }) counter = 0
  @property({ attribute: false }) session!: Session
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
  private readonly alarming = new Sending(this, {
    hall: () => this.hall,
    token: () => this.session.token,
    seq: () => this.live.view?.seq ?? 0,
  })
  private readonly ticks = new PaperTicks(this, {
    hall: () => this.hall,
    token: () => this.session.token,
    desk: () => (this.isOwn ? this.desk : undefined),
    seq: () => this.live.view?.seq ?? 0,
  })
  private readonly guides = new Guides(this, () => this.hall)
  private readonly auto = new AutoCall(this, () => this.control.callNext())
  private readonly control = new DeskControl(this, this.sending, this.alarming, this.ticks, {
    desk: () => this.desk,
    now: () => this.live.now(),
    isStill: () => this.still !== '',
    isOwn: () => this.isOwn,
    onSessionOver: () => this.dispatchEvent(new CustomEvent('session-over')),
    onFinished: () => {
      if (this.desk?.available.includes('ticket.call') === true) this.auto.begin()
    },
    onComplaint: (ticket, complaint) => void this.registerComplaint(ticket, complaint),
    onKey: (key) => this.doKey(key),
  })
  private readonly keys = new DeskKeys(this, (key) => this.control.press(key))
  /** What became of something beside the visit, in a sentence. */
  @state() private note = ''
  private ticking: ReturnType<typeof setInterval> | undefined

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

  override updated(): void {
    if (this.desk?.visit !== undefined) this.auto.stop()
    if (this.live.problem?.status === 401) this.dispatchEvent(new CustomEvent('session-over'))
  }

  override render(): TemplateResult {
    const { desk, live, control } = this
    const { t } = this.words
    if (desk === undefined)
      return html`
        <main class="loading">
          <p role="status">${live.problem?.detail ?? t.loading}</p>
          ${live.problem === null ? nothing : html`<slot name="choose"></slot>`}
        </main>
      `
    const now = live.now()
    return html`
      <desk-head .words=${t} .desk=${desk} .now=${now} .freshness=${live.freshness} .stoppedAt=${live.stoppedAt()}
        ?own=${this.isOwn} ?auto-call=${this.auto.on} @wish=${this.onWish}></desk-head>
      <main @wish=${this.onWish} @draft=${this.onDraft}>${this.isOwn ? this.work(desk, now) : this.taken(desk)}</main>
      ${control.asking === null ? nothing : this.dialog(desk, control.asking, now)}
    `
  }

  private get desk(): DeskView | undefined {
    return this.live.view?.data
  }

  /** Closed, or opened by the person who is signed in here. */
  private get isOwn(): boolean {
    const { desk } = this
    return desk === undefined || desk.state === 'closed' || desk.clerk?.id === this.session.person.id
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
    const { still, sending, control } = this
    return html`
      <div class="work">
        <desk-stage .words=${t} .desk=${desk} .rows=${control.rows} .now=${now} .me=${this.session.person.id}
          ?still=${still !== ''} @papers-ticked=${this.onTicked}></desk-stage>
        <ticket-lists .words=${t} .desk=${desk} .now=${Math.floor(now / 10_000) * 10_000} .open=${control.list}
          ?still=${still !== '' || sending.busy}
          @list-chosen=${(event: CustomEvent<ListName>) => control.choose(event.detail)}></ticket-lists>
      </div>
      <div class="foot">
        <desk-trouble .words=${t} .still=${still} .trouble=${control.asking === null ? this.trouble : ''}
          ?retry=${sending.mayRetry} @retry=${() => void sending.retry()} @dismiss=${this.dismiss}></desk-trouble>
        ${this.beside(desk)}
        <alarm-strip .words=${t} .alarms=${desk.alarms} .timeZone=${desk.hall.timeZone}
          ?asked=${control.alarmAsked} ?busy=${this.alarming.busy} ?lost=${this.alarming.problem !== null}></alarm-strip>
        <action-bar .words=${t} .desk=${desk} .now=${now} .still=${still} .main=${control.mainAction(desk)}
          ?busy=${sending.busy} ?alarm-asked=${control.alarmAsked} ?miss-asked=${control.missAsked}><slot slot="more" name="more"></slot></action-bar>
      </div>
    `
  }

  /** What is left of the visit before, and what happens by itself next. */
  private beside(desk: DeskView): TemplateResult {
    const { t } = this.words
    const { control, auto } = this
    return html`
      ${
        this.note === ''
          ? nothing
          : html`<p class="beside" role="status">${this.note}
        <button class="button" @click=${() => (this.note = '')}>${t.problem.close}</button></p>`
      }
      ${
        control.ended === null
          ? nothing
          : html`<ended-bar .hall=${this.hall} .token=${this.session.token} .words=${t} .desk=${desk}
              .ended=${control.ended} @put-away=${() => control.putAway()}></ended-bar>`
      }
      ${
        auto.seconds === null
          ? nothing
          : html`<p class="beside auto" role="status">${t.autoCall.soon(auto.seconds)}
              <button class="button" @click=${() => auto.stop()}>${t.autoCall.stop} <kbd>Esc</kbd></button></p>`
      }
    `
  }

  private taken(desk: DeskView): TemplateResult {
    return html`
      <counter-taken .words=${this.words.t} .desk=${desk} .roles=${this.session.person.roles} .still=${this.still}
        @take-over=${() => this.control.ask({ what: 'take-over', about: 'desk' })}>
        <slot name="choose"></slot>
      </counter-taken>
    `
  }

  private dialog(desk: DeskView, asking: Asking, now: number): TemplateResult | typeof nothing {
    const { sending, still } = this
    const code = sending.problem?.code ?? ''
    const state = { words: this.words.t, desk, now, busy: sending.busy, trouble: this.trouble, code, still }
    return html`
      <div @draft=${this.onDraft} @complain=${this.onComplain} @dialog-left=${() => this.control.leave()}
        @keys-switched=${(event: CustomEvent<boolean>) => this.keys.switch(event.detail)}>
        ${dialogOf(asking, { ...state, rows: this.control.rows, book: this.guides.book, keysOn: this.keys.on })}
      </div>
    `
  }

  private get trouble(): string {
    return (this.sending.problem ?? this.ticks.problem)?.detail ?? ''
  }

  private readonly onWish = (event: CustomEvent<Wish>): void => this.control.wish(event.detail)

  private readonly onDraft = (event: CustomEvent<Asked>): void => void this.control.send(event.detail)

  private readonly onComplain = (event: CustomEvent<Complaint>): void =>
    void this.control.complain(event.detail)

  private readonly onTicked = ({ detail }: HTMLElementEventMap['papers-ticked']): void =>
    this.ticks.tick(detail.papers, detail.patience)

  private readonly dismiss = (): void => {
    this.sending.forget()
    this.ticks.forget()
  }

  /** The hand-off stands, whether or not the complaint could be registered. */
  private async registerComplaint(ticket: string, { topic, story }: Complaint): Promise<void> {
    const { complaint } = this.words.t
    const done = await openComplaint(this.hall, this.session.token, { ticket, topic, story })
    this.note = done ? complaint.opened : complaint.failed
  }

  private doKey(key: DeskKey): boolean {
    const check = this.renderRoot.querySelector('desk-stage')?.paperCheck
    switch (key) {
      case 'tick':
        this.keys.arrive()
        check?.focus()
        return check != null
      case 'receive':
        check?.receiveRest()
        return check != null
      case 'print': {
        const bar = this.renderRoot.querySelector('ended-bar')
        bar?.print()
        return bar !== null
      }
      case 'auto':
        this.auto.switch()
        return true
      case 'cases':
        window.open('/cases', '_blank')
        return true
      case 'escape':
        return this.auto.stop()
    }
  }

  private readonly stayWhileBusy = (event: Event): void => {
    if (this.control.asking !== null || this.sending.busy || this.ticks.pending.size > 0)
      event.preventDefault()
  }

  static override styles = counterDeskStyles
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
