/** A number by phone, where the plan allows it; everywhere else the waits of every queue, before one sets out. */

import { css, html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import '../shared/ui/base.css'
import '../shared/ui/figures.ts'
import { ask } from '../shared/ui/ask.ts'
import { findHall } from '../shared/ui/hall.ts'
import '../shared/ui/live-dot.ts'
import { LiveController } from '../shared/ui/live.ts'
import '../shared/ui/lotus-mark.ts'
import { paper, plain } from '../shared/ui/tokens.ts'
import { waitWords } from '../shared/ui/wait.ts'
import { Words } from '../shared/ui/words.ts'
import type { KioskView } from '../shared/views/shapes.ts'
import type { Issued } from '../shared/ui/slip.ts'
import { ticketStyles } from './ticket-styles.ts'
import { closedWords } from './closed-words.ts'
import { keepTicket, keptTicket } from './kept-ticket.ts'
import { languageButtons } from './language-buttons.ts'
import { takeWords } from './take-words.ts'

@customElement('take-page')
export class TakePage extends LitElement {
  static override styles = [
    paper,
    plain,
    ticketStyles,
    css`
      h1 {
        font-size: 26px;
        font-weight: 700;
      }
      .how {
        padding: 14px 16px;
        border-radius: 14px;
        background: var(--action-tint);
      }
      li {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 2px 12px;
        padding: 14px 0;
        border-bottom: 1px solid var(--line);
      }
      .name {
        font-weight: 700;
      }
      .wait {
        color: var(--ink-2);
      }
      .figures {
        text-align: right;
      }
      .why {
        grid-column: 1 / -1;
        color: var(--long);
      }
      .hours {
        color: var(--ink-2);
        text-align: left;
      }
      .queue-button {
        display: grid;
        grid-column: 1 / -1;
        grid-template-columns: 1fr auto;
        gap: 2px 12px;
        min-height: 64px;
        padding: 12px 16px;
        border: 2px solid var(--line);
        border-radius: 14px;
        background: var(--raised);
        text-align: left;
      }
      .queue-button:disabled {
        background: var(--sunken);
      }
    `,
  ]

  @state() private hall = ''
  /** The queue that was touched and is not confirmed yet. */
  @state() private wanted: KioskView['queues'][number] | null = null
  @state() private isBusy = false
  @state() private trouble = ''
  private readonly words = new Words(this, takeWords)
  private readonly live = new LiveController(this, { hall: () => this.hall, view: 'kiosk' })

  override connectedCallback(): void {
    super.connectedCallback()
    this.arrived()
    void findHall().then(({ hall }) => {
      this.hall = hall
    })
  }

  protected override render(): unknown {
    const data = this.live.view?.data
    const { t } = this.words
    return html`
      <header>
        <lotus-mark on="paper"></lotus-mark>
        <p>${data?.hall.name ?? ''}</p>
        ${languageButtons('language')}
      </header>
      <main>
        <h1>${data?.phone === true ? t.title : t.titleOff}</h1>
        ${data === undefined || data.hours === '' ? nothing : html`<p class="hours figures">${t.hours(data.hours)}</p>`}
        <p class="how">${data?.phone === true ? t.how : t.howOff}</p>
        ${data?.phone === true && data.arriveMinutes !== undefined ? html`<p class="how">${t.arrive(data.arriveMinutes)}</p>` : nothing}
        ${this.trouble === '' ? nothing : html`<p class="trouble" role="alert">${this.trouble}</p>`}
        ${this.wanted === null ? nothing : this.confirm(this.wanted)}
        <ul>
          ${(data?.queues ?? []).map((queue) => html`<li>${data!.phone ? this.choice(queue) : this.line(queue)}</li>`)}
        </ul>
      </main>
      <footer>
        <live-dot
          .freshness=${this.live.freshness}
          .stoppedAt=${this.live.stoppedAt()}
          .timeZone=${data?.hall.timeZone}
        ></live-dot>
      </footer>
    `
  }

  /** The code in the hall was scanned: on to the number that this phone has. */
  private arrived(): void {
    const code = new URLSearchParams(location.search).get('arrive')
    if (code === null) return
    const token = keptTicket()
    if (token === null) this.trouble = this.words.t.noTicket(code.slice(0, 6))
    else location.replace(`/t/${token}?arrive=${encodeURIComponent(code)}`)
  }

  private choice(queue: KioskView['queues'][number]): unknown {
    return html`<button
      class="queue-button"
      data-queue=${queue.queue}
      ?disabled=${!queue.open || this.isBusy}
      @click=${() => {
        this.wanted = queue
        this.trouble = ''
        scrollTo({ top: 0 })
      }}
    >
      ${this.line(queue)}
    </button>`
  }

  private line(queue: KioskView['queues'][number]): unknown {
    const { t } = this.words
    return html`<span class="name">${queue.name}</span>
      <span class="figures">${queue.open ? t.waiting(queue.waiting) : t.closedShort}</span>
      ${
        queue.open
          ? html`<span class="wait">${queue.hint}</span><span class="wait figures">${waitWords(queue.wait)}</span>`
          : html`<span class="why">${closedWords(t, queue.reason)}</span>`
      }`
  }

  private confirm(queue: KioskView['queues'][number]): unknown {
    const { t } = this.words
    return html`<div class="sure" role="alertdialog" aria-label=${t.sure(queue.name)}>
      <p>${this.isBusy ? t.taking : t.sure(queue.name)}</p>
      <button class="main" ?disabled=${this.isBusy} @click=${() => void this.take(queue.queue)}>${t.yes}</button>
      <button
        class="quiet"
        ?disabled=${this.isBusy}
        @click=${() => {
          this.wanted = null
        }}
      >
        ${t.no}
      </button>
    </div>`
  }

  /** One touch, one number; then the phone shows the ticket's own page. */
  private async take(queue: string): Promise<void> {
    if (this.isBusy) return
    this.isBusy = true
    const command = { type: 'ticket.issue', queue, channel: 'phone' } as const
    const reply = await ask<Issued & Record<string, unknown>>(this.hall, command)
    if (reply.ok) {
      keepTicket(reply.result.token)
      location.assign(`/t/${reply.result.token}`)
      return
    }
    this.isBusy = false
    this.wanted = null
    this.trouble = reply.problem.detail
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'take-page': TakePage
  }
}
