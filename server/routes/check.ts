/** Input against a schema: what fits comes back, what does not names its field (W2). */

import type { z } from 'zod'
import { invalid, type InvalidKind, type Problem } from './problem.ts'

type Issue = z.core.$ZodIssue

/** @returns the input as the schema has it. @throws Problem 422 for the first thing that does not fit. */
export function check<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  throw problemOfIssue(parsed.error.issues[0]!, input)
}

/** @returns the object without its empty keys: `null` is how many clients say "none". */
export function withoutNulls(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return input
  const given = input as Record<string, unknown>
  if (!Object.values(given).includes(null)) return input
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null))
}

function problemOfIssue(issue: Issue, input: unknown): Problem {
  const field = fieldOf(issue.path)
  const given = valueAt(input, issue.path)
  if (given === undefined && issue.code !== 'unrecognized_keys') return invalid(field, 'missing')
  const [kind, params] = kindOf(issue, given)
  return invalid(field, kind, params)
}

function kindOf(issue: Issue, given: unknown): [InvalidKind, Record<string, string | number>?] {
  if (issue.path.at(-1) === 'counter') return ['counter']
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'int' ? ['number'] : ['type']
    case 'too_small':
      if (issue.origin === 'string')
        return Number(issue.minimum) === 1 ? ['empty'] : ['too-short', { limit: Number(issue.minimum) }]
      return ['too-small', { limit: Number(issue.minimum) }]
    case 'too_big':
      if (issue.origin === 'string') return ['too-long', { limit: Number(issue.maximum) }]
      if (issue.origin === 'array') return ['too-many', { limit: Number(issue.maximum) }]
      return ['too-big', { limit: Number(issue.maximum) }]
    case 'invalid_format':
      return [formats[issue.format] ?? (given === '' ? 'empty' : 'characters')]
    case 'invalid_value':
      return ['option', { options: issue.values.join(', ') }]
    case 'invalid_union':
      return kindOfUnion(issue)
    case 'custom':
      return [issue.params?.['kind'] === 'check-digit' ? 'check-digit' : 'unknown']
    default:
      return ['unknown']
  }
}

const formats: Record<string, InvalidKind> = { guid: 'uuid', datetime: 'instant', date: 'date' }

function kindOfUnion(issue: Issue): [InvalidKind, Record<string, string | number>?] {
  const { options } = issue as { options?: unknown }
  if (Array.isArray(options)) return ['option', { options: options.join(', ') }]
  return [issue.path.at(-1) === 'to' ? 'target' : 'unknown']
}

/** `items[1]`, `to.queue`; `body` for the whole. */
function fieldOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'body'
  return path
    .map((part, index) =>
      typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`,
    )
    .join('')
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Record<PropertyKey, unknown>)[part]
  }
  return value
}
