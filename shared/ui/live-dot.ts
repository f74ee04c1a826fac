/** Whether what is shown is true now: live, or stale and since when. With colour, shape and a word. */

import { css, html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { secondOf } from './clock.ts'
import type { Freshness } from './live.ts'
import { plain } from './tokens.ts'
import { commonWords, Words } from './words.ts'

@customElement('live-dot')
export class LiveDot extends LitElement {
  static override styles = [
    plain,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: 0.55em;
        color: var(--ink-2);
        white-space: nowrap;
      }
      i {
        flex: none;
        width: 0.6em;
        height: 0.6em;
        border-radius: 50%;
        background: var(--live);
      }
      :host([freshness='waiting']) i {
        background: none;
        border: 0.14em solid currentColor;
      }
      :host([freshness='stale']),
      :host([freshness='dead']) {
        color: var(--long);
      }
      :host([freshness='stale']) i,
      :host([freshness='dead']) i {
        background: none;
        border: 0.14em solid var(--long);
      }
    `,
  ]

  @property({ reflect: true }) freshness: Freshness = 'waiting'
  /** The last sign of life, in the server's milliseconds. */
  @property({ type: Number }) stoppedAt = 0
  @property() timeZone: string | undefined
  private readonly words = new Words(this, commonWords)

  protected override render(): unknown {
    return html`<i aria-hidden="true"></i><span class="figures" role="status">${this.text()}</span>`
  }

  private text(): string {
    const { t } = this.words
    // A screen that shows a past day says so.
    if (this.freshness === 'live') return document.documentElement.hasAttribute('data-film') ? t.film : t.live
    if (this.freshness === 'waiting') return t.connecting
    return t.stale(secondOf(this.stoppedAt, this.timeZone))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'live-dot': LiveDot
  }
}
