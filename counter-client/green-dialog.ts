/** The green channel given to the citizen at the counter, with what was seen, or withdrawn. */

import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { VisitView } from '../shared/views/shapes.ts'
import { DeskDialog } from './desk-dialog.ts'
import { offer } from './desk-events.ts'
import './reason-field.ts'

/** As much as the record takes. */
const proofLength = 40

@customElement('green-dialog')
export class GreenDialog extends DeskDialog {
  @property({ attribute: false }) visit!: VisitView
  @state() private group: string | null = null
  @state() private proof = ''

  protected heading(): string {
    return this.words.green.heading(this.visit.number)
  }

  protected override lead(): string {
    return this.words.green.lead
  }

  protected submitLabel(): string {
    return this.words.confirm
  }

  protected body(): TemplateResult {
    const { words, desk, visit } = this
    return html`
      <fieldset class="options groups">
        <legend class="spoken">${this.heading()}</legend>
        ${desk.greenGroups.map(({ group, name }, index) => this.option(group, name, index))}
      </fieldset>
      <div>
        <reason-field .label=${`${words.green.proof}（${words.optional}）`} .usual=${words.green.proofs} .max=${proofLength}
          .reason=${this.proof} @reason-given=${(event: CustomEvent<string>) => (this.proof = event.detail)}></reason-field>
        <p class="quiet">${words.green.proofHint}</p>
      </div>
      ${
        visit.green === null
          ? nothing
          : html`<button type="button" class="button grave" ?disabled=${this.busy || this.still !== ''}
              @click=${() => this.revoke()}>${words.green.revoke} <kbd>0</kbd></button>`
      }
    `
  }

  protected submit(): void {
    const proof = this.proof.trim()
    const { ticket } = this.visit
    offer(this, { type: 'ticket.grant', ticket, group: this.chosen, ...(proof === '' ? {} : { proof }) })
  }

  protected override onKey(event: KeyboardEvent): void {
    const typed = event.composedPath()[0]
    if (typed instanceof HTMLInputElement && typed.type !== 'radio') return
    if (event.ctrlKey || event.altKey || event.metaKey || !/^\d$/.test(event.key)) return
    if (event.key === '0' && this.visit.green !== null) {
      event.preventDefault()
      this.revoke()
      return
    }
    const input =
      this.renderRoot.querySelectorAll<HTMLInputElement>('input[type=radio]')[Number(event.key) - 1]
    if (input === undefined) return
    event.preventDefault()
    input.focus()
    input.click()
  }

  private revoke(): void {
    if (!this.busy && this.still === '') offer(this, { type: 'ticket.revoke', ticket: this.visit.ticket })
  }

  private get chosen(): string {
    return this.group ?? this.visit.green?.group ?? this.desk.greenGroups[0]?.group ?? ''
  }

  private option(group: string, name: string, index: number): TemplateResult {
    const { words, visit } = this
    const on = this.chosen === group
    return html`
      <label class="option ${on ? 'on' : ''}">
        <input type="radio" name="group" .checked=${on} data-first=${on ? '' : nothing}
          @change=${() => (this.group = group)}>
        <span><b>${name}</b>
          ${visit.green?.group === group ? html`<small>${words.green.now}</small>` : nothing}</span>
        <kbd>${index + 1}</kbd>
      </label>
    `
  }

  static override styles = [
    ...DeskDialog.styles,
    css`
      @media (min-width: 600px) {
        .groups {
          grid-template-columns: 1fr 1fr;
        }
      }
      .button.grave {
        justify-self: start;
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'green-dialog': GreenDialog
  }
}
