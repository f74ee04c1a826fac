/** Large keys on the screen, for pinyin or for a number; a real keyboard works beside them. */

import { css, html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { plain } from '../shared/ui/theme.ts'
import { Words } from '../shared/ui/words.ts'
import { kioskWords } from './kiosk-words.ts'

export const letterRows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']

declare global {
  interface HTMLElementEventMap {
    /** One key: a character, or nothing to take the last one away. */
    'key-touched': CustomEvent<string>
  }
}

@customElement('letter-keys')
export class LetterKeys extends LitElement {
  static override styles = [
    plain,
    css`
      :host {
        display: grid;
        gap: 0.5rem;
        padding: 1rem;
        border-radius: var(--radius-large);
        background: var(--sunken);
      }
      div {
        display: flex;
        justify-content: center;
        gap: 0.45rem;
      }
      button {
        flex: 1;
        max-width: 9rem;
        min-width: 4.2rem;
        min-height: var(--key-height, 5.25rem);
        padding: 0;
        border: 2px solid var(--line);
        border-radius: var(--radius);
        background: var(--raised);
        font-size: 2.25rem;
        font-weight: 600;
        text-transform: uppercase;
      }
      button:active {
        background: var(--action-tint);
        border-color: var(--action);
      }
      .erase {
        flex: 2;
        max-width: 16rem;
        font-size: 1.9rem;
      }
    `,
  ]

  @property({ attribute: false }) rows: readonly string[] = letterRows
  private readonly words = new Words(this, kioskWords)

  protected override render(): unknown {
    const last = this.rows.length - 1
    return this.rows.map(
      (row, index) => html`<div>
        ${row.split('').map((key) => html`<button data-key=${key} @click=${() => this.touch(key)}>${key}</button>`)}
        ${index === last ? html`<button class="erase" @click=${() => this.touch('')}>${this.words.t.erase}</button>` : ''}
      </div>`,
    )
  }

  private touch(key: string): void {
    this.dispatchEvent(new CustomEvent('key-touched', { detail: key, bubbles: true, composed: true }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'letter-keys': LetterKeys
  }
}
