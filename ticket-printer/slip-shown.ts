/** The number, large, with where to go; the slip beside it; back to the start after a while. */

import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { hourOf } from '../shared/ui/clock.ts'
import { plain } from '../shared/ui/theme.ts'
import { waitWords } from '../shared/ui/wait.ts'
import { Words } from '../shared/ui/words.ts'
import type { LocalPrinter } from '../shared/law/plan.ts'
import { askSlip } from '../shared/ui/ask-slip.ts'
import type { Slip } from '../shared/ui/slip.ts'
import '../shared/ui/slip-paper.ts'
import { kioskWords } from './kiosk-words.ts'
import './slip-print.ts'

@customElement('slip-shown')
export class SlipShown extends LitElement {
  static override styles = [
    plain,
    css`
      :host {
        display: flex;
        flex-direction: column;
        align-items: center;
        justify-content: space-between;
        gap: 1.5rem;
        flex: 1;
        min-height: 0;
        text-align: center;
      }
      .yours {
        font-size: 2.4rem;
        color: var(--ink-2);
      }
      .yours:focus {
        outline: none;
      }
      .number {
        font-size: 15rem;
        font-weight: 700;
        line-height: 1.05;
        color: var(--action);
      }
      /* Room for what has to be said, and for the button that prints. */
      :host([held]) .number {
        font-size: 10rem;
      }
      :host([held]) {
        gap: 0.8rem;
      }
      .place {
        font-size: 2.7rem;
        font-weight: 700;
      }
      .facts {
        margin-top: 0.75rem;
        font-size: 2.1rem;
        line-height: 1.6;
      }
      .buttons {
        display: flex;
        gap: 1.5rem;
        flex-wrap: wrap;
        justify-content: center;
      }
      button {
        min-height: 6.5rem;
        min-width: 17rem;
        padding: 0 2rem;
        border: 2px solid var(--ink);
        border-radius: var(--radius);
        background: none;
        font-size: 2.1rem;
        font-weight: 700;
      }
      button.main {
        border-color: var(--action);
        background: var(--action);
        color: var(--on-action);
      }
      .returning {
        font-size: 1.75rem;
        color: var(--ink-2);
      }
      @media (orientation: landscape) {
        :host {
          display: grid;
          grid-template-columns: 1fr auto;
          grid-template-rows: 1fr auto auto auto;
          column-gap: 4rem;
          align-items: center;
        }
        slip-paper {
          grid-column: 2;
          grid-row: 1 / -1;
        }
        .number {
          font-size: 13rem;
        }
        :host([held]) .number {
          font-size: 11rem;
        }
        :host([held]) slip-paper {
          grid-row: 1 / 4;
        }
        :host([held]) .buttons {
          grid-row: 2;
        }
        :host([held]) .returning {
          grid-row: 3;
        }
        :host([held]) slip-print {
          grid-column: 1 / -1;
          grid-row: 4;
        }
      }
      :host([care]) {
        gap: 0.75rem;
      }
      :host([care]) .number {
        font-size: 10.5rem;
      }
      :host([care]) .facts {
        margin-top: 0;
        font-size: 1.9rem;
        line-height: 1.4;
      }
      :host([care]) .buttons button {
        min-height: 5rem;
      }
      @media (orientation: landscape) {
        :host([care]) .number {
          font-size: 8.5rem;
        }
      }
      /* It is said below, with why; in care mode there is room for that alone. */
      :host([held][troubled]) .held,
      :host([held][care][troubled]) .facts {
        display: none;
      }
      :host([held][care][troubled]) {
        gap: 0.4rem;
      }
      :host([held][care][troubled]) .number {
        font-size: 6.25rem;
      }
      @media print {
        :host > :not(slip-paper) {
          display: none;
        }
      }
    `,
  ]

  @property({ attribute: false }) slip: Slip | null = null
  /** Given without the line, and the hall does not know it yet. */
  @property({ type: Boolean, reflect: true }) held = false
  /** The printer that the kiosk can ask by itself until then. */
  @property({ attribute: false }) beside: LocalPrinter | null = null
  @property() hall = ''
  @property({ attribute: false }) token: string | undefined
  /** The slip as the hall tells it; what the kiosk knows itself until then. */
  @state() private told: Slip | null = null
  /** Everything around it is larger. */
  @property({ type: Boolean, reflect: true }) care = false
  /** A slip of this number did not come out. */
  @property({ type: Boolean, reflect: true }) troubled = false
  /** Until the kiosk returns to its start. */
  @property({ type: Number }) seconds = 0
  private readonly words = new Words(this, kioskWords)

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('h1')?.focus()
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('slip') || changed.get('slip')?.ticket === this.slip?.ticket) return
    this.troubled = false
    void this.askWhole()
  }

  protected override render(): unknown {
    const { slip } = this
    if (slip === null) return nothing
    const { t } = this.words
    const hour = (at: number): string => hourOf(at, slip.timeZone)
    return html`
      <div role="status">
        <h1 class="yours" tabindex="-1">${t.yours}</h1>
        <p class="number figures">${slip.number}</p>
        <p class="place">${t.goTo(slip.floor, slip.zone)}</p>
        <div class="facts">
          ${slip.slot === undefined ? nothing : html`<p>${t.booked(hour(slip.slot.from), hour(slip.slot.to))}</p>`}
          ${
            slip.ahead === null
              ? html`<p>${t.aheadUnknown}</p>
                  <p class="held">${t.heldWithoutLine}</p>`
              : html`<p>${t.ahead(slip.ahead)} · ${waitWords(slip.wait)}</p>
                  <p>${t.listen}</p>`
          }
        </div>
      </div>
      <slip-paper beside .slip=${this.told ?? slip}></slip-paper>
      <slip-print
        .hall=${this.hall}
        .token=${this.token}
        .ticket=${slip.ticket}
        .slip=${slip}
        .beside=${this.beside}
        ?held=${this.held}
        @trouble=${() => {
          this.troubled = true
          this.dispatchEvent(new CustomEvent('more'))
        }}
      ></slip-print>
      <div class="buttons">
        <button class="main" data-keypad="back" @click=${() => this.dispatchEvent(new CustomEvent('done'))}>${t.done}</button>
        <button @click=${() => this.dispatchEvent(new CustomEvent('more'))}>${t.more}</button>
      </div>
      <p class="returning figures">${t.returning(this.seconds)}</p>
    `
  }

  private async askWhole(): Promise<void> {
    const { slip, hall, token } = this
    this.told = null
    // Without the line the kiosk's own words are all there is.
    if (slip === null || this.held) return
    const told = await askSlip(hall, slip.ticket, token)
    if (this.slip?.ticket === slip.ticket) this.told = told
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'slip-shown': SlipShown
  }
}
