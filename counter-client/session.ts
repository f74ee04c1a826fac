/** Who is signed in at this terminal. The token stays in this tab: another tab may be another person. */

import type { Role } from '../shared/law/actor.ts'
import { commonWords, language, wordsOf } from '../shared/ui/words.ts'
import type { Problem } from '../shared/wire/problem.ts'

export interface Session {
  token: string
  person: { id: string; name: string; roles: Role[] }
  username: string
  staffNo: string
  /** The hall that the person belongs to, if to one. */
  hall: string | null
  /** Where the person usually sits. */
  counters: number[]
  /** The stationed department that the person belongs to, if to one. */
  department: string | null
}

export type SignedIn = { ok: true; session: Session } | { ok: false; detail: string }

interface Me {
  person?: Session['person'] & Omit<Session, 'token' | 'person'>
}

const storeKey = 'jiaohao.session'

/** @returns the session, or a sentence that says why not. */
export async function signIn(username: string, password: string): Promise<SignedIn> {
  try {
    const answer = await fetch('/api/login', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Accept-Language': language() },
      body: JSON.stringify({ username, password }),
    })
    const content: unknown = await answer.json()
    if (!answer.ok) return { ok: false, detail: (content as Problem).detail }
    const { token } = content as { token: string }
    const session = await sessionOf(token)
    if (session === null) return { ok: false, detail: wordsOf(commonWords).network }
    sessionStorage.setItem(storeKey, token)
    return { ok: true, session }
  } catch {
    return { ok: false, detail: wordsOf(commonWords).network }
  }
}

/**
 * @param wanted whom the address names; the session of another person is not taken up
 * @returns the session of this tab as long as the server knows it; waits for a server that is away
 */
export async function resumeSession(
  wanted = new URLSearchParams(location.search).get('user'),
): Promise<Session | null> {
  const token = sessionStorage.getItem(storeKey)
  if (token === null) return null
  for (;;) {
    try {
      const session = await sessionOf(token)
      const isOther = wanted !== null && session?.username !== wanted
      if (session !== null && !isOther) return session
      sessionStorage.removeItem(storeKey)
      return null
    } catch {
      await new Promise((wake) => setTimeout(wake, 2000))
    }
  }
}

/** Ends the session here and at the server. */
export async function signOut({ token }: Session): Promise<void> {
  sessionStorage.removeItem(storeKey)
  try {
    await fetch('/api/logout', { method: 'POST', headers: { Authorization: `Bearer ${token}` } })
  } catch {
    // The server ends it by itself after its hours.
  }
}

/** @throws when the server is away */
async function sessionOf(token: string): Promise<Session | null> {
  const answer = await fetch('/api/me', { headers: { Authorization: `Bearer ${token}` } })
  if (answer.status === 401) return null
  if (!answer.ok) throw new Error(`me: ${answer.status}`)
  const { person } = (await answer.json()) as Me
  if (person === undefined) return null
  const { id, name, roles, username, staffNo, hall, counters, department } = person
  return { token, person: { id, name, roles }, username, staffNo, hall, counters, department }
}
