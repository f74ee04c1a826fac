/** In place of the wall, for whoever may not see it: who may, and how one becomes one of them. */

import { css, html, LitElement } from 'lit'
import { customElement } from 'lit/decorators.js'
import '../shared/ui/lotus-mark.ts'
import { plain } from '../shared/ui/theme.ts'
import { Words } from '../shared/ui/words.ts'
import { wallWords } from './wall-words.ts'

@customElement('wall-door')
export class WallDoor extends LitElement {
  private readonly words = new Words(this, wallWords)

  protected override render(): unknown {
    const { door: t } = this.words.t
    return html`
      <main>
        <lotus-mark></lotus-mark>
        <h1>${t.heading}</h1>
        <p>${t.lead}</p>
        <nav><a href="/manage">${t.signIn}</a><a href="/pair?as=wall">${t.pair}</a></nav>
      </main>
    `
  }

  static override styles = [
    plain,
    css`
      :host {
        display: grid;
        place-items: center;
        min-height: 0;
      }
      main {
        display: grid;
        justify-items: center;
        gap: 1.5rem;
        max-width: 60rem;
        padding: 2rem;
        text-align: center;
      }
      lotus-mark {
        font-size: 6rem;
      }
      h1 {
        font-size: 2.75rem;
        font-weight: 600;
      }
      p {
        font-size: max(1.75rem, 18px);
        line-height: 1.5;
        text-wrap: balance;
        color: var(--ink-2);
      }
      nav {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        gap: 1.5rem;
      }
      a {
        padding: 0.6em 1.4em;
        border: 2px solid var(--line);
        border-radius: 999px;
        font-size: max(1.75rem, 18px);
        font-weight: 600;
        color: var(--ink);
        text-decoration: none;
      }
      a:hover {
        background: var(--raised);
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'wall-door': WallDoor
  }
}
