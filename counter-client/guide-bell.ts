/** Rings for calls for help that nobody has answered: at once, and again after a while. */

import type { LitElement, ReactiveController } from 'lit'
import { chime } from '../shared/ui/chime.ts'
import type { AlarmView } from '../shared/views/shapes.ts'

const againMilliseconds = { emergency: 8000, help: 30_000 }

export class GuideBell implements ReactiveController {
  private readonly rungAt = new Map<string, number>()
  private timer: ReturnType<typeof setInterval> | undefined

  constructor(
    host: LitElement,
    private readonly alarms: () => readonly AlarmView[],
  ) {
    host.addController(this)
  }

  hostConnected(): void {
    this.timer = setInterval(() => this.ring(), 1000)
  }

  hostUpdated(): void {
    this.ring()
  }

  hostDisconnected(): void {
    clearInterval(this.timer)
  }

  private ring(): void {
    const now = performance.now()
    const due = this.alarms().filter(({ alarm, kind, acknowledgedAt }) => {
      const last = this.rungAt.get(alarm)
      return acknowledgedAt === undefined && (last === undefined || now - last >= againMilliseconds[kind])
    })
    if (due.length === 0) return
    for (const { alarm } of due) this.rungAt.set(alarm, now)
    void chime()
  }
}
