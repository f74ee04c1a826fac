/** The demo hall's own day: invented, with the shape of a real one. The same seed gives the same day. */

import { demoPlan } from '../../server/demo/plan.ts'
import { arrivals, normal, pickQueue, serviceMinutes, ticketsADay } from '../../server/demo/day-shape.ts'
import { randomOf } from '../../server/demo/seeded.ts'
import type { RecordedDay, RecordedTicket } from './recorded-day.ts'

const startMinute = 8 * 60 + 30

/** @returns the day, with the waits that its counters would have given in order of arrival. */
export function syntheticDay(seed: number): RecordedDay {
  const random = randomOf(seed)
  const tickets: RecordedTicket[] = []
  for (const [half, share] of arrivals.entries()) {
    // Over-dispersed: a half hour is busier or quieter than its share says.
    const expected = (ticketsADay * share) / 100
    const count = Math.max(0, Math.round(expected + normal(random) * Math.sqrt(expected * 2.4)))
    for (let i = 0; i < count; i++) {
      const issued = startMinute + half * 30 + random() * 30
      tickets.push({
        queue: pickQueue(random()),
        issued,
        called: null,
        isGreen: random() < 0.18,
        isMissed: random() < 0.03,
        isHandedOff: random() < 0.04,
      })
    }
  }
  tickets.sort((a, b) => a.issued - b.issued)
  return {
    date: 'synthetic',
    office: demoPlan.name,
    tickets: called(tickets, random),
    counters: demoPlan.counters.length,
  }
}

/** First come, first served, at the counters whose own work it is. */
function called(tickets: readonly RecordedTicket[], random: () => number): RecordedTicket[] {
  const free = new Map<string, number[]>()
  for (const queue of demoPlan.queues) {
    const own = demoPlan.counters.filter((counter) =>
      counter.serves.some((service) => service.queue === queue.queue && service.reluctanceMinutes === 0),
    )
    free.set(
      queue.queue,
      own.map(() => startMinute),
    )
  }
  return tickets.map((ticket) => {
    const counters = free.get(ticket.queue)!
    const first = counters.indexOf(Math.min(...counters))
    const at = Math.max(ticket.issued, counters[first]!)
    counters[first] = at + serviceMinutes(ticket.queue, random)
    return { ...ticket, called: at }
  })
}
