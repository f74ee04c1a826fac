/** The large part of the desk: the citizen at the counter, or who would be next, or why nobody is. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { hourOf, secondOf } from '../shared/ui/clock.ts'
import type { DeskView, VisitView } from '../shared/views/shapes.ts'
import type { CounterWords } from '../shared/words/zh-CN/counter.ts'
import type { CheckRow } from './check-rows.ts'
import './citizen-card.ts'
import { recallOf } from './desk-actions.ts'
import { deskStyles } from './desk-styles.ts'
import { endingFor } from './finish-draft.ts'
import './next-card.ts'
import './outcome-list.ts'
import type { PaperCheck } from './paper-check.ts'
import './paper-check.ts'
import './visit-legs.ts'
import './visit-steps.ts'

@customElement('desk-stage')
export class DeskStage extends LitElement {
  @property({ attribute: false }) words!: CounterWords
  @property({ attribute: false }) desk!: DeskView
  /** The checklist, with what is on its way. */
  @property({ attribute: false }) rows: readonly CheckRow[] = []
  @property({ type: Number }) now = 0
  @property() me = ''
  @property({ type: Boolean }) still = false

  /** The checklist, while there is a citizen. */
  get paperCheck(): PaperCheck | null {
    return this.renderRoot.querySelector('paper-check')
  }

  override render(): TemplateResult {
    const { visit } = this.desk
    return visit === undefined ? this.idle() : this.occupied(visit)
  }

  private occupied(visit: VisitView): TemplateResult {
    const { words, desk, now } = this
    const zone = desk.hall.timeZone
    return html`
      <citizen-card .words=${words} .visit=${visit} .now=${now} .me=${this.me}></citizen-card>
      <visit-legs .words=${words} .visit=${visit} .timeZone=${zone}></visit-legs>
      ${visit.steps.length === 0 ? nothing : html`<visit-steps .words=${words} .visit=${visit}></visit-steps>`}
      ${visit.notices.map((notice) => this.notice(notice))}
      <div class="work">
        <paper-check .words=${words} .visit=${visit} .rows=${this.rows} ?still=${this.still}></paper-check>
        ${visit.state === 'serving' ? this.outcomes() : this.arrival(visit)}
      </div>
    `
  }

  private notice({ at, missing, due }: VisitView['notices'][number]): TemplateResult {
    const { words } = this
    const list = missing.join(words.visit.comma)
    const time = hourOf(Date.parse(at), this.desk.hall.timeZone)
    return html`
      <p class="notice card">
        ${due === undefined ? words.visit.noticeLine(time, list) : words.visit.promisedBy(list, due)}
      </p>
    `
  }

  private outcomes(): TemplateResult {
    const meant = endingFor(this.desk.visit!, this.rows)
    return html`<outcome-list .words=${this.words} .meant=${meant} ?disabled=${this.still}></outcome-list>`
  }

  private arrival(visit: VisitView): TemplateResult {
    const { words } = this
    return html`
      <section class="card arrival">
        <h2>${words.visit.waitingFor}</h2>
        <p class="quiet">${words.visit.waitingForLead}</p>
        <p class="figures">${this.recallNote(visit)}</p>
      </section>
    `
  }

  private recallNote(visit: VisitView): string {
    const { words, desk, now } = this
    const chance = recallOf(desk, now)
    if (chance === null) return words.visit.recallNone
    if (chance.seconds === 0 || visit.recallFrom === undefined) return words.visit.recallNow(chance.left)
    return words.visit.recallFrom(secondOf(Date.parse(visit.recallFrom), desk.hall.timeZone), chance.left)
  }

  private idle(): TemplateResult {
    const { desk, words, now } = this
    switch (desk.state) {
      case 'closed':
        return this.message(words.idle.closed, words.idle.closedLead)
      case 'paused':
        return this.message(words.idle.paused, words.idle.pausedLead(desk.reason ?? ''))
      default:
        return desk.next === null
          ? this.message(words.idle.nobody, words.idle.nobodyLead)
          : html`<next-card class="grow" large .words=${words} .next=${desk.next} .now=${now}></next-card>`
    }
  }

  private message(heading: string, lead: string): TemplateResult {
    const { words, desk, now } = this
    const waits = desk.state !== 'open' && desk.next !== null
    return html`
      <section class="card message">
        <h1>${heading}</h1>
        <p class="quiet">${lead}</p>
        ${
          waits && desk.next !== null
            ? html`<next-card .words=${words} .next=${desk.next} .now=${now}></next-card>`
            : nothing
        }
      </section>
    `
  }

  static override styles = [
    deskStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: 14px;
        min-width: 0;
        min-height: 0;
        padding: 18px 20px;
        overflow: auto;
        background: var(--sunken);
      }
      citizen-card,
      visit-legs,
      visit-steps,
      .notice {
        flex: none;
      }
      .work {
        display: grid;
        flex: 1;
        grid-template-columns: 5fr 4fr;
        gap: 14px;
        min-height: 260px;
      }
      .grow {
        flex: 1;
      }
      .notice {
        padding: 8px 20px;
        border-color: var(--human);
        color: var(--human-ink);
      }
      .arrival,
      .message {
        display: grid;
        align-content: center;
        justify-items: center;
        gap: 8px;
        padding: 24px;
        text-align: center;
      }
      .message {
        flex: 1;
      }
      .message next-card {
        margin-top: 20px;
        text-align: left;
      }
      .arrival h2 {
        font-size: 20px;
        font-weight: 700;
      }
      .message h1 {
        font-size: 44px;
        font-weight: 700;
        line-height: 1.2;
      }
      .message > p {
        font-size: 20px;
      }
      @media (max-width: 720px) {
        :host {
          gap: 10px;
          padding: 12px;
        }
        .work {
          grid-template-columns: 1fr;
          min-height: 0;
        }
        .message h1 {
          font-size: 30px;
        }
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-stage': DeskStage
  }
}
