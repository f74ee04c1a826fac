/**
 * What a citizen may come for, found by characters, by pinyin or by its initials. The pinyin is fetched when somebody
 * first searches; until it is there characters are found all the same.
 */

import type { GuideView } from '../shared/views/shapes.ts'

export interface Matter {
  kind: 'queue' | 'item' | 'theme' | 'elsewhere'
  id: string
  name: string
  /** Where it is handled in this hall. */
  queue: string
  /** Where it is handled instead. */
  where?: string
  hours?: string
  phone?: string
}

interface Guides {
  items: { item: string; name: string; queue: string }[]
  themes: { theme: string; name: string; items: string[]; visit?: string }[]
  elsewhere: { matter: string; name: string; where: string; hours?: string; phone?: string }[]
}

type Match = typeof import('pinyin-pro')['match']

const retryMilliseconds = 2000
let match: Match | null = null

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

/** Fetches the pinyin, once. @returns whether it is there */
export async function loadPinyin(): Promise<boolean> {
  try {
    match ??= (await import('pinyin-pro')).match
    return true
  } catch {
    return false
  }
}

/** @returns the matters that fit, the best first. */
export function searchMatters(matters: readonly Matter[], text: string, most: number): Matter[] {
  const wanted = text.trim().toLowerCase()
  if (wanted === '') return []
  return matters
    .map((matter) => ({ matter, rank: rankOf(matter.name, wanted) }))
    .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ matter }) => matter)
}

/** The place where the name fits; scattered characters come after everything that fits in one piece. */
function rankOf(name: string, wanted: string): number {
  const at = name.toLowerCase().indexOf(wanted)
  if (at >= 0) return at
  if (match === null) return Number.POSITIVE_INFINITY
  const whole = match(name, wanted, { precision: 'start', continuous: true })
  if (whole !== null) return whole[0]! + 0.5
  const scattered = match(name, wanted, { precision: 'start' })
  return scattered === null ? Number.POSITIVE_INFINITY : scattered[0]! + 100
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
