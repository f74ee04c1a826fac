/** What the parts of the bookings page ask of it: one bubbling event for commands, one to begin a cancellation. */

import type { Asked, BookingAsked } from '../shared/ui/ask.ts'
import type { BookingsAnswer } from '../shared/wire/bookings.ts'

export type ListedBooking = BookingsAnswer['bookings'][number]

declare global {
  interface HTMLElementEventMap {
    'booking-asked': CustomEvent<Asked | BookingAsked>
    'booking-cancel-wanted': CustomEvent<ListedBooking>
  }
}

/** Asks the page to send a command. */
export function askForBooking(from: HTMLElement, command: Asked | BookingAsked): void {
  from.dispatchEvent(new CustomEvent('booking-asked', { detail: command, bubbles: true, composed: true }))
}
