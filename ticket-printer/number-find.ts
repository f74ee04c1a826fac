/** A number typed again: how it stands, and back into the line after a missed call. Says nothing about anybody. */

import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { ask, type Asked, newId } from '../shared/ui/ask.ts'
import { printSlip } from '../shared/ui/print-slip.ts'
import { plain } from '../shared/ui/theme.ts'
import { commonWords, language, Words, wordsOf } from '../shared/ui/words.ts'
import type { KioskView, TicketStatus } from '../shared/views/shapes.ts'
import type { Problem } from '../shared/wire/problem.ts'
import { cardWords } from './card-words.ts'
import { findStyles } from './find-styles.ts'
import { arrivalWords } from './arrival-code.ts'
import { kioskWords } from './kiosk-words.ts'
import type { LaidCard } from './laid-card.ts'
import './letter-keys.ts'

interface Found {
  ticket: string
  number: string
  state: TicketStatus
  /** Taken by phone, its holder not in the hall yet. */
  mayArrive?: boolean
}

@customElement('number-find')
export class NumberFind extends LitElement {
  static override styles = [plain, findStyles]

  @property({ attribute: false }) view: KioskView | null = null
  @property() hall = ''
  @property() token = ''
  /** With the card with which a number was taken its slip is printed again. */
  @property({ attribute: false }) card: LaidCard | null = null
  @property({ type: Boolean }) disabled = false
  @state() private typed = ''
  @state() private found: Found | null = null
  /** People ahead once it is back in line. */
  @state() private ahead: number | null = null
  @state() private trouble = ''
  @state() private isBusy = false
  /** What became of the slip. */
  @state() private slip = ''
  private readonly words = new Words(this, kioskWords)
  private readonly arrivalWords = new Words(this, arrivalWords)
  private readonly cardWords = new Words(this, cardWords)

  protected override render(): unknown {
    const { t } = this.words
    const { view } = this
    if (view === null) return nothing
    const letters = [...new Set(view.queues.map(({ prefix }) => prefix[0]!))].join('')
    return html`
      <div class="typing">
        <input
          class="figures"
          data-keypad="digits"
          aria-label=${t.typeNumber}
          placeholder=${t.typeNumberHint(`${view.queues[0]?.prefix ?? 'A'}012`)}
          inputmode="none"
          autocomplete="off"
          maxlength="8"
          .value=${this.typed}
          @input=${(event: Event) => this.type((event.target as HTMLInputElement).value)}
          @keydown=${(event: KeyboardEvent) => {
            if (event.key === 'Enter') void this.look()
          }}
        />
        <button class="main" data-keypad="enter" ?disabled=${this.isOut() || this.typed === ''} @click=${() => void this.look()}>
          ${t.look}
        </button>
      </div>
      <div class="found" role="status">${this.answer()}</div>
      <letter-keys
        .rows=${['1234567890', letters]}
        @key-touched=${({ detail }: CustomEvent<string>) =>
          this.type(detail === '' ? this.typed.slice(0, -1) : this.typed + detail)}
      ></letter-keys>
    `
  }

  private answer(): unknown {
    const { t } = this.words
    const arrival = this.arrivalWords.t
    const { found, view } = this
    if (this.trouble !== '') return html`<p>${this.trouble}</p>`
    if (found === null)
      return html`<p>${t.typeNumberLead} ${this.cardWords.t.reprintHow}</p>
        ${view?.arriveMinutes === undefined ? nothing : html`<arrival-code .hall=${this.hall} .token=${this.token}></arrival-code>`}`
    if (this.ahead !== null)
      return html`<section class="state">
        <b class="figures">${found.number}</b>
        <p>${t.restored}${t.ahead(this.ahead)}。${t.listen}</p>
      </section>`
    return html`<section class="state">
      <b class="figures">${found.number}</b>
      <p>${found.mayArrive === true ? arrival.mayArrive : t.states[found.state]}</p>
      ${
        found.mayArrive === true
          ? html`<button class="main" ?disabled=${this.isOut()} @click=${() => void this.arrive(found)}>
              ${arrival.arrive}
            </button>`
          : nothing
      }
      ${
        found.state === 'missed'
          ? html`<button class="main" ?disabled=${this.isOut()} @click=${() => void this.restore(found)}>
              ${t.restore}
            </button>`
          : nothing
      }
      ${this.slipAgain(found)}
    </section>`
  }

  /** Of a visit that lasts: the same number, for whoever the hall takes for its holder (P13). */
  private slipAgain({ ticket, state }: Found): unknown {
    if (state === 'finished' || state === 'cancelled') return nothing
    if (this.slip !== '') return html`<p class="slip">${this.slip}</p>`
    return html`<button class="again" ?disabled=${this.isOut()} @click=${() => void this.print(ticket)}>
      ${this.cardWords.t.reprint}
    </button>`
  }

  private isOut(): boolean {
    return this.disabled || this.isBusy
  }

  private type(text: string): void {
    this.typed = text.toUpperCase()
    this.found = null
    this.ahead = null
    this.trouble = ''
    this.slip = ''
  }

  private async look(): Promise<void> {
    if (this.isOut() || this.typed === '') return
    this.isBusy = true
    const path = `/api/halls/${encodeURIComponent(this.hall)}/tickets/by-number/${encodeURIComponent(this.typed)}`
    const headers = { Authorization: `Bearer ${this.token}`, 'Accept-Language': language() }
    try {
      const answer = await fetch(path, { headers })
      const content: unknown = await answer.json()
      if (answer.ok) this.found = content as Found
      else {
        const { code, detail } = content as Problem
        this.trouble = code === 'unknown-ticket' ? this.words.t.noSuchNumber : detail
      }
    } catch {
      this.trouble = wordsOf(commonWords).network
    }
    this.isBusy = false
  }

  private async print(ticket: string): Promise<void> {
    if (this.isOut()) return
    const { t } = this.cardWords
    this.isBusy = true
    this.slip = t.printing
    const { hall, token } = this
    const reply = await printSlip({ hall, token, ticket, id: newId(), identity: this.card?.identity() })
    this.isBusy = false
    if (this.found?.ticket !== ticket) return
    if (reply.ok) this.slip = reply.job.state === 'printed' ? t.printed : t.notPrinted
    else this.slip = reply.problem?.detail ?? t.notPrinted
  }

  private restore({ ticket }: Found): Promise<void> {
    return this.send({ type: 'ticket.rejoin', ticket })
  }

  private arrive({ ticket }: Found): Promise<void> {
    return this.send({ type: 'ticket.arrive', ticket })
  }

  private async send(command: Asked): Promise<void> {
    if (this.isOut()) return
    this.isBusy = true
    const reply = await ask<{ ahead: number }>(this.hall, command, { token: this.token })
    this.isBusy = false
    if (reply.ok) this.ahead = reply.result.ahead
    else this.trouble = reply.problem.detail
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'number-find': NumberFind
  }
}
