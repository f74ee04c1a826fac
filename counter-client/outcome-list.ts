/** The endings beside the papers, each with its digit; choosing one opens the finish with it. */

import { css, html, LitElement, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { CounterWords } from '../shared/words/zh-CN/counter.ts'
import { wish } from './desk-events.ts'
import { deskStyles } from './desk-styles.ts'
import { type Ending, endings } from './finish-draft.ts'

@customElement('outcome-list')
export class OutcomeList extends LitElement {
  @property({ attribute: false }) words!: CounterWords
  @property({ type: Boolean }) disabled = false
  /** What the papers suggest. */
  @property({ attribute: false }) meant: Ending = 'done'

  override render(): TemplateResult {
    const { words } = this
    return html`
      <section class="card" aria-labelledby="heading">
        <h3 id="heading">${words.visit.outcome}</h3>
        <ul>${endings.slice(0, 6).map((ending, index) => this.row(ending, index))}</ul>
        <h4>${words.finish.notNow}</h4>
        <ul>${endings.slice(6).map((ending, index) => this.row(ending, index + 6))}</ul>
      </section>
    `
  }

  private row(ending: Ending, index: number): TemplateResult {
    const { words } = this
    const name =
      ending === 'followed' || ending === 'explained' ? words.branches[ending] : words.outcomes[ending]
    const meant = this.meant === ending && ending !== 'done'
    return html`
      <li>
        <button class=${meant ? 'meant' : ''} ?disabled=${this.disabled}
          @click=${() => wish(this, { do: 'finish-as', ending })}>
          <span>${name}</span><kbd>${index + 1}</kbd>
        </button>
      </li>
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
        padding: 10px 16px;
        overflow: auto;
      }
      h3 {
        padding-bottom: 8px;
        font-weight: 700;
      }
      h4 {
        padding: 8px 0 4px;
        margin: 0;
        color: var(--ink-2);
        font-size: 14px;
        font-weight: 600;
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
        gap: 6px;
      }
      button {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 8px;
        width: 100%;
        min-height: 40px;
        padding: 0 8px 0 12px;
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
        box-shadow: inset 0 0 0 1px var(--action);
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
