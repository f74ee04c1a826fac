/**
 * Whose token it is. Answers are remembered for two seconds, so that a busy counter costs no query per command and
 * a withdrawn token is worth nothing two seconds later on any process, and at once on the one that withdrew it.
 */

import type { Sql } from 'postgres'
import type { Caller, DeviceRecord, PersonRecord } from './caller.ts'
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
  /** Devices that have used their token. */
  private readonly settled = new Set<string>()
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

  /** A device was changed or withdrawn, here or on another process: what was known of it is asked for again. */
  forgetDevices(): void {
    this.known.clear()
  }

  /** Calls with each token that is withdrawn in this process. @returns how to stop. */
  onForget(listener: (token: string) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** @returns who holds each of the tokens now, in two queries; being asked for does not count as use. */
  async whoHaveAll(tokens: readonly string[]): Promise<Map<string, Caller>> {
    const byHash = new Map(
      tokens.filter(isTokenShaped).map((token) => [hashOfToken(token).toString('hex'), token]),
    )
    const hashes = [...byHash.keys()].map((hex) => Buffer.from(hex, 'hex'))
    const found = new Map<string, Caller>()
    for (const { hash, caller } of [...(await this.people(hashes)), ...(await this.devices(hashes))])
      found.set(byHash.get(hash.toString('hex'))!, caller)
    return found
  }

  private async look(token: string): Promise<Caller | null> {
    const hash = hashOfToken(token)
    const [person] = await this.people([hash])
    if (person !== undefined) {
      await this.touch(token, hash)
      return person.caller
    }
    const device = (await this.devices([hash]))[0]?.caller
    if (device?.kind !== 'device') return null
    await this.settle(device.device.id)
    return device
  }

  /** The device has its token: what it fetched it with is worth nothing from now on. */
  private async settle(device: string): Promise<void> {
    if (this.settled.has(device)) return
    await this.sql`delete from pairing where device = ${device}`
    if (this.settled.size >= rememberedMost) this.settled.clear()
    this.settled.add(device)
  }

  private async people(hashes: readonly Buffer[]): Promise<Found[]> {
    if (hashes.length === 0) return []
    const rows = await this.sql<PersonRow[]>`
      select s.token_hash, p.id, p.username, p.staff_no, p.name, p.roles, p.hall, p.counters,
        p.department
      from session s join person p on p.id = s.person
      where s.token_hash in ${this.sql(hashes)} and s.expires_at > now() and s.seen_at > now() - ${idle}::interval
        and p.disabled_at is null`
    return rows.map(({ token_hash: hash, staff_no: staffNo, ...rest }) => ({
      hash,
      caller: { kind: 'person', person: { staffNo, ...rest } },
    }))
  }

  private async devices(hashes: readonly Buffer[]): Promise<Found[]> {
    if (hashes.length === 0) return []
    const rows = await this.sql<DeviceRow[]>`
      select token_hash, id, hall, kind, name, counter, zone, shows from device
      where token_hash in ${this.sql(hashes)} and revoked_at is null`
    return rows.map(({ token_hash: hash, ...device }) => ({ hash, caller: { kind: 'device', device } }))
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

interface Found {
  hash: Buffer
  caller: Caller
}

interface PersonRow extends Omit<PersonRecord, 'staffNo'> {
  token_hash: Buffer
  staff_no: string
}

interface DeviceRow extends DeviceRecord {
  token_hash: Buffer
}
