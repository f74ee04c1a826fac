/** Under the board: the hall's notice, who was missed and what they can do, and whether all this is live. */

import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Freshness } from '../shared/ui/live.ts'
import '../shared/ui/live-dot.ts'
import { plain } from '../shared/ui/theme.ts'
import { Words } from '../shared/ui/words.ts'
import { displayWords } from './display-words.ts'
import { emsOf } from './text-room.ts'

@customElement('board-foot')
export class BoardFoot extends LitElement {
  static override styles = [
    plain,
    css`
      :host {
        display: block;
        border-top: 1px solid var(--line);
        background: #051517;
      }
      .notice {
        display: flex;
        gap: 1.5rem;
        padding: 1.125rem 3rem;
        font-size: 2.125rem;
        line-height: 1.35;
        background: var(--raised-2);
      }
      .notice.much {
        font-size: max(1.75rem, var(--least, 0px));
        text-wrap: balance;
      }
      .notice b {
        flex: none;
        font-weight: 600;
        color: var(--ink-2);
      }
      .line {
        display: flex;
        align-items: center;
        gap: 1.5rem;
        height: 5.25rem;
        padding: 0 3rem;
        font-size: max(1.875rem, var(--least, 0px));
        white-space: nowrap;
        color: var(--ink-2);
      }
      .missed {
        display: flex;
        align-items: baseline;
        gap: 1.5rem;
        min-width: 0;
        overflow: hidden;
      }
      .numbers {
        display: flex;
        gap: 1.25rem;
        font-size: 2.25rem;
        font-weight: 600;
        color: var(--ink);
      }
      .what {
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .paused {
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        color: var(--long);
      }
      .pair {
        color: inherit;
        text-underline-offset: 0.3em;
      }
      .pair,
      .sound,
      live-dot {
        flex: none;
        margin-left: auto;
      }
      .pair + live-dot,
      .sound + live-dot {
        margin-left: 1rem;
      }
      @media (orientation: portrait) {
        .line {
          height: auto;
          padding: 1rem 3rem;
          align-items: flex-end;
        }
        .crowded {
          flex-wrap: wrap;
        }
        .crowded .missed {
          flex-basis: 100%;
        }
        .missed {
          flex-wrap: wrap;
          gap: 0 1.25rem;
        }
        .what {
          flex-basis: 100%;
          white-space: normal;
        }
      }
    `,
  ]

  @property({ attribute: false }) missed: string[] = []
  @property({ type: Number }) missedMore = 0
  @property({ type: Number }) rejoinBehind = 0
  /** Counters that pause, where they are not said elsewhere. */
  @property({ attribute: false }) paused: number[] = []
  @property() notice = ''
  /** The browser keeps the chime back until somebody touches the screen. */
  @property({ type: Boolean }) soundOff = false
  /** It is no device of the hall, and might become one. */
  @property({ type: Boolean }) stranger = false
  /** From how many metres it can be read, where it was meant to be read from farther; 0: as far as it was meant to. */
  @property({ type: Number }) reach = 0
  @property() freshness: Freshness = 'waiting'
  @property({ type: Number }) stoppedAt = 0
  @property() timeZone: string | undefined
  private readonly words = new Words(this, displayWords)

  protected override render(): unknown {
    return html`
      ${this.notice === '' ? nothing : this.announcement()}
      <div class="line ${this.soundOff || this.paused.length > 0 || this.reach > 0 ? 'crowded' : ''}">
        ${this.missed.length === 0 ? nothing : this.missedOnes()}
        ${this.paused.length === 0 ? nothing : html`<span class="paused figures">${this.pausedText()}</span>`}
        ${this.soundOff ? html`<span class="sound">${this.words.t.soundOff}</span>` : nothing}
        ${this.reach === 0 ? nothing : html`<span class="sound">${this.words.t.reach(this.reach)}</span>`}
        ${this.stranger ? html`<a class="pair" href="/pair?as=board">${this.words.t.pair}</a>` : nothing}
        <live-dot
          .freshness=${this.freshness}
          .stoppedAt=${this.stoppedAt}
          .timeZone=${this.timeZone}
        ></live-dot>
      </div>
    `
  }

  private announcement(): unknown {
    return html`<p class="notice ${this.notice.length > 48 ? 'much' : ''}">
      <b>${this.words.t.notice}</b><span>${this.notice}</span>
    </p>`
  }

  private missedOnes(): unknown {
    const { t } = this.words
    return html`
      <div class="missed">
        <span>${t.missed}</span>
        <span class="numbers figures">${this.missed.map((number) => html`<span>${number}</span>`)}</span>
        ${this.missedMore === 0 ? nothing : html`<span class="figures">${t.missedMore(this.missedMore, this.missed.length + this.missedMore)}</span>`}
        ${this.hasRoom() ? html`<span class="what">${t.rejoin(this.rejoinBehind)}</span>` : nothing}
      </div>
    `
  }

  /** Who was missed and who pauses comes first; in an upright screen the sentence has a line of its own. */
  private hasRoom(): boolean {
    return this.isUpright || this.spareEms(this.pausedText()) > emsOf(this.words.t.rejoin(this.rejoinBehind))
  }

  /** The fullest of the sentences that fits beside the missed ones: no counter's number is cut. */
  private pausedText(): string {
    const { t } = this.words
    const { paused } = this
    const fewer = paused.map((_, left) => t.pausedFew(paused.slice(0, paused.length - left), left))
    const all = [t.pausedCounters(paused), ...fewer]
    return this.isUpright ? all[0]! : (all.find((words) => this.spareEms(words) > 0) ?? all.at(-1)!)
  }

  private get isUpright(): boolean {
    return innerWidth < innerHeight
  }

  /** @returns how much of the line is left beside all that it must have, in its own size. */
  private spareEms(paused: string): number {
    const { t } = this.words
    const size = Number.parseFloat(getComputedStyle(this).getPropertyValue('--foot')) || innerWidth / 64
    const others = [
      ...(this.missed.length === 0 ? [] : [t.missed]),
      ...(this.paused.length === 0 ? [] : [paused]),
      ...(this.soundOff ? [t.soundOff] : []),
      ...(this.reach === 0 ? [] : [t.reach(this.reach)]),
      ...(this.stranger ? [t.pair] : []),
      ...(this.missedMore === 0 ? [] : [t.missedMore(this.missedMore, this.missed.length + this.missedMore)]),
    ]
    const numbers = this.missed.reduce((sum, number) => sum + emsOf(number) * numberShare + numberGap, 0)
    const beside = others.reduce((sum, words) => sum + emsOf(words) + gap, liveEms + edgeEms)
    return innerWidth / size - beside - numbers
  }
}

/** How wide what stands beside the missed ones is, and the edges and gaps, in the line's own size. */
const liveEms = 4
const edgeEms = 4
const numberShare = 1.2
const numberGap = 0.7
const gap = 0.8

declare global {
  interface HTMLElementTagNameMap {
    'board-foot': BoardFoot
  }
}
