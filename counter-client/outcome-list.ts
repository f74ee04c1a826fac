/** The six outcomes beside the papers, each with its digit; choosing one opens the finish with it. */

import { css, html, LitElement, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { outcomes } from '../shared/law/commands.ts'
import type { CounterWords } from '../shared/words/zh-CN/counter.ts'
import { wish } from './desk-events.ts'
import { deskStyles } from './desk-styles.ts'

@customElement('outcome-list')
export class OutcomeList extends LitElement {
  @property({ attribute: false }) words!: CounterWords
  @property({ type: Boolean }) disabled = false
  /** How many papers are marked missing; suggests the outcomes that name them. */
  @property({ type: Number }) missing = 0

  override render(): TemplateResult {
    const { words, missing } = this
    return html`
      <section class="card" aria-labelledby="heading">
        <h3 id="heading">${words.visit.outcome}</h3>
        <ul>
          ${outcomes.map((outcome, index) => {
            const meant = missing > 0 && (outcome === 'notice' || outcome === 'accepted-pending')
            return html`
              <li>
                <button class=${meant ? 'meant' : ''} ?disabled=${this.disabled}
                  @click=${() => wish(this, { do: 'finish-as', index })}>
                  <span>${words.outcomes[outcome]}</span><kbd>${index + 1}</kbd>
                </button>
              </li>
            `
          })}
        </ul>
      </section>
    `
  }

  static override styles = [
    deskStyles,
    css`
      :host {
        display: block;
        min-height: 0;
      }
      section {
        height: 100%;
        padding: 12px 20px;
        overflow: auto;
      }
      h3 {
        padding-bottom: 8px;
        font-weight: 700;
      }
      ul {
        display: grid;
        gap: 6px;
      }
      button {
        display: flex;
        align-items: center;
        justify-content: space-between;
        width: 100%;
        min-height: 40px;
        padding: 0 14px;
        border: 1px solid var(--line);
        border-radius: 12px;
        background: var(--raised);
        font-weight: 600;
        text-align: left;
      }
      button:hover:enabled {
        background: var(--sunken);
      }
      .meant {
        border-color: var(--action);
        background: var(--action-tint);
      }
      button:disabled {
        border-style: dashed;
        color: var(--ink-2);
        cursor: default;
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'outcome-list': OutcomeList
  }
}
