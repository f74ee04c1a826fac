/** What rises from the parts of the desk: one command to send, or one thing to open. */

import type { WaitingView } from '../shared/views/shapes.ts'
import type { Topic } from '../shared/cases/case-commands.ts'
import type { Asked } from '../shared/ui/ask.ts'
import type { MainAction, SideAction } from './desk-actions.ts'
import type { Ending } from './finish-draft.ts'

/** "Cannot get it done": the hand-off to the counter that hears it, and what is complained of. */
export interface Complaint {
  handOff: Asked
  topic: Topic
  story: string
}

export type Wish =
  | { do: 'main'; action: MainAction }
  | { do: 'side'; action: SideAction }
  | { do: 'finish-as'; ending: Ending }
  | { do: 'call-one'; ticket: WaitingView }
  | { do: 'keys' }
  | { do: 'alarm' }
  | { do: 'auto' }

declare global {
  interface HTMLElementEventMap {
    /** Send this; bubbles to the desk, which alone sends. */
    draft: CustomEvent<Asked>
    wish: CustomEvent<Wish>
    /** Hand this citizen on, and open the complaint that goes with it. */
    complain: CustomEvent<Complaint>
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
