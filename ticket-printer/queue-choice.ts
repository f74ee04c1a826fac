/** Queues to choose from: what each is for, how many wait, how long. A closed one says why. */

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { plain } from '../shared/ui/theme.ts'
import { isLong, waitWords } from '../shared/ui/wait.ts'
import { Words } from '../shared/ui/words.ts'
import { closedWords } from './closed-words.ts'
import { kioskWords } from './kiosk-words.ts'
import type { OfferedQueue } from './offline/offer.ts'

@customElement('queue-choice')
export class QueueChoice extends LitElement {
  static override styles = [
    plain,
    css`
:host {
        display: grid;
        grid-template-columns: 1fr 1fr;
        grid-auto-rows: minmax(0, 1fr);
        gap: 0.9rem;
        min-height: 0;
      }
      button {
        display: grid;
        align-content: space-between;
        grid-template-columns: minmax(0, 1fr);
        gap: 0;
        min-height: 6.75rem;
        padding: 0.45rem 1.5rem;
        border: 2px solid var(--line);
        border-radius: var(--radius-large);
        background: var(--raised);
        text-align: left;
        overflow: hidden;
      }
      button:not(:disabled):active {
        background: var(--action-tint);
        border-color: var(--action);
      }
      button:disabled {
        background: var(--sunken);
        cursor: default;
      }
      .name {
        display: flex;
        justify-content: space-between;
        align-items: baseline;
        gap: 1rem;
        font-size: 2.2rem;
        font-weight: 700;
        line-height: 1.25;
      }
      .name b {
        color: var(--ink-2);
        font-weight: 600;
      }
      .hint {
        min-height: 1.35em;
        overflow: hidden;
        font-size: 1.75rem;
        line-height: 1.35;
        color: var(--ink-2);
        white-space: nowrap;
        text-overflow: ellipsis;
      }
      .state {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        align-items: baseline;
        gap: 0 1rem;
        font-size: 1.85rem;
        font-weight: 600;
      }
      .wait {
        color: var(--action);
      }
      .wait.none {
        color: var(--ink-2);
      }
      .wait.long,
      .closed {
        color: var(--long);
      }
      .closed {
        font-size: 1.75rem;
        line-height: 1.35;
      }
      @media (orientation: landscape) {
        :host {
          gap: 0.7rem;
        }
        button {
          padding: 0.6rem 1.5rem;
        }
      }
@media (orientation: landscape) {
        :host([brief]) .hint {
          display: none;
        }
        :host([brief]) button {
          min-height: 5rem;
        }
      }
      :host([low]) {
        grid-auto-rows: minmax(min-content, 1fr);
        gap: 0.75rem;
      }
      :host([low]) button {
        min-height: 6.5rem;
        padding: 0.75rem 1.1rem;
      }
      :host([low]) .hint,
      :host([low]) .name b {
        display: none;
      }
      :host([low]) .name {
        font-size: 2rem;
      }
      :host([low]) .state {
        font-size: 1.75rem;
      }
      @media (orientation: landscape) {
        :host([low]) {
          grid-template-columns: repeat(4, 1fr);
        }
        :host([low]) .name {
          font-size: 1.85rem;
        }
      }
    `,
  ]

  @property({ attribute: false }) queues: readonly OfferedQueue[] = []
  @property({ type: Boolean }) disabled = false
  private readonly words = new Words(this, kioskWords)

  protected override render(): unknown {
    return this.queues.map(
      (queue) => html`<button
        data-queue=${queue.queue}
        ?disabled=${this.disabled || !queue.open}
        @click=${() => this.choose(queue)}
      >
        <span class="name">${queue.name}<b aria-hidden="true">${queue.prefix}</b></span>
        ${queue.open ? html`<span class="hint">${queue.hint}</span>` : nothing}
        ${queue.open ? this.state(queue) : html`<span class="closed">${closedWords(this.words.t, queue.reason)}</span>`}
      </button>`,
    )
  }

  private state(queue: OfferedQueue): unknown {
    if (queue.waiting === null) return html`<span class="state">${this.words.t.openWithoutLine}</span>`
    return html`<span class="state figures">
      <span>${this.words.t.waiting(queue.waiting)}</span>
      <span class="wait ${queue.wait === null ? 'none' : isLong(queue.wait) ? 'long' : ''}">${waitWords(queue.wait)}</span>
    </span>`
  }

  private choose(queue: OfferedQueue): void {
    this.dispatchEvent(new CustomEvent('choose', { detail: { name: queue.name, queue } }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'queue-choice': QueueChoice
  }
}
