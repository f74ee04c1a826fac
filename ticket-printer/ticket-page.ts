/** A citizen's own ticket on the phone: no login, nothing to install, live. */

import { html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import '../shared/ui/base.css'
import '../shared/ui/figures.ts'
import { type Asked, ask } from '../shared/ui/ask.ts'
import { chime } from '../shared/ui/chime.ts'
import { dayOf, hourOf } from '../shared/ui/clock.ts'
import { findHall } from '../shared/ui/hall.ts'
import '../shared/ui/live-dot.ts'
import { LiveController } from '../shared/ui/live.ts'
import '../shared/ui/lotus-mark.ts'
import { SoundGate } from '../shared/ui/sound.ts'
import { paper, plain } from '../shared/ui/tokens.ts'
import { isLong, waitWords } from '../shared/ui/wait.ts'
import { Words } from '../shared/ui/words.ts'
import type { CommandType } from '../shared/law/commands.ts'
import type { TicketView } from '../shared/views/shapes.ts'
import { languageButtons } from './language-buttons.ts'
import './grade-form.ts'
import type { Rating } from './grade-form.ts'
import { keepTicket } from './kept-ticket.ts'
import { ticketStyles } from './ticket-styles.ts'
import './ticket-visit.ts'
import { ticketWords } from './ticket-words.ts'

/** With so few ahead it is time to come back. */
const nearAhead = 3

@customElement('ticket-page')
export class TicketPage extends LitElement {
  static override styles = [paper, plain, ticketStyles]

  @state() private hall = ''
  @state() private isBusy = false
  @state() private isSure = false
  @state() private trouble = ''
  private wasSure = false
  private readonly token = decodeURIComponent(location.pathname.split('/')[2] ?? '')
  private readonly words = new Words(this, ticketWords)
  private readonly sound = new SoundGate(this)
  private readonly live = new LiveController(this, {
    hall: () => this.hall,
    view: 'ticket',
    key: () => this.token,
  })
  /** What the code in the hall said that this phone has scanned; sent once. */
  private readonly scanned = new URLSearchParams(location.search).get('arrive') ?? ''
  private isScanUsed = false
  /** The call that was already felt; calls before the page was opened are not. */
  private felt: string | undefined

  override connectedCallback(): void {
    super.connectedCallback()
    keepTicket(this.token)
    void findHall().then(({ hall }) => {
      this.hall = hall
    })
  }

  protected override updated(): void {
    const data = this.live.view?.data
    if (data?.hold?.kind === 'arrival' && this.scanned !== '' && !this.isScanUsed) {
      this.isScanUsed = true
      void this.arrive(this.scanned)
    }
    document.title = data === undefined ? this.words.t.title : this.titleOf(data)
    this.keepFocus()
    if (data === undefined) return
    const call = data.state === 'called' && data.over === undefined ? `${data.calledAt} ${data.times}` : ''
    if (call !== '' && this.felt !== undefined && call !== this.felt) {
      navigator.vibrate?.([400, 150, 400, 150, 400])
      void chime()
    }
    this.felt = call
  }

  /** What a phone shows of a page that lies behind others. */
  private titleOf({ number, state, counter, over }: TicketView): string {
    const { t } = this.words
    if (over !== undefined) return `${number} ${t.over.of(dateWords(over.day))}`
    return `${number} ${state === 'called' ? t.goCounter(counter ?? 0) : t.states[state]}`
  }

  /** The question takes the focus from the button that it stands for, and gives it back. */
  private keepFocus(): void {
    if (this.isSure === this.wasSure) return
    this.wasSure = this.isSure
    this.renderRoot.querySelector<HTMLElement>(this.isSure ? '.sure .main' : '.cancel')?.focus()
  }

  protected override render(): unknown {
    const data = this.live.view?.data
    return html`
      <header>
        <lotus-mark on="paper"></lotus-mark>
        <p>${data?.hall.name ?? ''}</p>
        ${languageButtons('language')}
      </header>
      <main>${data === undefined ? this.empty() : this.ticket(data)}</main>
      <footer>
        <live-dot
          .freshness=${this.live.freshness}
          .stoppedAt=${this.live.stoppedAt()}
          .timeZone=${data?.hall.timeZone}
        ></live-dot>
      </footer>
    `
  }

  private empty(): unknown {
    const { t } = this.words
    const { problem } = this.live
    const why = problem?.code === 'not-handed-in' ? problem.detail : t.unknown
    return html`<p class="empty" role="status">${problem?.status === 404 ? why : t.loading}</p>`
  }

  private ticket(data: TicketView): unknown {
    const { t } = this.words
    if (data.over !== undefined) return this.past(data, data.over)
    return html`
      <section class="card ${data.state}" role="status">
        <p class="state">${data.hold?.kind === 'arrival' ? t.arrival.state : t.states[data.state]}</p>
        <h1 class="number figures">${data.number}</h1>
        ${this.now(data)}
      </section>
      <p class="queue">
        ${data.queueName} · ${t.goTo(data.floor, data.zone)}<br />
        <span class="figures">${t.issued(hourOf(Date.parse(data.issuedAt), data.hall.timeZone))}</span>
      </p>
      ${this.trouble === '' ? nothing : html`<p class="trouble" role="alert">${this.trouble}</p>`}
      ${this.actions(data)}
      <ticket-visit .data=${data}></ticket-visit>
      ${this.rating(data)}
    `
  }

  /** Its day is over: of which it was, and what became of it or can be done now (V17). */
  private past(data: TicketView, over: NonNullable<TicketView['over']>): unknown {
    const { t } = this.words
    return html`
      <section class="card" role="status">
        <p class="state">${t.over.of(dateWords(over.day))}</p>
        <h1 class="number figures">${data.number}</h1>
        <p>${this.became(data, over)}</p>
      </section>
      <p class="queue">${data.queueName} · ${t.goTo(data.floor, data.zone)}</p>
      <ticket-visit .data=${data}></ticket-visit>
    `
  }

  private became({ state }: TicketView, { became, on, lapsed }: NonNullable<TicketView['over']>): string {
    const { t } = this.words
    if (on !== undefined) return t.over.rebooked(dateWords(on))
    if (became === 'served') return t.over.served
    if (became !== undefined) return t.over.closed
    if (lapsed === true) return t.over.lapsed
    return state === 'finished' || state === 'cancelled' ? t.states[state] : t.over.left
  }

  private now(data: TicketView): unknown {
    const { t } = this.words
    if (data.state === 'called' || data.state === 'serving')
      return html`<p class="counter">${t.goCounter(data.counter ?? 0)}</p>
        ${data.direction === undefined || data.direction === '' ? nothing : html`<p>${data.direction}</p>`}
        ${data.times > 1 && data.state === 'called' ? html`<p>${t.again(data.times)}</p>` : nothing}`
    if (data.state === 'missed')
      return html`<p>${t.missedHow(data.rejoinsLeft === 0 ? 0 : data.rejoinBehind)}</p>
        <p>${t.missedWhere}</p>`
    if (data.hold?.kind === 'arrival') return this.arrival(data)
    if (data.hold !== undefined) return this.hold(data.hold, data.hall.timeZone)
    if (data.state !== 'waiting') return nothing
    return html`<p class="ahead">${data.ahead === 0 ? t.aheadNone : t.ahead(data.ahead)}</p>
      <p class="figures wait ${isLong(data.wait) ? 'long' : ''}">${t.wait} ${waitWords(data.wait)}</p>
      ${data.ahead > 0 && data.ahead <= nearAhead ? html`<p class="near">${t.near}</p>` : nothing}`
  }

  /** Taken before setting out: the code that hangs in the hall says that its holder is there (N12). */
  private arrival({ hold, hall }: TicketView): unknown {
    const { arrival: t } = this.words.t
    const until = hourOf(Date.parse(hold?.until ?? ''), hall.timeZone)
    return html`<p>${t.lead}</p>
      <p class="figures">${t.until(until)}</p>
      <form
        class="arrive"
        @submit=${(event: SubmitEvent) => {
          event.preventDefault()
          void this.arrive(new FormData(event.target as HTMLFormElement).get('code') as string)
        }}
      >
        <p>${t.how}</p>
        <label for="code">${t.code}</label>
        <input id="code" name="code" class="figures" inputmode="numeric" autocomplete="off" maxlength="6" required .value=${this.scanned} />
        <button class="main" ?disabled=${this.isOut()}>${t.send}</button>
      </form>`
  }

  private async arrive(code: string): Promise<void> {
    await this.send({ type: 'ticket.arrive', token: this.token, code })
  }

  private hold({ kind, counter, until }: NonNullable<TicketView['hold']>, timeZone: string): unknown {
    const { t } = this.words
    if (kind === 'arrival') return nothing
    return html`<p>${t.held[kind](counter ?? 0)}</p>
      ${until === undefined ? nothing : html`<p class="figures">${t.heldUntil(hourOf(Date.parse(until), timeZone))}</p>`}`
  }

  private actions(data: TicketView): unknown {
    const { t } = this.words
    const isOut = this.isOut()
    const mayHear = data.state === 'waiting' || data.state === 'held'
    return html`
      ${
        mayHear && this.sound.isOff
          ? html`<button class="quiet" @click=${() => void chime()}>${t.sound}</button>`
          : nothing
      }
      ${
        may(data, 'ticket.rejoin')
          ? html`<button class="main" ?disabled=${isOut} @click=${() => void this.send({ type: 'ticket.rejoin', token: this.token })}>
              ${t.rejoin}
            </button>`
          : nothing
      }
      ${may(data, 'ticket.cancel') ? this.cancel(isOut) : nothing}
    `
  }

  private rating(data: TicketView): unknown {
    if (data.state === 'finished' && data.rated)
      return html`<p class="thanks" role="status">${this.words.t.rated}</p>`
    if (!may(data, 'ticket.rate')) return nothing
    return html`<grade-form
      .disabled=${this.isOut()}
      @rate=${(event: CustomEvent<Rating>) => void this.rate(event.detail)}
    ></grade-form>`
  }

  private isOut(): boolean {
    return this.isBusy || this.live.freshness === 'stale' || this.live.freshness === 'dead'
  }

  private cancel(isOut: boolean): unknown {
    const { t } = this.words
    const ask = (isSure: boolean) => (): void => {
      this.isSure = isSure
    }
    if (!this.isSure)
      return html`<button class="quiet cancel" ?disabled=${isOut} @click=${ask(true)}>${t.cancel}</button>`
    return html`<div class="sure" role="alertdialog" aria-label=${t.cancelSure}>
      <p>${t.cancelSure}</p>
      <button class="main" @click=${ask(false)}>${t.no}</button>
      <button class="quiet" ?disabled=${isOut} @click=${() => void this.send({ type: 'ticket.cancel', token: this.token })}>
        ${t.yes}
      </button>
    </div>`
  }

  private rate(rating: Rating): Promise<void> {
    const command = { type: 'ticket.rate', token: this.token, ...rating } as const
    return this.send(command)
  }

  private async send(command: Asked): Promise<void> {
    if (this.isBusy) return
    this.isBusy = true
    const reply = await ask(this.hall, command)
    this.isBusy = false
    this.isSure = false
    this.trouble = reply.ok ? '' : reply.problem.detail
  }
}

function dateWords(date: string): string {
  return dayOf(Date.parse(date), 'UTC')
}

function may({ available }: TicketView, type: CommandType): boolean {
  return available.some((each) => each === type)
}

declare global {
  interface HTMLElementTagNameMap {
    'ticket-page': TicketPage
  }
}
