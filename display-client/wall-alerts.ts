/** What needs a human, the gravest first, with who is on it; and how the hall's printers are. */

import { html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { alertSentence, alertWords } from '../shared/ui/alert-words.ts'
import { printingWords, slipAlertsOf } from '../shared/ui/slip-alerts.ts'
import { Words } from '../shared/ui/words.ts'
import type { DeviceHealth } from '../shared/wire/devices.ts'
import type { AlertView, WallView } from '../shared/views/shapes.ts'
import { wallPanelStyles } from './wall-panel-styles.ts'
import { wallWords } from './wall-words.ts'

/** What fits without scrolling. */
const shownAlerts = 4
const shownQuiet = 3

@customElement('wall-alerts')
export class WallAlerts extends LitElement {
  static override styles = wallPanelStyles

  @property({ attribute: false }) view!: WallView
  /** How screens, kiosks and evaluators do; null: not known. */
  @property({ attribute: false }) health: DeviceHealth | null = null
  private readonly words = new Words(this, wallWords)
  private readonly sentences = new Words(this, alertWords)
  private readonly printing = new Words(this, printingWords)

  protected override render(): unknown {
    const { t } = this.words
    const { alerts, alertsMore, printers, unprinted, unprintedCount } = this.view
    const rest = alertsMore + Math.max(0, alerts.length - shownAlerts)
    const devices = [
      ...this.quiet(),
      ...slipAlertsOf({ printers, unprinted, unprintedCount }, this.printing.t),
    ]
    return html`
      <header><h2>${t.alerts}</h2>${rest > 0 ? html`<p>${t.more(rest)}</p>` : nothing}<slot name="state"></slot></header>
      ${
        alerts.length === 0
          ? html`<p class="calm">✓ ${t.calm}</p>`
          : html`<div class="alerts" role="status"><ul>${alerts.slice(0, shownAlerts).map((alert) => this.alert(alert))}</ul></div>`
      }
      <p class="devices"><b>${t.devices}</b> ${this.health === null ? nothing : html`<span class="figures">${t.devicesHere(this.health.here)} ·</span>`} ${
        devices.length === 0
          ? html`<span>✓ ${t.devicesCalm}</span>`
          : html`<span class="bad">${devices.join('；')}</span>`
      }</p>
    `
  }

  /** What was there before and is not now, and where nobody hears the calls. */
  private quiet(): string[] {
    const { health } = this
    const { t } = this.words
    if (health === null) return []
    const names = health.quiet.slice(0, shownQuiet).map(({ name }) => name)
    return [
      ...(health.deaf.length === 0
        ? []
        : [t.deaf(health.deaf.map((zone) => zone || this.view.hall.name).join('、'))]),
      ...(names.length === 0 ? [] : [t.quiet(names.join('、'), health.quiet.length - names.length)]),
    ]
  }

  private alert(alert: AlertView): unknown {
    const { t } = this.words
    const { what, todo } = alertSentence(this.sentences.t, alert, this.view.queues)
    const seenBy = alert.acknowledgedBy?.name
    return html`<li class="${alert.level} ${seenBy === undefined ? '' : 'seen'}">
      <b>${t.levels[alert.level]}</b><span>${what}</span><small>${seenBy === undefined ? todo : t.seenBy(seenBy)}</small>
    </li>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wall-alerts': WallAlerts
  }
}
