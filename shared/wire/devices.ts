/** Devices as they travel: what one shows, where its page is, and how the desk sees it. Their shapes: device-shapes.ts. */

import type { DeviceKind } from '../law/actor.ts'
import type { PrinterView } from '../views/printers.ts'
import type { SoundState } from './screens.ts'

/** What the desk chooses for a device. A zone, or queues, is for boards; a counter for signs and evaluators. */
export interface Shows {
  zone?: string | undefined
  queues?: string[] | undefined
  counter?: number | undefined
  /** The screen's diagonal, and metres to the farthest seat. */
  inches?: number | undefined
  distance?: number | undefined
  rows?: number | undefined
  columns?: number | undefined
  /** The how many'th of several screens that go on from each other. */
  part?: number | undefined
  sound?: 'voice' | 'chime' | 'off' | undefined
  /** The screen's own Chinese voice, or the recorded words. */
  voice?: 'clips' | 'device' | undefined
}

/** Which of them a kind of device has. */
export const showsOf: Readonly<Record<DeviceKind, readonly (keyof Shows)[]>> = {
  board: ['zone', 'queues', 'inches', 'distance', 'rows', 'columns', 'part', 'sound', 'voice'],
  sign: ['counter', 'inches', 'distance'],
  evaluator: ['counter'],
  kiosk: [],
  wall: [],
  printer: [],
}

/** What a sign is taken for whose size nobody has said: a strip over the counter, read from in front of it. */
export const usualSign = { inches: 28, distance: 4 } as const

/** Characters of a code: none that looks like another, on a screen or by hand, and none so wide that all must be small. */
export const codeLetters = 'ACEFHJKNPRTXY3479'
export const codeLength = 6

/** What a device is told of itself, on every connection and whenever it changes. */
export interface DeviceTold {
  id: string
  kind: DeviceKind
  name: string
  hall: string
  /** The address that it belongs to; none: the one that it was opened at. */
  address: string | null
}

/** @returns the address below the server's of a device that shows this; none for one without a page. */
export function addressOf(kind: DeviceKind, hall: string, shows: Shows): string | null {
  if (kind === 'printer') return null
  const query = new URLSearchParams({ hall })
  for (const name of showsOf[kind]) {
    const value = shows[name]
    if (value !== undefined) query.set(name, String(value))
  }
  return `/${kind}?${query}`.replaceAll('%2C', ',')
}

/** A device as the desk sees it. */
export interface DeviceSeen {
  device: string
  kind: DeviceKind
  name: string
  shows: Shows
  /** Whether the desk has chosen what it shows; otherwise its own address says it. */
  isSet: boolean
  address: string | null
  /** The page that it was last heard of at. */
  place: string | null
  seenAt: string | null
  /** On how many pages it is now. */
  pages: number
  sound: SoundState | null
  speaks: boolean
  spokenAt: string | null
  version: string | null
  /** Its page is not the one that the server has now. */
  isOld: boolean
  /** The entry that its view reflects, of today. */
  seq: number | null
  /** The printers of a kiosk. */
  printers: string[]
}

/** How the devices of a hall do, in short. */
export interface DeviceHealth {
  /** Open on a page now. */
  here: number
  /** Enrolled and never heard of. */
  unseen: number
  /** Heard of before, and not now. */
  quiet: { kind: DeviceKind; name: string; seenAt: string }[]
  /** Zones in which nothing can be heard although boards are there. */
  deaf: string[]
}

/** What of the hall a device can be given. */
export interface DevicePlaces {
  timeZone: string
  zones: { zone: string; name: string; floor: string }[]
  queues: { queue: string; name: string }[]
  counters: number[]
}

export interface DevicesAnswer {
  places: DevicePlaces
  /** Zones whose boards are there and of which none can be heard; '' is the whole hall. */
  deaf: string[]
  /** The newest entry of today. */
  seq: number
  devices: DeviceSeen[]
  printers: PrinterView[]
  strips: { counter: number; address: string; seenAt: string | null }[]
  /** What was done to devices, the latest first. */
  acts: {
    seq: number
    at: string
    type: 'paired' | 'renamed' | 'set' | 'revoked'
    device: string
    kind: DeviceKind
    name: string
    /** Of whoever did it; none: from the server's console. */
    by: string | null
  }[]
}
