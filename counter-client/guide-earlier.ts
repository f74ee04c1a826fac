/** Whom earlier days have left: a press says what became of one, or that all of a day have gone. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import { Words } from '../shared/ui/words.ts'
import type { EarlierDay, EarlierTicket } from '../shared/views/earlier.ts'
import { deskStyles } from './desk-styles.ts'
import { dayWords, earlierWords } from './earlier-words.ts'
import { FocusKeeper } from './focus-keeper.ts'

/** Those of one day, who became the same. */
export interface Settling {
  day: string
  tickets: readonly EarlierTicket[]
}

declare global {
  interface HTMLElementEventMap {
    /** Somebody is about to say what became of these. */
    'settle-wanted': CustomEvent<Settling>
  }
}

const hour = 3_600_000
const hoursMost = 48

@customElement('guide-earlier')
export class GuideEarlier extends LitElement {
  @property({ attribute: false }) days: readonly EarlierDay[] = []
  /** The hall's date, `YYYY-MM-DD`. */
  @property() today = ''
  /** In milliseconds. */
  @property({ type: Number }) now = 0
  @property({ type: Boolean, attribute: 'may-settle' }) maySettle = false
  private readonly words = new Words(this, earlierWords)

  constructor() {
    super()
    new FocusKeeper(this, () => this.dispatchEvent(new CustomEvent('focus-left', { bubbles: true })))
  }

  override render(): TemplateResult | typeof nothing {
    const { t } = this.words
    const count = this.days.reduce((sum, day) => sum + day.count, 0)
    if (count === 0) return nothing
    return html`
      <h2 id="earlier">${t.heading} <span class="figures">${count}</span> <small>${t.lead}</small></h2>
      <div class="scroll" tabindex="0" role="group" aria-labelledby="earlier">
        ${repeat(
          this.days,
          ({ day }) => day,
          (day) => this.day(day),
        )}
      </div>
    `
  }

  private day(each: EarlierDay): TemplateResult {
    const { t } = this.words
    const { day, left, count } = each
    const name = dayWords(t, day, this.today)
    return html`
      <section aria-label=${name}>
        <h3>
          <span>${name}</span>
          ${
            this.maySettle && left.length > 1
              ? html`<button class="button" aria-label=${t.allLabel(name, left.length)}
                  @click=${() => this.want({ day, tickets: left })}>${t.all(left.length)}</button>`
              : nothing
          }
        </h3>
        <ul>${repeat(
          left,
          ({ ticket }) => ticket,
          (row) => html`<li>${this.row(day, row)}</li>`,
        )}</ul>
        ${count > left.length ? html`<p class="quiet">${t.more(count - left.length)}</p>` : nothing}
      </section>
    `
  }

  private row(day: string, row: EarlierTicket): TemplateResult {
    const { t } = this.words
    const { number, itemName, queueName, state, counter, papersKept, issuedAt } = row
    const hours = Math.max(0, Math.floor((this.now - Date.parse(issuedAt)) / hour))
    const how = papersKept === true ? t.papersKept : (t.states[state] ?? '')
    const where = counter === undefined ? how : `${t.atCounter(counter)} ${how}`
    // How long ago is said within two days; later the day's own name says it.
    const story = hours > hoursMost ? where : `${where} · ${t.hours(hours)}`
    const content = html`<b class="figures">${number}</b>
      <span>${itemName || queueName}<small class="figures">${story}</small></span>`
    if (!this.maySettle) return html`<p class="about">${content}</p>`
    return html`<button class="about" aria-label=${`${t.look(number)} ${story}`}
      @click=${() => this.want({ day, tickets: [row] })}>${content}</button>`
  }

  private want(detail: Settling): void {
    this.dispatchEvent(new CustomEvent('settle-wanted', { detail, bubbles: true, composed: true }))
  }

  static override styles = [
    deskStyles,
    css`
      :host {
        display: flex;
        flex: 3 1 0;
        flex-direction: column;
        min-height: 200px;
        border-bottom: 1px solid var(--line);
      }
      h2 {
        padding: 6px 18px;
        color: var(--long);
        font-size: 17px;
        font-weight: 700;
      }
      .scroll {
        flex: 1;
        overflow: auto;
        min-height: 0;
        padding: 0 10px;
      }
      .scroll:focus-visible,
      .about:focus-visible,
      .button:focus-visible {
        outline-offset: -3px;
      }
      p.quiet {
        padding: 0 8px 4px;
        font-size: 14px;
      }
      h3 {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 8px;
        min-height: 44px;
        padding: 0 0 0 8px;
        font-size: 15px;
        font-weight: 700;
      }
      .button {
        flex: none;
        min-height: 38px;
        padding: 0 12px;
        font-size: 14.5px;
      }
      li {
        border-top: 1px solid var(--line);
      }
      .about {
        display: flex;
        align-items: center;
        gap: 12px;
        width: 100%;
        min-height: 52px;
        padding: 4px 8px;
        border: 0;
        border-radius: 10px;
        background: none;
        text-align: left;
        line-height: 1.3;
      }
      button.about:hover {
        background: var(--sunken);
      }
      .about b {
        min-width: 58px;
        font-size: 19px;
        font-weight: 700;
      }
      .about span {
        font-size: 15px;
      }
      h2 small {
        margin-left: 6px;
        font-weight: 400;
      }
      small {
        color: var(--ink-2);
        font-size: 13.5px;
      }
      .about small {
        display: block;
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'guide-earlier': GuideEarlier
  }
}
