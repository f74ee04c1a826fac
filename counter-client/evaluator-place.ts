/** Which counter this evaluator belongs to: by its own device, or by the session of the clerk who sits there. */

import { deviceToken, findHall } from '../shared/ui/hall.ts'

export interface EvaluatorPlace {
  hall: string
  /** Empty: none is known. */
  counter: string
  /** None: the session of this browser, with which nobody can rate (R2). */
  token: string | undefined
  /** Neither a device nor signed in. */
  isUnknown: boolean
}

interface Me {
  device?: { counter: number | null }
  person?: { counters: number[] }
}

const retryMilliseconds = 2000

/** @returns the place; asks until it is answered. `?counter=` in the address chooses among several. */
export async function findEvaluatorPlace(): Promise<EvaluatorPlace> {
  const asked = new URLSearchParams(location.search).get('counter')
  const [{ hall }, token] = await Promise.all([
    findHall(),
    deviceToken('evaluator', ({ counter }) => asked === null || String(counter) === asked),
  ])
  const me = await whoAmI(token)
  const counter = me?.device === undefined ? (asked ?? me?.person?.counters[0]) : me.device.counter
  return { hall, counter: counter == null ? '' : String(counter), token, isUnknown: me === null }
}

/** @returns null when the server knows neither device nor person. */
async function whoAmI(token: string | undefined): Promise<Me | null> {
  const headers: Record<string, string> = token === undefined ? {} : { Authorization: `Bearer ${token}` }
  for (;;) {
    try {
      const answer = await fetch('/api/me', { headers })
      if (answer.status === 401) return null
      if (answer.ok) return (await answer.json()) as Me
    } catch {
      // The server is away; it comes back.
    }
    await new Promise((wake) => setTimeout(wake, retryMilliseconds))
  }
}
