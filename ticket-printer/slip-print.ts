/** Prints the slip of a number that was just taken, and says what became of it; the number is on the screen all the while. */

import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { newId } from '../shared/ui/ask.ts'
import { type PrintReply, printSlip } from '../shared/ui/print-slip.ts'
import { printingWords } from '../shared/ui/slip-alerts.ts'
import { plain } from '../shared/ui/theme.ts'
import { Words } from '../shared/ui/words.ts'
import type { Trouble } from '../shared/views/printers.ts'

type Print =
  | { at: 'queued' }
  | { at: 'printed' }
  | { at: 'failed' | 'unknown'; trouble: Trouble | 'out' }
  /** No printer for slips: the browser prints. */
  | { at: 'browser' }

@customElement('slip-print')
export class SlipPrint extends LitElement {
  static override styles = [
    plain,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: center;
        gap: 1rem 1.5rem;
        font-size: 1.8rem;
        line-height: 1.4;
      }
      p {
        font-weight: 700;
      }
      .trouble {
        max-width: 44rem;
        padding: 1rem 1.75rem;
        border-radius: var(--radius);
        background: var(--long-tint);
        color: var(--long);
        text-align: left;
      }
      .trouble p + p {
        font-weight: 500;
      }
      button {
        min-height: 5rem;
        min-width: 13rem;
        padding: 0 1.5rem;
        border: 2px solid var(--ink);
        border-radius: var(--radius);
        background: none;
        font-size: 1.8rem;
        font-weight: 700;
      }
    `,
  ]

  @property() hall = ''
  @property({ attribute: false }) token: string | undefined
  /** A ticket that comes here is printed at once, under its own id. */
  @property() ticket = ''
  /** The hall does not know the ticket yet: only the browser can print. */
  @property({ type: Boolean }) held = false
  @state() private print: Print = { at: 'queued' }
  /** The browser was asked to; what came of it nobody tells. */
  private isPrinted = false
  private readonly words = new Words(this, printingWords)

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!(changed.has('ticket') || changed.has('held')) || this.ticket === '') return
    if (this.held) this.print = { at: 'browser' }
    else if (changed.has('ticket') || !this.isPrinted) void this.send(this.ticket)
  }

  protected override render(): unknown {
    const { t } = this.words
    const { print } = this
    switch (print.at) {
      case 'queued':
        return html`<p role="status">${t.queued}</p>`
      case 'printed':
        return html`<p role="status">${t.printed}</p>
          ${this.again(t.again)}`
      case 'browser':
        return html`<button @click=${() => this.printHere()}>${t.byBrowser}</button>`
      default: {
        const why = print.trouble === 'out' ? t.out : t.troubles[print.trouble]
        return html`<div class="trouble" role="alert">
            <p>${print.at === 'failed' ? t.failed(why) : t.unknown}</p>
            <p>${t.keep}</p>
          </div>
          ${this.again(t.again)}`
      }
    }
  }

  private printHere(): void {
    window.print()
    this.isPrinted = true
    this.dispatchEvent(new CustomEvent('printed', { bubbles: true, composed: true }))
  }

  private again(words: string): unknown {
    return this.ticket === ''
      ? nothing
      : html`<button @click=${() => void this.send(newId())}>${words}</button>`
  }

  /** A touch while a slip is on its way finds no button: one touch, one slip. */
  private async send(id: string): Promise<void> {
    const { hall, token, ticket } = this
    this.print = { at: 'queued' }
    const reply = await printSlip({ hall, token, ticket, id })
    if (ticket !== this.ticket) return
    if (reply.ok && reply.job.state === 'printed') this.print = { at: 'printed' }
    else if (!reply.ok && reply.problem?.code === 'no-printer') this.print = { at: 'browser' }
    else {
      this.print = troubleOf(reply)
      this.dispatchEvent(new CustomEvent('trouble', { bubbles: true, composed: true }))
    }
  }
}

/** Whoever got no answer cannot know whether it printed. */
function troubleOf(reply: PrintReply): Print {
  if (!reply.ok) return { at: reply.problem === null ? 'unknown' : 'failed', trouble: 'out' }
  const { state, trouble } = reply.job
  return { at: state === 'failed' ? 'failed' : 'unknown', trouble: trouble ?? 'out' }
}

declare global {
  interface HTMLElementTagNameMap {
    'slip-print': SlipPrint
  }
}
