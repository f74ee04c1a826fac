/** Who may ask what of bookings (B6, B10). One table; 403 for everyone else. */

import type { Actor, Role } from '../law/actor.ts'
import type { BookingCommandType } from './booking-commands.ts'

interface Right {
  roles: readonly Role[]
  /** Anyone, before there is a booking. */
  anyone?: true
  /** Whoever holds the booking's token. */
  citizen?: true
  system?: true
}

/** Who books for a citizen on the phone, and sees the lists of a day. */
export const bookingStaff: readonly Role[] = ['guide', 'clerk', 'chief', 'manager']

export const bookingRights: { readonly [T in BookingCommandType]: Right } = {
  'booking.make': { roles: bookingStaff, anyone: true },
  'booking.cancel': { roles: bookingStaff, citizen: true },
  'booking.close': { roles: [], system: true },
}

/** @returns whether this actor may ask for this kind of command at all. */
export function mayAskBooking(actor: Actor, type: BookingCommandType): boolean {
  const right = bookingRights[type]
  switch (actor.kind) {
    case 'person':
      return actor.roles.some((role) => right.roles.includes(role))
    case 'citizen':
      return right.citizen === true
    case 'public':
      return right.anyone === true
    case 'system':
      return right.system === true
    case 'device':
      return false
  }
}
