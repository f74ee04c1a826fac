/**
 * Whose token it is. Answers are remembered for two seconds, so that a busy counter costs no query per command and
 * a withdrawn token is worth nothing two seconds later on any process, and at once on the one that withdrew it.
 */

import type { Sql } from 'postgres'
import type { DeviceKind, Role } from '../../shared/law/actor.ts'
import type { Caller } from './caller.ts'
import { hashOfToken, isTokenShaped } from './tokens.ts'

const freshMilliseconds = 2000
const seenMilliseconds = 60_000
const rememberedMost = 20_000
/** A session ends after an hour without use. */
const idle = '1 hour'

interface Known {
  caller: Promise<Caller | null>
  until: number
}

export class Gate {
  private readonly known = new Map<string, Known>()
  private readonly seen = new Map<string, number>()
  private readonly listeners = new Set<(token: string) => void>()

  constructor(private readonly sql: Sql) {}

  /** @returns who holds the token, or null when it opens nothing (any more). */
  async whoHas(token: string): Promise<Caller | null> {
    if (!isTokenShaped(token)) return null
    const now = Date.now()
    const known = this.known.get(token)
    if (known !== undefined && known.until > now) return known.caller
    if (this.known.size >= rememberedMost) this.known.clear()
    const caller = this.look(token)
    this.known.set(token, { caller, until: now + freshMilliseconds })
    caller.catch(() => this.known.delete(token))
    return caller
  }

  /** The token was withdrawn here: forgets it and tells whoever keeps a line open for it. */
  forget(token: string): void {
    this.known.delete(token)
    for (const listener of this.listeners) listener(token)
  }

  /** Calls with each token that is withdrawn in this process. @returns how to stop. */
  onForget(listener: (token: string) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private async look(token: string): Promise<Caller | null> {
    const hash = hashOfToken(token)
    return (await this.personOf(token, hash)) ?? (await this.deviceOf(hash))
  }

  private async personOf(token: string, hash: Buffer): Promise<Caller | null> {
    const [row] = await this.sql<PersonRow[]>`
      select p.id, p.username, p.staff_no, p.name, p.roles, p.hall, p.counters
      from session s join person p on p.id = s.person
      where s.token_hash = ${hash} and s.expires_at > now() and s.seen_at > now() - ${idle}::interval
        and p.disabled_at is null`
    if (row === undefined) return null
    await this.touch(token, hash)
    const { id, username, staff_no: staffNo, name, roles, hall, counters } = row
    return { kind: 'person', person: { id, username, staffNo, name, roles, hall, counters } }
  }

  private async deviceOf(hash: Buffer): Promise<Caller | null> {
    const [row] = await this.sql<DeviceRow[]>`
      select id, hall, kind, name, counter, zone from device where token_hash = ${hash} and revoked_at is null`
    return row === undefined ? null : { kind: 'device', device: { ...row } }
  }

  /** To within a minute: a write per minute and person, not per command. */
  private async touch(token: string, hash: Buffer): Promise<void> {
    const now = Date.now()
    if ((this.seen.get(token) ?? 0) + seenMilliseconds > now) return
    if (this.seen.size >= rememberedMost) this.seen.clear()
    this.seen.set(token, now)
    await this.sql`update session set seen_at = now() where token_hash = ${hash}`
  }
}

interface PersonRow {
  id: string
  username: string
  staff_no: string
  name: string
  roles: Role[]
  hall: string | null
  counters: number[]
}

interface DeviceRow {
  id: string
  hall: string
  kind: DeviceKind
  name: string
  counter: number | null
  zone: string | null
}
