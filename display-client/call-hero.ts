/** The newest call: number, arrow, counter, as large as the screen allows. Gold while it is being called. */

import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, query } from 'lit/decorators.js'
import { plain } from '../shared/ui/theme.ts'
import { Words } from '../shared/ui/words.ts'
import type { Call } from './call-watch.ts'
import { displayWords } from './display-words.ts'
import { arriveFrom } from './motion.ts'

@customElement('call-hero')
export class CallHero extends LitElement {
  static override styles = [
    plain,
    css`
      :host {
        display: block;
        border-radius: 1.75rem;
        overflow: hidden;
        background: var(--raised-2);
      }
      article {
        position: relative;
        height: 100%;
        display: flex;
        flex-direction: column;
        justify-content: space-between;
        gap: 1rem;
        padding: 1.625rem 2.5rem 1.625rem 3.25rem;
        border-radius: 1.75rem;
        background: var(--raised-2);
      }
      article::before {
        content: '';
        position: absolute;
        inset: 0 auto 0 0;
        width: 0.875rem;
        border-radius: 1.75rem 0 0 1.75rem;
        background: var(--line);
      }
      :host([calling]) article::before {
        background: var(--call);
      }
      :host([glowing]) article {
        box-shadow: inset 0 0 0 0.375rem var(--call);
      }
      .top,
      .under {
        display: flex;
        justify-content: space-between;
        align-items: baseline;
        gap: 2rem;
        font-size: 2.375rem;
        line-height: 1.3;
        color: var(--ink-2);
        white-space: nowrap;
      }
      .top {
        letter-spacing: 0.06em;
      }
      .times {
        padding: 0.05em 0.7em;
        border: 2px solid currentColor;
        border-radius: 999px;
        letter-spacing: 0;
      }
      :host([calling]) .times {
        color: var(--call);
      }
      .call {
        display: flex;
        align-items: baseline;
        justify-content: space-between;
        font-weight: 600;
        font-size: var(--hero);
        line-height: 0.76;
        white-space: nowrap;
      }
      :host([near]) .call {
        justify-content: flex-start;
        gap: 0.3em;
      }
      :host([near]) .under {
        justify-content: flex-start;
        gap: 3rem;
      }
      :host([stacked]) .call {
        flex-wrap: wrap;
        justify-content: flex-start;
        row-gap: 0.2em;
      }
      :host([stacked]) .number {
        flex-basis: 100%;
      }
      :host([stacked]) svg {
        margin-right: 0.14em;
      }
      :host([calling]) .number {
        color: var(--call);
      }
      :host([greyed]) .call {
        color: var(--ink-2);
      }
      svg {
        align-self: center;
        flex: none;
        width: 0.34em;
        height: 0.255em;
        fill: none;
        stroke: currentColor;
        stroke-width: 7;
        stroke-linecap: round;
        stroke-linejoin: round;
      }
      .under {
        font-size: 2.625rem;
      }
      .unit {
        margin-left: 0.25em;
        font-size: 3rem;
      }
      .what {
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .way {
        flex: none;
      }
    `,
  ]

  @property({ attribute: false }) call!: Call
  /** Nobody is served there yet. */
  @property({ type: Boolean, reflect: true }) calling = false
  /** Called a moment ago. */
  @property({ type: Boolean, reflect: true }) glowing = false
  /** Perhaps no longer true. */
  @property({ type: Boolean, reflect: true }) greyed = false
  /** The counter close to the number, where there is more width than they need. */
  @property({ type: Boolean, reflect: true }) near = false
  /** The number over its counter. */
  @property({ type: Boolean, reflect: true }) stacked = false
  @query('article') private readonly card!: HTMLElement
  private readonly words = new Words(this, displayWords)

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('call')
    if (before !== undefined && before.seq !== this.call.seq) arriveFrom(this.card, -0.35)
  }

  protected override render(): unknown {
    const { number, counter, times, direction, queueName } = this.call
    const { t } = this.words
    return html`
      <article>
        <div class="top">
          <span>${this.calling ? t.calling : t.lastCall}</span>
          ${times < 2 ? nothing : html`<span class="times figures">${t.times(times)}</span>`}
        </div>
        <p class="spoken">${t.toCounter(number, counter)}</p>
        <div class="call figures" aria-hidden="true">
          <span class="number">${number}</span>
          <svg viewBox="0 0 64 48"><path d="M4 24H58M38 5 59 24 38 43" /></svg>
          <span>${counter}<span class="unit">${t.counterUnit}</span></span>
        </div>
        <div class="under" aria-hidden="true">
          <span class="what">${queueName}</span>
          <span class="way">${direction}</span>
        </div>
      </article>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'call-hero': CallHero
  }
}
