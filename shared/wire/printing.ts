/** Printing as it travels: a job asked for, printers as they are, and what a print agent says. */

import { z } from 'zod'
import { jobStates, troubles } from '../views/printers.ts'

const printer = z.string().min(1).max(64)
const trouble = z.enum(troubles)

export const printRequest = z
  .object({
    id: z.guid().meta({
      description:
        "The job's id, made by whoever asks; the same id prints once. A ticket's first slip has the ticket's own id.",
    }),
    ticket: z.guid(),
    printer: printer
      .optional()
      .meta({ description: 'None: the printer of this kiosk, or the one that the plan has for the desk.' }),
    identity: z
      .string()
      .min(4)
      .max(64)
      .optional()
      .meta({ description: 'At a kiosk, the card with which the number was taken (P13).' }),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/)
      .optional()
      .meta({ description: '`zh-CN`, `en`, or a further language that the hall has.' }),
  })
  .meta({ id: 'PrintRequest' })

export const jobAnswer = z
  .object({
    job: z.string(),
    ticket: z.string(),
    printer: z.string(),
    state: z.enum(jobStates),
    trouble: trouble.nullable(),
  })
  .meta({ id: 'PrintJob' })

export type JobAnswer = z.output<typeof jobAnswer>

export const printerView = z.object({
  printer: z.string(),
  name: z.string(),
  paper: z.enum(['ok', 'near-end', 'out', 'unknown']),
  cover: z.enum(['closed', 'open', 'unknown']),
  online: z.boolean(),
  trouble: trouble.nullable(),
  seenAt: z.iso.datetime().nullable(),
})

export const printersAnswer = z
  .object({
    printers: z.array(printerView),
    unprinted: z.array(
      z.object({
        ticket: z.string(),
        number: z.string(),
        queueName: z.string(),
        issuedAt: z.iso.datetime(),
        state: z.enum(['failed', 'unknown']),
        trouble: trouble.nullable(),
      }),
    ),
    unprintedCount: z.int(),
  })
  .meta({ id: 'Printers' })

/** How a printer says it is; null where it did not say. */
const status = z.object({
  online: z.boolean(),
  cover: z.enum(['closed', 'open']).nullable(),
  paper: z.enum(['ok', 'near-end', 'out']).nullable(),
  hasFault: z.boolean(),
})

export const nextRequest = z
  .object({ printer, status: status.nullable(), trouble: trouble.nullable() })
  .meta({ id: 'PrintNext' })

export const nextAnswer = z
  .object({
    job: z.string().nullable(),
    bytes: z.base64().optional(),
    tellsStatus: z.boolean(),
    tellsEnd: z.boolean(),
  })
  .meta({ id: 'PrintOrder' })

export const reportRequest = z
  .object({
    state: z.enum(['printed', 'failed', 'unknown']),
    trouble: trouble.nullable(),
    status: status.nullable(),
  })
  .meta({ id: 'PrintReport' })

export const slipAnswer = z
  .object({
    lines: z.array(z.looseObject({ kind: z.string(), text: z.string().optional() })),
  })
  .meta({ id: 'Slip' })

/** What can be done to the demo hall's printer. */
export const printerMood = z
  .object({
    paper: z.enum(['ok', 'near-end', 'out']),
    cover: z.enum(['closed', 'open']),
    isOffline: z.boolean(),
    isSilent: z.boolean(),
    neverEnds: z.boolean(),
  })
  .partial()
  .meta({ id: 'PrinterMood' })

export const printerShown = z
  .object({
    mood: printerMood,
    slips: z.array(z.object({ no: z.int(), at: z.iso.datetime(), text: z.string() })),
  })
  .meta({ id: 'PrinterShown' })
