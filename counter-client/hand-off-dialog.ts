/** Where a citizen goes next, and why: to a service, or to one counter that is open. */

import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { handOffStyles } from './hand-off-styles.ts'
import { customElement, property, state } from 'lit/decorators.js'
import { type Topic, topics } from '../shared/cases/case-commands.ts'
import type { Target } from '../shared/law/commands.ts'
import { wordsOf } from '../shared/ui/words.ts'
import type { DeskView, VisitView } from '../shared/views/shapes.ts'
import { casesWords } from './cases-words.ts'
import { DeskDialog } from './desk-dialog.ts'
import { offer } from './desk-events.ts'
import './reason-field.ts'

type Counters = DeskView['targets']['counters']

@customElement('hand-off-dialog')
export class HandOffDialog extends DeskDialog {
  @property({ attribute: false }) visit!: VisitView
  /** The queue that hears "cannot get it done"; empty where there is none. */
  @property() complaints = ''
  /** The stable code of what went wrong. */
  @property() code = ''
  @state() private to: Target | null = null
  @state() private filter = ''
  @state() private reason = ''
  @state() private note = ''
  @state() private topic: Topic = 'other'
  /** The counter that the server has named closed. */
  @state() private shut = 0

  override willUpdate(changed: PropertyValues): void {
    const { to, code } = this
    if (changed.has('code') && code === 'target-closed' && to !== null && 'counter' in to)
      this.shut = to.counter
  }

  protected heading(): string {
    return this.words.handOff.heading(this.visit.number)
  }

  protected override lead(): string {
    return this.words.handOff.lead
  }

  protected submitLabel(): string {
    return this.words.handOff.submit
  }

  protected body(): TemplateResult {
    const { words } = this
    return html`
      <div>
        <label class="spoken" for="filter">${words.handOff.filter}</label>
        <input class="field" id="filter" data-first autocomplete="off" placeholder=${words.handOff.filter}
          .value=${this.filter} @input=${this.narrow} @keydown=${this.takeFirst}>
      </div>
      <div class="where">
        <fieldset class="options">
          <legend class="label">${words.handOff.queues}</legend>
          ${this.queues().map((queue) => this.queueOption(queue))}
          ${this.warning()} ${this.complaint()}
        </fieldset>
        <div class="beside">
          <fieldset>
            <legend class="label">${words.handOff.counters}</legend>
            <div class="counters">${this.counters().map((each) => this.counterOption(each))}</div>
            ${this.instead()}
          </fieldset>
          <reason-field .label=${words.handOff.reason} .usual=${words.handOff.reasons} .reason=${this.reason}
            ?lacking=${this.lack !== '' && this.reason.trim() === ''}
            @reason-given=${(event: CustomEvent<string>) => (this.reason = event.detail)}></reason-field>
          <div>
            <label class="label" for="note">${words.handOff.note} <span class="quiet">${words.optional}</span></label>
            <textarea class="field" id="note" rows="1" maxlength="500" .value=${this.note}
              @input=${(event: Event) => (this.note = (event.target as HTMLTextAreaElement).value)}></textarea>
          </div>
        </div>
      </div>
    `
  }

  protected submit(): void {
    const { to, words } = this
    const reason = this.reason.trim()
    const note = this.note.trim()
    this.lack =
      to === null || this.closedTarget !== null
        ? words.handOff.needTarget
        : reason === ''
          ? words.handOff.needReason
          : ''
    if (to === null || this.lack !== '') return
    const { counter } = this.desk
    offer(this, { type: 'ticket.handOff', counter, to, reason, ...(note === '' ? {} : { note }) })
  }

  /** A counter was chosen that is closed, or has closed since. */
  private get closedTarget(): Counters[number] | null {
    const { to } = this
    if (to === null || !('counter' in to)) return null
    const target = this.desk.targets.counters.find(({ counter }) => counter === to.counter)
    return target === undefined || (isOpen(target.state) && target.counter !== this.shut) ? null : target
  }

  /** Open counters that serve the same, each at one press. */
  private instead(): TemplateResult | typeof nothing {
    const { words, closedTarget: target } = this
    if (target === null) return nothing
    const others = this.desk.targets.counters.filter(
      ({ counter, state, queues }) =>
        counter !== target.counter &&
        state !== 'closed' &&
        state !== 'paused' &&
        queues.some((each) => target.queues.includes(each)),
    )
    if (others.length === 0)
      return html`<p class="warning" role="alert">⚠ ${words.handOff.closedNone(target.counter)}</p>`
    return html`
      <div class="warning" role="alert">
        ⚠ ${words.handOff.closedNow(target.counter)}
        ${others.slice(0, 5).map(
          ({ counter }) => html`
            <button type="button" class="button" @click=${() => this.choose({ counter })}>${words.counterNo(counter)}</button>
          `,
        )}
      </div>
    `
  }

  /** A queue without an open counter takes the citizen, but nobody would call. */
  private warning(): TemplateResult | typeof nothing {
    const { to, words } = this
    if (to === null || !('queue' in to)) return nothing
    const queue = this.desk.targets.queues.find((each) => each.queue === to.queue)
    if (queue === undefined || queue.open > 0) return nothing
    return html`<p class="warning" role="alert">⚠ ${words.handOff.noneOpenWarning(queue.name)}</p>`
  }

  private get isComplaint(): boolean {
    const { to, complaints } = this
    return to !== null && 'queue' in to && complaints !== '' && to.queue === complaints
  }

  /** For the queue that hears "cannot get it done": what it is about. */
  private complaint(): TemplateResult | typeof nothing {
    const { words } = this
    if (!this.isComplaint) return nothing
    const { topics: about } = wordsOf(casesWords)
    return html`
      <div class="complaint">
        <label for="topic">${words.complaint.topic}</label>
        <select class="field" id="topic"
          @change=${(event: Event) => (this.topic = (event.target as HTMLSelectElement).value as Topic)}>
          ${topics.map(
            (topic) =>
              html`<option value=${topic} ?selected=${topic === this.topic}>${about[topic]}</option>`,
          )}
        </select>
      </div>
    `
  }

  /** Hands on and has it registered. */
  protected override extra(): TemplateResult | typeof nothing {
    if (!this.isComplaint) return nothing
    return html`
      <button type="button" class="button grave" ?disabled=${this.busy || this.still !== ''}
        @click=${() => this.complain()}>${this.words.complaint.action} <kbd>Ctrl ↵</kbd></button>
    `
  }

  private complain(): void {
    const { words, desk } = this
    const reason = this.reason.trim()
    const note = this.note.trim()
    this.lack = reason === '' ? words.handOff.needReason : ''
    if (this.lack !== '') return
    const handOff = {
      type: 'ticket.handOff' as const,
      counter: desk.counter,
      to: { queue: this.complaints },
      reason,
      ...(note === '' ? {} : { note }),
    }
    const detail = { handOff, topic: this.topic, story: note === '' ? reason : `${reason} ${note}` }
    this.dispatchEvent(new CustomEvent('complain', { detail, bubbles: true, composed: true }))
  }

  protected override onKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !event.ctrlKey) return
    if (!this.isComplaint || this.busy || this.still !== '') return
    event.preventDefault()
    this.complain()
  }

  private queues(): DeskView['targets']['queues'] {
    return this.desk.targets.queues.filter(({ name, queue }) => this.fits(name, queue))
  }

  private counters(): Counters {
    const isNumber = /^\d+$/.test(this.filter)
    return this.desk.targets.counters.filter(({ counter, zone }) =>
      isNumber ? String(counter).startsWith(this.filter) : this.fits(zone),
    )
  }

  private fits(...texts: string[]): boolean {
    const wanted = this.filter.toLowerCase()
    return wanted === '' || texts.some((text) => text.toLowerCase().includes(wanted))
  }

  private queueOption({ queue, name, waiting, open }: DeskView['targets']['queues'][number]): TemplateResult {
    const { words } = this
    const on = this.to !== null && 'queue' in this.to && this.to.queue === queue
    const counters = open === 0 ? `⚠ ${words.handOff.noneOpen}` : words.handOff.openCounters(open)
    return html`
      <label class="option ${on ? 'on' : ''}">
        <input type="radio" name="to" .checked=${on} @change=${() => this.choose({ queue })}>
        <span><b>${name}</b></span><small>${words.handOff.waiting(waiting)} · ${counters}</small>
      </label>
    `
  }

  private counterOption({ counter, state, zone }: Counters[number]): TemplateResult {
    const { words } = this
    const on = this.to !== null && 'counter' in this.to && this.to.counter === counter
    const closed = !isOpen(state)
    const why = closed ? words.handOff.closed : words.states[state]
    return html`
      <label class="tile ${on ? 'on' : ''} ${closed ? 'off' : ''}" title=${`${words.counterNo(counter)} · ${zone} · ${why}`}>
        <input class="spoken" type="radio" name="to" .checked=${on}
          aria-label=${`${words.counterNo(counter)} ${zone} ${why}`} @change=${() => this.choose({ counter })}>
        <b>${counter}</b><small>${words.states[state]}</small>
      </label>
    `
  }

  private choose(to: Target): void {
    this.to = to
    this.lack = ''
  }

  private narrow(event: Event): void {
    this.filter = (event.target as HTMLInputElement).value.trim()
  }

  /** Enter in the field takes what it has found, and goes on to the reason. */
  private takeFirst(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.isComposing || event.ctrlKey) return
    event.preventDefault()
    const counter = this.counters().find(({ state }) => isOpen(state))?.counter
    const queue = this.queues()[0]?.queue
    if (/^\d+$/.test(this.filter) && counter !== undefined) this.choose({ counter })
    else if (queue !== undefined) this.choose({ queue })
    else if (counter !== undefined) this.choose({ counter })
    else return
    this.renderRoot.querySelector('reason-field')?.focus()
  }

  static override styles = handOffStyles
}

function isOpen(state: Counters[number]['state']): boolean {
  return state !== 'closed' && state !== 'paused'
}

declare global {
  interface HTMLElementTagNameMap {
    'hand-off-dialog': HandOffDialog
  }
}
