/** Names of streams: one line of history each. */

/** @returns the stream of a hall's business day, e.g. `day/liancheng/2026-11-24`. */
export function dayStream(hall: string, date: string): string {
  return `day/${hall}/${date}`
}

/** @returns the stream of a hall's plan. */
export function planStream(hall: string): string {
  return `plan/${hall}`
}

/** @returns the stream of a case. */
export function caseStream(hall: string, id: string): string {
  return `case/${hall}/${id}`
}

/** @returns the stream of a date's bookings. */
export function bookingStream(hall: string, date: string): string {
  return `bookings/${hall}/${date}`
}
