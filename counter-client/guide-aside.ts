/** Who was missed and who is held: a press brings a missed one back, a press on the number shows the ticket. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import { hourOf } from '../shared/ui/clock.ts'
import type { GuideView, WaitingView } from '../shared/views/shapes.ts'
import type { GuideWords } from '../shared/words/zh-CN/guide.ts'
import { offer } from './desk-events.ts'
import { deskStyles } from './desk-styles.ts'
import { FocusKeeper } from './focus-keeper.ts'
import './guide-earlier.ts'

@customElement('guide-aside')
export class GuideAside extends LitElement {
  @property({ attribute: false }) words!: GuideWords
  @property({ attribute: false }) guide!: GuideView
  @property({ type: Boolean, attribute: 'may-rejoin' }) mayRejoin = false
  @property({ type: Boolean, attribute: 'may-settle' }) maySettle = false
  /** The hall's date and its time of day, for what earlier days have left. */
  @property() today = ''
  @property({ type: Number }) now = 0
  @property({ type: Boolean }) still = false

  constructor() {
    super()
    new FocusKeeper(this, () => this.dispatchEvent(new CustomEvent('focus-left', { bubbles: true })))
  }

  override render(): TemplateResult {
    const { aside: t } = this.words
    const { missed, held, inquiries, inquiriesCount, closing, earlier } = this.guide
    return html`
      ${earlier.length === 0 ? nothing : this.earlier(earlier)}
      ${
        closing === undefined
          ? nothing
          : this.list(
              'closing',
              t.closing,
              t.noneLeft,
              closing.left,
              (row) => this.leftRow(row),
              closing.count,
            )
      }
      ${this.list('missed', t.missed, t.noMissed, missed, (row) => this.missedRow(row))}
      ${this.list('held', t.held, t.noHeld, held, (row) => this.heldRow(row))}
      ${this.list('inquiries', t.inquiries, t.noInquiries, inquiries, (row) => this.inquiryRow(row), inquiriesCount)}
    `
  }

  private earlier(days: GuideView['earlier']): TemplateResult {
    return html`<guide-earlier .days=${days} .today=${this.today} .now=${this.now}
      ?may-settle=${this.maySettle}></guide-earlier>`
  }

  private list<R extends { ticket: string }>(
    name: string,
    heading: string,
    empty: string,
    rows: readonly R[],
    row: (each: R) => TemplateResult,
    count = rows.length,
  ): TemplateResult {
    return html`
      <section class=${name} aria-labelledby=${name}>
        <h2 id=${name}>${heading} <span class="count figures">${count}</span></h2>
        <div class="scroll" tabindex="0" role="group" aria-labelledby=${name}>
          ${
            rows.length === 0
              ? html`<p class="quiet">${empty}</p>`
              : html`<ul>${repeat(
                  rows,
                  ({ ticket }) => ticket,
                  (each) => html`<li>${row(each)}</li>`,
                )}</ul>`
          }
        </div>
      </section>
    `
  }

  private missedRow(row: GuideView['missed'][number]): TemplateResult {
    const { aside: t } = this.words
    const story = t.missedAt(this.hour(row.missedAt))
    return html`
      ${this.about(row, row.rejoinsLeft === 0 ? `${story} · ${t.last}` : story)}
      ${
        this.mayRejoin
          ? html`<button class="button" aria-disabled=${this.still ? 'true' : nothing} aria-label=${`${t.rejoin} ${row.number}`}
              @click=${() => offer(this, { type: 'ticket.rejoin', ticket: row.ticket })}>${t.rejoinShort}</button>`
          : nothing
      }
    `
  }

  private heldRow(row: GuideView['held'][number]): TemplateResult {
    const { aside: t } = this.words
    if (row.kind === 'arrival') return this.about(row, t.arrival(this.hour(row.until ?? row.heldAt)))
    return this.about(row, `${t.holds[row.kind]} · ${t.heldAt(row.counter ?? 0, this.hour(row.heldAt))}`)
  }

  /** The sessions are over: each of these is seen to by a person. */
  private leftRow(row: NonNullable<GuideView['closing']>['left'][number]): TemplateResult {
    return this.about(row, `${this.words.ticket.states[row.state]} · ${this.hour(row.since)}`)
  }

  /** What became of whoever was heard here first. */
  private inquiryRow(row: GuideView['inquiries'][number]): TemplateResult {
    const { aside: t, ticket } = this.words
    const where = row.counter === undefined ? row.queueName : t.atCounter(row.counter)
    const became =
      row.branch === undefined || row.queueName !== ''
        ? `${ticket.states[row.state]} · ${where}`
        : t.branches[row.branch]
    const warnings = row.warnings.map((each) => ticket.warnings[each]).join('')
    const story = `${this.hour(row.receivedAt)} ${row.by?.name ?? ''} · ${became} ${warnings}`.trim()
    return this.about({ ...row, itemName: row.matter }, story)
  }

  private about(row: Pick<WaitingView, 'number' | 'itemName' | 'queueName'>, story: string): TemplateResult {
    const look = (): void => {
      this.dispatchEvent(
        new CustomEvent('number-chosen', { detail: row.number, bubbles: true, composed: true }),
      )
    }
    return html`
      <button class="about" aria-label=${`${this.words.aside.look(row.number)} ${story}`} @click=${look}>
        <b class="figures">${row.number}</b>
        <span>${row.itemName || row.queueName}<small class="figures">${story}</small></span>
      </button>
    `
  }

  private hour(instant: string): string {
    return hourOf(Date.parse(instant), this.guide.hall.timeZone)
  }

  static override styles = [
    deskStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        overflow: auto;
        min-height: 0;
        padding: 4px 0;
      }
      section {
        display: flex;
        flex: 1 1 0;
        flex-direction: column;
        min-height: 110px;
      }
      guide-earlier ~ section {
        min-height: 88px;
      }
      guide-earlier ~ .closing {
        min-height: 160px;
      }
      .missed {
        flex-grow: 1.7;
      }
      h2 {
        padding: 6px 18px;
        font-size: 17px;
        font-weight: 700;
      }
      .count {
        color: var(--ink-2);
      }
      .scroll {
        flex: 1;
        overflow: auto;
        min-height: 0;
        padding: 0 10px;
      }
      .scroll:focus-visible {
        outline-offset: -3px;
      }
      p {
        padding: 4px 8px;
      }
      li {
        display: flex;
        align-items: center;
        gap: 6px;
        border-top: 1px solid var(--line);
      }
      .about {
        display: flex;
        flex: 1;
        align-items: center;
        gap: 12px;
        min-width: 0;
        min-height: 52px;
        padding: 4px 8px;
        border: 0;
        border-radius: 10px;
        background: none;
        text-align: left;
        line-height: 1.3;
      }
      .about:hover {
        background: var(--sunken);
      }
      .about:focus-visible,
      .button:focus-visible {
        outline-offset: -3px;
      }
      .about b {
        min-width: 58px;
        font-size: 19px;
        font-weight: 700;
      }
      .about span {
        font-size: 15px;
      }
      small {
        display: block;
        color: var(--ink-2);
        font-size: 13.5px;
      }
      .button {
        flex: none;
        min-height: 44px;
        padding: 0 12px;
        font-size: 15px;
      }
      .closing h2 {
        color: var(--long);
      }
      .held,
      .missed:not(:first-child),
      .inquiries {
        border-top: 1px solid var(--line);
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'guide-aside': GuideAside
  }
}
