/** What a device is called and shows, changed from the desk; or it is withdrawn. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { DeviceAsked } from '../shared/ui/ask.ts'
import { addressOf, type DevicePlaces, type DeviceSeen, type Shows, showsOf } from '../shared/wire/devices.ts'
import type { DevicesWords } from '../shared/words/zh-CN/devices.ts'
import { deviceFormStyles } from './device-form-styles.ts'
import './device-shows.ts'

declare global {
  interface HTMLElementEventMap {
    'device-changed': CustomEvent<DeviceAsked[]>
  }
}

@customElement('device-edit')
export class DeviceEdit extends LitElement {
  @property({ attribute: false }) words!: DevicesWords
  @property({ attribute: false }) places!: DevicePlaces
  @property() hall = ''
  @property({ type: Boolean }) busy = false
  @property() trouble = ''
  @state() private device: DeviceSeen | null = null
  @state() private name = ''
  @state() private shows: Shows = {}
  @state() private lack = ''
  @state() private isRevoking = false
  @query('dialog') private readonly box!: HTMLDialogElement

  /** Opens for a device. */
  async open(device: DeviceSeen, isRevoking = false): Promise<void> {
    this.device = device
    this.name = device.name
    this.shows = device.shows
    this.lack = ''
    this.isRevoking = isRevoking
    await this.updateComplete
    this.box.showModal()
  }

  close(): void {
    this.box.close()
  }

  protected override render(): TemplateResult {
    const { device } = this
    return html`
      <dialog aria-labelledby="heading" @close=${() => (this.device = null)}>
        ${device === null ? nothing : this.isRevoking ? this.question(device) : this.form(device)}
      </dialog>
    `
  }

  private form(device: DeviceSeen): TemplateResult {
    const { words } = this
    const address = addressOf(device.kind, this.hall, this.shows)
    return html`
      <form novalidate @submit=${this.submit} @shows-entered=${this.entered} @shows-chosen=${(event: CustomEvent<Shows>) => (this.shows = event.detail)}>
        <h2 id="heading">${words.editOf(device.name)}</h2>
        <p class="quiet">${words.savedLead}</p>
        <label class="field-of">
          <span>${words.pair.name}</span>
          <input name="name" maxlength="64" autocomplete="off" .value=${this.name}
            @input=${(event: Event) => (this.name = (event.target as HTMLInputElement).value)} />
        </label>
        <device-shows open .words=${words} .places=${this.places} kind=${device.kind} .shows=${this.shows}></device-shows>
        <p class="trouble" role="alert">${this.lack === '' ? this.trouble : this.lack}</p>
        <p class="row">
          ${address === null ? nothing : html`<a class="button bare" href=${address} target="_blank" rel="noopener">${words.preview} ↗</a>`}
          <span class="gap"></span>
          <button type="button" class="button" @click=${() => this.close()}>${words.cancel} <kbd>Esc</kbd></button>
          <button class="button main" ?disabled=${this.busy}>${this.busy ? words.saving : words.save} <kbd>↵</kbd></button>
        </p>
      </form>
    `
  }

  private question(device: DeviceSeen): TemplateResult {
    const { words } = this
    return html`
      <form novalidate @submit=${this.submit}>
        <h2 id="heading">${words.revokeHeading(device.name)}</h2>
        <p>${words.revokeLead}</p>
        <p class="trouble" role="alert">${this.trouble}</p>
        <p class="row">
          <button type="button" class="button" autofocus @click=${() => this.close()}>${words.cancel} <kbd>Esc</kbd></button>
          <button class="button main grave" ?disabled=${this.busy}>${words.confirm}</button>
        </p>
      </form>
    `
  }

  private readonly entered = (event: Event): void => (event.currentTarget as HTMLFormElement).requestSubmit()

  private readonly submit = (event: SubmitEvent): void => {
    event.preventDefault()
    const { device, shows } = this
    if (device === null || this.busy) return
    const detail = this.isRevoking
      ? [{ type: 'device.revoke' as const, device: device.device }]
      : this.changes(device, shows)
    if (detail === null) return
    if (detail.length === 0) this.close()
    else this.dispatchEvent(new CustomEvent('device-changed', { detail, bubbles: true, composed: true }))
  }

  private changes(device: DeviceSeen, shows: Shows): DeviceAsked[] | null {
    const { pair, fields } = this.words
    const name = this.name.trim()
    this.lack =
      name === ''
        ? pair.needName
        : shows.queues?.length === 0
          ? fields.needSome
          : showsOf[device.kind].includes('counter') && shows.counter === undefined
            ? pair.needCounter
            : ''
    if (this.lack !== '') return null
    const all: DeviceAsked[] = []
    if (name !== device.name) all.push({ type: 'device.rename', device: device.device, name })
    const isOther = JSON.stringify(sorted(shows)) !== JSON.stringify(sorted(device.shows))
    if (isOther || (!device.isSet && showsOf[device.kind].length > 0))
      all.push({ type: 'device.set', device: device.device, shows })
    return all
  }

  static override styles = [
    ...deviceFormStyles,
    css`
      dialog {
        width: min(640px, calc(100vw - 24px));
        padding: 26px 28px;
        border: 1px solid var(--edge);
        border-radius: var(--radius-large);
        background: var(--ground);
        color: inherit;
      }
      dialog::backdrop {
        background: rgba(7, 28, 31, 0.55);
      }
      form {
        display: grid;
        gap: 14px;
      }
      h2 {
        font-size: 24px;
        font-weight: 700;
      }
      .row {
        display: flex;
        justify-content: flex-end;
        gap: 10px;
      }
      .gap {
        flex: 1;
      }
      a.button {
        color: var(--action);
        text-decoration: none;
      }
      .trouble:empty {
        display: none;
      }
    `,
  ]
}

function sorted(shows: Shows): [string, unknown][] {
  return Object.entries(shows).sort(([a], [b]) => a.localeCompare(b))
}

declare global {
  interface HTMLElementTagNameMap {
    'device-edit': DeviceEdit
  }
}
