/** The day's course on the wall: numbers taken beside a usual day, and how many waited. */

import { html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { dateOf, hourOf } from '../shared/ui/clock.ts'
import { Words } from '../shared/ui/words.ts'
import type { WallDayView } from '../shared/views/shapes.ts'
import type { UsualAnswer } from '../shared/wire/usual.ts'
import { arrivalsOf, quarterSeconds } from './arrivals.ts'
import './flow-chart.ts'
import type { FlowSeries } from './flow-chart.ts'
import { wallPanelStyles } from './wall-panel-styles.ts'
import { wallWords } from './wall-words.ts'

@customElement('wall-flow')
export class WallFlow extends LitElement {
  static override styles = wallPanelStyles

  @property({ attribute: false }) flow!: WallDayView['flow']
  @property() of: 'arrivals' | 'waiting' = 'arrivals'
  /** What is usual; null: not known (yet). */
  @property({ attribute: false }) usual: UsualAnswer | null = null
  @property() timeZone = 'UTC'
  private readonly words = new Words(this, wallWords)

  protected override render(): unknown {
    return this.of === 'arrivals' ? this.arrivals() : this.waiting()
  }

  private arrivals(): unknown {
    const { t } = this.words
    const { flow, usual, timeZone } = this
    const from = Date.parse(flow.from)
    const beside = arrivalsOf(flow, usual, dateOf(from, timeZone), hourOf(from, timeZone))
    const total = `${t.arrivals}：${flow.issued.reduce((sum, each) => sum + each, 0)}`
    if (beside === null) {
      const missing = usual?.quarters === null ? t.usualMissing(usual.days) : ''
      return html`
        <header><h2>${t.arrivals}</h2><span class="key">${t.step(flow.stepSeconds)}</span><p>${missing}</p></header>
        ${this.chart([{ kind: 'bars', values: flow.issued }], total)}
      `
    }
    const verdict = beside.more === null ? '' : t.moreThanUsual(beside.more.percent)
    return html`
      <header><h2>${t.arrivals}</h2><p class="verdict figures">${verdict}</p></header>
      <p class="keys">
        <span class="key">${t.today(t.step(quarterSeconds))}</span>
        <span class="key usual">${t.usualFrom(usual!.days, usual!.kind === 'working')}</span>
      </p>
      <flow-chart .times=${beside.times} .timeZone=${timeZone} .summary=${`${total} ${verdict}`}
        .series=${[
          { kind: 'usual', values: beside.usual },
          { kind: 'bars', values: beside.issued },
        ]}></flow-chart>
    `
  }

  private waiting(): unknown {
    const { t } = this.words
    const { flow } = this
    const most = Math.max(0, ...flow.waiting)
    const at = Date.parse(flow.from) + flow.waiting.indexOf(most) * flow.stepSeconds * 1000
    const peak = most === 0 ? '' : t.peak(most, hourOf(at, this.timeZone))
    return html`
      <header><h2>${t.waitingOverTime}</h2><p class="figures">${peak}</p></header>
      ${this.chart([{ kind: 'area', values: flow.waiting }], `${t.waitingOverTime}：${peak}`)}
    `
  }

  private chart(series: readonly FlowSeries[], summary: string): unknown {
    const { from, stepSeconds, issued } = this.flow
    const first = Date.parse(from) / 1000 + stepSeconds / 2
    const times = issued.map((_, step) => first + step * stepSeconds)
    return html`<flow-chart .times=${times} .series=${series} .timeZone=${this.timeZone} .summary=${summary}></flow-chart>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wall-flow': WallFlow
  }
}
