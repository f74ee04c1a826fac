/** Every counter at a glance: who sits there, whom they serve. */

import { css, html, LitElement, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { GuideView } from '../shared/views/shapes.ts'
import type { GuideWords } from '../shared/words/zh-CN/guide.ts'
import { deskStyles } from './desk-styles.ts'

type Counter = GuideView['counters'][number]

@customElement('guide-floor')
export class GuideFloor extends LitElement {
  @property({ attribute: false }) words!: GuideWords
  @property({ attribute: false }) counters: readonly Counter[] = []

  override render(): TemplateResult {
    const { floor: t } = this.words
    const open = this.counters.filter(({ state }) => state !== 'closed' && state !== 'paused').length
    return html`
      <h2 id="floor">${t.heading} <span class="quiet figures">${t.open(open, this.counters.length)}</span></h2>
      <ul aria-labelledby="floor">${this.counters.map((counter) => this.counter(counter))}</ul>
    `
  }

  private counter({ counter, zone, state: status, number, clerk, reason }: Counter): TemplateResult {
    const { floor: t } = this.words
    const aside = [t.marks[status], status === 'paused' ? (reason ?? clerk?.name) : clerk?.name]
    return html`
      <li class=${status} title=${`${zone} ${t.states[status]} ${clerk?.name ?? ''}`}>
        <b class="no">${counter}</b>
        <span class="now figures">${number ?? t.states[status]}</span>
        <small>${aside.filter((part) => part !== undefined).join(' ')}</small>
      </li>
    `
  }

  static override styles = [
    deskStyles,
    css`
      :host {
        display: block;
        padding: 4px 14px 8px;
      }
      h2 {
        margin-bottom: 2px;
        font-size: 17px;
        font-weight: 700;
      }
      h2 span {
        display: inline-block;
        font-size: 14px;
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(100px, 1fr));
        gap: 6px;
      }
      li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        align-items: baseline;
        gap: 0 8px;
        align-content: center;
        min-height: 44px;
        padding: 2px 9px;
        border: 1px solid var(--edge);
        border-radius: 10px;
        line-height: 1.3;
      }
      .no {
        color: var(--ink-2);
        font-weight: 700;
      }
      .now {
        overflow: hidden;
        font-weight: 700;
        text-align: right;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      small {
        grid-column: 1 / -1;
        overflow: hidden;
        color: var(--ink-2);
        font-size: 13px;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      @media (min-width: 1101px) {
        :host {
          display: flex;
          align-items: center;
          gap: 10px;
          padding-top: 8px;
        }
        h2 {
          flex: none;
          width: 76px;
        }
        ul {
          flex: 1;
          grid-template-columns: repeat(auto-fill, minmax(90px, 1fr));
        }
        li {
          padding: 2px 7px;
        }
      }
      .closed {
        border-style: dashed;
        background: none;
        color: var(--ink-2);
      }
      .closed .now,
      .open .now {
        font-weight: 500;
      }
      .serving,
      .called {
        border-color: var(--action);
        background: var(--action-tint);
      }
      .called {
        background: var(--call);
      }
      .called small,
      .called .no {
        color: var(--ink);
      }
      .paused {
        border-color: var(--long);
      }
      .paused .now {
        color: var(--long);
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'guide-floor': GuideFloor
  }
}
