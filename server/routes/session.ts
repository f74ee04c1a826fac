/** Signing in, signing out, and who one is. */

import type { CookieOptions } from 'hono/utils/cookie'
import { deleteCookie, setCookie } from 'hono/cookie'
import { describeRoute, resolver } from 'hono-openapi'
import { loginAnswer, loginRequest, meAnswer } from '../../shared/wire/answers.ts'
import { isCrowded } from '../identity/passwords.ts'
import { toldTo } from '../identity/caller.ts'
import { sessionHours, signIn, signOut } from '../identity/sign-in.ts'
import { check } from './check.ts'
import {
  addressOf,
  type App,
  assertSameOrigin,
  bodyOf,
  cookieName,
  credentialOf,
  requireCaller,
  type Services,
} from './context.ts'
import { answers } from './describing.ts'
import { rejected, tooMany } from './problem.ts'

/** Adds `POST /api/login`, `POST /api/logout` and `GET /api/me`. */
export function addSession(app: App, services: Services): void {
  const { config, sql, gate, limits } = services
  const name = cookieName(config)
  const cookie: CookieOptions = {
    path: '/',
    httpOnly: true,
    sameSite: 'Strict',
    secure: name.startsWith('__Host-'),
    maxAge: sessionHours * 3600,
  }

  app.post(
    '/api/login',
    describeRoute({
      summary: 'Sign in',
      description: 'Answers a token for `Authorization: Bearer …` and sets the same as an HttpOnly cookie.',
      tags: ['session'],
      requestBody: { required: true, content: { 'application/json': { schema: resolver(loginRequest) } } },
      responses: answers(loginAnswer, 'Signed in', 400, 401, 403, 413, 422, 429, 503),
    }),
    async (c) => {
      assertSameOrigin(c, config)
      const address = addressOf(c, config)
      const seconds = isCrowded() ? 5 : limits.signIn.take(address)
      if (seconds > 0) throw tooMany(seconds)
      const { username, password } = check(loginRequest, await bodyOf(c))
      const outcome = await signIn(sql, username, password)
      if (!outcome.ok)
        throw outcome.retrySeconds === null ? rejected('bad-credentials') : tooMany(outcome.retrySeconds)
      limits.signIn.giveBack(address)
      setCookie(c, name, outcome.token, cookie)
      return c.json({ token: outcome.token, person: outcome.person })
    },
  )

  app.post(
    '/api/logout',
    describeRoute({
      summary: 'Sign out: the token opens nothing from now on',
      tags: ['session'],
      security: [{ bearer: [] }],
      responses: answers(null, 'Signed out', 403, 503),
    }),
    async (c) => {
      assertSameOrigin(c, config)
      const credential = credentialOf(c, config)
      if (credential !== null) await signOut(sql, gate, credential.token)
      deleteCookie(c, name, { path: '/', secure: cookie.secure ?? false })
      return c.body(null, 204)
    },
  )

  app.get(
    '/api/me',
    describeRoute({
      summary: 'Who the token belongs to',
      tags: ['session'],
      security: [{ bearer: [] }],
      responses: answers(meAnswer, 'A person or a device', 401, 503),
    }),
    async (c) => {
      const caller = await requireCaller(c, services)
      if (caller.kind === 'person') return c.json({ person: caller.person })
      const { shows: _, ...device } = caller.device
      return c.json({ device: { ...device, address: toldTo(caller.device).address } })
    },
  )
}
