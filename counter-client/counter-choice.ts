/** Which counter one sits at today: one's own at a touch, any other by its number. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { CounterWords } from '../shared/words/zh-CN/counter.ts'
import { deskStyles } from './desk-styles.ts'
import type { Session } from './session.ts'

declare global {
  interface HTMLElementEventMap {
    'counter-chosen': CustomEvent<number>
  }
}

@customElement('counter-choice')
export class CounterChoice extends LitElement {
  @property({ attribute: false }) words!: CounterWords
  @property({ attribute: false }) session!: Session
  /** Why the counter that was chosen cannot be shown. */
  @property() trouble = ''
  @state() private lack = ''
  @query('#counter') private readonly input!: HTMLInputElement

  override render(): TemplateResult {
    const { words, session } = this
    const trouble = this.lack || this.trouble
    return html`
      <main>
        <section class="card">
          <h1>${words.choose.heading}</h1>
          <p class="quiet">${words.choose.lead(session.person.name)}</p>
          ${
            session.counters.length === 0
              ? html`<p class="quiet">${words.choose.none}</p>`
              : html`
                  <h2 class="label">${words.choose.yours}</h2>
                  <div class="own">
                    ${session.counters.map(
                      (counter, index) => html`
                        <button class="button ${index === 0 ? 'main' : ''}" @click=${() => this.choose(counter)}>
                          ${words.counterNo(counter)}
                        </button>
                      `,
                    )}
                  </div>
                `
          }
          <form novalidate @submit=${this.submit}>
            <label class="label" for="counter">
              ${session.counters.length === 0 ? words.choose.number : words.choose.others}
            </label>
            <span class="row">
              <input class="field" id="counter" inputmode="numeric" maxlength="5" autocomplete="off">
              <button class="button">${words.choose.enter} <kbd>↵</kbd></button>
            </span>
            ${trouble === '' ? nothing : html`<p class="trouble" role="alert">${trouble}</p>`}
          </form>
          <slot></slot>
        </section>
      </main>
    `
  }

  override firstUpdated(): void {
    const first = this.renderRoot.querySelector<HTMLElement>('.own button') ?? this.input
    first.focus()
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault()
    const counter = Number(this.input.value.trim())
    if (Number.isInteger(counter) && counter > 0) this.choose(counter)
    else this.lack = this.words.choose.wrong
  }

  private choose(counter: number): void {
    this.lack = ''
    this.dispatchEvent(new CustomEvent('counter-chosen', { detail: counter }))
  }

  static override styles = [
    deskStyles,
    css`
      :host {
        display: block;
        min-height: 100vh;
        background: var(--ground);
      }
      main {
        display: grid;
        min-height: 100vh;
        padding: 16px;
        align-items: center;
        justify-items: center;
      }
      section {
        display: grid;
        gap: 16px;
        width: min(520px, 100%);
        padding: 32px;
        border-radius: var(--radius-large);
      }
      h1 {
        font-size: 30px;
        font-weight: 700;
      }
      h2 {
        margin: 0;
      }
      .own {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(140px, 1fr));
        gap: 10px;
      }
      .own .button {
        min-height: 72px;
        font-size: 24px;
      }
      .row {
        display: flex;
        gap: 8px;
      }
      .trouble {
        margin-top: 8px;
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'counter-choice': CounterChoice
  }
}
