/** Single keys of the desk: the space bar for the main action, a letter for each button. */

import type { ReactiveController, ReactiveControllerHost } from 'lit'

const storeKey = 'jiaohao.counter.keys'

export class DeskKeys implements ReactiveController {
  on = readSwitch()

  /** @param press what a key does; true when it did something */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly press: (key: string) => boolean,
  ) {
    host.addController(this)
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.onKey)
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.onKey)
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

  private readonly onKey = (event: KeyboardEvent): void => {
    // A key held down repeats: that is no second wish.
    if (event.defaultPrevented || event.repeat || event.isComposing) return
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (!this.on && event.key !== '?') return
    const target = event.composedPath()[0]
    if (target instanceof HTMLElement && needsItself(target, event.key)) return
    if (this.press(event.key.length === 1 ? event.key.toUpperCase() : event.key)) event.preventDefault()
  }
}

/** A field takes every key; a button or link that has the focus takes the space bar. */
function needsItself(target: HTMLElement, key: string): boolean {
  if (target.isContentEditable || target.matches('input, textarea, select')) return true
  return key === ' ' && target.matches('button, a, summary, [role=tab]')
}

function readSwitch(): boolean {
  try {
    return localStorage.getItem(storeKey) !== 'off'
  } catch {
    return true
  }
}
