/** What a citizen can choose: a queue, a matter, or a theme that is one visit; each ends in a number for one queue. */

import type { Offer, OfferedQueue } from './offline/offer.ts'

export interface Choice {
  name: string
  queue: OfferedQueue
  /** What people come for, where it is a whole queue. */
  hint?: string
  items?: string[]
  theme?: string
  /** Names of the steps of a visit. */
  steps?: string[]
}

type Theme = Offer['themes'][number]

/** @returns every matter of the plan that can be chosen, in the plan's order. */
export function matterChoices({ items, queues }: Offer): Choice[] {
  return items.flatMap(({ item, name, queue: id }) => {
    const queue = queues.find(({ queue }) => queue === id)
    return queue === undefined ? [] : [{ name, queue, items: [item] }]
  })
}

/** @returns the matters asked for most today. */
export function askedChoices(view: Offer): Choice[] {
  const all = matterChoices(view)
  return view.asked.flatMap((item) => all.find(({ items }) => items?.[0] === item) ?? [])
}

/** @returns what a theme offers: the whole as one visit where it is one, then each of its matters. */
export function themeChoices(view: Offer, theme: Theme): Choice[] {
  const all = matterChoices(view)
  const matters = theme.items.flatMap((item) => all.find(({ items }) => items?.[0] === item) ?? [])
  const whole = visitChoice(theme, matters)
  return whole === null ? matters : [whole, ...matters]
}

/** An ordered visit begins with its first step, any other where it is its turn soonest. */
function visitChoice({ theme, name, visit }: Theme, matters: Choice[]): Choice | null {
  const [first] = matters
  if (visit === undefined || first === undefined) return null
  const begin = visit === 'ordered' ? first : [...matters].sort((a, b) => delayOf(a) - delayOf(b))[0]!
  return { name, queue: begin.queue, theme, steps: matters.map((each) => each.name) }
}

function delayOf({ queue }: Choice): number {
  return queue.open ? (queue.wait?.high ?? Number.MAX_SAFE_INTEGER - 1) : Number.MAX_SAFE_INTEGER
}

declare global {
  interface HTMLElementEventMap {
    choose: CustomEvent<Choice>
  }
}
