/** Matters to choose from, by the queue that handles them: for those who know what, but not where. */

import { css, html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { plain } from '../shared/ui/theme.ts'
import { waitWords } from '../shared/ui/wait.ts'
import { Words } from '../shared/ui/words.ts'
import type { KioskView } from '../shared/views/shapes.ts'
import { kioskWords } from './kiosk-words.ts'

@customElement('item-choice')
export class ItemChoice extends LitElement {
  static override styles = [
    plain,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: 1.5rem;
        flex: 1;
        min-height: 0;
        overflow-y: auto;
        scrollbar-width: thin;
      }
      h2 {
        display: flex;
        justify-content: space-between;
        padding: 0 0.5rem 0.5rem;
        font-size: 1.7rem;
        font-weight: 700;
      }
      h2 span {
        font-weight: 600;
        color: var(--ink-2);
      }
      .items {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 0.9rem;
      }
      button {
        min-height: 5.25rem;
        padding: 0.75rem 1.5rem;
        border: 2px solid var(--line);
        border-radius: var(--radius);
        background: var(--raised);
        text-align: left;
        font-size: 1.75rem;
        font-weight: 600;
        line-height: 1.25;
      }
      button:not(:disabled):active {
        background: var(--action-tint);
        border-color: var(--action);
      }
      button:disabled {
        background: var(--sunken);
        color: var(--ink-2);
      }
      @media (orientation: landscape) {
        .items {
          grid-template-columns: repeat(4, 1fr);
        }
      }
    `,
  ]

  @property({ attribute: false }) items: KioskView['items'] = []
  @property({ attribute: false }) queues: KioskView['queues'] = []
  @property({ type: Boolean }) disabled = false
  private readonly words = new Words(this, kioskWords)

  protected override render(): unknown {
    return this.queues.map((queue) => {
      const items = this.items.filter((item) => item.queue === queue.queue)
      if (items.length === 0) return ''
      const state = queue.open
        ? `${this.words.t.waiting(queue.waiting)} · ${waitWords(queue.wait)}`
        : this.words.t.closedShort
      return html`<section>
        <h2>${queue.name}<span class="figures">${state}</span></h2>
        <div class="items">
          ${items.map(
            ({ item, name }) => html`<button
              data-item=${item}
              ?disabled=${this.disabled || !queue.open}
              @click=${() => this.choose(queue.queue, item)}
            >
              ${name}
            </button>`,
          )}
        </div>
      </section>`
    })
  }

  private choose(queue: string, item: string): void {
    this.dispatchEvent(new CustomEvent('choose', { detail: { queue, item } }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'item-choice': ItemChoice
  }
}
