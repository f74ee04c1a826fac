/** Short questions: pause, close, cancel a ticket, call one out of order, take over. Some need a reason. */

import { html, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Asked } from '../shared/ui/ask.ts'
import { DeskDialog } from './desk-dialog.ts'
import { offer } from './desk-events.ts'
import './reason-field.ts'

export interface Question {
  heading: string
  lead: string
  submit: string
  grave?: boolean
  /** Asked for where the question needs one. */
  reason?: { label: string; usual: readonly string[]; lack: string }
  /** What the answer is; with the reason where one was asked for. */
  command(reason: string): Asked
}

@customElement('reason-dialog')
export class ReasonDialog extends DeskDialog {
  @property({ attribute: false }) question!: Question
  @state() private reason = ''

  protected heading(): string {
    return this.question.heading
  }

  protected override lead(): string {
    return this.question.lead
  }

  protected submitLabel(): string {
    return this.question.submit
  }

  protected override get isGrave(): boolean {
    return this.question.grave === true
  }

  protected body(): TemplateResult {
    const asked = this.question.reason
    if (asked === undefined) return html``
    return html`
      <reason-field data-first .label=${asked.label} .usual=${asked.usual} .reason=${this.reason}
        ?lacking=${this.lack !== ''}
        @reason-given=${(event: CustomEvent<string>) => (this.reason = event.detail)}></reason-field>
    `
  }

  protected submit(): void {
    const reason = this.reason.trim()
    if (this.question.reason !== undefined && reason === '') this.lack = this.question.reason.lack
    else offer(this, this.question.command(reason))
  }

  static override styles = [...DeskDialog.styles]
}

declare global {
  interface HTMLElementTagNameMap {
    'reason-dialog': ReasonDialog
  }
}
