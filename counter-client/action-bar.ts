/** The buttons of this moment, each with its key; the main one is always in the same place. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { DeskView } from '../shared/views/shapes.ts'
import type { CounterWords } from '../shared/words/zh-CN/counter.ts'
import {
  barActionsOf,
  isAvailable,
  deskKeys,
  keyOf,
  menuActionsOf,
  type MainAction,
  recallOf,
  type SideAction,
} from './desk-actions.ts'
import { wish } from './desk-events.ts'
import { deskStyles } from './desk-styles.ts'

@customElement('action-bar')
export class ActionBar extends LitElement {
  @property({ attribute: false }) words!: CounterWords
  @property({ attribute: false }) desk!: DeskView
  @property({ type: Number }) now = 0
  /** Why nothing can be pressed, in a sentence; empty when it can. */
  @property() still = ''
  @property({ type: Boolean }) busy = false
  /** A first press of "missed" waits for its second. */
  @property({ type: Boolean, attribute: 'miss-asked' }) missAsked = false
  /** What the space bar does now. */
  @property() main: MainAction = 'call'
  /** A first press of the call for help waits for its second. */
  @property({ type: Boolean, attribute: 'alarm-asked' }) alarmAsked = false
  @state() private isMenuOpen = false

  override render(): TemplateResult {
    const { words, desk, now, main } = this
    const possible = isAvailable(desk, main, now)
    const reason = this.still || (possible || main !== 'call' ? '' : words.idle.nobodyReason)
    const side = barActionsOf(desk, now)
    return html`
      <button class="button main first" ?disabled=${!possible || this.isStill} aria-describedby="reason"
        @click=${() => wish(this, { do: 'main', action: main })}>
        ${this.busy ? words.busy : words.actions[main]} <kbd>${words.space}</kbd>
      </button>
      <span id="reason" class=${reason === '' ? 'spoken' : 'reason'}>${this.still === '' ? reason : ''}</span>
      ${side.filter((action) => action !== 'pause').map((action) => this.button(action))}
      <span class="gap"></span>
      ${side.includes('pause') ? this.button('pause') : nothing}
      ${this.more()}
      ${this.alarm()}
    `
  }

  private get isStill(): boolean {
    return this.busy || this.still !== ''
  }

  private button(action: SideAction): TemplateResult {
    const { words, desk, now } = this
    const asked = action === 'miss' && this.missAsked
    const label = asked ? words.actions.missSure : words.actions[action]
    return html`
      <button class="button ${asked ? 'grave main' : ''}" data-action=${action}
        ?disabled=${this.isStill || !isAvailable(desk, action, now)}
        @click=${() => wish(this, { do: 'side', action })}>
        <span>${label}${action === 'recall' ? this.recallNote() : nothing}</span> <kbd>${keyOf[action]}</kbd>
      </button>
    `
  }

  /** Asks twice, and works whatever else is under way. */
  private alarm(): TemplateResult {
    const { words, alarmAsked } = this
    return html`
      <button class="button grave ${alarmAsked ? 'main' : ''}" data-action="alarm"
        @click=${() => wish(this, { do: 'alarm' })}>
        ${alarmAsked ? words.alarm.sure : words.actions.alarm} <kbd>${alarmAsked ? '↵' : deskKeys.alarm}</kbd>
      </button>
    `
  }

  private recallNote(): TemplateResult | typeof nothing {
    const { words } = this
    const chance = recallOf(this.desk, this.now)
    if (chance === null) return nothing
    const note =
      chance.seconds > 0 ? words.visit.recallIn(chance.seconds) : words.visit.recallLeft(chance.left)
    return html` <small>${note}</small>`
  }

  private more(): TemplateResult {
    const { words, desk, now } = this
    const rare = menuActionsOf(desk, now)
    return html`
      <span class="menu" @keydown=${this.closeByKey} @focusout=${this.closeByFocus}>
        <button class="button" aria-expanded=${this.isMenuOpen ? 'true' : 'false'} aria-controls="more"
          @click=${() => (this.isMenuOpen = !this.isMenuOpen)}>${words.actions.more}</button>
        <span class="sheet card" id="more" ?hidden=${!this.isMenuOpen}>
          ${rare.map(
            (action) => html`
              <button class="button bare" ?disabled=${this.isStill} data-action=${action}
                @click=${() => this.choose(() => wish(this, { do: 'side', action }))}>
                ${words.actions[action]} <kbd>${keyOf[action]}</kbd>
              </button>
            `,
          )}
          <button class="button bare" @click=${() => this.choose(() => wish(this, { do: 'keys' }))}>
            ${words.actions.keys} <kbd>?</kbd>
          </button>
          <a class="button bare" href="/cases" target="_blank" rel="opener" @click=${() => (this.isMenuOpen = false)}>
            ${words.actions.cases} <kbd>${deskKeys.cases}</kbd>
          </a>
          <slot name="more"></slot>
        </span>
      </span>
    `
  }

  private choose(then: () => void): void {
    this.isMenuOpen = false
    then()
  }

  private closeByKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.isMenuOpen) return
    event.stopPropagation()
    this.isMenuOpen = false
    this.renderRoot.querySelector<HTMLElement>('.menu > button')?.focus()
  }

  private closeByFocus(event: FocusEvent): void {
    const to = event.relatedTarget as Node | null
    const menu = event.currentTarget as HTMLElement
    if (to === null || !(menu.contains(to) || this.contains(to)))
      setTimeout(() => (this.isMenuOpen = false), 150)
  }

  static override styles = [
    deskStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 10px;
        padding: 14px 20px;
        border-top: 1px solid var(--line);
        background: var(--raised);
      }
      .button {
        min-height: 54px;
        font-size: 18px;
      }
      .first {
        min-width: 232px;
        font-size: 20px;
      }
      small {
        color: var(--ink-2);
        font-size: 14px;
      }
      .reason {
        color: var(--ink-2);
      }
      .gap {
        flex: 1;
      }
      .menu {
        position: relative;
      }
      .sheet {
        position: absolute;
        right: 0;
        bottom: calc(100% + 8px);
        z-index: 2;
        display: grid;
        min-width: 200px;
        padding: 8px;
        border-color: var(--edge);
      }
      .sheet a {
        color: inherit;
        text-decoration: none;
      }
      .sheet .button,
      ::slotted(button) {
        justify-content: space-between;
        min-height: 44px;
        font-size: 16px;
      }
      @media (max-width: 720px) {
        :host {
          display: grid;
          grid-template-columns: repeat(3, 1fr);
          gap: 8px;
          padding: 10px 12px;
        }
        .first {
          grid-column: 1 / -1;
        }
        .reason {
          grid-column: 1 / -1;
        }
        .gap {
          display: none;
        }
        .button {
          width: 100%;
          min-height: 44px;
          padding: 0 6px;
          font-size: 16px;
          gap: 6px;
        }
        .first {
          min-height: 54px;
          font-size: 20px;
        }
        small {
          display: block;
        }
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'action-bar': ActionBar
  }
}
