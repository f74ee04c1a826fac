/** In scope, but not now: what is asked, by when it is answered, and whom to tell. */

import { css, html, LitElement, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { CounterWords } from '../shared/words/zh-CN/counter.ts'
import { deskStyles } from './desk-styles.ts'
import { change, submitByEnter, valueOf } from './draft-events.ts'
import type { FinishDraft } from './finish-draft.ts'

type Field = 'matter' | 'days' | 'name' | 'phone'

@customElement('followed-fields')
export class FollowedFields extends LitElement {
  @property({ attribute: false }) words!: CounterWords
  @property({ attribute: false }) draft!: FinishDraft

  override render(): TemplateResult {
    const { finish } = this.words
    return html`
      <div class="fields" @keydown=${(event: KeyboardEvent) => submitByEnter(this, event)}>
        ${this.field('matter', finish.matter, { max: 200, wide: true })}
        ${this.field('name', finish.name, { max: 50 })}
        ${this.field('phone', finish.phone, { max: 21, mode: 'tel' })}
        ${this.field('days', finish.days, { max: 2, mode: 'numeric', hint: finish.daysHint })}
        <p class="quiet">${finish.contactHint}</p>
      </div>
    `
  }

  private field(
    name: Field,
    label: string,
    {
      max,
      mode = 'text',
      hint = '',
      wide = false,
    }: { max: number; mode?: string; hint?: string; wide?: boolean },
  ): TemplateResult {
    return html`
      <div class=${wide ? 'wide' : ''}>
        <label class="label" for=${name}>${label}</label>
        <input class="field" id=${name} maxlength=${max} inputmode=${mode} placeholder=${hint} autocomplete="off"
          .value=${this.draft[name]} @input=${(event: InputEvent) => change(this, { [name]: valueOf(event) })}>
      </div>
    `
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
        gap: 14px;
      }
      .wide,
      p {
        grid-column: 1 / -1;
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
    'followed-fields': FollowedFields
  }
}
