/** The board of a hall, or of a zone with `?zone=`: the newest call, those before, who waits, who was missed. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { usualVoice, type Voice as PlannedVoice } from '../shared/law/plan.ts'
import '../shared/ui/base.css'
import { hourOf } from '../shared/ui/clock.ts'
import { deviceToken, findHall } from '../shared/ui/hall.ts'
import { LiveController } from '../shared/ui/live.ts'
import { Seconds } from '../shared/ui/seconds.ts'
import { SoundGate } from '../shared/ui/sound.ts'
import { lake, plain } from '../shared/ui/theme.ts'
import { Words } from '../shared/ui/words.ts'
import type { BoardView } from '../shared/views/shapes.ts'
import './board-foot.ts'
import './call-hero.ts'
import './call-list.ts'
import { type Call, isCalling, isNew } from './call-watch.ts'
import './display.css'
import { displayWords } from './display-words.ts'
import { ownVoice, volumeAt } from './loudness.ts'
import { Presence } from './presence.ts'
import './queue-list.ts'
import './resting-cursor.ts'
import './screen-head.ts'
import './screen-trouble.ts'
import { Speaker } from './speaker.ts'
import { Voice } from './voice.ts'
import './welcome-lotus.ts'

const earlierCalls = 6
/** An upright board of a zone with few queues has room for more. */
const manyCalls = 12
const fewQueues = 3
const upright = matchMedia('(orientation: portrait)')

@customElement('board-page')
export class BoardPage extends LitElement {
  static override styles = [
    lake,
    plain,
    css`
      :host {
        display: grid;
        grid-template-rows: 7rem auto minmax(0, 1fr) auto;
        height: 100vh;
        background: var(--ground);
        overflow: hidden;
      }
      main {
        display: grid;
        grid-template-columns: minmax(0, 1272fr) minmax(0, 648fr);
        min-height: 0;
      }
      .calls {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
        gap: 0.75rem;
        min-height: 0;
        padding: 2rem 3rem 1rem;
      }
      call-hero {
        height: 24.5rem;
      }
      call-hero[tight] {
        height: 21.5rem;
      }
      welcome-lotus {
        grid-row: 1 / -1;
        margin-bottom: 1rem;
      }
      @media (orientation: portrait) {
        :host {
          grid-template-rows: 7.5rem auto minmax(0, 1fr) auto;
        }
        main {
          grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
        }
        .roomy {
          grid-template-rows: minmax(0, 1fr) auto;
        }
        call-hero,
        call-hero[tight] {
          height: 23rem;
        }
        .calls {
          padding: 2rem 3rem 1rem;
        }
      }
    `,
  ]

  @state() private hall = ''
  @state() private hallName = ''
  @state() private token: string | undefined
  private readonly address = new URLSearchParams(location.search)
  private readonly zone = this.address.get('zone') ?? ''
  private readonly words = new Words(this, displayWords)
  private readonly sound = new SoundGate(this)
  private readonly voice = new Voice()
  private readonly live = new LiveController(this, {
    hall: () => this.hall,
    view: 'board',
    key: () => this.zone,
    token: () => this.token,
  })
  private readonly speaker = new Speaker({
    now: () => this.live.now(),
    isLive: () => this.live.freshness === 'live',
    manner: () => this.manner,
    play: (sentence) => {
      const { sound, yao, counters, source } = this.manner
      const sounding = { volume: this.volume, yao, counterDigits: counters === 'digits' }
      return this.voice.say(sentence, { ...sounding, words: sound === 'voice', device: source === 'device' })
    },
  })
  private heard: unknown = null

  // The minute, and whether the newest call still glows.
  protected readonly seconds = new Seconds(this, () => `${hourOf(this.live.now())} ${this.isGlowing()}`)

  constructor() {
    super()
    new Presence(this, {
      hall: () => this.hall,
      zone: () => this.zone,
      token: () => this.token,
      sound: () => (this.volume === 0 ? 'off' : this.sound.state),
      spoken: () => this.speaker.spoken,
      role: (speaks, spoken) => this.speaker.take(speaks, spoken),
    })
  }

  override connectedCallback(): void {
    super.connectedCallback()
    void this.findOut()
    void this.voice.load()
  }

  protected override updated(): void {
    const { view, problem } = this.live
    // A board is public: one whose enrolment was withdrawn still shows the calls, and is silent.
    if (problem?.status === 401 && this.token !== undefined) this.token = undefined
    if (view === null || view === this.heard) return
    this.heard = view
    this.speaker.hear(view)
  }

  protected override render(): TemplateResult {
    const data = this.live.view?.data
    const { freshness } = this.live
    const stoppedAt = this.live.stoppedAt()
    const timeZone = data?.hall.timeZone
    return html`
      <screen-head
        role="banner"
        .name=${data?.hall.name ?? this.hallName}
        .place=${this.place(data)}
        .now=${this.live.now()}
        .timeZone=${timeZone}
      ></screen-head>
      <screen-trouble
        .freshness=${freshness}
        .stoppedAt=${stoppedAt}
        .timeZone=${timeZone}
        .problem=${this.live.problem?.detail ?? ''}
      ></screen-trouble>
      <main class=${isRoomy(data) ? 'roomy' : ''}>
        <section class="calls" aria-live="polite">${this.calls(data)}</section>
        <queue-list
          .queues=${data?.queues ?? []}
          .upcoming=${data?.upcoming ?? []}
          .greyed=${freshness === 'dead'}
        ></queue-list>
      </main>
      <board-foot
        role="contentinfo"
        .missed=${data?.missed ?? []}
        .missedMore=${data?.missedMore ?? 0}
        .rejoinBehind=${data?.rejoinBehind ?? 0}
        .notice=${data?.notice ?? ''}
        .soundOff=${this.volume > 0 && this.token !== undefined && this.sound.state === 'locked'}
        .freshness=${freshness}
        .stoppedAt=${stoppedAt}
        .timeZone=${timeZone}
      ></board-foot>
    `
  }

  private async findOut(): Promise<void> {
    const [{ hall, name }, token] = await Promise.all([
      findHall(),
      deviceToken('board', (device) => (device.zone ?? '') === this.zone),
    ])
    this.token = token
    this.hallName = name
    this.hall = hall
  }

  private get manner(): PlannedVoice {
    return ownVoice(this.live.view?.data.voice ?? usualVoice, this.address)
  }

  private get volume(): number {
    return volumeAt(this.manner, hourOf(this.live.now(), this.live.view?.data.hall.timeZone))
  }

  private place(data: BoardView | undefined): string {
    if (data === undefined) return ''
    return data.zone === null ? data.hall.brand : `${data.zone.floor} · ${data.zone.name}`
  }

  private calls(data: BoardView | undefined): unknown {
    const [newest, ...earlier] = data?.calls ?? []
    if (data === undefined || newest === undefined)
      return html`<welcome-lotus .brand=${data?.zone === null ? '' : (data?.hall.brand ?? '')}></welcome-lotus>`
    const greyed = this.live.freshness === 'dead'
    const tight = data.notice !== '' || greyed || this.live.freshness === 'stale'
    return html`
      <call-hero
        .call=${newest}
        .calling=${!greyed && isCalling(newest, data.counters)}
        .glowing=${!greyed && this.isGlowing()}
        .greyed=${greyed}
        .tight=${tight}
      ></call-hero>
      ${
        earlier.length === 0
          ? nothing
          : html`<call-list
              .calls=${earlier.slice(0, isRoomy(data) ? manyCalls : earlierCalls)}
              .counters=${data.counters}
              .greyed=${greyed}
              .tight=${tight}
              .roomy=${isRoomy(data)}
            ></call-list>`
      }
    `
  }

  private isGlowing(): boolean {
    const newest: Call | undefined = this.live.view?.data.calls[0]
    return newest !== undefined && isNew(newest, this.live.now())
  }
}

function isRoomy(data: BoardView | undefined): boolean {
  return data !== undefined && upright.matches && data.queues.length <= fewQueues
}

declare global {
  interface HTMLElementTagNameMap {
    'board-page': BoardPage
  }
}
