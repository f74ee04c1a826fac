/** The room that an element of a screen has, measured; the screen is drawn again whenever it changes. */

import type { ReactiveController, ReactiveControllerHost } from 'lit'

export class MeasuredRoom implements ReactiveController {
  /** In pixels; 0 until it is measured. */
  width = 0
  height = 0
  private readonly observer = new ResizeObserver(([entry]) => {
    this.width = entry!.contentRect.width
    this.height = entry!.contentRect.height
    this.host.requestUpdate()
  })

  /** @param element what is measured, once it is drawn */
  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly element: () => HTMLElement,
  ) {
    host.addController(this)
  }

  hostUpdated(): void {
    this.observer.observe(this.element())
  }

  hostDisconnected(): void {
    this.observer.disconnect()
  }
}
