/** Who waits, who is held, who was missed: three tabs, the first one open. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { hourOf } from '../shared/ui/clock.ts'
import type { DeskView, WaitingView } from '../shared/views/shapes.ts'
import type { CounterWords } from '../shared/words/zh-CN/counter.ts'
import { offer, wish } from './desk-events.ts'
import { deskStyles } from './desk-styles.ts'
import { minutesSince } from './moments.ts'

export const lists = ['waiting', 'held', 'missed'] as const
export type ListName = (typeof lists)[number]

/** From here on a wait is marked as long, in minutes. */
const longMinutes = 30

declare global {
  interface HTMLElementEventMap {
    'list-chosen': CustomEvent<ListName>
  }
}

@customElement('ticket-lists')
export class TicketLists extends LitElement {
  @property({ attribute: false }) words!: CounterWords
  @property({ attribute: false }) desk!: DeskView
  /** Rounded by whoever sets it: the list is drawn again no oftener. */
  @property({ type: Number }) now = 0
  @property() open: ListName = 'waiting'
  /** Nothing can be pressed: a command is under way, or the data is old. */
  @property({ type: Boolean }) still = false

  override render(): TemplateResult {
    const { words } = this
    return html`
      <div class="tabs" role="tablist" aria-label=${words.lists.label} @keydown=${this.moveTab}>
        ${lists.map((name) => this.tab(name))}
      </div>
      <div class="panel" role="tabpanel" id="panel" aria-labelledby=${`tab-${this.open}`} tabindex="0">
        ${this.panel()}
      </div>
    `
  }

  private tab(name: ListName): TemplateResult {
    const { words, desk, open } = this
    const count = name === 'waiting' ? desk.waitingCount : desk[name].length
    return html`
      <button role="tab" id=${`tab-${name}`} aria-controls="panel" data-name=${name}
        aria-selected=${open === name ? 'true' : 'false'} tabindex=${open === name ? 0 : -1}
        @click=${() => this.choose(name)}>
        ${words.lists[name]} <span class="count">${count}</span>
      </button>
    `
  }

  private panel(): TemplateResult {
    const { desk } = this
    switch (this.open) {
      case 'waiting':
        return this.waiting()
      case 'held':
        return this.rows(desk.held, this.words.lists.emptyHeld, (row) => this.heldRow(row))
      case 'missed':
        return this.rows(desk.missed, this.words.lists.emptyMissed, (row) => this.missedRow(row))
    }
  }

  private waiting(): TemplateResult {
    const { desk, words } = this
    // The next one stands above the list in a card of its own.
    const rest = desk.waiting.filter((row) => row.ticket !== desk.next?.ticket)
    const unlisted = desk.waitingCount - desk.waiting.length
    return html`
      ${
        desk.visit === undefined || desk.next === null
          ? nothing
          : html`<next-card .words=${words} .next=${desk.next} .now=${this.now}></next-card>`
      }
      ${
        rest.length === 0 && desk.next !== null
          ? nothing
          : this.rows(rest, words.lists.emptyWaiting, (row) => this.waitingRow(row))
      }
      ${unlisted > 0 ? html`<p class="quiet rest">${words.lists.rest(unlisted)}</p>` : nothing}
    `
  }

  private rows<R extends WaitingView>(
    rows: readonly R[],
    empty: string,
    row: (each: R) => TemplateResult,
  ): TemplateResult {
    if (rows.length === 0) return html`<p class="quiet empty">${empty}</p>`
    return html`<ul>${rows.map((each) => html`<li>${row(each)}</li>`)}</ul>`
  }

  private waitingRow(row: WaitingView): TemplateResult {
    const { words, desk } = this
    const minutes = minutesSince(row.since, this.now)
    const callable = desk.available.includes('ticket.call')
    return html`
      ${this.about(row)}
      <span class="aside ${minutes >= longMinutes ? 'long' : ''}">${words.minutesShort(minutes)}</span>
      ${
        callable
          ? html`<button class="act" ?disabled=${this.still} aria-label=${`${words.actions.callThis} ${row.number}`}
              @click=${() => wish(this, { do: 'call-one', ticket: row })}>${words.actions.callThis}</button>`
          : nothing
      }
    `
  }

  private heldRow(row: DeskView['held'][number]): TemplateResult {
    const { words, desk } = this
    const until = row.until === undefined ? '' : ` ${words.lists.until(this.hour(row.until))}`
    const resume = () =>
      offer(this, { type: 'ticket.resume', counter: desk.counter, ticket: row.ticket })
    return html`
      ${this.about(row, `${words.holds[row.kind]}${until} · ${words.lists.heldAt(row.counter)}`)}
      <span class="aside">${this.hour(row.heldAt)}</span>
      ${
        desk.available.includes('ticket.resume')
          ? html`<button class="act always" ?disabled=${this.still}
              aria-label=${`${words.actions.resume} ${row.number}`} @click=${resume}>${words.actions.resume}</button>`
          : nothing
      }
    `
  }

  private missedRow(row: DeskView['missed'][number]): TemplateResult {
    const { words } = this
    const rejoin = () => offer(this, { type: 'ticket.rejoin', ticket: row.ticket })
    const spent = row.rejoinsLeft <= 0
    const story = words.lists.missedAt(this.hour(row.missedAt))
    return html`
      ${this.about(row, spent ? `${story} · ${words.lists.noRejoin}` : story)}
      ${
        spent
          ? nothing
          : html`<button class="act always" ?disabled=${this.still}
              aria-label=${`${words.actions.rejoin} ${row.number}`} @click=${rejoin}>${words.actions.rejoin}</button>`
      }
    `
  }

  private about(row: WaitingView, story?: string): TemplateResult {
    const { words } = this
    return html`
      <b class="number">${row.number}</b>
      <span class="what">
        ${row.green === null ? nothing : html`<span class="mark" title=${words.lists.greenLong}>${words.lists.green}</span>`}
        ${row.pinned ? html`<span class="mark hollow">${words.lists.pinned}</span>` : nothing}
        ${row.handedOff && !row.pinned ? html`<span class="mark hollow">${words.lists.handedOff}</span>` : nothing}
        ${row.itemName || row.queueName}
        ${story === undefined ? nothing : html`<small>${story}</small>`}
      </span>
    `
  }

  private hour(instant: string): string {
    return hourOf(Date.parse(instant), this.desk.hall.timeZone)
  }

  private choose(name: ListName): void {
    this.dispatchEvent(new CustomEvent('list-chosen', { detail: name }))
  }

  private async moveTab(event: KeyboardEvent): Promise<void> {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const name = lists[(lists.indexOf(this.open) + step + lists.length) % lists.length]!
    this.choose(name)
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>(`[data-name=${name}]`)?.focus()
  }

  static override styles = [
    deskStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
        background: var(--raised);
      }
      .tabs {
        display: flex;
        gap: 4px;
        padding: 0 12px;
        border-bottom: 1px solid var(--line);
      }
      [role='tab'] {
        min-height: 48px;
        padding: 0 12px;
        border: 0;
        border-bottom: 3px solid transparent;
        background: none;
        color: var(--ink-2);
        font-weight: 600;
      }
      [role='tab'][aria-selected='true'] {
        border-color: var(--action);
        color: var(--ink);
      }
      .count {
        font-variant-numeric: tabular-nums;
      }
      .panel {
        flex: 1;
        min-height: 0;
        padding: 12px 16px;
        overflow: auto;
      }
      .panel:focus-visible,
      [role='tab']:focus-visible {
        outline-offset: -3px;
      }
      next-card {
        margin-bottom: 6px;
      }
      li {
        position: relative;
        display: flex;
        align-items: center;
        gap: 12px;
        min-height: 44px;
        padding: 5px 0;
        border-bottom: 1px solid var(--line);
      }
      .number {
        flex: 0 0 58px;
        font-size: 18px;
        font-variant-numeric: tabular-nums;
      }
      .what {
        flex: 1;
        min-width: 0;
        font-size: 15px;
        line-height: 1.35;
      }
      small {
        display: block;
        color: var(--ink-2);
        font-size: 14px;
      }
      .aside {
        flex: none;
        font-variant-numeric: tabular-nums;
      }
      .long {
        color: var(--long);
        font-weight: 700;
      }
      .mark {
        display: inline-block;
        margin-right: 2px;
        padding: 0 5px;
        border: 1px solid var(--action);
        border-radius: 6px;
        background: var(--action);
        color: var(--on-action);
        font-size: 13px;
        font-weight: 600;
      }
      .mark.hollow {
        border-color: var(--edge);
        background: none;
        color: var(--ink-2);
      }
      .act {
        flex: none;
        min-height: 34px;
        padding: 0 12px;
        border: 1px solid var(--edge);
        border-radius: 10px;
        background: var(--raised);
        font-size: 15px;
        font-weight: 600;
        white-space: nowrap;
      }
      .act:hover:enabled {
        background: var(--sunken);
      }
      .act:disabled {
        border-style: dashed;
        color: var(--ink-2);
        cursor: default;
      }
      /* With a pointer the button waits until the row is meant. */
      @media (hover: hover) {
        li .act:not(.always) {
          position: absolute;
          right: 0;
          opacity: 0;
        }
        li:hover .act,
        li .act:focus-visible {
          opacity: 1;
        }
      }
      .empty {
        padding: 24px 0;
        text-align: center;
      }
      .rest {
        padding: 10px 0;
        font-size: 14px;
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'ticket-lists': TicketLists
  }
}
