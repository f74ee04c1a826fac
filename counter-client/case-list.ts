/** The cases that are asked for, the most pressing first; arrow keys go along, Enter opens. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { CasesAnswer, CaseSummary } from '../shared/wire/cases.ts'
import type { CasesWords } from '../shared/words/zh-CN/cases.ts'
import { aboutOf, markStyles, marksOf } from './case-marks.ts'
import { deskStyles } from './desk-styles.ts'

declare global {
  interface HTMLElementEventMap {
    'case-chosen': CustomEvent<string>
  }
}

@customElement('case-list')
export class CaseList extends LitElement {
  @property({ attribute: false }) words!: CasesWords
  @property({ attribute: false }) shown!: CasesAnswer
  @property() state: 'open' | 'closed' = 'open'
  /** The case that is open beside the list. */
  @property() chosen = ''

  /** The chosen one, or the first. */
  override focus(): void {
    const rows = [...this.renderRoot.querySelectorAll('button')]
    const chosen = rows.find((row) => row.getAttribute('aria-current') === 'true') ?? rows[0]
    chosen?.focus()
  }

  override render(): TemplateResult {
    const { words, shown } = this
    if (shown.cases.length === 0)
      return html`<div class="empty"><p>${words.none[this.state]}</p><p class="quiet">${words.noneLead}</p></div>`
    return html`
      <ul aria-label=${words.listLabel} @keydown=${this.onKey}>
        ${shown.cases.map((each) => this.row(each))}
      </ul>
      ${shown.more > 0 ? html`<p class="quiet more">${words.more(shown.more)}</p>` : nothing}
    `
  }

  private row(each: CaseSummary): TemplateResult {
    const { words, shown } = this
    const isChosen = each.case === this.chosen
    const owner = each.owner === null ? words.noOwner : words.owner(each.owner.name)
    return html`
      <li>
        <button class="${isChosen ? 'on' : ''} ${each.level}" aria-current=${isChosen ? 'true' : 'false'}
          data-case=${each.case}
          @click=${() => this.dispatchEvent(new CustomEvent('case-chosen', { detail: each.case }))}>
          <span class="over"><b class="kind">${words.kinds[each.kind]}</b>
            <span class="figures">${each.ticket ?? each.number}</span> · ${words.stages[each.stage]}</span>
          <b class="about">${aboutOf(words, each)}</b>
          <span class="marks">${marksOf(words, each, shown.today)}<span class="owner">${owner}</span></span>
        </button>
      </li>
    `
  }

  private onKey(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const rows = [...this.renderRoot.querySelectorAll('button')]
    const at = rows.findIndex((row) => row.matches(':focus'))
    rows[Math.min(rows.length - 1, Math.max(0, at + step))]?.focus()
  }

  static override styles = [
    deskStyles,
    markStyles,
    css`
      :host {
        display: block;
      }
      ul {
        display: grid;
        gap: 8px;
      }
      button {
        display: grid;
        gap: 4px;
        width: 100%;
        padding: 12px 16px;
        border: 1px solid var(--line);
        border-left-width: 5px;
        border-radius: 12px;
        background: var(--raised);
        text-align: left;
      }
      button:hover {
        background: var(--ground);
      }
      .yellow {
        border-left-color: var(--long);
      }
      button.red {
        border-left-color: var(--human);
      }
      button.on {
        background: var(--action-tint);
        box-shadow: inset 0 0 0 2px var(--action);
      }
      .over {
        color: var(--ink-2);
        font-size: 15px;
      }
      .kind {
        color: var(--ink);
      }
      .about {
        overflow: hidden;
        font-size: 18px;
        font-weight: 600;
        line-height: 1.35;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .marks {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px;
      }
      .owner {
        margin-left: auto;
        color: var(--ink-2);
        font-size: 15px;
      }
      .empty {
        padding: 40px 20px;
        text-align: center;
        font-size: 18px;
      }
      .empty .quiet {
        font-size: 16px;
      }
      .more {
        padding: 10px 4px;
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'case-list': CaseList
  }
}
