/** Somebody else has this counter open: who, and what can be done about it. */

import { css, html, LitElement, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { hourOf } from '../shared/ui/clock.ts'
import type { Role } from '../shared/law/actor.ts'
import type { DeskView } from '../shared/views/shapes.ts'
import type { CounterWords } from '../shared/words/zh-CN/counter.ts'
import { deskStyles } from './desk-styles.ts'

@customElement('counter-taken')
export class CounterTaken extends LitElement {
  @property({ attribute: false }) words!: CounterWords
  @property({ attribute: false }) desk!: DeskView
  @property({ attribute: false }) roles: readonly Role[] = []
  @property() still = ''

  override render(): TemplateResult {
    const { words, desk, roles } = this
    const { name = '', staffNo = '' } = desk.clerk ?? {}
    const mayTakeOver = roles.includes('chief') || roles.includes('manager')
    return html`
      <section class="card">
        <h2>${words.taken.heading(desk.counter)}</h2>
        <p class="who">
          ${words.taken.who(name, staffNo)}
          ${desk.openedAt === undefined ? '' : words.taken.since(hourOf(Date.parse(desk.openedAt), desk.hall.timeZone))}
        </p>
        <p class="quiet">${mayTakeOver ? words.taken.lead : words.taken.notYou}</p>
        <p class="row">
          ${
            mayTakeOver
              ? html`<button class="button grave" ?disabled=${this.still !== ''}
                  @click=${() => this.dispatchEvent(new CustomEvent('take-over'))}>${words.taken.takeOver}</button>`
              : ''
          }
          <slot></slot>
        </p>
        ${this.still === '' ? '' : html`<p class="trouble" role="status">${this.still}</p>`}
      </section>
    `
  }

  static override styles = [
    deskStyles,
    css`
      :host {
        display: grid;
        align-items: center;
        justify-items: center;
        padding: 16px;
      }
      section {
        display: grid;
        gap: 12px;
        width: min(640px, 100%);
        padding: 32px;
      }
      h2 {
        font-size: 26px;
        font-weight: 700;
        line-height: 1.3;
      }
      .who {
        font-size: 19px;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 10px;
        margin-top: 8px;
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'counter-taken': CounterTaken
  }
}
