/** A past day as a film: its screens as they were, its line to be scrubbed, and why each call was. */

import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { dayOf, secondOf } from '../shared/ui/clock.ts'
import '../shared/ui/lotus-mark.ts'
import { language, setLanguage, Words } from '../shared/ui/words.ts'
import type { FilmDays, Reel } from '../shared/wire/replay.ts'
import './day-choice.ts'
import { type Asked, FilmDoor } from './film-door.ts'
import type { Playhead } from './film-frames.ts'
import { momentOf, timeOf } from './replay-moment.ts'
import './replay-picture.ts'
import { replayStyles } from './replay-styles.ts'
import { replayWords } from './replay-words.ts'
import type { Session } from './session.ts'
import type { StoryList } from './story-list.ts'
import './story-list.ts'
import './time-bar.ts'

type Picture = 'wall' | 'board'

const speeds = [1, 10, 60, 120, 300, 600] as const
const drawMilliseconds = 50
/** A day that still goes on has more to show after this. */
const reelMilliseconds = 10_000
const addressMilliseconds = 1000
const second = 1000
const minute = 60_000

@customElement('replay-desk')
export class ReplayDesk extends LitElement {
  @property() hall = ''
  @property() hallName = ''
  @property({ attribute: false }) session!: Session
  @state() private days: FilmDays | null = null
  @state() private reel: Reel | null = null
  @state() private day = ''
  @state() private at = 0
  @state() private speed: (typeof speeds)[number] = 60
  @state() private isPlaying = false
  @state() private picture: Picture = 'wall'
  @state() private zone = ''
  @state() private isAway = false
  @state() private jumps = 0
  @query('story-list') private readonly story!: StoryList
  private readonly words = new Words(this, replayWords)
  private readonly asked = new URLSearchParams(location.search)
  private door!: FilmDoor
  private runAt = 0
  private exactAt = 0
  private toldAt = 0
  private frame = 0
  private timer: ReturnType<typeof setInterval> | undefined

  override connectedCallback(): void {
    super.connectedCallback()
    this.door = new FilmDoor(this.hall, this.session.token)
    this.picture = this.asked.get('view') === 'board' ? 'board' : 'wall'
    this.zone = this.asked.get('zone') ?? ''
    window.addEventListener('keydown', this.onKey)
    this.timer = setInterval(() => void this.refresh(), reelMilliseconds)
    void this.findDays()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener('keydown', this.onKey)
    clearInterval(this.timer)
    cancelAnimationFrame(this.frame)
  }

  protected override render(): TemplateResult {
    const { t } = this.words
    const { days, reel } = this
    return html`
      ${this.header()}
      ${
        days === null || (reel === null && days.days.length > 0)
          ? html`<p class="loading" role="status">${this.isAway ? t.away : t.loading}</p>`
          : reel === null
            ? html`<p class="loading" role="status">${t.none}</p>`
            : this.film(days, reel)
      }
    `
  }

  private header(): TemplateResult {
    const { t } = this.words
    const other = language() === 'en' ? 'zh-CN' : 'en'
    return html`
      <header>
        <lotus-mark></lotus-mark>
        <h1>${t.title}</h1>
        <span class="hall">${this.hallName} · ${this.session.person.name} · ${t.recorded}</span>
        <span class="gap"></span>
        <a href="/manage">${t.manage}</a>
        <button class="quiet" lang=${other} @click=${() => setLanguage(other)}>${t.language}</button>
        <slot name="leave"></slot>
      </header>
    `
  }

  private film(days: FilmDays, reel: Reel): TemplateResult {
    const { t } = this.words
    const { timeZone } = days
    const head: Playhead = { day: this.day, at: this.at, speed: this.isPlaying ? this.speed : 0 }
    const label = t.frame(t.pictures[this.picture], secondOf(this.at, timeZone))
    return html`
      <main @time-chosen=${(event: CustomEvent<number>) => this.jump(event.detail)}
        @day-chosen=${(event: CustomEvent<string>) => void this.open(event.detail)}>
        <replay-picture .address=${this.address()} .label=${label} .door=${this.door} .head=${head} .jumps=${this.jumps}
          @film-told=${(event: CustomEvent<'there' | Extract<Asked<unknown>, { ok: false }>['why']>) => this.hear(event.detail)}></replay-picture>
        <story-list .words=${t} .door=${this.door} .queues=${days.queues} .day=${this.day} .at=${this.at}
          .timeZone=${timeZone}></story-list>
        <section class="deck">
          ${this.controls(days, reel)}
          <time-bar .words=${t} .reel=${reel} .at=${this.at} .timeZone=${timeZone}></time-bar>
          <p class="legend">
            <span class="calls">${t.legendCalls}</span><span class="waiting">${t.legendWaiting}</span>
            <span class="gap"></span><span class="keys">${t.keys}</span>
          </p>
        </section>
      </main>
      <p class="trouble" role="status">${this.isAway ? t.away : ''}</p>
    `
  }

  private controls(days: FilmDays, reel: Reel): TemplateResult {
    const { t } = this.words
    return html`
      <div class="controls">
        <day-choice .words=${t} .days=${days} day=${this.day}></day-choice>
        <p class="instant figures" role="timer" aria-label=${`${dayOf(this.at, days.timeZone)} ${secondOf(this.at, days.timeZone)}`}>
          ${secondOf(this.at, days.timeZone)}
        </p>
        <div class="run">
          <button class="round" title=${t.previous} aria-label=${t.previous} @click=${() => this.step(-1)}>
            <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 5v14M19 6 9 12l10 6z"></path></svg>
          </button>
          <button class="round play" aria-label=${this.isPlaying ? t.pause : t.play} ?disabled=${!this.isPlaying && this.at >= Date.parse(reel.to)}
            @click=${() => this.turn()}>
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d=${this.isPlaying ? 'M8 5v14M16 5v14' : 'M8 5l11 7-11 7z'}></path>
            </svg>
          </button>
          <button class="round" title=${t.next} aria-label=${t.next} @click=${() => this.step(1)}>
            <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M18 5v14M5 6l10 6-10 6z"></path></svg>
          </button>
        </div>
        <div class="choice" role="group" aria-label=${t.speed}>
          ${speeds.map(
            (speed) =>
              html`<button class="figures" aria-pressed=${speed === this.speed} @click=${() => (this.speed = speed)}>${t.times(speed)}</button>`,
          )}
        </div>
        <span class="gap"></span>
        ${this.pictures(days)}
      </div>
    `
  }

  private pictures(days: FilmDays): TemplateResult {
    const { t } = this.words
    return html`
      <div class="choice" role="group" aria-label=${t.picture}>
        ${(['wall', 'board'] as const).map(
          (each) =>
            html`<button aria-pressed=${each === this.picture} @click=${() => this.look(each, this.zone)}>${t.pictures[each]}</button>`,
        )}
      </div>
      ${
        this.picture === 'wall'
          ? nothing
          : html`<select aria-label=${t.picture} @change=${(event: Event) => this.look('board', (event.target as HTMLSelectElement).value)}>
              <option value="" ?selected=${this.zone === ''}>${t.whole}</option>
              ${days.zones.map(
                ({ zone, name, floor }) =>
                  html`<option value=${zone} ?selected=${zone === this.zone}>${floor} ${name}</option>`,
              )}
            </select>`
      }
    `
  }

  private address(): string {
    const query = new URLSearchParams({ film: '1', hall: this.hall, sound: 'off', lang: language() })
    if (this.picture === 'board' && this.zone !== '') query.set('zone', this.zone)
    return `/${this.picture}?${query}`
  }

  private async findDays(): Promise<void> {
    for (;;) {
      const asked = await this.door.days()
      this.hear(asked.ok ? 'there' : asked.why)
      if (asked.ok) {
        this.days = asked.body
        break
      }
      if (asked.why !== 'away' || !this.isConnected) return
      await new Promise((wake) => setTimeout(wake, 2000))
    }
    const { days, today, timeZone } = this.days
    const wanted = this.asked.get('day') ?? today
    const day = days.find((each) => each.day === wanted)?.day ?? days.at(-1)?.day
    if (day === undefined) return
    await this.open(day, momentOf(day, this.asked.get('at') ?? '', timeZone))
  }

  /** Takes up a day: at the moment given, otherwise at its first call. */
  private async open(day: string, at: number | null = null): Promise<void> {
    this.isPlaying = false
    const asked = await this.door.reel(day)
    this.hear(asked.ok ? 'there' : asked.why)
    if (!asked.ok) return
    this.day = day
    this.reel = asked.body
    const busy = asked.body.marks.find(({ calls }) => calls > 0)
    this.jump(at ?? Date.parse(busy?.at ?? asked.body.from))
  }

  /** Today goes on. */
  private async refresh(): Promise<void> {
    if (this.days === null || this.day !== this.days.today || document.visibilityState !== 'visible') return
    const { day } = this
    const asked = await this.door.reel(day)
    if (asked.ok && day === this.day) this.reel = asked.body
  }

  private jump(at: number): void {
    const { reel } = this
    if (reel === null) return
    this.exactAt = Math.min(Date.parse(reel.to), Math.max(Date.parse(reel.from), at))
    this.at = this.exactAt
    this.runAt = performance.now()
    this.jumps++
    this.tell()
  }

  private turn(isPlaying = !this.isPlaying): void {
    this.isPlaying = isPlaying
    cancelAnimationFrame(this.frame)
    this.runAt = performance.now()
    if (isPlaying) this.frame = requestAnimationFrame(this.run)
    else this.tell()
  }

  private readonly run = (): void => {
    if (!this.isPlaying || this.reel === null) return
    const now = performance.now()
    if (now - this.runAt >= drawMilliseconds) {
      const end = Date.parse(this.reel.to)
      // A page that was hidden goes on where it was.
      this.exactAt = Math.min(end, this.exactAt + Math.min(now - this.runAt, second) * this.speed)
      this.runAt = now
      this.at = this.exactAt
      if (now - this.toldAt > addressMilliseconds) this.tell()
      if (this.at >= end) {
        this.turn(false)
        return
      }
    }
    this.frame = requestAnimationFrame(this.run)
  }

  private step(direction: -1 | 1): void {
    const at = this.story.callBeside(direction)
    if (at !== null) this.jump(at)
  }

  private look(picture: Picture, zone: string): void {
    this.picture = picture
    this.zone = zone
    this.tell()
  }

  /** The address names what is shown, to be shared. */
  private tell(): void {
    if (this.days === null) return
    this.toldAt = performance.now()
    const query = new URLSearchParams(location.search)
    query.set('day', this.day)
    query.set('at', timeOf(this.at, this.days.timeZone))
    query.set('view', this.picture)
    if (this.picture === 'board' && this.zone !== '') query.set('zone', this.zone)
    else query.delete('zone')
    history.replaceState(null, '', `${location.pathname}?${query}`.replaceAll('%3A', ':'))
  }

  private hear(why: 'there' | 'over' | 'away' | 'nothing' | 'aborted'): void {
    if (why === 'over') this.dispatchEvent(new CustomEvent('session-over'))
    if (why !== 'aborted') this.isAway = why === 'away'
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const { target, key, shiftKey } = event
    const [inner] = event.composedPath()
    if (this.reel === null || event.ctrlKey || event.metaKey || event.altKey || target === null) return
    if (inner instanceof HTMLElement && inner.closest('select, input, dialog') !== null) return
    const isButton = inner instanceof HTMLButtonElement || inner instanceof HTMLAnchorElement
    const moves: Record<string, number> = {
      ArrowLeft: shiftKey ? -minute : -10 * second,
      ArrowRight: shiftKey ? minute : 10 * second,
      PageUp: -10 * minute,
      PageDown: 10 * minute,
    }
    const move = moves[key]
    if (move !== undefined) this.jump(this.at + move)
    else if (key === 'Home') this.jump(Date.parse(this.reel.from))
    else if (key === 'End') this.jump(Date.parse(this.reel.to))
    else if (key === ' ' && !isButton) this.turn()
    else if (key === ',' || key === '.') this.step(key === ',' ? -1 : 1)
    else if (key === '[' || key === ']') this.shift(key === '[' ? -1 : 1)
    else return
    event.preventDefault()
  }

  private shift(by: -1 | 1): void {
    this.speed = speeds[Math.min(speeds.length - 1, Math.max(0, speeds.indexOf(this.speed) + by))]!
  }

  static override styles = replayStyles
}

declare global {
  interface HTMLElementTagNameMap {
    'replay-desk': ReplayDesk
  }
}
