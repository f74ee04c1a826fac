/** Any reader that types like a keyboard: the number, then Enter. It works whatever has the focus, and fields get nothing of it. */

import type { CardReader, Read } from './card-reader.ts'
import { machineLength, noTyping, typed } from './quick-typing.ts'

export class TypingReader implements CardReader {
  private typing = noTyping
  private onRead: (read: Read) => void = () => undefined

  start(onRead: (read: Read) => void): void {
    this.onRead = onRead
    window.addEventListener('keydown', this.hear, { capture: true })
  }

  stop(): void {
    window.removeEventListener('keydown', this.hear, { capture: true })
    this.typing = noTyping
  }

  private readonly hear = (event: KeyboardEvent): void => {
    if (event.key === 'Shift' || event.ctrlKey || event.altKey || event.metaKey) return
    // The key's own time: a page that is busy hears a slow hand all at once.
    const before = this.typing.text.length
    const { typing, read, isQuick } = typed(this.typing, event.key, event.timeStamp)
    this.typing = typing
    if (isQuick) {
      if (typing.text.length === machineLength) takeBack(before)
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    if (read !== null) this.onRead(read)
  }
}

/** The first characters went into a field before it was known what types. */
function takeBack(characters: number): void {
  let active = document.activeElement
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
  if (!(active instanceof HTMLInputElement)) return
  active.value = active.value.slice(0, -characters)
  active.dispatchEvent(new Event('input', { bubbles: true }))
}
