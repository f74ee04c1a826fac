/** What a citizen may come for, and where: the services, the items, the themes, and what is handled elsewhere. */

import type { GuideView } from '../shared/views/shapes.ts'

export interface Matter {
  kind: 'queue' | 'item' | 'theme' | 'elsewhere'
  id: string
  name: string
  /** Where it is handled in this hall. */
  queue: string
  /** Where it is handled instead. */
  where?: string
  /** Why it is not handled in this hall. */
  reason?: string
  hours?: string
  phone?: string
}

interface Guides {
  items: { item: string; name: string; queue: string }[]
  themes: { theme: string; name: string; items: string[]; visit?: string }[]
  elsewhere: { matter: string; name: string; reason: string; where: string; hours?: string; phone?: string }[]
}

const retryMilliseconds = 2000

/** @returns the hall's matters from its published guides; asks until they are there. */
export async function mattersOf(hall: string): Promise<Matter[]> {
  for (;;) {
    try {
      const answer = await fetch(`/api/halls/${encodeURIComponent(hall)}/guides`)
      if (answer.ok) return fromGuides((await answer.json()) as Guides)
    } catch {
      // The server is away; the services can be chosen meanwhile.
    }
    await new Promise((wake) => setTimeout(wake, retryMilliseconds))
  }
}

/** @returns the services themselves, to be found like matters. */
export function mattersOfQueues(queues: GuideView['queues']): Matter[] {
  return queues.map(({ queue, name }) => ({ kind: 'queue', id: queue, name, queue }))
}

function fromGuides({ items, themes, elsewhere }: Guides): Matter[] {
  const queueOf = new Map(items.map(({ item, queue }) => [item, queue]))
  return [
    ...items.map(({ item, name, queue }) => ({ kind: 'item', id: item, name, queue }) as const),
    ...themes
      .filter(({ visit }) => visit !== undefined)
      .map(({ theme, name, items: [first = ''] }) => {
        return { kind: 'theme', id: theme, name, queue: queueOf.get(first) ?? '' } as const
      }),
    ...elsewhere.map(({ matter, name, ...place }) => {
      return { kind: 'elsewhere', id: matter, name, queue: '', ...place } as const
    }),
  ]
}
