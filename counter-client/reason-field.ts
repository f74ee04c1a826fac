/** A reason: the usual ones at a touch, or in one's own words. */

import { css, html, LitElement, type TemplateResult } from 'lit'
import { customElement, property, query } from 'lit/decorators.js'
import { deskStyles } from './desk-styles.ts'

declare global {
  interface HTMLElementEventMap {
    'reason-given': CustomEvent<string>
  }
}

@customElement('reason-field')
export class ReasonField extends LitElement {
  @property() label = ''
  @property({ attribute: false }) usual: readonly string[] = []
  @property() reason = ''
  @property({ type: Number }) max = 200
  @property({ type: Boolean }) lacking = false
  @query('input') private readonly input!: HTMLInputElement

  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true }

  override render(): TemplateResult {
    return html`
      <label class="label" for="words">${this.label}</label>
      <div class="usual" role="group" aria-label=${this.label}>
        ${this.usual.map(
          (words) => html`
            <button type="button" aria-pressed=${this.reason === words ? 'true' : 'false'} @click=${(event: MouseEvent) => this.choose(event, words)}>
              ${words}
            </button>
          `,
        )}
      </div>
      <input class="field" id="words" maxlength=${this.max} autocomplete="off" .value=${this.reason}
        aria-invalid=${this.lacking ? 'true' : 'false'}
        @input=${() => this.give(this.input.value)} @keydown=${this.submitByEnter}>
    `
  }

  /** Enter chooses, Enter once more sends. */
  private choose(event: MouseEvent, words: string): void {
    if (event.detail === 0 && this.reason === words) this.closest('form')?.requestSubmit()
    else this.give(words)
  }

  private give(reason: string): void {
    this.dispatchEvent(new CustomEvent('reason-given', { detail: reason }))
  }

  /** Inside another shadow root the browser does not know the form. */
  private submitByEnter(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.isComposing || event.ctrlKey) return
    event.preventDefault()
    this.closest('form')?.requestSubmit()
  }

  static override styles = [
    deskStyles,
    css`
      :host {
        display: block;
      }
      .usual {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-bottom: 8px;
      }
      button {
        min-height: 38px;
        padding: 0 14px;
        border: 1px solid var(--edge);
        border-radius: 999px;
        background: var(--raised);
        font-size: 15px;
      }
      button:hover {
        background: var(--sunken);
      }
      button[aria-pressed='true'] {
        border-color: var(--action);
        background: var(--action);
        color: var(--on-action);
      }
      input[aria-invalid='true'] {
        border-color: var(--human);
        box-shadow: inset 0 0 0 1px var(--human);
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'reason-field': ReasonField
  }
}
