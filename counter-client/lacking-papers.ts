/** What is missing or not right, paper by paper, each with how to mend it: said once and completely. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Paper } from '../shared/law/commands.ts'
import type { CounterWords } from '../shared/words/zh-CN/counter.ts'
import type { CheckRow } from './check-rows.ts'
import { deskStyles } from './desk-styles.ts'
import { change, submitByEnter, valueOf } from './draft-events.ts'

@customElement('lacking-papers')
export class LackingPapers extends LitElement {
  @property({ attribute: false }) words!: CounterWords
  /** What may be named. */
  @property({ attribute: false }) rows: readonly CheckRow[] = []
  @property({ attribute: false }) lacking: ReadonlyMap<string, Paper> = new Map()
  @property() label = ''
  /** With what is wrong and how to mend it. */
  @property({ type: Boolean }) detailed = false
  /** What the citizen promises in writing; empty: nothing is promised. */
  @property() promise = ''
  @property({ type: Boolean }) promised = false

  override render(): TemplateResult {
    return html`
      <fieldset @keydown=${(event: KeyboardEvent) => submitByEnter(this, event)}>
        <legend class="label">${this.label}</legend>
        ${this.rows.map((row, index) => this.row(row, index))}
        ${this.promise === '' ? nothing : this.pledge()}
      </fieldset>
    `
  }

  private row(row: CheckRow, index: number): TemplateResult {
    const paper = this.lacking.get(row.name)
    const { words } = this
    return html`
      <div class="row ${paper === undefined ? '' : 'on'}">
        <label class="name">
          <input type="checkbox" .checked=${paper !== undefined} @change=${() => this.toggle(row.name)}>
          <span>${row.name}
            ${row.kind === 'later' ? html`<small>${words.visit.later}</small>` : nothing}
            ${row.state === 'received' && paper === undefined ? html`<small>✓ ${words.visit.states.received}</small>` : nothing}
          </span>
        </label>
        ${paper === undefined || !this.detailed ? nothing : this.details(row, paper, index)}
      </div>
    `
  }

  private pledge(): TemplateResult {
    const { promise, promised } = this
    return html`
      <label class="row name pledge ${promised ? 'kept' : ''}">
        <input type="checkbox" .checked=${promised} @change=${() => change(this, { promised: !promised })}>
        <span>${promise}</span>
      </label>
    `
  }

  private details(row: CheckRow, paper: Paper, index: number): TemplateResult {
    const { words } = this
    return html`
      <span class="kinds" role="group" aria-label=${row.name}>
        ${(['missing', 'defective'] as const).map(
          (state) => html`
            <button type="button" aria-pressed=${paper.state === state ? 'true' : 'false'}
              @click=${() => this.put({ ...paper, state })}>${words.visit.states[state]}</button>
          `,
        )}
      </span>
      <input class="field" maxlength="200" autocomplete="off" list=${`mend-${index}`} .value=${paper.mend ?? ''}
        aria-label=${words.finish.mend(row.name)}
        placeholder=${paper.state === 'defective' ? words.visit.mend : `${words.finish.mendHint}（${words.optional}）`}
        @input=${(event: InputEvent) => this.put({ ...paper, mend: valueOf(event) })}>
      <datalist id=${`mend-${index}`}>
        ${words.visit.mendUsual.map((each) => html`<option value=${each}></option>`)}
      </datalist>
    `
  }

  private toggle(name: string): void {
    const lacking = new Map(this.lacking)
    if (!lacking.delete(name)) lacking.set(name, { name, state: 'missing' })
    change(this, { lacking })
  }

  private put(paper: Paper): void {
    change(this, { lacking: new Map(this.lacking).set(paper.name, paper) })
  }

  static override styles = [
    deskStyles,
    css`
      :host {
        display: block;
      }
      fieldset {
        display: grid;
        gap: 6px;
        min-width: 0;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px 10px;
        padding: 4px 12px;
        border: 1px solid var(--line);
        border-radius: 12px;
        background: var(--raised);
      }
      .row.on {
        border-color: var(--human);
        background: var(--human-tint);
      }
      .pledge {
        margin-top: 8px;
      }
      .row.kept {
        border-color: var(--action);
        background: var(--action-tint);
      }
      .name {
        display: flex;
        flex: 1 1 160px;
        align-items: center;
        gap: 12px;
        min-height: 36px;
        cursor: pointer;
      }
      .name input {
        flex: none;
        width: 20px;
        height: 20px;
        margin: 0;
        accent-color: var(--action);
      }
      small {
        color: var(--ink-2);
        font-size: 14px;
      }
      .kinds {
        display: flex;
      }
      button {
        min-height: 34px;
        padding: 0 12px;
        border: 1px solid var(--edge);
        background: var(--raised);
        font-size: 15px;
        font-weight: 600;
      }
      button:first-child {
        border-radius: 10px 0 0 10px;
      }
      button:last-child {
        margin-left: -1px;
        border-radius: 0 10px 10px 0;
      }
      button[aria-pressed='true'] {
        border-color: var(--human);
        background: var(--human);
        color: var(--on-human);
      }
      .field {
        flex: 1 0 100%;
        min-height: 36px;
        padding: 5px 12px;
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'lacking-papers': LackingPapers
  }
}
