/** One of a few: radio buttons as large as buttons. */

import { css, html, LitElement, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { deskStyles } from './desk-styles.ts'

declare global {
  interface HTMLElementEventMap {
    chosen: CustomEvent<string>
  }
}

@customElement('choice-field')
export class ChoiceField extends LitElement {
  @property() label = ''
  @property({ attribute: false }) options: readonly (readonly [value: string, words: string])[] = []
  @property() value = ''
  @property({ type: Boolean }) lacking = false

  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true }

  override render(): TemplateResult {
    return html`
      <fieldset class=${this.lacking ? 'lacking' : ''}>
        <legend class="label">${this.label}</legend>
        <div class="options">
          ${this.options.map(
            ([value, words]) => html`
              <label class=${value === this.value ? 'on' : ''}>
                <input type="radio" name="choice" value=${value} .checked=${value === this.value}
                  @change=${() => this.choose(value)}>
                <span>${words}</span>
              </label>
            `,
          )}
        </div>
      </fieldset>
    `
  }

  private choose(value: string): void {
    this.dispatchEvent(new CustomEvent('chosen', { detail: value }))
  }

  static override styles = [
    deskStyles,
    css`
      :host {
        display: block;
      }
      fieldset {
        min-width: 0;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0;
      }
      .options {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      label {
        display: inline-flex;
        align-items: center;
        gap: 8px;
        min-height: 44px;
        padding: 0 16px 0 12px;
        border: 1px solid var(--edge);
        border-radius: 12px;
        background: var(--raised);
        font-weight: 600;
        cursor: pointer;
      }
      label:hover {
        background: var(--sunken);
      }
      label.on {
        border-color: var(--action);
        background: var(--action-tint);
        box-shadow: inset 0 0 0 1px var(--action);
      }
      label:focus-within {
        outline: 3px solid var(--focus);
        outline-offset: 2px;
      }
      input {
        width: 18px;
        height: 18px;
        margin: 0;
        /* What was left out is shown with its question. */
        scroll-margin-top: 72px;
        accent-color: var(--action);
      }
      input:focus-visible {
        outline: none;
      }
      .lacking label {
        border-color: var(--human);
      }
      .lacking legend {
        color: var(--human-ink);
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'choice-field': ChoiceField
  }
}
