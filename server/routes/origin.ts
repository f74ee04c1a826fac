/** Where citizens reach this server: what a slip or a calendar leads back to. */

import type { Ctx, Services } from './context.ts'

/** @returns the public origin, or where whoever asked reaches this server, so that a phone beside it does too */
export function originOf(c: Ctx, { config }: Services): string {
  if (config.publicOrigin !== null) return config.publicOrigin
  const url = `http://${c.req.header('host') ?? ''}`
  return URL.canParse(url) ? new URL(url).origin : ''
}
