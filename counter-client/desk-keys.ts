/** Single keys of the desk: the space bar for the main action, a letter for each button. */

import type { ReactiveController, ReactiveControllerHost } from 'lit'

const storeKey = 'jiaohao.counter.keys'

export class DeskKeys implements ReactiveController {
  on = readSwitch()
  /** What has the focus got it from the mouse or a finger. */
  private byPointer = false

  /** @param press what a key does; true when it did something */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly press: (key: string) => boolean,
  ) {
    host.addController(this)
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.onKey)
    document.addEventListener('pointerdown', this.onPointer, true)
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.onKey)
    document.removeEventListener('pointerdown', this.onPointer, true)
  }

  switch(on: boolean): void {
    this.on = on
    try {
      localStorage.setItem(storeKey, on ? 'on' : 'off')
    } catch {
      // Without storage the choice holds until the page is loaded again.
    }
    this.host.requestUpdate()
  }

  /** A key has put the focus somewhere: the space bar is meant for that. */
  arrive(): void {
    this.byPointer = false
  }

  private readonly onPointer = (): void => {
    this.byPointer = true
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') this.byPointer = false
    // A key held down repeats: that is no second wish.
    if (event.defaultPrevented || event.repeat || event.isComposing) return
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (!this.on && event.key !== '?') return
    const target = event.composedPath()[0]
    if (target instanceof HTMLElement && this.isMeantFor(target, event.key)) return
    if (this.press(event.key.length === 1 ? event.key.toUpperCase() : event.key)) event.preventDefault()
  }

  /**
   * A field takes every key. A button takes the space bar from whoever came to it by keyboard; after a click the
   * space bar is the main action again.
   */
  private isMeantFor(target: HTMLElement, key: string): boolean {
    if (target.isContentEditable || target.matches('input, textarea, select')) return true
    return key === ' ' && !this.byPointer && target.matches('button, a, summary, [role=tab]')
  }
}

function readSwitch(): boolean {
  try {
    return localStorage.getItem(storeKey) !== 'off'
  } catch {
    return true
  }
}
