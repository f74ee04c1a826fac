/**
 * The wall as it is drawn from one view: live, or as it was at a past moment. Colours come down from whoever shows it,
 * and what says how true it is has a slot.
 */

import { html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { Words } from '../shared/ui/words.ts'
import type { WallView } from '../shared/views/shapes.ts'
import type { DeviceHealth } from '../shared/wire/devices.ts'
import type { UsualAnswer } from '../shared/wire/usual.ts'
import './wall-alerts.ts'
import './wall-flow.ts'
import './wall-inquiries.ts'
import './wall-plan.ts'
import { wallStyles } from './wall-styles.ts'
import { wallWords } from './wall-words.ts'

interface Figure {
  name: string
  value: string
  beside: string
  isLate?: boolean
}

@customElement('wall-board')
export class WallBoard extends LitElement {
  static override styles = wallStyles

  /** What is shown; none yet: nothing. */
  @property({ attribute: false }) view: WallView | undefined
  /** The moment that is shown, in milliseconds: ages are counted up to it. */
  @property({ type: Number }) now = 0
  /** A usual day to compare with; null: not known. */
  @property({ attribute: false }) usual: UsualAnswer | null = null
  /** How the hall's devices do; null: not known, or a past moment. */
  @property({ attribute: false }) health: DeviceHealth | null = null
  private readonly words = new Words(this, wallWords)

  protected override render(): unknown {
    const { view, now, usual } = this
    if (view === undefined) return nothing
    const { flow } = view.day
    const { timeZone } = view.hall
    return html`<main>
      <dl>
        ${this.figures(view).map(
          ({ name, value, beside, isLate }) => html`<div class=${isLate === true ? 'late' : ''}>
            <dt>${name}</dt><dd class="figures">${value}</dd><dd class="beside figures">${beside}</dd>
          </div>`,
        )}
      </dl>
      <wall-plan .view=${view} .now=${now}></wall-plan>
      <div class="below">
        <wall-flow of="arrivals" .flow=${flow} .usual=${usual} .timeZone=${timeZone}></wall-flow>
        <wall-flow of="waiting" .flow=${flow} .timeZone=${timeZone}></wall-flow>
        <wall-inquiries .day=${view.day} .now=${now}></wall-inquiries>
        <wall-alerts .view=${view} .health=${this.health}><slot name="state" slot="state"></slot></wall-alerts>
      </div>
    </main>`
  }

  private figures({ waits, counters, queues, ratings, day, longWait }: WallView): Figure[] {
    const { t } = this.words
    const { green, handOffsCount, inquiries } = day
    const open = counters.filter(({ state }) => state !== 'closed')
    const serving = counters.filter(({ number }) => number !== undefined).length
    const worst = queues.reduce((a, b) => (b.longestMinutes > a.longestMinutes ? b : a), queues[0]!)
    return [
      { name: t.figures.waiting, value: String(waits.waiting), beside: t.beside.waiting(waits.greenWaiting) },
      {
        name: t.figures.serving,
        value: String(serving),
        beside: t.beside.serving(open.length, counters.length),
      },
      {
        name: t.figures.longest,
        value: t.minutes(waits.longestMinutes),
        beside: waits.longestMinutes === 0 ? '' : worst.name,
        isLate: waits.longestMinutes >= longWait[0],
      },
      {
        name: t.figures.issued,
        value: String(waits.issued),
        beside: t.beside.issued(waits.missed, waits.cancelled),
      },
      {
        name: t.figures.served,
        value: String(waits.served),
        beside: waits.issued === 0 ? '' : t.beside.served(percent(waits.served, waits.issued)),
      },
      {
        name: t.figures.green,
        value: green.called === 0 ? t.none : `${percent(green.kept, green.called)}%`,
        beside:
          green.called === 0
            ? t.beside.greenNone(green.promiseMinutes)
            : t.beside.green(green.kept, green.called, green.promiseMinutes),
        isLate: green.kept < green.called,
      },
      {
        name: t.figures.handOffs,
        value: String(handOffsCount),
        beside: t.beside.handOffs(inquiries.handedOn),
      },
      {
        name: t.figures.rated,
        value: ratings.count === 0 ? t.none : `${percent(ratings.count - ratings.bad, ratings.count)}%`,
        beside: t.beside.rated(ratings.count, ratings.bad),
      },
    ]
  }
}

/** Never a hundred while something is missing. */
function percent(part: number, all: number): number {
  return Math.floor((100 * part) / all)
}

declare global {
  interface HTMLElementTagNameMap {
    'wall-board': WallBoard
  }
}
