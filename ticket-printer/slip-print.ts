/** Prints the slip of a number that was just taken, and says what became of it; the number is on the screen all the while. */

import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { newId } from '../shared/ui/ask.ts'
import { type PrintReply, printSlip } from '../shared/ui/print-slip.ts'
import { printingWords } from '../shared/ui/slip-alerts.ts'
import { plain } from '../shared/ui/theme.ts'
import { Words } from '../shared/ui/words.ts'
import type { LocalPrinter } from '../shared/law/plan.ts'
import type { Slip } from '../shared/ui/slip.ts'
import type { Trouble } from '../shared/views/printers.ts'
import { printBeside } from './offline/local-print.ts'

type Print =
  | { at: 'queued' }
  | { at: 'printed' }
  | { at: 'failed' | 'unknown'; trouble: Trouble | 'out'; isMissed?: boolean }
  /** No printer for slips: the browser prints. */
  | { at: 'browser' }

declare global {
  interface HTMLElementEventMap {
    /** The slip is on its way out of the printer beside the kiosk; `printed` or `trouble` follows. */
    printing: CustomEvent<void>
    printed: CustomEvent<void>
    /** A slip did not come out, or perhaps not whole. */
    trouble: CustomEvent<{ isUnknown: boolean }>
  }
}

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
      .ways {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        gap: 1rem 1.5rem;
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
  /** The hall does not know the ticket yet: only the printer's agent beside the kiosk, or the browser, can print. */
  @property({ type: Boolean }) held = false
  /** Whose agent can be asked by the kiosk itself. */
  @property({ attribute: false }) beside: LocalPrinter | null = null
  @property({ attribute: false }) slip: Slip | null = null
  @state() private print: Print = { at: 'queued' }
  /** The browser or the agent was asked to: nothing is printed by itself any more. */
  private isPrinted = false
  /** A slip may be in the citizen's hand. */
  private isOut = false
  private readonly words = new Words(this, printingWords)

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!(changed.has('ticket') || changed.has('held')) || this.ticket === '') return
    if (this.held && changed.has('ticket') && this.beside !== null)
      void this.sendBeside(this.beside, this.ticket)
    else if (this.held) this.print = { at: 'browser' }
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
          <div class="ways">
            ${print.isMissed && this.held ? nothing : this.again(t.again)}
            ${
              this.held
                ? html`<button @click=${() => this.printHere()}>${print.isMissed ? t.byBrowser : t.otherWay}</button>`
                : nothing
            }
          </div>`
      }
    }
  }

  private printHere(): void {
    window.print()
    this.isPrinted = true
    this.isOut = true
    this.tell('printed')
  }

  private again(words: string): unknown {
    return this.ticket === '' ? nothing : html`<button @click=${() => this.sendAgain()}>${words}</button>`
  }

  private sendAgain(): void {
    if (this.held && this.beside !== null) void this.sendBeside(this.beside, newId())
    else void this.send(newId())
  }

  /** As `send`, without the hall: the agent prints once for an id, also after a power cut. */
  private async sendBeside(beside: LocalPrinter, id: string): Promise<void> {
    const { ticket, slip } = this
    if (slip === null) return
    this.print = { at: 'queued' }
    this.isPrinted = true
    this.tell('printing')
    const job = await printBeside(beside, id, this.isOut ? { ...slip, copiedAt: Date.now() } : slip)
    if (job?.state === 'printed') this.tell('printed')
    else this.tell('trouble', { isUnknown: job?.state === 'unknown' })
    if (ticket !== this.ticket) return
    this.isOut ||= job !== null && job.state !== 'failed'
    if (job === null) {
      this.isPrinted = this.isOut
      this.print = { at: 'failed', trouble: 'unreachable', isMissed: true }
      // The line came back meanwhile.
      if (!this.held && !this.isPrinted) void this.send(ticket)
    } else if (job.state === 'printed') this.print = { at: 'printed' }
    else this.print = { at: job.state, trouble: job.trouble ?? 'out' }
  }

  private tell(name: 'printing' | 'printed'): void
  private tell(name: 'trouble', detail: { isUnknown: boolean }): void
  private tell(name: string, detail?: object): void {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }))
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
      this.tell('trouble', { isUnknown: this.print.at === 'unknown' })
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
