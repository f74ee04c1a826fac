/** A plan as it comes from a file: its shape, then its sense; every mistake at once. */

import { z } from 'zod'
import type { Plan } from '../law/plan.ts'
import { checkPlan, type PlanProblem } from '../law/plan-check.ts'

export interface PlanMistake {
  place: string
  problem: PlanProblem | 'missing' | 'shape' | 'time-zone'
  value: string
}

const id = z.string().min(1).max(64)
const name = z.string().min(1).max(100)
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const weekday = z.int().min(1).max(7)
const workingDays = z.int().min(1).max(60)
const minutes = (most: number) => z.number().min(0).max(most)

const planSchema = z.strictObject({
  hall: z.string().regex(/^[a-z0-9][a-z0-9-]{0,40}$/),
  name,
  brand: z.string().max(100).optional(),
  address: z.string().max(200).optional(),
  supervisionPhone: z.string().max(40).optional(),
  timeZone: z.string().refine(isTimeZone, { params: { problem: 'time-zone' } }),
  hours: z.union([
    z.literal('always'),
    z
      .array(
        z.strictObject({
          weekdays: z.array(weekday).min(1),
          from: clock,
          to: clock,
          name: z.string().max(40).optional(),
          queues: z.array(id).min(1).optional(),
          holidays: z.boolean().optional(),
        }),
      )
      .min(1),
  ]),
  phone: z.boolean().optional(),
  zones: z
    .array(
      z.strictObject({ zone: id, name, floor: z.string().max(40), direction: z.string().max(60).optional() }),
    )
    .min(1),
  queues: z
    .array(
      z.strictObject({
        queue: id,
        name,
        zone: id,
        hint: z.string().max(100).optional(),
        series: z.strictObject({ prefix: z.string(), last: z.int().min(99).max(99_999) }),
        dailyLimit: z.int().min(1).optional(),
      }),
    )
    .min(1),
  items: z.array(
    z.strictObject({
      item: id,
      name,
      queue: id,
      minutes: z.number().positive().max(600),
      kind: z.enum(['instant', 'days', 'referred']),
      days: z.int().min(1).max(365).optional(),
      materials: z.array(
        z.strictObject({
          name,
          kind: z.enum(['main', 'later', 'shared']),
          need: z.string().max(200).optional(),
        }),
      ),
      version: z.int().min(1).optional(),
      basis: z.string().max(200).optional(),
      fee: z.string().max(200).optional(),
      procedures: z.array(z.strictObject({ name, days: z.int().min(1).max(365) })).optional(),
      laterDays: workingDays.optional(),
    }),
  ),
  themes: z.array(
    z.strictObject({
      theme: id,
      name,
      items: z.array(id).min(1),
      visit: z.enum(['ordered', 'parallel']).optional(),
    }),
  ),
  counters: z
    .array(
      z.strictObject({
        counter: z.int().min(1).max(99_999),
        zone: id,
        kind: z.string().max(60),
        serves: z.array(z.strictObject({ queue: id, reluctanceMinutes: minutes(600) })).min(1),
        direction: z.string().max(60).optional(),
      }),
    )
    .min(1),
  greenGroups: z.array(z.strictObject({ group: id, name })),
  limits: z.strictObject({
    promiseMinutes: z.number().min(1).max(60),
    headStartMinutes: minutes(60),
    capMinutes: z.number().min(5).max(600),
    rejoinBehind: z.int().min(0).max(50),
    rejoinTimes: z.int().min(0).max(20),
    recallTimes: z.int().min(0).max(20),
    recallSeconds: minutes(300),
  }),
  elsewhere: z
    .array(
      z.strictObject({
        matter: id,
        name,
        reason: z.string().max(200),
        where: z.string().min(1).max(200),
        hours: z.string().max(100).optional(),
        phone: z.string().max(40).optional(),
      }),
    )
    .optional(),
  complaintQueue: id.optional(),
  arriveMinutes: z.int().min(5).max(480).optional(),
  calendar: z
    .strictObject({ off: z.array(z.string()), on: z.array(z.string()), workLike: weekday.optional() })
    .optional(),
  caseDays: z
    .strictObject({
      followUp: workingDays,
      later: workingDays,
      complaint: workingDays,
      verify: workingDays,
      mend: workingDays,
      callBack: workingDays,
    })
    .partial()
    .optional(),
  booking: z
    .strictObject({
      share: z.number().positive().max(1),
      slotMinutes: z.int().min(5).max(240),
      daysAhead: z.int().min(0).max(60),
      closesMinutesBefore: z.int().min(0).max(1440),
      earlyMinutes: z.int().min(0).max(240),
      lateMinutes: z.int().min(0).max(240),
      noShowsMost: z.int().min(1).max(100),
      perQueue: z.record(id, z.int().min(1).max(10_000)),
    })
    .optional(),
  printers: z
    .array(
      z.strictObject({
        printer: id,
        name,
        address: z.string().max(200),
        kiosks: z.array(name).optional(),
        desk: z.boolean().optional(),
        text: z.enum(['gb18030', 'image']),
        columns: z.union([z.literal(32), z.literal(42), z.literal(48)]).optional(),
        tellsStatus: z.boolean().optional(),
        tellsEnd: z.boolean().optional(),
        local: z.string().max(40).optional(),
      }),
    )
    .optional(),
  cardReader: z
    .string()
    .regex(/^(virtual|ws:\/\/(127\.0\.0\.1|localhost):\d{1,5}(\/[\w./-]*)?)$/)
    .optional(),
  voice: z
    .strictObject({
      sound: z.enum(['voice', 'chime', 'off']),
      repeats: z.int().min(1).max(3),
      english: z.boolean(),
      yao: z.boolean(),
      counters: z.enum(['number', 'digits']),
      source: z.enum(['clips', 'device']),
      volume: z.array(z.strictObject({ from: clock, to: clock, percent: z.int().min(0).max(100) })).max(24),
    })
    .partial()
    .optional(),
  kioskReserve: z.int().min(1).max(200).optional(),
  strips: z
    .array(
      z.strictObject({
        counter: z.int(),
        address: z.string().regex(/^[\w.-]{1,100}:\d{1,5}$/),
        characters: z.int().min(3).max(40),
        english: z.boolean().optional(),
      }),
    )
    .max(500)
    .optional(),
})

/** @returns the plan, or all that is wrong with it. */
export function parsePlan(json: unknown): { plan: Plan } | { mistakes: PlanMistake[] } {
  const parsed = planSchema.safeParse(json)
  if (!parsed.success) {
    const shape = parsed.error.issues.flatMap(mistakesOf)
    return { mistakes: [...shape, ...senseOf(json)] }
  }
  const mistakes = checkPlan(parsed.data)
  return mistakes.length > 0 ? { mistakes } : { plan: parsed.data }
}

/** Where only a detail's shape is wrong, the sense of the rest can be told all the same. */
function senseOf(json: unknown): PlanMistake[] {
  try {
    return checkPlan(json as Plan)
  } catch {
    return []
  }
}

function mistakesOf(issue: z.core.$ZodIssue): PlanMistake[] {
  const place = placeOf(issue.path)
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      place: place === '' ? key : `${place}.${key}`,
      problem: 'unknown',
      value: key,
    }))
  if (issue.code === 'custom' && issue.params?.['problem'] === 'time-zone')
    return [{ place, problem: 'time-zone', value: '' }]
  const isMissing =
    issue.code === 'invalid_type' && issue.input === undefined && /undefined/.test(issue.message)
  return [{ place, problem: isMissing ? 'missing' : 'shape', value: '' }]
}

function placeOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (place, part) =>
      typeof part === 'number'
        ? `${place}[${part}]`
        : place === ''
          ? String(part)
          : `${place}.${String(part)}`,
    '',
  )
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
