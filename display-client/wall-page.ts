/** The manager's wall: every queue and counter of the hall, and what needs a human. */

import { html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { alertSentence, alertWords } from '../shared/ui/alert-words.ts'
import '../shared/ui/base.css'
import { deviceToken, findHall } from '../shared/ui/hall.ts'
import { LiveController } from '../shared/ui/live.ts'
import '../shared/ui/live-dot.ts'
import { Presence } from '../shared/ui/presence.ts'
import { Seconds } from '../shared/ui/seconds.ts'
import { hourOf } from '../shared/ui/clock.ts'
import { lake, plain } from '../shared/ui/theme.ts'
import { printingWords, slipAlertsOf } from '../shared/ui/slip-alerts.ts'
import { isLong, waitWords } from '../shared/ui/wait.ts'
import { Words, wordsOf } from '../shared/ui/words.ts'
import type { AlertView, WallView } from '../shared/views/shapes.ts'
import type { Language } from '../shared/words/language.ts'
import { wall as en } from '../shared/words/en/wall.ts'
import { wall as zh, type WallWords } from '../shared/words/zh-CN/wall.ts'
import './display.css'
import './screen-head.ts'
import './screen-trouble.ts'
import { wallStyles } from './wall-styles.ts'

/** What fits beside the counters without scrolling. */
const shownAlerts = 7

const wallWords: Record<Language, WallWords> = { 'zh-CN': zh, en }

@customElement('wall-page')
export class WallPage extends LitElement {
  static override styles = [lake, plain, wallStyles]

  @state() private hall = ''
  @state() private token: string | undefined
  private readonly words = new Words(this, wallWords)
  private readonly sentences = new Words(this, alertWords)
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
    new Seconds(this, () => hourOf(this.live.now()))
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
    return html`
      <screen-head
        role="banner"
        .name=${data?.hall.name ?? ''}
        .place=${t.title}
        .now=${this.live.now()}
        .timeZone=${data?.hall.timeZone}
      ></screen-head>
      <screen-trouble
        .freshness=${this.live.freshness}
        .stoppedAt=${this.live.stoppedAt()}
        .timeZone=${data?.hall.timeZone}
        .problem=${refused ? t.notEnrolled : ''}
      ></screen-trouble>
      <main>${data === undefined ? nothing : this.all(data)}</main>
    `
  }

  private all(data: WallView): unknown {
    return html`${this.figures(data)}
      <section class="queues">${this.queues(data)}</section>
      <section class="counters">${this.counters(data)}</section>
      <section class="alerts">${this.alerts(data)}</section>`
  }

  private figures({ waits, ratings }: WallView): unknown {
    const { t } = this.words
    const figures: [string, string][] = [
      [t.figures.waiting, String(waits.waiting)],
      [t.figures.green, String(waits.greenWaiting)],
      [t.figures.longest, t.minutes(waits.longestMinutes)],
      [t.figures.issued, String(waits.issued)],
      [t.figures.served, String(waits.served)],
      [t.figures.missed, String(waits.missed)],
      [t.figures.rated, String(ratings.count)],
      [t.figures.bad, String(ratings.bad)],
    ]
    return html`<dl class="figures">
      ${figures.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}
    </dl>`
  }

  private queues({ queues }: WallView): unknown {
    const { t } = this.words
    return html`<h2>${t.queues}</h2>
      <table class="figures">
        <thead>
          <tr>
            <td></td>
            ${t.heads.map((head) => html`<th scope="col">${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${queues.map(
            (queue) => html`<tr>
              <th scope="row"><b>${queue.prefix}</b>${queue.name}</th>
              <td class="large">${queue.waiting}</td>
              <td class=${isLong(queue.wait) ? 'long' : ''}>${queue.open ? waitWords(queue.wait, false) : t.stopped}</td>
              <td>${t.minutes(queue.longestMinutes)}</td>
              <td>${queue.counters}</td>
              <td>${queue.issued} / ${queue.served}</td>
            </tr>`,
          )}
        </tbody>
      </table>`
  }

  private counters({ counters }: WallView): unknown {
    const { t } = this.words
    return html`<h2>${t.counters}</h2>
      <ul>
        ${counters.map(
          (counter) => html`<li class=${counter.state}>
            <b class="figures">${counter.counter}</b>
            <span class="state">${counter.number ?? t.states[counter.state]}</span>
            <span>${counter.state === 'paused' ? (counter.reason ?? '') : (counter.clerk?.name ?? '')}</span>
          </li>`,
        )}
      </ul>`
  }

  private alerts({ alerts, alertsMore, queues, ...printing }: WallView): unknown {
    const { t } = this.words
    const rest = alertsMore + Math.max(0, alerts.length - shownAlerts)
    const one = (alert: AlertView): unknown => {
      const { what, todo } = alertSentence(this.sentences.t, alert, queues)
      const seenBy = alert.acknowledgedBy?.name
      return html`<li class="${alert.level} ${seenBy === undefined ? '' : 'seen'}">
        <b>${t.levels[alert.level]}</b><span>${what}</span><small>${seenBy === undefined ? todo : t.seenBy(seenBy)}</small>
      </li>`
    }
    const slips = slipAlertsOf(printing, wordsOf(printingWords))
    return html`<h2>${t.alerts}</h2>
      ${
        alerts.length + slips.length === 0
          ? html`<p class="calm">${t.calm}</p>`
          : html`<ul role="status">
              ${alerts.slice(0, shownAlerts).map(one)}
              ${slips.map((words) => html`<li class="yellow"><b>${t.levels.yellow}</b><span>${words}</span></li>`)}
            </ul>
            ${rest > 0 ? html`<p class="calm">${t.more(rest)}</p>` : nothing}`
      }
      <live-dot .freshness=${this.live.freshness} .stoppedAt=${this.live.stoppedAt()}></live-dot>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wall-page': WallPage
  }
}
