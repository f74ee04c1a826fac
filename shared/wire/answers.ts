/** What the server answers, as schemas: the OpenAPI document is made of them, clients may check against them. */

import { z } from 'zod'
import { viewNames } from '../views/shapes.ts'
import type { WireCommandType } from './commands.ts'
import { reserveResult } from './reserve.ts'

const wait = z.object({ low: z.int(), high: z.int() }).meta({ description: 'Minutes.' })
const ticket = z.string()
const number = z.string().meta({ examples: ['A001'] })
const ahead = z.int().meta({ description: 'Waiting tickets before this one.' })
const nothing = z.object({})
const after = z.object({ ticket, number, state: z.string() }).partial()

/** What `result` holds, by command. */
export const results: { readonly [T in WireCommandType]: z.ZodType } = {
  'ticket.issue': z.object({
    ticket,
    number,
    token: z.string(),
    ahead,
    wait: wait.nullable(),
    queue: z.string().optional().meta({ description: 'With `booking`.' }),
    booking: z
      .object({ from: z.iso.datetime(), to: z.iso.datetime(), late: z.boolean() })
      .optional()
      .meta({ description: 'The slot that was checked in; late: it stands as one who just came.' }),
  }),
  'ticket.arrive': z.object({ ticket, ahead }),
  'ticket.cancel': z.object({ ticket, ahead }),
  'ticket.rejoin': z.object({ ticket, ahead }),
  'ticket.walkUp': z.object({ ticket, number, visit: z.unknown() }),
  'inquiry.record': z.object({ ticket, number, visit: z.unknown() }),
  'ticket.describe': after,
  'ticket.check': after,
  'ticket.settle': after,
  'ticket.grant': after,
  'ticket.revoke': after,
  'ticket.call': z.object({ ticket, number, why: z.unknown(), visit: z.unknown() }),
  'ticket.recall': z.object({ ticket, number, times: z.int() }),
  'ticket.serve': after,
  'ticket.miss': after,
  'ticket.resume': after,
  'ticket.hold': after,
  'ticket.handOff': z.object({ ticket, ahead }),
  'ticket.finish': after,
  'ticket.rate': after,
  'counter.open': nothing,
  'counter.pause': nothing,
  'counter.close': nothing,
  'queue.close': nothing,
  'queue.open': nothing,
  'hall.announce': nothing,
  'numbers.reserve': reserveResult,
  'numbers.strand': nothing,
  'alarm.raise': z.object({ alarm: z.string() }).partial(),
  'alarm.acknowledge': nothing,
  'alarm.close': nothing,
  'alert.acknowledge': nothing,
}

export const commandAnswer = z
  .object({
    seq: z.int().meta({ description: "The entry of the day's journal after which the command is done." }),
    result: z.union([
      results['ticket.issue'],
      results['ticket.call'],
      results['ticket.handOff'],
      results['numbers.reserve'],
      after,
      nothing,
    ]),
  })
  .meta({ id: 'CommandAnswer' })

export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z
      .string()
      .meta({ description: "A sentence for the person at the screen, in the reader's language." }),
    code: z.string().meta({ description: 'Which rule or check said no; stable, for programs.' }),
    requestId: z.string(),
    field: z.string().optional().meta({ description: 'The field at fault (422).' }),
  })
  .meta({ id: 'Problem' })

export const viewAnswer = z
  .object({
    hall: z.string(),
    view: z.string(),
    key: z.string(),
    seq: z.int().meta({ description: 'The entry that the view reflects.' }),
    at: z.iso.datetime(),
    data: z.looseObject({}),
  })
  .meta({ id: 'View' })

export const loginRequest = z
  .object({
    username: z
      .string()
      .trim()
      .min(1)
      .max(64)
      .regex(/^[^\p{Cs}\p{Cc}]*$/u),
    password: z.string().min(1).max(128),
  })
  .meta({ id: 'Login' })

const role = z.enum(['clerk', 'guide', 'chief', 'manager', 'supervisor', 'admin'])
const person = z.object({ id: z.string(), name: z.string(), roles: z.array(role) })

export const loginAnswer = z.object({ token: z.string(), person }).meta({ id: 'Session' })

export const meAnswer = z
  .object({
    person: person
      .extend({
        username: z.string(),
        staffNo: z.string(),
        hall: z.string().nullable(),
        counters: z.array(z.int()),
        department: z.string().nullable(),
      })
      .optional(),
    device: z
      .object({
        id: z.string(),
        kind: z.string(),
        name: z.string(),
        hall: z.string(),
        counter: z.int().nullable(),
        zone: z.string().nullable(),
        address: z
          .string()
          .nullable()
          .meta({ description: 'Where its page is; none: wherever it was opened.' }),
      })
      .optional(),
  })
  .meta({ id: 'Me' })

export const hallsAnswer = z
  .object({ halls: z.array(z.object({ hall: z.string(), name: z.string() })) })
  .meta({ id: 'Halls' })

export const guidesAnswer = z
  .object({
    items: z.array(z.looseObject({ item: z.string(), name: z.string(), queue: z.string() })),
    themes: z.array(z.looseObject({ theme: z.string(), name: z.string(), items: z.array(z.string()) })),
    elsewhere: z.array(z.looseObject({ matter: z.string(), name: z.string(), where: z.string() })),
    complaintQueue: z.string().optional(),
  })
  .meta({ id: 'Guides' })

export const tokenAnswer = z.object({ ticket, number, token: z.string() }).meta({ id: 'TicketToken' })

export const numberAnswer = z
  .object({
    ticket,
    number,
    state: z.enum(['waiting', 'called', 'serving', 'held', 'missed', 'finished', 'cancelled']),
    mayArrive: z
      .boolean()
      .optional()
      .meta({ description: 'Taken by phone, its holder not in the hall yet.' }),
  })
  .meta({ id: 'Number' })

export const arrivalCodeAnswer = z
  .object({
    day: z.string(),
    code: z.string().meta({ description: 'Six digits, others every day.' }),
    minutes: z.int().meta({ description: 'So long a number from a phone stands without its holder.' }),
  })
  .meta({ id: 'ArrivalCode' })

export const journalAnswer = z
  .object({
    entries: z.array(
      z.object({
        seq: z.int(),
        at: z.iso.datetime(),
        type: z.string(),
        data: z.unknown(),
        actor: z.object({ kind: z.string(), id: z.string().optional() }),
        hash: z.string(),
      }),
    ),
  })
  .meta({ id: 'Journal' })

export const verifyAnswer = z
  .union([
    z.object({ ok: z.literal(true), entries: z.int(), head: z.string() }),
    z.object({ ok: z.literal(false), seq: z.int(), why: z.string() }),
  ])
  .meta({ id: 'Verdict' })

export const demoAnswer = z
  .object({
    hall: z.string(),
    accounts: z.array(
      z.object({
        username: z.string(),
        password: z.string(),
        role,
        name: z.string(),
        counters: z.array(z.int()).optional(),
      }),
    ),
    devices: z.array(
      z.object({
        kind: z.string(),
        name: z.string(),
        token: z.string(),
        counter: z.int().optional(),
        zone: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'Demo' })

/** What a socket may ask to watch. */
export const watchRequest = z.object({
  hall: z.string().min(1).max(64),
  view: z.enum(viewNames),
  key: z.union([z.string().max(64), z.int().min(0).max(99_999)]).nullish(),
})
