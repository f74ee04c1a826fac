/** Who the citizen is, masked, and what they said; the button that opens name and number. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { CaseDetail, ContactAnswer } from '../shared/wire/cases.ts'
import type { CasesWords } from '../shared/words/zh-CN/cases.ts'
import { deskStyles } from './desk-styles.ts'

@customElement('case-citizen')
export class CaseCitizen extends LitElement {
  @property({ attribute: false }) words!: CasesWords
  @property({ attribute: false }) shown!: CaseDetail
  /** Opened by whoever looks; none: masked. */
  @property({ attribute: false }) contact: ContactAnswer['contact'] = null

  override render(): TemplateResult {
    const { words, shown } = this
    return html`
      <div class="citizen">
        <span class="quiet">${words.facts.contact}</span>
        ${shown.contact === null ? html`<span>${words.facts.noContact}</span>` : this.named(shown.contact)}
      </div>
      ${
        shown.story === null
          ? nothing
          : html`<figure>
              <figcaption class="spoken">${words.facts.story}</figcaption>
              <blockquote>${shown.story}</blockquote>
            </figure>`
      }
    `
  }

  private named(masked: NonNullable<CaseDetail['contact']>): TemplateResult {
    const { words, shown, contact } = this
    const { name, phone } = contact ?? masked
    const mayOpen = contact === null && shown.available.includes('case.seeContact')
    return html`
      <b class=${contact === null ? '' : 'opened'}>${name} <span class="figures">${phone}</span></b>
      ${mayOpen ? html`<button class="button" @click=${this.see}>${words.facts.see}</button>` : nothing}
      ${contact === null ? nothing : html`<small role="status">${words.facts.seen}</small>`}
    `
  }

  private readonly see = (): void => {
    this.dispatchEvent(new CustomEvent('contact-asked', { bubbles: true, composed: true }))
  }

  static override styles = [
    deskStyles,
    css`
      :host {
        display: grid;
        gap: 8px;
      }
      .citizen {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 12px;
        min-height: 36px;
      }
      b {
        font-size: 18px;
      }
      .button {
        min-height: 36px;
        padding: 0 14px;
        font-size: 15px;
      }
      small {
        color: var(--ink-2);
        font-size: 14px;
      }
      .opened {
        padding: 2px 10px;
        border-radius: 8px;
        background: var(--action-tint);
      }
      blockquote {
        margin: 0;
        padding: 6px 14px;
        border-left: 4px solid var(--edge);
        font-size: 17px;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'case-citizen': CaseCitizen
  }
}
