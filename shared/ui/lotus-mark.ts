/** The lotus over its water line: the city's flower. Takes the height that its place gives it. */

import { css, html, LitElement } from 'lit'
import { customElement } from 'lit/decorators.js'

@customElement('lotus-mark')
export class LotusMark extends LitElement {
  static override styles = css`
    :host {
      display: inline-block;
      height: 1em;
      width: 1.2em;
      --petal: #e58a9c;
      --petal-2: #f4b3bd;
      --heart: #ffd3d6;
      --water: #7fe0b0;
    }
    :host([on='paper']) {
      --petal: #a81f48;
      --petal-2: #c23a5f;
      --heart: #d9738c;
      --water: #0a5652;
    }
    svg {
      display: block;
      width: 100%;
      height: 100%;
    }
    .side {
      fill: var(--petal);
    }
    .wing {
      fill: var(--petal-2);
    }
    .heart {
      fill: var(--heart);
    }
    .water {
      fill: none;
      stroke: var(--water);
      stroke-width: 3.4;
      stroke-linecap: round;
    }
  `

  protected override render(): unknown {
    return html`
      <svg viewBox="0 0 60 50" aria-hidden="true" focusable="false">
        <path class="side" d="M28 41C15 41 7 33 6.5 19.5 17.5 20.5 26 27.5 28 41Z" />
        <path class="side" d="M32 41C45 41 53 33 53.5 19.5 42.5 20.5 34 27.5 32 41Z" />
        <path class="wing" d="M29.5 41C19 35 15.5 24.5 19 11.5 27.5 16.5 32 27 29.5 41Z" />
        <path class="wing" d="M30.5 41C41 35 44.5 24.5 41 11.5 32.5 16.5 28 27 30.5 41Z" />
        <path class="heart" d="M30 41C23 31.5 22.5 15 30 4 37.5 15 37 31.5 30 41Z" />
        <path class="water" d="M4 46.5H56" />
      </svg>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotus-mark': LotusMark
  }
}
