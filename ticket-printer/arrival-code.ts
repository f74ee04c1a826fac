/** The day's code on a kiosk: who took a number by phone scans it, or reads six digits (N12). */

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import '../shared/ui/qr-code.ts'
import { plain } from '../shared/ui/theme.ts'
import { inFurther, Words } from '../shared/ui/words.ts'
import type { Language } from '../shared/words/language.ts'
import { arrival as english } from '../shared/words/en/arrival.ts'
import { type ArrivalWords, arrival as chinese } from '../shared/words/zh-CN/arrival.ts'

export const arrivalWords: Record<Language, ArrivalWords> = inFurther('arrival', {
  'zh-CN': chinese,
  en: english,
})

/** A new day has a new code; a kiosk stands for weeks. */
const againMilliseconds = 60_000

@customElement('arrival-code')
export class ArrivalCode extends LitElement {
  static override styles = [
    plain,
    css`
      :host {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        align-items: center;
        gap: 0.4rem 1.5rem;
        padding: 1rem 1.5rem;
        border: 2px solid var(--line);
        border-radius: var(--radius);
        background: var(--raised);
      }
      :host([empty]) {
        display: none;
      }
      qr-code {
        grid-row: span 2;
        width: 14rem;
        height: 14rem;
      }
      b {
        font-size: 1.9rem;
        font-weight: 700;
      }
      b .figures {
        margin-left: 0.5em;
        letter-spacing: 0.12em;
      }
      p {
        font-size: 1.6rem;
        color: var(--ink-2);
      }
    `,
  ]

  @property() hall = ''
  @property() token = ''
  @state() private code = ''
  private timer: ReturnType<typeof setInterval> | undefined
  private readonly words = new Words(this, arrivalWords)

  override connectedCallback(): void {
    super.connectedCallback()
    this.timer = setInterval(() => void this.fetchCode(), againMilliseconds)
    void this.updateComplete.then(() => this.fetchCode())
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearInterval(this.timer)
  }

  protected override updated(): void {
    this.toggleAttribute('empty', this.code === '')
  }

  protected override render(): unknown {
    const { t } = this.words
    if (this.code === '') return nothing
    return html`
      <qr-code .text=${`${location.origin}/take?arrive=${this.code}`} .label=${t.heading}></qr-code>
      <b>${t.heading} <span class="figures" aria-label=${t.code}>${this.code}</span></b>
      <p>${t.how}</p>
    `
  }

  /** While the server is away the code of before stands: it is still today's. */
  private async fetchCode(): Promise<void> {
    if (this.hall === '' || this.token === '') return
    try {
      const answer = await fetch(`/api/halls/${encodeURIComponent(this.hall)}/arrival-code`, {
        headers: { Authorization: `Bearer ${this.token}` },
      })
      if (answer.ok) this.code = ((await answer.json()) as { code: string }).code
    } catch {
      // Asked again in a minute.
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'arrival-code': ArrivalCode
  }
}
