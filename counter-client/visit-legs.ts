/** The visit so far, from the number taken to this counter: one line, newest last. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { hourOf } from '../shared/ui/clock.ts'
import type { LegView, VisitView } from '../shared/views/shapes.ts'
import type { CounterWords } from '../shared/words/zh-CN/counter.ts'
import { deskStyles } from './desk-styles.ts'

/** Stretches that one line has room for; earlier ones are counted. */
const shown = 3

@customElement('visit-legs')
export class VisitLegs extends LitElement {
  @property({ attribute: false }) words!: CounterWords
  @property({ attribute: false }) visit!: VisitView
  @property() timeZone = 'UTC'

  override render(): TemplateResult {
    const { visit, words } = this
    const hidden = Math.max(0, visit.legs.length - shown)
    const channel = words.legs.channel[visit.channel] ?? visit.channel
    return html`
      <ol class="card" aria-label=${words.legs.heading}>
        <li>
          <b>${words.legs.issued} ${hourOf(Date.parse(visit.issuedAt), this.timeZone)}</b>
          <span class="quiet">${hidden > 0 ? words.legs.more(hidden) : channel}</span>
        </li>
        ${visit.legs.slice(hidden).map((leg) => this.leg(leg))}
      </ol>
    `
  }

  private leg(leg: LegView): TemplateResult {
    const { words } = this
    const who = leg.clerk === null ? '' : ` ${leg.clerk.name}`
    const note = leg.note === undefined ? undefined : words.legs.note(leg.note)
    const aside = [this.endOf(leg), leg.reason, note].filter((part) => part !== undefined).join(' · ')
    return html`
      <li class=${leg.endedAt === undefined ? 'now' : ''} aria-current=${leg.endedAt === undefined ? 'step' : nothing}>
        <b>${words.counterNo(leg.counter)}${who} · ${hourOf(Date.parse(leg.calledAt), this.timeZone)}</b>
        <span class="quiet" title=${aside}>${aside}</span>
      </li>
    `
  }

  private endOf(leg: LegView): string {
    const { words } = this
    if (leg.outcome !== undefined) return words.outcomes[leg.outcome]
    if (leg.end !== undefined) return words.legs.ends[leg.end]
    return leg.servedAt === undefined ? words.legs.called : words.legs.now
  }

  static override styles = [
    deskStyles,
    css`
      :host {
        display: block;
      }
      ol {
        display: flex;
        padding: 12px 24px;
      }
      li {
        position: relative;
        display: grid;
        flex: 1 1 0;
        min-width: 0;
        align-content: start;
        padding: 0 14px 0 22px;
        line-height: 1.4;
      }
      li:last-child {
        flex: 0 1 auto;
        max-width: 40%;
      }
      b {
        font-weight: 600;
        white-space: nowrap;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      li::before {
        content: '';
        position: absolute;
        top: 6px;
        left: 0;
        width: 12px;
        height: 12px;
        border-radius: 50%;
        background: var(--action);
      }
      li:not(:last-child)::after {
        content: '';
        position: absolute;
        top: 11px;
        right: 12px;
        left: 22px;
        border-top: 2px solid var(--line);
      }
      b {
        position: relative;
        z-index: 1;
        justify-self: start;
        max-width: 100%;
        padding-right: 10px;
        background: var(--raised);
      }
      li.now::before {
        top: 4px;
        left: -2px;
        background: var(--raised);
        border: 5px solid var(--action);
        width: 16px;
        height: 16px;
      }
      li span {
        display: -webkit-box;
        overflow: hidden;
        font-size: 14px;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
      }
      @media (max-width: 720px) {
        ol {
          flex-direction: column;
          gap: 8px;
          padding: 12px 16px;
        }
        li:last-child {
          max-width: none;
        }
        li:not(:last-child)::after {
          display: none;
        }
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'visit-legs': VisitLegs
  }
}
