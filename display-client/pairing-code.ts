/** The code of a device that wants to be paired: asked for, renewed before it is over, and exchanged for a token once. */

import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { DeviceKind } from '../shared/law/actor.ts'
import { keepToken } from '../shared/ui/enrolment.ts'
import { language } from '../shared/ui/words.ts'
import type { DeviceTold } from '../shared/wire/devices.ts'
import type { Problem } from '../shared/wire/problem.ts'

interface Code {
  code: string
  secret: string
  expiresAt: string
}

type Claimed = { state: 'open' } | { state: 'paired'; token: string; device: DeviceTold }

const storeKey = 'jiaohao.pairing'
const everyMilliseconds = 1500
/** A code that is about to be over is no longer worth typing. */
const spareMilliseconds = 20_000

export class PairingCode implements ReactiveController {
  code: string | null = null
  /** When it is over, by the local clock. */
  until = 0
  /** Why there is none. */
  problem: Problem | null = null
  isAway = false
  paired: DeviceTold | null = null
  private secret = ''
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly wish: DeviceKind | null,
    private readonly onPaired: (device: DeviceTold) => void,
  ) {
    host.addController(this)
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    clearTimeout(this.timer)
  }

  /** Takes up the code that this tab had before it was loaded again, or asks for one. */
  start(): void {
    const kept = keptCode()
    if (kept !== null) this.show(kept)
    void this.step()
  }

  private async step(): Promise<void> {
    const pause = await this.look()
    this.host.requestUpdate()
    if (pause > 0) this.timer = setTimeout(() => void this.step(), pause)
  }

  /** @returns after how many milliseconds to look again; 0: it is done. */
  private async look(): Promise<number> {
    if (this.code === null || Date.now() > this.until - spareMilliseconds) return await this.begin()
    const claimed = await post<Claimed>('/api/pairings/claim', { secret: this.secret })
    this.isAway = claimed === null
    if (claimed === null) return everyMilliseconds
    if ('problem' in claimed) {
      if (claimed.problem.status !== 404) return everyMilliseconds * 2
      this.forget()
      return await this.begin()
    }
    if (claimed.body.state === 'open') return everyMilliseconds
    const { token, device } = claimed.body
    keepToken(device, token)
    this.forget()
    this.paired = device
    this.onPaired(device)
    return 0
  }

  private async begin(): Promise<number> {
    const screen = `${window.screen.width}×${window.screen.height}`
    const wish = this.wish === null ? {} : { wish: this.wish }
    const begun = await post<Code>('/api/pairings', { ...wish, screen })
    this.isAway = begun === null
    this.problem = begun !== null && 'problem' in begun ? begun.problem : null
    if (begun === null || 'problem' in begun) return everyMilliseconds * 3
    // The machine's clock may be wrong by hours; how long a code is good is not.
    const { code, secret, expiresAt } = begun.body
    const until = Date.now() + (Date.parse(expiresAt) - begun.at)
    this.show({ code, secret, until })
    keep({ code, secret, until })
    return everyMilliseconds
  }

  private show({ code, secret, until }: Kept): void {
    this.code = code
    this.secret = secret
    this.until = until
  }

  private forget(): void {
    this.code = null
    keep(null)
  }
}

interface Kept {
  code: string
  secret: string
  until: number
}

function keptCode(): Kept | null {
  try {
    return JSON.parse(sessionStorage.getItem(storeKey) ?? 'null') as Kept | null
  } catch {
    return null
  }
}

function keep(code: Kept | null): void {
  try {
    if (code === null) sessionStorage.removeItem(storeKey)
    else sessionStorage.setItem(storeKey, JSON.stringify(code))
  } catch {
    // Without storage a page that is loaded again shows another code.
  }
}

/** @returns what was answered and when, by the server's clock; null when nobody answered. */
async function post<T>(
  path: string,
  body: object,
): Promise<{ body: T; at: number } | { problem: Problem } | null> {
  try {
    const answer = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Accept-Language': language() },
      body: JSON.stringify(body),
    })
    const content: unknown = await answer.json()
    if (!answer.ok) return { problem: content as Problem }
    return { body: content as T, at: Date.parse(answer.headers.get('date') ?? '') || Date.now() }
  } catch {
    return null
  }
}
