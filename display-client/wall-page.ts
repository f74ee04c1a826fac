/** The manager's wall, live: the line to the hall, and who may see it. Drawn by `wall-board`. */

import { css, html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import '../shared/ui/base.css'
import '../shared/ui/alert-sound.ts'
import { goTo } from '../shared/ui/enrolment.ts'
import { deviceToken, findHall } from '../shared/ui/hall.ts'
import { LiveController } from '../shared/ui/live.ts'
import '../shared/ui/live-dot.ts'
import { Presence } from '../shared/ui/presence.ts'
import { Seconds } from '../shared/ui/seconds.ts'
import { read } from '../shared/ui/reading.ts'
import { lake, paper, plain } from '../shared/ui/theme.ts'
import type { DeviceHealth } from '../shared/wire/devices.ts'
import type { UsualAnswer } from '../shared/wire/usual.ts'
import { Words } from '../shared/ui/words.ts'
import './display.css'
import { isFilm } from './film.ts'
import './screen-head.ts'
import './screen-trouble.ts'
import './wall-board.ts'
import './wall-door.ts'
import { wallWords } from './wall-words.ts'

/** What is usual changes with the date alone. */
const usualMilliseconds = 600_000
const healthMilliseconds = 10_000

@customElement('wall-page')
export class WallPage extends LitElement {
  static override styles = [
    lake,
    plain,
    css`
      :host {
        display: grid;
        grid-template: 5.5rem auto minmax(0, 1fr) / minmax(0, 1fr);
        height: 100vh;
        background: var(--ground);
        overflow: hidden;
      }
      alert-sound,
      live-dot {
        font-size: 1.25rem;
      }
    `,
  ]

  @state() private hall = ''
  @state() private token: string | undefined
  @state() private usual: UsualAnswer | null = null
  @state() private health: DeviceHealth | null = null
  private timers: ReturnType<typeof setInterval>[] = []
  private readonly words = new Words(this, wallWords)
  private readonly live = new LiveController(this, {
    hall: () => this.hall,
    view: 'wall',
    token: () => this.token,
  })

  constructor() {
    super()
    new Presence(this, {
      kind: 'wall',
      hall: () => this.hall,
      token: () => this.token,
      view: () => this.live.view,
    })
    new Seconds(this, () => Math.floor(this.live.now() / 1000))
  }

  override connectedCallback(): void {
    super.connectedCallback()
    void Promise.all([findHall(), deviceToken('wall')]).then(([{ hall }, token]) => {
      this.token = token
      this.hall = hall
      void this.learnUsual()
      void this.learnHealth()
    })
    this.timers = [
      setInterval(() => void this.learnUsual(), usualMilliseconds),
      setInterval(() => void this.learnHealth(), healthMilliseconds),
    ]
    if (isLight()) this.lighten()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    for (const timer of this.timers) clearInterval(timer)
  }

  /** Colours of paper: for a bright room. */
  private lighten(): void {
    document.documentElement.dataset['theme'] = 'paper'
    const { adoptedStyleSheets: sheets } = this.renderRoot as ShadowRoot
    ;(this.renderRoot as ShadowRoot).adoptedStyleSheets = [
      paper.styleSheet!,
      ...sheets.filter((sheet) => sheet !== lake.styleSheet),
    ]
  }

  private async learnUsual(): Promise<void> {
    // What is usual today says nothing of a past day.
    if (this.hall === '' || this.token === undefined || isFilm) return
    const reading = await read<UsualAnswer>(this.hall, 'usual', this.token)
    if (reading?.ok === true) this.usual = reading.value
  }

  private async learnHealth(): Promise<void> {
    if (this.hall === '' || this.token === undefined || isFilm) return
    const reading = await read<DeviceHealth>(this.hall, 'devices/health', this.token)
    if (reading?.ok === true) this.health = reading.value
  }

  /** A screen that is nobody's asks to be paired; somebody who may not see it stays and reads who may. */
  protected override updated(): void {
    if (this.live.problem?.status === 401 && this.token === undefined) void goTo('/pair?as=wall')
  }

  protected override render(): unknown {
    const data = this.live.view?.data
    const { t } = this.words
    const refused = this.live.problem?.status === 401 || this.live.problem?.status === 403
    const now = this.live.now()
    return html`
      <screen-head
        role="banner"
        .name=${data?.hall.name ?? ''}
        .place=${data === undefined || data.hall.brand === '' ? t.title : `${t.title} · ${data.hall.brand}`}
        .now=${now}
        .timeZone=${data?.hall.timeZone}
      >
        ${isFilm ? nothing : html`<alert-sound .alerts=${data?.alerts}></alert-sound>`}
        <live-dot .freshness=${this.live.freshness} .stoppedAt=${this.live.stoppedAt()}></live-dot>
      </screen-head>
      <screen-trouble
        .freshness=${this.live.freshness}
        .stoppedAt=${this.live.stoppedAt()}
        .timeZone=${data?.hall.timeZone}
      ></screen-trouble>
      ${
        refused
          ? html`<wall-door></wall-door>`
          : html`<wall-board .view=${data} .now=${now} .usual=${this.usual} .health=${this.health}></wall-board>`
      }
    `
  }
}

/** `?theme=light` in the address. */
function isLight(): boolean {
  return new URLSearchParams(location.search).get('theme') === 'light'
}

declare global {
  interface HTMLElementTagNameMap {
    'wall-page': WallPage
  }
}
