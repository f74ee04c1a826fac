/** What a kiosk without its line asks of the print agent beside it, and what it is answered (P14). */

import { z } from 'zod'
import type { Slip } from '../views/slip.ts'
import type { Trouble } from '../views/printers.ts'

const text = (most: number) => z.string().max(most)
const count = z.int().min(0).max(100_000)
const instant = z.number().min(0).max(8.64e15)

/** Bounded, so that whatever comes is one slip of paper. */
const slip: z.ZodType<Slip> = z.strictObject({
  ticket: z.guid(),
  hall: text(100),
  floor: text(40),
  zone: text(100),
  number: text(12).min(1),
  queueName: text(100),
  matter: text(400),
  steps: z.array(text(400)).max(20),
  counters: z.array(count).max(200),
  slot: z.strictObject({ from: instant, to: instant, isLate: z.boolean() }).optional(),
  ahead: count.nullable(),
  wait: z.strictObject({ low: count, high: count }).nullable(),
  issuedAt: instant,
  copiedAt: instant.nullable(),
  timeZone: text(60).refine(isTimeZone),
  rejoinBehind: count,
  phone: text(40),
  link: text(300).regex(/^https?:\/\//),
})

export const localPrintRequest = z.strictObject({
  /** The same id prints once. A ticket's first slip has the ticket's own. */
  id: z.guid(),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/),
  slip,
  /** As the hall's plan has it: the agent may have been started while the server was away. */
  paper: z.strictObject({
    text: z.enum(['gb18030', 'image']),
    columns: z.union([z.literal(32), z.literal(42), z.literal(48)]).optional(),
    tellsStatus: z.boolean().optional(),
    tellsEnd: z.boolean().optional(),
  }),
})

export type LocalPrintRequest = z.output<typeof localPrintRequest>

export interface LocalPrintAnswer {
  job: string
  state: 'printed' | 'failed' | 'unknown'
  trouble: Trouble | null
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
