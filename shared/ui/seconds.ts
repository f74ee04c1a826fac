/** The passing of seconds: draws the host again when what is read off the time has changed. */

import type { ReactiveController, ReactiveControllerHost } from 'lit'

export class Seconds implements ReactiveController {
  private timer: ReturnType<typeof setTimeout> | undefined
  private last: unknown

  /** @param read what the host makes of the time, e.g. `10:42` */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly read: () => unknown,
  ) {
    host.addController(this)
  }

  hostConnected(): void {
    this.next()
  }

  hostDisconnected(): void {
    clearTimeout(this.timer)
  }

  private next(): void {
    this.timer = setTimeout(
      () => {
        const now = this.read()
        if (now !== this.last) this.host.requestUpdate()
        this.last = now
        this.next()
      },
      1000 - (Date.now() % 1000),
    )
  }
}
