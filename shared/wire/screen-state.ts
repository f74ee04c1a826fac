/** The shape of what a screen says of itself, and of the list that staff see. */

import { z } from 'zod'
import type { ScreensAnswer, ScreenState } from './screens.ts'

const sound = z.enum(['ready', 'locked', 'absent', 'off'])

const place = z.object({ day: z.iso.date(), seq: z.int().min(0) })

export const screenState: z.ZodType<ScreenState> = z.object({
  hall: z.string().max(64),
  zone: z.string().max(64),
  place: z.string().max(200),
  sound,
  spoken: place.nullable(),
  version: z.string().max(64).optional(),
  reached: place.nullish(),
})

export const screensAnswer: z.ZodType<ScreensAnswer> = z
  .object({
    screens: z.array(
      z.object({
        device: z.string(),
        name: z.string(),
        kind: z.string(),
        place: z.string(),
        zone: z.string(),
        counter: z.int().nullable(),
        sound,
        speaks: z.boolean(),
        seenAt: z.iso.datetime(),
        spokenAt: z.iso.datetime().nullable(),
      }),
    ),
    unseen: z.int(),
  })
  .meta({ id: 'Screens' })
