/** The focus is never lost: when what had it is gone after a change, what now stands in its place gets it. */

import type { LitElement, ReactiveController } from 'lit'

/** Elements of ours pass the focus on to what is inside them. */
const pressable = 'button:not(:disabled), input, reason-field, guide-green'

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
    this.place = activeElement == null ? -1 : this.all().indexOf(activeElement as HTMLElement)
  }

  hostUpdated(): void {
    if (this.place < 0 || this.host.shadowRoot?.activeElement !== null) return
    const now = this.all()
    const next = now[Math.min(this.place, now.length - 1)]
    if (next === undefined) this.fallback()
    else next.focus()
  }

  private all(): HTMLElement[] {
    return [...this.host.renderRoot.querySelectorAll<HTMLElement>(pressable)]
  }
}
