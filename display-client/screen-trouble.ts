/** Says in amber since when a screen is no longer true; after half a minute what to rely on instead. */

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { secondOf } from '../shared/ui/clock.ts'
import type { Freshness } from '../shared/ui/live.ts'
import { plain } from '../shared/ui/theme.ts'
import { commonWords, Words } from '../shared/ui/words.ts'

@customElement('screen-trouble')
export class ScreenTrouble extends LitElement {
  static override styles = [
    plain,
    css`
      p {
        display: flex;
        align-items: baseline;
        gap: 1em;
        padding: 0.5em 1.4em;
        background: var(--long);
        color: #14100a;
        font-size: 2.125rem;
        font-weight: 600;
        line-height: 1.3;
        white-space: nowrap;
      }
      .since {
        font-weight: 500;
      }
      @media (orientation: portrait) {
        p {
          flex-direction: column;
          gap: 0;
        }
      }
    `,
  ]

  @property() freshness: Freshness = 'waiting'
  /** The last sign of life, in the server's milliseconds. */
  @property({ type: Number }) stoppedAt = 0
  @property() timeZone: string | undefined
  /** Something else that keeps the screen from being shown. */
  @property() problem = ''
  private readonly words = new Words(this, commonWords)

  protected override render(): unknown {
    const { t } = this.words
    const isStale = this.freshness === 'stale' || this.freshness === 'dead'
    if (!isStale) return this.problem === '' ? nothing : html`<p role="alert">${this.problem}</p>`
    return html`
      <p role="alert" class="figures">
        ${this.freshness === 'dead' ? html`<span>${t.dead}</span>` : nothing}
        <span class=${this.freshness === 'dead' ? 'since' : ''}
          >${t.stale(secondOf(this.stoppedAt, this.timeZone))}</span
        >
      </p>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'screen-trouble': ScreenTrouble
  }
}
