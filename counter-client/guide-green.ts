/** Which green group somebody belongs to, and what was seen that shows it: two rows of words to press. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { GuideWords } from '../shared/words/zh-CN/guide.ts'
import { deskStyles } from './desk-styles.ts'

export interface Green {
  /** Empty: none. */
  group: string
  /** Empty: not noted. */
  proof: string
}

export const noGreen: Green = { group: '', proof: '' }

declare global {
  interface HTMLElementEventMap {
    'green-chosen': CustomEvent<Green>
  }
}

@customElement('guide-green')
export class GuideGreen extends LitElement {
  @property({ attribute: false }) words!: GuideWords
  @property({ attribute: false }) groups: readonly { group: string; name: string }[] = []
  @property({ attribute: false }) green: Green = noGreen
  @property() label = ''
  /** Whether "none" is an answer. */
  @property({ type: Boolean }) optional = false

  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true }

  override render(): TemplateResult {
    const { take: t } = this.words
    const none = this.optional ? [{ group: '', name: t.ordinary }] : []
    const { group } = this.green
    return html`
      <div class="line">
        <b id="groups">${this.label}</b>
        <div class="words" role="group" aria-labelledby="groups">
          ${[...none, ...this.groups].map(
            (each) => html`<button type="button" data-group=${each.group}
              aria-pressed=${each.group === group ? 'true' : 'false'}
              @click=${() => this.choose({ group: each.group, proof: '' })}>${each.name}</button>`,
          )}
        </div>
      </div>
      ${group === '' ? nothing : this.proofs(group)}
    `
  }

  private proofs(group: string): TemplateResult {
    const { take: t } = this.words
    const { proof } = this.green
    return html`
      <div class="line">
        <b id="proofs" title=${t.proofLead}>${t.proof}</b>
        <div class="words" role="group" aria-labelledby="proofs">
          ${t.proofsOf(group).map(
            (words) => html`<button type="button" aria-pressed=${words === proof ? 'true' : 'false'}
              @click=${() => this.choose({ group, proof: words === proof ? '' : words })}>${words}</button>`,
          )}
          <small>${t.proofLead}</small>
        </div>
      </div>
    `
  }

  private choose(detail: Green): void {
    this.dispatchEvent(new CustomEvent('green-chosen', { detail }))
  }

  static override styles = [
    deskStyles,
    css`
      :host {
        display: grid;
        gap: 8px;
      }
      .line {
        display: flex;
        align-items: baseline;
        gap: 6px 12px;
      }
      :host(.stacked) .line {
        flex-direction: column;
      }
      .line > b {
        flex: none;
        min-width: 4.6em;
      }
      .words {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px;
      }
      button {
        min-height: 38px;
        padding: 0 12px;
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
        font-weight: 600;
      }
      button[aria-pressed='true']::before {
        content: '✓ ';
      }
      small {
        color: var(--ink-2);
        font-size: 14px;
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'guide-green': GuideGreen
  }
}
