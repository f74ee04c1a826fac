/** The focus is never lost: when what had it is gone after a change, what now stands in its place gets it. */

import type { LitElement, ReactiveController } from 'lit'

export class FocusKeeper implements ReactiveController {
  private place = -1

  /** @param fallback where the focus goes when nothing is left to press */
  constructor(
    private readonly host: LitElement,
    private readonly fallback: () => void = () => undefined,
  ) {
    host.addController(this)
  }

  hostUpdate(): void {
    const { activeElement } = this.host.shadowRoot ?? {}
    this.place = activeElement == null ? -1 : this.pressable().indexOf(activeElement as HTMLElement)
  }

  hostUpdated(): void {
    if (this.place < 0 || this.host.shadowRoot?.activeElement !== null) return
    const now = this.pressable()
    const next = now[Math.min(this.place, now.length - 1)]
    if (next === undefined) this.fallback()
    else next.focus()
  }

  private pressable(): HTMLElement[] {
    return [...this.host.renderRoot.querySelectorAll<HTMLElement>('button:not(:disabled), input')]
  }
}
