/** The demo hall's printer: what it printed, and a hand on its paper and cover. For this very machine alone. */

import { describeRoute, resolver } from 'hono-openapi'
import { printerMood, printerShown } from '../../shared/wire/printing.ts'
import type { Mornings } from '../demo/mornings.ts'
import type { VirtualPrinter } from '../demo/virtual-printer.ts'
import { check } from './check.ts'
import { type App, assertSameOrigin, bodyOf, type Ctx } from './context.ts'
import { isLocal } from './demo.ts'
import { answers, inPath, inQuery } from './describing.ts'
import { rejected } from './problem.ts'

/** Adds `/api/demo/printer` where there is such a printer. */
export function addDemoPrinter(app: App, own: VirtualPrinter | null, mornings: Mornings | null): void {
  if (own === null) return
  const path = '/api/demo/printer'
  const parameters = [inQuery('hall', 'The hall of a played morning; none: the demo hall.')]
  const printerOf = (c: Ctx): VirtualPrinter => {
    assertHere(c)
    const hall = c.req.query('hall')
    const printer = hall === undefined ? own : (mornings?.printerOf(hall) ?? null)
    if (printer === null) throw rejected('unknown-hall')
    return printer
  }
  const shown = (printer: VirtualPrinter) => ({
    mood: printer.mood,
    slips: printer.slips.map(({ no, at, text }) => ({ no, at: new Date(at).toISOString(), text })),
  })

  app.get(
    path,
    describeRoute({
      summary: 'The demo hall’s printer and its last slips',
      tags: ['demo'],
      parameters,
      responses: answers(printerShown, 'The printer', 404),
    }),
    (c) => c.json(shown(printerOf(c))),
  )
  app.post(
    path,
    describeRoute({
      summary: 'Take its paper, open its cover, pull its plug',
      tags: ['demo'],
      parameters,
      requestBody: { required: true, content: { 'application/json': { schema: resolver(printerMood) } } },
      responses: answers(printerShown, 'The printer', 404, 422),
    }),
    async (c) => {
      const printer = printerOf(c)
      assertSameOrigin(c, { publicOrigin: null })
      printer.set(check(printerMood, await bodyOf(c)))
      return c.json(shown(printer))
    },
  )
  app.get(
    `${path}/slips/:no`,
    describeRoute({
      summary: 'A slip as it came out, as a picture',
      tags: ['demo'],
      parameters: [inPath('no'), ...parameters],
      responses: {
        ...answers(null, '', 404),
        '200': { description: 'A picture', content: { 'image/png': {} } },
      },
    }),
    async (c) => {
      const slip = printerOf(c).slips.find(({ no }) => String(no) === c.req.param('no'))
      if (slip === undefined) throw rejected('not-found')
      c.set('isWaiting', true)
      return c.body(new Uint8Array(await slip.png()), 200, { 'Content-Type': 'image/png' })
    },
  )
}

function assertHere(c: Ctx): void {
  if (!isLocal(c)) throw rejected('not-found')
}
