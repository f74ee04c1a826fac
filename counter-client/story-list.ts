/** What happened around a moment, the latest first: of each call which rule chose it and before whom it came. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { secondOf } from '../shared/ui/clock.ts'
import { lake, plain } from '../shared/ui/theme.ts'
import type { FilmDays, Happening } from '../shared/wire/replay.ts'
import type { ReplayWords } from '../shared/words/zh-CN/replay.ts'
import type { FilmDoor } from './film-door.ts'
import { lineIn, reasonIn } from './replay-words.ts'

const pauseMilliseconds = 400
/** What comes next is seen, but not read ahead. */
const laterMost = 3

const latestFirst = (a: Happening, b: Happening): number => b.seq - a.seq

@customElement('story-list')
export class StoryList extends LitElement {
  @property({ attribute: false }) words!: ReplayWords
  @property({ attribute: false }) door!: FilmDoor
  @property({ attribute: false }) queues: FilmDays['queues'] = []
  @property() day = ''
  @property({ type: Number }) at = 0
  @property() timeZone = ''
  @state() private only: 'calls' | 'all' = 'calls'
  /** The story that is there is that of a number. */
  @state() private isOfNumber = false
  @state() private happenings: Happening[] = []
  /** All of this number is told instead; none: ''. */
  @state() private number = ''
  @query('input') private readonly field!: HTMLInputElement
  private asking: AbortController | null = null
  private askedAt = 0
  private askedFor = ''
  private timer: ReturnType<typeof setTimeout> | undefined

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.timer)
    this.asking?.abort()
  }

  protected override updated(): void {
    this.follow()
  }

  protected override render(): TemplateResult {
    const { story: t } = this.words
    return html`
      <header>
        <h2>${t.heading}</h2>
        <div role="group" aria-label=${t.heading}>
          ${(['calls', 'all'] as const).map(
            (
              each,
            ) => html`<button class="tab" aria-pressed=${each === this.only} ?disabled=${this.number !== ''}
              @click=${() => (this.only = each)}>${t[each]}</button>`,
          )}
        </div>
        <form @submit=${this.find}>
          <input type="search" name="number" maxlength="16" autocomplete="off" aria-label=${t.find}
            placeholder=${`${t.find}，${t.findLead}`} @search=${this.find} />
        </form>
      </header>
      <ol tabindex="0" aria-label=${t.heading}>${this.isOfNumber ? this.ofNumber() : this.ofMoment()}</ol>
    `
  }

  private ofMoment(): unknown {
    const { story: t } = this.words
    const later = this.happenings.filter(({ at }) => Date.parse(at) > this.at).slice(0, laterMost)
    const past = this.happenings.filter(({ at }) => Date.parse(at) <= this.at)
    return html`
      ${later.sort(latestFirst).map((each) => this.row(each, true))}
      <li class="now figures"><time>${secondOf(this.at, this.timeZone)}</time></li>
      ${past.length + later.length === 0 ? html`<li class="none">${t.none}</li>` : past.sort(latestFirst).map((each) => this.row(each, false))}
    `
  }

  /** From its first hour on: a story is read forward. */
  private ofNumber(): unknown {
    const { story: t } = this.words
    const { number, happenings } = this
    if (!happenings.some((each) => each.number === number))
      return html`<li class="none">${t.unknown(number)}</li>`
    return html`<li class="none">${t.ofNumber(number)}</li>${happenings.map((each) => this.row(each, Date.parse(each.at) > this.at))}`
  }

  private readonly find = (event: Event): void => {
    event.preventDefault()
    this.number = this.field.value.trim().toUpperCase()
    this.follow()
  }

  private row(happening: Happening, isLater: boolean): TemplateResult {
    const { words } = this
    const { at, type } = happening
    const time = secondOf(Date.parse(at), this.timeZone)
    const reason = reasonIn(words, happening)
    const name = (queue: string): string => this.queues.find((each) => each.queue === queue)?.name ?? queue
    return html`
      <li class=${isLater ? 'later' : ''}>
        <button class=${type === 'ticket.called' ? 'call' : ''} @click=${() => this.choose(Date.parse(at))}>
          <time class="figures">${time}${isLater && !this.isOfNumber ? html`<small>${words.story.later}</small>` : nothing}</time>
          <span>${lineIn(words, happening, name)}${reason === '' ? nothing : html`<small>${reason}</small>`}</span>
        </button>
      </li>
    `
  }

  /** One question at a time, and not for every frame; a later one makes the one before idle only when it is a jump. */
  private follow(): void {
    const { day, at, only, number } = this
    const wanted = number === '' ? `${day} ${Math.floor(at / 1000)} ${only}` : `${day} ${number}`
    if (wanted === this.askedFor || this.asking !== null) return
    clearTimeout(this.timer)
    const wait = pauseMilliseconds - (performance.now() - this.askedAt)
    if (wait > 0) {
      this.timer = setTimeout(() => this.follow(), wait)
      return
    }
    this.askedFor = wanted
    this.askedAt = performance.now()
    void this.ask(day, at, only, number)
  }

  private async ask(day: string, at: number, only: 'calls' | 'all', number: string): Promise<void> {
    const abort = new AbortController()
    this.asking = abort
    const asked = await this.door.story(day, at, only, number, abort.signal)
    this.asking = null
    if (asked.ok) {
      this.happenings = asked.body.happenings
      this.isOfNumber = number !== ''
    } else {
      this.askedFor = ''
      this.timer = setTimeout(() => this.follow(), pauseMilliseconds * 4)
      return
    }
    this.follow()
  }

  private choose(at: number): void {
    this.dispatchEvent(new CustomEvent('time-chosen', { detail: at, bubbles: true, composed: true }))
  }

  /** @returns when the call before, or the next one, was, as far as is known here. */
  callBeside(direction: -1 | 1): number | null {
    const calls = this.happenings
      .filter(({ type }) => type === 'ticket.called')
      .map(({ at }) => Date.parse(at))
    if (direction > 0) return calls.find((at) => at > this.at) ?? null
    const before = calls.filter((at) => at < this.at - 500)
    return before[before.length - 1] ?? null
  }

  static override styles = [
    lake,
    plain,
    css`
      :host {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
        min-height: 0;
        border-left: 1px solid var(--line);
        background: var(--raised);
      }
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 8px;
        padding: 12px 16px;
        border-bottom: 1px solid var(--line);
      }
      h2 {
        font-size: 17px;
        font-weight: 700;
      }
      .tab {
        min-height: 34px;
        padding: 0 12px;
        border: 1px solid var(--line);
        background: none;
        font-size: 15px;
        font-weight: 600;
      }
      .tab:first-child {
        border-radius: 10px 0 0 10px;
      }
      .tab:last-child {
        border-left: 0;
        border-radius: 0 10px 10px 0;
      }
      .tab[aria-pressed='true'] {
        background: var(--ink);
        color: var(--ground);
      }
      form {
        flex: 1 0 100%;
      }
      input {
        width: 100%;
        min-height: 36px;
        padding: 0 12px;
        border: 1px solid #5f8c8a;
        border-radius: 10px;
        background: var(--ground);
        font-size: 15px;
      }
      input::placeholder {
        color: var(--ink-2);
        opacity: 1;
      }
      .tab:disabled {
        border-style: dashed;
        background: none;
        color: var(--ink-2);
      }
      ol {
        overflow-y: auto;
        padding: 6px 0 12px;
        scrollbar-color: var(--line) transparent;
      }
      li button {
        display: grid;
        grid-template-columns: 76px 1fr;
        gap: 10px;
        width: 100%;
        padding: 7px 16px;
        border: 0;
        background: none;
        font-size: 15px;
        line-height: 1.4;
        text-align: left;
      }
      li button:hover {
        background: var(--raised-2);
      }
      li button:focus-visible {
        outline-offset: -3px;
      }
      time {
        color: var(--ink-2);
      }
      small {
        display: block;
        color: var(--ink-2);
        font-size: 14px;
        font-weight: 400;
      }
      .call > span {
        font-size: 17px;
        font-weight: 600;
      }
      .later {
        background: rgba(0, 0, 0, 0.18);
      }
      .later .call > span {
        font-weight: 500;
      }
      .now {
        display: flex;
        align-items: center;
        gap: 12px;
        padding: 6px 16px;
        font-weight: 700;
      }
      .now time {
        color: var(--ink);
      }
      .now::after {
        content: '';
        flex: 1;
        height: 2px;
        background: var(--ink);
      }
      .none {
        padding: 12px 16px;
        color: var(--ink-2);
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'story-list': StoryList
  }
}
