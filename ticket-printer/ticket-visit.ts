/** What has become of a visit, in plain words: what to bring, where else to go, its steps and matters, the way it took. */

import { html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { dayOf, hourOf, weekdayOf } from '../shared/ui/clock.ts'
import { plain } from '../shared/ui/tokens.ts'
import { language, Words } from '../shared/ui/words.ts'
import type { NoticeView, TicketView } from '../shared/views/shapes.ts'
import { ticketVisitStyles } from './ticket-visit-styles.ts'
import { ticketWords } from './ticket-words.ts'

@customElement('ticket-visit')
export class TicketVisit extends LitElement {
  static override styles = [plain, ticketVisitStyles]

  @property({ attribute: false }) data: TicketView | null = null
  private readonly words = new Words(this, ticketWords)

  protected override render(): unknown {
    const { data } = this
    if (data === null) return nothing
    const isOver = data.state === 'finished' || data.state === 'cancelled'
    return html`
      ${data.notices.map((notice) => this.notice(notice))}
      ${data.followUp === undefined ? nothing : this.followUp(data.followUp.due)}
      ${data.explained === undefined ? nothing : this.explained(data.explained)}
      ${data.steps.length > 0 && !isOver ? this.steps(data) : data.matters.length > 0 ? this.matters(data) : nothing}
      ${data.legs.length === 0 ? nothing : this.legs(data)}
      ${data.spent === undefined || data.state !== 'finished' ? nothing : html`<p class="spent figures">${this.words.t.spent(data.spent.total, data.spent.waited, data.spent.served)}</p>`}
    `
  }

  private notice(notice: NoticeView): unknown {
    const t = this.words.t.notice
    const { papers, itemName, due, repeated } = notice
    const open = papers.filter(({ state }) => state !== 'received')
    const separator = language() === 'en' ? ', ' : '、'
    return html`<section class="notice" data-notice>
      <h2>${due === undefined ? t.title : t.later}</h2>
      ${itemName === '' ? nothing : html`<p class="item">${itemName}</p>`}
      <p>${due === undefined ? t.lead : t.laterLead}</p>
      <ul>
        ${open.map(
          ({ name, state, mend }) => html`<li>
            <b class="what">${state === 'defective' ? t.defective : t.missing}</b>
            <span><b>${name}</b>${mend === undefined ? nothing : html`<br />${mend}`}</span>
          </li>`,
        )}
      </ul>
      ${due === undefined ? nothing : html`<p class="due">${t.due(dateWords(due))}${t.overdue}</p>`}
      ${repeated.length === 0 ? nothing : html`<p>${t.repeated(repeated.join(separator))}</p>`}
    </section>`
  }

  private followUp(due: string): unknown {
    const t = this.words.t.followUp
    return html`<section class="note">
      <h2>${t.title}</h2>
      <p>${t.due(dateWords(due))}</p>
    </section>`
  }

  private explained({ matter, reason, where, hours, phone }: NonNullable<TicketView['explained']>): unknown {
    const t = this.words.t.explained
    return html`<section class="note">
      <h2>${t.title}</h2>
      <p><b>${matter}</b></p>
      <p>${reason}</p>
      <dl>
        <dt>${t.where}</dt>
        <dd>${where}</dd>
        ${hours === undefined ? nothing : html`<dt>${t.hours}</dt><dd>${hours}</dd>`}
        ${
          phone === undefined
            ? nothing
            : html`<dt>${t.phone}</dt><dd><a class="figures" href=${`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>${phone}</a></dd>`
        }
      </dl>
    </section>`
  }

  private steps({ steps, theme = '' }: TicketView): unknown {
    const { t } = this.words
    return html`<section class="list">
      <h2>${theme}</h2>
      <ol>
        ${steps.map(
          (step) => html`<li class=${step.state} aria-current=${step.state === 'now' ? 'step' : nothing}>
            <span>${step.items.join('、')}<small>${step.queueName}</small></span>
            <b>${t.steps[step.state]}</b>
          </li>`,
        )}
      </ol>
    </section>`
  }

  private matters({ matters }: TicketView): unknown {
    const { t } = this.words
    return html`<section class="list">
      <h2>${t.matters}</h2>
      <ul>
        ${matters.map(
          ({ name, outcome }) => html`<li class=${outcome === undefined ? 'next' : 'done'}>
            <span>${name}</span>
            <b>${outcome === undefined ? t.open : t.outcomes[outcome]}</b>
          </li>`,
        )}
      </ul>
    </section>`
  }

  private legs({ legs, hall }: TicketView): unknown {
    const { t } = this.words
    return html`<section class="list">
      <h2>${t.legs}</h2>
      <ol>
        ${legs.map(
          (leg) => html`<li>
            <time class="figures">${hourOf(Date.parse(leg.calledAt), hall.timeZone)}</time>
            <span>${t.leg(leg.queueName, leg.counter)}</span>
            <b>${leg.end === undefined ? (this.data?.over === undefined ? t.inProgress : t.over.unfinished) : leg.outcome === undefined ? t.ends[leg.end] : t.outcomes[leg.outcome]}</b>
          </li>`,
        )}
      </ol>
    </section>`
  }
}

/** A date without an hour is a day in the hall, wherever the phone is. */
function dateWords(date: string): string {
  const at = Date.parse(`${date}T00:00:00Z`)
  const weekday = weekdayOf(at, 'UTC')
  return language() === 'en' ? `${weekday}, ${dayOf(at, 'UTC')}` : `${dayOf(at, 'UTC')}（${weekday}）`
}

declare global {
  interface HTMLElementTagNameMap {
    'ticket-visit': TicketVisit
  }
}
