/** Why a citizen steps aside for a while, and until when. */

import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { HoldKind } from '../shared/law/commands.ts'
import type { VisitView } from '../shared/views/shapes.ts'
import { hourOf } from '../shared/ui/clock.ts'
import { DeskDialog } from './desk-dialog.ts'
import { offer } from './desk-events.ts'

const kinds: readonly HoldKind[] = ['away', 'papers-kept', 'waiting']
const spans = [10, 20, 30, 60, 90] as const

@customElement('hold-dialog')
export class HoldDialog extends DeskDialog {
  @property({ attribute: false }) visit!: VisitView
  /** Server time, epoch milliseconds. */
  @property({ type: Number }) now = 0
  @state() private kind: HoldKind = 'away'
  @state() private minutes = 0

  protected heading(): string {
    return this.words.hold.heading(this.visit.number)
  }

  protected submitLabel(): string {
    return this.words.hold.submit
  }

  protected body(): TemplateResult {
    const { words } = this
    return html`
      <fieldset class="options">
        <legend class="spoken">${this.heading()}</legend>
        ${kinds.map((kind, index) => this.option(kind, index))}
      </fieldset>
      ${
        this.kind === 'waiting'
          ? html`
              <fieldset>
                <legend class="label">${words.hold.until}</legend>
                <div class="spans">${spans.map((minutes) => this.span(minutes))}</div>
              </fieldset>
            `
          : nothing
      }
    `
  }

  protected submit(): void {
    const { kind, minutes, words } = this
    if (kind === 'waiting' && minutes === 0) {
      this.lack = words.hold.needUntil
      return
    }
    const until = kind === 'waiting' ? { until: new Date(this.now + minutes * 60_000).toISOString() } : {}
    offer(this, { type: 'ticket.hold', counter: this.desk.counter, kind, ...until })
  }

  protected override onKey(event: KeyboardEvent): void {
    const kind = /^[1-3]$/.test(event.key) ? kinds[Number(event.key) - 1] : undefined
    if (kind === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    this.kind = kind
    this.renderRoot.querySelector<HTMLElement>(`input[value=${kind}]`)?.focus()
  }

  private option(kind: HoldKind, index: number): TemplateResult {
    const { words } = this
    const on = this.kind === kind
    return html`
      <label class="option ${on ? 'on' : ''}">
        <input type="radio" name="kind" value=${kind} .checked=${on} data-first=${on ? '' : nothing}
          @change=${() => (this.kind = kind)}>
        <span><b>${words.holds[kind]}</b><small>${words.holdHints[kind]}</small></span>
        <kbd>${index + 1}</kbd>
      </label>
    `
  }

  private span(minutes: number): TemplateResult {
    const { words, desk } = this
    const on = this.minutes === minutes
    const choose = () => {
      this.minutes = minutes
      this.lack = ''
    }
    return html`
      <label class="option ${on ? 'on' : ''}">
        <input type="radio" name="span" .checked=${on} @change=${choose}>
        <span><b>${hourOf(this.now + minutes * 60_000, desk.hall.timeZone)}</b>
          <small>${words.hold.after(minutes)}</small></span>
      </label>
    `
  }

  static override styles = [
    ...DeskDialog.styles,
    css`
      .spans {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(120px, 1fr));
        gap: 8px;
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'hold-dialog': HoldDialog
  }
}
