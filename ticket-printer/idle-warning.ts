/** Is anybody still there? Said in time, and easily answered. */

import { css, html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { plain } from '../shared/ui/theme.ts'
import { Words } from '../shared/ui/words.ts'
import { kioskWords } from './kiosk-words.ts'

declare global {
  interface HTMLElementEventMap {
    stay: CustomEvent
    leave: CustomEvent
  }
}

@customElement('idle-warning')
export class IdleWarning extends LitElement {
  static override styles = [
    plain,
    css`
      :host {
        position: fixed;
        top: 0;
        right: 0;
        bottom: 0;
        left: 0;
        z-index: 1;
        display: grid;
        place-items: end center;
        padding: 0 3.5rem 12rem;
        background: rgb(19 33 31 / 60%);
      }
      div {
        display: grid;
        gap: 2rem;
        width: 100%;
        max-width: 60rem;
        padding: 3rem;
        border-radius: var(--radius-large);
        background: var(--raised);
        text-align: center;
      }
      h2 {
        font-size: 3.2rem;
        font-weight: 700;
      }
      p {
        font-size: 2.1rem;
        line-height: 1.5;
      }
      button {
        min-height: 7rem;
        border: 2px solid var(--ink);
        border-radius: var(--radius);
        background: none;
        font-size: 2.4rem;
        font-weight: 700;
      }
      .main {
        border-color: var(--action);
        background: var(--action);
        color: var(--on-action);
      }
    `,
  ]

  @property({ type: Number }) seconds = 0
  private readonly words = new Words(this, kioskWords)

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('.main')?.focus()
  }

  protected override render(): unknown {
    const { t } = this.words
    return html`<div role="alertdialog" aria-modal="true" aria-labelledby="ask" aria-describedby="why">
      <h2 id="ask">${t.stillThere}</h2>
      <p id="why" class="figures">${t.willClear(this.seconds)}</p>
      <button class="main" @click=${() => this.dispatchEvent(new CustomEvent('stay'))}>${t.goOn}</button>
      <button @click=${() => this.dispatchEvent(new CustomEvent('leave'))}>${t.toStart}</button>
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'idle-warning': IdleWarning
  }
}
