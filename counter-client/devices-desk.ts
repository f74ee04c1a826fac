/** The hall's devices: all of them as they are, and what a manager does to them. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { DeviceAsked } from '../shared/ui/ask.ts'
import { secondOf } from '../shared/ui/clock.ts'
import '../shared/ui/lotus-mark.ts'
import { language, setLanguage, Words } from '../shared/ui/words.ts'
import type { DevicesAnswer, DeviceSeen } from '../shared/wire/devices.ts'
import { counterWords } from './counter-words.ts'
import './desk-trouble.ts'
import './device-aside.ts'
import type { DeviceEdit } from './device-edit.ts'
import './device-edit.ts'
import { DeviceListing } from './device-listing.ts'
import './device-pair.ts'
import './device-table.ts'
import { isHere } from './device-trouble.ts'
import { deafIn, devicesWords } from './devices-words.ts'
import { manageStyles } from './manage-styles.ts'
import { Sending } from './sending.ts'
import type { Session } from './session.ts'

@customElement('devices-desk')
export class DevicesDesk extends LitElement {
  @property() hall = ''
  @property() hallName = ''
  @property({ attribute: false }) session!: Session
  /** How many devices were paired here. */
  @state() private paired = 0
  private readonly words = new Words(this, devicesWords)
  private readonly deskWords = new Words(this, counterWords)
  private readonly sending = new Sending(this, {
    hall: () => this.hall,
    token: () => this.session.token,
    seq: () => this.listing.list?.acts[0]?.seq ?? 0,
  })
  private readonly listing = new DeviceListing(this, {
    hall: () => this.hall,
    token: () => this.session.token,
    isHurried: () => this.sending.busy,
  })
  @query('device-edit') private readonly edit!: DeviceEdit

  override updated(): void {
    if (this.listing.isOver) this.dispatchEvent(new CustomEvent('session-over'))
  }

  protected override render(): TemplateResult {
    const { t } = this.words
    const { list } = this.listing
    const { roles } = this.session.person
    const directs = roles.includes('manager') || roles.includes('admin')
    return html`
      ${this.head(list)}
      ${list === null ? html`<p class="loading" role="status">${t.loading}</p>` : this.all(list, directs)}
      ${list === null || !directs ? nothing : this.dialog(list)}
    `
  }

  private head(list: DevicesAnswer | null): TemplateResult {
    const { t } = this.words
    const other = language() === 'en' ? 'zh-CN' : 'en'
    const now = this.listing.now()
    const here = list?.devices.filter((device) => isHere(device, now)).length ?? 0
    return html`
      <header>
        <lotus-mark></lotus-mark>
        <h1>${t.title}</h1>
        <span class="hall">${this.hallName} · ${this.session.person.name}</span>
        <span class="gap"></span>
        ${list === null || this.listing.isStale ? nothing : html`<span class="count">${t.of(here, list.devices.length)}</span>`}
        <a href="/manage">${t.manage}</a>
        <button class="button" lang=${other} @click=${() => setLanguage(other)}>${t.language}</button>
        <slot name="leave"></slot>
      </header>
    `
  }

  private all(list: DevicesAnswer, directs: boolean): TemplateResult {
    const { t } = this.words
    const { sending, listing } = this
    const deaf = deafIn(t, list)
    return html`
      <desk-trouble .words=${this.deskWords.t} .still=${listing.isStale ? t.stale(secondOf(listing.at, list.places.timeZone)) : ''}
        .trouble=${sending.problem?.detail ?? ''} ?retry=${sending.mayRetry}
        @retry=${() => void sending.retry()} @dismiss=${() => sending.forget()}></desk-trouble>
      <main @device-asked=${this.onAsked} @device-edit=${(event: CustomEvent<DeviceSeen>) => void this.edit.open(event.detail)}
        @device-revoke=${(event: CustomEvent<DeviceSeen>) => void this.edit.open(event.detail, true)}>
        <div class="wide">
          ${deaf === '' ? nothing : html`<p class="deaf" role="status">${deaf}</p>`}
          <device-table class="card" .words=${t} .list=${list} .now=${listing.now()} ?may-direct=${directs}></device-table>
        </div>
        <div class="narrow">
          ${
            directs
              ? html`<device-pair class="card" .words=${t} .places=${list.places} .hall=${this.hall}
                  .token=${this.session.token} ?busy=${sending.busy} .done=${this.paired}></device-pair>`
              : nothing
          }
          <device-aside .words=${t} .list=${list} .now=${listing.now()}></device-aside>
        </div>
      </main>
    `
  }

  private dialog(list: DevicesAnswer): TemplateResult {
    return html`<device-edit .words=${this.words.t} .places=${list.places} .hall=${this.hall} ?busy=${this.sending.busy}
      .trouble=${this.sending.problem?.detail ?? ''} @device-changed=${this.onChanged}></device-edit>`
  }

  private readonly onAsked = async (event: CustomEvent<DeviceAsked>): Promise<void> => {
    if (await this.sending.send(event.detail)) this.paired++
  }

  private readonly onChanged = async (event: CustomEvent<DeviceAsked[]>): Promise<void> => {
    for (const command of event.detail) if (!(await this.sending.send(command))) return
    this.edit.close()
  }

  static override styles = [
    manageStyles,
    css`
      main {
        grid-template-columns: minmax(0, 1fr) 400px;
        align-items: start;
        width: min(1760px, 100%);
      }
      .wide,
      .narrow {
        display: grid;
        gap: 16px;
        min-width: 0;
      }
      .count {
        color: var(--ink-2);
        font-variant-numeric: tabular-nums;
      }
      header a {
        color: inherit;
        text-underline-offset: 4px;
      }
      .deaf {
        padding: 10px 20px;
        border: 1px solid var(--human);
        border-radius: 12px;
        background: var(--human-tint);
        color: var(--human-ink);
        font-weight: 600;
      }
      desk-trouble {
        margin: 0 24px;
      }
      @media (max-width: 1180px) {
        main {
          grid-template-columns: minmax(0, 1fr);
        }
        .narrow {
          grid-row: 1;
        }
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'devices-desk': DevicesDesk
  }
}
