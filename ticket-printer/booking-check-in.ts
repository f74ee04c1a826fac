/** A number for a booking, at the kiosk: a button, and behind it six digits on a pad. */

import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { ask, newId } from '../shared/ui/ask.ts'
import { bookingWords } from '../shared/ui/booking-words.ts'
import { plain } from '../shared/ui/theme.ts'
import { Words } from '../shared/ui/words.ts'
import { checkInStyles } from './check-in-styles.ts'
import type { Issued } from '../shared/ui/slip.ts'

/** What the hall answered to a booking. */
export interface CheckedIn extends Issued {
  queue: string
  booking: { from: string; to: string; late: boolean }
}

declare global {
  interface HTMLElementEventMap {
    'checked-in': CustomEvent<CheckedIn>
  }
}

const length = 6
/** After so long without a touch the digits of the last citizen are gone. */
const idleMilliseconds = 40_000

@customElement('booking-check-in')
export class BookingCheckIn extends LitElement {
  static override styles = [plain, checkInStyles]

  @property() hall = ''
  @property() token: string | undefined
  @property({ type: Boolean }) disabled = false
  /** The pad within reach from a wheelchair. */
  @property({ type: Boolean, reflect: true }) low = false
  @state() private digits = ''
  @state() private isBusy = false
  @state() private trouble = ''
  /** Given, but late: said before the slip is shown. */
  @state() private late: CheckedIn | null = null
  @query('dialog') private readonly box!: HTMLDialogElement
  private idle: ReturnType<typeof setTimeout> | undefined
  private readonly words = new Words(this, bookingWords)

  override connectedCallback(): void {
    super.connectedCallback()
    window.addEventListener('card-laid', this.leave)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener('card-laid', this.leave)
    clearTimeout(this.idle)
    if (this.box.open) this.box.close()
  }

  override render(): TemplateResult {
    const { t } = this.words
    return html`
      <button class="open" ?disabled=${this.disabled} @click=${this.open}>${t.kiosk.button}</button>
      <dialog aria-labelledby="ask" @keydown=${this.onKey} @pointerdown=${this.stay} @close=${this.forget}>
        ${this.late === null ? this.pad() : this.lateNote(this.late)}
      </dialog>
    `
  }

  private pad(): TemplateResult {
    const { t } = this.words
    const isFull = this.digits.length === length
    return html`
      <h1 id="ask" tabindex="-1">${t.kiosk.ask}</h1>
      <p class="digits figures" role="status" aria-label="${t.kiosk.digits} ${this.digits.split('').join(' ')}">
        ${Array.from({ length }, (_, no) => html`<span class=${no < this.digits.length ? 'filled' : ''}>${this.digits[no] ?? ''}</span>`)}
      </p>
      <div role="alert">${this.trouble === '' ? nothing : html`<p class="trouble">${this.trouble}</p>`}</div>
      <div class="pad" data-keypad="digits">
        ${['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => this.key(digit))}
        <button ?disabled=${this.isBusy} @click=${() => this.put('')}>${t.kiosk.clear}</button>
        ${this.key('0')}
        <button ?disabled=${this.isBusy} @click=${() => this.put(this.digits.slice(0, -1))}>${t.kiosk.erase}</button>
      </div>
      <div class="foot">
        <button class="quiet" data-keypad="back" ?disabled=${this.isBusy} @click=${() => this.box.close()}>${t.kiosk.close}</button>
        <button class="main" data-keypad="enter" ?disabled=${!isFull || this.isBusy} @click=${() => void this.take()}>
          ${this.isBusy ? t.kiosk.taking : t.kiosk.take}
        </button>
      </div>
      <p class="forgot">${t.kiosk.forgot}</p>
    `
  }

  private key(digit: string): TemplateResult {
    return html`<button class="digit figures" ?disabled=${this.isBusy} @click=${() => this.put(this.digits + digit)}>
      ${digit}
    </button>`
  }

  private lateNote(issued: CheckedIn): TemplateResult {
    const { t } = this.words
    return html`
      <h1 id="ask" tabindex="-1">${issued.number}</h1>
      <p class="note" role="alert">${t.kiosk.late}</p>
      <div class="foot"><button class="main" @click=${() => this.give(issued)}>${t.kiosk.lateOn}</button></div>
    `
  }

  private readonly open = (): void => {
    if (this.box.open) return
    this.box.showModal()
    this.stay()
    this.focusHeading()
  }

  /** A card says more than six digits. */
  private readonly leave = (): void => {
    if (!this.isBusy && this.late === null) this.box.close()
  }

  private readonly stay = (): void => {
    clearTimeout(this.idle)
    this.idle = setTimeout(() => {
      if (this.late !== null) this.give(this.late)
      else if (!this.isBusy) this.box.close()
    }, idleMilliseconds)
  }

  private readonly forget = (): void => {
    clearTimeout(this.idle)
    this.digits = ''
    this.trouble = ''
    this.late = null
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    this.stay()
    if (/^\d$/.test(event.key)) this.put(this.digits + event.key)
    else if (event.key === 'Backspace') this.put(this.digits.slice(0, -1))
    else if (event.key === 'Enter' && this.digits.length === length && this.late === null) {
      event.preventDefault()
      void this.take()
    }
  }

  private put(digits: string): void {
    if (this.isBusy || this.late !== null) return
    this.digits = digits.slice(0, length)
    this.trouble = ''
  }

  private async take(): Promise<void> {
    if (this.isBusy) return
    this.isBusy = true
    const command = { type: 'ticket.issue', booking: this.digits } as const
    const reply = await ask<CheckedIn & Record<string, unknown>>(this.hall, command, {
      token: this.token,
      id: newId(),
    })
    this.isBusy = false
    if (!reply.ok) {
      this.trouble = reply.problem.detail
      this.digits = ''
    } else if (reply.result.booking.late) {
      this.late = reply.result
      this.focusHeading()
    } else this.give(reply.result)
  }

  private give(issued: CheckedIn): void {
    this.box.close()
    this.dispatchEvent(new CustomEvent('checked-in', { detail: issued }))
  }

  private focusHeading(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('h1')?.focus())
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'booking-check-in': BookingCheckIn
  }
}
