/**
 * What a browser keeps of the device that it is, and what becomes of its page: where it belongs, and what it does when
 * it is a device no more.
 */

import type { DeviceKind } from '../law/actor.ts'
import { morningPrefix } from '../wire/morning-speeds.ts'

const lastKey = 'jiaohao.device'
const retryMilliseconds = 1000

/** @returns under which name the token of a kind of device is kept. */
export function tokenKey(kind: string): string {
  return `jiaohao.device.${kind}`
}

/** This browser is that device from now on. */
export function keepToken(kind: DeviceKind, token: string): void {
  localStorage.setItem(tokenKey(kind), token)
  localStorage.setItem(lastKey, kind)
}

/** @returns the token of what this browser was paired as last, or null. */
export function lastToken(): { kind: DeviceKind; token: string } | null {
  try {
    const kind = localStorage.getItem(lastKey) as DeviceKind | null
    const token = kind === null ? null : localStorage.getItem(tokenKey(kind))
    return kind === null || token === null ? null : { kind, token }
  } catch {
    return null
  }
}

/** The token opens nothing any more. */
export function dropToken(kind: string): void {
  try {
    localStorage.removeItem(tokenKey(kind))
    if (localStorage.getItem(lastKey) === kind) localStorage.removeItem(lastKey)
  } catch {
    // A browser without storage has kept nothing.
  }
}

/** @returns whether the page looks at a played morning (`server/demo`): its devices are lent for as long as it lasts. */
export function isPlayed(): boolean {
  return new URLSearchParams(location.search).get('hall')?.startsWith(morningPrefix) === true
}

/** Dark at once, whatever the page shows; then a code to be paired again with. */
export function beWithdrawn(kind: string): void {
  if (isPlayed()) return void goTo('/', () => true)
  dropToken(kind)
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
