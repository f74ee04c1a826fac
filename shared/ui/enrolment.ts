/**
 * What a browser keeps of the device that it is, and what becomes of its page: where it belongs, and what it does when
 * it is a device no more.
 */

import type { DeviceKind } from '../law/actor.ts'
import type { DeviceTold } from '../wire/devices.ts'
import { isPlayed, tokenKey, wantedHall } from './hall.ts'

const lastKey = 'jiaohao.device'
const retryMilliseconds = 1000

/** This browser is that device from now on, at addresses that name the hall: all that the desk gives out do. */
export function keepToken({ kind, hall }: Pick<DeviceTold, 'kind' | 'hall'>, token: string): void {
  try {
    localStorage.setItem(tokenKey(kind, hall), token)
    localStorage.setItem(lastKey, JSON.stringify({ kind, hall }))
  } catch {
    // A browser without storage forgets, and shows a code again when it is loaded again.
  }
}

/** @returns the token of what this browser was made last, or null. */
export function lastToken(): { kind: DeviceKind; hall: string; token: string } | null {
  try {
    const last = JSON.parse(localStorage.getItem(lastKey) ?? 'null') as Pick<
      DeviceTold,
      'kind' | 'hall'
    > | null
    const token = last === null ? null : localStorage.getItem(tokenKey(last.kind, last.hall))
    return last === null || token === null ? null : { kind: last.kind, hall: last.hall, token }
  } catch {
    return null
  }
}

/** The token opens nothing any more. */
export function dropToken(kind: string, hall: string | null): void {
  try {
    localStorage.removeItem(tokenKey(kind, hall))
    const last = lastToken()
    if (last === null) localStorage.removeItem(lastKey)
  } catch {
    // A browser without storage has kept nothing.
  }
}

/** Dark at once, whatever the page shows; then a code to be paired again with. */
export function beWithdrawn(kind: string): void {
  if (isPlayed()) return void goTo('/', () => true)
  dropToken(kind, wantedHall())
  document.documentElement.toggleAttribute('data-withdrawn', true)
  void goTo(`/pair?as=${kind}&gone=1`, () => true)
}

let wanted = ''

/**
 * Goes there as soon as the server answers and nobody is in the middle of something; nothing where the page is there.
 * @param isFree whether the page may be left
 */
export async function goTo(address: string, isFree = isUnused): Promise<void> {
  if (wanted === address) return
  wanted = address
  while (wanted === address && !isHere(address)) {
    if (isFree() && (await isAnswered(address))) {
      location.replace(spoken(address))
      return
    }
    await new Promise((wake) => setTimeout(wake, retryMilliseconds))
  }
  if (wanted === address) wanted = ''
}

/** Whoever is in the middle of something stops the event, as for a new version. */
function isUnused(): boolean {
  return window.dispatchEvent(new Event('renew', { cancelable: true }))
}

function isHere(address: string): boolean {
  return plainly(new URL(address, location.href)) === plainly(new URL(location.href))
}

/** The address without the language, which belongs to whoever set the screen up. */
function plainly({ pathname, searchParams }: URL): string {
  const query = new URLSearchParams(searchParams)
  query.delete('lang')
  query.sort()
  return `${pathname}?${query}`
}

function spoken(address: string): string {
  const url = new URL(address, location.href)
  const language = new URLSearchParams(location.search).get('lang')
  if (language !== null) url.searchParams.set('lang', language)
  return url.href
}

/** A page that leaves for a server that is away would never come back by itself. */
async function isAnswered(address: string): Promise<boolean> {
  try {
    return (await fetch(address, { headers: { Accept: 'text/html' }, cache: 'no-store' })).ok
  } catch {
    return false
  }
}
