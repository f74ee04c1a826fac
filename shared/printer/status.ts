/** What a printer says of itself: the real-time answers of ESC/POS (DLE EOT) and the closing one (GS r). */

import type { Trouble } from '../views/printers.ts'

/** `null` where it did not say. */
export interface PrinterStatus {
  online: boolean
  cover: 'closed' | 'open' | null
  paper: 'ok' | 'near-end' | 'out' | null
  hasFault: boolean
}

/** What is asked, in this order: is it online, why not, how much paper. */
export const statusQuestions = [1, 2, 4] as const

/** @returns the bytes that ask a real-time question. */
export function questionOf(n: number): Buffer {
  return Buffer.from([0x10, 0x04, n])
}

/** The fixed bits tell an answer to DLE EOT (0xx1xx10) from one to GS r (0xx0xxxx). */
export function isStatusAnswer(byte: number): boolean {
  return (byte & 0x93) === 0x12
}

/** @returns whether the byte answers GS r: everything before it has been printed. */
export function isEndAnswer(byte: number): boolean {
  return (byte & 0x90) === 0
}

/** @param answers to `statusQuestions`, in their order */
export function statusFrom([online, cause, paper]: readonly [number, number, number]): PrinterStatus {
  return {
    online: (online & 0x08) === 0,
    cover: (cause & 0x04) === 0 ? 'closed' : 'open',
    paper: (paper & 0x60) !== 0 ? 'out' : (paper & 0x0c) !== 0 ? 'near-end' : 'ok',
    hasFault: (cause & 0x40) !== 0,
  }
}

/** @returns the paper as the closing answer tells it. */
export function paperAtEnd(answer: number): 'ok' | 'near-end' | 'out' {
  return (answer & 0x0c) !== 0 ? 'out' : (answer & 0x03) !== 0 ? 'near-end' : 'ok'
}

/** @returns what keeps the printer from printing, the cause before its consequence; null: nothing. */
export function troubleOf(status: PrinterStatus): Trouble | null {
  if (status.cover === 'open') return 'cover-open'
  if (status.paper === 'out') return 'paper-out'
  if (status.hasFault) return 'fault'
  return status.online ? null : 'offline'
}
