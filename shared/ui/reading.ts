/** Asking the server once for something that no view holds. */

import type { Problem } from '../wire/problem.ts'
import { language } from './words.ts'

/** Answered, refused with its problem, or null where nobody answered. */
export type Reading<T> = { ok: true; value: T } | { ok: false; problem: Problem } | null

const patienceMilliseconds = 8000

/** @param path under the hall, e.g. `bookings/slots?queue=A`; never throws */
export async function read<T>(hall: string, path: string, token?: string): Promise<Reading<T>> {
  const abort = new AbortController()
  const late = setTimeout(() => abort.abort(), patienceMilliseconds)
  try {
    const answer = await fetch(`/api/halls/${encodeURIComponent(hall)}/${path}`, {
      headers: {
        'Accept-Language': language(),
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      },
      signal: abort.signal,
    })
    const content: unknown = await answer.json()
    return answer.ok ? { ok: true, value: content as T } : { ok: false, problem: content as Problem }
  } catch {
    return null
  } finally {
    clearTimeout(late)
  }
}
