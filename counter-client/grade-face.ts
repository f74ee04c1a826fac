/** A face from smile to frown; the words beside it say the same. */

import { html, type TemplateResult } from 'lit'

/** The grades in the order in which they are offered. */
export const grades = [5, 4, 3, 2, 1] as const

/** @returns whether it is a bad grade (差评), which begins a case. */
export function isBad(grade: number): boolean {
  return grade === 1 || grade === 2
}

/** @returns the face of a grade, for the eye alone. */
export function gradeFace(grade: number): TemplateResult {
  const bend = (grade - 3) * 7
  return html`
    <svg viewBox="0 0 64 64" aria-hidden="true">
      <circle cx="32" cy="32" r="29" />
      <circle class="eye" cx="22" cy="26" r="3.2" /><circle class="eye" cx="42" cy="26" r="3.2" />
      <path d=${`M18 ${42 - bend / 3}Q32 ${42 + bend} 46 ${42 - bend / 3}`} />
    </svg>
  `
}
