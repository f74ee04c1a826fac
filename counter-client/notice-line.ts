/** The one line under all boards. */

import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit'
import { customElement, property, query } from 'lit/decorators.js'
import type { ManageWords } from '../shared/words/zh-CN/manage.ts'
import { offer } from './desk-events.ts'
import { deskStyles } from './desk-styles.ts'

@customElement('notice-line')
export class NoticeLine extends LitElement {
  @property({ attribute: false }) words!: ManageWords
  /** What the boards show now. */
  @property() shown = ''
  @property({ type: Boolean }) still = false
  @query('input') private readonly input!: HTMLInputElement

  override render(): TemplateResult {
    const { notice: t } = this.words
    return html`
      <h2>${t.heading}</h2>
      <p class="quiet">${t.lead}</p>
      <p role="status">${this.shown === '' ? t.none : t.now(this.shown)}</p>
      <form novalidate @submit=${this.publish}>
        <label class="spoken" for="notice">${t.label}</label>
        <input class="field" id="notice" maxlength="200" autocomplete="off" placeholder=${t.label}>
        <button class="button main" ?disabled=${this.still}>${t.submit}</button>
        <button type="button" class="button" ?disabled=${this.still || this.shown === ''}
          @click=${() => offer(this, { type: 'hall.announce', notice: '' })}>${t.clear}</button>
      </form>
    `
  }

  override updated(changed: PropertyValues): void {
    // What was typed stays until the boards show it.
    if (changed.has('shown') && this.input.value.trim() === this.shown) this.input.value = ''
  }

  private publish(event: SubmitEvent): void {
    event.preventDefault()
    const notice = this.input.value.trim()
    if (notice === '' || this.still) this.input.focus()
    else offer(this, { type: 'hall.announce', notice })
  }

  static override styles = [
    deskStyles,
    css`
      :host {
        display: grid;
        align-content: start;
        gap: 8px;
        padding: 16px 20px;
      }
      h2 {
        font-size: 18px;
        font-weight: 700;
      }
      form {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .field {
        flex: 1 1 220px;
        width: auto;
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'notice-line': NoticeLine
  }
}
