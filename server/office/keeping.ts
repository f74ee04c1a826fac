/** How long what identifies a citizen is kept with a case (PIPL 19: no longer than it is needed). */

/** Days after the opening; a case that is still open then keeps it until it ends. */
const whileOpen = 180
/** Days after the end: for whoever asks again. */
const afterEnd = 30

/** @returns the date until which it is kept when the case begins on this date. */
export function keptWhileOpen(date: string): string {
  return later(date, whileOpen)
}

/** @returns the date until which it is kept when the case ends on this date. */
export function keptAfterEnd(date: string): string {
  return later(date, afterEnd)
}

function later(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
}
