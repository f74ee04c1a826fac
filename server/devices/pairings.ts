/**
 * Codes that devices show until a manager types them. A code is good for ten minutes and for one device; what the
 * device keeps is worth its token until that is used. Only hashes are stored, so any process may take any step.
 */

import { createHmac, randomBytes, randomInt } from 'node:crypto'
import type { Sql, TransactionSql } from 'postgres'
import type { DeviceKind } from '../../shared/law/actor.ts'
import { codeLength, codeLetters } from '../../shared/wire/devices.ts'
import type { DeviceRecord } from '../identity/caller.ts'
import { hashOfToken, isTokenShaped, newToken } from '../identity/tokens.ts'

export interface Begun {
  code: string
  secret: string
  expiresAt: Date
}

export type Claimed = { state: 'open' } | { state: 'paired'; token: string; device: DeviceRecord }

/** What the page said of itself that asked for a code. */
export interface Wish {
  wish: DeviceKind | null
  screen: string | null
}

const lifetime = '10 minutes'
/** More devices are never unpacked at once; a crowd of codes would only make one easier to guess. */
const openMost = 300
/** So that the bound holds however many ask at the same time. */
const beginLock = 724_004

export class Pairings {
  constructor(
    private readonly sql: Sql,
    /** Codes are short: without the key their hashes would say them. */
    private readonly key: Buffer,
  ) {}

  /** @returns a new code, or null while too many are open. */
  async begin({ wish, screen }: Wish): Promise<Begun | null> {
    const secret = newToken()
    return await this.sql.begin(async (tx) => {
      await tx`select pg_advisory_xact_lock(${beginLock})`
      await tx`delete from pairing where expires_at < now()`
      const [count] = await tx<{ open: number }[]>`
        select count(*)::int as open from pairing where device is null`
      if (count!.open >= openMost) return null
      for (;;) {
        const code = newCode()
        const [row] = await tx<{ expires_at: Date }[]>`
          insert into pairing (secret_hash, code_hash, wish, screen, expires_at)
          values (${hashOfToken(secret)}, ${this.hashOf(code)}, ${wish}, ${screen}, now() + ${lifetime}::interval)
          on conflict (code_hash) do nothing returning expires_at`
        if (row !== undefined) return { code, secret, expiresAt: row.expires_at }
      }
    })
  }

  /** @returns what waits under a code, or null where nothing does (any more). */
  async find(typed: string): Promise<Wish | null> {
    const code = normalCode(typed)
    if (code === null) return null
    const [row] = await this.sql<Wish[]>`
      select wish, screen from pairing
      where code_hash = ${this.hashOf(code)} and device is null and expires_at > now()`
    return row ?? null
  }

  /** The code is used up for this device. @returns whether it was open until now */
  async take(tx: TransactionSql, typed: string, device: string): Promise<boolean> {
    const code = normalCode(typed)
    if (code === null) return false
    const taken = await tx`
      update pairing set device = ${device}
      where code_hash = ${this.hashOf(code)} and device is null and expires_at > now() returning device`
    return taken.length > 0
  }

  /**
   * An answer may be lost: until the token was used, or the code is over, the same secret gets the same token again.
   * @returns how it stands, with the token once there is one; null for a secret that is worth nothing (any more)
   */
  async claim(secret: string): Promise<Claimed | null> {
    if (!isTokenShaped(secret)) return null
    const [row] = await this.sql<{ device: string | null }[]>`
      select device from pairing where secret_hash = ${hashOfToken(secret)} and expires_at > now()`
    if (row === undefined) return null
    if (row.device === null) return { state: 'open' }
    const token = this.tokenOf(secret)
    const [device] = await this.sql<DeviceRecord[]>`
      update device set token_hash = ${hashOfToken(token)} where id = ${row.device} and revoked_at is null
      returning id, hall, kind, name, counter, zone, shows`
    return device === undefined ? null : { state: 'paired', token, device }
  }

  /** It follows from the secret and the key: any process makes the same one, and none is kept anywhere. */
  private tokenOf(secret: string): string {
    return createHmac('sha256', this.key).update(`token ${secret}`).digest('base64url')
  }

  private hashOf(code: string): Buffer {
    return createHmac('sha256', this.key).update(code).digest()
  }
}

/** @returns a hash of no token: what is entered before the device has fetched its own. */
export function noTokenHash(): Buffer {
  return randomBytes(32)
}

function newCode(): string {
  return Array.from({ length: codeLength }, () => codeLetters[randomInt(codeLetters.length)]).join('')
}

/** @returns the code as it was shown, however it was typed; null for what can be none. */
function normalCode(typed: string): string | null {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s·-]/g, '')
  return code.length === codeLength && code.split('').every((letter) => codeLetters.includes(letter))
    ? code
    : null
}
