/** The page of bookings: staff sign in, see who is expected, and book for a caller. */

import { html, type TemplateResult } from 'lit'
import { customElement } from 'lit/decorators.js'
import { bookingStaff } from '../shared/bookings/booking-rights.ts'
import { bookingWords } from '../shared/ui/booking-words.ts'
import { Words } from '../shared/ui/words.ts'
import './bookings-desk.ts'
import type { Session } from './session.ts'
import { leaveOnGreen, type ShellWords, StaffApp, staffAppStyles } from './staff-app.ts'

@customElement('bookings-app')
export class BookingsApp extends StaffApp {
  private readonly words = new Words(this, bookingWords)
  protected override readonly roles = bookingStaff

  protected override shellWords(): ShellWords {
    const { t } = this.words
    return { ...t.desk, loading: t.loading }
  }

  protected override desk(session: Session, hall: string, leave: TemplateResult): TemplateResult {
    return html`
      <bookings-desk .hall=${hall} .hallName=${this.hall.name} .session=${session}
        @session-over=${this.onSessionOver}>${leave}</bookings-desk>
    `
  }

  static override styles = [...staffAppStyles, leaveOnGreen]
}

declare global {
  interface HTMLElementTagNameMap {
    'bookings-app': BookingsApp
  }
}
