/**
 * Any reader that types like a keyboard: the number, then Enter. It works whatever has the focus, and fields get nothing
 * of it; what came as quickly and was no card is given back to whom it was typed for.
 */

import type { CardReader, Read } from './card-reader.ts'
import { givenBack, machineLength, noTyping, typed } from './quick-typing.ts'

/** After so long without a key nothing more will come of it; a machine that is busy must not lose a card by it. */
const patienceMilliseconds = 1500

export class TypingReader implements CardReader {
  private typing = noTyping
  private onRead: (read: Read) => void = () => undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  private isGivingBack = false

  start(onRead: (read: Read) => void): void {
    this.onRead = onRead
    window.addEventListener('keydown', this.hear, { capture: true })
  }

  stop(): void {
    window.removeEventListener('keydown', this.hear, { capture: true })
    clearTimeout(this.timer)
    this.typing = noTyping
  }

  private readonly hear = (event: KeyboardEvent): void => {
    if (this.isGivingBack || event.key === 'Shift' || event.ctrlKey || event.altKey || event.metaKey) return
    clearTimeout(this.timer)
    const before = this.typing
    // The key's own time: a page that is busy hears a slow hand all at once.
    const { typing, read, isQuick } = typed(before, event.key, event.timeStamp)
    const isOver = typing.text.length < machineLength
    const left = isOver && read === null ? givenBack(before) : ''
    this.typing = typing
    if (left !== '') this.giveBack(left)
    else if (isQuick) {
      if (typing.text.length === machineLength) takeBack(before.text.length)
      event.preventDefault()
      event.stopImmediatePropagation()
      this.timer = setTimeout(this.giveUp, patienceMilliseconds)
    }
    if (read !== null) this.onRead(read)
  }

  private readonly giveUp = (): void => {
    const left = givenBack(this.typing)
    this.typing = noTyping
    if (left !== '') this.giveBack(left)
  }

  /** A field has had everything taken back; whoever listens for keys has heard the first ones already. */
  private giveBack(text: string): void {
    const active = focused()
    if (active instanceof HTMLInputElement) {
      active.value += text
      active.dispatchEvent(new Event('input', { bubbles: true }))
      return
    }
    this.isGivingBack = true
    for (const key of text.slice(machineLength - 1))
      (active ?? document.body).dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
      )
    this.isGivingBack = false
  }
}

/** The first characters went into a field before it was known what types. */
function takeBack(characters: number): void {
  const active = focused()
  if (!(active instanceof HTMLInputElement)) return
  active.value = active.value.slice(0, -characters)
  active.dispatchEvent(new Event('input', { bubbles: true }))
}

function focused(): Element | null {
  let active = document.activeElement
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
  return active
}
