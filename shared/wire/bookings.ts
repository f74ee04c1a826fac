/** Bookings as they travel: commands with an id made by the sender, slots, the citizen's own, the lists of a day. */

import { z } from 'zod'
import { contact } from './cases.ts'
import { isResidentId, looksLikeResidentId } from './resident-id.ts'

const words = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^(?:[^\p{Cs}\p{Cc}]|[\t\n\r])*$/u)
const name = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[^\p{Cs}\p{Cc}]*$/u)
const instant = z.iso.datetime({ offset: true })
const command = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.object({ id: z.guid(), type: z.literal(type), ...shape }).meta({ id: type })

/** Where to reach the citizen, if they like. */
const reach = z
  .object({ phone: contact.shape.phone, name: words(50).optional() })
  .meta({ description: 'Sealed apart from the journal until the day is over; lists show it masked.' })

export const wireBookingCommand = z.discriminatedUnion('type', [
  command('booking.make', {
    queue: name,
    items: z.array(name).max(20).optional(),
    from: instant.meta({ description: 'When the slot begins, as `slots` names it.' }),
    identity: words(64)
      .min(4)
      .refine((text) => !looksLikeResidentId(text) || isResidentId(text), { params: { kind: 'check-digit' } })
      .meta({ description: 'What identifies the person; only keyed hashes of it are kept.' }),
    contact: reach.optional(),
  }),
  command('booking.cancel', {
    booking: name.optional().meta({ description: 'Identifier of the booking.' }),
    token: z
      .string()
      .min(1)
      .max(64)
      .optional()
      .meta({ description: "The citizen's token, instead of `booking`." }),
    reason: words(200).optional().meta({ description: 'Needed from staff.' }),
  }),
])

export type WireBookingCommand = z.infer<typeof wireBookingCommand>
export type WireBookingCommandType = WireBookingCommand['type']

const made = z.object({
  booking: z.string(),
  code: z.string().meta({ description: 'Six digits, for the kiosk.', examples: ['482917'] }),
  token: z.string().meta({ description: "Opens the citizen's page." }),
  queue: z.string(),
  from: z.iso.datetime(),
  to: z.iso.datetime(),
})

export const bookingCommandAnswer = z
  .object({
    seq: z.int().meta({ description: "The entry of the date's bookings after which the command is done." }),
    result: z.union([made, z.object({ booking: z.string() })]),
  })
  .meta({ id: 'BookingCommandAnswer' })

export const slotsAnswer = z
  .object({
    today: z.iso.date(),
    queues: z.array(z.object({ queue: z.string(), name: z.string() })),
    queue: z.string().nullable(),
    days: z.array(
      z.object({
        date: z.iso.date(),
        left: z.int().meta({ description: 'Places that can still be booked on that day.' }),
      }),
    ),
    date: z.iso.date().nullable(),
    slots: z.array(
      z.object({
        from: z.iso.datetime(),
        to: z.iso.datetime(),
        left: z.int().meta({ description: 'Places left; 0: fully booked.' }),
        isOver: z
          .boolean()
          .meta({ description: 'No longer booked: what is left of it is for whoever comes.' }),
      }),
    ),
    earlyMinutes: z.int(),
    lateMinutes: z.int(),
    timeZone: z.string(),
  })
  .meta({ id: 'Slots' })

const states = ['booked', 'checked-in', 'cancelled', 'no-show'] as const
const item = z.object({
  item: z.string(),
  name: z.string(),
  materials: z.array(z.object({ name: z.string(), kind: z.string(), need: z.string().optional() })),
})

/** What the holder of the token sees. */
export const bookingAnswer = z
  .object({
    hall: z.object({
      hall: z.string(),
      name: z.string(),
      address: z.string().optional().meta({ description: 'Where the hall is; where the plan says it.' }),
      timeZone: z.string(),
    }),
    booking: z.string(),
    code: z.string(),
    state: z.enum(states),
    date: z.iso.date(),
    from: z.iso.datetime(),
    to: z.iso.datetime(),
    opens: z.iso.datetime().meta({ description: 'From when it can be checked in.' }),
    closes: z.iso.datetime().meta({ description: 'Until when it is on time.' }),
    queue: z.string(),
    queueName: z.string(),
    zone: z.string(),
    floor: z.string(),
    direction: z.string(),
    items: z.array(item),
    number: z.string().nullable(),
    ticketToken: z
      .string()
      .nullable()
      .meta({ description: 'Opens the ticket, once it is checked in today.' }),
    isPhoneCheckIn: z.boolean().meta({ description: 'The hall gives numbers by phone.' }),
    available: z.array(z.string()),
  })
  .meta({ id: 'Booking' })

const person = z.object({ id: z.string(), staffNo: z.string(), name: z.string() })

/** What staff see of a date. */
export const bookingsAnswer = z
  .object({
    today: z.iso.date(),
    date: z.iso.date(),
    timeZone: z.string(),
    bookings: z.array(
      z.object({
        booking: z.string(),
        code: z.string(),
        queue: z.string(),
        queueName: z.string(),
        items: z.array(z.string()),
        from: z.iso.datetime(),
        to: z.iso.datetime(),
        state: z.enum([...states, 'late']),
        number: z.string().nullable(),
        reason: z.string(),
        by: person
          .nullable()
          .meta({ description: 'Who booked for the citizen; none: they did it themselves.' }),
        contact: z
          .object({ name: z.string(), phone: z.string() })
          .nullable()
          .meta({ description: 'Masked.' }),
        available: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'Bookings' })

export type SlotsAnswer = z.infer<typeof slotsAnswer>
export type BookingAnswerBody = z.infer<typeof bookingAnswer>
export type BookingsAnswer = z.infer<typeof bookingsAnswer>
