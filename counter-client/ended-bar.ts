/** Of the visit that just ended: what was promised, and its paper to print. It waits and asks nothing. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { LiveController } from '../shared/ui/live.ts'
import type { DeskView, VisitView } from '../shared/views/shapes.ts'
import type { CounterWords } from '../shared/words/zh-CN/counter.ts'
import { deskStyles } from './desk-styles.ts'
import type { EndedVisit } from './ended-visit.ts'
import { printPaper } from './visit-paper.ts'

declare global {
  interface HTMLElementEventMap {
    'put-away': CustomEvent<void>
  }
}

@customElement('ended-bar')
export class EndedBar extends LitElement {
  @property() hall = ''
  @property() token = ''
  @property({ attribute: false }) words!: CounterWords
  @property({ attribute: false }) desk!: DeskView
  @property({ attribute: false }) ended!: EndedVisit
  private readonly live = new LiveController(this, {
    hall: () => this.hall,
    view: 'visit',
    key: () => this.ended.ticket,
    token: () => this.token,
  })

  override render(): TemplateResult | typeof nothing {
    const { words, ended, visit } = this
    // Kept from another day: nobody knows it any more.
    if (this.live.problem !== null) return nothing
    const repeated = visit?.notices.at(-1)?.repeated ?? []
    const asked = ended.kind === 'notice' || ended.kind === 'pending'
    return html`
      <p class="what" role="status">${this.said(visit)}</p>
      ${
        asked && repeated.length > 0
          ? html`<p class="repeated" role="alert">⚠ ${words.ended.repeated(repeated.join(words.visit.comma))}</p>`
          : nothing
      }
      <button class="button" ?disabled=${visit === undefined} @click=${() => this.print()}>
        ${words.ended.print[ended.kind]} <kbd>D</kbd>
      </button>
      <button class="button bare" @click=${() => this.dispatchEvent(new CustomEvent('put-away'))}>${words.ended.close}</button>
    `
  }

  /** Prints the paper, once the server has said what stands on it. */
  print(): void {
    const { words, desk, visit, ended } = this
    if (visit !== undefined) printPaper({ words, desk, visit, ended, now: this.live.now() })
  }

  private get visit(): VisitView | undefined {
    return this.live.view?.data.visit
  }

  private said(visit: VisitView | undefined): string {
    const { ended: words } = this.words
    const { kind, number } = this.ended
    switch (kind) {
      case 'pending':
        return words.pending(number, visit?.notices.at(-1)?.due ?? '…')
      case 'followed':
        return words.followed(number, visit?.followUp?.due ?? '…')
      default:
        return words[kind](number)
    }
  }

  static override styles = [
    deskStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 12px;
        padding: 6px 20px;
        border-top: 1px solid var(--line);
        background: var(--action-tint);
      }
      .what {
        flex: 1 1 240px;
        font-weight: 600;
      }
      .repeated {
        color: var(--long);
        font-weight: 600;
      }
      .button {
        min-height: 38px;
      }
      @media (max-width: 720px) {
        :host {
          padding: 6px 12px;
        }
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'ended-bar': EndedBar
  }
}
