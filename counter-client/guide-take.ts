/** A number for somebody: find the matter or press the service; the green group before, where there is one. */

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { isLong, waitWords } from '../shared/ui/wait.ts'
import type { GuideView } from '../shared/views/shapes.ts'
import type { GuideWords } from '../shared/words/zh-CN/guide.ts'
import { offer } from './desk-events.ts'
import { type Green, noGreen } from './guide-green.ts'
import './guide-green.ts'
import { type Matter, mattersOfQueues } from './guide-matters.ts'
import type { GuideSearch } from './guide-search.ts'
import './guide-search.ts'
import { guideTakeStyles } from './guide-take-styles.ts'

type Queue = GuideView['queues'][number]

/** A second touch of the same finger is no second citizen, in milliseconds. */
const settleMilliseconds = 700

@customElement('guide-take')
export class GuideTake extends LitElement {
  @property({ attribute: false }) words!: GuideWords
  @property({ attribute: false }) guide!: GuideView
  /** From the published guides. */
  @property({ attribute: false }) matters: readonly Matter[] = []
  @property({ type: Boolean, attribute: 'may-take' }) mayTake = false
  @property({ type: Boolean }) still = false
  /** How many numbers were taken here: with each the form is empty again. */
  @property({ type: Number }) done = 0
  @state() private green: Green = noGreen
  @query('guide-search') private readonly search!: GuideSearch
  @query('#identity') private readonly identity!: HTMLInputElement | null
  private settledAt = Number.NEGATIVE_INFINITY

  /** The field that a guide begins with. */
  focusSearch(): void {
    this.search.focus()
  }

  override updated(changed: PropertyValues): void {
    if (!changed.has('done') || this.done === 0) return
    this.settledAt = performance.now()
    this.green = noGreen
    this.search.clear()
    if (this.identity !== null) this.identity.value = ''
  }

  override render(): TemplateResult {
    const { words, guide } = this
    const { take: t } = words
    return html`
      <h2 class="spoken">${t.heading}</h2>
      <div class="ask">
        <guide-search .words=${words} .matters=${[...mattersOfQueues(guide.queues), ...this.matters]}
          .aboutQueue=${this.aboutQueue} ?may-take=${this.mayTake} ?still=${this.still}
          @matter-chosen=${(event: CustomEvent<Matter>) => this.take(event.detail)}></guide-search>
        ${
          this.mayTake
            ? html`<div>
                <label class="label" for="identity">${t.identity}</label>
                <input class="field" id="identity" maxlength="64" autocomplete="off" autocapitalize="characters"
                  spellcheck="false" aria-describedby="identity-lead" title=${t.identityLead}>
                <span class="spoken" id="identity-lead">${t.identityLead}</span>
              </div>`
            : nothing
        }
      </div>
      ${
        this.mayTake
          ? html`<guide-green .words=${words} .groups=${guide.greenGroups} .green=${this.green} .label=${t.green} optional
              @green-chosen=${(event: CustomEvent<Green>) => (this.green = event.detail)}></guide-green>`
          : html`<p class="quiet">${t.notYou}</p>`
      }
      <ul class="queues" aria-label=${t.queues}>${guide.queues.map((queue) => html`<li>${this.queue(queue)}</li>`)}</ul>
    `
  }

  private queue(queue: Queue): TemplateResult {
    const why = this.closedWords(queue)
    const isShut = isShutFor(queue)
    return html`
      <button data-queue=${queue.queue} class=${isShut ? 'shut' : ''}
        ?disabled=${!this.mayTake || isShut} aria-disabled=${this.still ? 'true' : nothing}
        @click=${() => this.take({ kind: 'queue', id: queue.queue, name: queue.name, queue: queue.queue })}>
        <span class="prefix" aria-hidden="true">${queue.prefix}</span>
        <span class="name">${queue.name}</span>
        <span class="facts figures">${this.facts(queue)}</span>
        ${why === '' ? nothing : html`<span class="why">${why}</span>`}
      </button>
    `
  }

  private facts({ waiting, wait, counters }: Queue): TemplateResult {
    const { take: t } = this.words
    const hasNone = counters === 0
    return html`<b>${t.waiting(waiting)}</b>
      ${hasNone ? nothing : html`<span class=${isLong(wait) ? 'long' : ''}>${waitWords(wait, false)}</span>`}
      <span class=${hasNone ? 'none' : ''}>${t.counters(counters)}</span>`
  }

  /** A manager's own words stand as they are. */
  private closedWords({ open, reason = '' }: Queue): string {
    const { take: t } = this.words
    if (open) return ''
    if (reason === 'hours' || reason === 'full') return t.machines[reason]
    return reason === '' || reason === 'ended' ? t.ended : t.shut(reason)
  }

  private readonly aboutQueue = (id: string): string => {
    const queue = this.guide.queues.find((each) => each.queue === id)
    if (queue === undefined) return ''
    if (isShutFor(queue)) return `${queue.name} · ${this.closedWords(queue)}`
    return `${queue.prefix} ${queue.name} · ${this.words.take.waiting(queue.waiting)}`
  }

  private take({ kind, id, queue }: Matter): void {
    if (this.still || performance.now() - this.settledAt < settleMilliseconds) return
    const { group, proof } = this.green
    const identity = this.identity?.value.trim() ?? ''
    offer(this, {
      type: 'ticket.issue',
      queue,
      channel: 'guide',
      ...(kind === 'item' ? { items: [id] } : {}),
      ...(kind === 'theme' ? { theme: id } : {}),
      ...(group === '' ? {} : { green: group }),
      ...(proof === '' ? {} : { proof }),
      ...(identity === '' ? {} : { identity }),
    })
  }

  static override styles = guideTakeStyles
}

/** What a manager closed gives no number to anyone; beyond hours and limit a guide may (N4). */
function isShutFor({ open, reason }: Queue): boolean {
  return !open && reason !== 'hours' && reason !== 'full'
}

declare global {
  interface HTMLElementTagNameMap {
    'guide-take': GuideTake
  }
}
