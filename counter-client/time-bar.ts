/** The line of a day, to be scrubbed: how many calls each five minutes, how many waited, and where the film is. */

import { css, html, LitElement, nothing, svg, type TemplateResult } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { hourOf, secondOf } from '../shared/ui/clock.ts'
import { lake, plain } from '../shared/ui/theme.ts'
import type { Reel } from '../shared/wire/replay.ts'
import type { ReplayWords } from '../shared/words/zh-CN/replay.ts'

declare global {
  interface HTMLElementEventMap {
    /** Milliseconds. */
    'time-chosen': CustomEvent<number>
  }
}

const markMilliseconds = 5 * 60_000
const hour = 3_600_000
/** Hours that have room for their name. */
const namedMost = 14
const height = 100

@customElement('time-bar')
export class TimeBar extends LitElement {
  @property({ attribute: false }) words!: ReplayWords
  @property({ attribute: false }) reel!: Reel
  @property({ type: Number }) at = 0
  @property() timeZone = ''
  /** Where the pointer is, in milliseconds of the day. */
  @state() private pointed: number | null = null
  @query('.track') private readonly track!: HTMLElement

  protected override willUpdate(): void {
    this.style.setProperty('--at', String(this.placeOf(this.at)))
    if (this.pointed !== null) this.style.setProperty('--pointed', String(this.placeOf(this.pointed)))
  }

  protected override render(): TemplateResult {
    const { words } = this
    const { waiting, calls } = this.figuresAt(this.at)
    return html`
      <div class="track" role="slider" tabindex="0" aria-label=${words.bar} aria-valuemin="0"
        aria-valuemax=${Math.round((this.to - this.from) / 1000)} aria-valuenow=${Math.round((this.at - this.from) / 1000)}
        aria-valuetext=${`${secondOf(this.at, this.timeZone)}，${words.figures(waiting, calls)}`}
        @pointerdown=${this.onDown} @pointermove=${this.onMove} @pointerup=${this.onUp} @pointercancel=${this.onUp}
        @pointerleave=${() => (this.pointed = null)}>
        ${this.density()}
        <span class="head"></span>
        ${
          this.pointed === null
            ? nothing
            : html`<span class="tip figures" aria-hidden="true">${this.tip(this.pointed)}</span>`
        }
      </div>
      <svg class="hours figures" aria-hidden="true">${this.hours()}</svg>
    `
  }

  private density(): TemplateResult {
    const { marks } = this.reel
    const most = Math.max(1, ...marks.map(({ calls }) => calls))
    const mostWaiting = Math.max(1, ...marks.map(({ waiting }) => waiting))
    const line = marks.map(
      ({ waiting }, index) => `${index + 1},${height - (waiting / mostWaiting) * (height - 8)}`,
    )
    return html`
      <svg viewBox="0 0 ${Math.max(1, marks.length)} ${height}" preserveAspectRatio="none" aria-hidden="true">
        <polygon class="area" points="0,${height} ${line.join(' ')} ${marks.length},${height}"></polygon>
        ${marks.map(
          (
            { calls, at },
            index,
          ) => svg`<rect class=${Date.parse(at) <= this.at ? 'past' : ''} x=${index + 0.14} width="0.72"
            y=${height - (calls / most) * (height * 0.82)} height=${(calls / most) * (height * 0.82)}></rect>`,
        )}
        <polyline class="waiting" points="0,${height} ${line.join(' ')}" vector-effect="non-scaling-stroke"></polyline>
      </svg>
    `
  }

  private hours(): TemplateResult[] {
    const step = Math.max(1, Math.ceil((this.to - this.from) / hour / namedMost)) * hour
    const all: TemplateResult[] = []
    for (let at = Math.ceil(this.from / hour) * hour; at <= this.to; at += step) all.push(this.hourAt(at))
    return all
  }

  private hourAt(at: number): TemplateResult {
    const x = `${(this.placeOf(at) * 100).toFixed(3)}%`
    const anchor = at - this.from < hour / 6 ? 'start' : this.to - at < hour / 6 ? 'end' : 'middle'
    return svg`<line x1=${x} x2=${x} y1="0" y2="5"></line>
      <text x=${x} y="20" text-anchor=${anchor}>${hourOf(at, this.timeZone)}</text>`
  }

  private tip(at: number): string {
    const { waiting, calls } = this.figuresAt(at)
    return `${hourOf(at, this.timeZone)} · ${this.words.figures(waiting, calls)}`
  }

  private figuresAt(at: number): { waiting: number; calls: number } {
    const { marks } = this.reel
    const index = Math.floor((at - this.from) / markMilliseconds)
    return marks[Math.min(Math.max(0, index), marks.length - 1)] ?? { waiting: 0, calls: 0 }
  }

  private get from(): number {
    return Date.parse(this.reel.from)
  }

  /** The five minutes that are under way are drawn whole. */
  private get to(): number {
    return this.from + Math.max(1, this.reel.marks.length) * markMilliseconds
  }

  private placeOf(at: number): number {
    return Math.min(1, Math.max(0, (at - this.from) / (this.to - this.from)))
  }

  private momentOf(event: PointerEvent): number {
    const { left, width } = this.track.getBoundingClientRect()
    const part = Math.min(1, Math.max(0, (event.clientX - left) / width))
    return this.from + part * (this.to - this.from)
  }

  private readonly onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return
    this.track.setPointerCapture(event.pointerId)
    this.choose(this.momentOf(event))
  }

  private readonly onMove = (event: PointerEvent): void => {
    this.pointed = this.momentOf(event)
    if (this.track.hasPointerCapture(event.pointerId)) this.choose(this.pointed)
  }

  private readonly onUp = (event: PointerEvent): void => {
    if (this.track.hasPointerCapture(event.pointerId)) this.track.releasePointerCapture(event.pointerId)
  }

  private choose(at: number): void {
    this.dispatchEvent(new CustomEvent('time-chosen', { detail: at, bubbles: true, composed: true }))
  }

  static override styles = [
    lake,
    plain,
    css`
      :host {
        display: block;
      }
      .track {
        position: relative;
        height: 84px;
        border-radius: 10px;
        background: #051517;
        cursor: pointer;
        touch-action: none;
      }
      .track > svg {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        border-radius: 10px;
      }
      rect {
        fill: #2c666a;
      }
      rect.past {
        fill: #6fb9b4;
      }
      .area {
        fill: rgba(191, 214, 211, 0.1);
      }
      .waiting {
        fill: none;
        stroke: #f7f4ea;
        stroke-width: 1.5px;
      }
      .head {
        position: absolute;
        left: calc(var(--at) * 100%);
        top: -6px;
        bottom: -6px;
        width: 4px;
        margin-left: -2px;
        border-radius: 2px;
        background: #f7f4ea;
        box-shadow: 0 0 0 3px #071c1f;
        pointer-events: none;
      }
      .head::before {
        content: '';
        position: absolute;
        left: 50%;
        top: -4px;
        width: 18px;
        height: 18px;
        margin-left: -9px;
        border-radius: 50%;
        background: inherit;
      }
      .tip {
        position: absolute;
        left: clamp(120px, calc(var(--pointed) * 100%), calc(100% - 120px));
        bottom: calc(100% + 10px);
        padding: 4px 12px;
        border: 1px solid var(--line);
        border-radius: 8px;
        background: var(--raised-2);
        font-size: 15px;
        white-space: nowrap;
        transform: translateX(-50%);
        pointer-events: none;
      }
      .hours {
        display: block;
        width: 100%;
        height: 24px;
        font-size: 14px;
      }
      .hours line {
        stroke: var(--ink-2);
      }
      .hours text {
        fill: var(--ink-2);
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'time-bar': TimeBar
  }
}
