/** The citizen at the counter: the largest thing on the screen. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { VisitView } from '../shared/views/shapes.ts'
import type { CounterWords } from '../shared/words/zh-CN/counter.ts'
import { deskStyles } from './desk-styles.ts'
import { minutesSince, stopwatchOf } from './moments.ts'
import { whyIn } from './why.ts'

@customElement('citizen-card')
export class CitizenCard extends LitElement {
  @property({ attribute: false }) words!: CounterWords
  @property({ attribute: false }) visit!: VisitView
  /** Server time, epoch milliseconds. */
  @property({ type: Number }) now = 0
  /** Who sits here, to say "you". */
  @property() me = ''

  override render(): TemplateResult {
    const { visit, words } = this
    const serving = visit.servedAt !== undefined
    return html`
      <section class="card ${serving ? 'serving' : 'called'}" aria-labelledby="number">
        <h1 id="number">${visit.number}</h1>
        <div class="about">
          <h2>${this.subject()}</h2>
          <p class="chips">${this.chips()}</p>
          <p>${this.story()}</p>
          ${this.warnings()}
          ${
            visit.why === null
              ? nothing
              : html`<p class="why"><span class="quiet">${words.why.label}</span> ${whyIn(words, visit.why)}</p>`
          }
        </div>
        ${this.timer(serving)}
      </section>
    `
  }

  /** Several matters stand beside their papers; here the first one and how many. */
  private subject(): string {
    const { visit, words } = this
    const first = visit.items[0]
    if (first === undefined) return visit.queueName
    return visit.items.length === 1 ? first.name : words.visit.several(first.name, visit.items.length)
  }

  private chips(): TemplateResult | typeof nothing {
    const { visit, words } = this
    const { green, theme } = visit
    if (green === null && theme === null) return nothing
    return html`
      ${green === null ? nothing : html`<span class="chip green">${words.visit.green(green.name)}</span>`}
      ${theme === null ? nothing : html`<span class="chip">${words.visit.theme(theme)}</span>`}
    `
  }

  /** Sent about: said by sign, word and what to do. */
  private warnings(): TemplateResult | typeof nothing {
    const { visit, words } = this
    if (visit.warnings.length === 0) return nothing
    const named = visit.warnings.map((each) => words.visit.warnings[each]).join(words.visit.comma)
    return html`<p class="warning" role="status"><b>⚠ ${named}</b> ${words.visit.warningLead}</p>`
  }

  private story(): string {
    const { visit, words } = this
    const parts = [words.visit.waited(waitedMinutes(visit)), words.visit.leg(Math.max(1, visit.legs.length))]
    if (visit.handOffs > 0) parts.push(words.visit.handedOff(visit.handOffs))
    const first = visit.firstClerk
    if (first?.person != null)
      parts.unshift(
        first.person.id === this.me
          ? words.visit.youFirst
          : words.visit.firstClerk(first.person.name, first.counter),
      )
    return parts.join(' · ')
  }

  private timer(serving: boolean): TemplateResult | typeof nothing {
    const { visit, words } = this
    const from = visit.servedAt ?? visit.calledAt
    if (from === undefined) return nothing
    return html`
      <div class="timer" role="timer">
        <span class="clock">${stopwatchOf(from, this.now)}</span>
        <span>${serving ? words.visit.serviceTime : words.visit.sinceCall}</span>
        ${serving ? nothing : html`<span class="quiet">${words.visit.calledTimes(visit.times)}</span>`}
      </div>
    `
  }

  static override styles = [
    deskStyles,
    css`
      :host {
        display: block;
      }
      section {
        display: grid;
        grid-template-columns: auto 1fr auto;
        align-items: center;
        gap: 8px 28px;
        padding: 18px 24px;
      }
      section.called {
        border-color: var(--action);
        border-width: 2px;
        padding: 17px 23px;
      }
      h1 {
        font-size: 92px;
        font-weight: 700;
        line-height: 0.95;
        letter-spacing: -0.01em;
        font-variant-numeric: tabular-nums;
      }
      .about {
        min-width: 0;
      }
      h2 {
        font-size: 22px;
        font-weight: 700;
        line-height: 1.3;
      }
      .chips {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        margin: 4px 0;
      }
      .chips:empty {
        display: none;
      }
      .about .warning {
        margin-top: 4px;
        padding: 4px 10px;
        border: 1px solid var(--long);
        border-radius: 8px;
        background: var(--long-tint);
        color: var(--long);
      }
      .about p {
        line-height: 1.5;
      }
      .timer {
        display: grid;
        justify-items: end;
        max-width: 190px;
        text-align: right;
        line-height: 1.4;
      }
      .clock {
        font-size: 40px;
        font-weight: 600;
        line-height: 1;
        font-variant-numeric: tabular-nums;
      }
      .timer .quiet {
        font-size: 14px;
      }
      @media (max-width: 720px) {
        section,
        section.called {
          grid-template-columns: auto 1fr;
          padding: 14px 16px;
          gap: 8px 16px;
        }
        h1 {
          font-size: 60px;
        }
        .clock {
          font-size: 30px;
        }
        .timer {
          justify-self: end;
          grid-row: 1;
          grid-column: 2;
        }
        .about {
          grid-column: 1 / -1;
        }
      }
    `,
  ]
}

/** How long it had waited when it was called, from its standing. */
function waitedMinutes(visit: VisitView): number {
  if (visit.why !== null) return visit.why.waitedMinutes
  return visit.calledAt === undefined ? 0 : minutesSince(visit.standing, Date.parse(visit.calledAt))
}

declare global {
  interface HTMLElementTagNameMap {
    'citizen-card': CitizenCard
  }
}
