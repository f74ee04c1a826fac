/** All devices of the hall, those that need a human first; by kind when one is chosen. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { hourOf, secondOf } from '../shared/ui/clock.ts'
import type { DevicesAnswer, DeviceSeen } from '../shared/wire/devices.ts'
import type { DevicesWords } from '../shared/words/zh-CN/devices.ts'
import { deskStyles } from './desk-styles.ts'
import { isHere, isTrouble } from './device-trouble.ts'
import { showsIn } from './devices-words.ts'

declare global {
  interface HTMLElementEventMap {
    'device-edit': CustomEvent<DeviceSeen>
    'device-revoke': CustomEvent<DeviceSeen>
  }
}

const kinds = ['board', 'sign', 'kiosk', 'evaluator', 'wall', 'printer'] as const
type Filter = 'all' | 'trouble' | 'online' | (typeof kinds)[number]

const order: Record<DeviceSeen['kind'], number> = {
  board: 0,
  kiosk: 1,
  sign: 2,
  evaluator: 3,
  wall: 4,
  printer: 5,
}

@customElement('device-table')
export class DeviceTable extends LitElement {
  @property({ attribute: false }) words!: DevicesWords
  @property({ attribute: false }) list!: DevicesAnswer
  /** The server's hour. */
  @property({ type: Number }) now = 0
  @property({ type: Boolean, attribute: 'may-direct' }) mayDirect = false
  @state() private filter: Filter = 'all'

  protected override render(): TemplateResult {
    const rows = this.rows()
    return html`
      <div class="filters" role="group" aria-label=${this.words.title}>
        ${(['all', 'trouble', 'online', ...kinds] as const).map((filter) => this.tab(filter))}
      </div>
      <div class="scroll" tabindex="0" role="group" aria-label=${this.words.title}>
        ${
          rows.length === 0
            ? html`<p class="quiet">${this.filter === 'trouble' ? this.words.calm : this.words.none}</p>`
            : this.table(rows)
        }
      </div>
    `
  }

  private tab(filter: Filter): unknown {
    const count = this.list.devices.filter((device) => this.fits(device, filter)).length
    if (count === 0 && !['all', 'trouble', 'online'].includes(filter) && filter !== this.filter)
      return nothing
    const { words } = this
    const name =
      filter === 'all' || filter === 'trouble' || filter === 'online' ? words[filter] : words.kinds[filter]
    return html`
      <button class="tab ${filter === 'trouble' && count > 0 ? 'alarm' : ''}" aria-pressed=${filter === this.filter}
        @click=${() => (this.filter = filter)}>
        ${name} <span>${count}</span>
      </button>
    `
  }

  private table(rows: readonly DeviceSeen[]): TemplateResult {
    const { heads: t } = this.words
    return html`
      <table>
        <thead>
          <tr>
            <th scope="col">${t.name}</th>
            <th scope="col">${t.shows}</th>
            <th scope="col">${t.state}</th>
            <th scope="col">${t.sound}</th>
            <th scope="col">${t.view}</th>
            ${this.mayDirect ? html`<th scope="col">${t.act}</th>` : nothing}
          </tr>
        </thead>
        <tbody>
          ${rows.map((device) => this.row(device))}
        </tbody>
      </table>
    `
  }

  private row(device: DeviceSeen): TemplateResult {
    const { words } = this
    const { name, kind, place, seenAt } = device
    const isAlarm = isTrouble(device, this.list, this.now)
    return html`
      <tr class="${seenAt === null ? 'never' : ''} ${isAlarm ? 'alarm' : ''}">
        <th scope="row">${name}<small>${words.kinds[kind]}${place === null || kind === 'printer' ? nothing : html` · ${place}`}</small></th>
        <td>${showsIn(words, device, this.list.places) || '—'}</td>
        <td>${this.state(device)}</td>
        <td>${kind === 'board' && seenAt !== null ? this.sound(device) : '—'}</td>
        <td>${this.view(device)}</td>
        ${this.mayDirect ? html`<td class="acts">${this.acts(device)}</td>` : nothing}
      </tr>
    `
  }

  private state(device: DeviceSeen): TemplateResult {
    const { state: t, printers: p } = this.words
    const { seenAt, pages } = device
    const { timeZone } = this.list.places
    if (seenAt === null) return html`<span class="quiet">${t.never}</span>`
    if (!isHere(device, this.now))
      return html`<span class="bad">${t.gone(hourOf(Date.parse(seenAt), timeZone))}</span>`
    const paper = this.list.printers
      .filter(
        ({ printer, trouble, paper: left }) =>
          device.printers.includes(printer) && (trouble !== null || left === 'near-end'),
      )
      .map(({ name, paper: left }) => `${name} ${p.paper[left]}`)
    return html`<span class="live">${t.here}</span
      >${pages > 1 ? html`<small>${t.pages(pages)}</small>` : nothing}${paper.map((words) => html`<small class="bad">${words}</small>`)}`
  }

  private sound({ sound, speaks, spokenAt }: DeviceSeen): TemplateResult {
    const { sound: t } = this.words
    const isBad = sound === 'locked' || sound === 'absent'
    return html`<span class=${isBad ? 'bad' : ''}>${sound === null ? '—' : t[sound]}</span
      >${speaks ? html`<small>${t.speaks}</small>` : nothing}${
        spokenAt === null
          ? nothing
          : html`<small>${t.spoken(secondOf(Date.parse(spokenAt), this.list.places.timeZone))}</small>`
      }`
  }

  private view(device: DeviceSeen): TemplateResult | string {
    const { view: t } = this.words
    if (device.seq === null || !isHere(device, this.now)) return '—'
    const behind = this.list.seq - device.seq
    return html`${behind <= 0 ? t.reached : t.behind(behind)}${device.isOld ? html`<small>${t.old}</small>` : nothing}`
  }

  private acts(device: DeviceSeen): TemplateResult {
    const { words } = this
    const tell = (what: 'device-edit' | 'device-revoke'): void => {
      this.dispatchEvent(new CustomEvent(what, { detail: device, bubbles: true, composed: true }))
    }
    return html`
      <button class="button" aria-label=${words.editOf(device.name)} @click=${() => tell('device-edit')}>${words.edit}</button>
      <button class="button" aria-label=${words.revokeOf(device.name)} @click=${() => tell('device-revoke')}>${words.revoke}</button>
    `
  }

  private rows(): DeviceSeen[] {
    const rank = (device: DeviceSeen): number =>
      isTrouble(device, this.list, this.now) ? 0 : device.seenAt === null ? 2 : 1
    return this.list.devices
      .filter((device) => this.fits(device, this.filter))
      .sort((a, b) => rank(a) - rank(b) || order[a.kind] - order[b.kind])
  }

  private fits(device: DeviceSeen, filter: Filter): boolean {
    if (filter === 'all') return true
    if (filter === 'trouble') return isTrouble(device, this.list, this.now)
    if (filter === 'online') return isHere(device, this.now)
    return device.kind === filter
  }

  static override styles = [
    deskStyles,
    css`
      :host {
        display: grid;
        align-content: start;
        min-width: 0;
        padding: 14px 20px 16px;
      }
      .filters {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        padding-bottom: 12px;
      }
      .tab {
        min-height: 36px;
        padding: 0 14px;
        border: 1px solid var(--edge);
        border-radius: 18px;
        background: var(--raised);
        font-size: 15px;
        font-weight: 600;
      }
      .tab span {
        color: var(--ink-2);
        font-variant-numeric: tabular-nums;
      }
      .tab[aria-pressed='true'] {
        border-color: var(--action);
        background: var(--action);
        color: var(--on-action);
      }
      .tab[aria-pressed='true'] span {
        color: inherit;
      }
      .tab.alarm:not([aria-pressed='true']) {
        border-color: var(--human);
        color: var(--human-ink);
      }
      .scroll {
        overflow-x: auto;
      }
      table {
        width: 100%;
        border-collapse: collapse;
      }
      th,
      td {
        padding: 8px 14px 8px 0;
        border-bottom: 1px solid var(--line);
        text-align: left;
        font-weight: 500;
        vertical-align: top;
      }
      thead th {
        color: var(--ink-2);
        font-size: 14px;
        white-space: nowrap;
      }
      tbody th {
        min-width: 150px;
        font-weight: 600;
      }
      small {
        display: block;
        color: var(--ink-2);
        font-size: 13px;
        font-weight: 500;
        overflow-wrap: anywhere;
      }
      .never th,
      .never td {
        color: var(--ink-2);
      }
      .live::before {
        content: '';
        display: inline-block;
        width: 9px;
        height: 9px;
        margin-right: 7px;
        border-radius: 50%;
        background: #1f8a5b;
      }
      .bad {
        color: var(--human-ink);
        font-weight: 700;
      }
      tr.alarm th {
        box-shadow: inset 4px 0 0 var(--human);
        padding-left: 14px;
      }
      .acts {
        white-space: nowrap;
        padding-right: 0;
      }
      .acts .button {
        min-height: 34px;
        padding: 0 12px;
        font-size: 15px;
        color: var(--ink);
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'device-table': DeviceTable
  }
}
