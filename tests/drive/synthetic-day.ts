/** The demo hall's own day: invented, with the shape of a real one. The same seed gives the same day. */

import { demoPlan } from '../../server/demo/plan.ts'
import { randomOf } from '../support/seeded.ts'
import type { RecordedDay, RecordedTicket } from './recorded-day.ts'

/** Per cent of a day's numbers in each half hour from 8:30. */
const arrivals = [2, 11, 10, 9.5, 8, 6, 3.5, 1.5, 1.5, 7, 8, 8.5, 7.5, 6, 5, 3.5, 1.5]
/** Per cent of the day's visits by queue. */
const shares: Record<string, number> = { A: 25.5, B: 25.5, C: 15, D: 15, E: 10.5, F: 8, G: 1.5, H: 0.5 }
const ticketsADay = 520
const startMinute = 8 * 60 + 30
/** Services vary as they really do: lognormal, as widely spread as their mean. */
const variation = 1.1

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

function serviceMinutes(queue: string, random: () => number): number {
  const items = demoPlan.items.filter((item) => item.queue === queue)
  const mean = items[Math.floor(random() * items.length)]!.minutes * 0.85
  const sigma = Math.sqrt(Math.log(1 + variation ** 2))
  return mean * Math.exp(sigma * normal(random) - sigma ** 2 / 2)
}

function pickQueue(at: number): string {
  const total = Object.values(shares).reduce((sum, share) => sum + share, 0)
  let left = at * total
  for (const [queue, share] of Object.entries(shares)) {
    left -= share
    if (left < 0) return queue
  }
  return 'A'
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
