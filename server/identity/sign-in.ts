/** Signing in and out. */

import type { Sql } from 'postgres'
import type { Role } from '../../shared/law/actor.ts'
import type { Gate } from './gate.ts'
import { passwordFits } from './passwords.ts'
import { hashOfToken, newToken } from './tokens.ts'

export type SignIn =
  | { ok: true; token: string; person: { id: string; name: string; roles: Role[] } }
  /** `retrySeconds`: too many wrong passwords, the next try is listened to then. */
  | { ok: false; retrySeconds: number | null }

/** A working day with its overtime; after that one signs in again. */
export const sessionHours = 12
const freeTries = 5
const longestDelaySeconds = 60
const rememberedStrangers = 10_000

/** Names that nobody has are delayed like names that somebody has, or the delay would tell them apart. */
const strangers = new Map<string, { failures: number; retryAt: number }>()

interface Row {
  id: string
  name: string
  roles: Role[]
  password_hash: string
  failures: number
  retry_at: Date | null
  disabled_at: Date | null
}

/**
 * After five wrong passwords in a row each further try has to wait twice as long, up to a minute: guessing is
 * hopeless, and nobody is locked out for good.
 */
export async function signIn(sql: Sql, username: string, password: string): Promise<SignIn> {
  const name = username.trim().toLowerCase()
  const [row] = await sql<Row[]>`
    select id, name, roles, password_hash, failures, retry_at, disabled_at from person where username = ${name}`
  const retryAt = row === undefined ? (strangers.get(name)?.retryAt ?? 0) : (row.retry_at?.getTime() ?? 0)
  const left = Math.ceil((retryAt - Date.now()) / 1000)
  if (left > 0) return { ok: false, retrySeconds: left }
  const known = row !== undefined && row.disabled_at === null ? row : null
  if (!(await passwordFits(known?.password_hash ?? null, password))) {
    await countFailure(sql, name, row)
    return { ok: false, retrySeconds: null }
  }
  const { id, roles } = known!
  const token = newToken()
  await sql`
    insert into session (token_hash, person, expires_at)
    values (${hashOfToken(token)}, ${id}, now() + ${`${sessionHours} hours`}::interval)`
  if (known!.failures > 0) await sql`update person set failures = 0, retry_at = null where id = ${id}`
  return { ok: true, token, person: { id, name: known!.name, roles } }
}

/** The token opens nothing from now on. */
export async function signOut(sql: Sql, gate: Gate, token: string): Promise<void> {
  await sql`delete from session where token_hash = ${hashOfToken(token)}`
  gate.forget(token)
}

/** Deletes sessions that are over. */
export async function forgetEndedSessions(sql: Sql): Promise<void> {
  await sql`delete from session where expires_at < now() or seen_at < now() - interval '1 day'`
}

async function countFailure(sql: Sql, name: string, row: Row | undefined): Promise<void> {
  if (row !== undefined) {
    // In one statement: tries at the same time must all be counted.
    await sql`
      update person set failures = failures + 1, retry_at = case when failures + 1 >= ${freeTries}
        then now() + make_interval(secs => least(${longestDelaySeconds}, power(2, least(failures + 1 - ${freeTries}, 6))))
        end
      where id = ${row.id}`
    return
  }
  if (strangers.size >= rememberedStrangers) strangers.clear()
  const failures = (strangers.get(name)?.failures ?? 0) + 1
  const over = failures - freeTries
  const delay = over < 0 ? 0 : Math.min(longestDelaySeconds, 2 ** Math.min(over, 6))
  strangers.set(name, { failures, retryAt: Date.now() + delay * 1000 })
}
