/** The hall from above: floors, zones, their counters with who is served there since when, and who waits before them. */

import { html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { waitWords } from '../shared/ui/wait.ts'
import { Words } from '../shared/ui/words.ts'
import type { WallView } from '../shared/views/shapes.ts'
import { ageOf } from './age.ts'
import { wallPlanStyles } from './wall-plan-styles.ts'
import { wallWords } from './wall-words.ts'

type Zone = WallView['zones'][number]
type Queue = WallView['queues'][number]
type Counter = WallView['counters'][number]

const minute = 60_000
/** From so many counters on each has less room. */
const manyCounters = 30
const veryManyCounters = 64

@customElement('wall-plan')
export class WallPlan extends LitElement {
  static override styles = wallPlanStyles

  @property({ attribute: false }) view!: WallView
  /** The moment that is shown, in milliseconds. */
  @property({ type: Number }) now = 0
  private readonly words = new Words(this, wallWords)

  protected override render(): unknown {
    const floors = [...new Set(this.view.zones.map(({ floor }) => floor))]
    const { length } = this.view.counters
    const size = length < manyCounters ? '' : length < veryManyCounters ? 'many' : 'very-many'
    return html`${floors.map(
      (floor) => html`<section class="floor ${size}" aria-label=${floor}>
        <h2>${floor}</h2>
        <div class="zones">
          ${this.view.zones.filter((zone) => zone.floor === floor).map((zone) => this.zone(zone))}
        </div>
      </section>`,
    )}`
  }

  /** Styles in attributes are forbidden; a script may set them. */
  protected override updated(): void {
    for (const zone of this.renderRoot.querySelectorAll<HTMLElement>('.zone'))
      zone.style.setProperty('--desks', zone.dataset['desks']!)
  }

  private zone({ name, counters, queues }: Zone): unknown {
    const all = this.view.counters.filter(({ counter }) => counters.includes(counter))
    return html`<section class="zone" data-desks=${Math.max(1, all.length)}>
      <h3>${name}</h3>
      ${this.view.queues.filter(({ queue }) => queues.includes(queue)).map((queue) => this.line(queue))}
      <ul class="desks">${all.map((counter) => this.desk(counter))}</ul>
    </section>`
  }

  private line({ prefix, waiting, wait, open, line }: Queue): unknown {
    const { t } = this.words
    const longest = line[0] === undefined ? '' : ageOf(line[0], this.now)
    const says = waiting === 0 ? t.nobody : t.inLine(waiting, longest)
    return html`<div class="line">
      <p class="figures">
        <b>${prefix}</b>
        <strong>${t.people(waiting)}</strong>
        <span class=${this.lateness(line[0])}>${waiting === 0 ? '' : longest}</span>
        <span class="wait">${open ? t.wait(waitWords(wait, false)) : t.stopped}</span>
      </p>
      <div class="people" role="img" aria-label=${says}>
        ${line.map((since) => html`<i class=${this.lateness(since)}></i>`)}
        ${waiting > line.length ? html`<span>+${waiting - line.length}</span>` : nothing}
      </div>
    </div>`
  }

  private desk({ counter, state, number, clerk, visitSince, since, reason, matter }: Counter): unknown {
    const { t } = this.words
    const from = visitSince ?? since
    const isAway = state === 'closed'
    return html`<li class=${state} aria-label=${t.counterNo(counter)}>
      <p class="figures"><b>${counter}</b>${isAway || from === undefined ? nothing : html`<span>${ageOf(from, this.now)}</span>`}</p>
      <p class="number figures">${number ?? t.states[state]}</p>
      <p class="clerk">${clerk?.name ?? ''}</p>
      <p class="matter">${number === undefined ? (reason ?? '') : state === 'called' ? t.states.called : (matter ?? '')}</p>
    </li>`
  }

  private lateness(since: string | undefined): string {
    if (since === undefined) return ''
    const minutes = (this.now - Date.parse(since)) / minute
    const level = this.view.longWait.findLastIndex((from) => minutes >= from)
    return ['', 'late', 'later', 'latest'][level + 1]!
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wall-plan': WallPlan
  }
}
