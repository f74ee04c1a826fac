/** What a device shows, to be chosen: only what its kind has. */

import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { DeviceKind } from '../shared/law/actor.ts'
import { type DevicePlaces, showsOf, type Shows, usualSign } from '../shared/wire/devices.ts'
import type { DevicesWords } from '../shared/words/zh-CN/devices.ts'
import { deviceFormStyles } from './device-form-styles.ts'

declare global {
  interface HTMLElementEventMap {
    'shows-chosen': CustomEvent<Shows>
    /** Enter was pressed in a field: the form is meant, which stands outside. */
    'shows-entered': CustomEvent<void>
  }
}

type Scope = 'whole' | 'zone' | 'some'
type Figure = 'inches' | 'distance' | 'rows' | 'columns' | 'part'

const bounds: Record<Figure, [least: number, most: number]> = {
  inches: [7, 300],
  distance: [1, 60],
  rows: [1, 18],
  columns: [1, 3],
  part: [1, 9],
}

@customElement('device-shows')
export class DeviceShows extends LitElement {
  @property({ attribute: false }) words!: DevicesWords
  @property({ attribute: false }) places!: DevicePlaces
  @property() kind: DeviceKind = 'board'
  @property({ attribute: false }) shows: Shows = {}
  /** Whether the measures are seen without being asked for. */
  @property({ type: Boolean, attribute: 'open' }) isOpen = false

  protected override render(): TemplateResult {
    const { shows: none } = this.words
    if (showsOf[this.kind].length === 0) return html`<p class="quiet">${none.nothing}</p>`
    if (this.kind === 'board') return this.board()
    return this.kind === 'sign' ? html`${this.counter()}${this.measures()}` : this.counter()
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.renderRoot.addEventListener('keydown', this.onKey)
  }

  private readonly onKey = (event: Event): void => {
    const { target } = event
    if ((event as KeyboardEvent).key !== 'Enter' || !(target instanceof HTMLInputElement)) return
    target.dispatchEvent(new Event('change'))
    this.dispatchEvent(new CustomEvent('shows-entered', { bubbles: true, composed: true }))
  }

  private counter(): TemplateResult {
    const { fields: t, shows } = this.words
    return html`
      <label class="field-of">
        <span>${t.counter}</span>
        <select name="counter" @change=${(event: Event) => this.choose({ counter: numberIn(event) })}>
          <option value="" ?selected=${this.shows.counter === undefined}>${t.choose}</option>
          ${this.places.counters.map(
            (counter) =>
              html`<option value=${counter} ?selected=${counter === this.shows.counter}>${shows.counter(counter)}</option>`,
          )}
        </select>
      </label>
    `
  }

  private board(): TemplateResult {
    const { fields: t } = this.words
    const { sound, voice } = this.shows
    return html`
      <label class="field-of">
        <span>${t.what}</span>
        <select name="scope" @change=${this.onScope}>
          ${(['whole', 'zone', 'some'] as const).map(
            (each) => html`<option value=${each} ?selected=${each === this.scopeNow}>${t[each]}</option>`,
          )}
        </select>
      </label>
      ${this.scopeNow === 'zone' ? this.zones() : nothing}
      ${this.scopeNow === 'some' ? this.queues() : nothing}
      <details ?open=${this.isOpen}>
        <summary>${t.more}</summary>
        <div class="figures-of">${(Object.keys(bounds) as Figure[]).map((name) => this.figure(name))}</div>
        <div class="pair-of">
          ${this.choice('sound', t.sound, t.sounds, sound)} ${this.choice('voice', t.voice, t.voices, voice)}
        </div>
      </details>
    `
  }

  /** Of a sign: what it is taken for stands in the fields until somebody measures. */
  private measures(): TemplateResult {
    const { inches, distance } = usualSign
    return html`
      <div class="figures-of">${this.figure('inches', String(inches))}${this.figure('distance', String(distance))}</div>
      <p class="quiet">${this.words.fields.signHint}</p>
    `
  }

  private zones(): TemplateResult {
    const { fields: t } = this.words
    return html`
      <label class="field-of">
        <span>${t.which}</span>
        <select name="zone" @change=${(event: Event) => this.choose({ zone: textIn(event), queues: undefined })}>
          ${this.places.zones.map(
            ({ zone, name, floor }) =>
              html`<option value=${zone} ?selected=${zone === this.shows.zone}>${zone} · ${floor} ${name}</option>`,
          )}
        </select>
      </label>
    `
  }

  private queues(): TemplateResult {
    const { fields: t } = this.words
    const chosen = this.shows.queues ?? []
    return html`
      <fieldset>
        <legend>${t.some}</legend>
        ${this.places.queues.map(
          ({ queue, name }) => html`
            <label>
              <input type="checkbox" name="queue" value=${queue} .checked=${chosen.includes(queue)}
                @change=${(event: Event) => this.toggle(queue, (event.target as HTMLInputElement).checked)} />
              <b>${queue}</b> ${name}
            </label>
          `,
        )}
      </fieldset>
    `
  }

  private figure(name: Figure, usual = this.words.fields.auto): TemplateResult {
    const { fields: t } = this.words
    const [least, most] = bounds[name]
    const isWhole = name !== 'inches' && name !== 'distance'
    return html`
      <label class="field-of">
        <span>${t[name]}</span>
        <input type="number" name=${name} inputmode=${isWhole ? 'numeric' : 'decimal'} step=${isWhole ? 1 : 'any'} min=${least} max=${most} placeholder=${usual}
          .value=${String(this.shows[name] ?? '')}
          @change=${(event: Event) => this.choose({ [name]: withinBounds(event, least, most, isWhole ? 1 : 0.1) })} />
      </label>
    `
  }

  private choice(
    name: 'sound' | 'voice',
    label: string,
    words: Record<string, string>,
    chosen: string | undefined,
  ): TemplateResult {
    return html`
      <label class="field-of">
        <span>${label}</span>
        <select name=${name} @change=${(event: Event) => this.choose({ [name]: textIn(event) })}>
          ${Object.entries(words).map(
            ([value, text]) =>
              html`<option value=${value === 'plan' ? '' : value} ?selected=${value === (chosen ?? 'plan')}>${text}</option>`,
          )}
        </select>
      </label>
    `
  }

  private get scopeNow(): Scope {
    if (this.shows.queues !== undefined) return 'some'
    return this.shows.zone === undefined ? 'whole' : 'zone'
  }

  private readonly onScope = (event: Event): void => {
    const scope = (event.target as HTMLSelectElement).value as Scope
    const zone = scope === 'zone' ? this.places.zones[0]?.zone : undefined
    this.choose({ zone, queues: scope === 'some' ? [] : undefined })
  }

  private toggle(queue: string, isChosen: boolean): void {
    const chosen = new Set(this.shows.queues)
    if (isChosen) chosen.add(queue)
    else chosen.delete(queue)
    this.choose({ queues: this.places.queues.map((each) => each.queue).filter((each) => chosen.has(each)) })
  }

  private choose(change: Shows): void {
    const all = Object.entries({ ...this.shows, ...change }).filter(([, value]) => value !== undefined)
    const detail = Object.fromEntries(all) as Shows
    this.dispatchEvent(new CustomEvent('shows-chosen', { detail, bubbles: true, composed: true }))
  }

  static override styles = deviceFormStyles
}

function textIn(event: Event): string | undefined {
  const { value } = event.target as HTMLSelectElement
  return value === '' ? undefined : value
}

function numberIn(event: Event): number | undefined {
  const text = textIn(event)
  return text === undefined ? undefined : Number(text)
}

/** What is out of bounds becomes the nearest that is not, and is shown so. */
function withinBounds(event: Event, least: number, most: number, step: number): number | undefined {
  const input = event.target as HTMLInputElement
  if (input.value === '' || Number.isNaN(input.valueAsNumber)) return undefined
  // By tenths where a screen of 14.9 inches may be meant.
  const rounded = Math.round(input.valueAsNumber / step) / Math.round(1 / step)
  const value = Math.min(most, Math.max(least, rounded))
  input.value = String(value)
  return value
}

declare global {
  interface HTMLElementTagNameMap {
    'device-shows': DeviceShows
  }
}
