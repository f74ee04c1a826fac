/** A citizen's own ticket on the phone: no login, nothing to install, live. */

import { html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import '../shared/ui/base.css'
import '../shared/ui/figures.ts'
import { type Asked, ask } from '../shared/ui/ask.ts'
import { chime } from '../shared/ui/chime.ts'
import { hourOf } from '../shared/ui/clock.ts'
import { findHall } from '../shared/ui/hall.ts'
import '../shared/ui/live-dot.ts'
import { LiveController } from '../shared/ui/live.ts'
import '../shared/ui/lotus-mark.ts'
import { paper, plain } from '../shared/ui/tokens.ts'
import { waitWords } from '../shared/ui/wait.ts'
import { commonWords, language, setLanguage, Words } from '../shared/ui/words.ts'
import type { TicketView } from '../shared/views/shapes.ts'
import './grade-form.ts'
import { ticketStyles } from './ticket-styles.ts'
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
  private readonly token = decodeURIComponent(location.pathname.split('/')[2] ?? '')
  private readonly words = new Words(this, ticketWords)
  private readonly common = new Words(this, commonWords)
  private readonly live = new LiveController(this, {
    hall: () => this.hall,
    view: 'ticket',
    key: () => this.token,
  })
  /** The call that was already felt; calls before the page was opened are not. */
  private felt: string | undefined

  override connectedCallback(): void {
    super.connectedCallback()
    void findHall().then(({ hall }) => {
      this.hall = hall
    })
  }

  protected override updated(): void {
    const data = this.live.view?.data
    if (data === undefined) return
    const call = data.state === 'called' ? `${data.calledAt} ${data.times}` : ''
    if (call !== '' && this.felt !== undefined && call !== this.felt) {
      navigator.vibrate?.([400, 150, 400, 150, 400])
      void chime()
    }
    this.felt = call
  }

  protected override render(): unknown {
    const data = this.live.view?.data
    return html`
      <header>
        <lotus-mark></lotus-mark>
        <p>${data?.hall.name ?? ''}</p>
        <button class="language" @click=${() => setLanguage(language() === 'en' ? 'zh-CN' : 'en')}>
          ${this.common.t.otherLanguage}
        </button>
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
    return html`<p class="empty" role="status">${this.live.problem?.status === 404 ? t.unknown : t.loading}</p>`
  }

  private ticket(data: TicketView): unknown {
    const { t } = this.words
    return html`
      <section class="card ${data.state}" role="status">
        <p class="state">${t.states[data.state]}</p>
        <h1 class="number figures">${data.number}</h1>
        ${this.now(data)}
      </section>
      <p class="queue">
        ${data.queueName} · ${t.goTo(data.floor, data.zone)}<br />
        <span class="figures">${t.issued(hourOf(Date.parse(data.issuedAt), data.hall.timeZone))}</span>
      </p>
      ${this.trouble === '' ? nothing : html`<p class="trouble" role="alert">${this.trouble}</p>`}
      ${data.notices.length === 0 ? nothing : this.notices(data)} ${this.actions(data)}
      ${data.legs.length === 0 ? nothing : this.legs(data)}
    `
  }

  private now(data: TicketView): unknown {
    const { t } = this.words
    if (data.state === 'called' || data.state === 'serving')
      return html`<p class="counter">${t.goCounter(data.counter ?? 0)}</p>
        ${data.direction === undefined || data.direction === '' ? nothing : html`<p>${data.direction}</p>`}
        ${data.times > 1 && data.state === 'called' ? html`<p>${t.again(data.times)}</p>` : nothing}`
    if (data.state === 'missed') return html`<p>${t.missedHow(data.rejoinBehind)}</p>`
    if (data.state !== 'waiting') return nothing
    return html`<p class="ahead">${data.ahead === 0 ? t.aheadNone : t.ahead(data.ahead)}</p>
      <p class="figures">${t.wait} ${waitWords(data.wait)}</p>
      ${data.ahead > 0 && data.ahead <= nearAhead ? html`<p class="near">${t.near}</p>` : nothing}`
  }

  private notices(data: TicketView): unknown {
    return html`<section class="notices">
      <h2>${this.words.t.notices}</h2>
      <ul>
        ${data.notices.flatMap((notice) => notice.missing.map((each) => html`<li>${each}</li>`))}
      </ul>
    </section>`
  }

  private actions(data: TicketView): unknown {
    const { t } = this.words
    const may = (type: string): boolean => data.available.some((each) => each === type)
    const isOut = this.isBusy || this.live.freshness === 'stale' || this.live.freshness === 'dead'
    if (data.state === 'finished' && data.rated) return html`<p class="thanks">${t.rated}</p>`
    if (may('ticket.rate'))
      return html`<grade-form
        .disabled=${isOut}
        @rate=${(event: CustomEvent<{ grade: number; comment: string }>) => void this.rate(event.detail)}
      ></grade-form>`
    return html`
      ${
        may('ticket.rejoin')
          ? html`<button class="main" ?disabled=${isOut} @click=${() => void this.send({ type: 'ticket.rejoin', token: this.token })}>
              ${t.rejoin}
            </button>`
          : nothing
      }
      ${may('ticket.cancel') ? this.cancel(isOut) : nothing}
    `
  }

  private cancel(isOut: boolean): unknown {
    const { t } = this.words
    const ask = (isSure: boolean) => (): void => {
      this.isSure = isSure
    }
    if (!this.isSure)
      return html`<button class="quiet" ?disabled=${isOut} @click=${ask(true)}>${t.cancel}</button>`
    return html`<div class="sure" role="alertdialog" aria-label=${t.cancelSure}>
      <p>${t.cancelSure}</p>
      <button class="main" @click=${ask(false)}>${t.no}</button>
      <button class="quiet" ?disabled=${isOut} @click=${() => void this.send({ type: 'ticket.cancel', token: this.token })}>
        ${t.yes}
      </button>
    </div>`
  }

  private legs(data: TicketView): unknown {
    const { t } = this.words
    return html`<section class="legs">
      <h2>${t.legs}</h2>
      <ol>
        ${data.legs.map(
          (leg) => html`<li>
            <time class="figures">${hourOf(Date.parse(leg.calledAt), data.hall.timeZone)}</time>
            <span>${t.leg(leg.queueName, leg.counter)}</span>
            <b>${leg.end === undefined ? t.inProgress : t.ends[leg.end]}</b>
          </li>`,
        )}
      </ol>
    </section>`
  }

  private rate({ grade, comment }: { grade: number; comment: string }): Promise<void> {
    const words = comment === '' ? {} : { comment }
    return this.send({ type: 'ticket.rate', token: this.token, grade, ...words })
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

declare global {
  interface HTMLElementTagNameMap {
    'ticket-page': TicketPage
  }
}
