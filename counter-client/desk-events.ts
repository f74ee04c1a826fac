/** What rises from the parts of the desk: one command to send, or one thing to open. */

import type { WaitingView } from '../shared/views/shapes.ts'
import type { Asked } from '../shared/ui/ask.ts'
import type { MainAction, SideAction } from './desk-actions.ts'

export type Wish =
  | { do: 'main'; action: MainAction }
  | { do: 'side'; action: SideAction }
  | { do: 'finish-as'; index: number }
  | { do: 'call-one'; ticket: WaitingView }
  | { do: 'keys' }

declare global {
  interface HTMLElementEventMap {
    /** Send this; bubbles to the desk, which alone sends. */
    draft: CustomEvent<Asked>
    wish: CustomEvent<Wish>
  }
}

/** Lets a command rise to whoever sends. */
export function offer(element: HTMLElement, draft: Asked): void {
  element.dispatchEvent(new CustomEvent('draft', { detail: draft, bubbles: true, composed: true }))
}

/** Lets a wish rise to the desk. */
export function wish(element: HTMLElement, detail: Wish): void {
  element.dispatchEvent(new CustomEvent('wish', { detail, bubbles: true, composed: true }))
}
