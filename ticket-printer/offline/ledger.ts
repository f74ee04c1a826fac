/**
 * The ledger of a kiosk: the numbers that it holds, and what became of each. A number is given by one transaction that
 * is on the disk before anyone sees it; whatever happens after that, it was given, once (N14).
 */

import { newId } from '../../shared/ui/ask.ts'
import type { Slip } from '../../shared/ui/slip.ts'
import type { ReserveResult } from '../../shared/wire/reserve.ts'
import { answerOf, openStore, read, write } from './ledger-store.ts'

export interface Kept {
  ticket: string
  number: string
  token: string
  hall: string
  /** The device's token under which it was set aside: another enrolment holds other numbers. */
  holder: string
  queue: string
  day: string
  /** In which order this kiosk got and gives them. */
  order: number
  state: 'free' | 'given' | 'handed-in' | 'stranded'
  given: Given | null
}

/** What was given, with all that the hall has to hear of it. */
export interface Given {
  /** Epoch milliseconds, each later than the one before. */
  at: number
  /** Under which it is handed in, for ever. */
  id: string
  /** Takes the place of `id` where the hall had given another number under that one before the line broke. */
  spare: string
  /** Under which a case is opened with it; null: none is. */
  caseId: string | null
  choice: { items?: string[]; theme?: string; green?: string }
  slip: Slip
  printed: boolean
  /** Whoever stood there has left. */
  seen: boolean
  /** The window that gave it. */
  window: string
}

/** A number for somebody who stands there. */
export interface Giving {
  hall: string
  holder: string
  day: string
  queue: string
  /** The id under which the hall was asked before, in vain as far as is known. */
  id?: string
  isCase: boolean
  choice: Given['choice']
  window: string
  now: number
  slipOf: (number: Pick<Kept, 'ticket' | 'number' | 'token'>, at: number) => Slip
}

export class Ledger {
  private constructor(private readonly store: IDBDatabase) {}

  /** @returns the ledger, or null where the browser keeps nothing. */
  static async open(): Promise<Ledger | null> {
    const store = await openStore()
    return store === null ? null : new Ledger(store)
  }

  /** @returns everything of the hall, in order. */
  async all(hall: string): Promise<Kept[]> {
    const all = await read<Kept[]>(this.store, 'kept', (kept) => kept.getAll())
    return all.filter((each) => each.hall === hall).sort(byOrder)
  }

  /** Takes a block in; lets go of what was never given and whose day is over, and of what is done with. */
  async take(hall: string, holder: string, { queue, day, numbers }: ReserveResult): Promise<void> {
    await write(this.store, 'kept', async (store) => {
      const all = await answerOf<Kept[]>(store.getAll())
      const fresh = new Map(numbers.map(({ number, ticket }) => [number, ticket]))
      for (const each of all) if (isIdle(each, { hall, holder, day, fresh })) store.delete(each.ticket)
      const last = Math.max(0, ...all.map(({ order }) => order))
      for (const [index, each] of numbers.entries())
        store.put({ ...each, hall, holder, queue, day, order: last + 1 + index, state: 'free', given: null })
    })
  }

  /** Gives the next number of the queue. @returns it once it is on the disk, or null when there is none. */
  give({ hall, holder, day, queue, id, isCase, choice, window, now, slipOf }: Giving): Promise<Kept | null> {
    return write(this.store, 'kept', async (store) => {
      const all = (await answerOf<Kept[]>(store.getAll())).filter((each) => each.hall === hall)
      const next = all.filter((each) => isFree(each, { holder, day, queue })).sort(byOrder)[0]
      if (next === undefined) return null
      // A clock that was set back must not turn the order.
      const at = Math.max(now, ...all.map(({ given }) => (given === null ? 0 : given.at + 1)))
      const given: Given = {
        at,
        id: id ?? newId(),
        spare: newId(),
        caseId: isCase ? newId() : null,
        choice,
        slip: slipOf(next, at),
        printed: false,
        seen: false,
        window,
      }
      const kept: Kept = { ...next, state: 'given', given }
      await answerOf(store.put(kept))
      return kept
    })
  }

  /** Notes what became of a number. */
  async note(
    ticket: string,
    change: Partial<Pick<Kept, 'state'>>,
    given: Partial<Given> = {},
  ): Promise<void> {
    await write(this.store, 'kept', async (store) => {
      const kept = await answerOf<Kept | undefined>(store.get(ticket))
      if (kept?.given == null) return
      await answerOf(store.put({ ...kept, ...change, given: { ...kept.given, ...given } }))
    })
  }

  /** @returns what was remembered under the name. */
  async known<T>(name: string): Promise<T | undefined> {
    return (await read(this.store, 'known', (store) => store.get(name))) as T | undefined
  }

  /** Remembers something beside the numbers. */
  async remember(name: string, value: unknown): Promise<void> {
    await write(this.store, 'known', (store) => answerOf(store.put(value, name)))
  }

  async forget(name: string): Promise<void> {
    await write(this.store, 'known', (store) => answerOf(store.delete(name)))
  }
}

/** @returns whether it can be given. */
export function isFree(kept: Kept, { holder, day, queue }: Pick<Kept, 'holder' | 'day' | 'queue'>): boolean {
  return kept.state === 'free' && kept.holder === holder && kept.day === day && kept.queue === queue
}

/** Done with, of a day that is over, or set aside by a hall that no longer knows it: its number is in another block. */
function isIdle(
  kept: Kept,
  { hall, holder, day, fresh }: Pick<Kept, 'hall' | 'holder' | 'day'> & { fresh: Map<string, string> },
): boolean {
  if (kept.state === 'given') return false
  if (kept.day < day) return true
  if (kept.state !== 'free' || kept.hall !== hall) return false
  return kept.holder !== holder || (fresh.get(kept.number) ?? kept.ticket) !== kept.ticket
}

function byOrder(a: Kept, b: Kept): number {
  return a.order - b.order
}
