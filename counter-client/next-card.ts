/** Who would be called next, and why. Small beside a citizen at the counter, large when there is none. */

import { css, html, LitElement, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { DeskView } from '../shared/views/shapes.ts'
import type { CounterWords } from '../shared/words/zh-CN/counter.ts'
import { deskStyles } from './desk-styles.ts'
import { minutesSince } from './moments.ts'
import { whyIn } from './why.ts'

@customElement('next-card')
export class NextCard extends LitElement {
  @property({ attribute: false }) words!: CounterWords
  @property({ attribute: false }) next!: NonNullable<DeskView['next']>
  @property({ type: Number }) now = 0
  @property({ type: Boolean, reflect: true }) large = false

  override render(): TemplateResult {
    const { words, next } = this
    const subject = next.itemName || next.queueName
    const waited = words.idle.waited(minutesSince(next.since, this.now))
    return html`
      <section aria-label=${words.idle.next}>
        <p class="top">
          <span>${words.idle.next}</span>
          ${next.green === null ? '' : html`<span class="chip green">${words.lists.greenLong}</span>`}
          ${next.booked === undefined ? '' : html`<span class="chip">${words.lists.bookedLong}</span>`}
          ${next.pinned ? html`<span class="chip">${words.lists.pinned}</span>` : ''}
        </p>
        <p class="number">${next.number}</p>
        <p class="subject">${subject} · ${waited}</p>
        <p class="why"><span class="quiet">${words.why.label}</span> ${whyIn(words, next.why)}</p>
      </section>
    `
  }

  static override styles = [
    deskStyles,
    css`
      :host {
        display: block;
      }
      section {
        padding: 12px 16px;
        border: 2px solid var(--action);
        border-radius: var(--radius);
        background: var(--action-tint);
      }
      .top {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }
      .number {
        font-size: 34px;
        font-weight: 700;
        line-height: 1.15;
        font-variant-numeric: tabular-nums;
      }
      .why {
        font-size: 14px;
      }
      :host([large]) {
        display: flex;
      }
      :host([large]) section {
        display: flex;
        flex: 1;
        flex-direction: column;
        justify-content: center;
        padding: 28px 56px;
        border-width: 1px;
        background: var(--raised);
      }
      :host([large]) .top {
        font-size: 20px;
      }
      :host([large]) .number {
        font-size: 168px;
        line-height: 1.05;
        letter-spacing: -0.01em;
      }
      :host([large]) .subject {
        font-size: 28px;
        font-weight: 600;
      }
      :host([large]) .why {
        margin-top: 8px;
        font-size: 18px;
      }
      @media (max-width: 720px) {
        :host([large]) section {
          padding: 16px 18px;
        }
        :host([large]) .number {
          font-size: 76px;
        }
        :host([large]) .subject {
          font-size: 19px;
        }
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'next-card': NextCard
  }
}
