/** Before the first call: a lotus over still water, a welcome, and how a visit goes. */

import { css, html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { plain } from '../shared/ui/theme.ts'
import { Words } from '../shared/ui/words.ts'
import { displayWords } from './display-words.ts'

@customElement('welcome-lotus')
export class WelcomeLotus extends LitElement {
  static override styles = [
    plain,
    css`
      :host {
        position: relative;
        display: flex;
        flex-direction: column;
        justify-content: space-between;
        min-height: 0;
        overflow: hidden;
        border-radius: 1.75rem;
        background: var(--raised-2);
        padding: 3.5rem;
      }
      .lotus {
        position: absolute;
        right: 1.5rem;
        bottom: 13rem;
        width: 42rem;
        height: auto;
      }
      .back {
        fill: #1a4a4e;
      }
      .middle {
        fill: #20575b;
      }
      .front {
        fill: #296469;
      }
      .ring {
        fill: none;
        stroke: #2d6a6e;
        stroke-width: 1.2;
      }
      .words {
        position: relative;
      }
      .brand {
        font-size: 2.125rem;
        letter-spacing: 0.08em;
        color: var(--ink-2);
      }
      h2 {
        margin-top: 1.5rem;
        font-size: 6.5rem;
        font-weight: 600;
        line-height: 1.15;
        letter-spacing: 0.06em;
      }
      .lead {
        margin-top: 1.25rem;
        font-size: 2.75rem;
      }
      ol {
        position: relative;
        display: grid;
        grid-template-columns: repeat(3, 1fr);
        gap: 2.5rem;
      }
      li {
        padding-top: 1.5rem;
        border-top: 2px solid #3f7f82;
      }
      .name {
        display: flex;
        align-items: baseline;
        gap: 0.5em;
        font-size: 2.75rem;
        font-weight: 600;
      }
      .what {
        margin-top: 0.25rem;
        font-size: 1.875rem;
        color: var(--ink-2);
      }
      @media (orientation: portrait) {
        .lotus {
          bottom: 17rem;
          width: 40rem;
        }
        ol {
          gap: 1.5rem;
        }
        .what {
          font-size: 1.625rem;
        }
      }
    `,
  ]

  @property() brand = ''
  private readonly words = new Words(this, displayWords)

  protected override render(): unknown {
    const { t } = this.words
    return html`
      <svg class="lotus" viewBox="0 0 440 300" aria-hidden="true">
        <ellipse class="ring" cx="220" cy="270" rx="214" ry="26" />
        <ellipse class="ring" cx="220" cy="270" rx="160" ry="18" />
        <ellipse class="ring" cx="220" cy="270" rx="104" ry="10" />
        <path class="back" d="M206 262C120 262 60 214 44 128 116 136 182 180 206 262Z" />
        <path class="back" d="M234 262C320 262 380 214 396 128 324 136 258 180 234 262Z" />
        <path class="middle" d="M212 262C138 226 112 158 136 76 196 110 228 180 212 262Z" />
        <path class="middle" d="M228 262C302 226 328 158 304 76 244 110 212 180 228 262Z" />
        <path class="front" d="M220 262C170 200 168 96 220 26 272 96 270 200 220 262Z" />
      </svg>
      <div class="words">
        <p class="brand">${this.brand}</p>
        <h2>${t.welcome}</h2>
        <p class="lead">${t.welcomeLead}</p>
      </div>
      <ol>
        ${t.steps.map(
          ({ name, what }, index) => html`
            <li>
              <p class="name"><span class="figures">${index + 1}</span>${name}</p>
              <p class="what">${what}</p>
            </li>
          `,
        )}
      </ol>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'welcome-lotus': WelcomeLotus
  }
}
