/** The sign over a counter (`?counter=3`): its number large, the citizen's number, or why there is none. */

import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, query, state } from 'lit/decorators.js'
import '../shared/ui/base.css'
import { goTo } from '../shared/ui/enrolment.ts'
import { deviceToken, findHall } from '../shared/ui/hall.ts'
import { LiveController } from '../shared/ui/live.ts'
import '../shared/ui/live-dot.ts'
import '../shared/ui/lotus-mark.ts'
import { Presence } from '../shared/ui/presence.ts'
import { Seconds } from '../shared/ui/seconds.ts'
import { lake, plain } from '../shared/ui/theme.ts'
import { Words } from '../shared/ui/words.ts'
import type { SignView } from '../shared/views/shapes.ts'
import { newMilliseconds } from './call-watch.ts'
import { displayWords } from './display-words.ts'
import './resting-cursor.ts'
import './screen-trouble.ts'
import './sign.css'
import type { SignLayout } from './sign-layout.ts'
import { signMeasuresOf, SignSize, type SpokenLine, spokenOf } from './sign-size.ts'
import { signStyles } from './sign-styles.ts'
import { clausesOf } from './text-room.ts'
import { watchOverPage } from './watchdog.ts'

@customElement('sign-page')
export class SignPage extends LitElement {
  static override styles = [lake, plain, signStyles]

  @state() private hall = ''
  private token: string | undefined
  private readonly counter = new URLSearchParams(location.search).get('counter') ?? ''
  private readonly words = new Words(this, displayWords)
  @query('main') private readonly main!: HTMLElement
  private readonly size = new SignSize(
    this,
    signMeasuresOf(new URLSearchParams(location.search)),
    () => this.main,
  )
  private readonly live = new LiveController(this, {
    hall: () => (this.counter === '' ? '' : this.hall),
    view: 'sign',
    key: () => this.counter,
    token: () => this.token,
  })

  protected readonly seconds = new Seconds(this, () => this.isGlowing())

  private unwatch: (() => void) | undefined

  constructor() {
    super()
    new Presence(this, {
      kind: 'sign',
      hall: () => this.hall,
      token: () => this.token,
      view: () => this.live.view,
    })
  }

  override connectedCallback(): void {
    super.connectedCallback()
    void this.findOut()
    if (this.counter !== '') this.unwatch = watchOverPage(() => this.live.since)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.unwatch?.()
  }

  /** Nobody can tell a sign over a counter anything: it asks to be paired by itself. */
  protected override updated(): void {
    if (this.live.problem?.status === 401 && this.token === undefined) void goTo('/pair?as=sign')
  }

  protected override render(): TemplateResult {
    const data = this.live.view?.data
    const { freshness } = this.live
    const { t } = this.words
    const status = data?.state ?? 'none'
    const live = freshness === 'dead' ? '' : 'live'
    // The strip above says since when, in full.
    const isStale = freshness === 'stale' || freshness === 'dead'
    const spoken = data === undefined ? [] : spokenOf(data, t)
    const counter = String(data?.counter ?? this.counter)
    const layout = this.size.layout(counter, data, spoken, t)
    const reach = data === undefined ? 0 : this.size.shortReach(layout)
    return html`
      <screen-trouble
        .freshness=${freshness}
        .stoppedAt=${this.live.stoppedAt()}
        .timeZone=${data?.hall.timeZone}
        .problem=${this.problem()}
      ></screen-trouble>
      <main
        class="${layout.shape} ${layout.queues.where} ${status} ${live} ${this.isGlowing() && live !== '' ? 'glowing' : ''}"
      >
        <h1 class="counter">
          <span class="figures">${counter}</span>
          ${counter === '' || layout.unit === 0 ? nothing : html`<small>${t.counterUnit}</small>`}
        </h1>
        <section class="now" aria-live="polite">
          ${data === undefined ? this.mark() : this.now(data, layout, spoken)}
        </section>
        ${data === undefined || layout.queues.where === 'none' ? nothing : this.queues(layout)}
        <footer>
          ${isStale ? nothing : html`<live-dot .freshness=${freshness}></live-dot>`}
          ${reach === 0 ? nothing : html`<span class="figures">${t.signReach(reach)}</span>`}
        </footer>
      </main>
    `
  }

  private now(data: SignView, layout: SignLayout, spoken: readonly SpokenLine[]): unknown {
    const { t } = this.words
    if (data.number !== undefined)
      return html`
        <p class="state">
          <span>${t.signs[data.state]}</span>
          ${(data.times ?? 1) < 2 || data.state !== 'called' || !layout.hasTimes ? nothing : html`<span class="times figures">${t.times(data.times!)}</span>`}
        </p>
        <p class="number figures">${data.number}</p>
      `
    const shown = spoken.filter((_, index) => layout.spoken[index]!.size > 0)
    return shown.map(({ name, text, isMain, isSlogan }) => {
      return html`<p class="${name} ${isMain ? 'main' : ''}">${isSlogan === true ? partsOf(text) : text}</p>`
    })
  }

  private queues({ queues }: SignLayout): unknown {
    return html`<ul class="queues">${queues.names.map((name) => html`<li>${partsOf(name)}</li>`)}</ul>`
  }

  private mark(): unknown {
    return html`<lotus-mark class="mark"></lotus-mark>`
  }

  private problem(): string {
    if (this.counter === '') return this.words.t.which
    const { view, problem } = this.live
    if (view !== null || problem === null) return ''
    return problem.status === 401 ? this.words.t.notEnrolled : problem.detail
  }

  private isGlowing(): boolean {
    const data = this.live.view?.data
    if (data?.state !== 'called' || data.calledAt === undefined) return false
    return this.live.now() - Date.parse(data.calledAt) < newMilliseconds
  }

  private async findOut(): Promise<void> {
    const [{ hall }, token] = await Promise.all([
      findHall(),
      deviceToken('sign', (device) => String(device.counter ?? '') === this.counter),
    ])
    this.token = token
    this.hall = hall
  }
}

/** What stays together in a line. */
function partsOf(text: string): TemplateResult[] {
  return clausesOf(text).map((part) => html`<span>${part}</span>`)
}

declare global {
  interface HTMLElementTagNameMap {
    'sign-page': SignPage
  }
}
