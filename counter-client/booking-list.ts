/** Who is expected, by slot: each with the code, the matter, and what can be done now. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { hourOf } from '../shared/ui/clock.ts'
import type { BookingWords } from '../shared/words/zh-CN/booking.ts'
import { askForBooking, type ListedBooking } from './booking-events.ts'
import { deskStyles } from './desk-styles.ts'

@customElement('booking-list')
export class BookingList extends LitElement {
  @property({ attribute: false }) words!: BookingWords['desk']
  @property({ attribute: false }) bookings: ListedBooking[] = []
  @property() timeZone = 'UTC'
  @property({ type: Boolean }) busy = false

  override render(): TemplateResult {
    const { words } = this
    const slots = new Map<string, ListedBooking[]>()
    for (const booking of this.bookings) {
      const slot = `${booking.from} ${booking.to}`
      slots.set(slot, [...(slots.get(slot) ?? []), booking])
    }
    return html`
      ${[...slots.values()].map(
        (bookings) => html`
          <section aria-label=${this.hoursOf(bookings[0]!)}>
            <h2><span class="figures">${this.hoursOf(bookings[0]!)}</span> <small>${words.people(bookings.length)}</small></h2>
            <ul>${bookings.map((booking) => this.row(booking))}</ul>
          </section>
        `,
      )}
    `
  }

  private hoursOf({ from, to }: ListedBooking): string {
    return `${hourOf(Date.parse(from), this.timeZone)}–${hourOf(Date.parse(to), this.timeZone)}`
  }

  private row(booking: ListedBooking): TemplateResult {
    const { words } = this
    const { code, queueName, items, contact, by, state, number, reason, available } = booking
    return html`
      <li class=${state}>
        <b class="code figures">${code}</b>
        <span class="matter">
          <b>${items.length === 0 ? queueName : items.join('、')}</b>
          ${items.length === 0 ? nothing : html`<small>${queueName}</small>`}
        </span>
        <span class="citizen">
          <span class="figures">${contact === null ? words.noContact : `${contact.name} ${contact.phone}`}</span>
          <small>${by === null ? words.self : words.by(by.name)}</small>
        </span>
        <span class="state">
          <span class="chip">${words.states[state]}${number === null ? '' : ` ${number}`}</span>
          ${reason === '' ? nothing : html`<small>${reason}</small>`}
        </span>
        <span class="acts">
          ${
            available.includes('ticket.issue')
              ? html`<button class="button do" ?disabled=${this.busy}
                  @click=${() => askForBooking(this, { type: 'ticket.issue', booking: booking.booking })}>${words.checkIn}</button>`
              : nothing
          }
          ${
            available.includes('booking.cancel')
              ? html`<button class="button" ?disabled=${this.busy} aria-label=${words.cancelAsk(code)}
                  @click=${() => this.dispatchEvent(new CustomEvent('booking-cancel-wanted', { detail: booking, bubbles: true, composed: true }))}>
                  ${words.cancel}</button>`
              : nothing
          }
        </span>
      </li>
    `
  }

  static override styles = [
    deskStyles,
    css`
      :host {
        display: grid;
        gap: 14px;
      }
      h2 {
        position: sticky;
        top: 0;
        z-index: 1;
        padding: 4px 0;
        background: var(--sunken);
        font-size: 18px;
        font-weight: 700;
      }
      h2 small {
        display: inline;
        font-size: 15px;
        font-weight: 500;
        color: var(--ink-2);
      }
      li {
        display: grid;
        grid-template-columns: 84px minmax(0, 1.3fr) minmax(0, 1fr) minmax(110px, auto) 176px;
        align-items: center;
        gap: 4px 14px;
        min-height: 56px;
        padding: 6px 14px;
        border: 1px solid var(--line);
        border-bottom-width: 0;
        background: var(--raised);
      }
      li:first-child {
        border-radius: 12px 12px 0 0;
      }
      li:last-child {
        border-bottom-width: 1px;
        border-radius: 0 0 12px 12px;
      }
      li:only-child {
        border-radius: 12px;
      }
      .code {
        font-size: 20px;
        font-weight: 700;
      }
      small {
        display: block;
        color: var(--ink-2);
        font-size: 14px;
        line-height: 1.35;
      }
      .cancelled,
      .no-show {
        background: none;
        color: var(--ink-2);
      }
      .cancelled .code {
        text-decoration: line-through;
      }
      .checked-in .chip {
        background: var(--action);
        color: var(--on-action);
      }
      .late .chip {
        background: var(--long-tint);
        color: var(--long);
      }
      .no-show .chip {
        background: var(--human-tint);
        color: var(--human-ink);
      }
      .acts {
        display: flex;
        justify-content: flex-end;
        gap: 8px;
      }
      .acts .button {
        min-height: 38px;
        padding: 0 14px;
        font-size: 15px;
      }
      .acts .do {
        border-color: var(--action);
        color: var(--action);
      }
      @media (max-width: 1100px) {
        li {
          grid-template-columns: 84px minmax(0, 1fr) auto;
          padding: 10px 14px;
        }
        .citizen {
          grid-column: 2;
        }
        .state {
          grid-column: 3;
          grid-row: 1;
        }
        .acts {
          grid-column: 1 / -1;
        }
        .acts:empty {
          display: none;
        }
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'booking-list': BookingList
  }
}
