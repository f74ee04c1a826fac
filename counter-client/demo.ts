/** Accounts and devices of the demo hall; there are none elsewhere. */

import type { Role } from '../shared/law/actor.ts'

export interface Demo {
  hall: string
  accounts: { username: string; password: string; role: Role; name: string; counters?: number[] }[]
  devices: { kind: string; name: string; token: string; counter?: number; zone?: string }[]
}

/** @returns the demo, or null where there is none. */
export async function fetchDemo(): Promise<Demo | null> {
  try {
    const answer = await fetch('/api/demo')
    return answer.ok ? ((await answer.json()) as Demo) : null
  } catch {
    return null
  }
}
