/** The day's bookings, and beside them the sheet for a caller. Asks again after its own command, on coming back, and every ten seconds. */

import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { bookingWords } from '../shared/ui/booking-words.ts'
import type { Asked, BookingAsked } from '../shared/ui/ask.ts'
import '../shared/ui/live-dot.ts'
import type { Freshness } from '../shared/ui/live.ts'
import '../shared/ui/lotus-mark.ts'
import { read, type Reading } from '../shared/ui/reading.ts'
import { language, setLanguage, Words } from '../shared/ui/words.ts'
import type { BookingsAnswer, SlotsAnswer } from '../shared/wire/bookings.ts'
import './booking-cancel.ts'
import type { ListedBooking } from './booking-events.ts'
import './booking-form.ts'
import type { BookableMatter, MadeBooking } from './booking-form.ts'
import './booking-list.ts'
import { bookingsStyles } from './bookings-styles.ts'
import { counterWords } from './counter-words.ts'
import './desk-trouble.ts'
import { Sending } from './sending.ts'
import type { Session } from './session.ts'

interface Guides {
  items: { item: string; name: string; queue: string; materials: { name: string; kind: string }[] }[]
}

const againMilliseconds = 10_000
const states = ['booked', 'late', 'checked-in', 'no-show', 'cancelled'] as const

@customElement('bookings-desk')
export class BookingsDesk extends LitElement {
  @property() hall = ''
  @property() hallName = ''
  @property({ attribute: false }) session!: Session
  /** The day that is looked at; none: today. */
  @state() private date = ''
  @state() private list: BookingsAnswer | null = null
  @state() private slots: SlotsAnswer | null = null
  @state() private matters: BookableMatter[] = []
  @state() private wanted: { queue: string; date?: string } = { queue: '' }
  @state() private find = ''
  @state() private queue = ''
  @state() private cancelling: ListedBooking | null = null
  @state() private made: MadeBooking | null = null
  @state() private said = ''
  /** On a phone: the sheet for a caller is before the list. */
  @state() private isCall = false
  @state() private freshness: Freshness = 'waiting'
  @state() private heardAt = 0
  @query('#date') private readonly dateField!: HTMLInputElement | null
  /** Whose day ended before their turn is booked anew: what they came for stands in the address. */
  private readonly first = new URLSearchParams(location.search).get('matter') ?? ''
  private timer: ReturnType<typeof setInterval> | undefined
  /** Answers come in their own order: only the last question's counts. */
  private round = 0
  private readonly words = new Words(this, bookingWords)
  private readonly deskWords = new Words(this, counterWords)
  private readonly sending = new Sending(this, {
    hall: () => this.hall,
    token: () => this.session.token,
    // There is no view to wait for: the page asks for what came of it.
    seq: () => Number.POSITIVE_INFINITY,
  })

  override connectedCallback(): void {
    super.connectedCallback()
    this.timer = setInterval(this.again, againMilliseconds)
    window.addEventListener('focus', this.again)
    void this.refresh()
    void this.findMatters()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearInterval(this.timer)
    window.removeEventListener('focus', this.again)
  }

  override render(): TemplateResult {
    const { sending, cancelling } = this
    const { t } = this.words
    return html`
      ${this.head()}
      <desk-trouble .words=${this.deskWords.t} .trouble=${cancelling === null ? (sending.problem?.detail ?? '') : ''}
        ?retry=${sending.mayRetry} @retry=${() => void this.done(sending.retry())} @dismiss=${() => sending.forget()}></desk-trouble>
      <main class=${this.isCall ? 'beside' : ''} @booking-asked=${this.onAsked} @booking-cancel-wanted=${(event: CustomEvent<ListedBooking>) => (this.cancelling = event.detail)}>
        <div class="left">
          ${this.choices()}
          <p class="said" role="status">${this.said}</p>
          ${this.listed()}
        </div>
        <aside class="right">
          <button class="button back" @click=${() => (this.isCall = false)}>← ${t.desk.back}</button>
          <booking-form .words=${t} .matters=${this.matters} .slots=${this.slots} .made=${this.made} first=${this.first} ?busy=${sending.busy}
            @slots-wanted=${this.onSlotsWanted} @form-renewed=${() => (this.made = null)}></booking-form>
        </aside>
        ${
          cancelling === null
            ? nothing
            : html`<booking-cancel .words=${{ ...this.deskWords.t, cancel: t.desk.keep }} .bookingWords=${t.desk} .booking=${cancelling}
                ?busy=${sending.busy} .trouble=${sending.problem?.detail ?? ''}
                @dialog-left=${this.leaveDialog}></booking-cancel>`
        }
      </main>
    `
  }

  private head(): TemplateResult {
    const { t } = this.words
    const other = language() === 'en' ? 'zh-CN' : 'en'
    return html`
      <header>
        <lotus-mark></lotus-mark>
        <h1>${t.desk.title}</h1>
        <span class="hall">${this.hallName} · ${this.session.person.name}</span>
        <span class="gap"></span>
        <live-dot freshness=${this.freshness} .stoppedAt=${this.heardAt} .timeZone=${this.list?.timeZone}></live-dot>
        <button class="dark" lang=${other} @click=${() => setLanguage(other)}>${t.language}</button>
        <slot name="leave"></slot>
      </header>
    `
  }

  private choices(): TemplateResult {
    const { desk } = this.words.t
    const { list } = this
    const queues = new Map(list?.bookings.map(({ queue, queueName }) => [queue, queueName]))
    const count = (state: string): number => list?.bookings.filter((each) => each.state === state).length ?? 0
    return html`
      <div class="row">
        <button class="button call" @click=${() => (this.isCall = true)}>+ ${desk.form.heading}</button>
        <button class="button" aria-label=${desk.before} title=${desk.before} @click=${() => this.turn(-1)}>‹</button>
        <input class="field" id="date" type="date" aria-label=${desk.date} .value=${list?.date ?? ''}
          @change=${() => this.look(this.dateField?.value ?? '')}>
        <button class="button" aria-label=${desk.after} title=${desk.after} @click=${() => this.turn(1)}>›</button>
        <button class="button" ?disabled=${list?.date === list?.today} @click=${() => this.look('')}>${desk.today}</button>
        <select class="field" aria-label=${desk.queueLabel}
          @change=${(event: Event) => (this.queue = (event.target as HTMLSelectElement).value)}>
          <option value="" ?selected=${this.queue === ''}>${desk.allQueues}</option>
          ${[...queues].map(([id, name]) => html`<option value=${id} ?selected=${this.queue === id}>${name}</option>`)}
        </select>
        <input class="field find" type="search" maxlength="12" autocomplete="off" inputmode="numeric"
          placeholder=${desk.find} aria-label=${desk.find}
          @input=${(event: Event) => (this.find = (event.target as HTMLInputElement).value.trim())}>
      </div>
      <p class="counts figures">
        ${states
          .filter((each) => each === 'booked' || count(each) > 0)
          .map((each) => html`<span class=${each}>${desk.count(desk.states[each], count(each))}</span>`)}
      </p>
    `
  }

  private listed(): TemplateResult {
    const { t } = this.words
    const { list } = this
    if (list === null) return html`<p class="quiet" role="status">${t.loading}</p>`
    const found = list.bookings.filter(
      ({ code, contact, queue }) =>
        (this.queue === '' || queue === this.queue) &&
        (code.includes(this.find) || contact?.phone.endsWith(this.find) === true),
    )
    if (found.length === 0)
      return html`<p class="choose">${list.bookings.length === 0 ? t.desk.none : t.desk.noneFound}</p>`
    return html`<booking-list .words=${t.desk} .bookings=${found} .timeZone=${list.timeZone}
      ?busy=${this.sending.busy}></booking-list>`
  }

  private turn(days: number): void {
    const from = this.list?.date
    if (from === undefined) return
    this.look(new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10))
  }

  private look(date: string): void {
    this.date = date
    this.said = ''
    void this.refresh()
  }

  private readonly again = (): void => {
    if (!document.hidden && !this.sending.busy) void this.refresh()
  }

  private async refresh(): Promise<void> {
    const round = ++this.round
    const { token } = this.session
    const query = this.date === '' ? '' : `?date=${this.date}`
    const slots = new URLSearchParams(this.wanted).toString()
    const [list, shown] = await Promise.all([
      read<BookingsAnswer>(this.hall, `bookings${query}`, token),
      this.wanted.queue === '' ? null : read<SlotsAnswer>(this.hall, `bookings/slots?${slots}`, token),
    ])
    if (round !== this.round) return
    if (list === null) this.freshness = 'stale'
    else {
      this.freshness = 'live'
      this.heardAt = Date.now()
    }
    this.take(list, (value) => (this.list = value))
    this.take(shown, (value) => (this.slots = value))
  }

  private take<T>(got: Reading<T>, keep: (value: T) => void): void {
    if (got === null) return
    if (got.ok) keep(got.value)
    else if (got.problem.status === 401) this.dispatchEvent(new CustomEvent('session-over'))
  }

  /** What can be booked changes with the plan alone. */
  private async findMatters(): Promise<void> {
    const [guides, slots] = await Promise.all([
      read<Guides>(this.hall, 'guides'),
      read<SlotsAnswer>(this.hall, 'bookings/slots'),
    ])
    if (guides?.ok !== true || slots?.ok !== true) {
      setTimeout(() => void this.findMatters(), againMilliseconds)
      return
    }
    this.matters = slots.value.queues.flatMap(({ queue, name: queueName }) => [
      ...guides.value.items
        .filter((item) => item.queue === queue)
        .map(({ item, name, materials }) => ({ queue, queueName, item, name, materials })),
      { queue, queueName, item: null, name: queueName, materials: [] },
    ])
  }

  private readonly onSlotsWanted = (event: CustomEvent<{ queue: string; date?: string }>): void => {
    if (event.detail.queue !== this.wanted.queue) this.slots = null
    this.wanted = event.detail
    void this.refresh()
  }

  private readonly leaveDialog = (): void => {
    this.cancelling = null
    this.sending.forget()
  }

  private readonly onAsked = (event: CustomEvent<Asked | BookingAsked>): void => {
    void this.done(this.sending.send(event.detail), event.detail.type)
  }

  private async done(sent: Promise<boolean>, type?: string): Promise<void> {
    const isDone = await sent
    if (this.sending.problem?.status === 401) this.dispatchEvent(new CustomEvent('session-over'))
    // What is said is shown together with the list that it is about.
    await this.refresh()
    if (isDone) this.tell(type)
  }

  private tell(type: string | undefined): void {
    const { desk } = this.words.t
    const result = this.sending.result as { number?: string; code?: string; booking?: { late: boolean } }
    if (type === 'booking.cancel' || this.cancelling !== null) {
      this.said = desk.cancelled(this.cancelling?.code ?? '')
      this.cancelling = null
    } else if (result.number !== undefined)
      this.said =
        result.booking?.late === true ? desk.checkedInLate(result.number) : desk.checkedIn(result.number)
    else if (result.code !== undefined) {
      this.made = this.sending.result as unknown as MadeBooking
      this.said = ''
    }
  }

  static override styles = bookingsStyles
}

declare global {
  interface HTMLElementTagNameMap {
    'bookings-desk': BookingsDesk
  }
}
