/** What is asked of a day that is over: every command of a day may come, one is taken (N15). */

import { z } from 'zod'
import { becomings, plainOutcomes } from '../law/commands.ts'
import { wireCommand } from './commands.ts'

const mostAtOnce = 500

const close = z
  .object({
    id: z.guid(),
    type: z.literal('ticket.close'),
    tickets: z
      .array(z.string().min(1).max(64))
      .min(1)
      .max(mostAtOnce)
      .meta({ description: 'All of these became the same; whoever is settled already stays so.' }),
    became: z.enum(becomings).meta({ description: 'Served, booked anew, or neither.' }),
    outcome: z.enum(plainOutcomes).optional().meta({ description: '`served`: the outcome.' }),
    on: z.iso.date().optional().meta({ description: '`rebooked`: the date for which, after this day.' }),
    reason: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .regex(/^[^\p{Cs}\p{Cc}]*$/u)
      .optional()
      .meta({ description: '`left`: why it is closed.' }),
  })
  .meta({ id: 'ticket.close' })

export const pastCommand = z.discriminatedUnion('type', [...wireCommand.options, close])
export type PastCommand = z.infer<typeof pastCommand>
export type WireClose = z.infer<typeof close>
