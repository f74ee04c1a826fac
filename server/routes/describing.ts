/** Pieces of the OpenAPI document that routes share. */

import { resolver } from 'hono-openapi'
import type { z } from 'zod'
import { problem } from '../../shared/wire/answers.ts'
import { problems } from '../../shared/words/en/problems.ts'
import type { Status } from './problem.ts'

type Answers = Record<
  string,
  { description: string; content?: Record<string, { schema: ReturnType<typeof resolver> }> }
>

/** @returns the responses of a route: what it answers, and the statuses with which it refuses. */
export function answers(schema: z.ZodType | null, description: string, ...refusals: Status[]): Answers {
  const done =
    schema === null
      ? { description }
      : { description, content: { 'application/json': { schema: resolver(schema) } } }
  const all: Answers = { [schema === null ? '204' : '200']: done }
  for (const status of refusals)
    all[String(status)] = {
      description: problems.titles[status],
      content: { 'application/problem+json': { schema: resolver(problem) } },
    }
  return all
}

/** @returns a parameter of the path. */
export function inPath(name: string, values?: readonly string[]) {
  const schema = { type: 'string' as const, ...(values === undefined ? {} : { enum: [...values] }) }
  return { name, in: 'path' as const, required: true, schema }
}

/** @returns an optional parameter of the query. */
export function inQuery(name: string, description: string, type: 'string' | 'integer' = 'string') {
  return { name, in: 'query' as const, required: false, description, schema: { type } }
}
