/**
 * Alerts at the terminal of a chief or manager: what is new and nobody is on, the gravest first, acknowledged here by
 * name. A chief sees those of the department and of the hall as a whole.
 */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { alertSentence, alertWords } from '../shared/ui/alert-words.ts'
import '../shared/ui/alert-sound.ts'
import { alertSoundWords } from '../shared/ui/alert-sound.ts'
import { LiveController } from '../shared/ui/live.ts'
import { secondOf } from '../shared/ui/clock.ts'
import { read } from '../shared/ui/reading.ts'
import { commonWords, Words } from '../shared/ui/words.ts'
import type { AlertView, WallView } from '../shared/views/shapes.ts'
import type { DepartmentAnswer } from '../shared/wire/department.ts'
import { deskStyles } from './desk-styles.ts'
import { Sending } from './sending.ts'
import type { Session } from './session.ts'

const shownAlerts = 3
const retryMilliseconds = 5000

@customElement('alert-desk')
export class AlertDesk extends LitElement {
  @property() hall = ''
  @property({ attribute: false }) session!: Session
  /** Whose department it is; null while it is not known. */
  @state() private own: DepartmentAnswer | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly words = new Words(this, alertSoundWords)
  private readonly common = new Words(this, commonWords)
  private readonly sentences = new Words(this, alertWords)
  private readonly wall = new LiveController(this, {
    hall: () => this.hall,
    view: 'wall',
    token: () => this.session.token,
  })
  private readonly sending = new Sending(this, {
    hall: () => this.hall,
    token: () => this.session.token,
    seq: () => this.wall.view?.seq ?? 0,
  })

  override connectedCallback(): void {
    super.connectedCallback()
    void this.learnDepartment()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.timer)
  }

  override render(): TemplateResult {
    const { t } = this.words
    const { wall, sending } = this
    const view = wall.view?.data
    const alerts = view?.alerts.filter((alert) => this.concerns(alert))
    const open = alerts?.filter(({ acknowledgedBy }) => acknowledgedBy === undefined) ?? []
    const isStale = wall.freshness === 'stale' || wall.freshness === 'dead'
    const stale = this.common.t.stale(secondOf(wall.stoppedAt(), view?.hall.timeZone))
    return html`
      <section aria-label=${t.heading}>
        ${
          view === undefined || open.length === 0
            ? nothing
            : html`<div role="status"><ul>${open.slice(0, shownAlerts).map((alert) => this.alert(alert, view, isStale))}</ul></div>`
        }
        <p class="foot">
          ${open.length > shownAlerts ? html`<span>${t.more(open.length - shownAlerts)}</span>` : nothing}
          ${isStale ? html`<span class="stale">${stale}</span>` : nothing}
          ${view === undefined ? html`<span>${wall.problem?.detail ?? t.waiting}</span>` : nothing}
          <span class="trouble" role="alert">${sending.problem?.detail ?? ''}</span>
          <alert-sound .alerts=${this.own === null ? undefined : alerts}></alert-sound>
        </p>
      </section>
    `
  }

  private alert(alert: AlertView, { queues }: WallView, isStale: boolean): TemplateResult {
    const { t } = this.words
    const { what, todo } = alertSentence(this.sentences.t, alert, queues)
    return html`<li class=${alert.level}>
      <b>${t.levels[alert.level]}</b>
      <span>${what} <small>${todo}</small></span>
      <button class="button" ?disabled=${this.sending.busy || isStale}
        @click=${() => void this.sending.send({ type: 'alert.acknowledge', alert: alert.key })}>${t.mine}</button>
    </li>`
  }

  /** Of the hall as a whole, or of the own department; whoever has none directs the hall and is told of all. */
  private concerns({ queue, counter }: AlertView): boolean {
    const { own } = this
    if (own === null || own.department === null) return own !== null
    if (queue === undefined && (counter === undefined || counter === 0)) return true
    return own.queues.includes(queue ?? '') || own.counters.includes(counter ?? 0)
  }

  private async learnDepartment(): Promise<void> {
    const reading = await read<DepartmentAnswer>(this.hall, 'department', this.session.token)
    if (reading?.ok === true) this.own = reading.value
    else if (this.isConnected) this.timer = setTimeout(() => void this.learnDepartment(), retryMilliseconds)
  }

  static override styles = [
    deskStyles,
    css`
      :host {
        display: block;
        border-bottom: 1px solid var(--line);
        background: var(--raised);
      }
      li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        align-items: center;
        gap: 14px;
        padding: 6px 20px;
        border-bottom: 1px solid var(--line);
        border-left: 8px solid var(--long);
        font-weight: 600;
      }
      li b {
        color: var(--long);
      }
      li small {
        margin-left: 8px;
        color: var(--ink-2);
        font-size: 15px;
      }
      .red {
        border-left-color: var(--human);
        background: var(--human-tint);
      }
      .red b {
        color: var(--human-ink);
      }
      li .button {
        min-height: 36px;
      }
      .foot {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px 18px;
        padding: 6px 20px;
        color: var(--ink-2);
        font-size: 15px;
      }
      .stale {
        color: var(--long);
        font-weight: 600;
      }
      .trouble:empty {
        display: none;
      }
      alert-sound {
        margin-left: auto;
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'alert-desk': AlertDesk
  }
}
