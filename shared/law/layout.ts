/** A plan with its look-ups made once. */

import type { Counter, GreenGroup, Item, Plan, Queue, Theme, Zone } from './plan.ts'

export interface Layout {
  readonly plan: Plan
  readonly zones: ReadonlyMap<string, Zone>
  readonly queues: ReadonlyMap<string, Queue>
  readonly counters: ReadonlyMap<number, Counter>
  readonly items: ReadonlyMap<string, Item>
  readonly themes: ReadonlyMap<string, Theme>
  readonly groups: ReadonlyMap<string, GreenGroup>
  /** Usual service of a queue in milliseconds, from its items. */
  readonly usualMs: ReadonlyMap<string, number>
}

/** @returns the plan with its look-ups. */
export function layoutOf(plan: Plan): Layout {
  return {
    plan,
    zones: new Map(plan.zones.map((zone) => [zone.zone, zone])),
    queues: new Map(plan.queues.map((queue) => [queue.queue, queue])),
    counters: new Map(plan.counters.map((counter) => [counter.counter, counter])),
    items: new Map(plan.items.map((item) => [item.item, item])),
    themes: new Map(plan.themes.map((theme) => [theme.theme, theme])),
    groups: new Map(plan.greenGroups.map((group) => [group.group, group])),
    usualMs: new Map(plan.queues.map((queue) => [queue.queue, usualMinutes(plan, queue.queue) * 60_000])),
  }
}

/** Where no item says how long it takes. */
const minutesWithoutItems = 10

function usualMinutes(plan: Plan, queue: string): number {
  const minutes = plan.items.filter((item) => item.queue === queue).map((item) => item.minutes)
  return minutes.length === 0
    ? minutesWithoutItems
    : minutes.reduce((sum, each) => sum + each, 0) / minutes.length
}
