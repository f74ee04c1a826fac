/** The hall at a glance, and the few things a manager does to it. */

import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { alertSentence, alertWords } from '../shared/ui/alert-words.ts'
import type { Asked } from '../shared/ui/ask.ts'
import { secondOf } from '../shared/ui/clock.ts'
import '../shared/ui/live-dot.ts'
import { LiveController } from '../shared/ui/live.ts'
import '../shared/ui/lotus-mark.ts'
import { language, setLanguage, Words } from '../shared/ui/words.ts'
import type { AlertView, WallView } from '../shared/views/shapes.ts'
import './alert-desk.ts'
import { counterWords } from './counter-words.ts'
import './desk-trouble.ts'
import './device-summary.ts'
import './journal-check.ts'
import { manageStyles } from './manage-styles.ts'
import './notice-line.ts'
import './queue-table.ts'
import { Sending } from './sending.ts'
import type { Session } from './session.ts'
import { manageWords } from './start-words.ts'

@customElement('manage-desk')
export class ManageDesk extends LitElement {
  @property() hall = ''
  @property({ attribute: false }) session!: Session
  /** How often a command was done: parts that hold a draft clear it then. */
  @state() private done = 0
  private readonly words = new Words(this, manageWords)
  private readonly deskWords = new Words(this, counterWords)
  private readonly sentences = new Words(this, alertWords)
  private readonly wall = new LiveController(this, {
    hall: () => this.hall,
    view: 'wall',
    token: () => this.session.token,
  })
  /** What the boards say under their lists. */
  private readonly board = new LiveController(this, {
    hall: () => this.hall,
    view: 'board',
    token: () => this.session.token,
  })
  private readonly sending = new Sending(this, {
    hall: () => this.hall,
    token: () => this.session.token,
    seq: () => this.wall.view?.seq ?? 0,
  })

  override updated(): void {
    if (this.wall.problem?.status === 401) this.dispatchEvent(new CustomEvent('session-over'))
  }

  override render(): TemplateResult {
    const { t } = this.words
    const { wall, sending } = this
    const data = wall.view?.data
    if (data === undefined)
      return html`<p class="loading" role="status">${wall.problem?.detail ?? t.loading}</p>`
    const { roles } = this.session.person
    const directs = roles.includes('manager') || roles.includes('chief')
    return html`
      ${this.head(data)}
      <desk-trouble .words=${this.deskWords.t} .still=${this.still} .trouble=${sending.problem?.detail ?? ''}
        ?retry=${sending.mayRetry} @retry=${() => void sending.retry()} @dismiss=${() => sending.forget()}></desk-trouble>
      ${directs ? html`<alert-desk .hall=${this.hall} .session=${this.session}></alert-desk>` : nothing}
      <main @draft=${this.onDraft}>
        ${this.totals(data)} ${this.alerts(data)}
        <queue-table class="card" .words=${t} .queues=${data.queues} ?may-direct=${directs} .done=${this.done}
          ?still=${sending.busy || this.still !== ''}></queue-table>
        ${this.counters(data)}
        <div class="two">
          <device-summary class="card" .hall=${this.hall} .token=${this.session.token}></device-summary>
          ${
            directs
              ? html`<notice-line class="card" .words=${t} .shown=${this.board.view?.data.notice ?? ''}
                  ?still=${sending.busy || this.still !== ''}></notice-line>`
              : nothing
          }
          <journal-check class="card" .words=${t} .hall=${this.hall} .token=${this.session.token}
            ?allowed=${roles.includes('supervisor')}></journal-check>
        </div>
      </main>
    `
  }

  private get still(): string {
    const { wall } = this
    if (wall.freshness === 'live') return ''
    const { t } = this.deskWords
    return t.line.stale(secondOf(wall.stoppedAt(), wall.view?.data.hall.timeZone))
  }

  private head({ hall }: WallView): TemplateResult {
    const { t } = this.words
    const { wall } = this
    const other = language() === 'en' ? 'zh-CN' : 'en'
    return html`
      <header>
        <lotus-mark></lotus-mark>
        <h1>${t.title}</h1>
        <span class="hall">${hall.name} · ${this.session.person.name}</span>
        <span class="gap"></span>
        <a href="/wall">${t.wall}</a>
        <a href="/replay">${t.replay}</a>
        <live-dot freshness=${wall.freshness} .stoppedAt=${wall.stoppedAt()} .timeZone=${hall.timeZone}></live-dot>
        <button class="button" lang=${other} @click=${() => setLanguage(other)}>${t.language}</button>
        <slot name="leave"></slot>
      </header>
    `
  }

  private totals({ waits, ratings }: WallView): TemplateResult {
    const { t } = this.words
    const cells: [string, string | number][] = [
      [t.totals.waiting, waits.waiting],
      [t.totals.longest, t.totals.minutes(waits.longestMinutes)],
      [t.totals.issued, waits.issued],
      [t.totals.served, waits.served],
      [t.totals.missed, waits.missed],
      [t.totals.bad, ratings.bad],
    ]
    return html`
      <dl class="totals">
        ${cells.map(([name, value]) => html`<div class="card"><dt>${name}</dt><dd>${value}</dd></div>`)}
      </dl>
    `
  }

  private alerts({ alerts, alertsMore, queues }: WallView): TemplateResult {
    const { t } = this.words
    const { roles } = this.session.person
    const mayAnswer = roles.includes('manager') || roles.includes('chief')
    return html`
      <section class="alerts" aria-labelledby="alerts">
        <h2 id="alerts">${t.alerts.heading}</h2>
        ${
          alerts.length === 0
            ? html`<p class="quiet">${t.alerts.none}</p>`
            : html`<ul>${alerts.map((alert) => this.alert(alert, queues))}</ul>`
        }
        ${
          mayAnswer && alerts.some(({ alarm }) => alarm !== undefined)
            ? html`<a href="/guide">${t.alerts.answer} →</a>`
            : nothing
        }
        ${alertsMore === 0 ? nothing : html`<p class="quiet">${t.alerts.more(alertsMore)}</p>`}
      </section>
    `
  }

  private alert(alert: AlertView, queues: WallView['queues']): TemplateResult {
    const words = this.words.t.alerts
    const { what, todo } = alertSentence(this.sentences.t, alert, queues)
    const seenBy = alert.acknowledgedBy?.name
    return html`
      <li class=${alert.level}>
        <b>${words.levels[alert.level]}</b>
        <span>${what}<small>${todo}</small></span>
        ${
          seenBy === undefined
            ? html`<button class="button" ?disabled=${this.sending.busy || this.still !== ''}
                @click=${() => this.acknowledge(alert.key)}>${words.acknowledge}</button>`
            : html`<em>${words.seenBy(seenBy)}</em>`
        }
      </li>
    `
  }

  private acknowledge(alert: string): void {
    void this.sending.send({ type: 'alert.acknowledge', alert })
  }

  private counters({ counters }: WallView): TemplateResult {
    const { t } = this.words
    return html`
      <section class="card counters" aria-labelledby="counters">
        <h2 id="counters">${t.counters.heading}</h2>
        <ul>
          ${counters.map(
            ({ counter, state: status, number, clerk, served, reason }) => html`
              <li class=${status} title=${reason ?? ''}>
                <b>${counter}</b>
                <span>${number ?? t.counters.states[status]}</span>
                <small>${clerk === null ? '' : `${clerk.name} · ${t.counters.served(served)}`}</small>
              </li>
            `,
          )}
        </ul>
      </section>
    `
  }

  private readonly onDraft = async (event: CustomEvent<Asked>): Promise<void> => {
    if (await this.sending.send(event.detail)) this.done++
    else if (this.sending.problem?.status === 401) this.dispatchEvent(new CustomEvent('session-over'))
  }

  static override styles = manageStyles
}

declare global {
  interface HTMLElementTagNameMap {
    'manage-desk': ManageDesk
  }
}
