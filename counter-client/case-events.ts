/** What the parts of a case ask of the page: one bubbling event for commands, one for a look at the contact. */

import type { CaseAsked } from '../shared/ui/ask.ts'

declare global {
  interface HTMLElementEventMap {
    'case-asked': CustomEvent<CaseAsked>
    'contact-asked': CustomEvent<void>
  }
}

/** Asks the page to send a command. */
export function askFor(from: HTMLElement, command: CaseAsked): void {
  from.dispatchEvent(new CustomEvent('case-asked', { detail: command, bubbles: true, composed: true }))
}
