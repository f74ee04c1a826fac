/** The visit so far, as a guide reads it: when taken, by whom first received, every stretch with its end. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { hourOf } from '../shared/ui/clock.ts'
import type { LegView, VisitView } from '../shared/views/shapes.ts'
import type { GuideWords } from '../shared/words/zh-CN/guide.ts'
import { deskStyles } from './desk-styles.ts'

@customElement('guide-story')
export class GuideStory extends LitElement {
  @property({ attribute: false }) words!: GuideWords
  @property({ attribute: false }) visit!: VisitView
  @property() timeZone = 'UTC'

  override render(): TemplateResult {
    const { ticket: t } = this.words
    const { visit } = this
    const { firstClerk } = visit
    const channel = t.channels[visit.channel] ?? visit.channel
    const asked = visit.notices.flatMap(({ missing }) => missing)
    return html`
      ${
        firstClerk?.person == null
          ? nothing
          : html`<p class="first">${t.firstClerk(firstClerk.person.name, firstClerk.counter)}</p>`
      }
      ${
        visit.inquiry === undefined
          ? nothing
          : html`<p>${t.asked(visit.inquiry.matter)}${visit.inquiry.answer === '' ? nothing : html`<br>${t.answered(visit.inquiry.answer)}`}</p>`
      }
      ${asked.length === 0 ? nothing : html`<p>${t.notices(asked.join(t.comma))}</p>`}
      <ol aria-label=${t.legs}>
        <li class="figures">${t.issued(this.hour(visit.issuedAt), channel)}</li>
        ${visit.legs.map((leg) => this.leg(leg))}
        ${visit.spent === undefined ? nothing : html`<li class="figures">${t.spent(visit.spent.total, visit.spent.waited, visit.spent.served)}</li>`}
      </ol>
    `
  }

  private leg(leg: LegView): TemplateResult {
    const { ticket: t } = this.words
    const aside = [leg.end === undefined ? t.now : t.ends[leg.end], leg.reason, leg.note]
    return html`
      <li>
        <span class="figures">${this.hour(leg.calledAt)} ${t.leg(leg.counter, leg.clerk?.name ?? '')}</span>
        <span class="quiet">${aside.filter((part) => part !== undefined).join(' · ')}</span>
      </li>
    `
  }

  private hour(instant: string): string {
    return hourOf(Date.parse(instant), this.timeZone)
  }

  static override styles = [
    deskStyles,
    css`
      :host {
        display: grid;
        gap: 6px;
        font-size: 15px;
      }
      .first {
        font-weight: 600;
      }
      ol {
        padding-top: 8px;
        border-top: 1px solid var(--line);
      }
      li {
        display: flex;
        flex-wrap: wrap;
        gap: 0 10px;
        padding: 3px 0;
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'guide-story': GuideStory
  }
}
