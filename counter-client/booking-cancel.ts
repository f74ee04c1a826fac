/** Cancelling a booking for a citizen: with the reason that stays with it. */

import { html, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { BookingWords } from '../shared/words/zh-CN/booking.ts'
import { askForBooking, type ListedBooking } from './booking-events.ts'
import { DeskDialog } from './desk-dialog.ts'
import './reason-field.ts'

@customElement('booking-cancel')
export class BookingCancel extends DeskDialog {
  @property({ attribute: false }) booking!: ListedBooking
  @property({ attribute: false }) bookingWords!: BookingWords['desk']
  @state() private reason = ''

  protected heading(): string {
    return this.bookingWords.cancelAsk(this.booking.code)
  }

  protected override lead(): string {
    return this.bookingWords.cancelLead
  }

  protected submitLabel(): string {
    return this.bookingWords.cancelDo
  }

  protected override get isGrave(): boolean {
    return true
  }

  protected body(): TemplateResult {
    const { reason, reasons } = this.bookingWords
    return html`
      <reason-field data-first .label=${reason} .usual=${reasons} .reason=${this.reason}
        ?lacking=${this.lack !== ''}
        @reason-given=${(event: CustomEvent<string>) => (this.reason = event.detail)}></reason-field>
    `
  }

  protected submit(): void {
    const reason = this.reason.trim()
    if (reason === '') this.lack = this.bookingWords.reasonMissing
    else askForBooking(this, { type: 'booking.cancel', booking: this.booking.booking, reason })
  }

  static override styles = [...DeskDialog.styles]
}

declare global {
  interface HTMLElementTagNameMap {
    'booking-cancel': BookingCancel
  }
}
