/** Booking on a phone in three steps: what, when, who. Never needed: one can always just come. */

import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import '../shared/ui/base.css'
import { ask, newId } from '../shared/ui/ask.ts'
import { bookingWords } from '../shared/ui/booking-words.ts'
import { dayOf, hourOf, weekdayOf } from '../shared/ui/clock.ts'
import { findHall } from '../shared/ui/hall.ts'
import type { Freshness } from '../shared/ui/live.ts'
import '../shared/ui/live-dot.ts'
import '../shared/ui/lotus-mark.ts'
import { read, type Reading } from '../shared/ui/reading.ts'
import '../shared/ui/slot-choice.ts'
import type { ShownSlot } from '../shared/ui/slot-choice.ts'
import { paper, plain } from '../shared/ui/theme.ts'
import { Words } from '../shared/ui/words.ts'
import type { SlotsAnswer } from '../shared/wire/bookings.ts'
import './book-matter.ts'
import type { Matter, MatterGroup } from './book-matter.ts'
import './book-person.ts'
import type { Who } from './book-person.ts'
import { bookStyles } from './book-styles.ts'
import { languageButtons } from './language-buttons.ts'

type Step = 'matter' | 'when' | 'who'

interface Guides {
  items: { item: string; name: string; queue: string }[]
}

const steps: readonly Step[] = ['matter', 'when', 'who']
/** Places go: what is left is asked for again. */
const againMilliseconds = 15_000

@customElement('book-page')
export class BookPage extends LitElement {
  static override styles = [paper, plain, bookStyles]

  @state() private hall = { hall: '', name: '' }
  @state() private groups: MatterGroup[] | null = null
  @state() private step: Step = 'matter'
  @state() private matter: Matter | null = null
  @state() private shown: SlotsAnswer | null = null
  @state() private hour: ShownSlot | null = null
  @state() private isBusy = false
  @state() private trouble = ''
  @state() private freshness: Freshness = 'waiting'
  @state() private heardAt = 0
  /** The day that was chosen; none: the first with a place. */
  private day: string | null = null
  /** Answers come in their own order: only the last question's counts. */
  private round = 0
  /** One id until the hall has answered: asking again books nothing twice. */
  private attempt = newId()
  private timer: ReturnType<typeof setInterval> | undefined
  private readonly words = new Words(this, bookingWords)

  override connectedCallback(): void {
    super.connectedCallback()
    this.timer = setInterval(() => {
      if (!document.hidden && !this.isBusy) void this.refresh()
    }, againMilliseconds)
    window.addEventListener('popstate', this.onBack)
    void findHall().then((hall) => {
      this.hall = hall
      void this.refresh()
    })
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearInterval(this.timer)
    window.removeEventListener('popstate', this.onBack)
  }

  override willUpdate(): void {
    document.title = `${this.words.t.book.title} · ${this.hall.name}`
  }

  protected override render(): TemplateResult {
    const { t } = this.words
    return html`
      <header>
        <lotus-mark on="paper"></lotus-mark>
        <p>${this.hall.name}</p>
        ${languageButtons('language')}
      </header>
      <main>
        <p class="free">${t.book.free}</p>
        ${this.trouble === '' ? nothing : html`<p class="trouble" role="alert">${this.trouble}</p>`}
        ${this.stage()}
      </main>
      <footer>
        <live-dot .freshness=${this.freshness} .stoppedAt=${this.heardAt} .timeZone=${this.shown?.timeZone}></live-dot>
      </footer>
    `
  }

  private stage(): TemplateResult {
    const { t } = this.words
    if (this.groups === null) return html`<p class="empty" role="status">${t.loading}</p>`
    if (this.groups.length === 0) return html`<p class="empty" role="status">${t.book.none}</p>`
    return html`
      <div class="top">
        <p>${t.book.step(steps.indexOf(this.step) + 1)}</p>
        ${
          this.step === 'matter'
            ? nothing
            : html`<button class="quiet" ?disabled=${this.isBusy} @click=${() => history.back()}>${t.book.back}</button>`
        }
      </div>
      ${this.question()}
    `
  }

  private question(): TemplateResult {
    const { t } = this.words
    switch (this.step) {
      case 'matter':
        return html`
          <h1 tabindex="-1">${t.book.matter}</h1>
          <book-matter .groups=${this.groups!} @book-matter-chosen=${this.onMatter}></book-matter>
        `
      case 'when':
        return html`
          <h1 tabindex="-1">${t.book.when}</h1>
          <p class="chosen">${t.book.chosen} <b>${this.matter!.name}</b></p>
          <slot-choice .shown=${this.shown} .from=${this.hour?.from ?? ''}
            @day-chosen=${(event: CustomEvent<string>) => {
              this.day = event.detail
              void this.refresh()
            }}
            @slot-chosen=${this.onSlot}></slot-choice>
        `
      case 'who':
        return html`
          <h1 tabindex="-1">${t.book.who}</h1>
          <p class="chosen">${t.book.chosen} <b>${this.matter!.name}</b><br><b class="figures">${this.when()}</b></p>
          <book-person ?busy=${this.isBusy} @person-given=${this.onPerson}></book-person>
        `
    }
  }

  private when(): string {
    const { from, to } = this.hour!
    const zone = this.shown?.timeZone
    const [begins, ends] = [Date.parse(from), Date.parse(to)]
    return `${dayOf(begins, zone)} ${weekdayOf(begins, zone)} ${hourOf(begins, zone)}–${hourOf(ends, zone)}`
  }

  /** What can be booked, and what is left of the day that is looked at. */
  private async refresh(): Promise<void> {
    const { hall } = this.hall
    if (hall === '') return
    const round = ++this.round
    const query = new URLSearchParams()
    if (this.matter !== null) query.set('queue', this.matter.queue)
    const date = this.day ?? this.shown?.date ?? null
    if (date !== null && this.matter !== null) query.set('date', date)
    const [slots, guides] = await Promise.all([
      read<SlotsAnswer>(hall, `bookings/slots?${query.toString()}`),
      this.groups === null ? read<Guides>(hall, 'guides') : null,
    ])
    if (round !== this.round) return
    if (slots?.ok !== true) {
      this.freshness = this.heardAt === 0 ? 'waiting' : 'stale'
      return
    }
    this.freshness = 'live'
    this.heardAt = Date.now()
    if (this.matter !== null) this.shown = slots.value
    this.groups = groupsOf(slots.value, guides) ?? this.groups
  }

  private readonly onMatter = (event: CustomEvent<Matter>): void => {
    if (event.detail.queue !== this.matter?.queue) {
      this.shown = null
      this.day = null
    }
    this.matter = event.detail
    this.hour = null
    this.go('when')
    void this.refresh()
  }

  private readonly onSlot = (event: CustomEvent<ShownSlot>): void => {
    this.hour = event.detail
    this.go('who')
  }

  private readonly onPerson = async (event: CustomEvent<Who>): Promise<void> => {
    if (this.isBusy) return
    const { identity, phone } = event.detail
    const { queue, item } = this.matter!
    this.isBusy = true
    this.trouble = ''
    const reply = await ask<{ token: string }>(
      this.hall.hall,
      {
        type: 'booking.make',
        queue,
        from: this.hour!.from,
        identity,
        ...(item === null ? {} : { items: [item] }),
        ...(phone === '' ? {} : { contact: { phone } }),
      },
      { id: this.attempt },
    )
    if (reply.ok) {
      location.replace(`/b/${reply.result.token}`)
      return
    }
    this.isBusy = false
    this.trouble = reply.problem.detail
    if (reply.problem.status !== 0 && reply.problem.status < 502) this.attempt = newId()
    if (reply.problem.code === 'slot-full' || reply.problem.code === 'slot-released') {
      history.back()
      void this.refresh()
    }
    scrollTo({ top: 0 })
  }

  private go(step: Step): void {
    history.pushState({ step }, '')
    this.trouble = ''
    this.enter(step)
  }

  /** The phone's own way back is the page's. */
  private readonly onBack = (event: PopStateEvent): void => {
    const wanted = (event.state as { step?: Step } | null)?.step ?? 'matter'
    this.enter(this.matter === null ? 'matter' : this.hour === null && wanted === 'who' ? 'when' : wanted)
  }

  private enter(step: Step): void {
    this.step = step
    scrollTo({ top: 0 })
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('h1')?.focus())
  }
}

function groupsOf({ queues }: SlotsAnswer, guides: Reading<Guides>): MatterGroup[] | null {
  if (guides?.ok !== true) return null
  return queues.map(({ queue, name }) => ({
    queue,
    name,
    items: guides.value.items.filter((item) => item.queue === queue),
  }))
}

declare global {
  interface HTMLElementTagNameMap {
    'book-page': BookPage
  }
}
