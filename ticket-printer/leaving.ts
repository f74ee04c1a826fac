/** When whoever stands at the kiosk is taken to have left: asked in time, easily answered, and never in the middle of a sentence. */

import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** After so long without a touch it asks whether anybody is there, */
const quietMilliseconds = 40_000
/** and after so long again everything of the last citizen is gone. */
const warnMilliseconds = 20_000
const issuedMilliseconds = 20_000

export class Leaving implements ReactiveController {
  private returnsAt = Number.POSITIVE_INFINITY

  /** @param isIssued whether a number is on the screen: a touch does not keep that */
  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly isIssued: () => boolean,
  ) {
    host.addController(this)
  }

  hostConnected(): void {
    this.host.addEventListener('pointerdown', this.touched)
    this.host.addEventListener('keydown', this.touched)
    window.addEventListener('renew', this.stayWhileUsed)
  }

  hostDisconnected(): void {
    this.host.removeEventListener('pointerdown', this.touched)
    this.host.removeEventListener('keydown', this.touched)
    window.removeEventListener('renew', this.stayWhileUsed)
  }

  /** Somebody is there, for as long as what is on the screen is given. */
  stay(): void {
    const milliseconds = this.isIssued() ? issuedMilliseconds : quietMilliseconds + warnMilliseconds
    this.returnsAt = performance.now() + milliseconds
    this.host.requestUpdate()
  }

  /** Nobody is there. */
  rest(): void {
    this.returnsAt = Number.POSITIVE_INFINITY
  }

  /** What is being said is heard to its end. */
  listened(): void {
    if (!this.isWarning() && this.isSomebody()) this.stay()
  }

  /** @returns whether the time is up. */
  isOver(): boolean {
    return performance.now() > this.returnsAt
  }

  /** @returns whether it is time to ask. */
  isWarning(): boolean {
    return !this.isIssued() && this.returnsAt - performance.now() < warnMilliseconds
  }

  secondsLeft(): number {
    return Math.max(0, Math.ceil((this.returnsAt - performance.now()) / 1000))
  }

  private isSomebody(): boolean {
    return this.returnsAt !== Number.POSITIVE_INFINITY
  }

  private readonly touched = (): void => {
    if (!this.isIssued() && !this.isWarning()) this.stay()
  }

  private readonly stayWhileUsed = (event: Event): void => {
    if (this.isSomebody()) event.preventDefault()
  }
}
