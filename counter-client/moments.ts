/** Spans as a clerk reads them; `now` is the server's clock in epoch milliseconds, not the terminal's. */

/** @returns whole minutes from the instant until `now`, never below 0. */
export function minutesSince(instant: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(instant)) / 60_000))
}

/** @returns a running time: `04:18`, and `1:04:18` from an hour on. */
export function stopwatchOf(instant: string, now: number): string {
  const total = Math.max(0, Math.floor((now - Date.parse(instant)) / 1000))
  const two = (n: number) => String(n).padStart(2, '0')
  const hours = Math.floor(total / 3600)
  const rest = `${two(Math.floor((total % 3600) / 60))}:${two(total % 60)}`
  return hours === 0 ? rest : `${hours}:${rest}`
}
