/** Over the board: whose hall, which zone, what time it is. */

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { dayOf, hourOf, weekdayOf } from '../shared/ui/clock.ts'
import '../shared/ui/lotus-mark.ts'
import { plain } from '../shared/ui/theme.ts'

@customElement('screen-head')
export class ScreenHead extends LitElement {
  static override styles = [
    plain,
    css`
      :host {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 2rem;
        padding: 0 3rem;
        background: var(--raised);
        border-bottom: 1px solid var(--line);
      }
      .whose {
        display: flex;
        align-items: center;
        gap: 1.5rem;
        min-width: 0;
      }
      .names {
        display: flex;
        align-items: center;
        gap: 1.5rem;
        min-width: 0;
      }
      lotus-mark {
        flex: none;
        font-size: 3.5rem;
      }
      h1 {
        font-size: 2.625rem;
        font-weight: 600;
        letter-spacing: 0.02em;
        white-space: nowrap;
      }
      .place {
        font-size: max(1.875rem, var(--least, 0px));
        color: var(--ink-2);
        padding-left: 1.5rem;
        border-left: 2px solid var(--line);
        white-space: nowrap;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .when {
        display: flex;
        align-items: center;
        gap: 1.5rem;
        white-space: nowrap;
      }
      time {
        font-size: 3.75rem;
        font-weight: 600;
        line-height: 1;
      }
      .day {
        font-size: max(1.625rem, var(--least, 0px));
        line-height: 1.4;
        color: var(--ink-2);
      }
      @media (orientation: portrait) {
        .names {
          display: block;
        }
        h1 {
          font-size: 2.375rem;
          line-height: 1.3;
        }
        .place {
          border: 0;
          padding: 0;
          font-size: max(1.625rem, var(--least, 0px));
          line-height: 1.3;
        }
      }
    `,
  ]

  @property() name = ''
  @property() place = ''
  /** Server time in milliseconds. */
  @property({ type: Number }) now = 0
  @property() timeZone: string | undefined

  protected override render(): unknown {
    return html`
      <div class="whose">
        <lotus-mark></lotus-mark>
        <div class="names">
          <h1>${this.name}</h1>
          ${this.place === '' ? nothing : html`<p class="place">${this.place}</p>`}
        </div>
      </div>
      <div class="when">
        <slot></slot>
        <time class="figures">${hourOf(this.now, this.timeZone)}</time>
        <div class="day">
          <p>${dayOf(this.now, this.timeZone)}</p>
          <p>${weekdayOf(this.now, this.timeZone)}</p>
        </div>
      </div>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'screen-head': ScreenHead
  }
}
