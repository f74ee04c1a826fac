/** Booking for somebody on the phone: what, when, who, on one sheet; then what to tell them. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { BookingAsked } from '../shared/ui/ask.ts'
import { dayOf, hourOf, weekdayOf } from '../shared/ui/clock.ts'
import '../shared/ui/slot-choice.ts'
import type { ShownSlot } from '../shared/ui/slot-choice.ts'
import type { SlotsAnswer } from '../shared/wire/bookings.ts'
import { isResidentId, looksLikeResidentId } from '../shared/wire/resident-id.ts'
import type { BookingWords } from '../shared/words/zh-CN/booking.ts'
import { askForBooking } from './booking-events.ts'
import { deskStyles } from './desk-styles.ts'

/** What can be booked: an item, or a whole queue. */
export interface BookableMatter {
  queue: string
  queueName: string
  item: string | null
  name: string
  materials: { name: string; kind: string }[]
}

export interface MadeBooking {
  code: string
  from: string
  to: string
}

declare global {
  interface HTMLElementEventMap {
    /** The queue and day whose slots are looked at; no queue: none. */
    'slots-wanted': CustomEvent<{ queue: string; date?: string }>
    'form-renewed': CustomEvent<void>
  }
}

const foundMost = 7

@customElement('booking-form')
export class BookingForm extends LitElement {
  @property({ attribute: false }) words!: BookingWords
  @property({ attribute: false }) matters: BookableMatter[] = []
  @property({ attribute: false }) slots: SlotsAnswer | null = null
  /** What came of it; then the form rests until the next caller. */
  @property({ attribute: false }) made: MadeBooking | null = null
  @property({ type: Boolean }) busy = false
  /** The item or the queue that the caller came with: chosen as soon as it is known. */
  @property() first = ''
  @state() private wanted = ''
  @state() private matter: BookableMatter | null = null
  @state() private hour: ShownSlot | null = null
  @state() private lack = ''
  @query('#identity') private readonly identity!: HTMLInputElement
  @query('#name') private readonly name!: HTMLInputElement
  @query('#phone') private readonly phone!: HTMLInputElement

  override willUpdate(): void {
    if (this.first === '' || this.matters.length === 0) return
    const matter = this.matters.find(({ item, queue }) => (item ?? queue) === this.first)
    this.first = ''
    if (matter !== undefined) this.choose(matter)
  }

  override render(): TemplateResult {
    const { desk } = this.words
    return html`
      <h2 tabindex="-1">${desk.form.heading}</h2>
      ${this.made === null ? this.form() : this.told(this.made)}
    `
  }

  private form(): TemplateResult {
    const { book, desk } = this.words
    const { form } = desk
    return html`
      <form novalidate @submit=${this.submit}>
        ${this.matter === null ? this.search() : this.chosen(this.matter)}
        ${
          this.matter === null
            ? nothing
            : html`
              <div role="group" aria-labelledby="when">
                <span class="label" id="when">${form.when}</span>
                <slot-choice .shown=${this.slots} .from=${this.hour?.from ?? ''} ?disabled=${this.busy}
                  @day-chosen=${this.onDay} @slot-chosen=${(event: CustomEvent<ShownSlot>) => (this.hour = event.detail)}></slot-choice>
              </div>
              <div>
                <label class="label" for="identity">${form.identity}</label>
                <input class="field" id="identity" maxlength="30" autocomplete="off" spellcheck="false" aria-describedby="how">
                <small id="how">${form.identityHow}</small>
              </div>
              <div class="two">
                <div><label class="label" for="name">${form.name}</label>
                  <input class="field" id="name" maxlength="50" autocomplete="off"></div>
                <div><label class="label" for="phone">${form.phone}</label>
                  <input class="field" id="phone" type="tel" maxlength="20" autocomplete="off"></div>
              </div>
              <p class="trouble" role="alert">${this.lack}</p>
              <button class="button main" ?disabled=${this.busy}>${this.busy ? form.busy : form.submit} <kbd>↵</kbd></button>
            `
        }
      </form>
      <p class="quiet">${book.free}</p>
    `
  }

  private search(): TemplateResult {
    const { form } = this.words.desk
    const wanted = this.wanted.trim().toLowerCase()
    const found = this.matters.filter(({ name, queueName, item }) =>
      wanted === '' ? item === null : name.toLowerCase().includes(wanted) || queueName.includes(wanted),
    )
    return html`
      <div>
        <label class="label" for="matter">${form.matter}</label>
        <input class="field" id="matter" type="search" maxlength="40" autocomplete="off" placeholder=${form.search}
          @input=${(event: Event) => (this.wanted = (event.target as HTMLInputElement).value)}
          @keydown=${(event: KeyboardEvent) => {
            if (event.key !== 'Enter' || event.isComposing) return
            event.preventDefault()
            if (found[0] !== undefined) this.choose(found[0])
          }}>
        <div class="found">
          ${found.slice(0, foundMost).map(
            (
              matter,
            ) => html`<button type="button" data-matter=${matter.item ?? matter.queue} @click=${() => this.choose(matter)}>
              <b>${matter.item === null ? this.words.book.others(matter.name) : matter.name}</b>
              ${matter.item === null ? nothing : html`<small>${matter.queueName}</small>`}
            </button>`,
          )}
          ${found.length === 0 ? html`<p class="quiet" role="status">${this.words.book.nothing}</p>` : nothing}
        </div>
      </div>
    `
  }

  private chosen({ name, queueName, item }: BookableMatter): TemplateResult {
    const { form } = this.words.desk
    return html`
      <p class="chosen">
        <span><b>${name}</b>${item === null ? nothing : html` <small>${queueName}</small>`}</span>
        <button type="button" class="button" ?disabled=${this.busy} @click=${this.change}>${form.change}</button>
      </p>
    `
  }

  private told({ code, from, to }: MadeBooking): TemplateResult {
    const { form } = this.words.desk
    const zone = this.slots?.timeZone
    const [begins, ends] = [Date.parse(from), Date.parse(to)]
    const bring = this.matter?.materials.filter(({ kind }) => kind !== 'shared') ?? []
    return html`
      <div class="told" role="status">
        <p>${form.made}</p>
        <p class="code figures">${form.tell(`${code.slice(0, 3)} ${code.slice(3)}`)}</p>
        <p class="figures"><b>${dayOf(begins, zone)} ${weekdayOf(begins, zone)} ${hourOf(begins, zone)}–${hourOf(ends, zone)}</b></p>
        <p>${this.matter?.name ?? ''}</p>
        ${bring.length === 0 ? nothing : html`<p>${form.bring}：${bring.map(({ name }) => name).join('、')}</p>`}
      </div>
      <button class="button main" @click=${this.renew}>${form.another}</button>
    `
  }

  private choose(matter: BookableMatter): void {
    this.matter = matter
    this.hour = null
    this.dispatchEvent(new CustomEvent('slots-wanted', { detail: { queue: matter.queue } }))
    void this.updateComplete.then(() => this.identity.focus())
  }

  private readonly change = (): void => {
    this.matter = null
    this.wanted = ''
    this.hour = null
    this.lack = ''
    this.dispatchEvent(new CustomEvent('slots-wanted', { detail: { queue: '' } }))
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#matter')?.focus())
  }

  private readonly renew = (): void => {
    this.dispatchEvent(new CustomEvent('form-renewed'))
    this.change()
  }

  private readonly onDay = (event: CustomEvent<string>): void => {
    this.hour = null
    const detail = { queue: this.matter!.queue, date: event.detail }
    this.dispatchEvent(new CustomEvent('slots-wanted', { detail }))
  }

  private readonly submit = (event: SubmitEvent): void => {
    event.preventDefault()
    if (this.busy || this.matter === null) return
    const { book, desk } = this.words
    const identity = this.identity.value.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase()
    const [name, phone] = [this.name.value.trim(), this.phone.value.trim()]
    this.lack =
      this.hour === null
        ? desk.form.slotMissing
        : identity === ''
          ? book.identityMissing
          : looksLikeResidentId(identity) && !isResidentId(identity)
            ? book.identityWrong
            : phone !== '' && !/^\+?[\d -]{5,20}$/.test(phone)
              ? book.phoneWrong
              : ''
    if (this.lack !== '') {
      if (this.hour !== null) (this.lack === book.phoneWrong ? this.phone : this.identity).focus()
      return
    }
    const { queue, item } = this.matter
    const command: BookingAsked = {
      type: 'booking.make',
      queue,
      from: this.hour!.from,
      identity,
      ...(item === null ? {} : { items: [item] }),
      ...(phone === '' ? {} : { contact: name === '' ? { phone } : { phone, name } }),
    }
    askForBooking(this, command)
  }

  static override styles = [
    deskStyles,
    css`
      :host,
      form,
      .told {
        display: grid;
        gap: 14px;
        align-content: start;
      }
      h2 {
        font-size: 20px;
        font-weight: 700;
      }
      h2:focus {
        outline: none;
      }
      slot-choice {
        --slot-height: 46px;
        --slot-width: 76px;
        --day-width: 84px;
        gap: 10px;
      }
      .found {
        display: grid;
        gap: 6px;
        margin-top: 8px;
      }
      .found button {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        justify-content: space-between;
        gap: 2px 12px;
        min-height: 42px;
        padding: 6px 14px;
        border: 1px solid var(--edge);
        border-radius: 12px;
        background: var(--raised);
        text-align: left;
      }
      .found button:hover {
        background: var(--sunken);
      }
      small {
        color: var(--ink-2);
        font-size: 14px;
      }
      .chosen {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 12px;
        padding: 8px 8px 8px 14px;
        border: 1px solid var(--action);
        border-radius: 12px;
        background: var(--action-tint);
      }
      .chosen .button {
        min-height: 36px;
      }
      .two {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 12px;
      }
      .trouble:empty {
        display: none;
      }
      .told {
        gap: 6px;
        padding: 16px;
        border: 1px solid var(--action);
        border-radius: 14px;
        background: var(--action-tint);
      }
      .code {
        font-size: 30px;
        font-weight: 700;
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'booking-form': BookingForm
  }
}
