/** The shapes of what is asked about devices, and of what is answered. */

import { z } from 'zod'
import type { DeviceHealth, DevicesAnswer, Shows } from './devices.ts'
import { printerView } from './printing.ts'

const kind = z.enum(['kiosk', 'board', 'sign', 'evaluator', 'printer', 'wall'])
const instant = z.iso.datetime()
const name = z
  .string()
  .trim()
  .min(1)
  .max(64)
  .regex(/^[^\p{Cs}\p{Cc}]*$/u)

/** As somebody types it: small letters and gaps are no mistake. */
const code = z
  .string()
  .min(1)
  .max(32)
  .meta({ examples: ['K7M 4PX'] })

export const shows: z.ZodType<Shows> = z
  .strictObject({
    zone: z.string().min(1).max(64).optional(),
    queues: z.array(z.string().min(1).max(64)).min(1).max(64).optional(),
    counter: z.int().min(1).max(99_999).optional(),
    inches: z.number().min(7).max(300).optional(),
    distance: z.number().min(1).max(60).optional(),
    rows: z.int().min(1).max(18).optional(),
    columns: z.int().min(1).max(3).optional(),
    part: z.int().min(1).max(9).optional(),
    sound: z.enum(['voice', 'chime', 'off']).optional(),
    voice: z.enum(['clips', 'device']).optional(),
  })
  .meta({ id: 'Shows' })

const id = z.guid()
const device = z.string().min(1).max(64)

export const wireDeviceCommand = z
  .discriminatedUnion('type', [
    z.object({ id, type: z.literal('device.pair'), code, kind, name, shows }),
    z.object({ id, type: z.literal('device.rename'), device, name }),
    z.object({ id, type: z.literal('device.set'), device, shows }),
    z.object({ id, type: z.literal('device.revoke'), device }),
  ])
  .meta({ id: 'DeviceCommand' })
export type WireDeviceCommand = z.input<typeof wireDeviceCommand>
export type DeviceCommand = z.output<typeof wireDeviceCommand>

export const deviceCommandAnswer = z
  .object({ seq: z.int(), result: z.object({ device: z.string() }) })
  .meta({ id: 'DeviceCommandAnswer' })

export const pairingRequest = z
  .object({
    wish: kind.optional().meta({ description: 'What the page is that asks.' }),
    screen: z
      .string()
      .regex(/^\d{1,5}×\d{1,5}$/)
      .optional(),
  })
  .meta({ id: 'PairingRequest' })

export const pairingAnswer = z
  .object({ code: z.string(), secret: z.string(), expiresAt: instant })
  .meta({ id: 'Pairing' })

export const claimRequest = z.object({ secret: z.string().max(64) }).meta({ id: 'PairingClaim' })

const told = z.object({
  id: z.string(),
  kind,
  name: z.string(),
  hall: z.string(),
  address: z.string().nullable(),
})

export const claimAnswer = z
  .union([
    z.object({ state: z.literal('open') }),
    z.object({ state: z.literal('paired'), token: z.string(), device: told }),
  ])
  .meta({ id: 'PairingClaimed' })

export const foundPairing = z
  .object({ wish: kind.nullable(), screen: z.string().nullable() })
  .meta({ id: 'PairingFound' })

const sound = z.enum(['ready', 'locked', 'absent', 'off'])

export const deviceHealthAnswer: z.ZodType<DeviceHealth> = z
  .object({
    here: z.int().meta({ description: 'Open on a page now.' }),
    unseen: z.int().meta({ description: 'Enrolled and never heard of.' }),
    quiet: z
      .array(z.object({ kind, name: z.string(), seenAt: instant }))
      .meta({ description: 'Heard of before, and not now.' }),
    deaf: z.array(z.string()).meta({ description: 'Zones in which nothing can be heard.' }),
  })
  .meta({ id: 'DeviceHealth' })

export const devicesAnswer: z.ZodType<DevicesAnswer> = z
  .object({
    places: z.object({
      timeZone: z.string(),
      zones: z.array(z.object({ zone: z.string(), name: z.string(), floor: z.string() })),
      queues: z.array(z.object({ queue: z.string(), name: z.string() })),
      counters: z.array(z.int()),
    }),
    deaf: z.array(z.string()),
    seq: z.int(),
    devices: z.array(
      z.object({
        device: z.string(),
        kind,
        name: z.string(),
        shows,
        isSet: z.boolean(),
        address: z.string().nullable(),
        place: z.string().nullable(),
        seenAt: instant.nullable(),
        pages: z.int(),
        sound: sound.nullable(),
        speaks: z.boolean(),
        spokenAt: instant.nullable(),
        version: z.string().nullable(),
        isOld: z.boolean(),
        seq: z.int().nullable(),
        printers: z.array(z.string()),
      }),
    ),
    printers: z.array(printerView),
    strips: z.array(z.object({ counter: z.int(), address: z.string(), seenAt: instant.nullable() })),
    acts: z.array(
      z.object({
        seq: z.int(),
        at: instant,
        type: z.enum(['paired', 'renamed', 'set', 'revoked']),
        device: z.string(),
        kind,
        name: z.string(),
        by: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Devices' })
