/** What a wall tells of the day so far, counted in one walk over its tickets. */

import type { Day, Ticket } from '../law/day.ts'
import { iso, queueName } from './parts.ts'
import type { WallDayView } from './shapes.ts'

const minute = 60_000
const shownHandOffs = 8
/** Lengths of a step in seconds; the shortest with which the day has few enough. */
const steps = [5, 10, 15, 30, 60, 120, 300, 900]
const stepsMost = 40

/** @param at the moment up to which it is told, in milliseconds */
export function wallDayOf(day: Day, at: number): WallDayView {
  const { promiseMinutes } = day.plan.limits
  const green = { promiseMinutes, called: 0, kept: 0 }
  const inquiries = { received: 0, handedOn: 0, followed: 0, explained: 0 }
  const underWay: { ticket: Ticket; since: number }[] = []
  const [first] = day.tickets.values()
  // Time never goes back: the first ticket is the oldest.
  const flow = new Flow(first?.issuedAt ?? at, at)
  for (const ticket of day.tickets.values()) {
    flow.count(ticket)
    const call = ticket.legs[0]
    if (ticket.green !== null && call !== undefined) {
      green.called++
      if (call.calledAt - ticket.standing <= promiseMinutes * minute) green.kept++
    }
    if (ticket.firstClerk !== null) inquiries.received++
    if (ticket.handOffs > 0) inquiries.handedOn++
    if (ticket.branch === 'followed') inquiries.followed++
    if (ticket.branch === 'explained') inquiries.explained++
    if (ticket.handOffs === 0 || ticket.finishedAt !== null) continue
    const last = ticket.legs.findLast(({ end }) => end === 'handed-off')
    if (last !== undefined) underWay.push({ ticket, since: last.endedAt ?? last.calledAt })
  }
  underWay.sort((a, b) => b.since - a.since)
  return {
    green,
    inquiries,
    handOffs: underWay.slice(0, shownHandOffs).map(({ ticket, since }) => ({
      number: ticket.number,
      from: ticket.legs.findLast(({ end }) => end === 'handed-off')!.counter,
      queueName: queueName(day, ticket.queue),
      ...(ticket.counter === null ? {} : { counter: ticket.counter }),
      since: iso(since),
    })),
    handOffsCount: underWay.length,
    flow: flow.view(),
  }
}

/** Numbers taken, visits ended and people waiting, step by step. */
class Flow {
  private readonly from: number
  private readonly step: number
  private readonly issued: number[]
  private readonly ended: number[]
  /** How the waiting line changed within each step. */
  private readonly change: number[]

  constructor(first: number, at: number) {
    const seconds = (at - first) / 1000
    const step = steps.find((each) => seconds / each < stepsMost) ?? steps.at(-1)!
    this.step = step * 1000
    // Quarter hours and what divides them begin where clocks have them, in every time zone.
    this.from = Math.floor(first / this.step) * this.step
    const count = Math.floor((at - this.from) / this.step) + 1
    this.issued = Array.from({ length: count }, () => 0)
    this.ended = [...this.issued]
    this.change = [...this.issued]
  }

  count({ issuedAt, finishedAt, legs, state }: Ticket): void {
    this.add(this.issued, issuedAt, 1)
    this.add(this.change, issuedAt, 1)
    if (state === 'finished') this.add(this.ended, finishedAt!, 1)
    if (finishedAt !== null && legs.length === 0) this.add(this.change, finishedAt, -1)
    for (let no = 0; no < legs.length; no++) {
      const { calledAt, endedAt } = legs[no]!
      this.add(this.change, calledAt, -1)
      // A miss or a hold counts as waiting again only once the citizen is back.
      const waitsAgain = no < legs.length - 1 || state === 'waiting'
      if (endedAt !== null && waitsAgain) this.add(this.change, endedAt, 1)
    }
  }

  view(): WallDayView['flow'] {
    let waiting = 0
    return {
      from: iso(this.from),
      stepSeconds: this.step / 1000,
      issued: this.issued,
      ended: this.ended,
      waiting: this.change.map((change) => Math.max(0, (waiting += change))),
    }
  }

  private add(counts: number[], at: number, by: number): void {
    const step = Math.min(counts.length - 1, Math.floor((at - this.from) / this.step))
    if (step >= 0) counts[step]! += by
  }
}
