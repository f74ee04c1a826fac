/** The green channel given to the citizen at the counter, or withdrawn. */

import { html, nothing, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { VisitView } from '../shared/views/shapes.ts'
import { DeskDialog } from './desk-dialog.ts'
import { offer } from './desk-events.ts'

/** Stands for "none" among the groups. */
const none = ''

@customElement('green-dialog')
export class GreenDialog extends DeskDialog {
  @property({ attribute: false }) visit!: VisitView
  @state() private group: string | null = null

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
    const revoke = { group: none, name: words.green.revoke }
    const choices = visit.green === null ? desk.greenGroups : [...desk.greenGroups, revoke]
    return html`
      <fieldset class="options">
        <legend class="spoken">${this.heading()}</legend>
        ${choices.map(({ group, name }, index) => this.option(group, name, index))}
      </fieldset>
    `
  }

  protected submit(): void {
    const ticket = this.visit.ticket
    if (this.chosen === none) offer(this, { type: 'ticket.revoke', ticket })
    else offer(this, { type: 'ticket.grant', ticket, group: this.chosen })
  }

  protected override onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const input = this.renderRoot.querySelectorAll<HTMLInputElement>('input')[Number(event.key) - 1]
    if (!/^[1-9]$/.test(event.key) || input === undefined) return
    event.preventDefault()
    input.focus()
    input.click()
  }

  private get chosen(): string {
    return this.group ?? this.visit.green?.group ?? this.desk.greenGroups[0]?.group ?? none
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

  static override styles = [...DeskDialog.styles]
}

declare global {
  interface HTMLElementTagNameMap {
    'green-dialog': GreenDialog
  }
}
