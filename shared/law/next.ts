/**
 * Who is next for a counter that asks: the promise, the order, the guard (rules Q1 to Q5). The live hall, the
 * preview on the clerk's screen, forecasts and simulations all ask here.
 */

import { lineOfCounter, type Day, type Lanes, type Ticket } from './day.ts'
import { comparePlaces, countBefore, placeAt, type Place } from './line.ts'
import type { Counter } from './plan.ts'
import { compareRanked, headStartMs, lanes, lanesOf, type Ranked, type Source } from './standing.ts'

const minute = 60_000
/** How many passed tickets a call names; the count has them all. */
const namedPassed = 20
/** With a service believed as if this many had been seen, before the day's own are. */
const believedLegs = 5

export interface Choice {
  ticket: Ticket
  rule: 0 | 1 | 2 | 3
  passed: string[]
  passedCount: number
  overtook: boolean
}

/** @returns the ticket that the counter should call at this moment and why, or null when nobody waits for it. */
export function nextFor(day: Day, counter: Counter, at: number): Choice | null {
  const sources = sourcesOf(day, counter)
  const promised = promisedOf(day, counter, sources, at)
  const ordered = promised ?? firstInOrder(day, sources)
  if (ordered === null) return null
  const walkIn = oldestWalkIn(sources)
  const tooLong = walkIn !== null && at - walkIn.standing > day.plan.limits.capMinutes * minute
  const overtakes = tooLong && comparePlaces(walkIn, ordered) < 0
  if (overtakes && day.counters.get(counter.counter)?.overtook === true)
    return choice(day, sources, walkIn, 3, at)
  return choice(day, sources, ordered, promised === null ? 2 : 1, at)
}

/** @returns the particular ticket as a choice by the clerk, with whom it passes. */
export function chosenFor(day: Day, counter: Counter, ticket: Ticket, at: number): Choice {
  return choice(day, sourcesOf(day, counter), { ...ticket, ticket: ticket.id }, 0, at)
}

/** @returns the lines that the counter can call from: its own pinned tickets and its queues, with reluctance. */
export function sourcesOf(day: Day, counter: Counter): Source[] {
  const own = { line: lanesOf(day, lineOfCounter(counter.counter)), plusMs: 0 }
  const queues = counter.serves.map((service) => ({
    line: lanesOf(day, service.queue),
    plusMs: service.reluctanceMinutes * minute,
  }))
  return [own, ...queues]
}

/**
 * Milliseconds after which a waiting green ticket goes before everyone (Q1): the promise less the 95 % time
 * until one of the counters that serve its queue is free, about three mean services over those counters.
 */
export function triggerMs(day: Day, queue: string): number {
  const state = day.queues.get(queue)
  const counters = state?.openCounters ?? 0
  if (counters === 0) return 0
  const untilFree = (3 * meanServiceMs(day, queue)) / counters
  return Math.max(0, day.plan.limits.promiseMinutes * minute - untilFree)
}

/** @returns what a service of this queue usually takes in milliseconds: the plan's belief, then the day's own mean. */
export function meanServiceMs(day: Day, queue: string): number {
  const state = day.queues.get(queue)
  const believed = (day.layout.usualMs.get(queue) ?? 10 * minute) * believedLegs
  return (believed + (state?.legMs ?? 0)) / (believedLegs + (state?.legs ?? 0))
}

function promisedOf(day: Day, counter: Counter, sources: readonly Source[], at: number): Place | null {
  let oldest: Place | null = null
  for (const { line } of sources) {
    const head = placeAt(line.green, 0)
    if (head === undefined) continue
    const queue = day.tickets.get(head.ticket)?.queue ?? counter.serves[0]!.queue
    if (at - head.standing < triggerMs(day, queue)) continue
    if (oldest === null || comparePlaces(head, oldest) < 0) oldest = head
  }
  return oldest
}

function firstInOrder(day: Day, sources: readonly Source[]): Place | null {
  let best: Ranked | null = null
  for (const { line, plusMs } of sources) {
    for (const lane of lanes) {
      const place = placeAt(line[lane], 0)
      if (place === undefined) continue
      const ranked = { place, lane, order: place.standing + plusMs - headStartMs(day, lane) }
      if (best === null || compareRanked(ranked, best) < 0) best = ranked
    }
  }
  return best?.place ?? null
}

function oldestWalkIn(sources: readonly Source[]): Place | null {
  let oldest: Place | null = null
  for (const { line } of sources) {
    const head = placeAt(line.ordinary, 0)
    if (head !== undefined && (oldest === null || comparePlaces(head, oldest) < 0)) oldest = head
  }
  return oldest
}

function choice(
  day: Day,
  sources: readonly Source[],
  place: Place,
  rule: Choice['rule'],
  at: number,
): Choice {
  const walkIn = oldestWalkIn(sources)
  const cap = day.plan.limits.capMinutes * minute
  return {
    ticket: day.tickets.get(place.ticket)!,
    rule,
    passedCount: sources.reduce((sum, { line }) => sum + passedIn(line, place), 0),
    passed: firstPassed(sources, place),
    overtook: walkIn !== null && at - walkIn.standing > cap && comparePlaces(walkIn, place) < 0,
  }
}

function passedIn(line: Lanes, place: Place): number {
  return lanes.reduce((sum, lane) => sum + countBefore(line[lane], place), 0)
}

/** The oldest of those passed, by standing. */
function firstPassed(sources: readonly Source[], place: Place): string[] {
  const heads = sources.flatMap(({ line }) => lanes.map((lane) => ({ line: line[lane], index: 0 })))
  const passed: string[] = []
  while (passed.length < namedPassed) {
    let best: Place | null = null
    let from: (typeof heads)[number] | null = null
    for (const head of heads) {
      const here = placeAt(head.line, head.index)
      if (here === undefined || comparePlaces(here, place) >= 0) continue
      if (best === null || comparePlaces(here, best) < 0) {
        best = here
        from = head
      }
    }
    if (best === null || from === null) break
    from.index++
    passed.push(best.ticket)
  }
  return passed
}
