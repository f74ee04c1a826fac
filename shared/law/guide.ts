/** What the guides of a visit say about its materials (Reg. 13, 17, 27, 28). */

import type { Paper } from './commands.ts'
import type { Day, Ticket } from './day.ts'
import type { Item, Material } from './plan.ts'

/** @returns the guides of these items as the plan has them now. */
export function guidesOfItems(day: Day, items: readonly string[]): Item[] {
  return items.flatMap((item) => day.layout.items.get(item) ?? [])
}

/** @returns the guides that hold for the visit: of its items, or where none was named those of its queue. */
export function guidesOf(day: Day, ticket: Ticket): readonly Item[] {
  if (ticket.guides.length > 0) return ticket.guides
  return day.plan.items.filter((item) => item.queue === ticket.queue)
}

/**
 * @returns the materials of the guides, each once: what several matters share is asked for once, as main
 * material where it is for any of them, and not at all where it comes by sharing for one
 */
export function checklistOf(guides: readonly Item[]): Material[] {
  const list = new Map<string, Material>()
  for (const material of guides.flatMap((guide) => guide.materials)) {
    const before = list.get(material.name)
    if (before === undefined || weight[material.kind] > weight[before.kind]) list.set(material.name, material)
  }
  return [...list.values()]
}

const weight = { later: 0, main: 1, shared: 2 } as const

/** @returns whether the guides of the visit name the material. */
export function isMaterialOf(day: Day, ticket: Ticket, name: string): boolean {
  return checklistOf(guidesOf(day, ticket)).some((material) => material.name === name)
}

/** @returns the papers with later findings in place of earlier ones, each name once. */
export function mergePapers(before: readonly Paper[], found: readonly Paper[]): Paper[] {
  const names = new Set(found.map(({ name }) => name))
  return [...before.filter(({ name }) => !names.has(name)), ...found]
}

/** @returns what an earlier notice of the visit could have named, being about a matter that needs it, and did not (T19). */
export function unnamedOf(day: Day, ticket: Ticket): string[] {
  const named = new Set(ticket.notices.flatMap(({ missing }) => missing))
  const guides = guidesOf(day, ticket)
  const visible = ticket.notices.flatMap(({ items }) =>
    checklistOf(guides.filter(({ item }) => items.length === 0 || items.includes(item))),
  )
  return visible
    .map(({ name }) => name)
    .filter((name, index, all) => !named.has(name) && all.indexOf(name) === index)
}

/** @returns the matters of a visit that have no result yet. */
export function unsettledOf(ticket: Ticket): Item[] {
  return ticket.guides.filter(({ item }) => !ticket.results.some((result) => result.item === item))
}

/**
 * The next step of a visit by theme (Reg. 21): the queue of the first matter without a result where the theme is
 * ordered; where it is parallel, the queue that is open and has the fewest waiting for each open counter.
 * @returns the queue, or null when this was the last step or the visit has no such theme
 */
export function nextStepOf(day: Day, ticket: Ticket): string | null {
  const theme = ticket.theme === null ? undefined : day.layout.themes.get(ticket.theme)
  if (theme?.visit === undefined) return null
  const queues = unsettledOf(ticket)
    .map(({ queue }) => queue)
    .filter((queue, index, all) => queue !== ticket.queue && all.indexOf(queue) === index)
  if (theme.visit === 'ordered') return queues[0] ?? null
  return queues.sort((a, b) => loadOf(day, a) - loadOf(day, b))[0] ?? null
}

/** People waiting for each open counter; a queue that nobody serves comes last. */
function loadOf(day: Day, queue: string): number {
  const { waiting = 0, openCounters = 0 } = day.queues.get(queue) ?? {}
  return openCounters === 0 ? Number.MAX_SAFE_INTEGER : waiting / openCounters
}
