/** Queues to choose from: what each is for, how many wait, how long. A closed one says why. */

import { css, html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { plain } from '../shared/ui/theme.ts'
import { isLong, waitWords } from '../shared/ui/wait.ts'
import { Words } from '../shared/ui/words.ts'
import type { KioskView } from '../shared/views/shapes.ts'
import { kioskWords } from './kiosk-words.ts'

type Queue = KioskView['queues'][number]

@customElement('queue-choice')
export class QueueChoice extends LitElement {
  static override styles = [
    plain,
    css`
      :host {
        display: grid;
        grid-template-columns: 1fr 1fr;
        grid-auto-rows: minmax(0, 1fr);
        gap: 1.25rem;
        flex: 1;
        min-height: 0;
      }
      button {
        display: grid;
        grid-template-rows: auto 1fr auto;
        gap: 0.5rem;
        min-height: 9rem;
        padding: 1.4rem 1.75rem;
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
        font-size: 2.25rem;
        font-weight: 700;
        line-height: 1.25;
      }
      .name b {
        color: var(--ink-2);
        font-weight: 600;
      }
      .hint {
        font-size: 1.75rem;
        line-height: 1.4;
        color: var(--ink-2);
      }
      .state {
        display: flex;
        justify-content: space-between;
        align-items: baseline;
        gap: 1rem;
        font-size: 1.9rem;
        font-weight: 600;
      }
      .state b {
        font-size: 2.5rem;
        font-weight: 700;
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
        font-size: 1.55rem;
        line-height: 1.35;
      }
      @media (orientation: landscape) {
        :host {
          grid-template-columns: repeat(4, 1fr);
        }
        .name {
          font-size: 2rem;
        }
        .hint {
          font-size: 1.5rem;
        }
        .state {
          flex-direction: column;
          gap: 0;
          font-size: 1.6rem;
        }
      }
    `,
  ]

  @property({ attribute: false }) queues: readonly Queue[] = []
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
        <span class="hint">${queue.hint}</span>
        ${queue.open ? this.state(queue) : html`<span class="closed">${this.closedWords(queue.reason ?? '')}</span>`}
      </button>`,
    )
  }

  private state(queue: Queue): unknown {
    return html`<span class="state figures">
      <span>${this.words.t.waiting(queue.waiting)}</span>
      <span class="wait ${queue.wait === null ? 'none' : isLong(queue.wait) ? 'long' : ''}">${waitWords(queue.wait)}</span>
    </span>`
  }

  /** A manager's own words stand as they are. */
  private closedWords(reason: string): string {
    const { closed } = this.words.t
    if (reason === 'hours' || reason === 'full') return closed[reason]
    return reason === '' ? closed.ended : `${reason}。${closed.ended}`
  }

  private choose({ queue }: Queue): void {
    this.dispatchEvent(new CustomEvent('choose', { detail: { queue } }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'queue-choice': QueueChoice
  }
}
