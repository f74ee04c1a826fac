/** One click plays a morning of the demo hall; another one ends it without a trace. Shows only what the server says. */

import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { Words } from '../shared/ui/words.ts'
import { type MorningAnswer, morningSpeeds } from '../shared/wire/morning-speeds.ts'
import type { Language } from '../shared/words/language.ts'
import { morning as en } from '../shared/words/en/morning.ts'
import { morning as zh, type MorningWords } from '../shared/words/zh-CN/morning.ts'
import { demoMorningStyles } from './demo-morning-styles.ts'

const morningWords: Record<Language, MorningWords> = { 'zh-CN': zh, en }

type Speed = (typeof morningSpeeds)[number]

const lookMilliseconds = 1000
const morningMinutes = 150
const path = '/api/demo/morning'
const shown = [
  'wall',
  'board',
  'kiosk',
  'counter',
  'sign',
  'evaluator',
  'guide',
  'printer',
  'manage',
] as const

@customElement('demo-morning')
export class DemoMorning extends LitElement {
  @state() private morning: MorningAnswer | null = null
  @state() private speed: Speed = 10
  /** What was asked for and is not answered yet. */
  @state() private asking: 'start' | 'stop' | null = null
  @state() private isSilent = false
  private readonly words = new Words(this, morningWords)
  private timer: ReturnType<typeof setInterval> | undefined

  override connectedCallback(): void {
    super.connectedCallback()
    void this.look()
    this.timer = setInterval(() => void this.look(), lookMilliseconds)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearInterval(this.timer)
  }

  override render(): TemplateResult | typeof nothing {
    const { t } = this.words
    const { morning } = this
    if (morning === null) return nothing
    const isThere = morning.hall !== undefined
    return html`
      <section class="card" aria-labelledby="heading">
        <h2 id="heading">${t.heading}</h2>
        ${isThere ? this.running(morning) : this.offer(morning)}
        <p class="trouble" role="alert">${this.isSilent ? t.trouble : morning.state === 'elsewhere' ? t.elsewhere : ''}</p>
      </section>
    `
  }

  private offer({ state }: MorningAnswer): TemplateResult {
    const { t } = this.words
    const isBusy = this.asking !== null || state === 'starting'
    return html`
      <p class="quiet">${t.lead}</p>
      <form @submit=${this.start}>
        <fieldset>
          <legend>${t.speed}</legend>
          ${morningSpeeds.map(
            (speed) => html`<label>
              <input type="radio" name="speed" .checked=${speed === this.speed} @change=${() => (this.speed = speed)}>
              <span>${t.speeds[speed]}</span>
            </label>`,
          )}
        </fieldset>
        ${state === 'elsewhere' ? this.stopElsewhere() : html`<button class="button main" ?disabled=${isBusy}>${isBusy ? t.starting : t.start}</button>`}
        <span class="quiet">${t.lasts(Math.ceil(morningMinutes / this.speed))}</span>
      </form>
    `
  }

  /** Another process plays one: it is stopped from here before one can be started. */
  private stopElsewhere(): TemplateResult {
    const { t } = this.words
    const isStopping = this.asking === 'stop'
    return html`<button class="button" type="button" ?disabled=${this.asking !== null} @click=${this.stop}>${isStopping ? t.stopping : t.stop}</button>`
  }

  private running({
    state,
    hall = '',
    tag = '',
    clock,
    chapter,
    progress = 0,
    speed = 1,
  }: MorningAnswer): TemplateResult {
    const { t } = this.words
    const isStopping = this.asking === 'stop' || state === 'stopping'
    return html`
      <div class="now">
        ${clock === undefined ? nothing : html`<p class="clock figures"><span class="spoken">${t.clock}</span> ${clock}</p>`}
        <div>
          <p class="chapter" role="status">${isStopping ? t.stopping : t.chapters[chapter ?? 'doors']}</p>
          <progress max="1" .value=${progress} aria-label=${t.clock}></progress>
        </div>
        <button class="button" ?disabled=${isStopping} @click=${this.stop}>${t.stop}</button>
      </div>
      <p class="quiet">${t.compressed(speed)}</p>
      <p class="open">${t.open}</p>
      <ul>${shown.map((page) => html`<li><a href=${pathOf(page, hall, tag)} target="_blank">${t.pages[page]}</a></li>`)}</ul>
    `
  }

  private readonly start = (event: SubmitEvent): void => {
    event.preventDefault()
    void this.ask('start', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ speed: this.speed }),
    })
  }

  private readonly stop = (): void => void this.ask('stop', { method: 'DELETE' })

  private async ask(what: 'start' | 'stop', request: RequestInit): Promise<void> {
    if (this.asking !== null) return
    this.asking = what
    try {
      const answer = await fetch(path, request)
      if (answer.ok) this.morning = (await answer.json()) as MorningAnswer
      this.isSilent = !answer.ok
    } catch {
      this.isSilent = true
    } finally {
      this.asking = null
    }
  }

  private async look(): Promise<void> {
    if (document.hidden || this.asking !== null) return
    try {
      const answer = await fetch(path)
      // Elsewhere there is none: the card stays away.
      if (answer.ok && this.asking === null) this.morning = (await answer.json()) as MorningAnswer
      if (answer.ok) this.isSilent = false
    } catch {
      this.isSilent = this.morning !== null
    }
  }

  static override styles = demoMorningStyles
}

function pathOf(page: (typeof shown)[number], hall: string, tag: string): string {
  const at = `hall=${hall}`
  switch (page) {
    case 'counter':
      return `/counter?${at}&counter=7&user=clerk07${tag}`
    case 'sign':
      return `/sign?${at}&counter=7`
    case 'evaluator':
      return `/evaluator?${at}&counter=7`
    case 'guide':
      return `/guide?${at}&user=guide1${tag}`
    case 'manage':
      return `/manage?${at}&user=manager${tag}`
    default:
      return `/${page}?${at}`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'demo-morning': DemoMorning
  }
}
