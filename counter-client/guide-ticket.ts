/** One ticket, found or just taken: the number large, what to tell the citizen, the visit so far, what can be done. */

import { hourOf } from '../shared/ui/clock.ts'
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { CommandType } from '../shared/law/commands.ts'
import { waitWords } from '../shared/ui/wait.ts'
import type { FoundView, GuideView } from '../shared/views/shapes.ts'
import type { GuideWords } from '../shared/words/zh-CN/guide.ts'
import { offer } from './desk-events.ts'
import { FocusKeeper } from './focus-keeper.ts'
import { type Green, type GuideGreen, noGreen } from './guide-green.ts'
import './guide-green.ts'
import './guide-story.ts'
import { guideTicketStyles } from './guide-ticket-styles.ts'

declare global {
  interface HTMLElementEventMap {
    /** The slip is wanted on paper. */
    'print-wanted': CustomEvent<void>
    /** The ticket is to be cancelled: a reason is asked for. */
    'cancel-wanted': CustomEvent<void>
    /** The ticket is put away. */
    'ticket-left': CustomEvent<void>
  }
}

@customElement('guide-ticket')
export class GuideTicket extends LitElement {
  @property({ attribute: false }) words!: GuideWords
  @property({ attribute: false }) guide!: GuideView
  @property({ attribute: false }) found: FoundView | null = null
  /** Who is looked for; empty: nobody. */
  @property() number = ''
  /** The hall knows no such number. */
  @property({ type: Boolean, attribute: 'is-unknown' }) isUnknown = false
  /** Why there is no such ticket, where that is known. */
  @property() why = ''
  /** It was taken here a moment ago. */
  @property({ type: Boolean, attribute: 'is-fresh' }) isFresh = false
  /** What the person at the desk may ask for at all. */
  @property({ attribute: false }) may: (type: CommandType) => boolean = () => false
  @property({ type: Boolean }) still = false
  @property({ type: Number }) done = 0
  /** Which group is about to be given; none: nobody asked. */
  @state() private granting: Green | null = null
  @query('guide-green') private readonly groups!: GuideGreen | null
  @query('.print') private readonly printButton!: HTMLElement | null

  private isPrintNext = false

  constructor() {
    super()
    new FocusKeeper(this)
  }

  /** Printing comes next, as after a number was taken: its button has the focus as soon as it is there. */
  focusPrint(): void {
    this.isPrintNext = true
    this.requestUpdate()
  }

  override updated(): void {
    if (!this.isPrintNext || this.printButton === null) return
    this.isPrintNext = false
    this.printButton.focus()
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('number') || changed.has('done')) this.granting = null
    if (changed.has('number')) this.isPrintNext = false
  }

  override render(): TemplateResult {
    const { ticket: t } = this.words
    return html`<section class=${this.granting === null ? '' : 'granting'} aria-label=${t.label}>${this.number === '' ? this.empty() : this.shown()}</section>`
  }

  private empty(): TemplateResult {
    const { ticket: t } = this.words
    return html`<div class="empty"><b>${t.empty}</b><p class="quiet">${t.emptyLead}</p></div>`
  }

  private shown(): TemplateResult {
    const { ticket: t } = this.words
    const { found, number } = this
    const said = this.isUnknown ? this.why || t.unknown(number) : t.loading(number)
    return html`
      <div class="top">
        <p class="state" role="status">${this.isFresh ? t.taken : found === null ? '' : t.states[found.visit.state]}</p>
        <button class="button bare" @click=${() => this.tell('ticket-left')}>${t.close}</button>
      </div>
      <h2 class="number figures">${found?.visit.number ?? number}</h2>
      ${found === null ? html`<p class="lead" role="status">${said}</p>` : this.visit(found)}
    `
  }

  private visit(found: FoundView): TemplateResult {
    const { ticket: t } = this.words
    const { visit } = found
    const matters = visit.items.map(({ name }) => name).join(t.comma)
    return html`
      <p class="place">${this.place(found)}</p>
      <p class="lead figures">${this.lead(found)}</p>
      <p class="chips">
        <span class="chip">${visit.queueName}</span>
        ${visit.green === null ? nothing : html`<span class="chip green">${t.green(visit.green.name)}</span>`}
        ${matters === '' ? nothing : html`<span class="chip">${matters}</span>`}
      </p>
      ${visit.warnings.map((warning) => html`<p class="warning">${t.warnings[warning]}</p>`)}
      ${this.granting === null ? this.actions(found) : this.grant(found, this.granting)}
      <guide-story .words=${this.words} .visit=${visit} .timeZone=${found.hall.timeZone}></guide-story>
    `
  }

  private place({ visit, counter }: FoundView): string {
    const { ticket: t } = this.words
    if (counter !== undefined && visit.state === 'called') return t.goCounter(counter)
    const queue = this.guide.queues.find((each) => each.queue === visit.queue)
    return visit.state === 'waiting' && queue !== undefined ? t.goTo(queue.floor, queue.zone) : ''
  }

  private lead({ visit, ahead, wait, counter }: FoundView): string {
    const { ticket: t, aside } = this.words
    switch (visit.state) {
      case 'waiting':
        return `${t.ahead(ahead)} · ${waitWords(wait)}`
      case 'serving':
        return counter === undefined ? '' : t.leg(counter, '')
      case 'missed': {
        const missed = this.guide.missed.find(({ ticket }) => ticket === visit.ticket)
        return missed?.rejoinsLeft === 0 ? aside.last : t.missedHow(this.guide.rejoinBehind)
      }
      case 'held': {
        const held = this.guide.held.find(({ ticket }) => ticket === visit.ticket)
        if (held === undefined) return ''
        const until = Date.parse(held.until ?? held.heldAt)
        return held.kind === 'arrival'
          ? t.arriveBy(hourOf(until, this.guide.hall.timeZone))
          : `${this.words.alarms.counter(held.counter ?? 0)} · ${t.heldHow[held.kind]}`
      }
      default:
        return ''
    }
  }

  private actions({ visit, available }: FoundView): TemplateResult {
    const { ticket: t } = this.words
    const may = (type: CommandType): boolean => available.includes(type) && this.may(type)
    const { ticket } = visit
    const isOver = visit.state === 'finished' || visit.state === 'cancelled'
    const button = (label: string, press: () => void, kind = ''): TemplateResult =>
      html`<button class="button ${kind}" aria-disabled=${this.still ? 'true' : nothing} @click=${press}>${label}</button>`
    return html`
      <div class="actions">
        ${may('ticket.arrive') ? button(t.arrive, () => offer(this, { type: 'ticket.arrive', ticket }), 'main') : nothing}
        ${may('ticket.rejoin') ? button(t.rejoin, () => offer(this, { type: 'ticket.rejoin', ticket }), 'main') : nothing}
        ${
          isOver || !this.may('ticket.issue')
            ? nothing
            : button(
                this.isFresh ? t.print : t.reprint,
                () => this.tell('print-wanted'),
                `print ${this.isFresh ? 'main' : ''}`,
              )
        }
        ${
          isOver || this.guide.closing === undefined || visit.state === 'serving'
            ? nothing
            : html`<a class="button" href=${`/bookings?matter=${encodeURIComponent(visit.items[0]?.item ?? visit.queue)}`} target="_blank">${t.rebook}</a>`
        }
        ${
          may('ticket.grant')
            ? button(visit.green === null ? t.grant : t.regrant, () => void this.beginGrant())
            : nothing
        }
        ${may('ticket.revoke') ? button(t.revoke, () => offer(this, { type: 'ticket.revoke', ticket })) : nothing}
        ${may('ticket.cancel') ? button(t.cancel, () => this.tell('cancel-wanted'), 'grave') : nothing}
      </div>
    `
  }

  private grant({ visit }: FoundView, green: Green): TemplateResult {
    const { ticket: t, leave } = this.words
    const { group, proof } = green
    const give = (): void =>
      offer(this, {
        type: 'ticket.grant',
        ticket: visit.ticket,
        group,
        ...(proof === '' ? {} : { proof }),
      })
    return html`
      <div class="grant">
        <guide-green class="stacked" .words=${this.words} .green=${green} .label=${t.grantHeading}
          .groups=${this.guide.greenGroups.filter((each) => each.group !== visit.green?.group)}
          @green-chosen=${(event: CustomEvent<Green>) => (this.granting = event.detail)}></guide-green>
        <div class="actions">
          <button class="button" @click=${() => (this.granting = null)}>${leave}</button>
          <button class="button main" ?disabled=${group === ''} aria-disabled=${this.still ? 'true' : nothing} @click=${give}>${t.grantSubmit}</button>
        </div>
      </div>
    `
  }

  private async beginGrant(): Promise<void> {
    this.granting = noGreen
    await this.updateComplete
    await this.groups?.updateComplete
    this.groups?.focus()
  }

  private tell(what: 'print-wanted' | 'cancel-wanted' | 'ticket-left'): void {
    this.dispatchEvent(new CustomEvent(what))
  }

  static override styles = guideTicketStyles
}

declare global {
  interface HTMLElementTagNameMap {
    'guide-ticket': GuideTicket
  }
}
