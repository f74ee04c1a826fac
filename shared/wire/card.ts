/** A resident identity card at a kiosk, as it travels: the number goes to the hall, and services with hours come back. */

import { z } from 'zod'
import { isResidentId } from './resident-id.ts'

export const cardRequest = z
  .object({
    identity: z
      .string()
      .max(18)
      .refine(isResidentId, { params: { kind: 'check-digit' } })
      .meta({ description: 'The number on the card; only keyed hashes of it are computed, none is kept.' }),
  })
  .meta({ id: 'Card' })

export const cardAnswer = z
  .object({
    bookings: z.array(
      z.object({
        booking: z.string().meta({ description: 'Gives the number: `ticket.issue` with `booking`.' }),
        queue: z.string(),
        queueName: z.string(),
        from: z.iso.datetime(),
        to: z.iso.datetime(),
        opens: z.iso.datetime().meta({ description: 'From when it can be checked in.' }),
      }),
    ),
    tickets: z.array(z.object({ ticket: z.string(), queueName: z.string() })).meta({
      description:
        'Numbers of today taken with this card whose visits last: their slips are printed again here.',
    }),
  })
  .meta({ id: 'CardFound' })

export type CardAnswer = z.output<typeof cardAnswer>
