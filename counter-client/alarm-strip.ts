/** This counter's call for help: about to be sent, sent, answered by whom. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { hourOf } from '../shared/ui/clock.ts'
import type { AlarmView } from '../shared/views/shapes.ts'
import type { CounterWords } from '../shared/words/zh-CN/counter.ts'
import { deskStyles } from './desk-styles.ts'

@customElement('alarm-strip')
export class AlarmStrip extends LitElement {
  @property({ attribute: false }) words!: CounterWords
  @property({ attribute: false }) alarms: readonly AlarmView[] = []
  @property() timeZone = 'UTC'
  /** A first press waits for its second. */
  @property({ type: Boolean }) asked = false
  /** It is on its way. */
  @property({ type: Boolean }) busy = false
  /** It could not be sent. */
  @property({ type: Boolean }) lost = false

  override render(): TemplateResult {
    const { words, asked, busy, lost } = this
    return html`
      <div role="alert">
        ${busy ? html`<p class="grave">⚠ ${words.alarm.sending}</p>` : nothing}
        ${lost ? html`<p class="grave">⚠ ${words.alarm.lost}</p>` : nothing}
        ${asked ? html`<p class="grave">⚠ <b>${words.alarm.sure}</b> ${words.alarm.sureLead} <kbd>↵</kbd> <kbd>Esc</kbd></p>` : nothing}
        ${this.alarms.map((alarm) => this.alarm(alarm))}
      </div>
    `
  }

  private alarm({ at, acknowledgedAt, acknowledgedBy }: AlarmView): TemplateResult {
    const { words, timeZone } = this
    if (acknowledgedAt === undefined)
      return html`<p class="grave sent">⚠ ${words.alarm.raised(hourOf(Date.parse(at), timeZone))}</p>`
    const time = hourOf(Date.parse(acknowledgedAt), timeZone)
    return html`<p class="answered">✓ ${words.alarm.acknowledged(acknowledgedBy?.name ?? '', time)}</p>`
  }

  static override styles = [
    deskStyles,
    css`
      :host {
        display: block;
      }
      p {
        padding: 8px 20px;
        border-top: 1px solid var(--human);
        font-weight: 600;
      }
      .grave {
        background: var(--human-tint);
        color: var(--human-ink);
      }
      .sent {
        background: var(--human);
        color: var(--on-human);
      }
      .answered {
        border-color: var(--action);
        background: var(--action-tint);
        color: var(--action);
      }
      @media (max-width: 720px) {
        p {
          padding: 8px 12px;
        }
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'alarm-strip': AlarmStrip
  }
}
