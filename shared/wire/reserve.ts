/** Numbers of a kiosk without its line, as they travel. */

import { z } from 'zod'

const number = z.string().regex(/^[A-Z]{1,2}\d{3,5}$/)
const instant = z.iso.datetime({ offset: true })

/** With `ticket.issue`: the number that is handed in. */
export const reserved = z
  .object({
    number,
    ticket: z.string().min(1).max(64).meta({ description: 'Identifier that the block gave it.' }),
    day: z.iso.date().meta({ description: 'The business day of the block.' }),
    at: instant.meta({ description: 'When it was given; it stands from there.' }),
    printed: z
      .boolean()
      .optional()
      .meta({ description: 'Whether its slip was printed, as far as is known.' }),
  })
  .meta({ description: 'A number that this kiosk gave without its line, handed in. The same `id` for ever.' })

/** How many numbers a block has at most, and a report. */
const mostNumbers = 200

export const reserveFields = {
  count: z
    .int()
    .min(1)
    .max(mostNumbers)
    .optional()
    .meta({ description: 'Fewer than the plan gives; without it as many.' }),
}

export const strandFields = {
  day: z.iso.date(),
  numbers: z
    .array(z.object({ number, queue: z.string().min(1).max(64), at: instant }))
    .min(1)
    .max(mostNumbers),
}

export const reserveResult = z.object({
  queue: z.string(),
  day: z.iso.date(),
  at: z.iso.datetime(),
  numbers: z.array(z.object({ ticket: z.string(), number: z.string(), token: z.string() })),
})

/** A block as a kiosk gets it, in the order in which it gives the numbers. */
export type ReserveResult = z.infer<typeof reserveResult>
