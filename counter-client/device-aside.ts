/** Beside the devices: slip printers, LED strips, and what was done to devices. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { dateOf, dayOf, hourOf, secondOf } from '../shared/ui/clock.ts'
import { printingWords } from '../shared/ui/slip-alerts.ts'
import { Words } from '../shared/ui/words.ts'
import type { PrinterView } from '../shared/views/printers.ts'
import type { DevicesAnswer } from '../shared/wire/devices.ts'
import type { DevicesWords } from '../shared/words/zh-CN/devices.ts'
import { deskStyles } from './desk-styles.ts'

/** A strip is written to every half minute. */
const stripMilliseconds = 75_000

@customElement('device-aside')
export class DeviceAside extends LitElement {
  @property({ attribute: false }) words!: DevicesWords
  @property({ attribute: false }) list!: DevicesAnswer
  @property({ type: Number }) now = 0
  private readonly printing = new Words(this, printingWords)

  protected override render(): TemplateResult {
    const { printers: p, strips: s, acts: a } = this.words
    const { printers, strips, acts } = this.list
    return html`
      <section class="card" aria-labelledby="printers">
        <h2 id="printers">${p.heading}</h2>
        ${printers.length === 0 ? html`<p class="quiet">${p.none}</p>` : html`<ul>${printers.map((each) => this.printer(each))}</ul>`}
      </section>
      ${
        strips.length === 0
          ? nothing
          : html`<section class="card" aria-labelledby="strips">
              <h2 id="strips">${s.heading}</h2>
              <ul>
                ${strips.map(({ counter, address, seenAt }) => {
                  const isThere = seenAt !== null && this.now - Date.parse(seenAt) < stripMilliseconds
                  return html`<li>
                    <b>${s.counter(counter)}</b><span class=${isThere ? '' : 'bad'}>${isThere ? s.here : s.away}</span>
                    <small>${address}</small>
                  </li>`
                })}
              </ul>
            </section>`
      }
      <section class="card" aria-labelledby="acts">
        <h2 id="acts">${a.heading}</h2>
        ${
          acts.length === 0
            ? html`<p class="quiet">${a.none}</p>`
            : html`<ol>
                ${acts.map(
                  ({ at, type, name, by }) => html`<li>
                    <time datetime=${at}>${this.moment(Date.parse(at))}</time>
                    <span>${by ?? a.console} · ${a[type]} <b>${name}</b></span>
                  </li>`,
                )}
              </ol>`
        }
      </section>
    `
  }

  private printer({ name, paper, trouble, seenAt }: PrinterView): TemplateResult {
    const { printers: t } = this.words
    const isBad = trouble !== null || paper === 'near-end'
    const words =
      trouble === null ? (paper === 'near-end' ? t.paper[paper] : t.ready) : this.printing.t.troubles[trouble]
    return html`<li>
      <b>${name}</b><span class=${isBad ? 'bad' : ''}>${words}</span>
      <small>${seenAt === null ? t.never : `${t.paper[paper]} · ${t.seen(secondOf(Date.parse(seenAt), this.list.places.timeZone))}`}</small>
    </li>`
  }

  private moment(at: number): string {
    const { timeZone } = this.list.places
    const isToday = dateOf(at, timeZone) === dateOf(this.now, timeZone)
    return isToday ? hourOf(at, timeZone) : `${dayOf(at, timeZone)} ${hourOf(at, timeZone)}`
  }

  static override styles = [
    deskStyles,
    css`
      :host {
        display: grid;
        align-content: start;
        gap: 16px;
      }
      section {
        display: grid;
        gap: 6px;
        padding: 14px 20px 16px;
      }
      h2 {
        font-size: 18px;
        font-weight: 700;
      }
      ul li {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 0 12px;
        padding: 4px 0;
      }
      small {
        grid-column: 1 / -1;
        color: var(--ink-2);
        font-size: 13px;
      }
      ol {
        max-height: 320px;
        overflow-y: auto;
      }
      ol li {
        display: flex;
        gap: 12px;
        padding: 3px 0;
      }
      time {
        flex: none;
        color: var(--ink-2);
        font-variant-numeric: tabular-nums;
      }
      .bad {
        color: var(--human-ink);
        font-weight: 700;
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'device-aside': DeviceAside
  }
}
