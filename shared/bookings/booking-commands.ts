/** What can be asked of the bookings of a date. Imperative; the entries that follow are in the past (`booking-entries`). */

export type BookingCommand = MakeCommand | CancelCommand | CloseCommand

export interface MakeCommand {
  type: 'booking.make'
  queue: string
  items: string[]
  /** The slot's beginning, in epoch milliseconds. */
  from: number
  /** Keyed hashes of the person: one for this date, one for its month. */
  person: string
  month: string
}

export interface CancelCommand {
  type: 'booking.cancel'
  booking: string
  reason?: string
}

/** After the day: who came is known, the others are noted. */
export interface CloseCommand {
  type: 'booking.close'
  /** Bookings that were checked in. */
  came: ReadonlySet<string>
}

export type BookingCommandType = BookingCommand['type']
