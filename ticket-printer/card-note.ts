/** What became of a card that was laid on: read or not, bookings to check in, slips to print again. Never the number. */

import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { ask, newId } from '../shared/ui/ask.ts'
import { hourOf } from '../shared/ui/clock.ts'
import { printSlip } from '../shared/ui/print-slip.ts'
import { plain } from '../shared/ui/theme.ts'
import { Words } from '../shared/ui/words.ts'
import type { CardAnswer } from '../shared/wire/card.ts'
import type { CheckedIn } from './booking-check-in.ts'
import { cardWords } from './card-words.ts'
import type { LaidCard } from './laid-card.ts'

declare global {
  interface HTMLElementEventMap {
    /** The citizen goes on without the card. */
    'card-left': CustomEvent<void>
  }
}

@customElement('card-note')
export class CardNote extends LitElement {
  @property({ attribute: false }) card: LaidCard | null = null
  /** As they were when the page was last drawn: a card that says the same again draws nothing anew. */
  @property() state: LaidCard['state'] = 'none'
  @property() hall = ''
  @property({ attribute: false }) token: string | undefined
  @property({ attribute: false }) timeZone: string | undefined
  @state() private isBusy = false
  /** What is said of the last press. */
  @state() private said = ''
  /** Given, but late: said before the slip is shown. */
  @state() private late: CheckedIn | null = null
  private readonly words = new Words(this, cardWords)

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('state')) this.said = ''
  }

  protected override render(): unknown {
    const { card } = this
    const { t } = this.words
    if (card === null || card.state === 'none') return nothing
    if (this.late !== null) return this.lateNote(this.late)
    const { bookings, tickets } = card.found
    const hasFound = bookings.length + tickets.length > 0
    return html`<section class="${card.state} ${hasFound ? 'finds' : ''}" aria-label=${t.heading}>
      <div class="row">
        <div role="status">
          <p class="main">${this.sentence(card.state)}</p>
          ${card.state === 'misread' ? nothing : html`<p>${t.nothingKept}</p>`}
        </div>
        ${card.state === 'misread' ? nothing : html`<button ?disabled=${this.isBusy} @click=${this.leave}>${t.leave}</button>`}
      </div>
      ${
        hasFound
          ? html`<div class="list">
              ${bookings.map((booking) => this.booking(booking))} ${tickets.map((ticket) => this.ticket(ticket))}
            </div>`
          : nothing
      }
      <div role="alert" class=${this.said === '' ? '' : 'said'}>${this.said === '' ? nothing : html`<p class="main">${this.said}</p>`}</div>
    </section>`
  }

  private sentence(state: LaidCard['state']): string {
    const { t } = this.words
    if (state === 'misread') return t.misread
    if (state === 'checking') return t.checking
    return state === 'look-failed' ? t.lookFailed : t.ready
  }

  private booking({ booking, queueName, from, to }: CardAnswer['bookings'][number]): unknown {
    const { t } = this.words
    const hour = (at: string): string => hourOf(Date.parse(at), this.timeZone)
    return html`<div class="row found figures">
      <p class="main">${t.booked(queueName, hour(from), hour(to))}</p>
      <button class="strong" ?disabled=${this.isBusy} @click=${() => void this.checkIn(booking)}>${t.checkIn}</button>
    </div>`
  }

  private ticket({ ticket, queueName }: CardAnswer['tickets'][number]): unknown {
    const { t } = this.words
    return html`<div class="row found">
      <p class="main">${t.holding(queueName)}</p>
      <button ?disabled=${this.isBusy} @click=${() => void this.reprint(ticket)}>${t.reprint}</button>
    </div>`
  }

  private lateNote(issued: CheckedIn): unknown {
    const { t } = this.words
    return html`<section aria-label=${t.heading}>
      <div class="row found">
        <p class="main" role="alert">${t.late(issued.number)}</p>
        <button class="strong" @click=${() => this.give(issued)}>${t.lateOn}</button>
      </div>
    </section>`
  }

  private async checkIn(booking: string): Promise<void> {
    if (this.isBusy) return
    this.isBusy = true
    this.said = ''
    const command = { type: 'ticket.issue', booking } as const
    const reply = await ask<CheckedIn & Record<string, unknown>>(this.hall, command, {
      token: this.token,
      id: newId(),
    })
    this.isBusy = false
    if (!reply.ok) this.said = reply.problem.detail
    else if (reply.result.booking.late) this.late = reply.result
    else this.give(reply.result)
  }

  private async reprint(ticket: string): Promise<void> {
    if (this.isBusy) return
    const { t } = this.words
    this.isBusy = true
    this.said = t.printing
    const { hall, token } = this
    const reply = await printSlip({ hall, token, ticket, id: newId(), identity: this.card?.identity() })
    this.isBusy = false
    if (reply.ok) this.said = reply.job.state === 'printed' ? t.printed : t.notPrinted
    else this.said = reply.problem?.detail ?? t.notPrinted
  }

  private give(issued: CheckedIn): void {
    this.late = null
    this.dispatchEvent(new CustomEvent('checked-in', { detail: issued }))
  }

  private readonly leave = (): void => {
    this.said = ''
    this.dispatchEvent(new CustomEvent('card-left'))
  }

  static override styles = [
    plain,
    css`
      section {
        display: grid;
        padding: 1rem 1.5rem;
        border: 3px solid var(--action);
        border-radius: var(--radius);
        background: var(--action-tint);
        font-size: 1.75rem;
        line-height: 1.35;
        text-align: left;
      }
      .misread {
        border-color: var(--long);
        background: var(--long-tint);
        color: var(--long);
      }
      .list {
        display: grid;
        gap: 0.75rem;
        margin-top: 0.75rem;
      }
      .row {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 1.5rem;
      }
      .row > :first-child {
        flex: 1;
      }
      .said {
        margin-top: 0.75rem;
      }
      .found {
        padding-top: 0.75rem;
        border-top: 2px solid var(--line);
      }
      .main {
        font-size: 2rem;
        font-weight: 700;
      }
      button {
        flex: none;
        min-width: 13rem;
        min-height: 4.75rem;
        padding: 0 1.5rem;
        border: 2px solid var(--ink);
        border-radius: var(--radius);
        background: var(--raised);
        color: var(--ink);
        font-size: 1.9rem;
        font-weight: 700;
      }
      .strong {
        border-color: var(--action);
        background: var(--action);
        color: var(--on-action);
      }
      button:disabled {
        border-style: dashed;
        background: var(--sunken);
        color: var(--ink-2);
      }
      @media (orientation: landscape) {
        section {
          padding: 0.6rem 1.25rem;
        }
        section.finds {
          grid-template-columns: 1fr 1.2fr;
          column-gap: 2rem;
        }
        .list {
          margin-top: 0;
        }
        .found {
          padding-top: 0;
          border-top: 0;
        }
        .said {
          grid-column: 1 / -1;
        }
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'card-note': CardNote
  }
}
