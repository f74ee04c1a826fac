/** The board of a hall, or of a zone with `?zone=`: the newest call, those before, who waits, who was missed. */

import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, query, state } from 'lit/decorators.js'
import { usualVoice, type Voice as PlannedVoice } from '../shared/law/plan.ts'
import '../shared/ui/base.css'
import { hourOf } from '../shared/ui/clock.ts'
import { deviceToken, findHall } from '../shared/ui/hall.ts'
import { LiveController } from '../shared/ui/live.ts'
import { Presence } from '../shared/ui/presence.ts'
import { Seconds } from '../shared/ui/seconds.ts'
import { SoundGate } from '../shared/ui/sound.ts'
import { lake, plain } from '../shared/ui/theme.ts'
import { Words } from '../shared/ui/words.ts'
import type { BoardView } from '../shared/views/shapes.ts'
import './board-foot.ts'
import type { Layout } from './board-layout.ts'
import { BoardSize, wantedOf } from './board-size.ts'
import { boardStyles } from './board-styles.ts'
import './call-hero.ts'
import './call-list.ts'
import { type Call, isCalling, isNew } from './call-watch.ts'
import './display.css'
import { isFilm } from './film.ts'
import { displayWords } from './display-words.ts'
import { ownVoice, volumeAt } from './loudness.ts'
import './queue-list.ts'
import './resting-cursor.ts'
import './screen-head.ts'
import './screen-trouble.ts'
import { Speaker } from './speaker.ts'
import { Voice } from './voice.ts'
import { watchOverPage } from './watchdog.ts'
import './welcome-lotus.ts'

@customElement('board-page')
export class BoardPage extends LitElement {
  static override styles = [lake, plain, boardStyles]

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
  @query('main') private readonly main!: HTMLElement
  private readonly size = new BoardSize(this, wantedOf(this.address), () => this.main)

  // The minute, and whether the newest call still glows.
  protected readonly seconds = new Seconds(this, () => `${hourOf(this.live.now())} ${this.isGlowing()}`)

  private unwatch: (() => void) | undefined

  constructor() {
    super()
    new Presence(this, {
      kind: 'board',
      hall: () => this.hall,
      zone: () => this.zone,
      token: () => this.token,
      view: () => this.live.view,
      sound: () => (this.volume === 0 ? 'off' : this.sound.state),
      spoken: () => this.speaker.spoken,
      role: (speaks, spoken) => this.speaker.take(speaks, spoken),
    })
  }

  override connectedCallback(): void {
    super.connectedCallback()
    void this.findOut()
    void this.voice.load()
    this.unwatch = watchOverPage(() => this.live.since)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.unwatch?.()
  }

  protected override updated(): void {
    const { view } = this.live
    if (view === null || view === this.heard) return
    this.heard = view
    this.speaker.hear(view)
  }

  protected override render(): TemplateResult {
    const data = this.data()
    const { freshness } = this.live
    const stoppedAt = this.live.stoppedAt()
    const timeZone = data?.hall.timeZone
    const layout = this.size.layout(data)
    const paused = (data?.counters ?? [])
      .filter((each) => each.state === 'paused')
      .map((each) => each.counter)
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
      <main class="${layout.shape} ${layout.shape === 'upright' && this.size.isMany ? 'many' : ''}">
        <section class="calls ${data?.calls.length ? '' : 'none'}" aria-live="polite">${this.calls(data, layout)}</section>
        <queue-list
          .queues=${data?.queues ?? []}
          .upcoming=${data?.upcoming ?? []}
          .paused=${layout.compact ? [] : paused}
          .compact=${layout.compact}
          .letters=${layout.letters}
          .greyed=${freshness === 'dead'}
        ></queue-list>
      </main>
      <board-foot
        role="contentinfo"
        .missed=${data?.missed ?? []}
        .missedMore=${data?.missedMore ?? 0}
        .rejoinBehind=${data?.rejoinBehind ?? 0}
        .paused=${layout.compact || layout.shape === 'list' ? paused : []}
        .notice=${data?.notice ?? ''}
        .soundOff=${this.volume > 0 && this.token !== undefined && this.sound.isOff}
        .stranger=${this.hall !== '' && this.token === undefined && !isFilm}
        .reach=${this.size.shortReach(layout)}
        .freshness=${freshness}
        .stoppedAt=${stoppedAt}
        .timeZone=${timeZone}
      ></board-foot>
    `
  }

  /** What is shown: with `?queues=A,B` these queues and their calls alone. */
  private data(): BoardView | undefined {
    const data = this.live.view?.data
    const only = this.address.get('queues')?.split(',')
    if (data === undefined || only === undefined) return data
    const queues = data.queues.filter(({ queue }) => only.includes(queue))
    const names = new Set(queues.map(({ name }) => name))
    const prefixes = new Set(queues.map(({ prefix }) => prefix))
    const isOurs = (number: string): boolean => prefixes.has(number.replace(/\d+$/, ''))
    return {
      ...data,
      queues,
      calls: data.calls.filter(({ queueName }) => names.has(queueName)),
      missed: data.missed.filter(isOurs),
      missedMore: 0,
      upcoming: data.upcoming.filter(isOurs),
    }
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

  private calls(data: BoardView | undefined, layout: Layout): unknown {
    const { skipped, rows, columns } = layout
    const [newest] = data?.calls ?? []
    const earlier = data?.calls.slice(skipped, skipped + rows * columns) ?? []
    const isEmpty = newest === undefined || (layout.shape === 'list' && earlier.length === 0)
    if (data === undefined || isEmpty)
      return html`<welcome-lotus .brand=${data?.zone === null ? '' : (data?.hall.brand ?? '')}></welcome-lotus>`
    const greyed = this.live.freshness === 'dead'
    return html`
      ${
        layout.shape === 'list'
          ? nothing
          : html`<call-hero
              .call=${newest}
              .calling=${!greyed && isCalling(newest, data.counters)}
              .glowing=${!greyed && this.isGlowing()}
              .greyed=${greyed}
              .stacked=${layout.stacked}
              .near=${layout.shape === 'wide'}
            ></call-hero>`
      }
      ${
        earlier.length === 0
          ? nothing
          : html`<call-list
              .calls=${earlier}
              .counters=${data.counters}
              .greyed=${greyed}
              .dense=${layout.dense}
              .detailed=${layout.detailed}
            ></call-list>`
      }
    `
  }

  private isGlowing(): boolean {
    const newest: Call | undefined = this.data()?.calls[0]
    return newest !== undefined && isNew(newest, this.live.now())
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'board-page': BoardPage
  }
}
