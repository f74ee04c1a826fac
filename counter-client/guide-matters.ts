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

/** @returns the matters that fit, the best first; scattered characters count only where nothing fits in one piece. */
export function searchMatters(matters: readonly Matter[], text: string, most: number): Matter[] {
  const wanted = text.trim().toLowerCase()
  if (wanted === '') return []
  const whole = ranked(matters, (name) => placeOf(name, wanted, true))
  return (whole.length > 0 ? whole : ranked(matters, (name) => placeOf(name, wanted, false))).slice(0, most)
}

function ranked(matters: readonly Matter[], place: (name: string) => number | null): Matter[] {
  return matters
    .map((matter) => ({ matter, at: place(matter.name) }))
    .filter((each): each is { matter: Matter; at: number } => each.at !== null)
    .sort((a, b) => a.at - b.at)
    .map(({ matter }) => matter)
}

/** @returns where in the name it begins, or null. */
function placeOf(name: string, wanted: string, continuous: boolean): number | null {
  const at = name.toLowerCase().indexOf(wanted)
  if (at >= 0) return at
  return match?.(name, wanted, { precision: 'start', continuous })?.[0] ?? null
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
