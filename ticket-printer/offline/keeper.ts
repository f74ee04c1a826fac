/**
 * Keeps a kiosk going without its line (N7 to N14): remembers the hall, holds numbers, gives them, and hands them in when
 * somebody answers again. Several windows of one kiosk share one ledger; what is sent is sent by one of them.
 */

import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { ask, newId } from '../../shared/ui/ask.ts'
import type { LiveController } from '../../shared/ui/live.ts'
import { type LocalPrinter, printersOfKiosk } from '../../shared/law/plan.ts'
import type { KioskView } from '../../shared/views/shapes.ts'
import type { ReserveResult } from '../../shared/wire/reserve.ts'
import { givenOf, handInAll } from './hand-in.ts'
import { type Giving, isFree, type Kept, Ledger } from './ledger.ts'
import { dateIn, type Offer, offerWithoutLine, type Remembered, rememberedOf } from './offer.ts'

export interface Place {
  hall: string
  token: string
  /** Lent by a demo hall. */
  isLent?: boolean
}

/** What a window was about to ask of the hall for somebody: on the disk before it is asked. */
export interface Asking {
  id: string
  at: number
  window: string
  hall: string
  queue: string
  name: string
  items?: string[]
  theme?: string
  steps?: string[]
  green?: string
}

export interface KeeperOptions {
  live: LiveController<'kiosk'>
  place: () => Place | null
  replacedBy: (number: string) => string
}

/** How soon a window that has nothing from the hall takes what the kiosk remembers, */
const patienceMilliseconds = 3000
/** how often it looks after its ledger, and how long it lets a refused block be. */
const lookMilliseconds = 5000
const refusedMilliseconds = 60_000
/** Whoever took a number so long ago has left, whatever broke. */
const standingThereMilliseconds = 120_000
const allowedSkewMilliseconds = 500

export class Keeper implements ReactiveController {
  /** How many numbers are given and not handed in. */
  pending = 0
  readonly window = newId()
  private ledger: Ledger | null = null
  private kept: readonly Kept[] = []
  private remembered: Remembered | null = null
  private aheadMilliseconds = 0
  private seen: unknown = null
  private saved = ''
  private isSyncing = false
  private readonly refusedAt = new Map<string, number>()
  private readonly startedAt = performance.now()
  private timer: ReturnType<typeof setInterval> | undefined
  /** What the hall calls this kiosk: its printers are named for it. */
  private name = ''
  /** Slips that come out of the printer now: handed in once that is known. */
  private readonly printing = new Set<string>()
  /** Ready when the ledger has been read. */
  readonly opened: Promise<void>

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly options: KeeperOptions,
  ) {
    host.addController(this)
    this.opened = this.open()
  }

  hostConnected(): void {
    this.timer = setInterval(() => void this.look(), lookMilliseconds)
  }

  hostDisconnected(): void {
    clearInterval(this.timer)
  }

  hostUpdated(): void {
    const { view, freshness } = this.options.live
    const state = freshness === 'live' ? view : null
    if (state === this.seen) return
    const isBack = this.seen === null
    this.seen = state
    if (state === null) return
    void this.save(rememberedOf(state))
    if (isBack) void this.look()
  }

  /** @returns what time it is at the server, as well as this machine knows. */
  now(): number {
    const { live } = this.options
    return live.view === null ? Date.now() + this.aheadMilliseconds : live.now()
  }

  /** @returns whether the hall cannot be asked. */
  isOut(): boolean {
    const { freshness } = this.options.live
    if (freshness === 'waiting') return performance.now() - this.startedAt > patienceMilliseconds
    return freshness !== 'live'
  }

  /** @returns what can be given without the hall now, or null where nothing can. */
  offer(): Offer | null {
    const { remembered } = this
    if (remembered === null || remembered.hall !== this.options.place()?.hall) return null
    return offerWithoutLine(remembered, (queue) => this.free(remembered.day, queue), this.now())
  }

  /** @returns where this kiosk was last, for the hall that its address names. */
  async lastPlace(wanted: string): Promise<Place | null> {
    await this.opened
    return (await this.ledger?.known<Place>(`place ${wanted}`)) ?? null
  }

  async rememberPlace(wanted: string, place: Place): Promise<void> {
    await this.opened
    await this.ledger?.remember(`place ${wanted}`, place)
    await this.refresh()
  }

  /** Gives a number of the kiosk's own. @returns it once it is written, or null when there is none. */
  async give(giving: Omit<Giving, 'hall' | 'holder' | 'day' | 'window' | 'now'>): Promise<Kept | null> {
    const { remembered, ledger } = this
    const holder = this.options.place()?.token
    if (remembered === null || ledger === null || holder === undefined || this.offer() === null) return null
    const { hall, day } = remembered
    const { window } = this
    try {
      const kept = await ledger.give({ ...giving, hall, holder, day, window, now: this.now() })
      if (kept !== null) await ledger.forget(`asking ${window}`)
      await this.refresh()
      return kept
    } catch {
      // What was not written was not given.
      return null
    }
  }

  /** @returns the printer whose agent this kiosk can ask by itself, or null. */
  ownPrinter(): LocalPrinter | null {
    return printersOfKiosk(this.remembered?.data.localPrinters ?? [], this.name)[0] ?? null
  }

  async noteName(name: string): Promise<void> {
    this.name = name
    await this.opened
    await this.ledger?.remember('name', name)
  }

  notePrinting(ticket: string): void {
    this.printing.add(ticket)
  }

  /** What became of the slip is known. */
  async noteEnded(ticket: string, isPrinted: boolean): Promise<void> {
    try {
      if (isPrinted) await this.ledger?.note(ticket, {}, { printed: true })
    } finally {
      this.printing.delete(ticket)
    }
  }

  /** Whoever stood there has left: nothing is shown again after a restart. */
  async noteLeft(): Promise<void> {
    const { ledger, kept, window } = this
    if (ledger === null) return
    for (const { ticket, given } of kept)
      if (given !== null && given.window === window && !given.seen)
        await ledger.note(ticket, {}, { seen: true })
    await ledger.forget(`asking ${window}`)
  }

  /** Notes what the hall is asked for, before it is asked. */
  async noteAsking(asking: Omit<Asking, 'at' | 'window'>): Promise<void> {
    const { ledger, window } = this
    try {
      await ledger?.remember(`asking ${window}`, { ...asking, at: this.now(), window })
      await ledger?.remember('asking', window)
    } catch {
      // The hall is asked all the same: it keeps a ledger of its own.
    }
  }

  /** @returns whether the number was given and the hall does not have it yet. */
  isHeld(ticket: string): boolean {
    return this.kept.some((each) => each.ticket === ticket && each.state === 'given')
  }

  /**
   * What broke off when this kiosk went down: somebody may still stand there.
   * @returns a number that was given, or what the hall was being asked for; null when nothing did
   */
  async brokenOff(): Promise<{ kept: Kept } | { asking: Asking } | null> {
    await this.opened
    const { ledger } = this
    const hall = this.options.place()?.hall
    if (ledger === null || hall === undefined) return null
    const alive = await windowsAlive()
    const isFresh = (at: number): boolean => Math.abs(this.now() - at) < standingThereMilliseconds
    const lately = (await ledger.all(hall))
      .filter(({ given }) => given !== null && !given.seen && !alive.has(given.window) && isFresh(given.at))
      .sort((a, b) => b.given!.at - a.given!.at)[0]
    if (lately !== undefined) {
      await ledger.note(lately.ticket, {}, { window: this.window })
      await ledger.forget(`asking ${lately.given!.window}`)
      await this.refresh()
      return { kept: lately }
    }
    const window = await ledger.known<string>('asking')
    if (window === undefined || alive.has(window)) return null
    const asking = await ledger.known<Asking>(`asking ${window}`)
    await ledger.forget(`asking ${window}`)
    return asking !== undefined && asking.hall === hall && isFresh(asking.at) ? { asking } : null
  }

  private async open(): Promise<void> {
    void holdWindow(this.window)
    this.ledger = await Ledger.open()
    this.remembered = (await this.ledger?.known<Remembered>('hall')) ?? null
    if (this.name === '') this.name = (await this.ledger?.known<string>('name')) ?? ''
    this.aheadMilliseconds = (await this.ledger?.known<number>('clock')) ?? 0
    // Asked, not relied upon: a browser that is short of room must not begin with the numbers.
    navigator.storage?.persist?.().catch(() => false)
    await this.refresh()
  }

  private free(day: string, queue: string): number {
    const holder = this.options.place()?.token
    if (holder === undefined) return 0
    return this.kept.filter((each) => isFree(each, { holder, day, queue })).length
  }

  private async refresh(): Promise<void> {
    const hall = this.options.place()?.hall
    if (this.ledger === null || hall === undefined) return
    this.kept = await this.ledger.all(hall)
    this.pending = givenOf(this.kept).length
    this.host.requestUpdate()
  }

  private async save(next: Remembered | null): Promise<void> {
    await this.opened
    if (next === null || this.ledger === null) return
    const ahead = this.options.live.now() - Date.now()
    if (Math.abs(ahead - this.aheadMilliseconds) > allowedSkewMilliseconds) {
      this.aheadMilliseconds = ahead
      await this.ledger.remember('clock', ahead)
    }
    const text = JSON.stringify(next)
    if (text === this.saved) return
    this.saved = text
    this.remembered = next
    await this.ledger.remember('hall', next)
  }

  /** Hands in what is left and fills what is missing, in one window at a time. */
  private async look(): Promise<void> {
    await this.opened
    const { ledger, options } = this
    const place = options.place()
    if (ledger === null || place === null || this.isSyncing) return
    this.isSyncing = true
    try {
      await this.refresh()
      await alone(async () => {
        const onDone = (): Promise<void> => this.refresh()
        const { replacedBy } = options
        if (this.printing.size > 0) return
        if (this.pending > 0 && !(await handInAll({ ledger, ...place, replacedBy, onDone }))) return
        const { view, freshness } = options.live
        if (freshness === 'live' && view !== null) await this.fill(ledger, place, view.data)
      })
      await this.refresh()
    } catch {
      // A ledger that cannot be read now is looked at again; nothing was given meanwhile.
    } finally {
      this.isSyncing = false
    }
  }

  /** A block that is less than half full is filled up. */
  private async fill(
    ledger: Ledger,
    { hall, token }: Place,
    { reserve, queues, hall: head }: KioskView,
  ): Promise<void> {
    const day = dateIn(head.timeZone, this.now())
    for (const { queue } of queues) {
      const count = reserve - this.free(day, queue)
      const isPaused =
        performance.now() - (this.refusedAt.get(queue) ?? -refusedMilliseconds) < refusedMilliseconds
      if (count <= reserve / 2 || isPaused) continue
      const reply = await ask<ReserveResult & Record<string, unknown>>(
        hall,
        { type: 'numbers.reserve', queue, count },
        { token, patience: 0 },
      )
      if (reply.ok) await ledger.take(hall, token, reply.result)
      else this.refusedAt.set(queue, performance.now())
      if (!reply.ok && reply.problem.status !== 409) return
    }
  }
}

const lockName = 'jiaohao-kiosk'

/** Does the work unless another window is at it; where the browser knows no locks the ids keep it harmless. */
async function alone(work: () => Promise<void>): Promise<void> {
  const locks = navigator.locks as LockManager | undefined
  if (locks === undefined) return await work()
  await locks.request(lockName, { ifAvailable: true }, async (lock) => {
    if (lock !== null) await work()
  })
}

/** A window is alive as long as it holds the lock of its name: a power cut lets go of it. */
async function holdWindow(window: string): Promise<void> {
  await (navigator.locks as LockManager | undefined)?.request(
    `${lockName} ${window}`,
    () => new Promise(() => undefined),
  )
}

async function windowsAlive(): Promise<Set<string>> {
  const held = (await (navigator.locks as LockManager | undefined)?.query())?.held ?? []
  return new Set(held.map(({ name = '' }) => name.slice(lockName.length + 1)))
}
