/**
 * Commands as they travel: JSON with an id made by the sender. The same schemas check what comes in and make the
 * OpenAPI document; they transform nothing, so the document says exactly what is taken. Unknown keys are dropped.
 */

import { z } from 'zod'
import { outcomes } from '../law/commands.ts'
import { contact } from './cases.ts'
import { reserved, reserveFields, strandFields } from './reserve.ts'
import { isResidentId, looksLikeResidentId } from './resident-id.ts'

/** Words of a person: no control characters, no half of a character. */
const words = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^(?:[^\p{Cs}\p{Cc}]|[\t\n\r])*$/u)
/** An identifier of the plan: a queue, an item, a group. */
const name = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[^\p{Cs}\p{Cc}]*$/u)
const counter = z
  .union([z.int().min(1).max(99_999), z.string().regex(/^[1-9]\d{0,4}$/)])
  .meta({ description: 'Number of the counter, as a number or as digits.' })
const ticket = z.string().min(1).max(64).meta({ description: 'Identifier of the ticket.' })
const token = z.string().min(1).max(64).meta({ description: "The citizen's token, instead of `ticket`." })
const grade = z.int().min(1).max(5)
const instant = z.iso.datetime({ offset: true })
const materials = z.array(words(100)).max(20)
const papers = z
  .array(
    z.object({
      name: words(100),
      state: z.enum(['received', 'missing', 'defective']),
      mend: words(200).optional().meta({ description: 'What has to be mended (`defective`).' }),
    }),
  )
  .max(40)
  .meta({ description: 'Materials of the guide as they were found.' })
const explained = z
  .object({
    matter: words(100),
    reason: words(200),
    where: words(200),
    hours: words(100).optional(),
    phone: words(40).optional(),
  })
  .meta({ description: 'Not handled in this hall: what the citizen was told (Reg. 25).' })

/** What an outcome needs: reason and remedy, what is missing, the promise. */
const result = {
  outcome: z.enum(outcomes),
  reason: words(200).optional(),
  remedy: words(200).optional(),
  missing: materials.optional(),
  papers: papers.optional(),
  promised: z.boolean().optional(),
}
const command = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.object({ id: z.guid(), type: z.literal(type), ...shape }).meta({ id: type })
/** The ticket by its identifier or by its token: one of them. */
const eitherTicket = { ticket: ticket.optional(), token: token.optional() }
const atCounter = { counter, ticket: ticket.optional() }

export const wireCommand = z.discriminatedUnion('type', [
  command('ticket.issue', {
    queue: name.optional().meta({ description: 'The queue; needed where no booking is shown.' }),
    booking: z.string().min(1).max(64).optional().meta({
      description:
        'A booking to check in: its code (kiosk, staff) or its token. Queue and items are those of the booking.',
    }),
    items: z.array(name).max(20).optional(),
    theme: name.optional(),
    green: name.optional().meta({ description: 'A green group of the plan, or none.' }),
    proof: words(40)
      .optional()
      .meta({ description: 'What staff saw that shows the group; never a copy of it.' }),
    identity: words(64)
      .min(4)

      .refine((text) => !looksLikeResidentId(text) || isResidentId(text), { params: { kind: 'check-digit' } })
      .optional()
      .meta({ description: 'What identifies the person; only a keyed hash of it is kept.' }),
    channel: z.enum(['kiosk', 'guide', 'phone', 'clerk']).optional(),
    inquiry: words(200).optional().meta({
      description:
        'Staff: what the citizen asked; whoever takes the number is responsible for the first inquiry (Reg. 25).',
    }),
    reserved: reserved.optional(),
  }),
  command('ticket.arrive', {
    ...eitherTicket,
    code: z
      .string()
      .max(12)
      .optional()
      .meta({ description: "The day's code as it hangs in the hall; with `token`." }),
  }),
  command('ticket.cancel', { ...eitherTicket, reason: words(200).optional() }),
  command('ticket.rejoin', eitherTicket),
  command('ticket.walkUp', { counter, queue: name.optional(), items: z.array(name).max(20).optional() }),
  command('inquiry.record', {
    matter: words(200),
    answer: words(500).optional().meta({ description: 'What the citizen was told.' }),
    followUp: z
      .object({ days: z.int().min(1).max(60).optional(), contact: contact.optional() })
      .optional()
      .meta({ description: 'Told later, by a day counted in working days.' }),
    explained: explained.optional(),
  }).meta({
    description:
      'Somebody received by staff without a number: exactly one of `answer`, `followUp`, `explained` (Reg. 25).',
  }),
  command('ticket.describe', { counter, items: z.array(name).min(1).max(20) }),
  command('ticket.check', { counter, papers }),
  command('ticket.settle', { counter, item: name, ...result }),
  command('ticket.grant', { ticket, group: name, proof: words(40).optional() }),
  command('ticket.revoke', { ticket, group: name.optional() }),
  command('ticket.call', { ...atCounter, reason: words(200).optional() }),
  command('ticket.recall', atCounter),
  command('ticket.serve', atCounter),
  command('ticket.miss', atCounter),
  command('ticket.resume', atCounter),
  command('ticket.hold', {
    counter,
    kind: z.enum(['away', 'papers-kept', 'waiting']),
    until: instant.optional(),
  }),
  command('ticket.handOff', {
    counter,
    to: z.union([z.object({ queue: name }), z.object({ counter })]),
    reason: words(200),
    note: words(500).optional(),
  }),
  command('ticket.finish', {
    counter,
    ...result,
    followUp: z
      .object({ matter: words(200), days: z.int().min(1).max(60).optional(), contact: contact.optional() })
      .optional()
      .meta({ description: 'In scope, but not now: recorded, followed up, and the citizen told (Reg. 25).' }),
    explained: explained.optional(),
    whole: z
      .boolean()
      .optional()
      .meta({ description: 'Ends the visit although steps of its theme are left.' }),
  }),
  command('ticket.rate', {
    ...eitherTicket,
    grade,
    dimensions: z.record(name, grade).optional(),
    comment: words(500).optional(),
    realName: z.boolean().optional(),
    contact: contact.optional().meta({ description: 'With `realName`: whom to tell what came of it.' }),
  }),
  command('counter.open', { counter, reason: words(200).optional(), takeOver: z.boolean().optional() }),
  command('counter.pause', { counter, reason: words(200).optional() }),
  command('counter.close', { counter, reason: words(200).optional() }),
  command('queue.close', { queue: name, reason: words(200) }),
  command('queue.open', { queue: name }),
  command('hall.announce', {
    notice: z
      .string()
      .trim()
      .max(200)
      .regex(/^[^\p{Cs}\p{Cc}]*$/u)
      .meta({ description: 'The line under the boards; empty takes it away.' }),
  }),
  command('numbers.reserve', { queue: name, ...reserveFields }),
  command('numbers.strand', strandFields),
  command('alarm.raise', {
    kind: z.enum(['emergency', 'help']),
    counter: counter.optional(),
  }),
  command('alarm.acknowledge', { alarm: name }),
  command('alarm.close', { alarm: name, words: words(200) }),
  command('alert.acknowledge', { alert: name.meta({ description: 'The key of an alert on the wall.' }) }),
])

export type WireCommand = z.infer<typeof wireCommand>
export type WireCommandType = WireCommand['type']
