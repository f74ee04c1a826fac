/** What became of somebody whom an earlier day has left; or one reason for all who have gone. */

import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { PastAsked } from '../shared/ui/ask.ts'
import { Words } from '../shared/ui/words.ts'
import { DeskDialog } from './desk-dialog.ts'
import { dayWords, earlierWords } from './earlier-words.ts'
import type { Settling } from './guide-earlier.ts'
import './reason-field.ts'

declare global {
  interface HTMLElementEventMap {
    /** Send this to the day that is over. */
    'settle-draft': CustomEvent<PastAsked>
  }
}

const choices = ['done', 'accepted', 'answered', 'rebooked', 'left'] as const
type Choice = (typeof choices)[number]

@customElement('earlier-dialog')
export class EarlierDialog extends DeskDialog {
  @property({ attribute: false }) settling!: Settling
  /** The hall's date, `YYYY-MM-DD`. */
  @property() today = ''
  @state() private choice: Choice | null = null
  @state() private reason = ''
  @state() private on = ''
  private readonly own = new Words(this, earlierWords)

  override connectedCallback(): void {
    super.connectedCallback()
    // Of several only one thing is said for all: that they have gone.
    if (this.settling.tickets.length > 1) this.choice = 'left'
    this.on = this.today
  }

  protected heading(): string {
    const { t } = this.own
    const { day, tickets } = this.settling
    const name = dayWords(t, day, this.today)
    return tickets.length > 1
      ? t.questionAll(name, tickets.length)
      : t.question(name, tickets[0]?.number ?? '')
  }

  protected override lead(): string {
    return this.own.t.questionLead
  }

  protected submitLabel(): string {
    const { t } = this.own
    const { length } = this.settling.tickets
    return length > 1 ? t.submitAll(length) : t.submit
  }

  protected override get isGrave(): boolean {
    return this.choice === 'left'
  }

  protected body(): TemplateResult {
    const { tickets } = this.settling
    if (tickets.length > 1)
      return html`<p class="numbers figures">${tickets.map(({ number }) => number).join(' ')}</p>
        ${this.reasonField(true)}`
    const { t } = this.own
    return html`
      <fieldset>
        <legend class="label">${t.choose}</legend>
        <div class="options">${choices.map(
          (choice, no) => html`<label class="option ${this.choice === choice ? 'on' : ''}">
            <input type="radio" name="choice" value=${choice} ?data-first=${no === 0}
              .checked=${this.choice === choice} @change=${() => (this.choice = choice)} />
            <span>${t.choices[choice]}</span>
          </label>`,
        )}</div>
      </fieldset>
      ${this.choice === 'rebooked' ? this.dateField() : nothing}
      ${this.choice === 'left' ? this.reasonField(false) : nothing}
    `
  }

  private dateField(): TemplateResult {
    const { t } = this.own
    const { day, tickets } = this.settling
    return html`<div class="date">
      <label class="label" for="on">${t.on}</label>
      <input class="field figures" id="on" type="date" min=${after(day)} .value=${this.on}
        @input=${(event: Event) => (this.on = (event.target as HTMLInputElement).value)} />
      <a class="button" target="_blank" href=${`/bookings?matter=${encodeURIComponent(tickets[0]?.matter ?? '')}`}>${t.book}</a>
    </div>`
  }

  private reasonField(isFirst: boolean): TemplateResult {
    const { t } = this.own
    return html`<reason-field ?data-first=${isFirst} .label=${t.reason} .usual=${t.reasons} .reason=${this.reason}
      ?lacking=${this.lack === t.needReason}
      @reason-given=${(event: CustomEvent<string>) => (this.reason = event.detail)}></reason-field>`
  }

  protected submit(): void {
    const { t } = this.own
    const { day } = this.settling
    const tickets = this.settling.tickets.map(({ ticket }) => ticket)
    const base = { type: 'ticket.close', day, tickets } as const
    const reason = this.reason.trim()
    switch (this.choice) {
      case null:
        this.lack = t.needChoice
        return
      case 'rebooked':
        if (this.on <= day) this.lack = t.needOn
        else this.send({ ...base, became: 'rebooked', on: this.on })
        return
      case 'left':
        if (reason === '') this.lack = t.needReason
        else this.send({ ...base, became: 'left', reason })
        return
      default:
        this.send({ ...base, became: 'served', outcome: this.choice })
    }
  }

  private send(detail: PastAsked): void {
    this.dispatchEvent(new CustomEvent('settle-draft', { detail, bubbles: true, composed: true }))
  }

  static override styles = [
    ...DeskDialog.styles,
    css`
      .numbers {
        font-weight: 700;
        line-height: 1.7;
      }
      .date {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 12px;
      }
      .date .label {
        width: 100%;
      }
      .date .field {
        width: 200px;
      }
      .date a {
        color: inherit;
        text-decoration: none;
      }
    `,
  ]
}

function after(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
}

declare global {
  interface HTMLElementTagNameMap {
    'earlier-dialog': EarlierDialog
  }
}
