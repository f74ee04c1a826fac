/** Which counter, who sits there, in which state, and whether what is shown is true now. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import '../shared/ui/live-dot.ts'
import { hourOf } from '../shared/ui/clock.ts'
import type { Freshness } from '../shared/ui/live.ts'
import { language, setLanguage } from '../shared/ui/words.ts'
import type { DeskView } from '../shared/views/shapes.ts'
import type { CounterWords } from '../shared/words/zh-CN/counter.ts'
import { deskKeys } from './desk-actions.ts'
import { wish } from './desk-events.ts'
import { deskStyles } from './desk-styles.ts'

@customElement('desk-head')
export class DeskHead extends LitElement {
  @property({ attribute: false }) words!: CounterWords
  @property({ attribute: false }) desk!: DeskView
  @property() freshness: Freshness = 'waiting'
  @property({ type: Number }) stoppedAt = 0
  @property({ type: Number }) now = 0
  /** Calls the next by itself after a finish. */
  @property({ type: Boolean, attribute: 'auto-call' }) autoCall = false
  /** The switches are the counter's own. */
  @property({ type: Boolean }) own = false

  override render(): TemplateResult {
    const { words, desk } = this
    const who = desk.clerk === null ? '' : `${desk.clerk.name} ${desk.clerk.staffNo}`
    const other = language() === 'en' ? 'zh-CN' : 'en'
    return html`
      <header>
        <h1>${words.counterNo(desk.counter)}</h1>
        <span class="state ${desk.state}" role="status">${words.states[desk.state]}</span>
        <span class="who">${[who, desk.zone].filter((part) => part !== '').join(' · ')}</span>
        <span class="gap"></span>
        <span class="served">${words.idle.served(desk.servedToday)}</span>
        ${this.own ? this.auto() : nothing}
        <button lang=${other} @click=${() => setLanguage(other)}>${words.language}</button>
        <live-dot freshness=${this.freshness} .stoppedAt=${this.stoppedAt} .timeZone=${desk.hall.timeZone}></live-dot>
        <span class="hour figures">${hourOf(this.now, desk.hall.timeZone)}</span>
      </header>
    `
  }

  private auto(): TemplateResult {
    const { words, autoCall } = this
    return html`
      <button class=${autoCall ? 'auto on' : 'auto'} aria-pressed=${autoCall ? 'true' : 'false'}
        @click=${() => wish(this, { do: 'auto' })}>
        ${autoCall ? words.autoCall.on : words.autoCall.off} <kbd>${deskKeys.auto}</kbd>
      </button>
    `
  }

  static override styles = [
    deskStyles,
    css`
      header {
        --ink: #f7f4ea;
        --ink-2: #bfd6d3;
        --live: #7fe0b0;
        --long: #ffb454;
        --focus: #ffd978;
        display: flex;
        align-items: center;
        gap: 16px;
        min-height: 52px;
        padding: 0 20px;
        background: #0a2629;
        color: var(--ink);
        white-space: nowrap;
      }
      h1 {
        font-size: 21px;
        font-weight: 700;
      }
      .who {
        overflow: hidden;
        color: var(--ink-2);
        text-overflow: ellipsis;
      }
      .state {
        padding: 3px 12px;
        border: 1px solid transparent;
        border-radius: 8px;
        background: #123a3e;
        font-weight: 600;
      }
      .state.called {
        background: #ffd978;
        color: #13211f;
      }
      .state.paused,
      .state.closed {
        border: 1px dashed var(--long);
        background: none;
        color: var(--long);
      }
      .gap {
        flex: 1;
      }
      .served {
        color: var(--ink-2);
      }
      .hour {
        font-size: 19px;
        font-weight: 600;
      }
      button {
        min-height: 34px;
        padding: 0 10px;
        border: 1px solid #1c5054;
        border-radius: 8px;
        background: none;
        color: var(--ink-2);
        font-size: 14px;
      }
      button kbd {
        border-color: #1c5054;
        background: none;
        color: inherit;
      }
      .auto.on {
        border-color: #7fe0b0;
        color: #7fe0b0;
        font-weight: 700;
      }
      @media (max-width: 720px) {
        header {
          flex-wrap: wrap;
          gap: 4px 10px;
          padding: 8px 12px;
        }
        .served,
        .hour {
          display: none;
        }
        .who {
          order: 9;
          flex: 1 0 100%;
          font-size: 14px;
        }
        h1 {
          font-size: 18px;
        }
        .state {
          padding: 1px 8px;
          font-size: 14px;
        }
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-head': DeskHead
  }
}
