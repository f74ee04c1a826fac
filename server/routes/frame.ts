/** Around every request: its id, its language, the security headers, and one answer for everything that fails. */

import { randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { languageOf } from '../../shared/words/language.ts'
import { faultKind } from '../hall/faults.ts'
import { Unavailable } from '../hall/halls.ts'
import { traceOf } from '../log.ts'
import type { App, Ctx, Env, Services } from './context.ts'
import { documentOf, Problem, rejected } from './problem.ts'

const bodyBytes = 65_536
const slowMilliseconds = 1000

/** Nothing from elsewhere runs or is shown; Lit's styles are adopted sheets and need no exception. */
const policy = policyWith()

/** What a page may do beyond what every page may. */
interface Exceptions {
  /** Services on the device's own machine that it may talk to, as `ws://127.0.0.1:9100`. */
  services?: readonly string[]
  /** It shows our own screens within itself: the replay. */
  frames?: boolean
  /** It is shown within our own pages: a screen in the replay. */
  isFramed?: boolean
}

/** @returns the policy of a page. */
export function policyWith({ services = [], frames = false, isFramed = false }: Exceptions = {}): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "media-src 'self'",
    "font-src 'self'",
    ["connect-src 'self'", ...services].join(' '),
    "manifest-src 'self'",
    "worker-src 'self'",
    ...(frames ? ["frame-src 'self'"] : []),
    isFramed ? "frame-ancestors 'self'" : "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html kiosk-worker',
  ].join('; ')
}

/** @returns the middleware that goes before every route. */
export function frame({ config, metrics, log }: Services): MiddlewareHandler<Env> {
  const isSecure = config.publicOrigin?.startsWith('https:') ?? false
  return async (c, next) => {
    const began = performance.now()
    c.set('requestId', randomUUID())
    c.set('language', languageOf(c.req.header('accept-language')))
    await next()
    const { headers } = c.res
    headers.set('X-Request-Id', c.get('requestId'))
    headers.set('X-Content-Type-Options', 'nosniff')
    headers.set('Referrer-Policy', 'no-referrer')
    if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', policy)
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
    headers.set('Cross-Origin-Opener-Policy', 'same-origin')
    headers.set('Cross-Origin-Resource-Policy', 'same-origin')
    if (isSecure) headers.set('Strict-Transport-Security', 'max-age=31536000')
    const milliseconds = performance.now() - began
    metrics.requests.inc({ status: c.res.status })
    if (milliseconds > slowMilliseconds && c.get('isWaiting') !== true)
      log.warn(
        { requestId: c.get('requestId'), milliseconds: Math.round(milliseconds), status: c.res.status },
        'slow request',
      )
  }
}

const limitOfUntold = bodyLimit({ maxSize: bodyBytes, onError: tooLarge })

/**
 * Bodies beyond 64 kB are refused before they are read. A told length is believed, because node reads no further; to
 * count what comes untold the body must be wrapped in a stream, which costs more than the rest of the frame.
 */
export const smallBody: MiddlewareHandler<Env> = (c, next) => {
  if (c.req.header('transfer-encoding') !== undefined) return limitOfUntold(c, next)
  if (Number(c.req.header('content-length') ?? 0) > bodyBytes) tooLarge()
  return next()
}

function tooLarge(): never {
  throw rejected('too-large', { kilobytes: bodyBytes / 1024 })
}

/** The one place where something thrown becomes an answer. */
export function answerErrors(app: App, { log }: Services): void {
  app.notFound((c) => answer(c, rejected('not-found')))
  app.onError((error, c) => answer(c, problemOf(error, c, log)))
}

/** For the same path with another method. */
export function onlyMethods(app: App): void {
  const allowed = new Map<string, Set<string>>()
  for (const { method, path } of app.routes)
    if (method !== 'ALL' && !path.includes('*'))
      allowed.set(path, (allowed.get(path) ?? new Set()).add(method))
  for (const [path, methods] of allowed)
    app.all(path, () => {
      const list = [...methods].join(', ')
      throw rejected('wrong-method', { allowed: list }, { Allow: list })
    })
}

function answer(c: Ctx, problem: Problem): Response {
  const requestId = c.get('requestId')
  const document = documentOf(problem, c.get('language'), requestId)
  const headers = { 'Content-Type': 'application/problem+json', ...problem.extra.headers }
  return c.body(JSON.stringify(document), problem.status, headers)
}

function problemOf(error: unknown, c: Ctx, log: Services['log']): Problem {
  if (error instanceof Problem) return error
  if (error instanceof HTTPException && error.status < 500) return rejected('not-found')
  const requestId = c.get('requestId')
  if (error instanceof Unavailable || isDatabaseAway(error)) {
    log.warn({ requestId, ...traceOf(error) }, 'database away')
    return rejected('database-away', {}, { 'Retry-After': '2' })
  }
  log.error({ requestId, method: c.req.method, route: c.req.routePath, ...traceOf(error) }, 'fault')
  return rejected('fault')
}

/** An error without a code is a fault of ours, not the database's. */
function isDatabaseAway(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && faultKind(error) !== 'broken'
}
