/** Choices with people waiting and the wait; a visit shows its steps, a closed one why and what to do instead. */

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { plain } from '../shared/ui/theme.ts'
import { isLong, waitWords } from '../shared/ui/wait.ts'
import { Words } from '../shared/ui/words.ts'
import type { Choice } from './choice.ts'
import { kioskWords } from './kiosk-words.ts'
import { closedWords } from './closed-words.ts'

@customElement('choice-list')
export class ChoiceList extends LitElement {
  static override styles = [
    plain,
    css`
      :host {
        display: grid;
        grid-template-columns: 1fr 1fr;
        grid-auto-rows: min-content;
        gap: 0.9rem;
      }
      button {
        display: grid;
        align-content: center;
        gap: 0.25rem;
        min-height: 6.5rem;
        padding: 0.75rem 1.5rem;
        border: 2px solid var(--line);
        border-radius: var(--radius);
        background: var(--raised);
        text-align: left;
        font-size: 1.75rem;
        line-height: 1.3;
      }
      button:not(:disabled):active {
        background: var(--action-tint);
        border-color: var(--action);
      }
      button:disabled {
        background: var(--sunken);
        color: var(--ink-2);
      }
      .name {
        font-size: 1.95rem;
        font-weight: 700;
      }
      .state {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 1rem;
        color: var(--ink-2);
      }
      .state b {
        font-weight: 600;
        color: var(--action);
      }
      .state .long,
      .closed {
        color: var(--long);
      }
      .visit {
        grid-column: 1 / -1;
        padding: 1.25rem 1.75rem;
        border-color: var(--action);
        background: var(--action-tint);
      }
      .visit .name {
        font-size: 2.25rem;
        color: var(--action);
      }
      .steps {
        font-weight: 600;
      }
      @media (orientation: landscape) {
        :host {
          grid-template-columns: repeat(3, 1fr);
        }
      }
      :host([narrow]) {
        grid-template-columns: 1fr 1fr;
      }
:host([small]) {
        grid-template-columns: repeat(3, 1fr);
        gap: 0.7rem;
      }
      :host([small]) button {
        align-content: space-between;
        gap: 0;
        min-height: 4.75rem;
        padding: 0.3rem 0.7rem;
        line-height: 1.2;
      }
      :host([small]) .name {
        font-size: 1.75rem;
        font-weight: 600;
      }
      :host([large]) button {
        min-height: 8.5rem;
      }
      :host([large]) .name {
        font-size: 2.2rem;
      }
      @media (orientation: landscape) {
        :host([small]) {
          grid-template-columns: 1fr 1fr;
        }
      }
    `,
  ]

  @property({ attribute: false }) choices: readonly Choice[] = []
  @property({ type: Boolean }) disabled = false
  /** Little room: fewer words. */
  @property({ type: Boolean, reflect: true }) small = false
  private readonly words = new Words(this, kioskWords)

  protected override render(): unknown {
    return this.choices.map((choice) => this.button(choice))
  }

  private button(choice: Choice): unknown {
    const { t } = this.words
    const { name, queue, hint, items, theme, steps } = choice
    return html`<button
      class=${steps === undefined ? 'matter' : 'visit'}
      data-item=${items?.[0] ?? nothing}
      data-theme=${theme ?? nothing}
      ?disabled=${this.disabled || !queue.open}
      @click=${() => this.dispatchEvent(new CustomEvent('choose', { detail: choice }))}
    >
      <span class="name">${steps === undefined ? name : t.wholeVisit(name)}</span>
      ${hint === undefined ? nothing : html`<span>${hint}</span>`}
      ${steps === undefined ? nothing : html`<span class="steps">${steps.join(' → ')}</span>`}
      ${queue.open ? this.state(queue) : html`<span class="closed">${closedWords(t, queue.reason)}</span>`}
    </button>`
  }

  private state({ waiting, wait }: Choice['queue']): unknown {
    const { t } = this.words
    if (waiting === null) return html`<span class="state"><span>${t.openWithoutLine}</span></span>`
    return html`<span class="state figures"
      ><span>${this.small ? t.people(waiting) : t.waiting(waiting)}</span
      ><b class=${isLong(wait) ? 'long' : ''}>${waitWords(wait)}</b></span
    >`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'choice-list': ChoiceList
  }
}
