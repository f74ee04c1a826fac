/** What belongs to the department of whoever asks. */

import { z } from 'zod'

export const departmentAnswer = z
  .object({
    department: z.string().nullable(),
    counters: z.array(z.int()).meta({ description: 'Where its people usually sit.' }),
    queues: z.array(z.string()).meta({ description: 'What these counters have as their own work.' }),
  })
  .meta({ id: 'Department' })

export type DepartmentAnswer = z.output<typeof departmentAnswer>
