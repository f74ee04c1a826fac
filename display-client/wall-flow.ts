/** The day's course on the wall: numbers taken beside a usual day, and how many waited. */

import { html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { dateOf, hourOf } from '../shared/ui/clock.ts'
import { Words } from '../shared/ui/words.ts'
import type { WallDayView } from '../shared/views/shapes.ts'
import type { UsualAnswer } from '../shared/wire/usual.ts'
import './flow-chart.ts'
import type { FlowSeries } from './flow-chart.ts'
import { wallPanelStyles } from './wall-panel-styles.ts'
import { wallWords } from './wall-words.ts'

const quarterSeconds = 900

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
    const { flow, usual } = this
    const line = this.usualSteps()
    const series: FlowSeries[] = [{ kind: 'bars', values: flow.issued }]
    if (line !== null) series.push({ kind: 'usual', values: line })
    const about =
      usual === null
        ? ''
        : usual.quarters === null
          ? t.usualMissing(usual.days)
          : t.usualFrom(usual.days, usual.kind === 'working')
    return html`
      <header><h2>${t.arrivals}</h2>
        <span class="key">${t.step(flow.stepSeconds)}</span>
        ${line === null ? nothing : html`<span class="key usual">${t.arrivalsUsual}</span>`}
        <p>${about}</p></header>
      ${this.chart(series, `${t.arrivals}：${flow.issued.reduce((sum, each) => sum + each, 0)}`)}
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

  /** The usual quarters in the steps of today: a shorter step has its share of the quarter. */
  private usualSteps(): number[] | null {
    const { usual, flow, timeZone } = this
    const from = Date.parse(flow.from)
    if (usual?.quarters == null || usual.day !== dateOf(from, timeZone)) return null
    const { quarters } = usual
    return flow.issued.map((_, step) => {
      const [hour = 0, minute = 0] = hourOf(from + step * flow.stepSeconds * 1000, timeZone)
        .split(':')
        .map(Number)
      return ((quarters[hour * 4 + Math.floor(minute / 15)] ?? 0) * flow.stepSeconds) / quarterSeconds
    })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wall-flow': WallFlow
  }
}
