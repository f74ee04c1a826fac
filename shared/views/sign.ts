/** The sign over a counter. */

import type { Day } from '../law/day.ts'
import { counterAt, hallHeadOf, iso, numberAt, statusOf } from './parts.ts'
import type { SignView } from './shapes.ts'

/** @param key the counter. @returns the sign, or null for an unknown counter. */
export function signOf(day: Day, key: string): SignView | null {
  const state = counterAt(day, key)
  if (state === null) return null
  const planned = day.layout.counters.get(state.counter)!
  const ticket = state.ticket === null ? undefined : day.tickets.get(state.ticket)
  return {
    hall: hallHeadOf(day),
    counter: state.counter,
    zone: day.layout.zones.get(planned.zone)?.name ?? '',
    state: statusOf(day, state),
    ...numberAt(day, state),
    ...(ticket?.lastCallAt == null ? {} : { times: ticket.times, calledAt: iso(ticket.lastCallAt) }),
    ...(state.reason === '' ? {} : { reason: state.reason }),
    queues: planned.serves
      .filter((service) => service.reluctanceMinutes === 0)
      .map(({ queue }) => {
        const { name, series } = day.layout.queues.get(queue)!
        return { queue, name, prefix: series.prefix }
      }),
  }
}
