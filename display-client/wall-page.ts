/** The manager's wall, live: the line to the hall, and who may see it. Drawn by `wall-board`. */

import { css, html, LitElement } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import '../shared/ui/base.css'
import { deviceToken, findHall } from '../shared/ui/hall.ts'
import { LiveController } from '../shared/ui/live.ts'
import '../shared/ui/live-dot.ts'
import { Seconds } from '../shared/ui/seconds.ts'
import { lake, plain } from '../shared/ui/theme.ts'
import { Words } from '../shared/ui/words.ts'
import './display.css'
import './screen-head.ts'
import './screen-trouble.ts'
import './wall-board.ts'
import { wallWords } from './wall-words.ts'

@customElement('wall-page')
export class WallPage extends LitElement {
  static override styles = [
    lake,
    plain,
    css`
      :host {
        display: grid;
        grid-template-rows: 7rem auto minmax(0, 1fr);
        height: 100vh;
        background: var(--ground);
        overflow: hidden;
      }
    `,
  ]

  @state() private hall = ''
  @state() private token: string | undefined
  private readonly words = new Words(this, wallWords)
  private readonly live = new LiveController(this, {
    hall: () => this.hall,
    view: 'wall',
    token: () => this.token,
  })

  constructor() {
    super()
    new Seconds(this, () => Math.floor(this.live.now() / 1000))
  }

  override connectedCallback(): void {
    super.connectedCallback()
    void Promise.all([findHall(), deviceToken('wall')]).then(([{ hall }, token]) => {
      this.token = token
      this.hall = hall
    })
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
        .place=${t.title}
        .now=${now}
        .timeZone=${data?.hall.timeZone}
      ></screen-head>
      <screen-trouble
        .freshness=${this.live.freshness}
        .stoppedAt=${this.live.stoppedAt()}
        .timeZone=${data?.hall.timeZone}
        .problem=${refused ? t.notEnrolled : ''}
      ></screen-trouble>
      <wall-board .view=${data} .now=${now}>
        <live-dot slot="state" .freshness=${this.live.freshness} .stoppedAt=${this.live.stoppedAt()}></live-dot>
      </wall-board>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wall-page': WallPage
  }
}
