/** A citizen's visit to the demo hall, as far as a test needs it. */

import type { AServer } from './a-server.ts'
import { textAt } from './a-server.ts'

export interface Visited {
  ticket: string
  number: string
  token: string
  /** Who served: `clerk01` at counter 1, and so on. */
  clerk: string
}

/** Issues, calls, serves and finishes one ticket at the counter of that number. */
export async function visit(
  server: AServer,
  counter: number,
  finish: object = {},
  items: string[] = [],
): Promise<Visited> {
  const username = `clerk${String(counter).padStart(2, '0')}`
  const clerk = await server.person(username)
  const queue = counter <= 6 ? 'A' : 'B'
  await server.ask(clerk, { type: 'counter.open', counter })
  const issued = await server.ask(server.device('kiosk'), { type: 'ticket.issue', queue, items })
  const ticket = textAt(issued.body, 'result.ticket')
  for (const step of [
    { type: 'ticket.call', ticket },
    { type: 'ticket.serve' },
    { type: 'ticket.finish', outcome: 'done', ...finish },
  ]) {
    const done = await server.ask(clerk, { counter, ...step })
    if (done.status !== 200) throw new Error(`${step.type}: ${JSON.stringify(done.body)}`)
  }
  return {
    ticket,
    number: textAt(issued.body, 'result.number'),
    token: textAt(issued.body, 'result.token'),
    clerk: username,
  }
}
