/** The calls before the newest, newest first, down the first column and then down the next. */

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
        grid-template: repeat(var(--rows), minmax(0, 1fr)) / repeat(var(--columns), minmax(0, 1fr));
        grid-auto-flow: column;
        column-gap: 2rem;
      }
      li {
        display: grid;
        grid-template-columns: calc(var(--number-width) + max(0.16em, 0.75rem)) 0.68em auto minmax(0, 1fr);
        align-items: center;
        border-bottom: 1px solid var(--line);
        font-size: var(--list);
        font-weight: 600;
        line-height: 1;
        white-space: nowrap;
      }
      .number {
        letter-spacing: -0.01em;
      }
      .calling {
        box-shadow: inset min(0.5rem, 0.12em) 0 0 var(--call);
      }
      .number {
        padding-left: max(0.16em, 0.75rem);
      }
      .calling .number {
        color: var(--call);
      }
      .greyed {
        color: var(--ink-2);
      }
      .way {
        position: relative;
        display: grid;
        justify-items: center;
      }
      svg {
        width: 0.46em;
        height: 0.345em;
        fill: none;
        stroke: var(--ink-2);
        stroke-width: 5;
        stroke-linecap: round;
        stroke-linejoin: round;
      }
      .times {
        position: absolute;
        bottom: calc(100% + 0.35rem);
        font-size: max(0.2em, 1.125rem, var(--least, 0px));
        font-weight: 600;
        color: var(--ink-2);
      }
      .where {
        display: flex;
        justify-content: flex-end;
        gap: 1.5em;
        min-width: 0;
        padding-left: 1em;
        overflow: hidden;
        font-size: max(clamp(1.5rem, 0.34em, 2.25rem), var(--least, 0px));
        font-weight: 500;
        line-height: 1.3;
        color: var(--ink-2);
      }
      .what {
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .where b {
        flex: none;
        min-width: 6em;
        text-align: right;
        font-weight: 600;
        color: var(--ink);
      }
      .times.beside {
        position: static;
        flex: none;
        padding-left: 1rem;
        font-size: max(1.375rem, var(--least, 0px));
      }
      .calling .times {
        color: var(--call);
      }
    `,
  ]

  @property({ attribute: false }) calls: Call[] = []
  @property({ attribute: false }) counters: BoardView['counters'] = []
  /** Gold only for what is live. */
  @property({ type: Boolean }) greyed = false
  /** Rows so low that nothing fits above the arrow. */
  @property({ type: Boolean }) dense = false
  /** With queue and way. */
  @property({ type: Boolean }) detailed = false
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
    const { number, counter, times, seq, queueName, direction } = call
    const calling = !this.greyed && isCalling(call, this.counters) ? 'calling' : ''
    const recall = (kind: string): unknown =>
      times < 2 ? nothing : html`<span class=${kind}>${t.times(times)}</span>`
    return html`
      <li class="${calling} figures" data-call=${seq}>
        <span class="spoken">${t.toCounter(number, counter)}</span>
        <span class="number" aria-hidden="true">${number}</span>
        <span class="way">
          ${this.dense ? nothing : recall('times')}
          <svg viewBox="0 0 64 48" aria-hidden="true"><path d="M4 24H58M38 5 59 24 38 43" /></svg>
        </span>
        <span class="counter" aria-hidden="true">${counter}</span>
        <span class="where" aria-hidden="true">
          ${this.dense ? recall('times beside') : nothing}
          ${this.detailed ? html`<span class="what">${queueName}</span><b>${direction}</b>` : nothing}
        </span>
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
