/** The slip as paper: the preview on the kiosk, and what the browser prints there and at the guide's desk. */

import { encode } from 'uqr'
import { css, html, LitElement, nothing, svg } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { kiosk as kioskEn } from '../words/en/kiosk.ts'
import type { Language } from '../words/language.ts'
import { kiosk as kioskZh, type KioskWords } from '../words/zh-CN/kiosk.ts'
import { hourOf } from './clock.ts'
import type { Slip } from './slip.ts'
import { plain } from './theme.ts'
import { waitWords } from './wait.ts'
import { Words } from './words.ts'

const slipWords: Record<Language, KioskWords['slip']> = { 'zh-CN': kioskZh.slip, en: kioskEn.slip }

@customElement('slip-paper')
export class SlipPaper extends LitElement {
  static override styles = [
    plain,
    css`
      :host {
        --size: 1rem;
        display: block;
        width: calc(24 * var(--size));
        padding: calc(1.4 * var(--size)) calc(1.5 * var(--size));
        background: #ffffff;
        color: #13211f;
        border: 1px solid #dbd7c8;
        border-radius: 0.5rem;
        text-align: center;
        line-height: 1.4;
        font-size: calc(1.2 * var(--size));
      }
      .hall {
        font-size: calc(1.35 * var(--size));
        font-weight: 700;
      }
      .number {
        font-size: calc(5 * var(--size));
        font-weight: 700;
        line-height: 1.15;
        letter-spacing: 0.02em;
      }
      .queue {
        font-size: calc(1.5 * var(--size));
        font-weight: 600;
        padding-bottom: 0.75rem;
        border-bottom: 2px dashed #b9b4a2;
      }
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0.35rem 1rem;
        margin: 0.9rem 0;
        text-align: left;
      }
      dt {
        color: #46534f;
      }
      dd {
        text-align: right;
        font-weight: 600;
      }
      svg {
        display: block;
        width: calc(8.5 * var(--size));
        margin: 0.5rem auto 0.25rem;
      }
      .rule {
        margin-top: 0.75rem;
        padding-top: 0.75rem;
        border-top: 2px dashed #b9b4a2;
        text-align: left;
        font-size: calc(1.2 * var(--size));
      }
      .steps {
        padding: 0.4rem 0;
        font-weight: 600;
        text-align: left;
      }
      @media screen {
        :host([beside]) {
          --size: 1.5rem;
          width: calc(26 * var(--size));
        }
        :host([beside]) .hall,
        :host([beside]) .number,
        :host([beside]) .queue,
        :host([beside]) dl {
          display: none;
        }
        :host([beside]) svg {
          width: 15rem;
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
    const { slip } = this
    if (slip === null) return nothing
    const { t } = this.words
    return html`
      <p class="hall">${slip.hall}</p>
      <p class="number figures">${slip.number}</p>
      <p class="queue">${slip.queueName}</p>
      <dl>
        <dt>${t.ahead}</dt>
        <dd>${slip.ahead}</dd>
        <dt>${t.wait}</dt>
        <dd>${waitWords(slip.wait)}</dd>
        <dt>${t.place}</dt>
        <dd>${slip.place}</dd>
        <dt>${t.time}</dt>
        <dd class="figures">${hourOf(slip.issuedAt, slip.timeZone)}</dd>
      </dl>
      ${slip.steps.length === 0 ? nothing : html`<p class="steps">${slip.steps.join(' → ')}</p>`}
      ${qrOf(slip.link, t.scan)}
      <p>${t.scan}</p>
      <div class="rule">
        <p>${t.rest}</p>
        <p>${t.rule(slip.rejoinBehind)}</p>
      </div>
    `
  }
}

/** A QR code as one path, with its quiet zone. */
function qrOf(text: string, label: string): unknown {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return html`<svg viewBox="0 0 ${size} ${size}" role="img" aria-label=${label} shape-rendering="crispEdges">
    ${svg`<path d=${path} fill="#000000"></path>`}
  </svg>`
}

declare global {
  interface HTMLElementTagNameMap {
    'slip-paper': SlipPaper
  }
}
