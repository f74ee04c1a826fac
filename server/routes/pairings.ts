/** The public door of pairing: a device asks for a code, and later for what became of it. Nothing here is about people. */

import { describeRoute, resolver } from 'hono-openapi'
import { claimAnswer, claimRequest, pairingAnswer, pairingRequest } from '../../shared/wire/device-shapes.ts'
import { toldTo } from '../identity/caller.ts'
import { check } from './check.ts'
import { addressOf, type App, assertSameOrigin, bodyOf, type Services } from './context.ts'
import { answers } from './describing.ts'
import { rejected, tooMany } from './problem.ts'

/** When so many codes are open that there is none to be had, in seconds. */
const crowdedSeconds = 30

/** Adds `POST /api/pairings` and `POST /api/pairings/claim`. */
export function addPairings(app: App, services: Services): void {
  const { config, limits, pairings } = services

  app.post(
    '/api/pairings',
    describeRoute({
      summary: 'For a device that is not enrolled: a code to show, and a secret to keep',
      description: 'The code is good for ten minutes. Whoever runs the hall types it at `/devices`.',
      tags: ['devices'],
      requestBody: {
        required: true,
        content: { 'application/json': { schema: resolver(pairingRequest) } },
      },
      responses: answers(pairingAnswer, 'The code and the secret', 400, 403, 413, 422, 429, 503),
    }),
    async (c) => {
      assertSameOrigin(c, config)
      const seconds = limits.pairing.take(addressOf(c, config))
      if (seconds > 0) throw tooMany(seconds)
      const { wish = null, screen = null } = check(pairingRequest, await bodyOf(c))
      const begun = await pairings.begin({ wish, screen })
      if (begun === null) throw tooMany(crowdedSeconds)
      return c.json({ ...begun, expiresAt: begun.expiresAt.toISOString() })
    },
  )

  app.post(
    '/api/pairings/claim',
    describeRoute({
      summary: 'What became of a code: `open`, or `paired` with the token',
      description:
        'An answer that was lost is given again. A secret whose token was used, or whose code is over, is worth nothing (404).',
      tags: ['devices'],
      requestBody: { required: true, content: { 'application/json': { schema: resolver(claimRequest) } } },
      responses: answers(claimAnswer, 'How it stands', 400, 403, 404, 413, 422, 429, 503),
    }),
    async (c) => {
      assertSameOrigin(c, config)
      const seconds = limits.claim.take(addressOf(c, config))
      if (seconds > 0) throw tooMany(seconds)
      const { secret } = check(claimRequest, await bodyOf(c))
      const claimed = await pairings.claim(secret)
      if (claimed === null) throw rejected('pairing-over')
      return c.json(claimed.state === 'open' ? claimed : { ...claimed, device: toldTo(claimed.device) })
    },
  )
}
