/**
 * The card of the citizen who stands here (V14). The number is held in memory alone, in a place that no page draws, and
 * forgotten with everything else when they leave.
 */

import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { language } from '../shared/ui/words.ts'
import type { CardAnswer } from '../shared/wire/card.ts'
import type { CardReader, Read } from './readers/card-reader.ts'
import { readersFor } from './readers/readers.ts'

export interface LaidCardOptions {
  hall: () => string
  token: () => string | undefined
  /** The plan's `cardReader`; null: there is no plan yet. */
  planned: () => { cardReader?: string } | null
  /** Whether a card means anything now. */
  mayRead: () => boolean
  /** A card was read. @param number for what follows from it at once; not to be kept */
  onRead: (number: string) => void
  /** What is shown about the card may take longer to read than the page would wait. */
  onTouched: () => void
}

export type CardState = 'none' | 'misread' | 'checking' | 'ready' | 'look-failed'

const lookMilliseconds = 4000

export class LaidCard implements ReactiveController {
  state: CardState = 'none'
  found: CardAnswer = { bookings: [], tickets: [] }
  #number: string | undefined
  private reader: CardReader | null = null

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly options: LaidCardOptions,
  ) {
    host.addController(this)
  }

  /** What goes with a command, and nowhere else; undefined: no card. */
  identity(): string | undefined {
    return this.#number
  }

  /** @returns how many lines the page says about the card. */
  lines(): number {
    if (this.state === 'none') return 0
    return 1 + this.found.bookings.length + this.found.tickets.length
  }

  /** The card is taken away. */
  clear(): void {
    this.#number = undefined
    this.found = { bookings: [], tickets: [] }
    this.state = 'none'
    this.host.requestUpdate()
  }

  hostUpdated(): void {
    const plan = this.options.planned()
    if (this.reader !== null || plan === null) return
    this.reader = readersFor(plan.cardReader)
    this.reader.start((read) => this.hear(read))
  }

  hostDisconnected(): void {
    this.reader?.stop()
    this.reader = null
    this.clear()
  }

  private hear(read: Read): void {
    if (!this.options.mayRead()) return
    this.clear()
    // Whatever was being typed when the card came is given up; the event says no more than that one came.
    window.dispatchEvent(new Event('card-laid'))
    this.options.onTouched()
    if (read === 'misread') {
      this.state = 'misread'
      return
    }
    this.#number = read.number
    this.state = 'checking'
    this.options.onRead(read.number)
    void this.look(read.number)
  }

  private async look(number: string): Promise<void> {
    const found = await askCard(this.options.hall(), this.options.token(), number)
    if (this.#number !== number || this.state !== 'checking') return
    if (found !== null) this.found = found
    this.state = found === null ? 'look-failed' : 'ready'
    this.host.requestUpdate()
  }
}

async function askCard(
  hall: string,
  token: string | undefined,
  identity: string,
): Promise<CardAnswer | null> {
  const abort = new AbortController()
  const late = setTimeout(() => abort.abort(), lookMilliseconds)
  try {
    const answer = await fetch(`/api/halls/${encodeURIComponent(hall)}/card`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Accept-Language': language(),
        Authorization: `Bearer ${token ?? ''}`,
      },
      body: JSON.stringify({ identity }),
      signal: abort.signal,
    })
    return answer.ok ? ((await answer.json()) as CardAnswer) : null
  } catch {
    return null
  } finally {
    clearTimeout(late)
  }
}
