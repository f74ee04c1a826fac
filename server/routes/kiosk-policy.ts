/** The kiosk's page may talk to the card reader's service that its hall's plan names, and to nothing else beside the server. */

import type { App, Services } from './context.ts'
import { policyWith } from './frame.ts'

/** Adds the security policy of `/kiosk`; goes before the pages. */
export function addKioskPolicy(app: App, { halls }: Services): void {
  app.get('/kiosk', async (c, next) => {
    const id = c.req.query('hall') ?? (await halls.list())[0]
    const reader = id === undefined ? undefined : (await (await halls.find(id))?.today())?.plan.cardReader
    await next()
    if (reader !== undefined && reader !== 'virtual')
      c.header('Content-Security-Policy', policyWith({ service: new URL(reader).origin }))
  })
}
