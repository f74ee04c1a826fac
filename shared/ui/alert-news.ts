/** What is new among alerts: came up, or became graver, since somebody last looked (rule A7). */

import type { AlertView } from '../views/shapes.ts'

const levels: readonly AlertView['level'][] = ['yellow', 'orange', 'red']
/** One that comes and goes is the same one: it is new again when it was away for so long, in milliseconds. */
const forgottenMilliseconds = 300_000

export class AlertNews {
  private readonly known = new Map<string, { level: number; at: number }>()
  private hasLooked = false

  /**
   * @param now in milliseconds
   * @returns those that are new and that nobody is on; at the first look none, for they stood before
   */
  take(alerts: readonly AlertView[], now: number): AlertView[] {
    for (const [key, { at }] of this.known) if (now - at > forgottenMilliseconds) this.known.delete(key)
    const fresh = alerts.filter(({ key, level, acknowledgedBy }) => {
      const before = this.known.get(key)?.level ?? -1
      return this.hasLooked && acknowledgedBy === undefined && levels.indexOf(level) > before
    })
    for (const { key, level } of alerts) {
      const before = this.known.get(key)?.level ?? -1
      this.known.set(key, { level: Math.max(before, levels.indexOf(level)), at: now })
    }
    this.hasLooked = true
    return fresh
  }
}
