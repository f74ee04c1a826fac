/** Which hall this page belongs to, and which device it is. */

import { morningPrefix } from '../wire/morning-speeds.ts'

interface HallName {
  hall: string
  name: string
}

const retryMilliseconds = 2000

/** @returns the hall that `?hall=` names, or the server's first. Asks until it is answered. */
export async function findHall(): Promise<HallName> {
  const wanted = wantedHall()
  for (;;) {
    const halls = await askHalls()
    const found = halls.find(({ hall }) => wanted === null || hall === wanted)
    if (found !== undefined) return found
    await new Promise((wake) => setTimeout(wake, retryMilliseconds))
  }
}

/** @returns the hall that the address names, or null for the server's first. */
export function wantedHall(): string | null {
  return new URLSearchParams(location.search).get('hall')
}

/** @returns whether the page looks at a played morning (`server/demo`): its devices are lent for as long as it lasts. */
export function isPlayed(): boolean {
  return wantedHall()?.startsWith(morningPrefix) === true
}

/**
 * @param hall as the address names it: a machine's own token stays what it is while a page is open for another hall
 * @returns under which name the token of a kind of device is kept
 */
export function tokenKey(kind: string, hall: string | null): string {
  return `jiaohao.device.${kind}${hall === null ? '' : `@${hall}`}`
}

/**
 * The token of the device that this browser is: once given as `#device=…` in the address it is kept; in a demo hall the
 * first device of the kind lends its own.
 * @param fits whether a demo device is meant, e.g. the evaluator of this counter
 * @returns undefined when the browser is no device: it sees what the public and its session see
 */
export async function deviceToken(
  kind: string,
  fits: (device: DemoDevice) => boolean = () => true,
): Promise<string | undefined> {
  const kept = keptToken(kind)
  if (kept !== undefined) return kept
  const demo = await askDemo(wantedHall())
  return demo.find((device) => device.kind === kind && fits(device))?.token
}

/** @returns the token that this browser was given for itself, now or before. */
export function keptToken(kind: string): string | undefined {
  // A machine stays what it is while it looks at a played morning, whose devices are lent.
  if (isPlayed()) return undefined
  const hall = wantedHall()
  const storeKey = tokenKey(kind, hall)
  const given = /(?:^#|&)device=([^&]+)/.exec(location.hash)?.[1]
  try {
    if (given !== undefined) {
      localStorage.setItem(storeKey, decodeURIComponent(given))
      history.replaceState(null, '', location.pathname + location.search)
    }
    return localStorage.getItem(storeKey) ?? undefined
  } catch {
    return given === undefined ? undefined : decodeURIComponent(given)
  }
}

export interface DemoDevice {
  kind: string
  name: string
  token: string
  counter?: number
  zone?: string
}

async function askHalls(): Promise<HallName[]> {
  try {
    const answer = await fetch('/api/halls')
    return answer.ok ? ((await answer.json()) as { halls: HallName[] }).halls : []
  } catch {
    return []
  }
}

async function askDemo(hall: string | null): Promise<DemoDevice[]> {
  try {
    const answer = await fetch(`/api/demo${hall === null ? '' : `?hall=${encodeURIComponent(hall)}`}`)
    return answer.ok ? ((await answer.json()) as { devices: DemoDevice[] }).devices : []
  } catch {
    return []
  }
}
