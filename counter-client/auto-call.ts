/** Calls the next citizen by itself after a finish: a switch of this terminal, and two seconds in which to say no. */

import type { ReactiveController, ReactiveControllerHost } from 'lit'

const storeKey = 'jiaohao.counter.auto-call'
const graceMilliseconds = 2000

export class AutoCall implements ReactiveController {
  on = readSwitch()
  /** When it calls, in local milliseconds; null: nothing is under way. */
  private due: number | null = null
  private timer: ReturnType<typeof setTimeout> | undefined

  /** @param call asks for the next one, if that is still possible */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly call: () => void,
  ) {
    host.addController(this)
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    this.stop()
  }

  /** Whole seconds until it calls; null: it will not. */
  get seconds(): number | null {
    return this.due === null ? null : Math.max(1, Math.ceil((this.due - performance.now()) / 1000))
  }

  switch(): void {
    this.on = !this.on
    if (!this.on) this.stop()
    try {
      localStorage.setItem(storeKey, this.on ? 'on' : 'off')
    } catch {
      // Without storage the choice holds until the page is loaded again.
    }
    this.host.requestUpdate()
  }

  /** A visit has ended here, and the server has said so. */
  begin(): void {
    if (!this.on) return
    this.stop()
    this.due = performance.now() + graceMilliseconds
    this.timer = setTimeout(() => {
      this.due = null
      this.host.requestUpdate()
      this.call()
    }, graceMilliseconds)
    this.host.requestUpdate()
  }

  /** @returns whether something was under way. */
  stop(): boolean {
    const was = this.due !== null
    clearTimeout(this.timer)
    this.due = null
    if (was) this.host.requestUpdate()
    return was
  }
}

function readSwitch(): boolean {
  try {
    return localStorage.getItem(storeKey) === 'on'
  } catch {
    return false
  }
}
