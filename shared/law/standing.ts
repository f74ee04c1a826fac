/** Where a ticket stands among those who wait: head starts, who is ahead, where a missed one returns. */

import { emptyLanes, laneOf, lineOfCounter, type Day, type Lane, type Lanes, type Ticket } from './day.ts'
import { compareNumbers, countBefore, placeAt, sizeOf, type MaybeLine, type Place } from './line.ts'

export const lanes: readonly Lane[] = ['green', 'booked', 'ordinary']

const minute = 60_000
/** Sort before and after every number. */
const beforeAll = ''
const afterAll = '￿'

/** @returns milliseconds by which this lane stands ahead of its hour. */
export function headStartMs(day: Day, lane: Lane): number {
  return lane === 'ordinary' ? 0 : day.plan.limits.headStartMinutes * minute
}

/** @returns the key of the line in which a waiting ticket stands. */
export function lineKeyOf(ticket: Ticket): string {
  return ticket.pin === null ? ticket.queue : lineOfCounter(ticket.pin)
}

/** @returns the lanes of a line; empty where nobody waits. */
export function lanesOf(day: Day, key: string): Lanes {
  return day.lines.get(key) ?? emptyLanes
}

/** @returns how many wait in the line. */
export function waitingIn(line: Lanes): number {
  return sizeOf(line.green) + sizeOf(line.booked) + sizeOf(line.ordinary)
}

/** @returns the place of a ticket in its line. */
export function placeOf(ticket: Ticket): Place {
  return { standing: ticket.standing, number: ticket.number, ticket: ticket.id }
}

/** @returns how many of its own line the order puts before the ticket (Q2, Q4); 0 when it does not wait. */
export function aheadOf(day: Day, ticket: Ticket): number {
  if (ticket.state !== 'waiting') return 0
  const line = lanesOf(day, lineKeyOf(ticket))
  const order = ticket.standing - headStartMs(day, laneOf(ticket))
  let ahead = 0
  for (const lane of lanes) {
    const standing = order + headStartMs(day, lane)
    const number =
      standing < ticket.standing ? afterAll : standing > ticket.standing ? beforeAll : ticket.number
    ahead += countBefore(line[lane], { standing, number })
  }
  return ahead
}

/** One waiting place with the value by which the order compares it. */
export interface Ranked {
  place: Place
  lane: Lane
  order: number
}

/** Several lines and what is added to each: how a counter, a board or a returning ticket looks at who waits. */
export interface Source {
  line: Lanes
  plusMs: number
}

/** Walks the waiting tickets of several lines in the order (Q2, Q4). */
export function* inOrder(day: Day, sources: readonly Source[]): Generator<Ranked> {
  const heads = sources.flatMap(({ line, plusMs }) =>
    lanes.map((lane) => ({ line: line[lane], lane, plus: plusMs - headStartMs(day, lane), index: 0 })),
  )
  for (;;) {
    let best: Ranked | null = null
    let from: (typeof heads)[number] | null = null
    for (const head of heads) {
      const place = placeAt(head.line, head.index)
      if (place === undefined) continue
      const ranked = { place, lane: head.lane, order: place.standing + head.plus }
      if (best === null || compareRanked(ranked, best) < 0) {
        best = ranked
        from = head
      }
    }
    if (best === null || from === null) return
    from.index++
    yield best
  }
}

/** The smaller order first, then the older standing, then the number (Q4). */
export function compareRanked(a: Ranked, b: Ranked): number {
  return (
    a.order - b.order || a.place.standing - b.place.standing || compareNumbers(a.place.number, b.place.number)
  )
}

/**
 * Where a missed ticket returns (T6): just behind the k-th of its line, at the tail once it has returned as
 * often as the plan allows, and never before its own standing.
 * @returns the new standing in epoch milliseconds.
 */
export function standingOnRejoin(day: Day, ticket: Ticket): number {
  const { rejoinBehind, rejoinTimes } = day.plan.limits
  const line = lanesOf(day, lineKeyOf(ticket))
  const behind = ticket.rejoins < rejoinTimes ? rejoinBehind : waitingIn(line)
  if (behind >= waitingIn(line)) return Math.max(ticket.standing, lastOrderOf(day, line) + 1)
  let order = Number.NEGATIVE_INFINITY
  let count = 0
  for (const ranked of inOrder(day, [{ line, plusMs: 0 }])) {
    if (count++ === behind) break
    order = ranked.order
  }
  return Math.max(ticket.standing, order + 1)
}

function lastOrderOf(day: Day, line: Lanes): number {
  return Math.max(...lanes.map((lane) => lastStanding(line[lane]) - headStartMs(day, lane)))
}

function lastStanding(line: MaybeLine): number {
  return placeAt(line, sizeOf(line) - 1)?.standing ?? Number.NEGATIVE_INFINITY
}
