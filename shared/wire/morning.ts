/** The played morning of the demo as it travels. */

import { z } from 'zod'
import { morningChapters, morningSpeeds, morningStates } from './morning-speeds.ts'

export const morningRequest = z
  .object({
    speed: z.literal(morningSpeeds).meta({ description: 'Minutes of the morning in a real one.' }),
  })
  .meta({ id: 'MorningRequest' })

export const morningAnswer = z
  .object({
    state: z.enum(morningStates),
    hall: z.string().optional(),
    speed: z.int().optional(),
    clock: z.string().optional().meta({ description: 'What time it is in the morning, e.g. `10:12`.' }),
    chapter: z.enum(morningChapters).optional(),
    progress: z.number().optional().meta({ description: '0 to 1.' }),
    tag: z.string().optional().meta({ description: 'What the names of its accounts end with.' }),
  })
  .meta({ id: 'Morning' })

export type MorningAnswer = z.output<typeof morningAnswer>
