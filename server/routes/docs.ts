/** The contract as a document: OpenAPI made from the schemas that check the requests, and a page to read it. */

import { createHash } from 'node:crypto'
import { generateSpecs } from 'hono-openapi'
import type { App, Services } from './context.ts'
import { docsPage, docsStyle } from './docs-page.ts'

const introduction = `The queue of a government service hall. Commands have one door (\`POST …/commands\`) and are answered once they are
durable; the \`id\` that the sender makes lets it ask again without doing anything twice. Views are whole and carry
the number of the journal entry (\`seq\`) that they reflect; watch them by Socket.IO with
\`watch({ hall, view, key? }, ack)\` and hear \`view({ hall, view, key, seq, at, data })\`. Refusals are problem
documents (RFC 9457) whose \`code\` is stable and whose \`detail\` is a sentence in the language of Accept-Language.`

/** Adds `GET /api/openapi.json` and `GET /api/docs`. */
export function addDocs(app: App, { config }: Services): void {
  let making: ReturnType<typeof generateSpecs> | null = null
  const document = (): ReturnType<typeof generateSpecs> => {
    making ??= generateSpecs(app, {
      excludeStaticFile: false,
      defaultValidationErrorResponse: false,
      documentation: {
        info: { title: 'Jiaohao 叫号', version: '1', description: introduction },
        servers: [{ url: config.publicOrigin ?? '/' }],
        components: {
          securitySchemes: {
            bearer: { type: 'http', scheme: 'bearer', description: "A person's or a device's token." },
          },
        },
      },
    })
    return making
  }
  const hash = createHash('sha256').update(docsStyle).digest('base64')

  app.get('/api/openapi.json', async (c) => c.json(await document()))
  app.get('/api/docs', async (c) => {
    c.header(
      'Content-Security-Policy',
      `default-src 'none'; style-src 'sha256-${hash}'; frame-ancestors 'none'; base-uri 'none'`,
    )
    return c.html(docsPage(await document()))
  })
}
