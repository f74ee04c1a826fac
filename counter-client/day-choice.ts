/** A calendar of the days that something is written of; the busier one was, the stronger its mark. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { dayOf, weekdayOf } from '../shared/ui/clock.ts'
import { language } from '../shared/ui/words.ts'
import { lake, plain } from '../shared/ui/theme.ts'
import type { FilmDays } from '../shared/wire/replay.ts'
import type { ReplayWords } from '../shared/words/zh-CN/replay.ts'

declare global {
  interface HTMLElementEventMap {
    'day-chosen': CustomEvent<string>
  }
}

@customElement('day-choice')
export class DayChoice extends LitElement {
  @property({ attribute: false }) words!: ReplayWords
  @property({ attribute: false }) days!: FilmDays
  @property() day = ''
  /** `2026-11` */
  @state() private month = ''
  @query('dialog') private readonly box!: HTMLDialogElement

  protected override render(): TemplateResult {
    const { words } = this
    return html`
      <button class="open" aria-haspopup="dialog" @click=${this.open}>
        <small>${this.day === this.days.today ? words.today : weekdayOf(noonOf(this.day), 'UTC')}</small>
        <b class="figures">${dayOf(noonOf(this.day), 'UTC')}</b>
      </button>
      <dialog aria-label=${words.day} @click=${this.onBackdrop}>${this.month === '' ? nothing : this.calendar()}</dialog>
    `
  }

  private calendar(): TemplateResult {
    const { words, month } = this
    const known = new Map(this.days.days.map(({ day, entries }) => [day, entries]))
    const most = Math.max(1, ...known.values())
    const first = this.days.days[0]?.day.slice(0, 7) ?? month
    return html`
      <header>
        <button aria-label=${words.before} ?disabled=${month <= first} @click=${() => this.turn(-1)}>‹</button>
        <b class="figures" aria-live="polite">${monthOf(month)}</b>
        <button aria-label=${words.after} ?disabled=${month >= this.days.today.slice(0, 7)} @click=${() => this.turn(1)}>›</button>
      </header>
      <div class="grid head" aria-hidden="true">${words.weekdays.map((each) => html`<span>${each}</span>`)}</div>
      <div class="grid">
        ${datesOf(month).map((date) => (date === null ? html`<span></span>` : this.date(date, known.get(date), most)))}
      </div>
      <footer><button class="plain" @click=${() => this.box.close()}>${words.close}</button></footer>
    `
  }

  private date(date: string, entries: number | undefined, most: number): TemplateResult {
    const { words } = this
    const name = dayOf(noonOf(date), 'UTC')
    const level = entries === undefined ? 0 : 1 + Math.min(3, Math.floor((entries / most) * 3.999))
    return html`
      <button class="figures level-${level} ${date === this.day ? 'chosen' : ''}" ?disabled=${entries === undefined}
        aria-current=${date === this.day ? 'date' : nothing}
        aria-label=${`${name}，${entries === undefined ? words.noEntries : words.entries(entries)}`}
        @click=${() => this.choose(date)}>${Number(date.slice(8))}</button>
    `
  }

  private readonly open = async (): Promise<void> => {
    this.month = this.day.slice(0, 7)
    await this.updateComplete
    this.box.showModal()
    this.renderRoot.querySelector<HTMLElement>('.chosen')?.focus()
  }

  private turn(months: number): void {
    const [year, month] = this.month.split('-').map(Number)
    this.month = new Date(Date.UTC(year!, month! - 1 + months, 1)).toISOString().slice(0, 7)
  }

  private choose(day: string): void {
    this.box.close()
    this.dispatchEvent(new CustomEvent('day-chosen', { detail: day, bubbles: true, composed: true }))
  }

  private readonly onBackdrop = (event: Event): void => {
    if (event.target === this.box) this.box.close()
  }

  static override styles = [
    lake,
    plain,
    css`
      .open {
        display: grid;
        min-height: 52px;
        padding: 4px 18px;
        border: 1px solid var(--line);
        border-radius: 12px;
        background: var(--raised-2);
        text-align: left;
        line-height: 1.25;
      }
      .open:hover {
        background: #1c5054;
      }
      small {
        color: var(--ink-2);
        font-size: 14px;
      }
      b {
        font-size: 18px;
        font-weight: 600;
        white-space: nowrap;
      }
      dialog {
        width: 400px;
        padding: 20px;
        border: 1px solid var(--line);
        border-radius: 20px;
        background: var(--raised);
        color: var(--ink);
      }
      dialog::backdrop {
        background: rgba(0, 0, 0, 0.6);
      }
      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
        margin-bottom: 12px;
      }
      header button {
        width: 44px;
        min-height: 44px;
        border: 1px solid var(--line);
        border-radius: 12px;
        background: var(--raised-2);
        font-size: 24px;
        line-height: 1;
      }
      .grid {
        display: grid;
        grid-template-columns: repeat(7, 1fr);
        gap: 5px;
      }
      .head {
        margin-bottom: 5px;
        color: var(--ink-2);
        font-size: 14px;
        text-align: center;
      }
      .grid button {
        min-height: 44px;
        border: 2px solid transparent;
        border-radius: 10px;
        background: none;
        font-size: 17px;
      }
      .grid button:disabled {
        color: #86a5a2;
        cursor: default;
      }
      button:disabled {
        opacity: 1;
        cursor: default;
      }
      header button:disabled {
        visibility: hidden;
      }
      .grid .level-1 {
        background: #0f3034;
      }
      .grid .level-2 {
        background: #123a3e;
      }
      .grid .level-3 {
        background: #174549;
      }
      .grid .level-4 {
        background: #1c5054;
      }
      .grid .chosen {
        border-color: var(--ink);
        font-weight: 700;
      }
      footer {
        display: flex;
        justify-content: flex-end;
        margin-top: 14px;
      }
      .plain {
        min-height: 40px;
        padding: 0 18px;
        border: 1px solid var(--line);
        border-radius: 10px;
        background: none;
        font-weight: 600;
      }
    `,
  ]
}

function noonOf(date: string): number {
  return Date.parse(`${date}T12:00:00Z`)
}

function monthOf(month: string): string {
  const format = new Intl.DateTimeFormat(language() === 'en' ? 'en-GB' : 'zh-CN', {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })
  return format.format(noonOf(`${month}-01`))
}

/** Weeks begin on Monday: null for what is of the month before. */
function datesOf(month: string): (string | null)[] {
  const [year, number] = month.split('-').map(Number)
  const before = (new Date(Date.UTC(year!, number! - 1, 1)).getUTCDay() + 6) % 7
  const days = new Date(Date.UTC(year!, number, 0)).getUTCDate()
  return [
    ...Array.from({ length: before }, () => null),
    ...Array.from({ length: days }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`),
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'day-choice': DayChoice
  }
}
