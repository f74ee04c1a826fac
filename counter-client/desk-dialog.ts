/** A question before a command: a native dialog with one form, its trouble beside its button, Esc to leave. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import type { DeskView } from '../shared/views/shapes.ts'
import type { CounterWords } from '../shared/words/zh-CN/counter.ts'
import { deskStyles } from './desk-styles.ts'

declare global {
  interface HTMLElementEventMap {
    /** The dialog was left without doing anything. */
    'dialog-left': CustomEvent<void>
  }
}

export abstract class DeskDialog extends LitElement {
  @property({ attribute: false }) words!: CounterWords
  @property({ attribute: false }) desk!: DeskView
  @property({ type: Boolean }) busy = false
  /** What went wrong, in a sentence: the server's word. */
  @property() trouble = ''
  /** Why nothing can be sent now. */
  @property() still = ''
  /** What the form still lacks, said after the first try. */
  @state() protected lack = ''
  @query('dialog') private readonly box!: HTMLDialogElement

  protected abstract heading(): string
  protected abstract body(): TemplateResult
  protected abstract submitLabel(): string
  /** Sends, or sets `lack`. */
  protected abstract submit(): void

  protected lead(): string {
    return ''
  }

  /** Another thing that the form can do, beside its button. */
  protected extra(): TemplateResult | typeof nothing {
    return nothing
  }

  protected get isGrave(): boolean {
    return false
  }

  override render(): TemplateResult {
    const { words } = this
    const trouble = this.lack || this.trouble || this.still
    return html`
      <dialog aria-labelledby="heading" @close=${this.leave} @keydown=${this.onKey}>
        <form method="dialog" novalidate @submit=${this.onSubmit}>
          <div class="head">
            <h2 id="heading" tabindex="-1">${this.heading()}</h2>
            ${this.lead() === '' ? nothing : html`<p class="quiet">${this.lead()}</p>`}
          </div>
          <div class="body">${this.body()}</div>
          <div class="foot">
            <p class="trouble" role="alert">${trouble}</p>
            <button type="button" class="button" @click=${() => this.box.close()}>
              ${words.cancel} <kbd>Esc</kbd>
            </button>
            ${this.extra()} ${this.submitButton()}
          </div>
        </form>
      </dialog>
    `
  }

  override firstUpdated(): void {
    this.box.showModal()
    void this.focusFirst()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    // Gives the focus back to where it was.
    if (this.box.open) this.box.close()
  }

  protected onKey(_event: KeyboardEvent): void {}

  private async focusFirst(): Promise<void> {
    const first = this.renderRoot.querySelector<HTMLElement>('[data-first]') ?? this.box.querySelector('h2')
    // An element of ours has nothing to focus before it is drawn.
    if (first instanceof LitElement) await first.updateComplete
    first?.focus()
  }

  private submitButton(): TemplateResult | typeof nothing {
    if (this.submitLabel() === '') return nothing
    return html`
      <button class="button main ${this.isGrave ? 'grave' : ''}" ?disabled=${this.busy || this.still !== ''}>
        ${this.busy ? this.words.busy : this.submitLabel()} <kbd>↵</kbd>
      </button>
    `
  }

  private onSubmit(event: SubmitEvent): void {
    // It stays open until the answer is there: what was typed is not lost when the hall says no.
    event.preventDefault()
    if (this.busy || this.still !== '') return
    this.lack = ''
    this.submit()
  }

  private leave(): void {
    if (this.isConnected) this.dispatchEvent(new CustomEvent('dialog-left', { bubbles: true }))
  }

  static override styles = [
    deskStyles,
    css`
      dialog {
        width: min(720px, calc(100vw - 24px));
        max-height: calc(100vh - 24px);
        padding: 0;
        border: 1px solid var(--edge);
        border-radius: var(--radius-large);
        background: var(--ground);
        color: inherit;
        overflow: hidden;
      }
      dialog::backdrop {
        background: rgba(7, 28, 31, 0.55);
      }
      form {
        display: flex;
        flex-direction: column;
        max-height: calc(100vh - 26px);
      }
      .head {
        padding: 22px 28px 12px;
      }
      h2 {
        font-size: 24px;
        font-weight: 700;
        line-height: 1.3;
      }
      h2:focus {
        outline: none;
      }
      .body {
        display: grid;
        gap: 18px;
        min-height: 0;
        padding: 6px 28px 20px;
        overflow: auto;
      }
      .foot {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: flex-end;
        gap: 10px;
        padding: 14px 28px;
        border-top: 1px solid var(--line);
        background: var(--raised);
      }
      .foot .trouble {
        flex: 1 1 200px;
      }
      fieldset {
        min-width: 0;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0;
      }
      .option {
        display: flex;
        align-items: center;
        gap: 12px;
        min-height: 44px;
        padding: 6px 14px;
        border: 1px solid var(--line);
        border-radius: 12px;
        background: var(--raised);
        cursor: pointer;
      }
      .option > :nth-child(2) {
        flex: 1;
      }
      .option.on {
        border-color: var(--action);
        background: var(--action-tint);
        box-shadow: inset 0 0 0 1px var(--action);
      }
      .option.off {
        border-style: dashed;
        background: none;
        color: var(--ink-2);
        cursor: default;
      }
      .option input {
        flex: none;
        width: 20px;
        height: 20px;
        margin: 0;
        accent-color: var(--action);
      }
      .option small {
        display: block;
        color: var(--ink-2);
        font-size: 14px;
        line-height: 1.35;
      }
      .options {
        display: grid;
        gap: 8px;
      }
      @media (max-width: 720px) {
        .head,
        .body,
        .foot {
          padding-left: 16px;
          padding-right: 16px;
        }
      }
    `,
  ]
}
