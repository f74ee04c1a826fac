/** The token of a print agent: given, kept from before, or got by a code that a manager types at `/devices`. */

import { readFileSync, writeFileSync } from 'node:fs'

interface Code {
  code: string
  secret: string
}

type Claimed = { state: 'open' } | { state: 'paired'; token: string; device: { kind: string; name: string } }

const pauseMilliseconds = 2000

/**
 * @param file where it is kept, readable by its owner alone
 * @param say tells whoever stands before the machine
 * @returns the token; waits until somebody has typed the code, and shows another when one is over
 */
export async function agentToken(
  server: string,
  file: string,
  say: (words: string) => void,
): Promise<string> {
  try {
    const kept = readFileSync(file, 'utf8').trim()
    if (kept !== '') return kept
  } catch {
    // There is none yet.
  }
  for (let code: Code | null = null; ; await pause()) {
    if (code === null) {
      const begun = await post<Code>(`${server}/api/pairings`, { wish: 'printer' })
      code = begun === 'over' ? null : begun
      if (code !== null)
        say(`code ${code.code.slice(0, 3)} ${code.code.slice(3)}: type it at ${server}/devices`)
      continue
    }
    const claimed = await post<Claimed>(`${server}/api/pairings/claim`, {
      secret: code.secret,
    })
    if (claimed === 'over') code = null
    else if (claimed?.state === 'paired') {
      writeFileSync(file, `${claimed.token}\n`, { mode: 0o600 })
      say(`paired as ${claimed.device.name}; its token is kept in ${file}`)
      return claimed.token
    }
  }
}

async function post<T>(address: string, body: object): Promise<T | 'over' | null> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    })
    const content: unknown = await answer.json()
    if (answer.ok) return content as T
    return answer.status === 404 ? 'over' : null
  } catch {
    return null
  }
}

function pause(): Promise<void> {
  return new Promise((wake) => setTimeout(wake, pauseMilliseconds))
}
