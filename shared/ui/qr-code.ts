/** A code for a phone's camera, drawn as one path. */

import { css, html, LitElement, svg } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { encode } from 'uqr'

@customElement('qr-code')
export class QrCode extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    svg {
      display: block;
      width: 100%;
      height: 100%;
      background: #ffffff;
    }
  `

  @property() text = ''
  /** What the code is for, for who cannot see it. */
  @property() label = ''

  protected override render(): unknown {
    return qrOf(this.text, this.label)
  }
}

/** @returns the code as a drawing; black on white, with its quiet zone. */
export function qrOf(text: string, label: string): unknown {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return html`<svg viewBox="0 0 ${size} ${size}" role="img" aria-label=${label} shape-rendering="crispEdges">
    ${svg`<path d=${path} fill="#000000"></path>`}
  </svg>`
}

declare global {
  interface HTMLElementTagNameMap {
    'qr-code': QrCode
  }
}
