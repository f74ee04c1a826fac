/** Cases as they travel: commands with an id made by the sender, lists, one case with its history. */

import { z } from 'zod'
import { callBackAnswers, caseChannels, findings, scopes, tellings, topics } from '../cases/case-commands.ts'
import { caseKinds, type Stage, stagesOf } from '../cases/stages.ts'

const allStages = [...new Set(caseKinds.flatMap(stagesOf))] as [Stage, ...Stage[]]

/** Words of a person: no control characters, no half of a character. */
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

/** Whom to tell. Sealed apart from the journal; shown masked. */
export const contact = z
  .object({
    name: words(50),
    phone: z
      .string()
      .trim()
      .regex(/^\+?[\d -]{5,20}$/),
  })
  .meta({ id: 'Contact', description: 'Sealed apart from the journal until a date; answers show it masked.' })

const command = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.object({ id: z.guid(), type: z.literal(type), ...shape }).meta({ id: type })
const ofCase = { case: name.meta({ description: 'Identifier of the case.' }) }

export const wireCaseCommand = z.discriminatedUnion('type', [
  command('case.open', {
    topic: z.enum(topics),
    channel: z.enum(caseChannels).optional(),
    ticket: z.string().min(1).max(64).optional().meta({ description: 'The visit that it is about.' }),
    token: z
      .string()
      .min(1)
      .max(64)
      .optional()
      .meta({ description: "The citizen's token, instead of `ticket`." }),
    story: words(1000)
      .optional()
      .meta({ description: 'What happened, in the own words; sealed like `contact`.' }),
    contact: contact.optional(),
  }),
  command('case.advance', {
    ...ofCase,
    stage: z.enum(allStages).meta({ description: 'The stage that comes next.' }),
    words: words(500),
    how: z.enum(tellings).optional(),
    finding: z.enum(findings).optional(),
    cause: z.enum(topics).optional(),
    scope: z.enum(scopes).optional(),
    remedy: words(200).optional(),
    answer: z.enum(callBackAnswers).optional(),
  }),
  command('case.reassign', { ...ofCase, to: name, reason: words(200) }),
  command('case.accept', ofCase),
  command('case.decline', { ...ofCase, reason: words(200) }),
  command('case.note', { ...ofCase, words: words(500) }),
  command('case.receive', { ...ofCase, material: words(100) }),
  command('case.extend', { ...ofCase, reason: words(200) }),
])

export type WireCaseCommand = z.infer<typeof wireCaseCommand>
export type WireCaseCommandType = WireCaseCommand['type']

export const caseCommandAnswer = z
  .object({
    seq: z.int().meta({ description: "The entry of the case's journal after which the command is done." }),
    result: z.object({ case: z.string(), number: z.string(), stage: z.enum(allStages) }),
  })
  .meta({ id: 'CaseCommandAnswer' })

const person = z.object({ id: z.string(), staffNo: z.string(), name: z.string() }).meta({ id: 'Colleague' })
const instant = z.iso.datetime()

const summary = z
  .object({
    case: z.string(),
    number: z.string(),
    kind: z.enum(caseKinds),
    stage: z.enum(allStages),
    level: z
      .enum(['none', 'yellow', 'red'])
      .meta({ description: 'Yellow from the day it is due, red past by more than one working day.' }),
    due: z.iso.date(),
    owner: person.nullable(),
    responsible: person.nullable(),
    offeredTo: person.nullable(),
    department: z.string().nullable(),
    ticket: z.string().nullable().meta({ description: 'Number of the visit.' }),
    matter: z.string().nullable(),
    topic: z.enum(topics).nullable(),
    grade: z.int().nullable(),
    isReminded: z.boolean().meta({ description: 'It is due within one working day, or past.' }),
    isEscalated: z.boolean(),
    isExtended: z.boolean(),
    openedAt: instant,
    closedAt: instant.nullable(),
    ended: z.enum(['done', 'withdrawn']).nullable(),
  })
  .meta({ id: 'CaseSummary' })

export const casesAnswer = z
  .object({
    cases: z.array(summary),
    more: z.int().meta({ description: 'How many more there are than fit.' }),
    counts: z.object({ open: z.int(), yellow: z.int(), red: z.int() }),
    today: z.iso.date(),
    timeZone: z.string(),
    uncovered: z.array(z.int()).meta({
      description: 'Years whose public holidays are not announced yet: only weekends count as days off.',
    }),
  })
  .meta({ id: 'Cases' })

const happening = z.object({
  seq: z.int(),
  at: instant,
  type: z.string(),
  by: z.object({ kind: z.string(), person: person.nullable() }),
  /** What the entry holds; people by name. */
  data: z.looseObject({}),
})

export const caseAnswer = z
  .object({
    ...summary.shape,
    channel: z.enum(caseChannels),
    seq: z.int(),
    finding: z.enum(findings).nullable(),
    cause: z.enum(topics).nullable(),
    materials: z.array(z.object({ name: z.string(), received: z.boolean() })),
    rating: z
      .object({
        clerk: person.nullable(),
        counter: z.int(),
        dimensions: z.record(z.string(), z.int()),
        realName: z.boolean(),
      })
      .nullable(),
    story: z.string().nullable().meta({ description: "The citizen's own words." }),
    contact: contact.nullable().meta({ description: 'Masked.' }),
    history: z.array(happening),
    available: z.array(z.string()).meta({ description: 'Commands that the law allows now.' }),
    colleagues: z
      .array(person.extend({ department: z.string().nullable() }))
      .meta({ description: 'To whom it can be handed.' }),
  })
  .meta({ id: 'Case' })

export const contactAnswer = z.object({ contact: contact.nullable() }).meta({ id: 'OpenedContact' })

export type CaseSummary = z.infer<typeof summary>
export type CasesAnswer = z.infer<typeof casesAnswer>
export type CaseDetail = z.infer<typeof caseAnswer>
export type ContactAnswer = z.infer<typeof contactAnswer>
