/** How long something has lasted, as a wall counts it. */

const second = 1000
const hour = 3_600_000

/** @param since an instant as it travels. @returns e.g. `3:25`, and `1:03:25` beyond an hour */
export function ageOf(since: string, now: number): string {
  const passed = Math.max(0, now - Date.parse(since))
  const seconds = Math.floor(passed / second)
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0'))
  if (passed < hour) return `${Number(parts[0])}:${parts[1]}`
  return `${Math.floor(seconds / 3600)}:${parts.join(':')}`
}
