/** What went wrong, one sentence above the buttons, with another try where it may not have arrived. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { CounterWords } from '../shared/words/zh-CN/counter.ts'
import { deskStyles } from './desk-styles.ts'

declare global {
  interface HTMLElementEventMap {
    retry: CustomEvent<void>
    dismiss: CustomEvent<void>
  }
}

@customElement('desk-trouble')
export class DeskTrouble extends LitElement {
  @property({ attribute: false }) words!: CounterWords
  @property() trouble = ''
  /** Why the buttons rest. */
  @property() still = ''
  @property({ type: Boolean }) retry = false

  override render(): TemplateResult {
    const { words } = this
    return html`
      <div role="status">${this.still === '' ? nothing : html`<p class="still">${this.still}</p>`}</div>
      <div role="alert">${this.trouble === '' ? nothing : this.refusal(words)}</div>
    `
  }

  private refusal(words: CounterWords): TemplateResult {
    return html`
      <p class="refusal">
        <b>${words.problem.heading}</b>
        <span>${this.trouble} ${this.retry ? words.problem.lost : nothing}</span>
        ${
          this.retry
            ? html`<button class="button" @click=${() => this.tell('retry')}>${words.problem.retry}</button>`
            : nothing
        }
        <button class="button" @click=${() => this.tell('dismiss')}>${words.problem.close}</button>
      </p>
    `
  }

  private tell(what: 'retry' | 'dismiss'): void {
    this.dispatchEvent(new CustomEvent(what))
  }

  static override styles = [
    deskStyles,
    css`
      :host {
        display: block;
      }
      p {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px 14px;
        padding: 8px 20px;
        font-weight: 600;
      }
      .still {
        border-top: 1px solid var(--long);
        background: var(--long-tint);
        color: var(--long);
      }
      .refusal {
        border-top: 1px solid var(--human);
        background: var(--human-tint);
      }
      .refusal b {
        color: var(--human-ink);
      }
      .refusal span {
        flex: 1 1 220px;
      }
      .button {
        min-height: 36px;
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-trouble': DeskTrouble
  }
}
