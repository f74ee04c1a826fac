/**
 * Keeps the LED strips of all halls at what their signs say. A strip is reached by a driver; the one that comes with
 * the product sends a line of text over TCP. Of several processes one does it: it holds the lease of the hall's strips.
 */

import type { Strip } from '../../shared/law/plan.ts'
import { signOf } from '../../shared/views/sign.ts'
import type { Hall, Halls } from '../hall/halls.ts'
import { stripTexts } from './strip-text.ts'

/** Shows a text on a strip. Rejects when the strip did not take it. */
export type StripDriver = (strip: Strip, text: string) => Promise<void>

export interface StripsOptions {
  halls: Halls
  driver: StripDriver
  /** Whether this process is the one that drives the hall's strips; asked every few seconds. */
  mayDrive: (hall: string) => Promise<boolean>
  /** A strip has taken its text. */
  shown?: (hall: string, address: string) => void
  log: (message: string, error: unknown) => void
}

interface Known {
  /** All that it says in turn, and since when. */
  all: readonly string[]
  since: number
  text: string
  /** When it was last shown; 0: not as far as we know. */
  at: number
  isBusy: boolean
  isAway: boolean
}

const lookMilliseconds = 2000
/** A strip that was switched off and on shows the truth again after at most this long. */
const repeatMilliseconds = 30_000
/** How long each language stands: long enough to be read twice. */
const turnMilliseconds = 4000

export class Strips {
  private readonly known = new Map<string, Known>()
  private readonly followed = new Map<string, () => void>()
  private readonly driven = new Set<string>()
  private readonly timer: NodeJS.Timeout
  private readonly turner: NodeJS.Timeout

  constructor(private readonly options: StripsOptions) {
    this.timer = setInterval(() => void this.look(), lookMilliseconds)
    this.turner = setInterval(
      () => void this.turn().catch((error: unknown) => this.options.log('strips not turned', error)),
      turnMilliseconds / 4,
    )
    void this.look()
  }

  stop(): void {
    clearInterval(this.timer)
    clearInterval(this.turner)
    for (const end of this.followed.values()) end()
  }

  private async look(): Promise<void> {
    try {
      for (const id of await this.options.halls.list()) {
        const hall = await this.options.halls.find(id)
        if (hall !== undefined) await this.follow(hall)
      }
    } catch (error) {
      this.options.log('strips not looked after', error)
    }
  }

  private async follow(hall: Hall): Promise<void> {
    const { plan } = await hall.today()
    if ((plan.strips ?? []).length === 0) return
    if (await this.options.mayDrive(hall.id)) this.driven.add(hall.id)
    else this.driven.delete(hall.id)
    if (!this.followed.has(hall.id))
      this.followed.set(
        hall.id,
        hall.onChange(() => void this.show(hall)),
      )
    await this.show(hall)
  }

  private async show(hall: Hall): Promise<void> {
    if (!this.driven.has(hall.id)) return
    const day = await hall.today()
    for (const strip of day.plan.strips ?? []) {
      const sign = signOf(day, String(strip.counter))
      if (sign !== null) void this.send(nameOf(hall.id, strip), strip, stripTexts(sign, strip))
    }
  }

  /** Where strips speak two languages it may be the other's turn. */
  private async turn(): Promise<void> {
    for (const id of this.driven) {
      const hall = await this.options.halls.find(id)
      const { strips = [] } = (await hall?.today())?.plan ?? {}
      for (const strip of strips) {
        const known = this.known.get(nameOf(id, strip))
        // One that is away is tried with the next look.
        if (known !== undefined && known.all.length > 1 && !known.isAway)
          void this.send(nameOf(id, strip), strip, known.all)
      }
    }
  }

  /** Never two texts at once on a strip: what came meanwhile follows. */
  private async send(name: string, strip: Strip, texts: readonly string[]): Promise<void> {
    const known = this.known.get(name) ?? { all: [], since: 0, text: '', at: 0, isBusy: false, isAway: false }
    this.known.set(name, known)
    // What is new is said in Chinese first, at once.
    if (known.all.join('\n') !== texts.join('\n')) Object.assign(known, { all: texts, since: Date.now() })
    const turn = Math.floor((Date.now() - known.since) / turnMilliseconds)
    const text = texts[turn % texts.length]!
    const isShown = known.text === text && Date.now() - known.at < repeatMilliseconds
    if (isShown && !known.isBusy) return
    known.text = text
    known.at = 0
    if (known.isBusy) return
    known.isBusy = true
    try {
      for (let sent = ''; sent !== known.text || known.at === 0; ) {
        sent = known.text
        await this.options.driver(strip, sent)
        known.at = Date.now()
        this.options.shown?.(name.slice(0, name.indexOf(' ')), strip.address)
      }
      known.isAway = false
    } catch (error) {
      // Said once: a strip that is away is tried again with the next look.
      if (!known.isAway) this.options.log(`strip ${strip.address} of counter ${strip.counter} is away`, error)
      known.isAway = true
    } finally {
      known.isBusy = false
    }
  }
}

function nameOf(hall: string, { address }: Strip): string {
  return `${hall} ${address}`
}
