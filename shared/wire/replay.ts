/** Past days as they travel: which there are, how busy one was, and what happened around a moment. */

import { z } from 'zod'

const instant = z.iso.datetime()

export const reelAnswer = z
  .object({
    from: instant,
    to: instant,
    entries: z.int(),
    marks: z.array(
      z.object({
        at: instant,
        calls: z.int(),
        issued: z.int(),
        waiting: z.int().meta({ description: 'At the end of these five minutes.' }),
      }),
    ),
  })
  .meta({ id: 'Reel' })

export const filmDaysAnswer = z
  .object({
    today: z.iso.date(),
    timeZone: z.string(),
    zones: z.array(z.object({ zone: z.string(), name: z.string(), floor: z.string() })),
    queues: z.array(z.object({ queue: z.string(), name: z.string() })),
    days: z.array(z.object({ day: z.iso.date(), entries: z.int() })),
  })
  .meta({ id: 'FilmDays' })

export const looksAnswer = z
  .object({ looks: z.array(z.object({ at: instant, by: z.string(), day: z.iso.date() })) })
  .meta({ id: 'ReplayLooks' })

const happening = z.object({
  seq: z.int(),
  at: instant,
  type: z.string(),
  number: z.string().optional(),
  counter: z.int().optional(),
  queue: z.string().optional(),
  words: z.string().optional(),
  why: z
    .object({
      rule: z
        .union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)])
        .meta({ description: '1 promise, 2 order, 3 guard; 0 chosen by the clerk.' }),
      passed: z.array(z.string()).meta({ description: 'Numbers, at most twenty.' }),
      passedCount: z.int(),
      waitedMinutes: z.int(),
    })
    .optional(),
})

export const storyAnswer = z.object({ happenings: z.array(happening) }).meta({ id: 'Story' })

export type Reel = z.output<typeof reelAnswer>
export type FilmDays = z.output<typeof filmDaysAnswer>
export type Happening = z.output<typeof happening>
