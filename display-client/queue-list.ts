/** What waits for what: each queue with its people and its wait, and the numbers that will be called soon. */

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { plain } from '../shared/ui/theme.ts'
import { isLong, waitWords } from '../shared/ui/wait.ts'
import { Words } from '../shared/ui/words.ts'
import type { BoardView } from '../shared/views/shapes.ts'
import { displayWords } from './display-words.ts'

type Queue = BoardView['queues'][number]

@customElement('queue-list')
export class QueueList extends LitElement {
  static override styles = [
    plain,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
        padding: 2rem 2.25rem 1.75rem;
        background: var(--raised);
      }
      h2 {
        display: flex;
        justify-content: space-between;
        padding-bottom: 0.75rem;
        font-size: 1.75rem;
        font-weight: 600;
        letter-spacing: 0.06em;
        color: var(--ink-2);
      }
      .head {
        letter-spacing: 0;
        font-weight: 500;
      }
      ul {
        flex: 1 1 auto;
        min-height: 0;
        display: grid;
        grid-auto-rows: minmax(0, 5rem);
        align-content: start;
      }
      li {
        display: grid;
        grid-template-columns: 2.4rem minmax(0, 1fr) auto 9.75rem;
        column-gap: 0.75rem;
        align-items: baseline;
        align-content: center;
        border-bottom: 1px solid var(--line);
        font-size: 2rem;
        line-height: 1.25;
        white-space: nowrap;
      }
      .prefix {
        font-size: 2rem;
        font-weight: 600;
        color: var(--ink-2);
      }
      .name {
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .name.wide {
        letter-spacing: -0.04em;
        font-size: 1.8125rem;
      }
      .people {
        font-size: 2.625rem;
        font-weight: 600;
        line-height: 1;
      }
      .wait {
        text-align: right;
        font-size: 1.875rem;
      }
      .quiet {
        color: var(--ink-2);
      }
      .is-long {
        color: var(--long);
        font-weight: 600;
      }
      .dense li {
        font-size: 1.75rem;
      }
      .dense .people {
        font-size: 2.125rem;
      }
      .next {
        flex: none;
        padding-top: 1.5rem;
      }
      .numbers {
        display: flex;
        gap: 1rem;
      }
      .numbers li {
        display: block;
        flex: 1 1 0;
        padding: 0.75rem 0;
        border: 2px solid var(--line);
        border-radius: 0.875rem;
        text-align: center;
        font-size: 3rem;
        font-weight: 600;
        line-height: 1;
      }
      :host([greyed]) .is-long {
        color: var(--ink-2);
      }
      @media (orientation: portrait) {
        :host {
          padding: 1.75rem 3rem;
        }
        ul {
          flex: 0 1 auto;
          grid-auto-rows: minmax(0, 5rem);
        }
        .name.wide {
          letter-spacing: 0;
          font-size: inherit;
        }
      }
    `,
  ]

  @property({ attribute: false }) queues: Queue[] = []
  @property({ attribute: false }) upcoming: string[] = []
  @property({ type: Boolean, reflect: true }) greyed = false
  private readonly words = new Words(this, displayWords)

  protected override render(): unknown {
    const { t } = this.words
    return html`
      <h2><span>${t.queues}</span><span class="head">${t.queueHead}</span></h2>
      <ul class=${this.queues.length > 9 ? 'dense' : ''}>
        ${this.queues.map((queue) => this.row(queue))}
      </ul>
      ${this.upcoming.length === 0 ? nothing : this.next()}
    `
  }

  private row(queue: Queue): unknown {
    const long = isLong(queue.wait) && queue.waiting > 0
    return html`
      <li>
        <span class="prefix">${queue.prefix}</span>
        <span class="name ${queue.name.length > 9 ? 'wide' : ''}">${queue.name}</span>
        <span class="people figures">${queue.waiting}</span>
        <span class="wait figures ${long ? 'is-long' : queue.wait === null || !queue.open ? 'quiet' : ''}"
          >${this.wait(queue)}${long ? html`<span class="spoken">${this.words.t.long}</span>` : nothing}</span
        >
      </li>
    `
  }

  private wait({ open, wait, waiting }: Queue): string {
    const { t } = this.words
    if (!open && waiting === 0) return t.closed
    return wait === null ? t.noCounter : waitWords(wait, false)
  }

  private next(): unknown {
    return html`
      <section class="next">
        <h2>${this.words.t.upcoming}</h2>
        <ol class="numbers figures">
          ${this.upcoming.map((number) => html`<li>${number}</li>`)}
        </ol>
      </section>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'queue-list': QueueList
  }
}
