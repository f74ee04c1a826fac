/** What a screen says of itself, and what it is told: whether it is the one that speaks. Its shape: screen-state.ts. */

/** ready: a loudspeaker is known or likely; locked: the browser wants a touch first; absent: there is none; off: by setting. */
export type SoundState = 'ready' | 'locked' | 'absent' | 'off'

/** How far a zone has been told. */
export interface SpokenState {
  day: string
  seq: number
}

export interface ScreenState {
  hall: string
  /** The zone whose calls it shows; '' for the whole hall. */
  zone: string
  /** Its address below the server's. */
  place: string
  sound: SoundState
  /** The last call that it has played to its end. */
  spoken: SpokenState | null
  /** The build of its page. */
  version?: string | undefined
  /** The entry that its view reflects. */
  reached?: SpokenState | null | undefined
}

export interface ScreenAnswer {
  /** For the next five seconds. */
  speaks: boolean
  spoken: SpokenState | null
}

export interface ScreensAnswer {
  screens: {
    device: string
    name: string
    kind: string
    place: string
    zone: string
    counter: number | null
    sound: SoundState
    speaks: boolean
    seenAt: string
    spokenAt: string | null
  }[]
  /** Enrolled boards, signs and walls that were not heard of in a day. */
  unseen: number
}

/** How often a screen says that it is there, and how long it may speak without an answer, in milliseconds. */
export const boardBeatMilliseconds = 2000
export const otherBeatMilliseconds = 10_000
export const speakMilliseconds = 5000
