/**
 * The kiosk's page may talk to what its hall's plan names on the kiosk's own machine, the card reader's service and print
 * agents, and to nothing else beside the server.
 */

import type { Plan } from '../../shared/law/plan.ts'
import type { App, Services } from './context.ts'
import { policyWith } from './frame.ts'

/** Adds the security policy of `/kiosk`; goes before the pages. */
export function addKioskPolicy(app: App, { halls }: Services): void {
  app.get('/kiosk', async (c, next) => {
    const id = c.req.query('hall') ?? (await halls.list())[0]
    const plan = id === undefined ? undefined : (await (await halls.find(id))?.today())?.plan
    await next()
    const services = plan === undefined ? [] : servicesOf(plan)
    if (services.length > 0) c.header('Content-Security-Policy', policyWith({ services }))
  })
}

function servicesOf({ cardReader, printers = [] }: Plan): string[] {
  const named = [cardReader, ...printers.map(({ local }) => local)]
  const origins = named.flatMap((each) =>
    each === undefined || each === 'virtual' ? [] : [new URL(each).origin],
  )
  return [...new Set(origins)]
}
