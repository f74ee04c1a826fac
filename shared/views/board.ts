/** The board in the hall or a zone: numbers and counters, never a person, never a group (V2). */

import { waitFor } from '../foresight/wait.ts'
import type { CallRecord, Day } from '../law/day.ts'
import { placeAt, sizeOf } from '../law/line.ts'
import { usualVoice } from '../law/plan.ts'
import { inOrder, lanesOf } from '../law/standing.ts'
import { directionOf, hallHeadOf, iso, numberAt, queueName, statusOf } from './parts.ts'
import type { BoardView } from './shapes.ts'

/** The newest, and two columns of the most rows that a screen has. */
const shownCalls = 37
const shownMissed = 8
const shownUpcoming = 3

/** @param key a zone, or '' for the whole hall. @returns the board, or null for an unknown zone. */
export function boardOf(day: Day, key: string): BoardView | null {
  const zone = key === '' ? null : (day.layout.zones.get(key) ?? undefined)
  if (zone === undefined) return null
  const inZone = (counter: number): boolean =>
    zone === null || day.layout.counters.get(counter)?.zone === zone.zone
  const queues = day.plan.queues.filter((queue) => zone === null || queue.zone === zone.zone)
  const missed = newestMissed(day, zone === null ? null : new Set(queues.map((queue) => queue.queue)))
  return {
    hall: hallHeadOf(day),
    zone: zone === null ? null : { zone: zone.zone, name: zone.name, floor: zone.floor },
    calls: day.register.calls
      .filter((call) => inZone(call.counter) && isCurrent(day, call))
      .slice(0, shownCalls)
      .map((call) => ({
        seq: call.seq,
        number: call.number,
        counter: call.counter,
        at: iso(call.at),
        times: call.times,
        direction: directionOf(day, call.counter),
        queueName: queueName(day, call.queue),
      })),
    queues: queues.map(({ queue, name, series }) => {
      const waiting = day.queues.get(queue)?.waiting ?? 0
      return {
        queue,
        name,
        prefix: series.prefix,
        waiting,
        wait: waitFor(day, queue, waiting),
        open: day.queues.get(queue)?.closed === null,
      }
    }),
    counters: day.plan.counters
      .filter((counter) => inZone(counter.counter))
      .map(({ counter }) => {
        const state = day.counters.get(counter)!
        return { counter, state: statusOf(day, state), ...numberAt(day, state) }
      }),
    missed: missed.slice(0, shownMissed),
    missedMore: Math.max(0, missed.length - shownMissed),
    upcoming: upcoming(
      day,
      queues.map((queue) => queue.queue).filter((queue) => (day.queues.get(queue)?.openCounters ?? 0) > 0),
    ),
    rejoinBehind: day.plan.limits.rejoinBehind,
    notice: day.register.notice,
    voice: { ...usualVoice, ...day.plan.voice },
  }
}

/** A call that was missed, handed on or withdrawn is no longer true; one that is served stays in the list. */
function isCurrent(day: Day, call: CallRecord): boolean {
  const ticket = day.tickets.get(call.ticket)
  if (ticket === undefined || ticket.state === 'missed' || ticket.state === 'cancelled') return false
  return ticket.state !== 'waiting' || ticket.legs.at(-1)?.end !== 'missed'
}

function newestMissed(day: Day, queues: ReadonlySet<string> | null): string[] {
  const { missed } = day.register
  const numbers: string[] = []
  for (let i = sizeOf(missed) - 1; i >= 0; i--) {
    const ticket = day.tickets.get(placeAt(missed, i)!.ticket)
    if (ticket !== undefined && (queues === null || queues.has(ticket.queue))) numbers.push(ticket.number)
  }
  return numbers
}

/** Nobody is asked to get ready for a queue that no counter serves now. */
function upcoming(day: Day, queues: readonly string[]): string[] {
  const numbers: string[] = []
  for (const ranked of inOrder(
    day,
    queues.map((queue) => ({ line: lanesOf(day, queue), plusMs: 0 })),
  )) {
    if (numbers.length === shownUpcoming) break
    numbers.push(ranked.place.number)
  }
  return numbers
}
