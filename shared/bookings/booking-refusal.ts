/** Every way in which the law of bookings says no. A closed union, as `law/refusal` is. */

export const bookingRefusalCodes = [
  'booking-not-yours',
  'not-bookable',
  'unknown-slot',
  'slot-released',
  'slot-full',
  'already-booked',
  'no-shows',
  'unknown-booking',
  'booking-cancelled',
  'booking-used',
  'booking-past',
  'booking-reason-missing',
] as const

export type BookingRefusalCode = (typeof bookingRefusalCodes)[number]

export interface BookingRefusal {
  code: BookingRefusalCode
  /** What a sentence needs to be exact. */
  params?: Record<string, string | number>
}

/** @returns a refusal. */
export function refuseBooking(
  code: BookingRefusalCode,
  params?: Record<string, string | number>,
): BookingRefusal {
  return params === undefined ? { code } : { code, params }
}
