/** A usual day as it travels: how many numbers are taken in each quarter of an hour. */

import { z } from 'zod'

export const usualAnswer = z
  .object({
    day: z.iso.date(),
    kind: z.enum(['working', 'off']).meta({ description: 'Whether people work on that day.' }),
    days: z.int().meta({ description: 'How many past days of that kind it is made from.' }),
    quarters: z
      .array(z.number())
      .nullable()
      .meta({ description: 'The median of each quarter of an hour from midnight; null: too few days yet.' }),
  })
  .meta({ id: 'UsualDay' })

export type UsualAnswer = z.output<typeof usualAnswer>
