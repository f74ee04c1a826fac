/** What a screen says of itself, and what it is told: whether it is the one that speaks. */

import { z } from 'zod'

const spoken = z.object({ day: z.iso.date(), seq: z.int().min(0) })

/** ready: a loudspeaker is known or likely; locked: the browser wants a touch first; absent: there is none; off: by setting. */
export const soundStates = ['ready', 'locked', 'absent', 'off'] as const

export const screenState = z.object({
  hall: z.string().max(64),
  /** The zone whose calls it shows; '' for the whole hall. */
  zone: z.string().max(64),
  /** Its address below the server's. */
  place: z.string().max(200),
  sound: z.enum(soundStates),
  /** The last call that it has played to its end. */
  spoken: spoken.nullable(),
})

export type SoundState = (typeof soundStates)[number]
export type ScreenState = z.infer<typeof screenState>

export interface ScreenAnswer {
  /** For the next five seconds. */
  speaks: boolean
  /** How far the zone has been told. */
  spoken: z.infer<typeof spoken> | null
}

export const screensAnswer = z
  .object({
    screens: z.array(
      z.object({
        device: z.string(),
        name: z.string(),
        kind: z.string(),
        place: z.string(),
        zone: z.string(),
        counter: z.int().nullable(),
        sound: z.enum(soundStates),
        speaks: z.boolean(),
        seenAt: z.iso.datetime(),
        spokenAt: z.iso.datetime().nullable(),
      }),
    ),
    /** Enrolled boards and signs that were not heard of in a day. */
    unseen: z.int(),
  })
  .meta({ id: 'Screens' })

export type ScreensAnswer = z.infer<typeof screensAnswer>

/** How often a screen says that it is there, and how long it may speak without an answer, in milliseconds. */
export const boardBeatMilliseconds = 2000
export const otherBeatMilliseconds = 10_000
export const speakMilliseconds = 5000
