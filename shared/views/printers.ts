/** Printers and slips as staff and screens see them. How a printer is comes from outside the day, like names of staff. */

import type { Day } from '../law/day.ts'
import { iso, queueName } from './parts.ts'

export const jobStates = ['queued', 'printed', 'failed', 'unknown'] as const
export type JobState = (typeof jobStates)[number]

/** Why a slip was not, or perhaps not, printed. */
export const troubles = [
  'paper-out',
  'cover-open',
  'offline',
  'fault',
  'unreachable',
  'silent',
  'late',
  'not-asked',
  'cut-short',
  'font',
] as const
export type Trouble = (typeof troubles)[number]

export interface PrinterView {
  printer: string
  name: string
  paper: 'ok' | 'near-end' | 'out' | 'unknown'
  cover: 'closed' | 'open' | 'unknown'
  online: boolean
  /** Why nothing can be printed now; none: ready. */
  trouble: Trouble | null
  /** When it last answered; none: never yet. */
  seenAt: string | null
}

/** A ticket whose slip never reached a hand, as far as is known (P9). */
export interface UnprintedView {
  ticket: string
  number: string
  queueName: string
  issuedAt: string
  state: 'failed' | 'unknown'
  trouble: Trouble | null
}

/** What the hall's printers are known to be, and which tickets have no slip. */
export interface PrintingSeen {
  printers: PrinterView[]
  unprinted: { ticket: string; state: 'failed' | 'unknown'; trouble: Trouble | null }[]
}

const shownMost = 20

/** @returns tickets that still matter and have no slip, newest first, cut; `unprintedCount` has them all. */
export function printingOf(
  day: Day,
  seen: PrintingSeen | undefined,
): { printers: PrinterView[]; unprinted: UnprintedView[]; unprintedCount: number } {
  const { printers = [], unprinted = [] } = seen ?? {}
  const all = unprinted.flatMap(({ ticket: id, state, trouble }): UnprintedView[] => {
    const ticket = day.tickets.get(id)
    if (ticket === undefined || !(ticket.state === 'waiting' || ticket.state === 'missed')) return []
    const { number, queue, issuedAt } = ticket
    return [{ ticket: id, number, queueName: queueName(day, queue), issuedAt: iso(issuedAt), state, trouble }]
  })
  all.sort((a, b) => b.issuedAt.localeCompare(a.issuedAt) || a.number.localeCompare(b.number))
  return { printers, unprinted: all.slice(0, shownMost), unprintedCount: all.length }
}
