/** Numbers whose slips reached no hand: one press prints the same number again at the desk. */

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import { printingWords } from '../shared/ui/slip-alerts.ts'
import { Words } from '../shared/ui/words.ts'
import type { UnprintedView } from '../shared/views/printers.ts'
import { deskStyles } from './desk-styles.ts'
import { FocusKeeper } from './focus-keeper.ts'

declare global {
  interface HTMLElementEventMap {
    /** The slip of this ticket is wanted on paper once more. */
    'slip-wanted': CustomEvent<UnprintedView>
  }
}

const shownMost = 8

@customElement('guide-slips')
export class GuideSlips extends LitElement {
  @property({ attribute: false }) unprinted: readonly UnprintedView[] = []
  @property({ type: Number }) count = 0
  /** What is being printed now. */
  @property() busy = ''
  @property({ type: Boolean }) still = false
  private readonly words = new Words(this, printingWords)

  constructor() {
    super()
    new FocusKeeper(this, () => this.dispatchEvent(new CustomEvent('focus-left', { bubbles: true })))
  }

  protected override render(): unknown {
    if (this.count === 0) return nothing
    const { t } = this.words
    const shown = this.unprinted.slice(0, shownMost)
    return html`<div>
      <p role="status">${t.missing(this.count)}</p>
      ${repeat(
        shown,
        ({ ticket }) => ticket,
        (each) => html`<button
          class="button figures"
          title=${each.queueName}
          aria-disabled=${this.still || this.busy !== '' ? 'true' : nothing}
          @click=${() => this.ask(each)}
        >
          ${this.busy === each.ticket ? t.queued : t.againFor(each.number)}
        </button>`,
      )}
      ${this.count > shown.length ? html`<span>${t.more(this.count - shown.length)}</span>` : nothing}
    </div>`
  }

  private ask(detail: UnprintedView): void {
    if (this.still || this.busy !== '') return
    this.dispatchEvent(new CustomEvent('slip-wanted', { detail }))
  }

  static override styles = [
    deskStyles,
    css`
      div {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px 10px;
        padding: 6px 16px;
        background: var(--long-tint);
        color: var(--long);
        font-weight: 600;
      }
      .button {
        min-height: 40px;
        padding: 0 12px;
        background: var(--raised);
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'guide-slips': GuideSlips
  }
}
