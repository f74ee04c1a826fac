/** Not handled in this hall: why, where instead, when, which phone; from the hall's register or in the clerk's words. */

import { css, html, LitElement, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Explained } from '../shared/law/commands.ts'
import type { Elsewhere } from '../shared/law/plan.ts'
import type { CounterWords } from '../shared/words/zh-CN/counter.ts'
import { deskStyles } from './desk-styles.ts'
import { change, submitByEnter, valueOf } from './draft-events.ts'
import type { FinishDraft } from './finish-draft.ts'
import { findByName, loadPinyin } from './name-search.ts'

@customElement('explained-fields')
export class ExplainedFields extends LitElement {
  @property({ attribute: false }) words!: CounterWords
  @property({ attribute: false }) draft!: FinishDraft
  @property({ attribute: false }) register: readonly Elsewhere[] = []
  @state() private wanted = ''
  /** Which entry of the register was taken. */
  @state() private taken = ''

  override connectedCallback(): void {
    super.connectedCallback()
    void loadPinyin().then(() => this.requestUpdate())
  }

  override render(): TemplateResult {
    const { finish } = this.words
    const found = findByName(this.register, this.wanted, ({ name }) => name)
    return html`
      <div class="fields" @keydown=${(event: KeyboardEvent) => submitByEnter(this, event)}>
        <div class="wide">
          <span class="label" id="place">${finish.place}</span>
          <input class="field" id="filter" autocomplete="off" aria-label=${finish.placeFilter}
            placeholder=${finish.placeFilter} .value=${this.wanted} @keydown=${(event: KeyboardEvent) => this.takeFirst(event, found)}
            @input=${(event: InputEvent) => (this.wanted = valueOf(event))}>
          <div class="register" role="group" aria-labelledby="place">
            ${found.map((each) => this.place(each.matter, each.name, () => this.take(each)))}
            ${this.place('', finish.elsewhereOther, () => this.takeOther())}
          </div>
        </div>
        ${this.field('matter', finish.matter, 100)}
        ${this.field('reason', finish.explainedReason, 200, finish.explainedReasons)}
        ${this.field('where', finish.where, 200)}
        ${this.field('hours', finish.hours, 100)} ${this.field('phone', finish.phone, 40)}
      </div>
    `
  }

  private place(matter: string, name: string, press: () => void): TemplateResult {
    return html`
      <button type="button" aria-pressed=${this.taken === matter && this.draft.explained.matter !== '' ? 'true' : 'false'}
        @click=${press}>${name}</button>
    `
  }

  private field(
    name: keyof Explained,
    label: string,
    max: number,
    usual: readonly string[] = [],
  ): TemplateResult {
    const optional = name === 'hours' || name === 'phone'
    return html`
      <div class=${name === 'where' || name === 'reason' ? 'wide' : ''}>
        <label class="label" for=${name}>${label}
          ${optional ? html`<span class="quiet">${this.words.optional}</span>` : ''}</label>
        <input class="field" id=${name} maxlength=${max} autocomplete="off" list=${`${name}-usual`}
          .value=${this.draft.explained[name]} @input=${(event: InputEvent) => this.put({ [name]: valueOf(event) })}>
        <datalist id=${`${name}-usual`}>${usual.map((each) => html`<option value=${each}></option>`)}</datalist>
      </div>
    `
  }

  private take({ matter, name, reason, where, hours = '', phone = '' }: Elsewhere): void {
    this.taken = matter
    this.put({ matter: name, reason, where, hours, phone })
  }

  private takeOther(): void {
    this.taken = ''
    this.put({ matter: this.wanted, reason: '', where: '', hours: '', phone: '' })
    this.renderRoot.querySelector<HTMLElement>('#matter')?.focus()
  }

  /** Enter in the filter takes what it has found; once more sends. */
  private takeFirst(event: KeyboardEvent, found: readonly Elsewhere[]): void {
    const first = found[0]
    if (event.key !== 'Enter' || event.isComposing || first === undefined) return
    if (this.wanted.trim() === '' || (this.taken === first.matter && this.draft.explained.where !== ''))
      return
    event.preventDefault()
    event.stopPropagation()
    this.take(first)
  }

  private put(part: Partial<FinishDraft['explained']>): void {
    change(this, { explained: { ...this.draft.explained, ...part } })
  }

  static override styles = [
    deskStyles,
    css`
      :host {
        display: block;
      }
      .fields {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 10px 14px;
      }
      .wide {
        grid-column: 1 / -1;
      }
      .label {
        margin-bottom: 3px;
      }
      .field {
        min-height: 40px;
        padding: 6px 12px;
      }
      .register {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        max-height: 132px;
        margin-top: 8px;
        overflow: auto;
      }
      button {
        min-height: 36px;
        padding: 0 14px;
        border: 1px solid var(--edge);
        border-radius: 999px;
        background: var(--raised);
        font-size: 15px;
      }
      button[aria-pressed='true'] {
        border-color: var(--action);
        background: var(--action);
        color: var(--on-action);
      }
      @media (max-width: 720px) {
        .fields {
          grid-template-columns: 1fr;
        }
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'explained-fields': ExplainedFields
  }
}
