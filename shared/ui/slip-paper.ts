/** The slip as paper: the preview on a screen, and what the browser prints where there is no printer for slips. */

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { type SlipLine, slipLinesOf } from '../views/slip-lines.ts'
import { slip as en } from '../words/en/slip.ts'
import type { Language } from '../words/language.ts'
import { slip as zh, type SlipWords } from '../words/zh-CN/slip.ts'
import { qrOf } from './qr-code.ts'
import type { Slip } from './slip.ts'
import { plain } from './theme.ts'
import { inFurther, Words } from './words.ts'

const slipWords: Record<Language, SlipWords> = inFurther('slip', { 'zh-CN': zh, en })

@customElement('slip-paper')
export class SlipPaper extends LitElement {
  static override styles = [
    plain,
    css`
      :host {
        --size: 1rem;
        display: block;
        width: calc(27 * var(--size));
        padding: calc(1.4 * var(--size)) calc(1.6 * var(--size));
        background: #ffffff;
        color: #13211f;
        border: 1px solid #dbd7c8;
        border-radius: 0.5rem;
        text-align: center;
        line-height: 1.4;
        font-size: calc(1.15 * var(--size));
      }
      .paper-head {
        font-size: calc(1.3 * var(--size));
        font-weight: 700;
        margin-bottom: 0.5rem;
      }
      .paper-number {
        font-size: calc(5 * var(--size));
        font-weight: 700;
        line-height: 1.2;
        letter-spacing: 0.02em;
      }
      .paper-name {
        font-size: calc(1.6 * var(--size));
        font-weight: 700;
      }
      .paper-pair {
        display: flex;
        justify-content: space-between;
        gap: 1rem;
        text-align: left;
      }
      .paper-pair span {
        color: #46534f;
      }
      .paper-pair b {
        font-weight: 700;
        text-align: right;
      }
      hr {
        margin: 0.7rem 0;
        border: 0;
        border-top: 2px dashed #b9b4a2;
      }
      svg {
        display: block;
        width: calc(8.5 * var(--size));
        margin: 0.5rem auto 0.25rem;
      }
      .paper-note {
        text-align: left;
      }
      @media screen {
        :host([beside]) {
          /* 28 px at a kiosk, which is read standing. */
          --size: 1.53rem;
          width: 42rem;
          padding: 1.4rem 1.8rem;
        }
        :host([beside]) .paper-head,
        :host([beside]) .paper-number,
        :host([beside]) .paper-name,
        :host([beside]) .paper-place,
        :host([beside]) .paper-pair,
        :host([beside]) hr:first-of-type {
          display: none;
        }
        :host([beside]) svg {
          width: 13rem;
        }
      }
      @media print {
        :host {
          --size: 1rem;
          width: auto;
          padding: 0;
          border: 0;
        }
      }
    `,
  ]

  @property({ attribute: false }) slip: Slip | null = null
  /** The screen says number, place and wait beside it, and larger: only the paper repeats them. */
  @property({ type: Boolean, reflect: true }) beside = false
  private readonly words = new Words(this, slipWords)

  protected override render(): unknown {
    return this.slip === null ? nothing : slipLinesOf(this.slip, this.words.t).map(drawn)
  }
}

function drawn(line: SlipLine): unknown {
  switch (line.kind) {
    case 'tear':
      return html`<hr aria-hidden="true" />`
    case 'pair':
      return html`<p class="paper-pair"><span>${line.name}</span><b class="figures">${line.text}</b></p>`
    case 'code':
      return html`${qrOf(line.link, line.text)}
        <p>${line.text}</p>`
    default:
      return html`<p class="paper-${line.kind} figures">${line.text}</p>`
  }
}

/** A QR code as one path, with its quiet zone. */
declare global {
  interface HTMLElementTagNameMap {
    'slip-paper': SlipPaper
  }
}
