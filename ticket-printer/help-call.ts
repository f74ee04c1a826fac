/** "I need help", on every page of the kiosk: quiet, in nobody's way, and honest about whether a guide was told. */

import { css, html, LitElement, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { ask } from '../shared/ui/ask.ts'
import { plain } from '../shared/ui/theme.ts'
import { Words } from '../shared/ui/words.ts'
import { kioskWords } from './kiosk-words.ts'

/** So long the answer stands before the button is there again, for the next citizen. */
const answerMilliseconds = 30_000

@customElement('help-call')
export class HelpCall extends LitElement {
  @property() hall = ''
  @property() token: string | undefined
  /** Little room: the button says it. */
  @property({ type: Boolean, reflect: true }) brief = false
  @state() private step: 'ask' | 'sending' | 'sent' | 'failed' = 'ask'
  private returning: ReturnType<typeof setTimeout> | undefined
  private readonly words = new Words(this, kioskWords)

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.returning)
  }

  protected override render(): TemplateResult {
    const { t } = this.words
    const { step } = this
    return html`
      <p role="status" class=${step}>${step === 'ask' ? t.help : t.helpCall[step]}</p>
      <button ?hidden=${step === 'sent'} ?disabled=${step === 'sending' || this.token === undefined}
        @click=${() => void this.call()}>${t.helpCall.ask}</button>
    `
  }

  /** A second press finds the step changed; and in the hall a call stands until it is closed (A1). */
  private async call(): Promise<void> {
    if (this.step === 'sending' || this.step === 'sent') return
    this.step = 'sending'
    const reply = await ask(this.hall, { type: 'alarm.raise', kind: 'help' }, { token: this.token })
    this.step = reply.ok ? 'sent' : 'failed'
    clearTimeout(this.returning)
    this.returning = setTimeout(() => (this.step = 'ask'), answerMilliseconds)
  }

  static override styles = [
    plain,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 2rem;
      }
      p {
        flex: 1;
      }
      :host([brief]) .ask {
        display: none;
      }
      .sent,
      .failed {
        color: var(--human-ink);
        font-weight: 700;
      }
      button {
        flex: none;
        min-height: 4.5rem;
        padding: 0 2rem;
        border: 2px solid var(--human);
        border-radius: var(--radius);
        background: none;
        color: var(--human-ink);
        font-size: 1.75rem;
        font-weight: 600;
      }
      button:disabled {
        border-style: dashed;
        color: var(--ink-2);
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'help-call': HelpCall
  }
}
