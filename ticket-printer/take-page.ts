/** Waits of every queue, seen from a phone before one sets out. */

import { css, html, LitElement } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import '../shared/ui/base.css'
import { findHall } from '../shared/ui/hall.ts'
import '../shared/ui/live-dot.ts'
import { LiveController } from '../shared/ui/live.ts'
import '../shared/ui/lotus-mark.ts'
import { paper, plain } from '../shared/ui/theme.ts'
import { waitWords } from '../shared/ui/wait.ts'
import { Words } from '../shared/ui/words.ts'
import { ticketStyles } from './ticket-styles.ts'
import { takeWords } from './ticket-words.ts'

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
    `,
  ]

  @state() private hall = ''
  private readonly words = new Words(this, takeWords)
  private readonly live = new LiveController(this, { hall: () => this.hall, view: 'kiosk' })

  override connectedCallback(): void {
    super.connectedCallback()
    void findHall().then(({ hall }) => {
      this.hall = hall
    })
  }

  protected override render(): unknown {
    const data = this.live.view?.data
    const { t } = this.words
    return html`
      <header>
        <lotus-mark></lotus-mark>
        <p>${data?.hall.name ?? ''}</p>
      </header>
      <main>
        <h1>${t.title}</h1>
        <p class="how">${t.how}</p>
        <ul>
          ${(data?.queues ?? []).map(
            (queue) => html`<li>
              <span class="name">${queue.name}</span>
              <span class="figures">${queue.open ? t.waiting(queue.waiting) : t.closed}</span>
              <span class="wait">${queue.hint}</span>
              <span class="wait figures">${queue.open ? waitWords(queue.wait) : ''}</span>
            </li>`,
          )}
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
}

declare global {
  interface HTMLElementTagNameMap {
    'take-page': TakePage
  }
}
