/** Finds matters by characters, by full pinyin and by the first letters of it. */

import { type Choice, matterChoices, themeChoices } from './choice.ts'
import type { Offer } from './offline/offer.ts'

/** Whether a text fits what was typed: `match` of the pinyin package, which is loaded when it is first needed. */
export type Match = (
  text: string,
  typed: string,
  options: { precision: 'start'; continuous: boolean },
) => number[] | null

/** @returns the matching function; a few hundred kilobytes of readings. */
export async function loadMatch(): Promise<Match> {
  return (await import('pinyin-pro')).match
}

/**
 * @returns what fits, the best first: an unbroken part of a name, then a queue's own list of what people come for,
 * then letters scattered over a name (`sbk` for 社会保障卡)
 */
export function searchMatters(view: Offer, typed: string, match: Match): Choice[] {
  const wanted = typed.trim()
  if (wanted === '') return []
  const visits = view.themes.flatMap((theme) =>
    themeChoices(view, theme).filter(({ steps }) => steps !== undefined),
  )
  const named = [...visits, ...matterChoices(view)]
  const queues = view.queues.map((queue): Choice => ({ name: queue.name, queue, hint: queue.hint }))
  const ranked = [
    ...named.map((choice) => ({ choice, rank: rankIn(choice.name, wanted, match, true), tier: 0 })),
    ...queues.map((choice) => ({
      choice,
      rank: rankIn(`${choice.name} ${choice.queue.hint}`, wanted, match, true),
      tier: 1,
    })),
    ...named.map((choice) => ({ choice, rank: rankIn(choice.name, wanted, match, false), tier: 2 })),
  ].filter(({ rank }) => rank !== null)
  ranked.sort((a, b) => a.tier - b.tier || a.rank! - b.rank!)
  return [...new Set(ranked.map(({ choice }) => choice))]
}

/** Small is good: whole words before parts of words, then what begins early. Null: it does not fit. */
function rankIn(text: string, typed: string, match: Match, continuous: boolean): number | null {
  const found = match(text, typed, { precision: 'start', continuous })
  if (found === null || found.length === 0) return null
  const edges = wordEdges(text)
  const cuts = [found[0]!, found[found.length - 1]! + 1].filter((edge) => !edges.has(edge)).length
  return cuts * 1000 + found[0]!
}

const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** Where words begin and end in a text. */
function wordEdges(text: string): Set<number> {
  const edges = new Set([text.length])
  for (const { index } of words.segment(text)) edges.add(index)
  return edges
}
