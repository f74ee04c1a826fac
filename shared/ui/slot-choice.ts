/** Days, and the slots of one of them with what is left: for the phone and for who books for a caller. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { SlotsAnswer } from '../wire/bookings.ts'
import { bookingWords } from './booking-words.ts'
import { dayOf, hourOf, weekdayOf } from './clock.ts'
import { plain } from './theme.ts'
import { Words } from './words.ts'

export type ShownSlot = SlotsAnswer['slots'][number]

declare global {
  interface HTMLElementEventMap {
    'day-chosen': CustomEvent<string>
    'slot-chosen': CustomEvent<ShownSlot>
  }
}

type Part = 'morning' | 'afternoon' | 'evening' | 'night'

/** In a hall that is open round the clock the evening is put aside too. */
const slotsAtOnce = 24
/** Night last: it is the day's own, and nobody looks for it first. */
const parts: readonly Part[] = ['morning', 'afternoon', 'evening', 'night']

@customElement('slot-choice')
export class SlotChoice extends LitElement {
  @property({ attribute: false }) shown: SlotsAnswer | null = null
  /** When the chosen slot begins. */
  @property() from = ''
  @property({ type: Boolean }) disabled = false
  /** The day that was asked for and is not there yet: the slots of the one before are not to be touched. */
  @state() private awaited = ''
  private readonly words = new Words(this, bookingWords)

  override willUpdate(): void {
    if (this.shown?.date === this.awaited) this.awaited = ''
  }

  override render(): TemplateResult {
    const { shown } = this
    const { t } = this.words
    if (shown === null) return html`<p class="quiet" role="status">${t.loading}</p>`
    if (shown.days.every(({ left }) => left === 0)) return html`<p class="note">${t.slots.none}</p>`
    return html`
      <div class="days" role="group" aria-label=${t.slots.days}>
        ${shown.days.map((day, index) => this.day(day, shown, index))}
      </div>
      ${this.awaited === '' ? this.slots(shown) : html`<p class="quiet" role="status">${t.loading}</p>`}
    `
  }

  private day(
    { date, left }: SlotsAnswer['days'][number],
    shown: SlotsAnswer,
    index: number,
  ): TemplateResult {
    const { t } = this.words
    const noon = Date.parse(`${date}T12:00:00Z`)
    const name =
      date === shown.today
        ? t.slots.today
        : index === 1 && shown.days[0]?.date === shown.today
          ? t.slots.tomorrow
          : weekdayOf(noon, 'UTC')
    return html`
      <button type="button" data-date=${date} aria-pressed=${date === (this.awaited || shown.date) ? 'true' : 'false'}
        ?disabled=${this.disabled || left === 0}
        @click=${() => this.choose(date)}>
        <b>${name}</b>
        <span class="figures">${dayOf(noon, 'UTC')}</span>
        ${left === 0 ? html`<small>${t.slots.full}</small>` : nothing}
      </button>
    `
  }

  private choose(date: string): void {
    if (date !== this.shown?.date) this.awaited = date
    else this.awaited = ''
    this.dispatchEvent(new CustomEvent('day-chosen', { detail: date }))
  }

  private slots(shown: SlotsAnswer): TemplateResult {
    const { t } = this.words
    const open = shown.slots.filter(({ isOver }) => !isOver)
    if (open.every(({ left }) => left === 0)) return html`<p class="note">${t.slots.noneDay}</p>`
    const byPart = parts.map(
      (part) =>
        [
          part,
          open.filter((slot) => partOf(hourOf(Date.parse(slot.from), shown.timeZone)) === part),
        ] as const,
    )
    const isAside = (part: Part): boolean =>
      part === 'night' || (part === 'evening' && open.length > slotsAtOnce)
    const hasDay = byPart.some(([part, slots]) => !isAside(part) && slots.length > 0)
    return html`
      ${byPart.map(([part, slots]) => {
        if (slots.length === 0) return nothing
        const grid = html`<div class="slots" role="group" aria-label=${t.slots.parts[part]}>
          ${slots.map((slot) => this.hour(slot, shown.timeZone))}
        </div>`
        return isAside(part)
          ? html`<details ?open=${!hasDay}><summary>${t.slots.parts[part]}</summary>${grid}</details>`
          : html`<section><p class="part">${t.slots.parts[part]}</p>${grid}</section>`
      })}
      ${shown.slots.some(({ isOver }) => isOver) ? html`<p class="quiet">${t.slots.overHow}</p>` : nothing}
    `
  }

  private hour(slot: ShownSlot, timeZone: string): TemplateResult {
    const { t } = this.words
    return html`
      <button type="button" data-from=${slot.from} aria-pressed=${slot.from === this.from ? 'true' : 'false'}
        ?disabled=${this.disabled || slot.left === 0}
        @click=${() => this.dispatchEvent(new CustomEvent('slot-chosen', { detail: slot }))}>
        <b class="figures">${hourOf(Date.parse(slot.from), timeZone)}</b>
        <small class="figures">${slot.left === 0 ? t.slots.full : t.slots.left(slot.left)}</small>
      </button>
    `
  }

  static override styles = [
    plain,
    css`
      :host {
        display: grid;
        gap: 16px;
        --slot-height: 60px;
        --slot-width: 92px;
      }
      .days,
      .slots {
        display: grid;
        gap: 8px;
        grid-template-columns: repeat(auto-fill, minmax(var(--slot-width), 1fr));
      }
      .days {
        grid-template-columns: repeat(auto-fill, minmax(var(--day-width, 74px), 1fr));
      }
      button {
        display: grid;
        align-content: center;
        justify-items: center;
        min-height: var(--slot-height);
        padding: 4px 2px;
        border: 2px solid var(--line);
        border-radius: 14px;
        background: var(--raised);
        line-height: 1.3;
      }
      .days button {
        min-height: calc(var(--slot-height) + 4px);
        font-size: 15px;
      }
      .days b {
        font-size: 16px;
      }
      b {
        font-size: 19px;
        font-weight: 700;
      }
      small {
        font-size: 14px;
        font-weight: 500;
        color: var(--ink-2);
      }
      button:disabled {
        border-style: dashed;
        background: none;
        color: var(--ink-2);
        cursor: default;
      }
      button[aria-pressed='true'] {
        border-color: var(--action);
        background: var(--action);
        color: var(--on-action);
      }
      button[aria-pressed='true'] small {
        color: inherit;
      }
      .part,
      summary {
        margin-bottom: 8px;
        font-size: 17px;
        font-weight: 700;
        color: var(--ink-2);
      }
      summary {
        min-height: 44px;
        padding: 10px 0;
        cursor: pointer;
      }
      .note {
        padding: 16px;
        border-radius: 14px;
        background: var(--long-tint);
        font-weight: 600;
      }
      .quiet {
        color: var(--ink-2);
      }
    `,
  ]
}

function partOf(hour: string): Part {
  if (hour < '07:00') return 'night'
  if (hour < '12:00') return 'morning'
  return hour < '18:00' ? 'afternoon' : 'evening'
}

declare global {
  interface HTMLElementTagNameMap {
    'slot-choice': SlotChoice
  }
}
