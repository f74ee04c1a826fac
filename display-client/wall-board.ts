/** The wall as it is drawn from one view: live, or as it was at a past moment. What says how true it is has a slot. */

import { html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { alertSentence, alertWords } from '../shared/ui/alert-words.ts'
import { lake, plain } from '../shared/ui/theme.ts'
import { printingWords, slipAlertsOf } from '../shared/ui/slip-alerts.ts'
import { isLong, waitWords } from '../shared/ui/wait.ts'
import { Words, wordsOf } from '../shared/ui/words.ts'
import type { AlertView, WallView } from '../shared/views/shapes.ts'
import { wallStyles } from './wall-styles.ts'
import { wallWords } from './wall-words.ts'

/** What fits beside the counters without scrolling. */
const shownAlerts = 7

@customElement('wall-board')
export class WallBoard extends LitElement {
  static override styles = [lake, plain, wallStyles]

  /** What is shown; none yet: nothing. */
  @property({ attribute: false }) view: WallView | undefined
  /** The moment that is shown, in milliseconds: ages are counted up to it. */
  @property({ type: Number }) now = 0
  private readonly words = new Words(this, wallWords)
  private readonly sentences = new Words(this, alertWords)

  protected override render(): unknown {
    return this.view === undefined ? nothing : this.all(this.view)
  }

  private all(data: WallView): unknown {
    return html`<main>
      ${this.figures(data)}
      <section class="queues">${this.queues(data)}</section>
      <section class="counters">${this.counters(data)}</section>
      <section class="alerts">${this.alerts(data)}</section>
    </main>`
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
      <slot name="state"></slot>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wall-board': WallBoard
  }
}
