/** The papers of the visit's items, ticked off by the clerk: what is marked missing goes into the outcome. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { VisitView } from '../shared/views/shapes.ts'
import type { CounterWords } from '../shared/words/zh-CN/counter.ts'
import { deskStyles } from './desk-styles.ts'

export type PaperState = 'here' | 'missing'
type Item = VisitView['items'][number]

declare global {
  interface HTMLElementEventMap {
    'paper-checked': CustomEvent<{ name: string; state: PaperState | null }>
  }
}

@customElement('paper-check')
export class PaperCheck extends LitElement {
  @property({ attribute: false }) words!: CounterWords
  @property({ attribute: false }) items: VisitView['items'] = []
  @property({ attribute: false }) states: ReadonlyMap<string, PaperState> = new Map()

  override render(): TemplateResult {
    const { words, items } = this
    return html`
      <section class="card" aria-labelledby="heading">
        <h3 id="heading">${words.visit.check}</h3>
        ${items.length === 0 ? html`<p class="quiet">${words.visit.noItems}</p>` : items.map((item) => this.item(item))}
      </section>
    `
  }

  private item(item: Item): TemplateResult {
    const { words, items } = this
    return html`
      ${items.length === 1 ? nothing : html`<h4>${item.name}</h4>`}
      ${item.materials.length === 0 ? html`<p class="quiet">${words.visit.noMaterials}</p>` : nothing}
      <ul>
        ${item.materials.map(({ name, kind }) => this.material(name, kind))}
      </ul>
    `
  }

  private material(name: string, kind: Item['materials'][number]['kind']): TemplateResult {
    const { words } = this
    if (kind === 'shared')
      return html`<li class="shared"><span>${name} <small>${words.visit.shared}</small></span></li>`
    return html`
      <li>
        <span>${name} ${kind === 'later' ? html`<small>${words.visit.later}</small>` : nothing}</span>
        <span class="pair" role="group" aria-label=${name}>
          ${this.choice(name, 'here', words.visit.have)}${this.choice(name, 'missing', words.visit.missing)}
        </span>
      </li>
    `
  }

  private choice(name: string, state: PaperState, label: string): TemplateResult {
    const on = this.states.get(name) === state
    const detail = { name, state: on ? null : state }
    const mark = () =>
      this.dispatchEvent(new CustomEvent('paper-checked', { detail, bubbles: true, composed: true }))
    return html`<button class=${state} aria-pressed=${on ? 'true' : 'false'} @click=${mark}>${label}</button>`
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
        border-bottom: 1px solid var(--line);
        font-weight: 700;
      }
      h4 {
        margin: 10px 0 0;
        font-size: 15px;
        font-weight: 600;
      }
      p {
        padding: 12px 0;
      }
      li {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 12px;
        min-height: 44px;
        padding: 4px 0;
        border-bottom: 1px solid var(--line);
      }
      li:last-child {
        border-bottom: 0;
      }
      small {
        color: var(--ink-2);
        font-size: 14px;
      }
      .shared {
        color: var(--ink-2);
      }
      .pair {
        display: flex;
        flex: none;
      }
      button {
        min-width: 52px;
        min-height: 34px;
        border: 1px solid var(--edge);
        background: var(--raised);
        font-weight: 600;
      }
      button:first-child {
        border-radius: 10px 0 0 10px;
      }
      button:last-child {
        margin-left: -1px;
        border-radius: 0 10px 10px 0;
      }
      .here[aria-pressed='true'] {
        border-color: var(--action);
        background: var(--action);
        color: var(--on-action);
      }
      .missing[aria-pressed='true'] {
        border-color: var(--human);
        background: var(--human);
        color: var(--on-human);
      }
      .here[aria-pressed='true']::before {
        content: '✓ ';
      }
      .missing[aria-pressed='true']::before {
        content: '✕ ';
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'paper-check': PaperCheck
  }
}
