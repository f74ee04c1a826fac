/** The demo hall's printer: what it printed, and a hand on its paper and cover. For this very machine alone. */

import { describeRoute, resolver } from 'hono-openapi'
import { printerMood, printerShown } from '../../shared/wire/printing.ts'
import type { VirtualPrinter } from '../demo/virtual-printer.ts'
import { check } from './check.ts'
import { type App, assertSameOrigin, bodyOf, type Ctx } from './context.ts'
import { isLocal } from './demo.ts'
import { answers, inPath } from './describing.ts'
import { rejected } from './problem.ts'

/** Adds `/api/demo/printer` where there is such a printer. */
export function addDemoPrinter(app: App, printer: VirtualPrinter | null): void {
  if (printer === null) return
  const path = '/api/demo/printer'
  const shown = () => ({
    mood: printer.mood,
    slips: printer.slips.map(({ no, at, text }) => ({ no, at: new Date(at).toISOString(), text })),
  })

  app.get(
    path,
    describeRoute({
      summary: 'The demo hall’s printer and its last slips',
      tags: ['demo'],
      responses: answers(printerShown, 'The printer', 404),
    }),
    (c) => {
      assertHere(c)
      return c.json(shown())
    },
  )
  app.post(
    path,
    describeRoute({
      summary: 'Take its paper, open its cover, pull its plug',
      tags: ['demo'],
      requestBody: { required: true, content: { 'application/json': { schema: resolver(printerMood) } } },
      responses: answers(printerShown, 'The printer', 404, 422),
    }),
    async (c) => {
      assertHere(c)
      assertSameOrigin(c, { publicOrigin: null })
      printer.set(check(printerMood, await bodyOf(c)))
      return c.json(shown())
    },
  )
  app.get(
    `${path}/slips/:no`,
    describeRoute({
      summary: 'A slip as it came out, as a picture',
      tags: ['demo'],
      parameters: [inPath('no')],
      responses: {
        ...answers(null, '', 404),
        '200': { description: 'A picture', content: { 'image/png': {} } },
      },
    }),
    async (c) => {
      assertHere(c)
      const slip = printer.slips.find(({ no }) => String(no) === c.req.param('no'))
      if (slip === undefined) throw rejected('not-found')
      c.set('isWaiting', true)
      return c.body(new Uint8Array(await slip.png()), 200, { 'Content-Type': 'image/png' })
    },
  )
}

function assertHere(c: Ctx): void {
  if (!isLocal(c)) throw rejected('not-found')
}
