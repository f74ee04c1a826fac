/** The calls before the newest: six or twelve, newest first, down the first column and then down the second. */

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import { plain } from '../shared/ui/theme.ts'
import { Words } from '../shared/ui/words.ts'
import type { BoardView } from '../shared/views/shapes.ts'
import { type Call, isCalling } from './call-watch.ts'
import { displayWords } from './display-words.ts'
import { arriveFrom, slideFrom } from './motion.ts'

@customElement('call-list')
export class CallList extends LitElement {
  static override styles = [
    plain,
    css`
      :host {
        display: block;
        min-height: 0;
      }
      ol {
        display: grid;
        height: 100%;
        grid-template: repeat(3, minmax(0, 10rem)) / repeat(2, minmax(0, 1fr));
        grid-auto-flow: column;
        column-gap: 2rem;
      }
      li {
        display: grid;
        grid-template-columns: 3.55em 1.25em auto minmax(0, 1fr);
        align-items: center;
        border-bottom: 1px solid var(--line);
        font-size: 4.75rem;
        font-weight: 600;
        line-height: 1;
        white-space: nowrap;
      }
      .number {
        font-size: 1.5em;
        letter-spacing: -0.01em;
      }
      .calling .number {
        color: var(--call);
      }
      .counter {
        font-size: 1.5em;
      }
      .greyed {
        color: var(--ink-2);
      }
      svg {
        width: 0.72em;
        height: 0.54em;
        fill: none;
        stroke: var(--ink-2);
        stroke-width: 5;
        stroke-linecap: round;
        stroke-linejoin: round;
      }
      .times {
        justify-self: end;
        font-size: 1.4375rem;
        font-weight: 500;
        color: var(--ink-2);
      }
      .calling .times {
        color: var(--call);
      }
      li.long {
        grid-template-columns: 4.75em 1.1em auto minmax(0, 1fr);
        font-size: 3.625rem;
      }
      :host([tight]) li {
        font-size: 4.125rem;
      }
      :host([tight]) li.long {
        font-size: 3.25rem;
      }
      @media (orientation: portrait) {
        li,
        :host([tight]) li {
          font-size: 4rem;
        }
        li.long,
        :host([tight]) li.long {
          font-size: 3.125rem;
        }
        ol {
          height: auto;
          grid-template-rows: repeat(3, 6.875rem);
        }
        :host([roomy]) ol {
          height: 100%;
          grid-template-rows: repeat(6, minmax(0, 9.5rem));
        }
      }
    `,
  ]

  @property({ attribute: false }) calls: Call[] = []
  @property({ attribute: false }) counters: BoardView['counters'] = []
  /** Gold only for what is live. */
  @property({ type: Boolean }) greyed = false
  /** Less height than usual. */
  @property({ type: Boolean, reflect: true }) tight = false
  /** More height than usual. */
  @property({ type: Boolean, reflect: true }) roomy = false
  private readonly words = new Words(this, displayWords)
  private places = new Map<string, DOMRect>()

  protected override willUpdate(): void {
    this.places = new Map(this.rows().map((row) => [row.dataset['call']!, row.getBoundingClientRect()]))
  }

  protected override updated(): void {
    if (this.places.size === 0) return
    for (const row of this.rows()) {
      const was = this.places.get(row.dataset['call']!)
      if (was === undefined) arriveFrom(row, -0.5)
      else slideFrom(row, was)
    }
  }

  protected override render(): unknown {
    const { t } = this.words
    return html`
      <ol class=${this.greyed ? 'greyed' : ''} aria-label=${t.earlier}>
        ${repeat(
          this.calls,
          (call) => call.seq,
          (call) => this.row(call),
        )}
      </ol>
    `
  }

  private row(call: Call): unknown {
    const { t } = this.words
    const { number, counter, times, seq } = call
    const calling = !this.greyed && isCalling(call, this.counters) ? 'calling' : ''
    const long = number.length + String(counter).length > 6 ? 'long' : ''
    return html`
      <li class="${calling} ${long} figures" data-call=${seq}>
        <span class="spoken">${t.toCounter(number, counter)}</span>
        <span class="number" aria-hidden="true">${number}</span>
        <svg viewBox="0 0 64 48" aria-hidden="true"><path d="M4 24H58M38 5 59 24 38 43" /></svg>
        <span class="counter" aria-hidden="true">${counter}</span>
        ${times < 2 ? nothing : html`<span class="times">${t.times(times)}</span>`}
      </li>
    `
  }

  private rows(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('li')]
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'call-list': CallList
  }
}
