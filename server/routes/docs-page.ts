/** The OpenAPI document as a page: plain HTML, no script, nothing from elsewhere. */

import { z } from 'zod'
import { bookingRefusalCodes } from '../../shared/bookings/booking-refusal.ts'
import { bookingRights } from '../../shared/bookings/booking-rights.ts'
import { caseRefusalCodes } from '../../shared/cases/case-refusal.ts'
import { caseRights } from '../../shared/cases/case-rights.ts'
import { refusalCodes } from '../../shared/law/refusal.ts'
import { rights } from '../../shared/law/rights.ts'
import { results } from '../../shared/wire/answers.ts'
import type { WireBookingCommandType } from '../../shared/wire/bookings.ts'
import type { WireCaseCommandType } from '../../shared/wire/cases.ts'
import type { WireCommandType } from '../../shared/wire/commands.ts'
import { allRequestCodes } from './problem.ts'
import { statusOfBookingRefusal, statusOfCaseRefusal, statusOfRefusal } from './refusals.ts'

/** The part of an OpenAPI document that the page shows. */
export interface ShownDocument {
  info: { title: string; version: string; description?: string }
  paths: object
  components: object
}

interface Schema {
  $ref?: string
  type?: string | string[]
  const?: unknown
  enum?: unknown[]
  description?: string
  format?: string
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  maxItems?: number
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  additionalProperties?: Schema | boolean
}

interface Operation {
  summary?: string
  description?: string
  tags?: string[]
  parameters?: { name: string; in: string; required?: boolean; description?: string; schema?: Schema }[]
  requestBody?: { content?: Record<string, { schema?: Schema }> }
  responses?: Record<string, { description?: string; content?: Record<string, { schema?: Schema }> }>
}

export const docsStyle = `
:root { color-scheme: light dark; font: 16px/1.55 system-ui, 'Noto Sans SC', sans-serif; }
body { max-width: 62rem; margin: 0 auto; padding: 2rem 1.25rem 6rem; }
h1 { font-size: 1.9rem; margin: 0 0 .5rem; } h2 { margin: 3rem 0 .5rem; font-size: 1.35rem; }
section { border-top: 1px solid color-mix(in srgb, currentColor 18%, transparent); padding: 1.25rem 0; }
h3 { margin: 0; font: 600 1.02rem ui-monospace, monospace; overflow-wrap: anywhere; } h3 b { color: #0b7a75; }
p { margin: .35rem 0; } code, td:first-child { font-family: ui-monospace, monospace; font-size: .92em; }
table { border-collapse: collapse; width: 100%; margin: .6rem 0; }
td { border-bottom: 1px solid color-mix(in srgb, currentColor 12%, transparent); padding: .3rem .8rem .3rem 0; vertical-align: top; }
details { margin: .5rem 0; } summary { cursor: pointer; font-weight: 600; padding: .2rem 0; }
small { opacity: .75; } ul { margin: .2rem 0; padding-left: 1.1rem; }
`

/** @returns the page. */
export function docsPage(document: ShownDocument): string {
  const { info } = document
  const schemas = (document.components as { schemas?: Record<string, Schema> }).schemas ?? {}
  const operations = Object.entries(document.paths as Record<string, Record<string, Operation>>).flatMap(
    ([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  const tags = [...new Set(operations.flatMap(({ operation }) => operation.tags ?? ['other']))]
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escape(info.title)}</title><style>${docsStyle}</style></head><body>
<h1>${escape(info.title)}</h1>
<p>${prose(info.description ?? '')}</p>
<p><a href="/api/openapi.json">openapi.json</a></p>
${tags
  .map(
    (tag) => `<h2>${escape(tag)}</h2>
${operations
  .filter(({ operation }) => (operation.tags ?? ['other']).includes(tag))
  .map((each) => operationHtml(each.path, each.method, each.operation, schemas))
  .join('\n')}`,
  )
  .join('\n')}
<h2>Codes of refusals</h2>
<table>${codeRows()}</table>
</body></html>`
}

function codeRows(): string {
  const all = [
    ...allRequestCodes(),
    { code: 'invalid', status: 422 },
    ...refusalCodes.map((code) => ({ code, status: statusOfRefusal(code) })),
    ...bookingRefusalCodes.map((code) => ({ code, status: statusOfBookingRefusal(code) })),
    ...caseRefusalCodes.map((code) => ({ code, status: statusOfCaseRefusal(code) })),
  ]
  return all
    .sort((a, b) => a.status - b.status)
    .map(({ code, status }) => `<tr id="${code}"><td>${code}</td><td>${status}</td></tr>`)
    .join('')
}

function operationHtml(
  path: string,
  method: string,
  { summary = '', description = '', parameters = [], requestBody, responses = {} }: Operation,
  schemas: Record<string, Schema>,
): string {
  const body = Object.values(requestBody?.content ?? {})[0]?.schema
  return `<section><h3><b>${method.toUpperCase()}</b> ${escape(path)}</h3>
<p>${prose(summary)}</p>${description === '' ? '' : `<p><small>${prose(description)}</small></p>`}
${
  parameters.length === 0
    ? ''
    : `<table>${parameters
        .map(
          (each) =>
            `<tr><td>${escape(each.name)}${each.required ? ' *' : ''}</td><td>${each.in}, ${typeOf(each.schema, schemas)}</td><td>${prose(each.description ?? '')}</td></tr>`,
        )
        .join('')}</table>`
}
${body === undefined ? '' : bodyHtml(body, schemas)}
${responsesHtml(responses, schemas)}</section>`
}

function responsesHtml(
  responses: NonNullable<Operation['responses']>,
  schemas: Record<string, Schema>,
): string {
  const all = Object.entries(responses)
  const done = all
    .filter(([status]) => Number(status) < 300)
    .map(([status, response]) => {
      const schema = Object.values(response.content ?? {})[0]?.schema
      const shape = schema === undefined ? '' : `: ${typeOf(schema, schemas)}`
      return `<p><code>${status}</code> ${escape(response.description ?? '')}${shape}</p>`
    })
  const refused = all
    .filter(([status]) => Number(status) >= 300)
    .map(([status, response]) => `<code>${status}</code> ${escape(response.description ?? '')}`)
  return done.join('') + (refused.length === 0 ? '' : `<p><small>${refused.join(' · ')}</small></p>`)
}

/** Who may send a command, and what comes back. */
function commandHtml(type: string): string {
  if (type in caseRights) return `<p>By ${byWhom(caseRights[type as WireCaseCommandType])}.</p>`
  if (type in bookingRights) {
    const { anyone, ...right } = bookingRights[type as WireBookingCommandType]
    return `<p>By ${byWhom(right)}${anyone === true ? ', anyone' : ''}.</p>`
  }
  if (!(type in results)) return ''
  const known = type as WireCommandType
  const result = typeOf(z.toJSONSchema(results[known]) as Schema, {})
  return `<p>By ${byWhom(rights[known])}.</p><p>Result: ${result}</p>`
}

interface Right {
  roles: readonly string[]
  devices?: readonly string[]
  citizen?: true
  phone?: true
}

function byWhom({ roles, devices = [], citizen, phone }: Right): string {
  return [
    ...roles,
    ...devices,
    ...(citizen === true ? ['the citizen with the token'] : []),
    ...(phone === true ? ['anyone by phone (<code>channel: "phone"</code>)'] : []),
  ].join(', ')
}

function bodyHtml(schema: Schema, schemas: Record<string, Schema>): string {
  const whole = resolve(schema, schemas)
  const options = whole.oneOf ?? whole.anyOf ?? [whole]
  return options
    .map((option) => {
      const shape = resolve(option, schemas)
      const type = shape.properties?.['type']?.const
      const name = typeof type === 'string' ? type : 'body'
      return `<details${options.length === 1 ? ' open' : ''}><summary><code>${escape(name)}</code></summary>${commandHtml(name)}${tableOf(shape, schemas)}</details>`
    })
    .join('')
}

function tableOf({ properties = {}, required = [] }: Schema, schemas: Record<string, Schema>): string {
  const rows = Object.entries(properties).map(
    ([name, schema]) =>
      `<tr><td>${escape(name)}${required.includes(name) ? ' *' : ''}</td><td>${typeOf(schema, schemas)}</td><td>${prose(resolve(schema, schemas).description ?? '')}</td></tr>`,
  )
  return `<table>${rows.join('')}</table>`
}

function typeOf(given: Schema | undefined, schemas: Record<string, Schema>): string {
  if (given === undefined) return ''
  const schema = resolve(given, schemas)
  if (schema.const !== undefined) return `<code>${escape(JSON.stringify(schema.const))}</code>`
  if (schema.enum !== undefined)
    return schema.enum.map((each) => `<code>${escape(String(each))}</code>`).join(' | ')
  const options = schema.oneOf ?? schema.anyOf
  if (options !== undefined) return [...new Set(options.map((each) => typeOf(each, schemas)))].join(' | ')
  if (schema.type === 'array') return `[${typeOf(schema.items, schemas)}]${limit(0, schema.maxItems)}`
  if (schema.properties !== undefined)
    return `{ ${Object.entries(schema.properties)
      .map(
        ([name, each]) =>
          `${escape(name)}${schema.required?.includes(name) ? '' : '?'}: ${typeOf(each, schemas)}`,
      )
      .join(', ')} }`
  const range = limit(schema.minLength ?? schema.minimum, schema.maxLength ?? schema.maximum)
  return `${escape(String(schema.format ?? schema.type ?? 'any'))}${range}`
}

function limit(from: number | undefined, to: number | undefined): string {
  if (to === undefined || to >= Number.MAX_SAFE_INTEGER) return ''
  return ` <small>${from ?? ''}…${to}</small>`
}

function resolve(schema: Schema, schemas: Record<string, Schema>): Schema {
  if (schema.$ref === undefined) return schema
  return schemas[decodeURIComponent(schema.$ref.split('/').at(-1) ?? '')] ?? {}
}

function prose(text: string): string {
  return escape(text).replace(/`([^`]+)`/g, '<code>$1</code>')
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
