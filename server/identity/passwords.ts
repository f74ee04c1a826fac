/** Passwords: argon2id with 19 MiB and two passes (about 20 ms), two at once so that sign-ins never starve the hall. */

import { hash, verify } from '@node-rs/argon2'

const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const atOnce = 2
const waitingMost = 500

/** A hash that no password fits: unknown names take as long as known ones. */
const decoy = hash('nobody has this password', cost)

let running = 0
const queue: (() => void)[] = []

/** @returns the hash to keep. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, cost))
}

/** @param stored the kept hash; null where there is no such person. @returns whether the password is right. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  const against = stored ?? (await decoy)
  return (await inTurn(() => verify(against, password))) && stored !== null
}

/** @returns whether so many sign-ins are waiting that one more should come later. */
export function isCrowded(): boolean {
  return queue.length >= waitingMost
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await new Promise<void>((go) => queue.push(go))
  running++
  try {
    return await work()
  } finally {
    running--
    queue.shift()?.()
  }
}
