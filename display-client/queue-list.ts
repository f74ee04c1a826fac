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
        font-size: max(1.75rem, var(--least, 0px));
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
        overflow: hidden;
        display: grid;
        grid-auto-rows: var(--side-row);
        align-content: start;
      }
      li {
        display: grid;
        grid-template-columns: 1.2em minmax(0, 1fr) auto minmax(4.9em, auto);
        column-gap: 0.75rem;
        align-items: baseline;
        align-content: center;
        border-bottom: 1px solid var(--line);
        font-size: max(min(2rem, calc(var(--side-row) * 0.62)), var(--least, 0px));
        line-height: 1.1;
        white-space: nowrap;
      }
      .prefix {
        font-weight: 600;
        color: var(--ink-2);
      }
      .name {
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .name.wide {
        letter-spacing: -0.04em;
        font-size: max(0.91em, var(--least, 0px));
      }
      .people {
        font-size: 1.25em;
        font-weight: 600;
        line-height: 0.8;
      }
      .wait {
        text-align: right;
        font-size: max(0.94em, var(--least, 0px));
      }
      .quiet {
        color: var(--ink-2);
      }
      .is-long {
        color: var(--long);
        font-weight: 600;
      }
      :host([letters]) .heading {
        display: none;
      }
      :host([letters]) ul {
        grid-template-columns: repeat(2, minmax(0, 1fr));
        column-gap: 2.25rem;
      }
      :host([letters]) ul li {
        font-size: max(min(1.8rem, calc(var(--side-row) * 0.66)), var(--least, 0px));
        column-gap: 0.4rem;
      }
      :host([letters]) .prefix {
        font-size: 1.15em;
        color: var(--ink);
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
      .paused {
        flex: none;
        padding-top: 1rem;
        font-size: max(1.75rem, var(--least, 0px));
        line-height: 1.35;
        color: var(--long);
      }
      :host([compact]) {
        padding: 1.25rem 2.25rem;
      }
      :host([compact]) h2 {
        padding-bottom: 0.25rem;
      }
      :host([compact]) .next {
        display: flex;
        align-items: center;
        gap: 1.5rem;
        padding-top: 0.75rem;
      }
      :host([compact]) .numbers {
        flex: 1;
      }
      :host([compact]) .numbers li {
        padding: 0.4rem 0;
        font-size: 2.25rem;
      }
      :host([greyed]) .paused,
      :host([greyed]) .is-long {
        color: var(--ink-2);
      }
      @media (orientation: portrait) {
        :host {
          padding: 1.75rem 3rem;
        }
        :host([compact]) {
          padding: 1.25rem 3rem;
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
  /** Counters that pause. */
  @property({ attribute: false }) paused: number[] = []
  /** Less height than usual. */
  @property({ type: Boolean, reflect: true }) compact = false
  @property({ type: Boolean, reflect: true }) greyed = false
  /** No room for names: the letters alone, in two columns. */
  @property({ type: Boolean, reflect: true }) letters = false
  private readonly words = new Words(this, displayWords)

  protected override render(): unknown {
    const { t } = this.words
    return html`
      <h2 class="heading"><span>${t.queues}</span><span class="head">${t.queueHead}</span></h2>
      <ul>
        ${this.queues.map((queue) => this.row(queue))}
      </ul>
      ${this.paused.length === 0 ? nothing : html`<p class="paused figures">${t.pausedCounters(this.paused)}</p>`}
      ${this.upcoming.length === 0 ? nothing : this.next()}
    `
  }

  private row(queue: Queue): unknown {
    const long = isLong(queue.wait) && queue.waiting > 0
    return html`
      <li>
        <span class="prefix">${queue.prefix}</span>
        <span class="name ${queue.name.length > 9 ? 'wide' : ''}"
          >${this.letters ? html`<span class="spoken">${queue.name}</span>` : queue.name}</span
        >
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
