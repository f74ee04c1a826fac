/**
 * Taking a number: from the hall, or where it does not answer from the kiosk's own. One wish, one id, one number, whatever
 * breaks in between (N14).
 */

import { ask, isOutOfReach, newId } from '../shared/ui/ask.ts'
import { type Issued, type Slip, slipOf } from '../shared/ui/slip.ts'
import type { Problem } from '../shared/wire/problem.ts'
import type { Choice } from './choice.ts'
import type { Asking, Keeper, Place } from './offline/keeper.ts'
import type { Offer } from './offline/offer.ts'

type Wish = Omit<Asking, 'at' | 'window' | 'id' | 'hall'>

export interface TakingOptions {
  keeper: Keeper
  place: () => Place | null
  /** What a card said that was laid on: goes with the question to the hall, and nowhere else. */
  identity: () => string | undefined
  onTaken: (slip: Slip) => void
  /** @param problem null: the kiosk's own numbers are used up */
  onRefused: (problem: Problem | null, queueName: string) => void
}

/** Who has numbers of its own need not keep anybody waiting for the hall. */
const patienceMilliseconds = 3000

export class Taking {
  constructor(private readonly options: TakingOptions) {}

  /** Takes a number for what was chosen. */
  async take(data: Offer, { queue, name, items, theme, steps }: Choice, green?: string): Promise<void> {
    const wish = present({ queue: queue.queue, name, items, theme, steps, green })
    await this.ask(data, wish, newId())
  }

  /** Takes up what broke off when the kiosk went down: under the same id, so that there is one number. */
  async takeUp(data: Offer, asking: Asking): Promise<void> {
    const { id, queue, name, items, theme, steps, green } = asking
    await this.ask(data, present({ queue, name, items, theme, steps, green }), id)
  }

  private async ask(data: Offer, wish: Wish, id: string): Promise<void> {
    const { keeper, place, identity, onTaken, onRefused } = this.options
    const queue = queueOf(data, wish.queue)
    const here = place()
    if (here === null || keeper.isOut()) {
      if (!(await this.giveOwn(data, wish, id))) onRefused(null, queue.name)
      return
    }
    await keeper.noteAsking({ ...wish, id, hall: here.hall })
    const { items, theme, green, steps } = wish
    const chosen = present({ items, theme, green, identity: identity() })
    const command = { type: 'ticket.issue', queue: wish.queue, channel: 'kiosk', ...chosen } as const
    const reply = await ask<Issued & Record<string, unknown>>(here.hall, command, {
      token: here.token,
      id,
      ...(data.reserve > 0 ? { patience: patienceMilliseconds } : {}),
    })
    if (reply.ok) {
      if (wish.queue === data.complaintQueue) void register(here, reply.result.ticket)
      onTaken(slipOf(data, queue, reply.result, keeper.now(), location.origin, steps))
    } else if (!isOutOfReach(reply.problem) || !(await this.giveOwn(data, wish, id))) {
      void keeper.noteLeft()
      onRefused(reply.problem, queue.name)
    }
  }

  /** @param id under which the hall may have been asked: if it took that, it hears so when this is handed in */
  private async giveOwn(data: Offer, wish: Wish, id: string): Promise<boolean> {
    const { queue, items, theme, green, steps, name } = wish
    const kept = await this.options.keeper.give({
      queue,
      id,
      isCase: queue === data.complaintQueue,
      choice: present({ items, theme, green }),
      slipOf: (number, at) => {
        const issued = { ...number, ahead: null, wait: null }
        const slip = slipOf(data, queueOf(data, queue), issued, at, location.origin, steps)
        return items === undefined && theme === undefined ? slip : { ...slip, matter: name }
      },
    })
    if (kept === null) return false
    this.options.onTaken(kept.given!.slip)
    return true
  }
}

/** "Cannot get it done" is registered at once, with the visit (Reg. 42); what it is about the counter hears. */
async function register({ hall, token }: Place, ticket: string): Promise<void> {
  await ask(hall, { type: 'case.open', channel: 'kiosk', topic: 'other', ticket } as const, { token })
}

function queueOf({ queues }: Offer, id: string): Offer['queues'][number] {
  return queues.find(({ queue }) => queue === id)!
}

type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}

/** What was not chosen is not there. */
function present<T extends object>(wish: T): Present<T> {
  return Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined)) as Present<T>
}
