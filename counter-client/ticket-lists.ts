/** Who waits, who is held, who was missed, and whom this clerk received first: tabs, the first one open. */

import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { hourOf } from '../shared/ui/clock.ts'
import type { DeskView, WaitingView } from '../shared/views/shapes.ts'
import type { CounterWords } from '../shared/words/zh-CN/counter.ts'
import { deskKeys } from './desk-actions.ts'
import { offer, wish } from './desk-events.ts'
import { type ListName, lists } from './list-names.ts'
import { minutesSince } from './moments.ts'
import { ticketListsStyles } from './ticket-lists-styles.ts'

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
    const count =
      name === 'waiting' ? desk.waitingCount : name === 'inquiries' ? desk.inquiriesCount : desk[name].length
    return html`
      <button role="tab" id=${`tab-${name}`} aria-controls="panel" data-name=${name}
        aria-selected=${open === name ? 'true' : 'false'} tabindex=${open === name ? 0 : -1}
        @click=${() => this.choose(name)}>
        ${words.lists[name]} <span class="count">${count}</span> <kbd>${deskKeys[name]}</kbd>
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
      case 'inquiries':
        return this.inquiries()
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
    const elsewhere = row.counter === desk.counter ? '' : ` · ${words.lists.heldAt(row.counter)}`
    const resume = () => offer(this, { type: 'ticket.resume', counter: desk.counter, ticket: row.ticket })
    return html`
      ${this.about(row, `${words.holds[row.kind]}${until}${elsewhere}`)}
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

  /** Whom this clerk received first and handed on: where they are now, and what went wrong on the way. */
  private inquiries(): TemplateResult {
    const { desk, words } = this
    const unlisted = desk.inquiriesCount - desk.inquiries.length
    if (desk.inquiries.length === 0) return html`<p class="quiet empty">${words.lists.emptyInquiries}</p>`
    return html`
      <ul>${desk.inquiries.map((row) => html`<li>${this.inquiryRow(row)}</li>`)}</ul>
      ${unlisted > 0 ? html`<p class="quiet rest">${words.lists.rest(unlisted)}</p>` : nothing}
    `
  }

  private inquiryRow(row: DeskView['inquiries'][number]): TemplateResult {
    const { words } = this
    const state = words.ticketStates[row.state]
    const place =
      row.counter === undefined
        ? words.lists.inquiryIn(row.queueName, state)
        : `${words.lists.inquiryAt(row.counter)} · ${state}`
    return html`
      <b class="number">${row.number}</b>
      <span class="what">
        ${row.itemName || row.queueName}
        <small>${row.outcome === undefined || row.endedAt === undefined ? place : `✓ ${words.outcomes[row.outcome]}`}</small>
        ${row.warnings.map((each) => html`<small class="long">⚠ ${words.visit.warnings[each]}</small>`)}
      </span>
      <span class="aside">${words.lists.inquirySince(this.hour(row.receivedAt))}</span>
    `
  }

  private about(row: WaitingView, story?: string): TemplateResult {
    const { words } = this
    return html`
      <b class="number">${row.number}</b>
      <span class="what">
        ${row.green === null ? nothing : html`<span class="mark" title=${words.lists.greenLong}>${words.lists.green}</span>`}
        ${row.booked === undefined ? nothing : html`<span class="mark hollow">${words.lists.booked(this.hour(row.booked))}</span>`}
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

  static override styles = ticketListsStyles
}

declare global {
  interface HTMLElementTagNameMap {
    'ticket-lists': TicketLists
  }
}
