/** How something went over the day: bars, a line, or an area, drawn on a canvas that is kept from view to view. */

import { css, html, LitElement } from 'lit'
import { customElement, property, query } from 'lit/decorators.js'
import uPlot from 'uplot'
import { hourOf } from '../shared/ui/clock.ts'
import { plain } from '../shared/ui/tokens.ts'

export interface FlowSeries {
  kind: 'bars' | 'area' | 'usual'
  values: readonly (number | null)[]
}

/** Room for hours below and figures beside, in rem; figures are as high as small print on the wall. */
const fontRem = 1.125
const leftRem = 2.75
const belowRem = 2

@customElement('flow-chart')
export class FlowChart extends LitElement {
  static override styles = [
    plain,
    css`
      :host {
        display: block;
        min-width: 0;
        min-height: 0;
        overflow: hidden;
      }
      div {
        height: 100%;
      }
      /* What the library's own sheet says of the parts that are used here. */
      .u-wrap {
        position: relative;
        user-select: none;
      }
      .u-over,
      .u-under,
      .u-axis {
        position: absolute;
      }
      .u-under {
        overflow: hidden;
      }
      .uplot canvas {
        position: relative;
        display: block;
        width: 100%;
        height: 100%;
      }
    `,
  ]

  /** Middles of the steps, in seconds. */
  @property({ attribute: false }) times: readonly number[] = []
  @property({ attribute: false }) series: readonly FlowSeries[] = []
  @property() timeZone = 'UTC'
  /** What somebody who does not see it is told. */
  @property() summary = ''
  @query('div') private readonly place!: HTMLElement
  private chart: uPlot | null = null
  private drawn = ''
  private readonly sizes = new ResizeObserver(() => this.rebuild())

  override connectedCallback(): void {
    super.connectedCallback()
    this.sizes.observe(this)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.sizes.disconnect()
    this.drop()
  }

  protected override render(): unknown {
    return html`<div role="img" aria-label=${this.summary}></div>`
  }

  protected override updated(): void {
    const shape = this.series.map(({ kind }) => kind).join()
    if (this.chart === null || shape !== this.drawn) this.rebuild()
    else this.chart.setData(this.data)
  }

  private get data(): uPlot.AlignedData {
    return [[...this.times], ...this.series.map(({ values }) => [...values])]
  }

  private rebuild(): void {
    if (!this.hasUpdated) return
    const { clientWidth: width, clientHeight: height } = this
    this.drop()
    if (width === 0 || height === 0) return
    this.drawn = this.series.map(({ kind }) => kind).join()
    this.chart = new uPlot(this.options(width, height), this.data, this.place)
  }

  private drop(): void {
    this.chart?.destroy()
    this.chart = null
  }

  private options(width: number, height: number): uPlot.Options {
    const style = getComputedStyle(this)
    const colour = (name: string): string => style.getPropertyValue(name).trim()
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    const axis: uPlot.Axis = {
      stroke: colour('--ink-2'),
      font: `500 ${fontRem * rem}px ${colour('--font')}`,
      grid: { stroke: colour('--line'), width: 1 },
      ticks: { show: false },
      gap: rem * 0.4,
    }
    return {
      width,
      height,
      padding: [rem * 0.6, rem * 1.4, 0, 0],
      legend: { show: false },
      cursor: { show: false },
      select: { show: false, left: 0, top: 0, width: 0, height: 0 },
      scales: {
        x: { time: false, range: (_, from, to) => this.span(from, to) },
        y: { range: (_, __, most) => [0, Math.max(4, Math.ceil((most ?? 0) * 1.12))] },
      },
      axes: [
        {
          ...axis,
          grid: { show: false },
          size: belowRem * rem,
          space: 6 * rem,
          incrs: [15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200],
          values: (_, splits) => splits.map((at) => hourOf(at * 1000, this.timeZone)),
        },
        {
          ...axis,
          size: leftRem * rem,
          space: 3 * rem,
          incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500],
        },
      ],
      series: [{}, ...this.series.map(({ kind }) => this.seriesOf(kind, colour, rem))],
    }
  }

  /** Half a step on either side, so that the first and last bar are whole. */
  private span(from: number, to: number): [number, number] {
    const half = Math.max(2, ((this.times[1] ?? 0) - (this.times[0] ?? 0)) / 2 || 2)
    return [from - half, to + half]
  }

  /** As wide as its quarters are: a level from the beginning of each to its end. */
  private readonly hill: uPlot.Series.PathBuilder = (chart, index, from, to) => {
    const [times, values] = [chart.data[0], chart.data[index]!]
    const half = ((times[1] ?? 0) - (times[0] ?? 0)) / 2 || 2
    const [stroke, fill] = [new Path2D(), new Path2D()]
    const x = (at: number): number => chart.valToPos(at, 'x', true)
    const y = (value: number): number => chart.valToPos(value, 'y', true)
    fill.moveTo(x(times[from]! - half), y(0))
    for (let at = from; at <= to; at++) {
      const level = y(values[at] ?? 0)
      for (const edge of [times[at]! - half, times[at]! + half]) {
        fill.lineTo(x(edge), level)
        if (at === from && edge < times[at]!) stroke.moveTo(x(edge), level)
        else stroke.lineTo(x(edge), level)
      }
    }
    fill.lineTo(x(times[to]! + half), y(0))
    fill.closePath()
    return { stroke, fill, flags: 0 }
  }

  private seriesOf(kind: FlowSeries['kind'], colour: (name: string) => string, rem: number): uPlot.Series {
    const points = { show: false }
    switch (kind) {
      case 'bars':
        return {
          points,
          fill: colour('--chart'),
          stroke: colour('--chart'),
          width: 0,
          paths: uPlot.paths.bars!({ size: [0.62, rem * 4] }),
        }
      case 'area':
        return { points, stroke: colour('--chart'), width: rem * 0.16, fill: colour('--chart-area') }
      case 'usual':
        // A hill behind the bars: what stands out of it is more than usual.
        return {
          points,
          stroke: colour('--ink-2'),
          width: rem * 0.14,
          fill: colour('--chart-usual'),
          paths: this.hill,
        }
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'flow-chart': FlowChart
  }
}
