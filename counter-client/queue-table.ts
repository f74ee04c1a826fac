/** The services with their lines; a manager stops and resumes the giving of numbers. */

import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { isLong, waitWords } from '../shared/ui/wait.ts'
import type { WallView } from '../shared/views/shapes.ts'
import type { ManageWords } from '../shared/words/zh-CN/manage.ts'
import { offer } from './desk-events.ts'
import { deskStyles } from './desk-styles.ts'
import './reason-field.ts'

type Row = WallView['queues'][number]

@customElement('queue-table')
export class QueueTable extends LitElement {
  @property({ attribute: false }) words!: ManageWords
  @property({ attribute: false }) queues: WallView['queues'] = []
  @property({ type: Boolean, attribute: 'may-direct' }) mayDirect = false
  @property({ type: Boolean }) still = false
  @property({ type: Number }) done = 0
  /** The service that is about to be stopped. */
  @state() private closing: Row | null = null
  @state() private reason = ''
  @state() private lack = ''
  @query('dialog') private readonly box!: HTMLDialogElement

  override render(): TemplateResult {
    const { queues: t } = this.words
    return html`
      <h2>${t.heading}</h2>
      <div class="scroll" tabindex="0" role="group" aria-label=${t.heading}>
        <table>
          <thead>
            <tr>
              <th scope="col">${t.name}</th>
              ${[t.waiting, t.longest, t.wait, t.counters, t.issued, t.served].map(
                (name) => html`<th scope="col" class="figure">${name}</th>`,
              )}
              <th scope="col">${t.state}</th>
            </tr>
          </thead>
          <tbody>${this.queues.map((row) => this.row(row))}</tbody>
        </table>
      </div>
      ${this.question()}
    `
  }

  override updated(changed: PropertyValues): void {
    if (changed.has('done') && this.box.open) this.box.close()
  }

  private row(row: Row): TemplateResult {
    const { queues: t, totals } = this.words
    return html`
      <tr>
        <th scope="row"><b>${row.prefix}</b> ${row.name}</th>
        <td class="figure">${row.waiting}</td>
        <td class="figure">${row.waiting === 0 ? t.noWait : totals.minutes(row.longestMinutes)}</td>
        <td class="figure ${isLong(row.wait) ? 'long' : ''}">${waitWords(row.wait, false)}</td>
        <td class="figure">${row.counters}</td>
        <td class="figure">${row.issued}</td>
        <td class="figure">${row.served}</td>
        <td>
          <span class="state ${row.open ? '' : 'shut'}">${row.open ? t.isOpen : t.isClosed}</span>
          ${this.mayDirect ? this.button(row) : nothing}
        </td>
      </tr>
    `
  }

  private button(row: Row): TemplateResult {
    const { queues: t } = this.words
    const label = row.open ? t.close : t.open
    return html`<button class="button" ?disabled=${this.still} aria-label=${`${label} ${row.name}`}
      @click=${() => this.turn(row)}>${label}</button>`
  }

  private question(): TemplateResult {
    const { queues: t, cancel } = this.words
    return html`
      <dialog aria-labelledby="closing">
        <form method="dialog" novalidate @submit=${this.submit}>
          <h2 id="closing">${t.closeHeading(this.closing?.name ?? '')}</h2>
          <p class="quiet">${t.closeLead}</p>
          <reason-field .label=${t.reason} .usual=${t.reasons} .reason=${this.reason} ?lacking=${this.lack !== ''}
            @reason-given=${(event: CustomEvent<string>) => (this.reason = event.detail)}></reason-field>
          <p class="trouble" role="alert">${this.lack}</p>
          <p class="row">
            <button type="button" class="button" @click=${() => this.box.close()}>${cancel} <kbd>Esc</kbd></button>
            <button class="button main grave" ?disabled=${this.still}>${t.submit} <kbd>↵</kbd></button>
          </p>
        </form>
      </dialog>
    `
  }

  private turn(row: Row): void {
    if (!row.open) {
      offer(this, { type: 'queue.open', queue: row.queue })
      return
    }
    this.closing = row
    this.reason = ''
    this.lack = ''
    this.box.showModal()
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault()
    const reason = this.reason.trim()
    if (this.closing === null || this.still) return
    if (reason === '') this.lack = this.words.queues.needReason
    else offer(this, { type: 'queue.close', queue: this.closing.queue, reason })
  }

  static override styles = [
    deskStyles,
    css`
      :host {
        display: block;
        padding: 16px 20px;
      }
      h2 {
        font-size: 18px;
        font-weight: 700;
      }
      .scroll {
        overflow-x: auto;
      }
      table {
        width: 100%;
        border-collapse: collapse;
        white-space: nowrap;
      }
      th,
      td {
        padding: 7px 12px;
        border-bottom: 1px solid var(--line);
        font-weight: 500;
        text-align: left;
      }
      thead th {
        color: var(--ink-2);
      }
      tbody tr:last-child > * {
        border-bottom: 0;
      }
      th b {
        display: inline-block;
        min-width: 22px;
        color: var(--action);
        font-weight: 700;
      }
      .figure {
        text-align: right;
        font-variant-numeric: tabular-nums;
      }
      .long {
        color: var(--long);
        font-weight: 700;
      }
      .state {
        display: inline-block;
        min-width: 64px;
      }
      .shut {
        color: var(--human-ink);
        font-weight: 700;
      }
      .button {
        min-height: 34px;
        padding: 0 14px;
        font-size: 15px;
      }
      dialog {
        width: min(620px, calc(100vw - 24px));
        padding: 28px;
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
      dialog h2 {
        font-size: 24px;
      }
      .row {
        display: flex;
        justify-content: flex-end;
        gap: 10px;
      }
      dialog .row .button {
        min-height: 44px;
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'queue-table': QueueTable
  }
}
