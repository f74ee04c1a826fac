/** One case, open beside the list: its stages, the next step, what it is about, what happened. */

import { css, html, LitElement, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { CaseDetail, ContactAnswer } from '../shared/wire/cases.ts'
import type { CasesWords } from '../shared/words/zh-CN/cases.ts'
import './case-acts.ts'
import './case-citizen.ts'
import './case-facts.ts'
import './case-history.ts'
import { aboutOf, markStyles, marksOf } from './case-marks.ts'
import './case-stages.ts'
import './case-step.ts'
import { deskStyles } from './desk-styles.ts'

@customElement('case-view')
export class CaseView extends LitElement {
  @property({ attribute: false }) words!: CasesWords
  @property({ attribute: false }) shown!: CaseDetail
  @property({ attribute: false }) contact: ContactAnswer['contact'] = null
  @property() today = ''
  @property() timeZone = 'UTC'
  @property({ type: Boolean }) busy = false
  @property({ type: Boolean }) manages = false

  /** For whoever came here by keyboard. */
  override focus(): void {
    this.renderRoot.querySelector('h2')?.focus()
  }

  override render(): TemplateResult {
    const { words, shown, timeZone } = this
    return html`
      <header>
        <p class="over"><span class="kind">${words.kinds[shown.kind]}</span> <span class="figures">${shown.number}</span></p>
        <h2 tabindex="-1">${aboutOf(words, shown)}</h2>
        <p class="marks">${marksOf(words, shown, this.today)}</p>
      </header>
      <case-stages .words=${words} .shown=${shown} .timeZone=${timeZone}></case-stages>
      <case-citizen .words=${words} .shown=${shown} .contact=${this.contact}></case-citizen>
      <section class="card next">
        <case-step .words=${words} .shown=${shown} ?busy=${this.busy} ?manages=${this.manages}></case-step>
        <case-acts .words=${words} .shown=${shown} ?busy=${this.busy}></case-acts>
      </section>
      <section class="card" aria-labelledby="facts">
        <h3 id="facts">${words.facts.heading}</h3>
        <case-facts .words=${words} .shown=${shown} .timeZone=${timeZone}></case-facts>
      </section>
      <section class="card" aria-labelledby="history">
        <h3 id="history">${words.history['heading']}</h3>
        <case-history .words=${words} .history=${shown.history} .timeZone=${timeZone}></case-history>
      </section>
    `
  }

  static override styles = [
    deskStyles,
    markStyles,
    css`
      :host {
        display: grid;
        gap: 16px;
        align-content: start;
      }
      .over {
        color: var(--ink-2);
      }
      .kind {
        color: var(--ink);
        font-weight: 700;
      }
      h2 {
        font-size: 26px;
        font-weight: 700;
        line-height: 1.3;
        overflow-wrap: anywhere;
      }
      h2:focus {
        outline: none;
      }
      .marks {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        margin-top: 6px;
      }
      .card {
        padding: 16px 20px;
      }
      .next {
        display: grid;
        gap: 16px;
        border-color: var(--action);
      }
      h3 {
        margin-bottom: 10px;
        font-size: 18px;
        font-weight: 700;
      }
      @media (max-width: 720px) {
        .card {
          padding: 14px;
        }
        h2 {
          font-size: 22px;
        }
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'case-view': CaseView
  }
}
