/** A new device: its code, what it is, its name, what it shows. What waits under a code is looked up as it is typed. */

import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { DeviceKind } from '../shared/law/actor.ts'
import type { DeviceAsked } from '../shared/ui/ask.ts'
import { language } from '../shared/ui/words.ts'
import {
  addressOf,
  codeLength,
  codeLetters,
  type DevicePlaces,
  type Shows,
  showsOf,
} from '../shared/wire/devices.ts'
import type { Problem } from '../shared/wire/problem.ts'
import type { DevicesWords } from '../shared/words/zh-CN/devices.ts'
import { deviceFormStyles } from './device-form-styles.ts'
import './device-shows.ts'

declare global {
  interface HTMLElementEventMap {
    'device-asked': CustomEvent<DeviceAsked>
  }
}

interface Found {
  wish: DeviceKind | null
  screen: string | null
}

const kinds = ['board', 'sign', 'kiosk', 'evaluator', 'wall', 'printer'] as const

@customElement('device-pair')
export class DevicePair extends LitElement {
  @property({ attribute: false }) words!: DevicesWords
  @property({ attribute: false }) places!: DevicePlaces
  @property() hall = ''
  @property() token = ''
  @property({ type: Boolean }) busy = false
  /** How often one was paired: the form is clean again then. */
  @property({ type: Number }) done = 0
  @state() private code = ''
  @state() private found: Found | null = null
  @state() private trouble = ''
  @state() private kind: DeviceKind = 'board'
  @state() private name = ''
  @state() private shows: Shows = {}
  @state() private lack = ''
  @state() private said = ''
  private isOwnName = false
  private looking = 0
  @query('input[name=code]') private readonly codeField!: HTMLInputElement

  override willUpdate(changed: PropertyValues): void {
    if (!changed.has('done') || changed.get('done') === undefined) return
    this.said = this.words.pair.done(this.name)
    this.code = ''
    this.found = null
    this.isOwnName = false
    this.take(this.kind, {})
  }

  override updated(changed: PropertyValues): void {
    if (changed.has('done') && changed.get('done') !== undefined) this.codeField.focus()
  }

  protected override firstUpdated(): void {
    this.take(this.kind, {})
    const given = new URLSearchParams(location.search).get('code')
    if (given !== null) this.type(given)
  }

  protected override render(): TemplateResult {
    const { pair: t } = this.words
    return html`
      <h2>${t.heading}</h2>
      <p class="quiet">${t.lead(`${location.host}/pair`)}</p>
      <form novalidate @submit=${this.submit} @shows-entered=${this.entered} @shows-chosen=${this.onShows}>
        <label class="field-of">
          <span>${t.code} <small class="quiet">${t.hint}</small></span>
          <input name="code" class="code" autocomplete="off" autocapitalize="characters" spellcheck="false"
            maxlength="12" .value=${this.code} aria-describedby="found"
            @input=${(event: Event) => this.type((event.target as HTMLInputElement).value)} />
        </label>
        <p id="found" class=${this.trouble === '' ? 'quiet' : 'trouble'} role="status">${this.about()}</p>
        ${this.rest()}
        <p class="trouble" role="alert">${this.lack}</p>
        <p class="row">
          ${this.preview()}
          <button class="button main" ?disabled=${this.busy}>${t.submit} <kbd>↵</kbd></button>
        </p>
      </form>
      <p class="said" role="status">${this.said}</p>
    `
  }

  private rest(): TemplateResult {
    const { pair: t, kinds: named } = this.words
    return html`
      <div class="pair-of">
        <label class="field-of">
          <span>${t.kind}</span>
          <select name="kind" @change=${(event: Event) => this.take((event.target as HTMLSelectElement).value as DeviceKind, {})}>
            ${kinds.map((kind) => html`<option value=${kind} ?selected=${kind === this.kind}>${named[kind]}</option>`)}
          </select>
        </label>
        <label class="field-of">
          <span>${t.name}</span>
          <input name="name" maxlength="64" autocomplete="off" .value=${this.name}
            @input=${(event: Event) => {
              this.name = (event.target as HTMLInputElement).value
              this.isOwnName = this.name !== ''
            }} />
        </label>
      </div>
      <device-shows .words=${this.words} .places=${this.places} kind=${this.kind} .shows=${this.shows}></device-shows>
    `
  }

  private preview(): unknown {
    const address = addressOf(this.kind, this.hall, this.shows)
    if (address === null || this.isCounterMissing()) return nothing
    return html`<a class="button bare" href=${address} target="_blank" rel="noopener">${this.words.preview} ↗</a>`
  }

  private about(): string {
    const { pair: t, kinds: named } = this.words
    if (this.trouble !== '') return this.trouble
    if (this.found === null) return this.looking > 0 ? t.looking : ''
    const { wish, screen } = this.found
    const what = [wish === null ? t.any : named[wish], screen === null ? '' : t.screen(screen)]
    return t.found(what.filter((words) => words !== '').join(' · '))
  }

  private type(text: string): void {
    const code = text
      .normalize('NFKC')
      .toUpperCase()
      .split('')
      .filter((letter) => codeLetters.includes(letter))
    this.code =
      code.length > 3 ? `${code.slice(0, 3).join('')} ${code.slice(3, codeLength).join('')}` : code.join('')
    this.codeField.value = this.code
    this.found = null
    this.trouble = ''
    this.lack = ''
    this.said = ''
    if (code.length >= codeLength) void this.look(this.code)
  }

  /** What was typed meanwhile makes an answer of no interest. */
  private async look(code: string): Promise<void> {
    this.looking++
    try {
      const path = `/api/halls/${encodeURIComponent(this.hall)}/pairings/${encodeURIComponent(code)}`
      const answer = await fetch(path, {
        headers: { Authorization: `Bearer ${this.token}`, 'Accept-Language': language() },
      })
      const content: unknown = await answer.json()
      if (code !== this.code) return
      if (!answer.ok) {
        this.trouble = (content as Problem).detail
        return
      }
      this.found = content as Found
      if (this.found.wish !== null && this.found.wish !== this.kind) this.take(this.found.wish, {})
    } catch {
      // Looking is a help, not a need: the code is checked again when it is sent.
    } finally {
      this.looking--
    }
  }

  private take(kind: DeviceKind, shows: Shows): void {
    this.kind = kind
    this.shows = shows
    this.suggest()
  }

  private readonly onShows = (event: CustomEvent<Shows>): void => {
    this.shows = event.detail
    this.lack = ''
    this.suggest()
  }

  /** A name by what it is and where, until somebody writes another. */
  private suggest(): void {
    if (this.isOwnName) return
    const { kinds: named, shows: t } = this.words
    const { counter, zone } = this.shows
    const place =
      counter === undefined ? this.places.zones.find((each) => each.zone === zone) : t.counter(counter)
    if (place === undefined) this.name = showsOf[this.kind].includes('counter') ? '' : named[this.kind]
    else
      this.name = `${typeof place === 'string' ? place : `${place.floor} ${place.name}`} ${named[this.kind]}`
  }

  private isCounterMissing(): boolean {
    return showsOf[this.kind].includes('counter') && this.shows.counter === undefined
  }

  private readonly entered = (event: Event): void => (event.currentTarget as HTMLFormElement).requestSubmit()

  private readonly submit = (event: SubmitEvent): void => {
    event.preventDefault()
    if (this.busy) return
    const { pair: t, fields } = this.words
    const { kind, shows } = this
    const name = this.name.trim()
    if (this.code.length < codeLength + 1) this.lack = t.needCode
    else if (this.isCounterMissing()) this.lack = t.needCounter
    else if (shows.queues?.length === 0) this.lack = fields.needSome
    else if (name === '') this.lack = t.needName
    else {
      const detail: DeviceAsked = { type: 'device.pair', code: this.code, kind, name, shows }
      this.dispatchEvent(new CustomEvent('device-asked', { detail, bubbles: true, composed: true }))
    }
  }

  static override styles = [
    ...deviceFormStyles,
    css`
      :host {
        align-content: start;
        gap: 8px;
        padding: 16px 20px 18px;
      }
      h2 {
        font-size: 18px;
        font-weight: 700;
      }
      form {
        display: grid;
        gap: 12px;
      }
      small {
        font-size: 13px;
        font-weight: 500;
      }
      input.code {
        min-height: 56px;
        font-size: 30px;
        font-weight: 700;
        letter-spacing: 0.12em;
        text-transform: uppercase;
        font-variant-numeric: tabular-nums;
      }
      #found {
        min-height: 24px;
        margin-top: -6px;
        font-size: 15px;
      }
      .row {
        display: flex;
        align-items: center;
        justify-content: flex-end;
        gap: 10px;
      }
      a.button {
        color: var(--action);
        text-decoration: none;
      }
      .said {
        color: var(--action);
        font-weight: 600;
      }
      .trouble:empty,
      .said:empty {
        display: none;
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'device-pair': DevicePair
  }
}
