/** Tokens of sessions and devices: 256 random bits with their holder, a SHA-256 in the database. */

import { createHash, randomBytes } from 'node:crypto'

/** @returns a new token. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** @returns what the database keeps of a token. */
export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** @returns whether it can be a token at all; what cannot never reaches the database. */
export function isTokenShaped(text: string): boolean {
  return /^[\w-]{43}$/.test(text)
}
