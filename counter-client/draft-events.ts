/** What rises from the parts of the finish dialog: a change of the draft. */

import type { FinishDraft } from './finish-draft.ts'

declare global {
  interface HTMLElementEventMap {
    'draft-changed': CustomEvent<Partial<FinishDraft>>
  }
}

/** Lets a change of the draft rise to the dialog. */
export function change(element: HTMLElement, detail: Partial<FinishDraft>): void {
  element.dispatchEvent(new CustomEvent('draft-changed', { detail, bubbles: true }))
}

/** @returns what stands in the field of the event. */
export function valueOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLTextAreaElement).value
}

/** Enter in a field sends the form, from another shadow root too. */
export function submitByEnter(element: HTMLElement, event: KeyboardEvent): void {
  const field = event.composedPath()[0]
  if (event.key !== 'Enter' || event.isComposing || !(field instanceof HTMLInputElement)) return
  event.preventDefault()
  element.closest('form')?.requestSubmit()
}
