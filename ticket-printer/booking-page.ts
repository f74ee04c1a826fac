/** A citizen's own booking on the phone: the code, where and when, what to bring; no login, nothing to install. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import '../shared/ui/base.css'
import { ask, newId } from '../shared/ui/ask.ts'
import { bookingWords } from '../shared/ui/booking-words.ts'
import { dayOf, hourOf, weekdayOf } from '../shared/ui/clock.ts'
import { findHall } from '../shared/ui/hall.ts'
import type { Freshness } from '../shared/ui/live.ts'
import '../shared/ui/live-dot.ts'
import '../shared/ui/lotus-mark.ts'
import { read } from '../shared/ui/reading.ts'
import { paper, plain } from '../shared/ui/theme.ts'
import { tongue, Words } from '../shared/ui/words.ts'
import type { BookingAnswerBody } from '../shared/wire/bookings.ts'
import { bookStyles } from './book-styles.ts'
import { languageButtons } from './language-buttons.ts'

const againMilliseconds = 15_000
/** The last reminder of the calendar comes so long before. */
const reminderMilliseconds = 3_600_000

@customElement('booking-page')
export class BookingPage extends LitElement {
  @state() private hall = ''
  @state() private booking: BookingAnswerBody | null = null
  @state() private isUnknown = false
  @state() private isBusy = false
  @state() private isSure = false
  @state() private trouble = ''
  @state() private freshness: Freshness = 'waiting'
  @state() private heardAt = 0
  private readonly token = decodeURIComponent(location.pathname.split('/')[2] ?? '')
  private attempt = newId()
  private timer: ReturnType<typeof setInterval> | undefined
  private readonly words = new Words(this, bookingWords)

  override connectedCallback(): void {
    super.connectedCallback()
    this.timer = setInterval(this.again, againMilliseconds)
    window.addEventListener('focus', this.again)
    void findHall().then(({ hall }) => {
      this.hall = hall
      void this.refresh()
    })
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearInterval(this.timer)
    window.removeEventListener('focus', this.again)
  }

  override willUpdate(): void {
    document.title = this.words.t.own.title
  }

  protected override render(): TemplateResult {
    const { t } = this.words
    const { booking } = this
    return html`
      <header>
        <lotus-mark on="paper"></lotus-mark>
        <p>${booking?.hall.name ?? ''}</p>
        ${languageButtons('language')}
      </header>
      <main>
        ${
          booking === null
            ? html`<p class="empty" role="status">${this.isUnknown ? t.own.unknown : t.loading}</p>
                ${this.isUnknown ? html`<a class="main" href="/book">${t.own.again}</a>` : nothing}`
            : this.shown(booking)
        }
      </main>
      <footer>
        <live-dot .freshness=${this.freshness} .stoppedAt=${this.heardAt}
          .timeZone=${booking?.hall.timeZone}></live-dot>
      </footer>
    `
  }

  private shown(booking: BookingAnswerBody): TemplateResult {
    const { t } = this.words
    return html`
      ${this.card(booking)}
      ${this.trouble === '' ? nothing : html`<p class="trouble" role="alert">${this.trouble}</p>`}
      ${this.facts(booking)} ${booking.state === 'booked' ? [this.reminder(booking), this.materials(booking)] : nothing}
      ${this.actions(booking)}
      ${booking.state === 'booked' ? html`<p class="hint">${t.book.free}</p>` : nothing}
    `
  }

  private card({ state, code, number, ticketToken }: BookingAnswerBody): TemplateResult {
    const { t } = this.words
    if (state === 'cancelled' || state === 'no-show')
      return html`<section class="card" role="status">
        <h1>${t.own.states[state]}</h1>
        <p>${state === 'cancelled' ? t.own.cancelled : t.own.noShow}</p>
      </section>`
    if (state === 'checked-in')
      return html`<section class="card" role="status">
        <p class="state">${t.own.states[state]}</p>
        <h1 class="figures">${t.own.number(number ?? '')}</h1>
        ${ticketToken === null ? nothing : html`<a class="main" href="/t/${ticketToken}">${t.own.ticket}</a>`}
      </section>`
    return html`<section class="card" role="status">
      <p class="state">${t.own.states.booked} · ${t.own.code}</p>
      <h1 class="code figures" aria-label=${code.split('').join(' ')}>
        <span>${code.slice(0, 3)}</span><span>${code.slice(3)}</span>
      </h1>
      <p>${t.own.codeHow}</p>
      <p class="hint">${t.own.keep}</p>
    </section>`
  }

  private facts(booking: BookingAnswerBody): TemplateResult {
    const { t } = this.words
    const { timeZone } = booking.hall
    const at = (instant: string): string => hourOf(Date.parse(instant), timeZone)
    const from = Date.parse(booking.from)
    return html`
      <dl>
        <div>
          <dt>${t.own.when}</dt>
          <dd class="figures">
            <b>${dayOf(from, timeZone)} ${weekdayOf(from, timeZone)} ${at(booking.from)}–${at(booking.to)}</b>
            ${
              booking.state === 'booked'
                ? html`<p class="hint">${t.own.window(at(booking.opens), at(booking.closes))}</p>`
                : nothing
            }
          </dd>
        </div>
        <div>
          <dt>${t.own.where}</dt>
          <dd>
            <b>${booking.floor} ${booking.zone}</b> ${booking.direction}
            ${booking.hall.address === undefined ? nothing : html`<p>${booking.hall.address}</p>`}
          </dd>
        </div>
        <div>
          <dt>${t.own.matter}</dt>
          <dd><b>${booking.items.length === 0 ? booking.queueName : booking.items.map(({ name }) => name).join('、')}</b></dd>
        </div>
      </dl>
    `
  }

  /** A plain link, so that whatever opens calendars on the phone takes it (B12). */
  private reminder({ hall: { hall }, from }: BookingAnswerBody): TemplateResult | typeof nothing {
    // Whoever comes within the hour is reminded of nothing any more.
    if (Date.parse(from) - Date.now() < reminderMilliseconds) return nothing
    const { t } = this.words
    const path = `/api/halls/${encodeURIComponent(hall)}/bookings/${encodeURIComponent(this.token)}/calendar.ics`
    return html`<section class="reminder">
      <a class="quiet" href="${path}?lang=${tongue()}" type="text/calendar">${t.calendar.add}</a>
      <p class="hint">${t.calendar.how}</p>
    </section>`
  }

  /** What several matters need stands once; what comes by sharing is said, so that nobody brings it. */
  private materials({ items }: BookingAnswerBody): TemplateResult | typeof nothing {
    const { t } = this.words
    const byName = new Map(items.flatMap((item) => item.materials).map((each) => [each.name, each]))
    if (byName.size === 0) return nothing
    const notes: Record<string, string> = { later: t.own.later, shared: t.own.shared }
    return html`
      <section class="bring">
        <h2>${t.own.bring}</h2>
        <ul>
          ${[...byName.values()].map(
            ({ name, kind, need }) => html`<li class=${kind === 'shared' ? 'unneeded' : ''}>
              <b>${name}</b>
              ${notes[kind] === undefined ? nothing : html`<span class="chip">${notes[kind]}</span>`}
              ${need === undefined ? nothing : html`<p class="hint">${need}</p>`}
            </li>`,
          )}
        </ul>
      </section>
    `
  }

  private actions(booking: BookingAnswerBody): TemplateResult {
    const { t } = this.words
    const { available } = booking
    if (booking.state === 'cancelled' || booking.state === 'no-show')
      return html`<a class="quiet" href="/book">${t.own.again}</a>`
    return html`
      ${
        available.includes('ticket.issue') && booking.isPhoneCheckIn
          ? html`<button class="main" ?disabled=${this.isBusy} @click=${() => void this.checkIn()}>
              ${this.isBusy ? t.own.checkingIn : t.own.checkIn}
            </button>`
          : nothing
      }
      ${available.includes('booking.cancel') ? this.cancelling() : nothing}
    `
  }

  private cancelling(): TemplateResult {
    const { t } = this.words
    const sure = (isSure: boolean) => (): void => {
      this.isSure = isSure
    }
    if (!this.isSure)
      return html`<button class="quiet" ?disabled=${this.isBusy} @click=${sure(true)}>${t.own.cancel}</button>`
    return html`<div class="sure" role="alertdialog" aria-label=${t.own.cancelSure}>
      <p>${t.own.cancelSure}</p>
      <button class="main" ?disabled=${this.isBusy} @click=${sure(false)}>${t.own.no}</button>
      <button class="quiet" ?disabled=${this.isBusy} @click=${() => void this.cancel()}>${t.own.yes}</button>
    </div>`
  }

  private async cancel(): Promise<void> {
    if (this.isBusy) return
    this.isBusy = true
    const reply = await ask(this.hall, { type: 'booking.cancel', token: this.token })
    await this.refresh()
    this.isBusy = false
    this.isSure = false
    this.trouble = reply.ok ? '' : reply.problem.detail
  }

  /** Then the phone shows the ticket's own page. */
  private async checkIn(): Promise<void> {
    if (this.isBusy) return
    this.isBusy = true
    const command = { type: 'ticket.issue', channel: 'phone', booking: this.token } as const
    const reply = await ask<{ token: string }>(this.hall, command, { id: this.attempt })
    if (reply.ok) {
      location.assign(`/t/${reply.result.token}`)
      return
    }
    this.attempt = newId()
    await this.refresh()
    this.isBusy = false
    this.trouble = reply.problem.detail
  }

  private readonly again = (): void => {
    if (!document.hidden && !this.isBusy) void this.refresh()
  }

  private async refresh(): Promise<void> {
    if (this.hall === '') return
    const got = await read<BookingAnswerBody>(this.hall, `bookings/${encodeURIComponent(this.token)}`)
    if (got === null || (!got.ok && got.problem.status !== 404)) {
      this.freshness = this.heardAt === 0 ? 'waiting' : 'stale'
      return
    }
    this.freshness = 'live'
    this.heardAt = Date.now()
    if (got.ok) this.booking = got.value
    else this.isUnknown = true
  }

  static override styles = [
    paper,
    plain,
    bookStyles,
    css`
      .card {
        display: grid;
        gap: 10px;
      }
      .code {
        display: flex;
        justify-content: center;
        gap: 0.3em;
        font-size: 60px;
        line-height: 1.15;
      }
      dl {
        display: grid;
        gap: 14px;
      }
      dl div {
        display: grid;
        grid-template-columns: 3.5em 1fr;
      }
      dt {
        color: var(--ink-2);
      }
      b {
        font-weight: 700;
      }
      .reminder {
        display: grid;
        gap: 8px;
      }
      .bring {
        padding: 16px;
        border: 1px solid var(--line);
        border-radius: 14px;
        background: var(--raised);
      }
      .bring li {
        padding: 10px 0;
        border-top: 1px solid var(--line);
      }
      .bring ul {
        margin-top: 8px;
      }
      .unneeded b {
        font-weight: 500;
        color: var(--ink-2);
      }
      .chip {
        display: inline-block;
        padding: 1px 8px;
        border-radius: 8px;
        background: var(--sunken);
        font-size: 15px;
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'booking-page': BookingPage
  }
}
