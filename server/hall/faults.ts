/** What went wrong with the database, as far as it matters to a hall. */

import { Unavailable } from './job.ts'

/**
 * @returns `lost`: another process was first; `away`: the database cannot be reached or asks to try again;
 * `broken`: it refuses what was sent, and will again.
 */
export function faultKind(error: unknown): 'lost' | 'away' | 'broken' {
  const code = codeOf(error)
  if (code === '23505' && constraintOf(error).startsWith('command')) return 'lost'
  if (code === '23505' && constraintOf(error).startsWith('journal')) return 'lost'
  if (code === '40001' || code === '40P01') return 'lost'
  if (isSqlState(code)) return /^(08|53|57|55P03|25006|XX)/.test(code) ? 'away' : 'broken'
  if (error instanceof Unavailable) return 'lost'
  return code === '' ? 'broken' : 'away'
}

/** @returns whether the error says no more than that the database could not be reached, or did not answer in time. */
export function isLostConnection(error: unknown): boolean {
  if (error instanceof Unavailable) return true
  return /^(ECONN|CONNECT|EPIPE|ETIMEDOUT|EHOST|ENET|EAI_|08|53|57)/.test(codeOf(error))
}

/** Five characters with a digit; `EPIPE` and its kin have none. */
function isSqlState(code: string): boolean {
  return /^(?=.*\d)[0-9A-Z]{5}$/.test(code)
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}

function constraintOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'constraint_name' in error
    ? String(error.constraint_name)
    : ''
}
