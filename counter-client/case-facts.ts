/** Whose a case is, which visit it follows from, what was found. */

import { css, html, LitElement, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { dayOf } from '../shared/ui/clock.ts'
import type { CaseDetail } from '../shared/wire/cases.ts'
import type { CasesWords } from '../shared/words/zh-CN/cases.ts'
import { dateWords } from './case-marks.ts'
import { deskStyles } from './desk-styles.ts'

@customElement('case-facts')
export class CaseFacts extends LitElement {
  @property({ attribute: false }) words!: CasesWords
  @property({ attribute: false }) shown!: CaseDetail
  @property() timeZone = 'UTC'

  override render(): TemplateResult {
    const { words, shown } = this
    const { facts } = words
    const pairs: (readonly [string, string | null])[] = [
      [facts.ticket, shown.ticket],
      [facts.channel, words.channels[shown.channel]],
      [facts.rated, this.rated()],
      [facts.rater, shown.rating === null ? null : shown.rating.realName ? facts.realName : facts.anonymous],
      [facts.owner, shown.owner?.name ?? words.noOwner],
      [shown.kind === 'follow-up' ? facts.firstClerk : facts.responsible, shown.responsible?.name ?? null],
      [facts.department, shown.department],
      [facts.opened, dayOf(Date.parse(shown.openedAt), this.timeZone)],
      [facts.due, shown.ended === null ? dateWords(shown.due) : null],
      [facts.finding, shown.finding === null ? null : words.findings[shown.finding]],
      [facts.cause, shown.cause === null ? null : words.topics[shown.cause]],
    ]
    return html`
      <dl>
        ${pairs
          .filter(([, value]) => value !== null)
          .map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}
      </dl>
    `
  }

  private rated(): string | null {
    const { rating } = this.shown
    if (rating === null) return null
    return this.words.facts.ratedAt(rating.clerk?.name ?? this.words.facts.nobody, rating.counter)
  }

  static override styles = [
    deskStyles,
    css`
      :host {
        display: block;
      }
      dl {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(190px, 1fr));
        gap: 10px 20px;
      }
      dt {
        color: var(--ink-2);
        font-size: 14px;
      }
      dd {
        font-weight: 600;
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'case-facts': CaseFacts
  }
}
